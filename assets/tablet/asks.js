/** Where somebody is with the questions of a step: answered, waiting, or still to do. */

/**
 * @typedef {'open'|'waiting'|'saved'} Standing
 */

/** What `mine` has of a question, or null. */
export function answerOf(mine, question) {
  const found = (mine ? mine.answers : []).filter(each => each.question === question);
  return found.length ? found[0] : null;
}

/** The answer that stands on the laptop, or null. */
export function laptopHas(page, question) {
  const answer = answerOf(page.mine(), question);
  return answer ? answer.value : null;
}

/** What was sent last of `question`: not received yet, or on the laptop; or null. */
export function sentValue(page, question) {
  const waiting = page.outbox.waiting(question, '/api/answer');
  if (waiting) return waiting.path === '/api/answer' ? waiting.body.value : null;
  return laptopHas(page, question);
}

/** Whether the laptop has an answer that somebody took back. */
export function isWithdrawing(page, question) {
  const waiting = page.outbox.waiting(question, '/api/answer');
  return waiting !== null && waiting.path === '/api/withdraw';
}

/** @returns {Standing} */
export function standing(page, question) {
  if (page.outbox.waiting(question, '/api/answer')) return 'waiting';
  return sentValue(page, question) ? 'saved' : 'open';
}

/** What the editor begins with: the newest words that there are. */
export function startValue(page, question) {
  const draft = page.drafts.of(question);
  if (draft) return draft.value;
  const sent = isWithdrawing(page, question) ? laptopHas(page, question) : sentValue(page, question);
  return sent && !sent.declined ? sent : page.kept.get(question) || null;
}

/** Questions that are not sent yet. */
export function openQuestions(page, own) {
  return own.filter(each => standing(page, each.id) === 'open');
}

/** Questions with words that were not sent as an answer. */
export function withDraft(page, own) {
  return own.filter(each => page.drafts.of(each.id) !== null);
}

/** Which question is next after `id`, or null when all are sent. */
export function nextOpen(page, own, id) {
  const at = own.findIndex(each => each.id === id);
  const round = own.slice(at + 1).concat(own.slice(0, Math.max(0, at)));
  const open = openQuestions(page, round);
  return open.length ? open[0].id : null;
}
