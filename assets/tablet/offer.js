/** Says that the evening is at another address, or asks which when the laptop is gone. */

import { h, button, fold, newName, setText, show } from './build.js';
import { say } from './say.js';

const GONE_MS = 5000;

/** @param {Object} page */
export function makeOffer(page) {
  const name = newName();
  const words = h('p');
  const problem = h('p.problem', { id: name + 'p', role: 'alert' });
  const field = h('input.search', {
    id: name,
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    'aria-describedby': name + 'p',
    keydown: event => {
      if (event.key === 'Enter') go(field.value);
    }
  });
  const told = h('div', { hidden: true }, words, button('secondary', say('move'), () => go(page.place())));
  const asked = fold(
    say('move_asked'),
    h('p', null, say('move_help')),
    h('label', { for: name }, say('move_field')),
    h('div.move-row', null, field, button('secondary', say('move'), () => go(field.value)))
  );
  const element = h('section.offer', { hidden: true }, told, asked, problem);
  let goneAt = 0;
  let isBusy = false;

  function go(address) {
    if (isBusy) return;
    isBusy = true;
    setText(problem, say('move_looking'));
    page.goAlong(address).then(sentence => {
      isBusy = false;
      setText(problem, sentence);
    });
  }

  function update() {
    const { link, hello, elsewhere, otherTab } = page.told;
    const isHere = hello && page.mine() && !elsewhere && !otherTab && !page.handed;
    if (link !== 'off') goneAt = 0;
    else if (!goneAt) goneAt = Date.now();
    const place = page.place();
    const isGone = goneAt > 0 && Date.now() - goneAt > GONE_MS;
    setText(words, say('moved', { address: place }));
    show(told, Boolean(place));
    show(asked, !place);
    show(element, Boolean(isHere && (place || isGone)));
    if (element.hidden && !isBusy) setText(problem, '');
  }

  return { element, update };
}
