/** Pages with one thing to say: no laptop yet, another laptop, another page, the next person. */

import { h, button, fill, heading, show } from '../build.js';
import { missing } from '../foot.js';
import { icon } from '../icons.js';
import { textsOf } from '../lines.js';
import { say } from '../say.js';
import { stanceLine } from '../stances.js';
import { slips } from './paper.js';

export function starting(root) {
  root.classList.add('single');
  root.appendChild(h('div.ask', null, h('p', null, say('starting'))));
}

/** The page is there, the laptop is not. */
export function unreached(root, picture, page) {
  const hint = h('p');
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(say('no_laptop')), hint));
  return { update: () => fill(hint, page.told.link === 'busy' ? say('busy') : missing(page)) };
}

export function elsewhere(root, picture, page) {
  const unsent = makeUnsent(page, say('other_laptop_text'), true);
  root.classList.add('single');
  root.appendChild(
    h('div.ask', null, icon('warn'), heading(say('other_laptop')), h('p', null, say('other_laptop_help')))
  );
  root.appendChild(h('div.work', null, unsent.element));
  return unsent;
}

export function tab(root, picture, page) {
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(say('other_tab')), h('p', null, say('other_tab_help'))));
  root.appendChild(h('div.foot', null, button('primary', say('here'), page.takeOver)));
}

/** Dark, so that the former page is visibly gone. */
export function handover(root, picture, page) {
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(say('give_on'), 'huge'), h('p.lead', null, say('give_on_done'))));
  root.appendChild(h('div.foot', null, button('primary', say('next_person'), page.nextPerson)));
}

/** After the account was agreed nothing changes any more. */
export function sealed(root, picture, page) {
  const unsent = makeUnsent(page, say('sealed_text'), false);
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(say('sealed')), h('p.lead', null, say('sealed_help'))));
  root.appendChild(h('div.work', null, unsent.element));
  return unsent;
}

/** A view could not be made: the words are in storage. */
export function broken(root) {
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(say('broken')), h('p', null, say('broken_help'))));
  const again = () => location.reload();
  root.appendChild(h('div.foot', null, button('primary', say('reload'), again)));
}

/**
 * Words that will not be sent any more: to be read by the clerk.
 * @param {Object} page
 * @param {string} title
 * @param {boolean} isAll also of one whom this page does not know: nobody could pass it on
 */
function makeUnsent(page, title, isAll) {
  const list = h('div');
  const element = h('section.warned', { hidden: true }, h('p', null, title), list);
  let drawn = '';

  function update() {
    const texts = page.outbox ? unsentOf(page, isAll) : [];
    const text = JSON.stringify(texts);
    if (text === drawn) return;
    drawn = text;
    show(element, texts.length > 0);
    fill(list, slips(texts, false));
  }

  return { element, update };
}

function unsentOf(page, isAll) {
  const commands = isAll ? page.outbox.left() : page.outbox.mine();
  const sent = commands.map(each => each.body.value || { text: wordsOf(each.body) });
  const drafts = isAll ? page.drafts.left() : page.drafts.unsent();
  const typed = { text: page.typedComment() };
  const aside = page.asides().map(each => ({ items: each.lines }));
  return sent.concat(drafts, typed, aside).reduce((all, value) => all.concat(textsOf(value)), []);
}

/** Of a comment, or of a stance with what was written beside it. */
function wordsOf(body) {
  return body.stance ? stanceLine(body) : body.text;
}
