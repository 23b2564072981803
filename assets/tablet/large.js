/** *Aa*: large letters and much contrast, kept on this device. */

import { h, button } from './build.js';
import * as store from './store.js';

const LARGE = 'dialoogavond:large';

/** Whether letters are large on this device. */
export const isLarge = () => document.documentElement.classList.contains('large');

/** Also for the next time. @param {boolean} isWanted */
export function setLarge(isWanted) {
  document.documentElement.classList.toggle('large', isWanted);
  store.write(LARGE, isWanted);
  const button = document.querySelector('.aa');
  if (button) button.setAttribute('aria-pressed', String(isWanted));
}

/** @param {string} label @param {function()} [changed] after a tap */
export function makeLarge(label, changed) {
  const large = button('aa', '', toggle, { 'aria-label': label });
  large.appendChild(h('span', { 'aria-hidden': 'true' }, 'A', h('small', null, 'A')));
  const wasLarge = Boolean(store.read(LARGE));
  document.documentElement.classList.toggle('large', wasLarge);
  large.setAttribute('aria-pressed', String(wasLarge));

  function toggle() {
    setLarge(!isLarge());
    if (changed) changed();
  }

  return large;
}
