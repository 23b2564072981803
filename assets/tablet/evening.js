/** What the laptop told, and whether it is there: the stream, its watch, and the epoch. */

import * as api from './api.js';
import * as store from './store.js';
import { newId, NOT_WRITER } from './outbox.js';

const LONGEST_PAUSE_MS = 10000;
const OLD_MS = 24 * 3600 * 1000;
const EVENTS = ['picture', 'mine', 'people', 'place', 'beat', 'gone'];

/**
 * @typedef {Object} Told
 * @property {Object|null} hello
 * @property {Object|null} picture
 * @property {Object|null} mine
 * @property {Object|null} people
 * @property {{address: string}|null} place where the laptop is to be found now
 * @property {'starting'|'on'|'off'|'busy'} link
 * @property {boolean} elsewhere the evening goes on from another laptop
 * @property {boolean} otherTab another page on this tablet took over
 */

/**
 * @param {{told: function(string), back: function(), session: function(string)}} listener
 */
export function makeEvening(listener) {
  /** @type {Told} */
  const told = {
    hello: null,
    picture: null,
    mine: null,
    people: null,
    place: null,
    link: 'starting',
    elsewhere: false,
    otherTab: false
  };
  const me = newId();
  let stream = null;
  let timer = 0;
  let pause = 0;
  let broken = 0;
  let isAsking = false;

  const key = name => told.hello.session + ':' + name;

  /** Greet the laptop; then listen, if it knows this tablet. */
  function connect() {
    clearTimeout(timer);
    if (isAsking || told.otherTab) return;
    isAsking = true;
    api.post('/api/hello', {}).then(reply => {
      isAsking = false;
      if (told.otherTab) return;
      if (reply.ok) greet(reply.body);
      else later(reply.status ? 'busy' : 'off', reply.body.wait_s);
    });
  }

  function later(link, wait_s) {
    told.link = link;
    pause = wait_s ? wait_s * 1000 : Math.min(LONGEST_PAUSE_MS, pause ? pause * 1.7 : 1000);
    clearTimeout(timer);
    // Not all tablets in the same moment, after the laptop was away.
    timer = setTimeout(connect, pause * (0.8 + Math.random() * 0.4));
    listener.told('link');
  }

  function greet(hello) {
    if (told.hello && told.hello.session !== hello.session) {
      location.reload();
      return;
    }
    const isFirst = !told.hello;
    told.hello = hello;
    if (isFirst) {
      forgetOld(hello.session);
      listener.session(hello.session);
    }
    if (!isNewest(hello.epoch)) {
      later('on');
    } else if (hello.admitted) {
      listen();
    } else {
      close();
      told.link = 'on';
      told.mine = null;
      listener.told('hello');
    }
  }

  /** Whether no newer copy of this evening was seen. */
  function isNewest(epoch) {
    const seen = store.read(key('epoch')) || 0;
    told.elsewhere = epoch < seen;
    if (epoch > seen) store.write(key('epoch'), epoch);
    if (told.elsewhere) close();
    return !told.elsewhere;
  }

  /** What another evening left here long ago is nobody's any more. */
  function forgetOld(session) {
    const now = Date.now();
    store.keysOf('').forEach(each => {
      const parts = each.split(':');
      if (parts[1] !== 'here' || parts[0] === session) return;
      if (now - store.read(each) > OLD_MS) store.keysOf(parts[0] + ':').forEach(store.remove);
    });
    store.write(session + ':here', now);
  }

  function listen() {
    close();
    store.write(key('page'), me);
    // Where a page may stay, the laptop says nothing.
    told.place = null;
    stream = api.openStream({ event: hear, lost }, '/api/stream', EVENTS);
  }

  function hear(name, body) {
    if (name === 'gone') {
      close();
      connect();
      return;
    }
    pause = 0;
    broken = 0;
    const wasAway = told.link !== 'on';
    if (name === 'picture') {
      if (body.session !== told.hello.session) {
        location.reload();
        return;
      }
      if (!isNewest(body.epoch)) {
        later('on');
        return;
      }
    }
    told.link = 'on';
    if (name !== 'beat') told[name] = body;
    if (wasAway) listener.back();
    if (wasAway || name !== 'beat') listener.told(name);
  }

  function lost() {
    stream = null;
    broken += 1;
    // The laptop answers, but has no place for a stream.
    if (broken > 2) later('busy');
    else connect();
  }

  function close() {
    if (stream) stream.close();
    stream = null;
  }

  /** A page that nobody looks at needs no stream. */
  function onVisibility() {
    if (document.hidden) close();
    else if (told.hello && !stream) connect();
  }

  function onStorage(event) {
    if (!told.hello || event.key !== key('page') || !event.newValue) return;
    if (JSON.parse(event.newValue) === me) return;
    close();
    told.otherTab = true;
    listener.told('tab');
  }

  /** Take the evening back from the other page. */
  function takeOver() {
    location.reload();
  }

  /** A reply said that the laptop does not know this tablet, or knows better. */
  function hearRefusal(reply) {
    const error = reply.body.error;
    if (error === 'epoch') {
      told.elsewhere = true;
      close();
      later('on');
    } else if (error === 'not_you' || error === NOT_WRITER || reply.status === 401) {
      close();
      connect();
    } else if (!reply.status && told.link === 'on') {
      close();
      connect();
    }
  }

  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('storage', onStorage);
  window.addEventListener('online', connect);
  window.addEventListener('offline', () => {
    close();
    later('off');
  });

  return { told, connect, hearRefusal, takeOver };
}
