/** Figures whose units can be counted, in fives, with the number beside them. */

import { h } from '../build.js';
import { glyph } from '../icons.js';
import { say } from '../say.js';

const MOST_UNITS = 60;

/**
 * @param {Object} question OWN of the picture
 * @param {{label: string, amounts: Array}} of
 */
export function figure(question, { label, amounts }) {
  const most = amounts.reduce((top, each) => Math.max(top, Number(each[1]) || 0), 0);
  return h(
    'figure.figure',
    null,
    h('figcaption', null, caption(question.kind, label)),
    h('ul.bars', null, amounts.map(([name, amount]) => bar(question, name, amount, most)))
  );
}

/** Which number this is: people, points, places, or something measured. */
function caption(kind, label) {
  if (kind === 'weigh') return say('figure_points');
  if (kind === 'rank') return say('figure_places');
  if (kind === 'number') return label ? say('figure_middle_unit', { unit: label }) : say('figure_middle');
  return label;
}

function bar({ kind, poles }, name, amount, most) {
  const written = String(amount).replace('.', ',');
  return h(
    'li',
    null,
    name ? h('span.bar-name', null, kind === 'position' ? placeName(name, poles) : name) : null,
    kind === 'rank' || kind === 'number' ? null : h('span.units', { 'aria-hidden': 'true' }, drawn(kind, Number(amount) || 0, most)),
    h('span.bar-number', null, ' ' + written)
  );
}

function drawn(kind, number, most) {
  return kind !== 'weigh' && most < MOST_UNITS ? units(number) : plain(number, most);
}

/** The ends by their words, the places between by their step. */
function placeName(name, poles) {
  const place = Number(name);
  if (!poles) return name;
  if (place === -5) return poles[0];
  if (place === 5) return poles[1];
  if (!place) return say('place_middle');
  const steps = Math.abs(place);
  return place < 0 ? say('steps_left', { steps }) : say('steps_right', { steps });
}

function units(number) {
  const made = [];
  for (let at = 0; at < number; at += 1) made.push(h(at % 5 === 4 ? 'i.fifth' : 'i'));
  return made;
}

function plain(number, most) {
  const made = h('b');
  const scale = h('span.scale', null, made);
  made.style.width = (most ? (number / most) * 100 : 0) + '%';
  return scale;
}

/**
 * The room beside those asked elsewhere: a full bar and an open one for each answer.
 *
 * @param {{ours: string, theirs: string, rows: Object[], origin: string, care: string}} found
 */
export function compared({ ours, theirs, rows, origin, care }) {
  return h(
    'figure.figure.compared',
    null,
    h('ul.key', null, h('li', null, sign('ours'), ours), h('li', null, sign('theirs'), theirs)),
    h('ul.pairs', null, rows.map(each => pair(each, ours, theirs))),
    h('figcaption', null, h('p', null, care), h('p.aside', null, origin))
  );
}

function sign(whose) {
  return h('i.' + whose, { 'aria-hidden': 'true' });
}

function pair(row, ours, theirs) {
  return h(
    'li',
    null,
    h('span.bar-name', null, row.label),
    h('div.both', null, share('ours', ours, row.ours), share('theirs', theirs, row.theirs))
  );
}

/** `said` is the number in words; `percent` null where it was not published. */
function share(whose, who, { percent, said }) {
  const bar = h('i.' + whose, { 'aria-hidden': 'true' });
  bar.style.width = percent * 0.7 + '%';
  return h(
    'p.share.of-' + whose,
    null,
    percent ? bar : null,
    h('span.unseen', null, who + ': '),
    h('span.share-said', null, said)
  );
}

/** What a closed poll gave, in the signs of its buttons. @param {Object} poll */
export function pollResult(poll) {
  return h(
    'div.result',
    null,
    h('p', null, say('poll_closed')),
    h(
      'ul.counts',
      null,
      count('agree', poll.agree, say('poll_agree')),
      count('reserved', poll.with_reservation, say('poll_reserved')),
      count('disagree', poll.disagree, say('poll_disagree'))
    ),
    remarks(say('reservations'), poll.reservations),
    remarks(say('objections'), poll.objections)
  );
}

function count(sign, number, words) {
  return h('li', null, glyph(sign), h('strong', null, number), ' ' + words);
}

function remarks(title, texts) {
  if (!texts || !texts.length) return null;
  return h('section', null, h('h3', null, title), h('ul.wall', null, texts.map(each => h('li.slip', null, each))));
}
