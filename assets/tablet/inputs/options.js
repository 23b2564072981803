/** One or some of the options: statements and choices. */

import { h, newName } from '../build.js';
import { mark } from '../icons.js';
import { say } from '../say.js';

/** See `inputs/all.js`. */
export function makeOptions(question, value, changed, page) {
  const isOne = question.kind === 'statement' || question.count === 1;
  const chosen = (value && value.chosen) || [];
  const group = newName();
  const boxes = question.options.map(each => option(each));
  const hint = isOne ? null : h('p.hint', null, say('up_to', { count: question.count }));
  const label = { role: isOne ? 'radiogroup' : 'group', 'aria-label': question.prompt };
  const element = h('div', null, hint, h('div.options', label, boxes.map(each => each.row)));

  function option(each) {
    const name = newName();
    const box = h('input', {
      type: isOne ? 'radio' : 'checkbox',
      id: name,
      name: group,
      value: each.key,
      autocomplete: 'off',
      change: () => onChange(box)
    });
    box.checked = chosen.indexOf(each.key) >= 0;
    const row = h('div.option', null, box, h('label', { for: name }, mark(each.key), each.label));
    return { row, box };
  }

  function onChange(box) {
    if (!isOne && read().chosen.length > question.count) {
      box.checked = false;
      page.tell(question.id, say('up_to', { count: question.count }));
      return;
    }
    changed();
  }

  function read() {
    return { chosen: boxes.filter(each => each.box.checked).map(each => each.box.value) };
  }

  return {
    element,
    read,
    final: read,
    check: () => (read().chosen.length ? '' : say('need_choice'))
  };
}
