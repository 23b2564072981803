/**
 * Words of a table group that the laptop did not take any more, because another tablet writes for the
 * group now. They are kept here and shown until somebody took them over.
 */

import { answerOf } from './asks.js';
import { labelOf, linesOf, textsOf } from './lines.js';
import { say } from './say.js';
import { DOTS, STANCE } from './sending.js';
import { stanceLine } from './stances.js';
import * as store from './store.js';

/** Stands in `notes` where an answer has its question. */
export const ASIDE = 'aside';

/**
 * What lies aside, of one question.
 * @typedef {{prompt: string, lines: string[]}} Aside
 */

/**
 * Laying aside; put on `page`.
 * @param {Object} page
 * @param {{actsFor: function(): string|null}} around
 */
export function addAside(page, around) {
  const start = what => page.told.hello.session + what + around.actsFor() + ':';
  const key = () => start(':aside:');

  /** @returns {Aside[]} */
  page.asides = () => (around.actsFor() && store.read(key())) || [];

  page.wipeAsides = () => {
    page.notes.delete(ASIDE);
    store.remove(key());
    page.draw();
  };

  /** An answer or a draft, unless the laptop has it after all. @param {string} id @param {Object} value */
  page.layAside = (id, value) => {
    const question = page.told.picture && page.question(id);
    if (page.held && page.held.id === id) page.held = null;
    page.editing = null;
    if (!value || value.declined || isOnLaptop(answerOf(page.mine(), id), JSON.stringify(value))) return;
    const lines = question ? linesOf(question, value) : textsOf(value);
    keep(question ? question.prompt : '', lines.length ? lines : [say('aside_unknown')]);
  };

  /** What somebody sent and the laptop refused. */
  page.layCommandAside = body => {
    const { question, value, stance, dots, text } = body;
    if (stance) keep(promptOf(question), [stanceLine(body)]);
    else if (dots) keep(promptOf(question), dotLines(question, dots));
    else if (text) keep(say('comment_field'), [text]);
    else page.layAside(question, value);
  };

  /** What nobody sent yet, and cannot be sent here any more. */
  page.layHalfAside = () => {
    page.drafts.refused().forEach(id => page.layAside(id, page.drafts.take(id)));
    const { stances } = page.mine();
    const isSent = (id, found) => stances[id] && stanceLine(stances[id]) === stanceLine(found);
    half(':stance:', STANCE, (id, found) => found.stance && !isSent(id, found) && keep(promptOf(id), [stanceLine(found)]));
    half(':dots:', DOTS, (id, dots) => keep(promptOf(id), dotLines(id, dots)));
  };

  /** Of what is on its way the laptop says itself whether it has it. */
  function half(what, path, lay) {
    store.keysOf(start(what)).forEach(name => {
      const id = name.slice(start(what).length);
      if (page.outbox.waiting(id, path)) return;
      lay(id, store.read(name));
      store.remove(name);
    });
  }

  /** Who typed on has the same words with more after them: one of both is enough. */
  function keep(prompt, lines) {
    const now = lines.join('\n');
    const begins = (long, short) => long.indexOf(short) === 0;
    const same = page.asides().filter(one => one.prompt === prompt).map(one => one.lines.join('\n'));
    if (!now || same.some(one => begins(one, now))) return;
    const isOlder = one => one.prompt === prompt && begins(now, one.lines.join('\n'));
    store.write(key(), page.asides().filter(one => !isOlder(one)).concat({ prompt, lines }));
    page.draw();
  }

  function asked(id) {
    const { picture } = page.told;
    return picture ? picture.own.concat(picture.joint).filter(one => one.id === id)[0] : null;
  }

  const promptOf = id => (asked(id) ? asked(id).prompt : '');

  function dotLines(id, dots) {
    const options = asked(id) && asked(id).dots ? asked(id).dots.targets : [];
    return Object.keys(dots)
      .filter(name => dots[name])
      .map(name => say('points_of', { label: labelOf({ options }, name), count: dots[name] }));
  }
}

function isOnLaptop(answer, text) {
  return Boolean(answer) && (JSON.stringify(answer.value) === text || answer.draft === text);
}
