/** An anonymous evening without cards: the tablet makes a seat that belongs to nobody. */

import { h, heading, setText } from '../build.js';
import { makeFoot } from '../foot.js';
import { say } from '../say.js';
import { limits, promises } from './promises.js';

export function render(root, picture, page) {
  let isBusy = false;
  const problem = h('p.problem', { role: 'alert' });
  const foot = makeFoot(page, { label: say('join'), tap: take });
  root.classList.add('single');
  root.appendChild(
    h('div.ask', null, heading(say('seat')), h('p', null, say('seat_help') + ' ' + say('seat_once')), problem)
  );
  foot.element.insertBefore(promises(picture, limits(picture, '', '')), foot.element.firstChild);
  root.appendChild(foot.element);

  function take() {
    isBusy = true;
    update();
    page.takeSeat().then(reply => {
      isBusy = false;
      update();
      if (!reply.ok) setText(problem, reply.body.say || (reply.status ? say('busy') : say('no_laptop')));
    });
  }

  function update() {
    foot.update({ isBusy });
  }

  return { update };
}
