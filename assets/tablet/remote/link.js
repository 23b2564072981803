/** Between a page with a code of its own and the laptop: let in, told how it stands, heard. */

import * as api from '../api.js';

const LONGEST_PAUSE_MS = 10000;

/**
 * 'none': this laptop has no windows to steer.
 * @typedef {'starting'|'code'|'on'|'off'|'none'} Standing
 */

/** Asking nothing is refused (400); who is not known hears that first (401). */
const REMOTE = { path: '/api/remote', ask: 'act', known: 400, event: 'steering' };

/**
 * @param {{told: function(Object), stands: function(Standing)}} listener
 * @param {{path: string, ask: string, known: number, event: string}} [of] the page's own words
 */
export function makeLink(listener, of) {
  const way = of || REMOTE;
  let stands = 'starting';
  let wasIn = false;
  let stream = null;
  let timer = 0;
  let pause = 0;
  let broken = 0;
  let isAsking = false;

  function connect() {
    clearTimeout(timer);
    close();
    if (isAsking) return;
    isAsking = true;
    api.post(way.path + '/' + way.ask, {}).then(({ status }) => {
      isAsking = false;
      if (status === way.known) listen();
      else if (status === 401) turn('code');
      else later(status === 404 ? 'none' : 'off');
    });
  }

  function listen() {
    close();
    stream = api.openStream({ event: hear, lost }, way.path + '/stream', [way.event, 'beat', 'gone']);
  }

  function hear(name, body) {
    if (name === 'gone') {
      connect();
      return;
    }
    pause = 0;
    broken = 0;
    wasIn = true;
    if (name === way.event) listener.told(body);
    turn('on');
  }

  function lost() {
    stream = null;
    broken += 1;
    if (broken > 2) later('off');
    else connect();
  }

  function later(now) {
    turn(now);
    pause = Math.min(LONGEST_PAUSE_MS, pause ? pause * 1.7 : 1000);
    clearTimeout(timer);
    timer = setTimeout(connect, pause);
  }

  function turn(now) {
    if (now === 'code') close();
    if (now === stands) return;
    stands = now;
    listener.stands(now);
  }

  function close() {
    if (stream) stream.close();
    stream = null;
  }

  /** @param {string} code @returns {Promise<api.Reply>} */
  function join(code) {
    return api.post(way.path + '/join', { code }).then(reply => {
      if (reply.ok) listen();
      return reply;
    });
  }

  /**
   * Press a button; never again by itself: what comes late may do harm.
   * @returns {Promise<boolean>} whether it came over
   */
  function act(name, phase) {
    return api.post('/api/remote/act', phase ? { act: name, phase } : { act: name }).then(reply => {
      if (reply.status === 401 || !reply.status) connect();
      return reply.ok;
    });
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else if (stands !== 'code') connect();
  });
  window.addEventListener('online', () => {
    if (stands !== 'code') connect();
  });
  window.addEventListener('offline', () => {
    if (stands === 'code') return;
    close();
    later('off');
  });

  return { connect, join, act, wasIn: () => wasIn };
}
