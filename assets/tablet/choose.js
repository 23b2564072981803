/** Which view is right now; the same for the same evening, so a reload changes nothing. */

import { openQuestions, standing, withDraft } from './asks.js';

/**
 * @typedef {{name: string, key: string, question?: string}} Choice `key` changes when the view
 *   must be made anew
 */

/** @returns {Choice} */
export function chooseView(page) {
  const told = page.told;
  if (page.isLeaving) return plain('starting');
  if (told.elsewhere) return plain('elsewhere');
  if (told.otherTab) return plain('tab');
  if (page.handed) return plain('handover');
  if (!told.hello) return told.link === 'starting' ? plain('starting') : plain('unreached');
  if (!told.hello.admitted) return plain('join');
  if (!told.picture || !told.mine) return plain('starting');
  if (told.picture.sealed !== null) return plain('sealed');
  if (!told.mine.person) return joining(page);
  return of(told.mine.person, inEvening(page, told.picture, told.mine.person));
}

/** What one person has before them is never shown to another. */
function of(person, choice) {
  return Object.assign(choice, { key: person.key + ':' + choice.key });
}

function plain(name, more) {
  return { name, key: more ? name + ':' + more : name };
}

function joining(page) {
  const how = page.told.picture.identify;
  if (how === 'card') return plain('card');
  if (how === 'seat') return plain('seat');
  return page.chosenName ? plain('own-card', page.chosenName.key) : plain('name');
}

function inEvening(page, picture, person) {
  if (page.held) return heldView(page, page.held.id);
  if (page.commenting && picture.concept !== null) return plain('comment');
  if (!picture.step) return plain('waiting');
  const step = picture.step.id;
  if (person.writes === false) return plain('watching', step + ':' + picture.phase);
  const own = picture.own;
  if (page.answering || picture.phase === 'own') {
    if (own.length) return answering(page, own);
    if (picture.phase === 'own') return plain('explain', step);
  }
  switch (picture.phase) {
    case 'show':
      return plain('shown', step);
    case 'joint':
      return plain('joint', step);
    case 'poll':
      return plain('poll', step);
    case 'done':
      return plain('done', step);
    default:
      return plain('explain', step);
  }
}

/** Words that were being typed when the room went on. */
function heldView(page, id) {
  const isTyped = page.drafts.of(id) !== null || page.isSending(id);
  const isSent = standing(page, id) !== 'open';
  return question(isSent && !isTyped ? 'saved' : 'question', id);
}

function answering(page, own) {
  const at = own.filter(each => each.id === page.at)[0];
  const todo = withDraft(page, own)[0] || openQuestions(page, own)[0];
  const asked = at || todo || own[own.length - 1];
  page.at = asked.id;
  const isEdited = page.editing === asked.id || page.drafts.of(asked.id) !== null;
  const isSent = standing(page, asked.id) !== 'open';
  if (isSent && !isEdited && !page.isSending(asked.id)) return question('saved', asked.id);
  return question('question', asked.id);
}

function question(name, id) {
  return { name, key: name + ':' + id, question: id };
}
