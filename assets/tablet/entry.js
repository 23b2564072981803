/** A code of six figures lets a phone steer, or a browser see what the beamer shows. */

import { h, button, heading } from './build.js';
import { makeCode } from './code.js';
import { makeTrying } from './trying.js';

/**
 * @param {HTMLElement} root
 * @param {Object} link
 * @param {function(string, Object=): string} say the page's own sentences
 * @param {string} [under] what else there is to know
 * @returns {HTMLElement} for the focus
 */
export function renderEntry(root, link, say, under) {
  const code = makeCode({
    label: say('code'),
    help: say('code_help'),
    isDigits: true,
    length: 6,
    full: () => join()
  });
  const primary = button('primary', say('join'), () => join());
  const join = makeTrying(code, {
    send: link.join,
    busy: now => primary.setAttribute('aria-disabled', String(now)),
    unfinished: say('six_first'),
    wrong: say('code_wrong'),
    wait: seconds => say('wait_before_again', { seconds }),
    other: ({ status, body }) => (status === 404 ? say('none') : body.say || say('off'))
  });
  const again = link.wasIn() ? h('p.notice', { role: 'status' }, say('code_again')) : null;
  root.appendChild(h('div.ask', null, heading(say('title'), 'large-title'), again));
  root.appendChild(h('div.work', null, code.element, under ? h('p.hint', null, under) : null));
  root.appendChild(h('div.foot', null, primary));
  return code.input;
}
