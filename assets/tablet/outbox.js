/** Commands without a receipt yet: kept on the tablet, sent in order, one at a time. */

import * as api from './api.js';
import * as store from './store.js';

const LONGEST_PAUSE_MS = 10000;
/** Another tablet writes for the group. */
export const NOT_WRITER = 'not_writer';

/**
 * A command that waits for its receipt. One that was tried may be on the laptop, or on its way there.
 * @typedef {{path: string, body: Object, wasTried?: boolean}} Command
 */

/** 32 hexadecimal characters that nobody made before. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
}

/**
 * @param {string} session
 * @param {{mayGo: function(Command): boolean, receipt: function(Command, Object), refused: function(Command, api.Reply),
 *   changed: function()}} listener
 */
export function makeOutbox(session, listener) {
  const key = session + ':outbox';
  let author = '';
  let busy = null;
  let timer = 0;
  let pause = 0;
  let faults = 0;

  const all = () => store.read(key) || [];
  const mine = () => all().filter(each => each.body.as === author);
  const keep = commands => (commands.length ? store.write(key, commands) : store.remove(key));
  const drop = id => keep(all().filter(each => each.body.id !== id));

  /** Say for whom the page acts now; commands of others wait for them. */
  function actFor(person) {
    author = person;
    flush();
  }

  /**
   * A newer command about the same question takes the place of one that was never tried. Others go
   * first: once they have their receipt, nothing that the network held up comes after the newer one.
   */
  function put(path, body) {
    const command = { path, body: Object.assign({ id: newId(), as: author }, body) };
    const isOld = each =>
      each.body.as === author &&
      each.body.question === body.question &&
      each.body.comment === body.comment &&
      about(each.path) === about(path) &&
      !each.wasTried;
    keep(all().filter(each => !isOld(each)).concat(command));
    listener.changed();
    flush();
    return command.body.id;
  }

  /** Try now, unless one is under way. */
  function flush() {
    clearTimeout(timer);
    const next = mine()[0];
    if (busy || !next || !author) return;
    // A draft on its way must not come in after its own answer.
    if (!listener.mayGo(next)) return;
    busy = next;
    keep(all().map(each => (each.body.id === next.body.id ? Object.assign(each, { wasTried: true }) : each)));
    api.post(next.path, next.body).then(reply => {
      busy = null;
      settle(next, reply);
    });
  }

  function settle(command, reply) {
    if (reply.ok) {
      pause = 0;
      drop(command.body.id);
      listener.receipt(command, reply.body);
      flush();
    } else if (isFinal(reply) || isFault(reply)) {
      drop(command.body.id);
      listener.refused(command, reply);
      flush();
    } else {
      listener.refused(command, reply);
      again(reply.body.wait_s);
    }
    listener.changed();
  }

  /** The laptop has a fault of ours: three times is enough, others wait behind this one. */
  function isFault(reply) {
    faults = reply.status >= 500 && reply.body.error !== 'busy' ? faults + 1 : 0;
    return faults >= 3;
  }

  function again(wait_s) {
    pause = wait_s ? wait_s * 1000 : Math.min(LONGEST_PAUSE_MS, pause ? pause * 2 : 1000);
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }

  /** What waits for a receipt about `question`, or null. */
  function waiting(question, path) {
    const found = mine().filter(
      each => each.body.question === question && about(each.path) === about(path)
    );
    return found.length ? found[found.length - 1] : null;
  }

  /** Forget commands of everybody but `person`. */
  function keepOnly(person) {
    keep(all().filter(each => each.body.as === person));
  }

  return { put, flush, waiting, actFor, keepOnly, mine, left: all, clear: () => store.remove(key) };
}

/** Whether trying again will give the same. */
function isFinal(reply) {
  const error = reply.body.error;
  return error === 'malformed' || error === 'refused' || error === 'too_long' || error === NOT_WRITER;
}

function about(path) {
  return path === '/api/withdraw' ? '/api/answer' : path;
}
