/** What stays on the tablet: localStorage, or memory where that is closed or full. */

const memory = new Map();
let keeps = null;

/** Whether what is put here survives closing the page. */
export function canKeep() {
  if (keeps === null) keeps = tryOut();
  // A short note may still go in where a long text did not.
  return keeps && memory.size === 0;
}

function tryOut() {
  try {
    localStorage.setItem('dialoogavond:try', '1');
    localStorage.removeItem('dialoogavond:try');
    return true;
  } catch (closed) {
    return false;
  }
}

/** @param {string} key */
export function read(key) {
  if (memory.has(key)) return memory.get(key);
  try {
    const found = localStorage.getItem(key);
    return found === null ? null : JSON.parse(found);
  } catch (unreadable) {
    return null;
  }
}

/**
 * @param {string} key
 * @param {*} value anything JSON can hold
 */
export function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    memory.delete(key);
    keeps = true;
  } catch (full) {
    memory.set(key, value);
    keeps = false;
  }
}

/** @param {string} key */
export function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch (closed) {
    keeps = false;
  }
}

/** All keys that begin so. @param {string} start @returns {string[]} */
export function keysOf(start) {
  const found = new Set(memory.keys());
  try {
    for (let at = 0; at < localStorage.length; at += 1) found.add(localStorage.key(at));
  } catch (closed) {
    keeps = false;
  }
  return Array.from(found).filter(key => key.indexOf(start) === 0);
}
