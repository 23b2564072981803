/** A field for words that grows with them and counts when little room is left. */

import { h, newName, setText, show } from '../build.js';
import { say } from '../say.js';

const COUNT_FROM = 50;

/**
 * @param {{label: string, value: string, limit: number, rows: number, number?: number,
 *   isOneLine?: boolean, isBare?: boolean, changed: function(), enter?: function()}} of
 * @returns {{element: HTMLElement, input: HTMLTextAreaElement, read: function(): string,
 *   put: function(string), problem: function(): string}}
 */
export function makeWords(of) {
  const name = newName();
  const count = h('span.count', { id: name + 'c' });
  const input = h('textarea', {
    id: name,
    rows: of.rows,
    autocomplete: 'off',
    'aria-describedby': name + 'c',
    input: () => {
      settle();
      of.changed();
    }
  });
  input.value = of.value;
  if (of.isOneLine) {
    input.setAttribute('enterkeyhint', 'next');
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (of.enter) of.enter();
    });
  }
  const label = h('label' + (of.isBare ? '.unseen' : ''), { for: name }, of.label);
  const number = of.number ? h('span.number', { 'aria-hidden': 'true' }, of.number) : null;
  const box = h('div.words', null, number, input, count);
  const element = h('div.field', null, label, box);

  function settle() {
    const left = of.limit - input.value.length;
    setText(count, counted(left));
    show(count, left < COUNT_FROM);
    count.classList.toggle('too-much', left < 0);
    grow(input);
  }

  settle();
  return {
    element,
    input,
    read: () => input.value,
    put: text => {
      const { selectionStart: start, selectionEnd: end } = input;
      input.value = text;
      if (document.activeElement === input) input.setSelectionRange(start, end);
      settle();
    },
    problem: () => {
      const over = input.value.trim().length - of.limit;
      return over > 0 ? say('need_shorter', { count: over }) : '';
    },
    settle
  };
}

function counted(left) {
  if (left === 1) return say('left_one');
  if (left >= 0) return say('left', { count: left });
  return left === -1 ? say('over_one') : say('over', { count: -left });
}

/** As high as its words need; once it is on the page. */
function grow(input) {
  if (input.isConnected) fit(input);
  else requestAnimationFrame(() => fit(input));
}

function fit(input) {
  if (!input.scrollHeight) return;
  const before = window.pageYOffset;
  input.style.height = 'auto';
  const border = input.offsetHeight - input.clientHeight;
  input.style.height = input.scrollHeight + border + 'px';
  if (window.pageYOffset !== before) window.scrollTo(0, before);
}

/** All fields of the page, once its lines are longer or shorter. */
export function fitAll() {
  Array.from(document.querySelectorAll('textarea')).forEach(fit);
}
