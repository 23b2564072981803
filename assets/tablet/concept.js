/** Says that a concept of the report waits for comments; stands above the view. */

import { h, button, setText, show } from './build.js';
import { say } from './say.js';

/** @param {Object} page */
export function makeConcept(page) {
  const words = h('p');
  const open = button('secondary', '', () => page.openComments(true));
  const element = h('section.concept', { hidden: true }, h('div', null, words, open));

  function update() {
    const { picture } = page.told;
    const mine = page.mine();
    const person = !page.handed && mine && mine.person;
    const isThere = Boolean(person && person.writes && picture && picture.concept !== null);
    // Not while somebody answers: one thing at a time.
    show(element, isThere && picture.sealed === null && !page.commenting && !page.front);
    if (element.hidden) return;
    setText(words, say('concept_there', { number: picture.concept }));
    setText(open, mine.comments.length ? say('concept_yours') : say('concept_open'));
  }

  return { element, update };
}
