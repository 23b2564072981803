/** *Naslag*: looking something up while the page below stays as it is. */

import * as api from './api.js';
import { h, button, fill, heading, setText, show } from './build.js';
import { icon } from './icons.js';
import { drawAll, drawCard, drawFound } from './looked-up.js';
import { say } from './say.js';

const REST_MS = 300;

/** @param {HTMLElement} app @param {Object} page */
export function makeReference(app, page) {
  const open = button('look', say('reference'), () => turn(!isOpen), { hidden: true });
  const title = heading(say('reference'));
  const field = h('input.search', {
    type: 'search', id: 'look-field', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    enterkeyhint: 'search', maxlength: 300, input: typed
  });
  const status = h('p.hint', { role: 'status' });
  const list = h('div');
  const search = h(
    'div',
    null,
    h('label.code-label', { for: 'look-field' }, say('reference_field')),
    h('div.search-box', null, icon('search'), field),
    status,
    list
  );
  const card = h('div', { hidden: true });
  const moved = h('p.notice', { hidden: true }, say('reference_moved'));
  const element = h(
    'main.view.single.naslag',
    { keydown: onKey },
    h('div.ask', null, title, moved),
    h('div.work', null, search, card)
  );
  let isOpen = false;
  let whose = null;
  let top = 0;
  let listTop = 0;
  let shownId = '';
  let timer = 0;
  let asked = 0;
  let last = null;

  // --- opening and closing: what is below is hidden, never made anew

  function turn(isWanted) {
    if (isWanted === isOpen) return;
    isOpen = isWanted;
    if (isOpen) top = window.pageYOffset;
    app.classList.toggle('looking', isOpen);
    setText(open, isOpen ? say('reference_close') : say('reference'));
    if (isOpen) app.appendChild(element);
    else app.removeChild(element);
    update();
    if (isOpen) begin();
    else end();
  }

  function begin() {
    show(moved, false);
    backToList();
    ask();
    title.focus();
    window.scrollTo(0, 0);
  }

  function end() {
    clearTimeout(timer);
    asked += 1;
    open.focus();
    window.scrollTo(0, top);
  }

  function onKey(event) {
    if (event.key === 'Escape') turn(false);
  }

  /** After each change of the evening; nothing of one person's looking is left for the next. */
  function update() {
    const person = !page.handed && page.mine() && page.mine().person;
    const key = person ? person.key : null;
    if (key !== whose) {
      whose = key;
      field.value = '';
      last = null;
      turn(false);
    }
    show(open, Boolean(person));
  }

  /** The room went on to something else while somebody reads. */
  function turned() {
    top = 0;
    show(moved, isOpen);
  }

  // --- searching

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(ask, REST_MS);
  }

  function ask() {
    clearTimeout(timer);
    asked += 1;
    const number = asked;
    const text = field.value.trim();
    if (last && last.text === text && text) return;
    api.get('/api/cards' + (text ? '?q=' + encodeURIComponent(text) : '')).then(reply => {
      if (number !== asked || !isOpen) return;
      last = reply.ok ? { text } : null;
      drawList(reply, text);
    });
  }

  function drawList(reply, text) {
    if (!reply.ok) setText(status, reply.body.say || say('no_laptop'));
    else if (text) {
      setText(status, reply.body.said || say('reference_found', { count: reply.body.found.length }));
      fill(list, drawFound(reply.body.found, look));
    } else {
      setText(status, '');
      fill(list, drawAll(reply.body, look));
    }
  }

  // --- one card

  function look(id) {
    asked += 1;
    const number = asked;
    api.get('/api/cards/' + encodeURIComponent(id)).then(reply => {
      if (number !== asked || !isOpen) return;
      if (reply.ok) showCard(reply.body);
      else setText(status, reply.body.say || say('no_laptop'));
    });
  }

  function showCard(found) {
    shownId = found.id;
    listTop = window.pageYOffset;
    fill(card, button('quiet strong', say('reference_list'), back), drawCard(found));
    show(search, false);
    show(title, false);
    show(card, true);
    card.querySelector('h1').focus();
    window.scrollTo(0, 0);
  }

  function back() {
    backToList();
    const row = rowOf(shownId);
    (row || title).focus();
    window.scrollTo(0, listTop);
  }

  /** Where the reader was in the list. */
  const rowOf = id => Array.from(list.querySelectorAll('.name')).filter(each => each.value === id)[0];

  function backToList() {
    fill(card);
    show(card, false);
    show(title, true);
    show(search, true);
  }

  return { open, update, turned };
}
