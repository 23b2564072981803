/** Trying a code that somebody typed: the same for an evening, a card and a phone. */

/**
 * @param {Object} code as `makeCode` gives it
 * @param {{send: function(string): Promise<Object>, busy: function(boolean), unfinished: string,
 *   wrong: string, wait: function(number): string, other: function(Object): string}} of `other`
 *   says why it was refused, if not for the code
 * @returns {function()} tries what is typed now
 */
export function makeTrying(code, of) {
  let isBusy = false;

  function setBusy(now) {
    isBusy = now;
    of.busy(now);
  }

  function refuse(reply) {
    const { error, wait_s } = reply.body;
    if (error !== 'code' && error !== 'card_code') {
      code.tell(of.other(reply));
      return;
    }
    code.clear();
    code.tell(of.wrong + (wait_s > 1 ? ' ' + of.wait(wait_s) : ''));
  }

  return () => {
    if (isBusy) return;
    const typed = code.read();
    if (!typed) {
      code.tell(of.unfinished);
      return;
    }
    setBusy(true);
    of.send(typed).then(reply => {
      setBusy(false);
      if (!reply.ok) refuse(reply);
    });
  };
}
