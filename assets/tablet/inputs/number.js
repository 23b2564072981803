/** A number, kept as it was typed. */

import { h, newName } from '../build.js';
import { say } from '../say.js';

/** See `inputs/all.js`. */
export function makeNumber(question, value, changed) {
  const name = newName();
  const input = h('input.amount', {
    id: name,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-describedby': name + 'h',
    input: changed
  });
  input.value = ((value && value.number) || '').replace('.', ',');
  const element = h(
    'div.field',
    null,
    h('label.unseen', { for: name }, say('number')),
    h('div.with-unit', null, input, h('span.unit', null, question.unit)),
    h('p.hint', { id: name + 'h' }, hint(question))
  );
  const text = () => input.value.trim().replace(/\s/g, '').replace(',', '.');
  return {
    element,
    read: () => ({ number: input.value }),
    final: () => ({ number: text() }),
    check: () => problem(question, text())
  };
}

function hint({ minimum, maximum }) {
  return minimum !== null && maximum !== null ? say('between', { minimum, maximum }) : '';
}

function problem({ minimum, maximum }, text) {
  if (!text) return say('need_text');
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) return say('need_number');
  const isLow = minimum !== null && Number(text) < Number(minimum);
  const isHigh = maximum !== null && Number(text) > Number(maximum);
  if (!isLow && !isHigh) return '';
  if (minimum === null) return say('need_most', { maximum });
  if (maximum === null) return say('need_least', { minimum });
  return say('need_between', { minimum, maximum });
}
