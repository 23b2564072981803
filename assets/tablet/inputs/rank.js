/** All options in order, first is most: by dragging or with the arrows. */

import { h, button, setText } from '../build.js';
import { icon } from '../icons.js';
import { labelOf } from '../lines.js';
import { say } from '../say.js';
import { makeDraggable } from './drag.js';

/** See `inputs/all.js`. */
export function makeRank(question, value, changed, page) {
  let order = begin(question, value);
  const rows = new Map(question.options.map(each => [each.key, row(each)]));
  const list = h('ol.rank');
  const element = h(
    'div',
    null,
    h('p.hint', null, say('rank_help')),
    h('p.pole', null, say('most')),
    list,
    h('p.pole', null, say('least'))
  );
  let held = null;

  function row({ key, label }) {
    const number = h('span.place-number', { 'aria-hidden': 'true' });
    const up = button('step', icon('up'), () => shift(key, -1), {
      'aria-label': say('up', { label })
    });
    const down = button('step', icon('down'), () => shift(key, 1), {
      'aria-label': say('down', { label })
    });
    const words = h('span.rank-label', null, label);
    const made = h('li.rank-row', null, number, words, h('span.stepper', null, up, down));
    return { key, element: made, number, up, down };
  }

  function shift(key, by) {
    const at = order.indexOf(key);
    const to = at + by;
    if (to < 0 || to >= order.length) return;
    const button = by < 0 ? rows.get(key).up : rows.get(key).down;
    place(key, to);
    button.focus();
    page.speak(say('rank_moved', { label: labelOf(question, key), place: to + 1 }));
  }

  function place(key, to) {
    order = order.filter(each => each !== key);
    order.splice(to, 0, key);
    draw();
    changed();
  }

  /** Rows that stand right already are not touched: the focus stays where it is. */
  function draw() {
    order.forEach((key, at) => {
      const each = rows.get(key);
      if (list.children[at] !== each.element) {
        list.insertBefore(each.element, list.children[at] || null);
      }
      setText(each.number, String(at + 1));
      each.up.setAttribute('aria-disabled', String(at === 0));
      each.down.setAttribute('aria-disabled', String(at === order.length - 1));
    });
  }

  const keyAt = target => {
    const found = order.filter(key => rows.get(key).element.contains(target));
    return found.length ? found[0] : null;
  };

  makeDraggable(list, {
    mayStart: target => keyAt(target) !== null && !inButton(target, list),
    isGrip: target => target.classList.contains('place-number'),
    start: (point, target) => {
      held = keyAt(target);
      rows.get(held).element.classList.add('held');
    },
    move: point => {
      const to = placeOf(point.y);
      if (to !== order.indexOf(held)) place(held, to);
    },
    end: () => {
      rows.get(held).element.classList.remove('held');
      held = null;
    }
  });

  /** The place whose row lies under `y`. */
  function placeOf(y) {
    const tops = Array.from(list.children).map(each => each.getBoundingClientRect());
    const found = tops.findIndex(box => y < box.bottom);
    return found < 0 ? order.length - 1 : found;
  }

  draw();
  return { element, read: () => ({ order }), final: () => ({ order }), check: () => '' };
}

function inButton(target, list) {
  for (let at = target; at && at !== list; at = at.parentNode) {
    if (at.tagName === 'BUTTON') return true;
  }
  return false;
}

function begin(question, value) {
  const keys = question.options.map(each => each.key);
  const found = ((value && value.order) || []).filter(key => keys.indexOf(key) >= 0);
  return found.concat(keys.filter(key => found.indexOf(key) < 0));
}
