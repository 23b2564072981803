/** Rows of named fields: one, or at most so many. */

import { h, button, fill, newName, show } from '../build.js';
import { say } from '../say.js';
import { makeWords } from './words.js';

const LIMIT = 10000;

/** See `inputs/all.js`. */
export function makeRows(question, value, changed) {
  const isOne = question.kind === 'record';
  const most = isOne ? 1 : question.count;
  const begun = ((value && value.rows) || []).slice(0, most);
  const list = h('div.rows');
  const more = button('quiet', say('row_more'), () => grow());
  let rows = (begun.length ? begun : [{}]).map(each => row(each));
  const element = h('div', null, list, more);

  function row(words) {
    const fields = question.fields.map(each => field(each, words[each.key] || ''));
    const made = { fields };
    const away = button('quiet', '', () => shrink(made));
    made.legend = h('legend');
    made.away = away;
    made.element = h('fieldset.row', null, made.legend, fields.map(each => each.element), away);
    return made;
  }

  function field(of, words) {
    const label = of.required ? of.label : of.label + ' (' + say('optional') + ')';
    const made = of.choices && of.choices.length
      ? choice(of, label, words)
      : makeWords({ label, value: words, limit: LIMIT, rows: 2, changed });
    return Object.assign({ key: of.key, of }, made);
  }

  function choice(of, label, words) {
    const name = newName();
    const options = [{ key: '', label: say('choose') }].concat(of.choices);
    const input = h(
      'select',
      { id: name, change: changed, autocomplete: 'off' },
      options.map(each => h('option', { value: each.key }, each.label))
    );
    input.value = words;
    const element = h('div.field', null, h('label', { for: name }, label), input);
    return { element, input, read: () => input.value, problem: () => '', settle: () => {} };
  }

  function grow() {
    rows.push(row({}));
    draw();
    rows[rows.length - 1].fields[0].input.focus();
  }

  function shrink(gone) {
    rows = rows.filter(each => each !== gone);
    draw();
    more.focus();
    changed();
  }

  function draw() {
    rows.forEach((each, at) => {
      fill(each.legend, say('row', { number: at + 1 }));
      fill(each.away, say('row_less', { number: at + 1 }));
      show(each.away, rows.length > 1);
      show(each.legend, !isOne);
      if (list.children[at] !== each.element) {
        list.insertBefore(each.element, list.children[at] || null);
      }
    });
    while (list.children.length > rows.length) list.removeChild(list.lastChild);
    show(more, rows.length < most);
  }

  const plain = each => {
    const words = {};
    each.fields.forEach(of => {
      words[of.key] = of.read();
    });
    return words;
  };
  const isFilled = words => Object.keys(words).some(key => words[key].trim());
  const filled = () => rows.map(plain).filter(isFilled);

  function check() {
    if (!filled().length) return say('need_text');
    const used = rows.filter(each => isFilled(plain(each)));
    for (const each of used) {
      for (const of of each.fields) {
        const isMissing = (of.of.required || of === each.fields[0]) && !of.read().trim();
        if (isMissing) return say('need_field', { label: of.of.label });
        if (of.problem()) return of.problem();
      }
    }
    return '';
  }

  draw();
  return { element, read: () => ({ rows: rows.map(plain) }), final: () => ({ rows: filled() }), check };
}
