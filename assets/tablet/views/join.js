/** The code on the beamer lets a tablet into the evening. */

import { h, heading, setText, show } from '../build.js';
import { makeCode } from '../code.js';
import { makeFoot } from '../foot.js';
import { say } from '../say.js';
import { makeTrying } from '../trying.js';

export function render(root, picture, page) {
  const { hello } = page.told;
  const isBack = page.wasIn === true;
  let isBusy = false;
  const code = makeCode({
    label: say('evening_code'),
    help: say('evening_code_help'),
    isDigits: true,
    full: () => join()
  });
  const foot = makeFoot(page, { label: say('join'), tap: () => join() });
  const join = makeTrying(code, {
    send: page.join,
    busy: now => {
      isBusy = now;
      update();
    },
    unfinished: say('four_first'),
    wrong: say('code_wrong'),
    wait: seconds => say('wait_before_again', { seconds }),
    other: ({ status, body }) => body.say || (status ? say('busy') : say('no_laptop'))
  });
  const keeps = h('p.notice', { hidden: true });
  root.classList.add('single');
  root.appendChild(
    h(
      'div.ask',
      null,
      heading(say('app'), 'large-title'),
      h('p.lead', null, hello.title),
      hello.municipality ? h('p.lead', null, hello.municipality) : null
    )
  );
  root.appendChild(h('div.work', null, keeps, code.element));
  root.appendChild(foot.element);
  setText(keeps, say('join_again') + (page.hasLeft() ? ' ' + say('join_again_kept') : ''));
  show(keeps, isBack);

  function update() {
    foot.update({ isBusy });
  }

  return { update, first: code.input };
}
