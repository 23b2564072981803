/** Tells the laptop how many answers wait here, when that lasts: its operator looks after it. */

import * as api from './api.js';

const LASTS_MS = 1000;

/** @param {Object} page @returns {{back: function(), look: function(), leave: function()}} */
export function makeTelling(page) {
  let said = 0;
  let timer = 0;

  const count = () => page.outbox.mine().length;

  /** Sending one is a moment; what is there after a while waits. */
  function look() {
    if (timer || count() === said) return;
    timer = setTimeout(() => {
      timer = 0;
      tell(false);
    }, LASTS_MS);
  }

  function tell(isLast) {
    const now = count();
    if (now === said || page.told.link !== 'on' || !page.mine()) return;
    api.post('/api/waits', { count: now }, isLast).then(reply => {
      if (reply.ok) said = now;
    });
  }

  return {
    look,
    /** A page that opens its stream waits for nothing, as far as the laptop knows. */
    back: () => {
      said = 0;
      look();
    },
    leave: () => tell(true)
  };
}
