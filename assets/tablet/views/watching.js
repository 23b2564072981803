/** A table group whose words are written on another tablet: this one reads along. */

import { aidOf } from '../aid.js';
import { h, fill, heading, setText } from '../build.js';
import { parse } from '../drafts.js';
import { answerOf } from '../asks.js';
import { linesOf } from '../lines.js';
import { say } from '../say.js';
import { makeRoom } from './room.js';
import { sheet, slips } from './paper.js';
import { pollResult } from './figures.js';

export function render(root, picture, page) {
  const room = makeRoom(page);
  const words = h('div');
  const work = h('div.work', null, words, room.pass);
  const lead = h('p.notice');
  let drawn = '';
  root.appendChild(
    h('div.ask', null, h('p.eyebrow', null, picture.step.title), heading(say('watching_title')), aidOf(picture.step), lead)
  );
  root.appendChild(work);
  root.appendChild(room.foot.element);

  function update(now) {
    const { person, answers } = page.mine();
    room.update(Object.assign({}, now, { own: [] }));
    setText(lead, say('watching', { name: person.name }));
    const text = JSON.stringify([now.own, now.joint, answers]);
    if (text === drawn) return;
    drawn = text;
    fill(words, now.phase === 'own' || now.phase === 'explain' ? now.own.map(own) : now.joint.map(joint));
  }

  function own(question) {
    const answer = answerOf(page.mine(), question.id);
    const draft = answer && parse(answer.draft);
    const lines = answer ? linesOf(question, draft || answer.value) : [];
    return h(
      'section.shown',
      null,
      h('h2', null, question.prompt),
      aidOf(page.told.picture.step, question),
      lines.length ? slips(lines, !draft) : h('p.gap', null, say('watching_nothing'))
    );
  }

  function joint(each) {
    const { poll } = each;
    return [h('h2', null, each.prompt), aidOf(page.told.picture.step, each), sheet(each), poll && !poll.open ? pollResult(poll) : null];
  }

  return { update };
}
