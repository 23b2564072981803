/** The code of six figures lets a phone steer. */

import { h, button, heading } from '../build.js';
import { makeCode } from '../code.js';
import { say } from './say.js';

/** @param {HTMLElement} root @param {Object} link */
export function renderEntry(root, link) {
  let isBusy = false;
  const code = makeCode({
    label: say('code'),
    help: say('code_help'),
    isDigits: true,
    length: 6,
    full: join
  });
  const primary = button('primary', say('join'), join);
  const again = link.wasIn() ? h('p.notice', { role: 'status' }, say('code_again')) : null;
  root.appendChild(h('div.ask', null, heading(say('title'), 'large-title'), again));
  root.appendChild(h('div.work', null, code.element));
  root.appendChild(h('div.foot', null, primary));

  function join() {
    if (isBusy) return;
    if (!code.read()) {
      code.tell(say('six_first'));
      return;
    }
    setBusy(true);
    link.join(code.read()).then(reply => {
      setBusy(false);
      if (!reply.ok) refuse(reply);
    });
  }

  function refuse({ status, body }) {
    const wait = body.wait_s > 1 ? ' ' + say('wait_before_again', { seconds: body.wait_s }) : '';
    if (body.error === 'code') {
      code.clear();
      code.tell(say('code_wrong') + wait);
    } else if (status === 404) code.tell(say('none'));
    else code.tell(body.say || say('off'));
  }

  function setBusy(now) {
    isBusy = now;
    primary.setAttribute('aria-disabled', String(now));
  }

  return code.input;
}
