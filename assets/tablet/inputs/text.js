/** Free text. */

import { h } from '../build.js';
import { say } from '../say.js';
import { makeSuggestions, same } from './suggestions.js';
import { makeWords } from './words.js';

const LIMIT = 10000;

/** See `inputs/all.js`. */
export function makeText(question, value, changed) {
  const words = makeWords({
    label: say('answer'),
    isBare: true,
    value: (value && value.text) || '',
    limit: LIMIT,
    rows: 4,
    changed: onChange
  });
  const suggestions = makeSuggestions(question.suggestions, tap);
  const lines = () => words.read().split('\n');

  function onChange() {
    suggestions.update(lines());
    changed();
  }

  /** On a line of its own, or off it again. */
  function tap(text) {
    const kept = lines().filter(each => same(each) !== same(text));
    if (kept.length === lines().length) kept.push(text);
    words.put(kept.join('\n').trim());
    onChange();
  }

  suggestions.update(lines());
  return {
    element: h('div', null, words.element, suggestions.element),
    read: () => ({ text: words.read() }),
    final: () => ({ text: words.read().trim() }),
    check: () => words.problem() || (words.read().trim() ? '' : say('need_text'))
  };
}
