/** Dots to divide over what lies there. */

import { h, button, fill, setText, show } from '../build.js';
import { icon } from '../icons.js';
import { DOTS } from '../sending.js';
import { clock, say } from '../say.js';
import * as store from '../store.js';

/** @param {Object} page @param {string} id the question */
export function makeDots(page, id) {
  const half = page.told.hello.session + ':dots:' + page.mine().person.key + ':' + id;
  const left = h('p.hint', { role: 'status' });
  const list = h('ul.dot-list');
  const saved = h('p.save.kept');
  const problem = h('p.problem', { role: 'alert' });
  const send = button('primary', say('dots_send'), () => page.sendDots(id, Object.assign({}, mine)));
  const element = h('section.dots', { hidden: true }, h('h3', null, say('dots')), left, list, problem, send, saved);
  let mine = null;
  let budget = 0;
  let rows = [];
  let drawn = '';

  const used = () => sum(mine);

  /** As they were placed here and not sent yet; else as the laptop has them. */
  function begin() {
    const begun = store.read(half);
    return Object.assign({}, begun && sum(begun) <= budget ? begun : page.mine().dots[id] || {});
  }

  function row({ key, label }) {
    const count = h('span.dot-count');
    const less = button('step', icon('minus'), () => put(key, -1), { 'aria-label': say('dots_less', { label }) });
    const more = button('step', icon('plus'), () => put(key, 1), { 'aria-label': say('dots_more', { label }) });
    const element = h(
      'li',
      null,
      h('span.dot-label', null, label),
      h('span.stepper', { role: 'group', 'aria-label': say('dots_on', { label }) }, less, count, more)
    );
    return { key, element, count, less, more };
  }

  function put(key, by) {
    const to = (mine[key] || 0) + by;
    if (to < 0 || (by > 0 && used() >= budget)) return;
    page.notes.delete(DOTS + id);
    mine[key] = to;
    store.write(half, mine);
    draw();
  }

  function draw() {
    const rest = budget - used();
    rows.forEach(each => {
      const count = mine[each.key] || 0;
      setText(each.count, String(count));
      each.less.setAttribute('aria-disabled', String(count === 0));
      each.more.setAttribute('aria-disabled', String(rest <= 0));
    });
    if (rest > 1) setText(left, say('dots_left', { count: rest }));
    else setText(left, rest === 1 ? say('dots_left_one') : say('dots_none'));
    drawSaved();
  }

  function drawSaved() {
    const kept = page.mine().dots[id];
    const isWaiting = page.outbox.waiting(id, DOTS) !== null;
    const isSame = Boolean(kept) && same(kept, mine) && !isWaiting;
    const time = page.times.get(DOTS + id);
    noteHalf(!isWaiting && !same(kept || {}, mine));
    if (!isWaiting && same(kept || {}, mine)) store.remove(half);
    show(send, !isSame && !isWaiting);
    show(saved, isSame || isWaiting);
    if (isWaiting) setText(saved, say('not_sent'));
    else setText(saved, time ? say('dots_saved', { time: clock(time) }) : say('dots_saved_before'));
    setText(problem, page.notes.get(DOTS + id) || '');
  }

  function noteHalf(isHalf) {
    const note = DOTS + id;
    if (!isHalf) page.halfway.delete(note);
    else if (!page.halfway.has(note)) page.halfway.set(note, { sentence: say('dots_unsent') });
  }

  /** @param {{budget: number, targets: Object[]}|null} dots */
  function update(dots) {
    show(element, dots !== null && dots !== undefined);
    if (!dots) {
      store.remove(half);
      mine = null;
      drawn = '';
      noteHalf(false);
      return;
    }
    budget = dots.budget;
    if (!mine) mine = begin();
    const text = JSON.stringify(dots.targets);
    if (text !== drawn) {
      drawn = text;
      rows = dots.targets.map(row);
      fill(list, rows.map(each => each.element));
      const known = dots.targets.map(each => each.key);
      Object.keys(mine).filter(key => known.indexOf(key) < 0).forEach(key => delete mine[key]);
    }
    draw();
  }

  return { element, update };
}

const sum = dots => Object.keys(dots).reduce((all, key) => all + dots[key], 0);

function same(one, other) {
  const keys = Object.keys(one).concat(Object.keys(other));
  return keys.every(key => (one[key] || 0) === (other[key] || 0));
}
