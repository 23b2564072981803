/** Starts the page: views follow the evening, the cover follows the clock. */

import { takeProof } from './along.js';
import { setText } from './build.js';
import { chooseView } from './choose.js';
import { makeCover } from './cover.js';
import { makeFrame } from './frame.js';
import { fitAll } from './inputs/words.js';
import { makePage } from './page.js';
import { VIEWS } from './views/all.js';

const proof = takeProof();
const app = document.getElementById('app');
const spoken = document.getElementById('spoken');
let speaking = 0;
const page = makePage({ draw: plan, speak });
let frame = null;
const cover = makeCover(app, document.getElementById('cover'), page);

const FOOT_PART = 0.42;

let shown = { key: '', view: null };
let isPlanned = false;

/** Many changes at once are drawn once. */
function plan() {
  if (isPlanned) return;
  isPlanned = true;
  Promise.resolve().then(() => {
    isPlanned = false;
    draw();
  });
}

function draw() {
  try {
    drawChosen();
  } catch (fault) {
    // The words are in storage: a page made anew has them.
    if (!frame) frame = makeFrame(app, page);
    turnTo({ name: 'broken', key: 'broken' });
    throw fault;
  }
}

function drawChosen() {
  const choice = chooseView(page);
  // What the page came with stands there until there is something to say.
  if (choice.name === 'starting' && !shown.key) return;
  if (!frame) frame = makeFrame(app, page);
  page.front = choice.question || null;
  frame.update();
  if (choice.key !== shown.key) turnTo(choice);
  else if (shown.view && shown.view.update) shown.view.update(page.told.picture);
  cover.update();
  settleFoot();
}

/** On a small window a high foot stays at the end of the page, off the words. */
function settleFoot() {
  const foot = frame && frame.main.querySelector('.foot');
  if (!foot) return;
  foot.classList.toggle('loose', foot.offsetHeight > window.innerHeight * FOOT_PART);
}

/** Another view: made anew, its heading gets the focus. */
function turnTo(choice) {
  const { main } = frame;
  const isFirst = !shown.key;
  while (main.firstChild) main.removeChild(main.firstChild);
  main.className = 'view view-' + choice.name;
  shown = { key: choice.key, view: null };
  frame.turned();
  page.halfway.clear();
  window.scrollTo(0, 0);
  const view = VIEWS[choice.name](main, page.told.picture, page, choice.question);
  shown.view = view || null;
  if (view && view.update) view.update(page.told.picture);
  const title = main.querySelector('h1');
  if (isFirst || !title || cover.isUp()) return;
  const wanted = (view && view.first) || title;
  wanted.focus();
}

/** The newest only: an older sentence may be of somebody who passed the tablet on. */
function speak(sentence) {
  clearTimeout(speaking);
  setText(spoken, '');
  speaking = setTimeout(() => setText(spoken, sentence), 60);
}

// A page out of the browser's memory may be of somebody else by now.
window.addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});
window.addEventListener('pagehide', page.leave);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) page.leave();
});

// A tablet that is turned: fewer words where there is less room, and fields as high as theirs.
window.addEventListener('resize', () => {
  fitAll();
  plan();
});

draw();
page.start(proof);
