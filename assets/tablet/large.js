/** *Aa*: large letters and much contrast, kept on this device. */

import { h, button } from './build.js';
import * as store from './store.js';

const LARGE = 'dialoogavond:large';

/** @param {string} label */
export function makeLarge(label) {
  const large = button('aa', '', toggle, { 'aria-label': label });
  large.appendChild(h('span', { 'aria-hidden': 'true' }, 'A', h('small', null, 'A')));
  setLarge(Boolean(store.read(LARGE)));

  function toggle() {
    const isLarge = !document.documentElement.classList.contains('large');
    setLarge(isLarge);
    store.write(LARGE, isLarge);
  }

  function setLarge(isLarge) {
    document.documentElement.classList.toggle('large', isLarge);
    large.setAttribute('aria-pressed', String(isLarge));
  }

  return large;
}
