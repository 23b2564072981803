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
  return Promise.race([fetch(path, asked).then(readReply), tooLong()]).catch(nobody);
}

/**
 * What the laptop has to read.
 * @param {string} path
 * @returns {Promise<Reply>} never rejects
 */
export function get(path) {
  const asked = { credentials: 'same-origin', cache: 'no-store' };
  return Promise.race([fetch(path, asked).then(readReply), tooLong()]).catch(nobody);
}

/**
 * To this laptop at another address, before the page goes there. No header makes it a simple
 * request: that laptop looks at the proof in it.
 * @param {string} address @param {string} text
 * @returns {Promise<number>} status; 0: nothing of ours is there
 */
export function bring(address, text) {
  const asked = { method: 'POST', body: text, mode: 'cors', credentials: 'omit', cache: 'no-store' };
  const sent = fetch('http://' + address + '/api/along', asked);
  return Promise.race([sent, tooLong()]).then(reply => reply.status, () => 0);
}

function nobody() {
  return { ok: false, status: 0, body: {} };
}

function tooLong() {
  return new Promise(resolve => setTimeout(() => resolve(nobody()), PATIENCE_MS));
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
