/** *Klaar, geef door*: the button, what it waits for, and the way back. */

import { h, button, setText, show } from './build.js';
import { say } from './say.js';

/** @param {Object} page @param {string} look `primary`, or `quiet` below other things */
export function makePass(page, look) {
  const go = button(look, look === 'quiet' ? say('pass_on_short') : say('pass_on'), () => page.passOn());
  const waits = h('p.waits', { role: 'status' });
  const stay = button('quiet', say('pass_not'), () => page.stayHere());
  const under = h('p.under', null, say('pass_on_help'));
  const element = h('div.pass', null, waits, stay, go, under);

  function update() {
    show(go, !page.passing);
    show(under, !page.passing && go.className === 'primary');
    show(waits, page.passing);
    show(stay, page.passing);
    setText(waits, page.passing ? page.passWaits() : '');
  }

  /** Whether passing on is the thing to do here, or the other thing. */
  function setPrimary(isPrimary) {
    const wanted = isPrimary ? 'primary' : 'quiet';
    if (go.className !== wanted) go.className = wanted;
  }

  update();
  return { element, update, setPrimary };
}
