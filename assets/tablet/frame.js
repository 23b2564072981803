/** What stands around every view: who uses the tablet, where the evening is, *Aa*. */

import { h, fill, setText, show } from './build.js';
import { makeLarge } from './large.js';
import { makeAsides } from './asides.js';
import { makeConcept } from './concept.js';
import { fitAll } from './inputs/words.js';
import { makeOffer } from './offer.js';
import { makeReference } from './reference.js';
import { say } from './say.js';

/** @param {HTMLElement} app @param {Object} page */
export function makeFrame(app, page) {
  const name = h('strong');
  const group = h('span.group');
  const place = h('span.place');
  const practice = h('span.practice', { hidden: true }, say('practice'));
  const stops = h('div.stops', { 'aria-hidden': 'true', hidden: true });
  const reference = makeReference(app, page);
  const bar = h(
    'header.bar',
    null,
    h('span.who', null, name, group),
    h('span.tools', null, practice, place, reference.open, makeLarge(say('large'), fitAll))
  );
  const main = h('main.view');
  const offer = makeOffer(page);
  const concept = makeConcept(page);
  const asides = makeAsides(page);
  fill(app, bar, stops, offer.element, concept.element, asides.element, main);
  let drawnStops = '';

  function update() {
    const { hello, picture, mine } = page.told;
    const person = !page.handed && mine && mine.person;
    setText(name, person ? person.name || say('unnamed') : titleOf());
    setText(group, person && person.group && person.group !== person.name ? person.group : '');
    setText(place, person && picture && picture.step ? placeOf(picture.step) : '');
    show(practice, Boolean((picture || hello || {}).practice));
    app.classList.toggle('dark', page.handed);
    offer.update();
    concept.update();
    asides.update();
    reference.update();
    drawStops(person && picture ? picture.stops : []);
    paint((picture && picture.accent) || (hello && hello.accent));
  }

  function titleOf() {
    const { hello } = page.told;
    return hello && hello.admitted && hello.municipality ? hello.municipality : say('app');
  }

  function placeOf(step) {
    return step.number ? say('step', { number: step.number, of: step.of }) : step.title;
  }

  function drawStops(found) {
    const drawn = JSON.stringify(found);
    if (drawn === drawnStops) return;
    drawnStops = drawn;
    show(stops, found.length > 0);
    fill(stops, found.map(each => stop(each)));
  }

  function stop(each) {
    const made = h('span.stop.' + each.state);
    made.style.flexGrow = String(Math.max(1, each.minutes));
    return made;
  }

  return { main, update, turned: reference.turned };
}

/** The one colour of the municipality; dark or light words on it, whichever reads better. */
function paint(accent) {
  if (!/^#[0-9a-f]{6}$/i.test(accent || '')) return;
  const light = luminance(accent);
  const style = document.documentElement.style;
  style.setProperty('--accent', accent);
  style.setProperty('--on-accent', light > 0.2115 ? '#1A231F' : '#FFFDF7');
  // The present stop must be seen on the light bar: 3 to 1.
  style.setProperty('--accent-line', 0.99 / (light + 0.05) >= 3 ? accent : '#1A231F');
}

/** Relative luminance by WCAG. */
function luminance(colour) {
  const part = at => {
    const shade = parseInt(colour.slice(at, at + 2), 16) / 255;
    return shade <= 0.03928 ? shade / 12.92 : Math.pow((shade + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
