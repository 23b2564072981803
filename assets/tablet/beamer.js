/** Starts the beamer in a browser: a code, and then what the room sees. */

import { h, fill } from './build.js';
import { renderEntry } from './entry.js';
import { makePicture } from './beamer/picture.js';
import { say } from './beamer/say.js';
import { makeLink } from './remote/link.js';

const BEAMER = { path: '/api/beamer', ask: 'look', known: 200, event: 'frame' };

const main = h('main.view.single');
const picture = makePicture();

function stands(now) {
  if (now === 'on') turnTo('picture', () => main.appendChild(picture.element));
  else {
    picture.clear();
    if (now === 'code') turnTo('entry', () => renderEntry(main, link, say, say('full')).focus());
    else turnTo('away', () => sayAway(now));
  }
}

function told(frame) {
  picture.show(frame);
}

function turnTo(name, render) {
  fill(main);
  main.className = 'view single view-' + name;
  render();
}

function sayAway(now) {
  const lines = now === 'none' ? [say('none')] : [say('off'), say('off_again')];
  const title = h('h1.large-title', { tabindex: '-1' }, lines[0]);
  const more = lines[1] ? h('p', null, lines[1]) : null;
  main.appendChild(h('div.ask', { role: 'status' }, title, more));
}

const link = makeLink({ told, stands }, BEAMER);
fill(document.getElementById('app'), main);
link.connect();
