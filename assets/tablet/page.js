/** The page's own state and what a person can do on it; views get this. */

import * as api from './api.js';
import * as store from './store.js';
import { makeDrafts } from './drafts.js';
import { makeEvening } from './evening.js';
import { makeOutbox, newId } from './outbox.js';
import { addMoving, arrive } from './moving.js';
import { addCommenting } from './commenting.js';
import { addAside } from './aside.js';
import { addPassing, forgetOthers } from './passing.js';
import { addSending } from './sending.js';
import { makeTelling } from './telling.js';

/**
 * @param {{draw: function(), speak: function(string)}} around
 */
export function makePage(around) {
  const page = {
    speak: around.speak,
    draw: around.draw,
    drafts: null,
    outbox: null,
    /** When each question was saved, as far as this page saw it. */
    times: new Map(),
    /** Words that were taken back or declined: the editor begins with them. */
    kept: new Map(),
    /** What to say beside an input: by question, or by path and question. */
    notes: new Map(),
    /** Stances and dots that were chosen and not sent: what to say of them, and whether it was. */
    halfway: new Map(),
    sending: new Set(),
    /** Question whose half-typed answer stays in front while the room goes on. */
    held: null,
    answering: false,
    editing: null,
    at: null,
    chosenName: null,
    wasIn: false,
    handed: false,
    /** Who used this tablet until the laptop let them go. */
    lost: null,
    passing: false,
    /** Whether this page goes to another address. */
    isLeaving: false,
    /** Whether words about the concept of the report are in front. */
    commenting: false,
    lastSaved: ''
  };
  let actsFor = null;
  let step = null;
  let lastOwn = [];

  const evening = makeEvening({ told: onTold, back: onBack, session: onSession });
  const { told } = evening;
  page.told = told;
  /** @param {string} proof by which the laptop knows a tablet that came along */
  page.start = proof => arrive(proof, evening.connect);
  page.takeOver = evening.takeOver;
  page.mine = () => told.mine;
  page.isSending = question => page.sending.has(question);
  const shared = { evening, actsFor: () => actsFor };
  const passing = addPassing(page, Object.assign({ left: () => become(null) }, shared));
  const telling = makeTelling(page);
  addMoving(page, shared);
  addCommenting(page, shared);
  addAside(page, shared);
  const sending = addSending(page, Object.assign({ moved: passing.go }, shared));

  // --- what the laptop tells

  function onSession(session) {
    page.drafts = makeDrafts(session, {
      mayGo: isHere,
      kept: onDraftKept,
      refused: sending.draftRefused,
      changed: around.draw
    });
    page.outbox = makeOutbox(session, {
      mayGo: command => isHere() && !page.drafts.isOnWay(command.body.question),
      receipt: sending.receipt,
      refused: sending.refused,
      changed: () => {
        telling.look();
        around.draw();
      }
    });
  }

  /**
   * Whether this page of this tablet speaks with the laptop that has the evening. After a break it
   * greets first: who answers there may be an old copy of the evening.
   */
  const isHere = () => !told.elsewhere && !told.otherTab && told.link !== 'off';

  function onBack() {
    sending.back();
    page.drafts.retry();
    page.outbox.flush();
    telling.back();
    passing.go();
  }

  function onTold(name) {
    if (name === 'mine') onMine();
    if (name === 'picture') onPicture();
    if (name === 'hello' && actsFor) {
      // The laptop forgot this tablet: words wait here until their author is back.
      page.wasIn = true;
      become(null);
    }
    around.draw();
  }

  function onMine() {
    if (passing.isOfWhoLeft()) return;
    const person = told.mine.person;
    const key = person ? person.key : null;
    if (key !== actsFor) {
      const before = actsFor;
      become(key);
      page.lost = key ? null : before;
    }
    if (!key) takeSeatAgain();
    else {
      sending.hear();
      page.drafts.hear(told.mine.answers);
      if (person.writes === false) onLostPen();
    }
  }

  /** Another tablet writes for the group: the laptop says of each word that waits whether it has it. */
  function onLostPen() {
    page.layHalfAside();
    page.drafts.retry();
    page.outbox.flush();
    passing.go();
  }

  /** Somebody else, or nobody, uses the tablet now. */
  function become(key) {
    actsFor = key;
    page.lost = null;
    // What was spoken stands on the page too.
    around.speak('');
    forget();
    page.drafts.actFor(key || '');
    page.outbox.actFor(key || '');
    if (!key) return;
    // Words of one who left by another way waited for their return; now they are gone.
    forgetOthers(told.hello.session, key);
    page.outbox.keepOnly(key);
    page.handed = false;
    page.chosenName = null;
  }

  function forget() {
    [page.times, page.kept, page.notes, page.halfway, page.sending].forEach(each => each.clear());
    Object.assign(page, {
      held: null, answering: false, editing: null, at: null, passing: false, commenting: false,
      lastSaved: ''
    });
  }

  /** Words that are being typed stay in front; only who typed them may leave. */
  function onPicture() {
    const picture = told.picture;
    const now = picture.step ? picture.step.id : null;
    const typed = typing();
    const isThere = typed && picture.own.some(each => each.id === typed.id);
    const isAsked = isThere && (picture.phase === 'own' || page.answering);
    page.held = typed && !isAsked ? newest(picture, typed) : null;
    if (typed && isAsked) page.at = typed.id;
    if (step !== null && now !== step) {
      page.answering = false;
      if (!page.held) Object.assign(page, { editing: null, at: null, lastSaved: '' });
    }
    step = now;
    lastOwn = picture.own;
  }

  const newest = (picture, question) =>
    picture.own.filter(each => each.id === question.id)[0] || question;

  function typing() {
    if (page.held) return page.held;
    const found = lastOwn.filter(each => each.id === page.front)[0];
    const isTyped = found && (page.drafts.of(found.id) || page.sending.has(found.id));
    return isTyped ? found : null;
  }

  /** The question with this id, also when the room is elsewhere already. */
  page.question = id => {
    const found = told.picture.own.filter(each => each.id === id);
    return found[0] || page.held;
  };

  // --- joining

  page.join = code =>
    api.post('/api/join', { code }).then(reply => {
      if (reply.ok) {
        page.wasIn = false;
        evening.connect();
      }
      return reply;
    });

  page.claim = body => {
    passing.comeBack();
    return api.post('/api/claim', body).then(reply => {
      if (reply.ok && reply.body.seat) store.write(seatKey(), reply.body.seat);
      if (!reply.ok) evening.hearRefusal(reply);
      return reply;
    });
  };

  /** Whether words of anybody are on this tablet alone. */
  page.hasLeft = () =>
    page.outbox.left().length + page.drafts.left().length > 0 ||
    store.keysOf(told.hello.session + ':aside:').length > 0;

  page.takeSeat = () => page.claim({ seat: store.read(seatKey()) || newId() });

  const seatKey = () => told.hello.session + ':seat';

  function takeSeatAgain() {
    if (store.read(seatKey()) && !page.handed) page.takeSeat();
  }

  page.choose = name => {
    page.chosenName = name;
    around.draw();
  };

  function onDraftKept() {
    page.outbox.flush();
    passing.go();
  }

  /** The last chance before the page sleeps or goes. */
  page.leave = () => {
    if (!page.drafts) return;
    page.drafts.flush(true);
    telling.leave();
  };

  return page;
}
