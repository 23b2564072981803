/** What somebody can think of a joint answer, and what that is called. */

import { say } from './say.js';

export const AGREE = 'akkoord';
export const RESERVED = 'akkoord met kanttekening';
export const DISAGREE = 'niet akkoord';

/** What it is called on its button. */
export function stanceName(stance) {
  if (stance === AGREE) return say('agree');
  return stance === RESERVED ? say('reserved') : say('disagree');
}

/** With what was written beside it. */
export function stanceLine({ stance, reservation }) {
  return stanceName(stance) + (reservation ? ': ' + reservation : '');
}
