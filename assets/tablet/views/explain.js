/** What a step is about, while the facilitator explains it. */

import { aidOf } from '../aid.js';
import { dashes, h, fill, heading, paragraphs, show } from '../build.js';
import { makeFoot } from '../foot.js';
import { makePass } from '../pass.js';
import { say } from '../say.js';
import { stopList } from './stops.js';

export function render(root, picture, page) {
  const { step } = picture;
  const words = h('div');
  const pass = makePass(page, 'quiet');
  const next = h('p.hint');
  const link = makeFoot(page, { label: '', tap: () => {} });
  let drawn = '';
  root.appendChild(
    h(
      'div.ask',
      null,
      h('p.eyebrow', null, step.programme),
      heading(step.title),
      step.result ? h('p.lead', null, step.result) : null,
      aidOf(step),
      next
    )
  );
  root.appendChild(h('div.work', null, words, pass.element));
  show(link.primary, false);
  root.appendChild(link.element);

  function update(now) {
    pass.update();
    link.update({});
    fill(next, now.own.length ? say('question_soon') : say('together'));
    const text = JSON.stringify([now.step, now.stops]);
    if (text === drawn) return;
    drawn = text;
    fill(
      words,
      h('div.reading', null, paragraphs(now.step.explanation)),
      examples(now.step.examples),
      stopList(now.stops)
    );
  }

  return { update };
}

function examples(found) {
  if (!found.length) return null;
  return h(
    'section',
    null,
    h('h2.small', null, say('examples')),
    dashes(found)
  );
}
