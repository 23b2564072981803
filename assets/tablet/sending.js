/** Answers, dots and stances on their way, and what came of them. */

import { answerOf, nextOpen } from './asks.js';
import { COMMENT } from './commenting.js';
import { NOT_WRITER } from './outbox.js';
import { clock, say } from './say.js';

/** Paths; what is noted of them stands under path and question. */
export const DOTS = '/api/dots';
export const STANCE = '/api/stance';

const SENDING_MS = 1500;
const QUICK = ['position', 'statement', 'choice', 'number'];

/** Where it is noted what the laptop says about a command. */
function noteOf({ path, body }) {
  if (path === '/api/comment') return COMMENT;
  return path === DOTS || path === STANCE ? path + body.question : body.question;
}

/**
 * What a person can send; put on `page`.
 * @param {Object} page
 * @param {{evening: Object, actsFor: function(): string|null, moved: function()}} around
 * @returns {{receipt: function(Object, Object), hear: function(), back: function(),
 *   refused: function(Object, Object), draftRefused: function(string, Object)}} for the outbox, `mine` and the drafts
 */
export function addSending(page, around) {
  const { told } = page;
  /** What got a receipt that the newest `mine` may not know of yet. */
  let received = [];

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
    const rev = page.drafts.done(question);
    if (told.link === 'on') {
      page.sending.add(question);
      setTimeout(() => {
        if (page.sending.delete(question)) page.draw();
      }, SENDING_MS);
    }
    page.outbox.put('/api/answer', { question, value, rev });
  };

  page.withdraw = (question, value) => {
    page.notes.delete(question);
    if (!value.declined) page.kept.set(question, value);
    page.editing = null;
    page.outbox.put('/api/withdraw', { question, rev: page.drafts.sent(question) });
  };

  page.sendDots = (question, dots) => {
    page.notes.delete(DOTS + question);
    page.outbox.put(DOTS, { question, dots });
  };

  page.sendStance = (question, stance, reservation) => {
    page.notes.delete(STANCE + question);
    page.outbox.put(STANCE, { question, stance, reservation });
  };

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
    Object.assign(page, {
      answering: false, held: null, at: null, editing: null, front: null, lastSaved: ''
    });
    page.draw();
  };

  function onReceipt(command, receipt) {
    const { question } = command.body;
    if (command.body.as !== around.actsFor()) return;
    received.push({ command, receipt });
    has(command, receipt);
    const isComment = command.path === '/api/comment';
    // While a newer one waits behind it, nobody may hear that what they sent is saved.
    if (isComment || !page.outbox.waiting(question, command.path)) tellSaved(command, receipt);
    around.moved();
  }

  /** They come by two ways: a `mine` from before a receipt takes nothing back. */
  function onMine() {
    received = received.filter(each => each.receipt.seq > told.mine.seq);
    received.filter(each => each.command.body.as === around.actsFor()).forEach(each => {
      has(each.command, each.receipt);
    });
  }

  /** What the laptop has now; the next `mine` will say so too. */
  function has({ path, body }, receipt) {
    const { question, dots, stance, reservation } = body;
    if (path === '/api/answer') {
      page.sending.delete(question);
      page.times.set(question, receipt.saved_at);
      patch(question, { value: body.value, draft: null, can_withdraw: !isShown(question) });
    } else if (path === '/api/withdraw') {
      page.times.delete(question);
      patch(question, { value: null, draft: null, can_withdraw: false });
    } else if (path === '/api/comment') {
      page.commented(body, receipt);
    } else {
      page.times.set(path + question, receipt.saved_at);
      if (path === DOTS) told.mine.dots[question] = dots;
      else told.mine.stances[question] = { stance, reservation };
    }
  }

  function patch(question, set) {
    const answer = answerOf(told.mine, question);
    if (answer) Object.assign(answer, set);
    else told.mine.answers.push(Object.assign({ question, rev: 0 }, set));
  }

  const ownQuestions = () => (told.picture ? told.picture.own : []);

  const isShown = question => ownQuestions().some(each => each.id === question && each.shown);

  function tellSaved({ path, body }, receipt) {
    if (path === '/api/withdraw') {
      page.notes.set(body.question, say('withdrawn'));
      page.speak(say('withdrawn'));
      return;
    }
    // Nor may who types on already: those words are not saved.
    if (path === '/api/answer' && page.drafts.of(body.question)) return;
    page.speak(say('saved', { time: clock(receipt.saved_at) }));
    if (path === '/api/answer') goOn(body.question, receipt);
  }

  /** A quick question that is answered makes room for the next, unless it is being changed. */
  function goOn(question, receipt) {
    if (page.editing === question) return;
    if (page.held && page.held.id === question) page.held = null;
    if (page.at !== question) return;
    const own = ownQuestions();
    const at = own.findIndex(each => each.id === question);
    const next = nextOpen(page, own, question);
    if (at >= 0 && next && QUICK.indexOf(own[at].kind) >= 0) {
      page.at = next;
      page.lastSaved = say('saved_number', { number: at + 1, time: clock(receipt.saved_at) });
    }
  }

  function onRefused(command, reply) {
    const { question, value } = command.body;
    const isComment = command.path === '/api/comment';
    page.sending.delete(question);
    const isGone = page.outbox.mine().every(each => each.body.id !== command.body.id);
    // Of what is replaced already, nobody needs to hear.
    const isReplaced = !isComment && page.outbox.waiting(question, command.path) !== null;
    if (reply.body.error === NOT_WRITER) {
      if (!isReplaced) page.layCommandAside(command.body);
      around.evening.hearRefusal(reply);
      around.moved();
      return;
    }
    // Nobody loses words to a rule: they stand in the editor again, but for newer ones.
    const isBack = isGone && !isReplaced && value && !value.declined;
    if (isBack && !page.drafts.of(question)) page.change(question, value);
    if (isGone && isComment) page.untypeComment(command.body.text);
    if ((isGone && !isReplaced) || reply.body.error === 'origin') {
      const note = noteOf(command);
      page.notes.set(note, reply.body.say || say('laptop_fault'));
      page.speak(page.notes.get(note));
      // Who passes the tablet on hears it first.
      if (page.passing) page.stayHere();
    }
    around.evening.hearRefusal(reply);
  }

  function onDraftRefused(question, reply) {
    if (reply.body.error === NOT_WRITER) {
      page.layAside(question, page.drafts.take(question));
      page.drafts.hear(told.mine.answers);
    }
    const isKept = page.drafts.refused().indexOf(question) < 0;
    if (reply.body.say && !isKept) page.notes.set(question, reply.body.say);
    around.evening.hearRefusal(reply);
    page.outbox.flush();
    around.moved();
  }

  /** Who answers after a break may be another laptop: it alone knows what it has. */
  function onBack() {
    received = [];
  }

  return { receipt: onReceipt, hear: onMine, back: onBack, refused: onRefused, draftRefused: onDraftRefused };
}
