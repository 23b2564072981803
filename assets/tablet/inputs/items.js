/** At most so many short texts. */

import { h } from '../build.js';
import { say } from '../say.js';
import { makeSuggestions, same } from './suggestions.js';
import { makeWords } from './words.js';

const LIMIT = 400;

/** See `inputs/all.js`. */
export function makeItems(question, value, changed, page) {
  const begun = (value && value.items) || [];
  const fields = [];
  for (let at = 0; at < question.count; at += 1) fields.push(field(at));
  const suggestions = makeSuggestions(question.suggestions, tap);
  const element = h('div', null, fields.map(each => each.element), suggestions.element);

  function field(at) {
    return makeWords({
      label: say('item', { number: at + 1 }),
      isBare: true,
      number: question.count > 1 ? at + 1 : 0,
      value: begun[at] || '',
      limit: LIMIT,
      rows: 1,
      isOneLine: true,
      changed: onChange,
      enter: () => fields[at + 1] && fields[at + 1].input.focus()
    });
  }

  function read() {
    return { items: fields.map(each => each.read()) };
  }

  function onChange() {
    suggestions.update(read().items);
    changed();
  }

  /** Into the first empty field, or out of the field where it stands. */
  function tap(text) {
    const there = fields.filter(each => same(each.read()) === same(text))[0];
    const empty = fields.filter(each => !each.read().trim())[0];
    if (there) there.put('');
    else if (empty) empty.put(text);
    else {
      page.tell(question.id, say('full'));
      return;
    }
    onChange();
  }

  suggestions.update(begun);
  return {
    element,
    read,
    final: () => ({ items: read().items.map(each => each.trim()).filter(Boolean) }),
    check: () => {
      const problems = fields.map(each => each.problem()).filter(Boolean);
      if (problems.length) return problems[0];
      return read().items.some(each => each.trim()) ? '' : say('need_text');
    }
  };
}
