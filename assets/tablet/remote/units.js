/** Who sent, as units in fives: full and still empty. */

import { h, fill } from '../build.js';

const FIVE = 5;
const MOST = 60;

/** @returns {{element: HTMLElement, update: function(number, number)}} */
export function makeUnits() {
  const element = h('div.fives', { 'aria-hidden': 'true' });
  let drawn = '';

  function update(answered, expected) {
    const now = answered + '/' + expected;
    if (now === drawn) return;
    drawn = now;
    if (expected > MOST) fill(element, bar(answered / expected));
    else fill(element, groups(answered, expected));
  }

  return { element, update };
}

function groups(answered, expected) {
  const made = [];
  for (let first = 0; first < expected; first += FIVE) made.push(five(first, answered, expected));
  return made;
}

function five(first, answered, expected) {
  const made = h('span.five');
  for (let at = first; at < first + FIVE; at += 1) {
    made.appendChild(h(at < answered ? 'i.full' : at < expected ? 'i' : 'i.none'));
  }
  return made;
}

/** More than can be counted at a glance. */
function bar(part) {
  const full = h('b');
  full.style.width = Math.min(100, Math.round(part * 100)) + '%';
  return h('span.bar-of-all', null, full);
}
