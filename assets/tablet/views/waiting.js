/** Before the first step, and between steps. */

import { dashes, h, fill, heading, show } from '../build.js';
import { makeFoot } from '../foot.js';
import { makePass } from '../pass.js';
import { say } from '../say.js';
import { limits, promises } from './promises.js';
import { stopList } from './stops.js';

export function render(root, picture, page) {
  const words = h('div');
  const link = makeFoot(page, { label: '', tap: () => {} });
  const pass = makePass(page, 'quiet');
  let drawn = '';
  root.appendChild(
    h(
      'div.ask',
      null,
      heading(say('begins')),
      h('p.lead', null, say('begins_help')),
      h('p', null, say('no_meeting')),
      promises(picture, limits(picture, '', ''))
    )
  );
  root.appendChild(h('div.work', null, words, pass.element));
  show(link.primary, false);
  root.appendChild(link.element);

  function update(now) {
    link.update({});
    pass.update();
    const text = JSON.stringify([now.stops, now.rules]);
    if (text === drawn) return;
    drawn = text;
    fill(words, stopList(now.stops), rules(now.rules));
  }

  return { update };
}

function rules(found) {
  if (!found.length) return null;
  return h(
    'section',
    null,
    h('h2.small', null, say('rules')),
    dashes(found)
  );
}
