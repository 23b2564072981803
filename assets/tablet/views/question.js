/** One question, answered alone. */

import { aidOfOnly } from '../aid.js';
import { dashes, h, button, fold, heading, paragraphs, setText, show } from '../build.js';
import { draftState, makeFoot } from '../foot.js';
import { makeInput } from '../inputs/all.js';
import { makePass } from '../pass.js';
import { say } from '../say.js';
import { startValue } from '../asks.js';
import { promise } from './promises.js';
import { makeTurns } from './turns.js';

export function render(root, picture, page, id) {
  const question = page.question(id);
  const input = makeInput(question, startValue(page, id), onChange, page);
  const decline = button('quiet', say('decline'), () => page.send(id, { declined: true }));
  const foot = makeFoot(page, { label: say('send'), tap: send, beside: [decline] });
  const turns = makeTurns(page, id);
  const late = h('p.notice', { hidden: true });
  const problem = h('p.problem', { role: 'alert' });
  const back = button('quiet', say('back_to_room'), () => page.backToRoom());
  const pass = makePass(page, 'quiet');
  const draftStays = h('p.under', { hidden: true }, say('pass_draft'));

  root.appendChild(
    h(
      'div.ask',
      null,
      turns.element,
      heading(question.prompt),
      helpOf(question),
      aidOfOnly(picture.step, question),
      promise(picture),
      late,
      back
    )
  );
  root.appendChild(
    h('div.work', null, input.element, problem, more(picture), pass.element, draftStays)
  );
  root.appendChild(foot.element);

  function onChange() {
    page.change(id, input.read());
  }

  function send() {
    const why = input.check();
    if (why) page.tell(id, why);
    else page.send(id, input.final());
  }

  function update(now) {
    const asked = page.question(id);
    const isSending = page.isSending(id);
    const draft = page.drafts.of(id);
    turns.update();
    pass.update();
    setText(late, now.attribution === 'anoniem' ? say('closed_nameless') : say('closed_late'));
    show(late, Boolean(asked) && (!asked.open || !isInPicture(now)));
    show(back, page.answering || page.held !== null);
    show(draftStays, draft !== null && !draft.refused && !page.passing);
    const note = page.notes.get(id) || '';
    setText(problem, note);
    // What somebody did themselves is no alarm.
    problem.classList.toggle('calm', note === say('withdrawn'));
    foot.update({
      save: draftState(page, id),
      label: isSending ? say('sending') : say('send'),
      isBusy: isSending,
      isWaiting: isSending
    });
  }

  const isInPicture = now => now.own.some(each => each.id === id);

  return { update };
}

function helpOf(question) {
  return question.help ? h('p.lead', null, question.help) : null;
}

/** What was explained before, for who wants it again. */
function more(picture) {
  const { step } = picture;
  if (!step || !(step.explanation || step.examples.length)) return null;
  return fold(
    say('fold'),
    paragraphs(step.explanation),
    step.examples.length ? dashes(step.examples) : null
  );
}
