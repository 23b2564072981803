/** Says which words of a table group the laptop did not take any more; stands above the view. */

import { ASIDE } from './aside.js';
import { h, button, fill, setText, show } from './build.js';
import { say } from './say.js';
import { slips } from './views/paper.js';

/** @param {Object} page */
export function makeAsides(page) {
  const list = h('div');
  const problem = h('p.problem', { role: 'alert' });
  const wipe = button('secondary', '', onWipe);
  const words = h('div.warned', null, h('p', null, say('aside')), list, problem, wipe);
  const element = h('section.asides', { hidden: true }, words);
  let drawn = '[]';
  let isSure = false;

  /** It is gone for good: asked once more. */
  function onWipe() {
    if (isSure) page.wipeAsides();
    isSure = !isSure && page.asides().length > 0;
    update();
  }

  function update() {
    const { picture, elsewhere, otherTab } = page.told;
    const mine = page.mine();
    const isThere = Boolean(!page.handed && mine && mine.person && picture && picture.sealed === null);
    const asides = isThere && !elsewhere && !otherTab ? page.asides() : [];
    const text = JSON.stringify(asides);
    if (text !== drawn) {
      drawn = text;
      isSure = false;
      fill(list, asides.map(each => [each.prompt ? h('p.asked', null, each.prompt) : null, slips(each.lines, false)]));
    }
    show(element, asides.length > 0);
    setText(wipe, isSure ? say('aside_wipe_sure') : say('aside_wipe'));
    const note = page.notes.get(ASIDE) || '';
    const isNew = note !== problem.textContent && note !== '';
    setText(problem, note);
    // Who asked to pass the tablet on is at the end of the page.
    if (isNew && !element.hidden) wipe.focus();
  }

  return { element, update };
}
