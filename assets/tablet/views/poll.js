/** What somebody thinks of the joint answer: a poll, never a vote. */

import { aidOf } from '../aid.js';
import { h, fill, heading, setText } from '../build.js';
import { say } from '../say.js';
import { makeRoom } from './room.js';
import { pollResult } from './figures.js';
import { sheet } from './paper.js';
import { makeStance } from './stance.js';

export function render(root, picture, page) {
  const room = makeRoom(page);
  const parts = new Map();
  const list = h('div');
  const none = h('p.gap', null, say('poll_none'));
  root.classList.add('single');
  root.appendChild(
    h('div.ask', null, h('p.eyebrow', null, picture.step.title), heading(say('poll')), aidOf(picture.step), room.left)
  );
  root.appendChild(h('div.work', null, none, list, room.pass));
  root.appendChild(room.foot.element);

  function update(now) {
    const polled = now.joint.filter(each => each.poll);
    none.hidden = polled.length > 0;
    const open = polled.filter(each => each.poll.open);
    polled.forEach(each => {
      if (!parts.has(each.id)) {
        parts.set(each.id, part(page, each.id));
        list.appendChild(parts.get(each.id).element);
      }
      parts.get(each.id).update(each, open.length === 1 ? room.foot.element : null);
    });
    room.update(now);
  }

  return { update };
}

/** One joint answer with its poll. */
function part(page, id) {
  const title = h('h2');
  const paper = h('div');
  const stance = makeStance(page, id);
  const result = h('div');
  const aid = h('div');
  const element = h('section.polled', null, title, aid, paper, stance.element, result);
  let drawn = '';
  let counted = '';

  function update(joint, foot) {
    const { poll } = joint;
    setText(title, joint.prompt);
    const text = JSON.stringify([joint.entries, joint.dissents, joint.not_agreed]);
    if (text !== drawn) {
      drawn = text;
      fill(aid, aidOf(page.told.picture.step, joint));
      fill(paper, sheet(joint));
    }
    stance.moveTo(poll.open ? foot : null);
    stance.update(poll.open);
    const count = JSON.stringify(poll);
    if (count === counted) return;
    counted = count;
    fill(result, poll.open ? reacted(poll.reacted) : pollResult(poll));
  }

  return { element, update };
}

function reacted(count) {
  return h('p.hint', null, count === 1 ? say('reacted_one') : say('reacted', { count }));
}
