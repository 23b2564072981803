/** Which of the step's questions this is, and the way to the others. */

import { h, button, fill, show } from '../build.js';
import { icon } from '../icons.js';
import { standing } from '../asks.js';
import { say } from '../say.js';

/** @param {Object} page @param {string} id */
export function makeTurns(page, id) {
  const words = h('p.turn-words');
  const before = button('turn', [icon('left'), h('span', null, say('previous'))], () => go(-1));
  const after = button('turn', [h('span', null, say('next')), icon('right')], () => go(1));
  const element = h('div.turns', null, words, h('div.turn-pair', null, before, after));
  let drawn = '';

  const own = () => page.told.picture.own;
  const at = () => own().findIndex(each => each.id === id);

  function go(by) {
    const to = own()[at() + by];
    if (to) page.goTo(to.id);
  }

  function update() {
    const now = at();
    const isSent = now >= 0 && standing(page, id) === 'saved';
    const text = now + '/' + own().length + isSent;
    if (text === drawn) return;
    drawn = text;
    show(element, now >= 0 && own().length > 1);
    fill(words, say('question_of', { number: now + 1, of: own().length }));
    before.setAttribute('aria-disabled', String(now <= 0));
    after.setAttribute('aria-disabled', String(now === own().length - 1));
  }

  update();
  return { element, update };
}
