/** A step is done: what the evening gave so far. */

import { h, fill, heading } from '../build.js';
import { say } from '../say.js';
import { makeRoom } from './room.js';
import { pollResult } from './figures.js';
import { stopList } from './stops.js';

export function render(root, picture, page) {
  const room = makeRoom(page);
  const words = h('div');
  const work = h('div.work', null, words, room.pass);
  let drawn = '';
  root.appendChild(
    h(
      'div.ask',
      null,
      h('p.eyebrow', null, picture.step.programme),
      heading(say('step_done', { title: picture.step.title })),
      room.left
    )
  );
  root.appendChild(work);
  root.appendChild(room.foot.element);

  function update(now) {
    room.update(now);
    const polls = now.joint.filter(each => each.poll && !each.poll.open);
    const text = JSON.stringify([now.harvest, now.stops, polls]);
    if (text === drawn) return;
    drawn = text;
    fill(
      words,
      polls.map(each => [h('h2.small', null, say('poll')), pollResult(each.poll)]),
      h('h2', null, say('harvest')),
      now.harvest.length ? now.harvest.map(harvest) : h('p.gap', null, say('harvest_none')),
      stopList(now.stops)
    );
  }

  return { update };
}

function harvest({ step, texts }) {
  return h(
    'section.harvest',
    null,
    h('h3', null, step),
    texts.length ? h('ul.slips', null, texts.map(each => h('li.slip.plain', null, each))) : h('p.gap', null, say('harvest_none'))
  );
}
