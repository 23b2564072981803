/** The joint answer, while it is written. */

import { aidOf } from '../aid.js';
import { h, fill, heading } from '../build.js';
import { say } from '../say.js';
import { makeDots } from './dots.js';
import { makeRoom } from './room.js';
import { sheet } from './paper.js';

export function render(root, picture, page) {
  const room = makeRoom(page);
  const parts = new Map();
  const sheets = h('div');
  const work = h('div.work', null, sheets, room.pass);
  root.classList.add('single');
  root.appendChild(
    h(
      'div.ask',
      null,
      h('p.eyebrow', null, picture.step.title + ' · ' + say('concept')),
      heading(say('joint')),
      aidOf(picture.step),
      room.left
    )
  );
  root.appendChild(work);
  root.appendChild(room.foot.element);

  function update(now) {
    room.update(now);
    now.joint.forEach(each => {
      if (!parts.has(each.id)) {
        parts.set(each.id, part(page, each.id));
        sheets.appendChild(parts.get(each.id).element);
      }
      parts.get(each.id).update(each);
    });
  }

  return { update };
}

/** One joint answer, with dots to put on its entries. */
function part(page, id) {
  const title = h('h2');
  const paper = h('div');
  const dots = makeDots(page, id);
  const aid = h('div');
  const element = h('section', null, title, aid, paper, dots.element);
  let drawn = '';

  function update(joint) {
    dots.update(joint.dots || null);
    const text = JSON.stringify([joint.prompt, joint.entries, joint.dissents, joint.not_agreed]);
    if (text === drawn) return;
    drawn = text;
    fill(title, joint.prompt);
    fill(aid, aidOf(page.told.picture.step, joint));
    fill(paper, sheet(joint));
  }

  return { element, update };
}
