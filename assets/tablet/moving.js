/** *Neem mee*: to another address of the laptop, with all that it does not have yet. */

import * as api from './api.js';
import * as store from './store.js';
import { addressOf, addressWith } from './along.js';
import { isLarge, setLarge } from './large.js';
import { PERSONAL, forgetPerson } from './passing.js';
import { say } from './say.js';

const AGAIN_MS = 3000;
const LONGEST = 200000;
const PROOF = 'dialoogavond:along';

/**
 * What goes along.
 * @typedef {Object} Load
 * @property {string} session
 * @property {string|null} seat
 * @property {boolean} isLarge
 * @property {Object[]} commands of the outbox
 * @property {Object<string, Object>} kept drafts, half-chosen stances, a half-typed comment, by the end of their key
 */

/**
 * Going along; put on `page`.
 * @param {Object} page
 * @param {{actsFor: function(): string|null}} around
 */
export function addMoving(page, around) {
  const { told } = page;

  /** Where the room is told to find the laptop, if that is elsewhere. */
  page.place = () => (told.place ? told.place.address : '');

  /**
   * To where the beamer says that the evening is.
   * @param {string} typed
   * @returns {Promise<string>} why not, as a sentence; else this page is left
   */
  page.goAlong = typed => {
    const address = addressOf(typed, location.port);
    if (!address) return Promise.resolve(say('move_address'));
    return address === location.host ? Promise.resolve(say('move_same')) : bring(address);
  };

  function bring(address) {
    const brought = { session: told.hello.session, carry: told.mine.carry, load: load() };
    const text = JSON.stringify(brought);
    if (new TextEncoder().encode(text).length > LONGEST) return Promise.resolve(say('move_too_long'));
    return api.bring(address, text).then(status => {
      if (status === 401) return say('move_unknown');
      if (status !== 200) return say('move_not_there');
      // What was typed meanwhile goes along too.
      if (JSON.stringify(load()) !== JSON.stringify(brought.load)) return bring(address);
      leave(addressWith(address, brought.carry));
      return '';
    });
  }

  /** The browser may need a while: nothing can be typed here any more. */
  function leave(address) {
    page.isLeaving = true;
    page.drafts.clear();
    forgetPerson(told.hello.session);
    page.draw();
    location.replace(address);
  }

  /** @returns {Load} */
  function load() {
    const { session } = told.hello;
    const as = around.actsFor();
    const kept = {};
    if (as) {
      PERSONAL.forEach(what => {
        store.keysOf(session + what + as + ':').forEach(key => {
          kept[key.slice(session.length)] = store.read(key);
        });
      });
    }
    const seat = store.read(session + ':seat');
    return { session, seat, isLarge: isLarge(), commands: page.outbox.mine(), kept };
  }
}

/**
 * At the other address: what came along is kept as if it was written here.
 * @param {string} proof
 * @param {function()} then
 */
export function arrive(proof, then) {
  if (proof) store.write(PROOF, proof);
  const carry = proof || store.read(PROOF);
  if (!carry) {
    then();
    return;
  }
  api.post('/api/move', { carry }).then(reply => {
    if (!reply.ok && reply.status !== 401) {
      setTimeout(arrive, AGAIN_MS, carry, then);
      return;
    }
    if (reply.body.load) keep(reply.body.load);
    store.remove(PROOF);
    if (reply.ok) api.post('/api/moved', { carry });
    then();
  });
}

function keep({ session, seat, isLarge: wasLarge, commands, kept }) {
  setLarge(wasLarge);
  if (seat) store.write(session + ':seat', seat);
  if (commands.length) store.write(session + ':outbox', commands);
  Object.keys(kept).forEach(name => store.write(session + name, kept[name]));
}
