/** The code on a card: an unnamed card, or the card of the name that was chosen. */

import { h, button, heading } from '../build.js';
import { makeCode } from '../code.js';
import { makeFoot } from '../foot.js';
import { say } from '../say.js';
import { makeTrying } from '../trying.js';
import { promise } from './promises.js';

export function render(root, picture, page) {
  const chosen = page.chosenName;
  let isBusy = false;
  const code = makeCode({
    label: say('card_code'),
    help: say('card_code_help'),
    isDigits: false,
    isHeading: true,
    full: () => join()
  });
  const foot = makeFoot(page, { label: say('join'), tap: () => join() });
  const join = makeTrying(code, {
    send: typed =>
      page.claim(chosen ? { participant: chosen.key, code: typed } : { card: typed, code: typed }),
    busy: now => {
      isBusy = now;
      update();
    },
    unfinished: say('four_first'),
    wrong: say('card_wrong'),
    wait: seconds => say('wait_before_again', { seconds }),
    other: ({ status, body }) => body.say || (status ? say('busy') : say('no_laptop'))
  });
  const title = chosen ? say('card_of', { name: chosen.name }) : say('card_code');
  root.classList.add('single');
  root.appendChild(h('div.ask', null, heading(title)));
  root.appendChild(h('div.work', null, code.element, chosen ? other() : about()));
  foot.element.insertBefore(promise(picture), foot.element.firstChild);
  root.appendChild(foot.element);

  function other() {
    return button('quiet', say('other_name'), () => page.choose(null));
  }

  function about() {
    return h(
      'section.about',
      null,
      h('h2', null, say('card_nobody')),
      h('p', null, say('card_again')),
      h('p', null, say('card_home')),
      h('p.hint', null, say('card_lost'))
    );
  }

  function update() {
    foot.update({ isBusy });
  }

  return { update, first: code.input };
}
