/** The code on the beamer lets a tablet into the evening. */

import { h, heading, setText, show } from '../build.js';
import { makeCode } from '../code.js';
import { makeFoot } from '../foot.js';
import { say } from '../say.js';

export function render(root, picture, page) {
  const { hello } = page.told;
  const isBack = page.wasIn === true;
  let isBusy = false;
  const code = makeCode({
    label: say('evening_code'),
    help: say('evening_code_help'),
    isDigits: true,
    full: join
  });
  const foot = makeFoot(page, { label: say('join'), tap: join });
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
  setText(keeps, say('join_again') + ' ' + say('join_again_kept'));
  show(keeps, isBack);

  function join() {
    if (isBusy) return;
    if (!code.read()) {
      code.tell(say('four_first'));
      return;
    }
    setBusy(true);
    page.join(code.read()).then(reply => {
      setBusy(false);
      if (!reply.ok) refuse(reply);
    });
  }

  function refuse({ status, body }) {
    const wait = body.wait_s > 1 ? ' ' + say('wait_before_again', { seconds: body.wait_s }) : '';
    if (body.error === 'code') {
      code.clear();
      code.tell(say('code_wrong') + wait);
    } else code.tell(body.say || (status ? say('busy') : say('no_laptop')));
  }

  function setBusy(now) {
    isBusy = now;
    update();
  }

  function update() {
    foot.update({ isBusy });
  }

  return { update, first: code.input };
}
