/** *Klaar, geef door*: everything to the laptop, then nothing left here. */

import * as api from './api.js';
import * as store from './store.js';
import { ASIDE } from './aside.js';
import { say } from './say.js';

const AGAIN_MS = 3000;
/** What is kept under somebody's own key. */
export const PERSONAL = [':draft:', ':stance:', ':dots:', ':comment:', ':aside:'];

/**
 * Passing on; put on `page`.
 * @param {Object} page
 * @param {{evening: Object, actsFor: function(): string|null, left: function()}} around `left`
 *   is called when nobody uses the tablet any more
 * @returns {{go: function(), isOfWhoLeft: function(): boolean, comeBack: function()}}
 */
export function addPassing(page, around) {
  const { told } = page;
  let isReleasing = false;
  let passTimer = 0;
  let left = null;

  /** Give the tablet to the next: first everything goes to the laptop, or its author decides. */
  page.passOn = () => {
    if (!page.mindsComment() && !mindsDraft() && !mindsAside() && !mindsChoice()) begin();
  };

  /** Somebody else picked it up. @returns {string} why they may not have it yet */
  page.takeAway = () => {
    if (page.hasTypedComment() || page.drafts.refused().length || page.asides().length) {
      return say('not_yours');
    }
    begin();
    return '';
  };

  function begin() {
    page.passing = true;
    page.drafts.flush();
    page.outbox.flush();
    pass();
    page.draw();
  }

  /** Words that the laptop did not take would be wiped: they come to the front. */
  function mindsDraft() {
    const question = page.drafts.refused().filter(page.question)[0];
    if (!question) return false;
    page.answering = true;
    page.edit(question);
    page.tell(question, say('draft_refused_pass'));
    return true;
  }

  /** Words that were left behind by another tablet of the group: somebody takes them over first. */
  function mindsAside() {
    if (!page.asides().length) return false;
    page.tell(ASIDE, say('aside_first'));
    return true;
  }

  /** A stance or dots that somebody forgot to send: said once, then they may go. */
  function mindsChoice() {
    let isNew = false;
    page.halfway.forEach((half, note) => {
      if (half.isSaid) return;
      isNew = half.isSaid = true;
      page.tell(note, half.sentence);
    });
    return isNew;
  }

  page.stayHere = () => {
    page.passing = false;
    clearTimeout(passTimer);
    page.draw();
  };

  /** What passing on waits for. */
  page.passWaits = () => {
    const count = page.outbox.mine().length;
    if (count === 1) return say('pass_waits_one');
    if (count) return say('pass_waits', { count });
    return page.drafts.waits() ? say('pass_waits_draft') : say('pass_waits_release');
  };

  const isBehind = () => page.outbox.mine().length > 0 || page.drafts.waits();

  function pass() {
    if (!page.passing || isReleasing || !around.actsFor() || isBehind()) return;
    // The laptop did not take words that passing on waited for: they would be wiped.
    if (mindsDraft() || mindsAside()) {
      page.stayHere();
      return;
    }
    isReleasing = true;
    api.post('/api/release', { as: around.actsFor() }).then(reply => {
      isReleasing = false;
      if (!page.passing || !around.actsFor()) return;
      if (reply.ok || reply.body.error === 'not_you' || reply.status === 401) {
        // Words typed meanwhile wait for their author: `mine` follows, and says that nobody is here.
        if (isBehind()) around.evening.hearRefusal(reply);
        else wipe();
      } else {
        around.evening.hearRefusal(reply);
        passTimer = setTimeout(pass, AGAIN_MS);
      }
    });
  }

  /** Nothing of who went stays: not in storage, not in memory, not on the page. */
  function wipe() {
    const { session } = told.hello;
    page.drafts.clear();
    forgetPerson(session);
    left = around.actsFor();
    told.mine = nobody();
    around.left();
    page.front = null;
    page.handed = true;
    page.draw();
  }

  /** Whether `mine` speaks of one who just left; it is emptied then. */
  function isOfWhoLeft() {
    const { person } = told.mine;
    if (isReleasing && !person && page.passing && !isBehind()) {
      wipe(); // the receipt of the release follows
      return true;
    }
    // Sent before the laptop let them go: nothing of who went comes back.
    if (left === null || !person || person.key !== left) left = null;
    else told.mine = nobody();
    return false;
  }

  const nobody = () => ({
    number: told.mine ? told.mine.number : 0, person: null, answers: [], dots: {}, stances: {}, comments: []
  });

  page.nextPerson = () => {
    page.handed = false;
    page.draw();
  };

  return {
    go: pass,
    isOfWhoLeft,
    comeBack: () => {
      left = null;
    }
  };
}

/** Nothing of others than `person` stays in what the tablet keeps. @param {string} session */
export function forgetOthers(session, person) {
  PERSONAL.forEach(what => {
    const own = session + what + person + ':';
    store
      .keysOf(session + what)
      .filter(key => key.indexOf(own) !== 0)
      .forEach(store.remove);
  });
}

/** Nothing of a person stays in what the tablet keeps. @param {string} session */
export function forgetPerson(session) {
  [':outbox', ':seat'].forEach(name => store.remove(session + name));
  PERSONAL.forEach(what => store.keysOf(session + what).forEach(store.remove));
}
