/** A hundred points over the options; the sum never changes. */

import { h, button, newName } from '../build.js';
import { icon, mark } from '../icons.js';
import { say } from '../say.js';
import { equally, give, TOTAL } from './sharing.js';

const STEP = 5;

/** See `inputs/all.js`. */
export function makeWeigh(question, value, changed) {
  let points = begin(question, value);
  const rows = question.options.map(each => row(each));
  const element = h(
    'div.weigh',
    { role: 'group', 'aria-label': question.prompt },
    h('p.hint', null, say('points_help')),
    rows.map(each => each.element),
    h('p.total', null, h('strong', null, say('points_total', { count: TOTAL })), ' ' + say('points_done'))
  );

  function row(option) {
    const name = newName();
    const label = option.label;
    const input = h('input.points', {
      id: name,
      type: 'text',
      inputmode: 'numeric',
      pattern: '[0-9]*',
      maxlength: 3,
      autocomplete: 'off',
      'aria-label': say('points_for', { label }),
      input: () => {
        if (/^\d+$/.test(input.value)) set(option.key, Number(input.value), input);
      },
      change: () => draw(null),
      focus: () => input.select()
    });
    const slider = h('input.slide', {
      type: 'range',
      min: 0,
      max: TOTAL,
      step: STEP,
      autocomplete: 'off',
      'aria-label': say('points_for', { label }),
      input: () => set(option.key, Number(slider.value), slider)
    });
    const step = by => () => set(option.key, stepped(points[option.key], by), null);
    const less = button('step', icon('minus'), step(-STEP), { 'aria-label': say('less', { label }) });
    const more = button('step', icon('plus'), step(STEP), { 'aria-label': say('more', { label }) });
    const head = h(
      'div.weigh-head',
      null,
      h('label.weigh-label', { for: name }, mark(option.key), h('span', null, label)),
      h('div.stepper', null, less, input, more)
    );
    return { key: option.key, element: h('div.weigh-row', null, head, slider), input, slider };
  }

  function set(key, wanted, typing) {
    points = give(points, key, wanted);
    draw(typing);
    changed();
  }

  function draw(typing) {
    rows.forEach(each => {
      if (each.input !== typing) each.input.value = String(points[each.key]);
      if (each.slider !== typing) each.slider.value = String(points[each.key]);
      each.slider.style.setProperty('--part', points[each.key] + '%');
    });
  }

  draw(null);
  return {
    element,
    read: () => ({ points }),
    final: () => ({ points }),
    check: () => (sum(points) === TOTAL ? '' : say('need_hundred')),
    total: () => sum(points)
  };
}

/** To the next multiple of five that way. */
function stepped(now, by) {
  return by > 0 ? Math.floor(now / STEP) * STEP + STEP : Math.ceil(now / STEP) * STEP - STEP;
}

function sum(points) {
  return Object.keys(points).reduce((all, key) => all + points[key], 0);
}

function begin(question, value) {
  const points = {};
  const found = (value && value.points) || {};
  question.options.forEach(each => {
    points[each.key] = Number(found[each.key]) || 0;
  });
  return sum(points) === TOTAL ? points : equally(question.options.map(each => each.key));
}
