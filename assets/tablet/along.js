/** Where the laptop may be, and by what it knows a tablet that comes along. */

const START = /^#mee=([0-9a-f]{32})$/;
const ADDRESS = /^(?:http:\/\/)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{1,5}))?\/?$/;

/**
 * An address as the beamer shows it, of a network that is nobody else's; or nothing.
 * @param {string} text what somebody typed
 * @param {string} port the one to take where none was typed
 */
export function addressOf(text, port) {
  const found = ADDRESS.exec(text.replace(/\s/g, ''));
  if (!found) return '';
  const parts = found.slice(1, 5).map(Number);
  const at = Number(found[5] || port || 80);
  if (parts.some(each => each > 255) || !isNear(parts) || at < 1 || at > 65535) return '';
  return parts.join('.') + ':' + at;
}

function isNear([first, second]) {
  if (first === 10 || first === 127) return true;
  if (first === 172) return second > 15 && second < 32;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

/** A browser keeps the addresses of pages: this one has no word of anybody, and serves once. */
export function addressWith(address, proof) {
  return 'http://' + address + '/#mee=' + proof;
}

/** The proof that came along, or nothing; the address is bare before anything else is done. */
export function takeProof() {
  const { hash } = location;
  if (hash) history.replaceState(null, '', location.pathname);
  const found = START.exec(hash);
  return found ? found[1] : '';
}
