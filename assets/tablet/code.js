/** A field of four characters, or six, drawn as boxes; to a screen reader it is one field. */

import { h, newName, setText } from './build.js';

/**
 * @param {{label: string, help: string, isDigits: boolean, isHeading?: boolean,
 *   full?: function(), length?: number}} of
 */
export function makeCode(of) {
  const length = of.length || 4;
  const name = newName();
  const boxes = [];
  for (let at = 0; at < length; at += 1) boxes.push(h('span.box'));
  const input = h('input.code-input', {
    id: name,
    type: 'text',
    inputmode: of.isDigits ? 'numeric' : 'text',
    pattern: of.isDigits ? '[0-9]*' : null,
    maxlength: length,
    autocomplete: 'off',
    autocapitalize: 'characters',
    autocorrect: 'off',
    spellcheck: 'false',
    'aria-describedby': name + 'h ' + name + 'p',
    input: onInput,
    focus: draw,
    blur: draw,
    keydown: event => {
      if (event.key === 'Enter' && of.full) of.full();
    }
  });
  const help = h('p.hint', { id: name + 'h' }, of.help);
  const problem = h('p.problem', { id: name + 'p', role: 'alert' });
  const field = h('div.code', null, h('div.boxes', { 'aria-hidden': 'true' }, boxes), input);
  const label = h('label' + (of.isHeading ? '.unseen' : '.code-label'), { for: name }, of.label);
  const element = h('div.code-field', null, label, field, help, problem);

  function onInput() {
    const wanted = of.isDigits ? /[^0-9]/g : /[^0-9a-z]/gi;
    const clean = input.value.replace(wanted, '').toUpperCase().slice(0, length);
    if (clean !== input.value) input.value = clean;
    setText(problem, '');
    draw();
  }

  function draw() {
    const text = input.value;
    const isHere = document.activeElement === input;
    boxes.forEach((box, at) => {
      setText(box, text.charAt(at));
      box.classList.toggle('here', isHere && at === Math.min(text.length, length - 1));
      box.classList.toggle('empty', at === text.length);
    });
  }

  return {
    element,
    input,
    read: () => (input.value.length === length ? input.value : ''),
    tell: sentence => {
      setText(problem, sentence);
      input.focus();
    },
    clear: () => {
      input.value = '';
      draw();
    }
  };
}
