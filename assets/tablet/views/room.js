/** What every view of the room's own pages has: words not sent yet, questions left, passing on. */

import { h, button, setText, show } from '../build.js';
import { openQuestions, withDraft } from '../asks.js';
import { makeFoot } from '../foot.js';
import { makePass } from '../pass.js';
import { say } from '../say.js';

/** @param {Object} page */
export function makeRoom(page) {
  const words = h('p');
  const open = button('secondary', '', () => page.answerAfterAll());
  const left = h('section.warned.calm', { hidden: true }, words, open);
  const foot = makeFoot(page, { label: '', tap: () => {} });
  const pass = makePass(page, 'quiet');
  show(foot.primary, false);

  function update(picture) {
    const drafts = withDraft(page, picture.own).length;
    const todo = openQuestions(page, picture.own).length;
    show(left, drafts + todo > 0);
    if (drafts) setText(words, say('still_draft'));
    else setText(words, todo === 1 ? say('still_open_one') : say('still_open', { count: todo }));
    setText(open, drafts ? say('still_draft_open') : say('still_open_open'));
    left.classList.toggle('calm', !drafts);
    pass.update();
    foot.update({ isWaiting: page.outbox.mine().length > 0 });
  }

  return { left, pass: pass.element, foot, update };
}
