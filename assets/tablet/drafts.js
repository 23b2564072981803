/** Half-typed answers: kept on the tablet at once, on the laptop soon after. */

import * as api from './api.js';
import * as store from './store.js';
import { isEmpty } from './lines.js';

const REST_MS = 800;
const LONGEST_MS = 1800;
const APART_MS = 1800;
const LONGEST_PAUSE_MS = 10000;

/**
 * A draft: `sent` is the last `rev` that the laptop has.
 * @typedef {{rev: number, value: Object, sent: number, savedAt: string, refused?: boolean}} Draft
 */

/**
 * @param {string} session
 * @param {{mayGo: function(): boolean, kept: function(string), refused: function(string, api.Reply),
 *   changed: function()}} listener
 */
export function makeDrafts(session, listener) {
  let author = '';
  let drafts = new Map();
  let timer = 0;
  let firstAt = 0;
  let lastSentAt = 0;
  let pause = 0;
  let onWay = '';

  const keyOf = question => session + ':draft:' + author + ':' + question;
  const isDirty = draft => draft.rev > draft.sent && !draft.refused;
  const dirty = () => Array.from(drafts.keys()).filter(id => isDirty(drafts.get(id)));

  /** Say for whom the page acts now. */
  function actFor(person) {
    if (person === author) return;
    author = person;
    drafts = new Map();
    const start = keyOf('');
    if (person) store.keysOf(start).forEach(key => readBack(key, key.slice(start.length)));
    if (dirty().length) plan(0);
  }

  function readBack(key, question) {
    const found = store.read(key);
    if (found && found.rev) drafts.set(question, Object.assign({ sent: 0, savedAt: '' }, found));
  }

  /** What the laptop has: `answers` of `mine`. The newer of both stays. */
  function hear(answers) {
    answers.forEach(each => {
      const here = drafts.get(each.question);
      if (here && here.rev >= each.rev) return;
      const value = parse(each.draft);
      // Being typed now is newest; so are words that no newer draft is to be had for.
      if (here && isDirty(here) && (here.isTyped || !value)) {
        here.rev = each.rev + 1;
        return;
      }
      const kept = here && here.refused && !value ? here : { value, savedAt: '' };
      if (value || each.rev) {
        drafts.set(each.question, Object.assign({}, kept, { rev: each.rev, sent: each.rev }));
      }
    });
  }

  /** The text as it is now, after each change; none is left when `typed` is empty. */
  function change(question, typed) {
    const value = isEmpty(typed) ? null : typed;
    const here = drafts.get(question) || { rev: 0, sent: 0, savedAt: '' };
    const draft = { rev: here.rev + 1, value, sent: here.sent, savedAt: here.savedAt, isTyped: true };
    drafts.set(question, draft);
    store.write(keyOf(question), { rev: draft.rev, value });
    if (!firstAt) firstAt = Date.now();
    const now = Date.now();
    plan(Math.max(Math.min(REST_MS, firstAt + LONGEST_MS - now), apart()));
    listener.changed();
  }

  /** How long after the last one; a clock that was put back does not make it longer. */
  const apart = () => Math.min(APART_MS, lastSentAt + APART_MS - Date.now());

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, wait, pause));
  }

  /** Send what the laptop has not yet; `last` while the page is being left. */
  function flush(last) {
    clearTimeout(timer);
    const question = dirty()[0];
    if (!question || !author || !listener.mayGo()) return;
    if (last) dirty().forEach(id => send(id, true));
    else if (!onWay) send(question, false);
  }

  function send(question, last) {
    const { rev, value } = drafts.get(question);
    const whose = author;
    if (!last) onWay = question;
    firstAt = 0;
    lastSentAt = Date.now();
    const body = { as: whose, question, rev, body: value ? JSON.stringify(value) : '' };
    api.post('/api/draft', body, last).then(reply => {
      if (!last) onWay = '';
      if (whose === author) settle(question, rev, reply);
      else if (dirty().length) plan(0);
    });
  }

  function settle(question, rev, reply) {
    const draft = drafts.get(question);
    if (reply.ok) {
      pause = 0;
      if (draft) receive(question, draft, rev, reply.body.saved_at);
    } else {
      pause = reply.body.wait_s
        ? reply.body.wait_s * 1000
        : Math.min(LONGEST_PAUSE_MS, pause ? pause * 2 : 1000);
      if (draft && isFinal(reply)) draft.refused = true;
      listener.refused(question, reply);
    }
    if (dirty().length) plan(reply.ok ? pauseAfter(question) : pause);
    listener.changed();
  }

  /** Words at another question have waited already. */
  const pauseAfter = question => (dirty()[0] === question ? apart() : 0);

  function receive(question, draft, rev, savedAt) {
    draft.sent = Math.max(draft.sent, rev);
    draft.savedAt = savedAt;
    // The laptop has it: nobody finds it on this tablet any more.
    if (draft.sent >= draft.rev) store.remove(keyOf(question));
    listener.kept(question);
  }

  /** Take the words out: another tablet writes for the group. @returns {Object|null} them */
  function take(question) {
    const draft = drafts.get(question);
    drafts.delete(question);
    store.remove(keyOf(question));
    return draft ? draft.value : null;
  }

  /** Questions with words that the laptop will not have. */
  const refused = () => Array.from(drafts.keys()).filter(id => of(id) && drafts.get(id).refused);

  /** The draft of `question`, or null. @returns {Draft|null} */
  function of(question) {
    const draft = drafts.get(question);
    return draft && draft.value ? draft : null;
  }

  /** It is sent as an answer: no draft waits any more. @returns {number|null} its newest `rev` */
  function done(question) {
    const draft = drafts.get(question);
    if (!draft) return null;
    const { rev } = draft;
    Object.assign(draft, { value: null, sent: rev, savedAt: '' });
    // No word of it, but what is typed next counts on from here, also after loading the page anew.
    store.write(keyOf(question), { rev, value: null, sent: rev });
    return rev;
  }

  /** The newest `rev` that the laptop has, as far as it said so. @returns {number|null} */
  function sent(question) {
    const draft = drafts.get(question);
    return draft ? draft.sent : null;
  }

  function clear() {
    clearTimeout(timer);
    drafts = new Map();
    firstAt = 0;
    pause = 0;
  }

  /** Try again without a pause: the laptop is back. */
  function retry() {
    pause = 0;
    if (dirty().length) plan(0);
  }

  return {
    actFor, hear, change, flush, retry, of, done, sent, clear, take,
    refused,
    unsent: () => dirty().concat(refused()).map(id => drafts.get(id).value).filter(Boolean),
    left: () => store.keysOf(session + ':draft:').map(key => store.read(key).value).filter(Boolean),
    waits: () => dirty().length > 0,
    isDirty: question => drafts.has(question) && isDirty(drafts.get(question)),
    isOnWay: question => onWay === question
  };
}

/** A draft that cannot be read is none. @param {string|null} body */
export function parse(body) {
  if (!body) return null;
  try {
    const value = JSON.parse(body);
    return value && typeof value === 'object' ? value : null;
  } catch (other) {
    return null;
  }
}

function isFinal(reply) {
  const error = reply.body.error;
  return error === 'malformed' || error === 'refused' || error === 'too_long';
}
