/** Covers a tablet that lay still: who picks it up may be somebody else. */

import { h, button, fill, heading, setText, show } from './build.js';
import { say } from './say.js';
import * as store from './store.js';

const STILL_MS = 3 * 60 * 1000;
const LOOK_MS = 5000;
const NOTE_MS = 20000;
const SIGNS = ['touchstart', 'mousedown', 'keydown', 'input', 'wheel'];

/** @param {HTMLElement} app @param {HTMLElement} cover @param {Object} page */
export function makeCover(app, cover, page) {
  let touchedAt = Date.now();
  let notedAt = 0;
  let before = null;
  let whose = null;
  let parts = null;
  /** Why somebody else may not have the tablet yet. */
  let why = '';

  const person = () => (page.told.mine && !page.handed ? page.told.mine.person : null);
  const isUp = () => parts !== null;
  const key = () => page.told.hello.session + ':touched';

  function touch() {
    if (isUp()) return;
    touchedAt = Date.now();
    if (!person() || touchedAt - notedAt < NOTE_MS) return;
    notedAt = touchedAt;
    store.write(key(), touchedAt);
  }

  /** Also after a reload: the tablet lay still before it. */
  function readBack() {
    const noted = store.read(key());
    if (noted && noted < touchedAt) touchedAt = noted;
    notedAt = touchedAt;
  }

  function look() {
    // The tablet's clock may have been put back.
    touchedAt = Math.min(touchedAt, Date.now());
    if (!isUp() && person() && Date.now() - touchedAt > STILL_MS) raise();
  }

  function raise() {
    before = document.activeElement;
    const { name } = person();
    const title = heading(name ? say('are_you', { name }) : say('are_you_seat'));
    const waits = h('p.waits', { role: 'status' });
    const yes = button('primary', say('yes_on'), drop);
    const no = button('secondary', say('no_other'), () => {
      why = page.takeAway();
      update();
    });
    why = '';
    parts = { waits, yes, no };
    fill(
      cover,
      h('main.middle', null, title, h('p', null, say('idle'))),
      h('div.foot', null, waits, yes, no)
    );
    show(app, false);
    show(cover, true);
    title.focus();
  }

  function drop() {
    parts = null;
    fill(cover);
    show(cover, false);
    show(app, true);
    page.stayHere();
    touch();
    const title = app.querySelector('main h1');
    if (before && before.isConnected) before.focus();
    else if (title) title.focus();
  }

  /** After each change of the evening. */
  function update() {
    const now = person();
    const is = now ? now.key : null;
    if (is !== whose) {
      if (whose === null && is) readBack();
      if (whose !== null) touchedAt = Date.now();
      whose = is;
      look();
    }
    if (!isUp()) return;
    if (!now) drop();
    else {
      setText(parts.waits, page.passing ? page.passWaits() : why);
      parts.no.disabled = page.passing;
    }
  }

  SIGNS.forEach(name => document.addEventListener(name, touch, { passive: true, capture: true }));
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_MS);
  return { update, isUp };
}
