/** Where the evening is: its stops in order, with a form and a word for each state. */

import { h } from '../build.js';
import { say } from '../say.js';

/** @param {Object[]} stops */
export function stopList(stops) {
  if (!stops.length) return null;
  return h(
    'section',
    null,
    h('h2.small', null, say('evening')),
    h('ol.stop-list', null, stops.map((each, at) => item(each, stops[at - 1])))
  );
}

function item(stop, before) {
  const isNew = !before || before.programme !== stop.programme;
  return h(
    'li.' + stop.state,
    null,
    isNew ? h('span.programme', null, stop.programme) : null,
    h('span.dot', { 'aria-hidden': 'true' }),
    h('span.stop-title', null, stop.title),
    h('span.aside', null, word(stop))
  );
}

function word(stop) {
  if (stop.state === 'done') return say('stop_done');
  if (stop.state === 'now') return say('stop_now');
  if (stop.state === 'skipped') return say('stop_skipped');
  return stop.minutes ? say('minutes', { minutes: stop.minutes }) : '';
}
