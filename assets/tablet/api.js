/** All talk with the laptop: the only `fetch` and the only EventSource. */

const PATIENCE_MS = 12000;
const SILENCE_MS = 25000;

/**
 * What came of asking: `status` 0 is a laptop that cannot be reached.
 * @typedef {{ok: boolean, status: number, body: Object}} Reply
 */

/**
 * @param {string} path
 * @param {Object} body
 * @param {boolean} [last] whether the page is being left: the browser then sends it after us
 * @returns {Promise<Reply>} never rejects
 */
export function post(path, body, last) {
  const asked = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Dialoogavond': '1' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
    keepalive: Boolean(last)
  };
  return ask(path, asked);
}

/**
 * What the laptop has to read.
 * @param {string} path
 * @returns {Promise<Reply>} never rejects
 */
export function get(path) {
  return ask(path, { credentials: 'same-origin', cache: 'no-store' });
}

/** What is given up is stopped: it must not arrive at the laptop long after what was sent since. */
function ask(path, asked) {
  const stopper = new AbortController();
  const reply = fetch(path, Object.assign(asked, { signal: stopper.signal })).then(readReply);
  return Promise.race([reply, tooLong(stopper)]).catch(nobody);
}

/**
 * To this laptop at another address, before the page goes there. No header makes it a simple
 * request: that laptop looks at the proof in it.
 * @param {string} address @param {string} text
 * @returns {Promise<number>} status; 0: nothing of ours is there
 */
export function bring(address, text) {
  const stopper = new AbortController();
  const asked = {
    method: 'POST', body: text, mode: 'cors', credentials: 'omit', cache: 'no-store', signal: stopper.signal
  };
  const sent = fetch('http://' + address + '/api/along', asked);
  return Promise.race([sent, tooLong(stopper)]).then(reply => reply.status, () => 0);
}

function nobody() {
  return { ok: false, status: 0, body: {} };
}

function tooLong(stopper) {
  const giveUp = resolve => {
    resolve(nobody());
    stopper.abort();
  };
  return new Promise(resolve => setTimeout(giveUp, PATIENCE_MS, resolve));
}

function readReply(response) {
  const reply = body => ({ ok: response.ok, status: response.status, body: body || {} });
  return response.json().then(reply, () => {
    // Half an answer is none: whether it was saved is known after the next try.
    return response.ok ? nobody() : reply({});
  });
}

/**
 * The laptop's pictures as they come; each is complete.
 * @param {{event: function(string, Object), lost: function()}} listener
 * @param {string} path
 * @param {string[]} names of the events
 * @returns {{close: function()}}
 */
export function openStream(listener, path, names) {
  const source = new EventSource(path);
  let watch = 0;
  const close = () => {
    clearTimeout(watch);
    source.close();
  };
  const lost = () => {
    close();
    listener.lost();
  };
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(lost, SILENCE_MS);
  };
  names.forEach(name => {
    source.addEventListener(name, event => {
      alive();
      listener.event(name, JSON.parse(event.data));
    });
  });
  source.onerror = lost;
  alive();
  return { close };
}
