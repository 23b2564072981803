/** A step or a question that is an aid of this app says so, in the words of the beamer. */

import { h } from './build.js';
import { say } from './say.js';

/**
 * A step that is an aid as a whole says it for its questions.
 *
 * @param {Object|null} step STEP of the picture
 * @param {Object} [question] OWN or JOINT
 */
export function aidOf(step, question) {
  if (step && step.aid) return question ? null : line(say('aid_step'));
  return question && question.aid ? line(say('aid')) : null;
}

/** Of a view with one question: whichever of the two it is. */
export function aidOfOnly(step, question) {
  return aidOf(step, question) || aidOf(step);
}

function line(words) {
  return h('p.hint', null, words);
}
