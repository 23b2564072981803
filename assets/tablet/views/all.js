/**
 * The views by the names that `choose.js` gives. Each is rendered once into an empty `<main>`;
 * what it returns is told of every change after that.
 *
 * @typedef {{update: function(Object), first?: HTMLElement}|undefined} View `first` gets the
 *   focus instead of the heading
 */

import * as card from './card.js';
import * as comment from './comment.js';
import * as done from './done.js';
import * as explain from './explain.js';
import * as join from './join.js';
import * as joint from './joint.js';
import * as name from './name.js';
import * as plain from './plain.js';
import * as poll from './poll.js';
import * as question from './question.js';
import * as saved from './saved.js';
import * as seat from './seat.js';
import * as shown from './shown.js';
import * as waiting from './waiting.js';
import * as watching from './watching.js';

/** @type {Object<string, function(HTMLElement, Object, Object, string=): View>} */
export const VIEWS = {
  starting: plain.starting,
  unreached: plain.unreached,
  elsewhere: plain.elsewhere,
  tab: plain.tab,
  handover: plain.handover,
  sealed: plain.sealed,
  broken: plain.broken,
  join: join.render,
  name: name.render,
  card: card.render,
  'own-card': card.render,
  seat: seat.render,
  comment: comment.render,
  waiting: waiting.render,
  explain: explain.render,
  question: question.render,
  saved: saved.render,
  shown: shown.render,
  joint: joint.render,
  poll: poll.render,
  watching: watching.render,
  done: done.render
};
