/** Words to tap instead of typing. */

import { h, button, fill } from '../build.js';
import { icon } from '../icons.js';
import { say } from '../say.js';

/**
 * @param {string[]} texts
 * @param {function(string)} onTap
 */
export function makeSuggestions(texts, onTap) {
  const title = h('h2.small', null, say('choose_tap'));
  const list = h('div.taps');
  const element = h('section.suggestions', { hidden: texts.length === 0 }, title, list);
  const buttons = texts.map(text => {
    const made = button('tap', text, () => onTap(text), { 'aria-pressed': 'false' });
    list.appendChild(made);
    return made;
  });

  /** @param {string[]} chosen what stands in the fields now */
  function update(chosen) {
    const wanted = chosen.map(same);
    texts.forEach((text, at) => {
      const isChosen = wanted.indexOf(same(text)) >= 0;
      if ((buttons[at].getAttribute('aria-pressed') === 'true') === isChosen) return;
      buttons[at].setAttribute('aria-pressed', String(isChosen));
      fill(buttons[at], isChosen && icon('check'), text);
    });
  }

  return { element, update };
}

/** Whether two texts count as the same. */
export function same(text) {
  return text.trim().toLowerCase();
}
