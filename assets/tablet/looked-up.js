/** Cards of the reference library as elements. */

import { h, button, heading } from './build.js';
import { say } from './say.js';

/**
 * @typedef {{id: string, title: string}} Short
 * @param {{front: Short|null, here: Short[], groups: {kind: string, title: string, cards: Short[]}[]}} all
 * @param {function(string)} look
 */
export function drawAll(all, look) {
  return [
    all.front && section(say('reference_front'), [all.front], look),
    all.here.length > 0 && section(say('reference_here'), all.here, look),
    h('h2', null, say('reference_all')),
    all.groups.map((each, at) => [
      (at === 0 || all.groups[at - 1].kind !== each.kind) && h('h3', null, each.kind),
      folded(each, look)
    ])
  ];
}

function section(title, cards, look) {
  return [h('h2', null, title), rows(cards, look)];
}

function folded(group, look) {
  return h(
    'details.fold',
    null,
    h('summary', null, group.title),
    rows(group.cards, look)
  );
}

function rows(cards, look) {
  return h('ul.looked', null, cards.map(each => h('li', null, row(each.id, each.title, null, look))));
}

/**
 * @param {{id: string, title: Array, excerpt: Array}[]} found
 * @param {function(string)} look
 */
export function drawFound(found, look) {
  return h(
    'ul.looked',
    null,
    found.map(each => h('li', null, row(each.id, marked(each.title), marked(each.excerpt), look)))
  );
}

function row(id, title, under, look) {
  const made = button('name', '', () => look(id), { value: id });
  made.appendChild(h('span', null, h('span.looked-title', null, title), under && h('span.aside', null, under)));
  return made;
}

/** What was searched for stands out. @param {[string, boolean][]} parts */
function marked(parts) {
  return parts.map(([text, isMeant]) => (isMeant ? h('mark', null, text) : text));
}

/** @param {Object} card as `/api/cards/<id>` tells it */
export function drawCard(card) {
  return h(
    'article.reading',
    null,
    h('p.eyebrow', null, card.group),
    heading(card.title),
    h('p.looked-lead', null, card.summary),
    h('p' + (card.asks ? '.problem' : '.hint'), null, card.as_of),
    lines(card.lines),
    card.check && h('p.problem', null, card.check),
    h('div.looked-from', null, card.origin.map(each => h('p.hint', null, each)))
  );
}

/** Items after one another are one list. */
function lines(found) {
  const made = [];
  let list = null;
  found.forEach(({ text, item }) => {
    if (!item) {
      list = null;
      made.push(h('p', null, text));
      return;
    }
    if (!list) {
      list = h('ul.examples');
      made.push(list);
    }
    list.appendChild(h('li', null, text));
  });
  return made;
}
