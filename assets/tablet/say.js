/** What the page says: sentences by key, with names filled in. */

import { WORDS } from '/words.js';
import { speaker } from './speaker.js';

export const say = speaker(WORDS);

/**
 * Hours and minutes of a moment, as the clock in the room has them.
 * @param {string} moment ISO 8601
 */
export function clock(moment) {
  const at = new Date(moment);
  if (isNaN(at.getTime())) return '';
  const two = number => (number < 10 ? '0' : '') + number;
  return two(at.getHours()) + ':' + two(at.getMinutes());
}
