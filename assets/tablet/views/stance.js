/** Three stances; a field opens under the chosen one and may stay empty. */

import { h, button, newName, setText, show } from '../build.js';
import { makeWords } from '../inputs/words.js';
import { glyph, icon } from '../icons.js';
import { STANCE } from '../sending.js';
import { clock, say } from '../say.js';
import { AGREE, DISAGREE, RESERVED, stanceName } from '../stances.js';
import * as store from '../store.js';

const LIMIT = 400;

/** @param {Object} page @param {string} id the joint question */
export function makeStance(page, id) {
  const key = page.told.hello.session + ':stance:' + page.mine().person.key + ':' + id;
  const held = () => page.mine().stances[id] || null;
  const begun = store.read(key) || held() || { stance: '', reservation: '' };
  const group = newName();
  const note = STANCE + id;
  let chosen = begun.stance;

  /** The one open poll has its button in the foot; of several each keeps its own. */
  function moveTo(foot) {
    const place = foot || element.lastElementChild;
    if (row.parentNode !== place) place.appendChild(row);
  }

  const boxes = [box(AGREE, 'agree'), box(RESERVED, 'reserved'), box(DISAGREE, 'disagree')];
  const words = makeWords({ label: '', value: begun.reservation, limit: LIMIT, rows: 3, changed: keep });
  const label = words.element.querySelector('label');
  const problem = h('p.problem', { role: 'alert' });
  const send = button('primary', say('send'), onSend);
  const saved = h('p.save');
  const more = h('p.hint', null, say('poll_change'));
  const row = h('div.send-row', null, saved, send, more);
  const field = h(
    'div',
    null,
    h('div.options', { role: 'radiogroup', 'aria-label': say('poll_choose') }, boxes.map(each => each.row)),
    words.element
  );
  // What the laptop said of a stance that came too late stays to be read when the poll is closed.
  const element = h('div.stance', null, field, problem, h('div.send-place', null, row));

  function box(stance, sign) {
    const name = newName();
    const input = h('input', {
      type: 'radio', id: name, name: group, value: stance, autocomplete: 'off', change: () => choose(stance)
    });
    input.checked = begun.stance === stance;
    const row = h('div.option', null, input, h('label', { for: name }, glyph(sign), stanceName(stance)));
    return { input, row };
  }

  function choose(stance) {
    chosen = stance;
    keep();
    drawWords();
    if (stance !== AGREE) words.settle();
  }

  function keep() {
    page.notes.delete(note);
    store.write(key, { stance: chosen, reservation: words.read() });
    page.draw();
  }

  function drawWords() {
    setText(label, chosen === DISAGREE ? say('reason') : say('reservation'));
    label.appendChild(h('span.hint', null, ' ' + say('reservation_where')));
    show(words.element, chosen === RESERVED || chosen === DISAGREE);
  }

  const reservation = () => (chosen === AGREE ? '' : words.read().trim());

  function onSend() {
    const why = chosen ? words.problem() : say('need_stance');
    if (why) {
      page.tell(note, why);
      return;
    }
    page.sendStance(id, chosen, reservation());
  }

  function update(isOpen) {
    const kept = held();
    const isWaiting = page.outbox.waiting(id, STANCE) !== null;
    const isSame = Boolean(kept) && kept.stance === chosen && line(kept.reservation) === line(reservation());
    const time = page.times.get(note);
    noteHalf(isOpen && chosen !== '' && !isSame && !isWaiting);
    show(field, isOpen);
    show(row, isOpen);
    if (isSame && !isWaiting) store.remove(key);
    show(send, !isSame && !isWaiting);
    show(more, isSame && !isWaiting);
    show(saved, isSame || isWaiting);
    saved.className = isWaiting ? 'save way' : 'save kept';
    if (isWaiting) setText(saved, say('not_sent'));
    else if (isSame) setSaved(time ? say('saved', { time: clock(time) }) : say('saved_before'));
    setText(problem, page.notes.get(note) || '');
  }

  function noteHalf(isHalf) {
    if (!isHalf) page.halfway.delete(note);
    else if (!page.halfway.has(note)) page.halfway.set(note, { sentence: say('stance_unsent') });
  }

  function setSaved(text) {
    if (saved.textContent === text) return;
    setText(saved, text);
    saved.insertBefore(h('span.sign', null, icon('check')), saved.firstChild);
  }

  drawWords();
  return { element, update, moveTo };
}

/** The laptop keeps it as one line. */
function line(text) {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
