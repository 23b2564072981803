/** A place on a line between two poles; none is chosen beforehand. */

import { h, button, newName, setText } from '../build.js';
import { icon, mark } from '../icons.js';
import { placeText } from '../lines.js';
import { say } from '../say.js';
import { makeDraggable } from './drag.js';

const LIMIT = 5;

/** See `inputs/all.js`. */
export function makePosition(question, value, changed) {
  let place = value && typeof value.place === 'number' ? value.place : null;
  const [one, other] = question.poles || ['', ''];
  const name = newName();
  const handle = h('span.handle', { 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  const line = h('div.line', {
    role: 'slider',
    tabindex: '0',
    'aria-label': say('place_label', { one, other }),
    'aria-valuemin': -LIMIT,
    'aria-valuemax': LIMIT,
    'aria-describedby': name,
    keydown: onKey
  });
  for (let at = 0; at <= 2 * LIMIT; at += 1) line.appendChild(h('span.tick'));
  line.appendChild(handle);
  const words = h('p.hint.place-words', { id: name });
  const left = button('move', [icon('left'), say('left_way')], () => go(-1));
  const right = button('move', [say('right_way'), icon('right')], () => go(1));
  const marks = marksOf(question);
  const element = h(
    'div.position',
    null,
    h('div.poles', null, pole(one, marks[0]), pole(other, marks[1])),
    line,
    h('div.ways', null, left, words, right)
  );

  function pole(text, key) {
    const value = key ? h('span.value', null, mark(key), valueName(key)) : null;
    return h('div.pole-words', null, value, h('span', null, text));
  }

  function go(by) {
    set(Math.max(-LIMIT, Math.min(LIMIT, (place || 0) + by)));
  }

  function set(to) {
    if (to === place) return;
    place = to;
    draw();
    changed();
  }

  function onKey(event) {
    const to = {
      ArrowLeft: (place || 0) - 1, ArrowDown: (place || 0) - 1,
      ArrowRight: (place || 0) + 1, ArrowUp: (place || 0) + 1,
      Home: -LIMIT, End: LIMIT
    }[event.key];
    const isMiddle = place === null && (event.key === ' ' || event.key === 'Enter');
    if (to === undefined && !isMiddle) return;
    event.preventDefault();
    set(isMiddle ? 0 : Math.max(-LIMIT, Math.min(LIMIT, to)));
  }

  function draw() {
    handle.style.left = (((place || 0) + LIMIT) / (2 * LIMIT)) * 100 + '%';
    handle.classList.toggle('resting', place === null);
    const text = place === null ? say('no_place') : placeText(question, place);
    line.setAttribute('aria-valuenow', String(place || 0));
    line.setAttribute('aria-valuetext', text);
    setText(words, text);
    left.setAttribute('aria-disabled', String(place === -LIMIT));
    right.setAttribute('aria-disabled', String(place === LIMIT));
  }

  const follow = point => {
    const box = line.getBoundingClientRect();
    const part = Math.max(0, Math.min(1, (point.x - box.left) / box.width));
    set(Math.round(part * 2 * LIMIT) - LIMIT);
  };
  makeDraggable(line, {
    mayStart: () => true,
    isGrip: () => true,
    start: point => {
      line.focus();
      follow(point);
    },
    move: follow,
    end: () => {}
  });

  draw();
  return {
    element,
    read: () => (place === null ? {} : { place }),
    final: () => ({ place }),
    check: () => (place === null ? say('need_place') : '')
  };
}

/** The name that always stands with a sign. */
function valueName(key) {
  switch (key) {
    case 'gelijkheid':
      return say('equality');
    case 'efficientie':
      return say('efficiency');
    case 'welzijn':
      return say('welfare');
    case 'vrijheid':
      return say('liberty');
    default:
      return say('security');
  }
}

/** A dilemma between two core values names both in its id; others have no signs. */
function marksOf(question) {
  const keys = question.id.split('.').pop().split('-');
  return keys.length === 2 && keys.every(key => mark(key)) ? keys : [];
}
