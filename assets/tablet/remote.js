/** Starts the remote control: a code, and then how the evening stands. */

import { h, fill, setText } from './build.js';
import { makeLarge } from './large.js';
import { renderEntry } from './entry.js';
import { makeLink } from './remote/link.js';
import { renderPanel } from './remote/panel.js';
import { say } from './remote/say.js';

const FOOT_PART = 0.42;

const spoken = document.getElementById('spoken');
const main = h('main.view.single');
let steering = null;
let panel = null;

function stands(now) {
  if (now === 'code') turnTo('entry', () => renderEntry(main, link, say));
  else if (now === 'on') {
    if (!panel) turnTo('panel', makePanel);
    panel.setOff(false);
    panel.update(steering);
  } else if (panel) panel.setOff(true);
  else turnTo('away', () => sayAway(now));
  settle();
}

function told(now) {
  steering = now;
  if (panel) panel.update(now);
}

function turnTo(name, render) {
  panel = null;
  fill(main);
  main.className = 'view single view-' + name;
  window.scrollTo(0, 0);
  const first = render();
  if (first) first.focus();
}

function makePanel() {
  panel = renderPanel(main, link, speak);
  panel.update(steering);
  return panel.first;
}

/** Nothing of the evening is known yet. */
function sayAway(now) {
  const sentence = now === 'none' ? say('none') : say('off');
  const title = h('h1.large-title', { tabindex: '-1' }, say('title'));
  main.appendChild(h('div.ask', null, title, h('p', null, sentence), h('p.hint', null, say('off_again'))));
  return title;
}

/** On a small window a high foot stays at the end of the page, off the words. */
function settle() {
  const foot = main.querySelector('.foot');
  if (!foot) return;
  foot.classList.toggle('loose', foot.offsetHeight > window.innerHeight * FOOT_PART);
  const isLoose = foot.classList.contains('loose');
  document.documentElement.style.scrollPaddingBottom = isLoose ? '' : foot.offsetHeight + 'px';
}

function speak(sentence) {
  setText(spoken, sentence);
}

const link = makeLink({ told, stands });
const large = makeLarge(say('large'));
large.addEventListener('click', settle);
const bar = h('header.bar', null, h('strong.who', null, say('title')), large);
fill(document.getElementById('app'), bar, main);
window.addEventListener('resize', settle);
link.connect();
