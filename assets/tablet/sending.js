/** Answers, dots and stances on their way, and what came of them. */

import { answerOf, nextOpen } from './asks.js';
import { COMMENT } from './commenting.js';
import { clock, say } from './say.js';

const SENDING_MS = 1500;
const QUICK = ['position', 'statement', 'choice', 'number'];

/**
 * What a person can send; put on `page`.
 * @param {Object} page
 * @param {{evening: Object, actsFor: function(): string|null, moved: function()}} around
 * @returns {{receipt: function(Object, Object), refused: function(Object, Object),
 *   draftRefused: function(string, Object)}} for the outbox and the drafts
 */
export function addSending(page, around) {
  const { told } = page;

  page.change = (question, value) => {
    page.notes.delete(question);
    page.editing = question;
    page.drafts.change(question, value);
  };

  page.tell = (question, sentence) => {
    page.notes.set(question, sentence);
    page.speak(sentence);
    page.draw();
  };

  page.send = (question, value) => {
    page.notes.delete(question);
    page.editing = null;
    if (value.declined) {
      const draft = page.drafts.of(question);
      if (draft) page.kept.set(question, draft.value);
    }
    page.drafts.done(question);
    if (told.link === 'on') {
      page.sending.add(question);
      setTimeout(() => {
        if (page.sending.delete(question)) page.draw();
      }, SENDING_MS);
    }
    page.outbox.put('/api/answer', { question, value });
  };

  page.withdraw = (question, value) => {
    if (!value.declined) page.kept.set(question, value);
    page.editing = null;
    page.outbox.put('/api/withdraw', { question });
  };

  page.sendDots = (question, dots) => page.outbox.put('/api/dots', { question, dots });

  page.sendStance = (question, stance, reservation) =>
    page.outbox.put('/api/stance', { question, stance, reservation });

  page.goTo = question => {
    Object.assign(page, { at: question, editing: null, lastSaved: '' });
    page.draw();
  };

  page.edit = question => {
    Object.assign(page, { at: question, editing: question, lastSaved: '' });
    page.draw();
  };

  page.answerAfterAll = () => {
    Object.assign(page, { answering: true, at: null, editing: null });
    page.draw();
  };

  page.backToRoom = () => {
    Object.assign(page, { answering: false, held: null, at: null, editing: null, front: null });
    page.draw();
  };

  function onReceipt(command, receipt) {
    const { question } = command.body;
    if (command.body.as !== around.actsFor()) return;
    if (command.path === '/api/answer') answered(question, command.body.value, receipt);
    else if (command.path === '/api/withdraw') withdrawn(question);
    else if (command.path === '/api/comment') page.commented(command.body, receipt);
    else taken(command, receipt);
    around.moved();
  }

  function answered(question, value, receipt) {
    const own = told.picture ? told.picture.own : [];
    const at = own.findIndex(each => each.id === question);
    page.sending.delete(question);
    page.times.set(question, receipt.saved_at);
    patch(question, { value, draft: null, can_withdraw: !(own[at] && own[at].shown) });
    if (page.held && page.held.id === question && !page.drafts.of(question)) page.held = null;
    const time = clock(receipt.saved_at);
    page.speak(say('saved', { time }));
    const next = nextOpen(page, own, question);
    if (at >= 0 && next && QUICK.indexOf(own[at].kind) >= 0 && page.at === question) {
      page.at = next;
      page.lastSaved = say('saved_number', { number: at + 1, time });
    }
  }

  function withdrawn(question) {
    page.times.delete(question);
    patch(question, { value: null, draft: null, can_withdraw: false });
    page.notes.set(question, say('withdrawn'));
    page.speak(say('withdrawn'));
  }

  /** What the next `mine` will say too. */
  function patch(question, set) {
    const answer = answerOf(told.mine, question);
    if (answer) Object.assign(answer, set);
    else told.mine.answers.push(Object.assign({ question, rev: 0 }, set));
  }

  function taken({ path, body }, receipt) {
    page.times.set(path + body.question, receipt.saved_at);
    if (path === '/api/dots') told.mine.dots[body.question] = body.dots;
    else {
      const { stance, reservation } = body;
      told.mine.stances[body.question] = { stance, reservation };
    }
    page.speak(say('saved', { time: clock(receipt.saved_at) }));
  }

  function onRefused(command, reply) {
    const { value } = command.body;
    const isComment = command.path === '/api/comment';
    const question = isComment ? COMMENT : command.body.question;
    page.sending.delete(question);
    const isGone = page.outbox.mine().every(each => each.body.id !== command.body.id);
    // Nobody loses words to a rule: they stand in the editor again.
    if (isGone && value && !value.declined) page.change(question, value);
    if (isGone && isComment) page.typeComment(command.body.text);
    if (isGone || reply.body.error === 'origin') {
      page.notes.set(question, reply.body.say || say('laptop_fault'));
      page.speak(page.notes.get(question));
    }
    around.evening.hearRefusal(reply);
  }

  function onDraftRefused(question, reply) {
    if (reply.body.say && reply.body.error === 'too_long') page.notes.set(question, reply.body.say);
    around.evening.hearRefusal(reply);
    page.outbox.flush();
  }

  return { receipt: onReceipt, refused: onRefused, draftRefused: onDraftRefused };
}
