/** What the page says: sentences by key, with names filled in. */

import { WORDS } from '/words.js';
import { speaker } from './speaker.js';

export const say = speaker(WORDS);

/**
 * Hours and minutes of a moment, by the clock of the room: the laptop tells it so, and a tablet's own
 * zone may be another.
 * @param {string} moment ISO 8601, in the room's zone
 */
export function clock(moment) {
  const found = /T(\d\d:\d\d)/.exec(moment);
  return found ? found[1] : '';
}
