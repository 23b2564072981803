/**
 * The input of each kind of question.
 *
 * Each is made with the question, the VALUE to begin with (also half of one, or null), what to
 * call after each change, and the page. `read` gives what is there now, `final` what is sent,
 * `check` a sentence when that cannot be sent yet.
 *
 * @typedef {{element: HTMLElement, read: function(): Object, final: function(): Object,
 *   check: function(): string, total?: function(): number}} Input
 */

import { makeItems } from './items.js';
import { makeNumber } from './number.js';
import { makeOptions } from './options.js';
import { makePosition } from './position.js';
import { makeRank } from './rank.js';
import { makeRows } from './rows.js';
import { makeText } from './text.js';
import { makeWeigh } from './weigh.js';

const MAKERS = {
  text: makeText,
  items: makeItems,
  statement: makeOptions,
  choice: makeOptions,
  number: makeNumber,
  weigh: makeWeigh,
  rank: makeRank,
  position: makePosition,
  record: makeRows,
  records: makeRows
};

/** @returns {Input} */
export function makeInput(question, value, changed, page) {
  return MAKERS[question.kind](question, value, changed, page);
}
