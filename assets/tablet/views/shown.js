/** What was shown: cards, clusters and figures, and the dots on them. */

import { aidOf } from '../aid.js';
import { h, button, fill, heading, setText } from '../build.js';
import { icon } from '../icons.js';
import { say } from '../say.js';
import { makeDots } from './dots.js';
import { compared, figure } from './figures.js';
import { makeRoom } from './room.js';

const MANY = 24;

export function render(root, picture, page) {
  const room = makeRoom(page);
  const parts = new Map();
  const work = h('div.work', null, room.pass);
  root.classList.add('single');
  root.appendChild(
    h('div.ask', null, h('p.eyebrow', null, picture.step.title), heading(say('seen_now')), aidOf(picture.step), room.left)
  );
  root.appendChild(work);
  root.appendChild(room.foot.element);

  function update(now) {
    room.update(now);
    now.own.forEach(each => {
      if (!parts.has(each.id)) {
        const made = part(page, each.id);
        parts.set(each.id, made);
        // The focus may be on what stands below.
        work.insertBefore(made.element, room.pass);
      }
      parts.get(each.id).update(each);
    });
  }

  return { update };
}

/** One question with what the room sees of it. */
function part(page, id) {
  const answers = h('div');
  const dots = makeDots(page, id);
  const title = h('h2');
  const aid = h('div');
  const element = h('section.shown', null, title, aid, dots.element, answers);
  const fold = { isOpen: false };
  let drawn = '';

  function update(question) {
    dots.update(question.dots);
    const text = JSON.stringify([question.prompt, question.shown, question.answered, question.expected]);
    if (text === drawn) return;
    drawn = text;
    fill(title, question.prompt);
    fill(aid, aidOf(page.told.picture.step, question));
    fill(answers, question.shown ? shown(question, fold) : hidden(question));
  }

  return { element, update };
}

function hidden({ answered, expected }) {
  return h(
    'div.hidden-paper',
    null,
    icon('hidden'),
    h(
      'div',
      null,
      h('strong', null, say('hidden')),
      h('p', null, say('hidden_help') + ' ' + say('sent_of', { answered, expected }))
    )
  );
}

function shown(question, fold) {
  const { cards, clusters, loose, figures } = question.shown;
  if (!cards.length && !clusters.length && !figures.length) return h('p.gap', null, say('nothing_shown'));
  return [
    figures.map(each => (each.rows ? compared(each) : figure(question, each))),
    clusters.map(each => cluster(each)),
    clusters.length ? looseCards(loose) : wall(cards, fold)
  ];
}

function cluster({ name, texts, dots }) {
  const count = dots === null ? null : dots === 1 ? say('dots_one') : say('dots_count', { count: dots });
  return h(
    'section.mat',
    null,
    h('h3', null, name || say('unnamed'), count ? h('span.aside', null, count) : null),
    h('ul.wall', null, texts.map(each => h('li.slip', null, each)))
  );
}

function looseCards(texts) {
  if (!texts.length) return null;
  return h('section', null, h('h3', null, say('loose')), h('ul.wall', null, texts.map(each => h('li.slip', null, each))));
}

/** A long wall folds: the beamer has it whole. Who unfolded it keeps it so. */
function wall(cards, fold) {
  if (!cards.length) return null;
  const list = h('ul.wall', null, cards.map(card));
  if (cards.length <= MANY) return list;
  const more = button('quiet', '', () => {
    fold.isOpen = !fold.isOpen;
    draw();
  });

  function draw() {
    list.classList.toggle('folded', !fold.isOpen);
    setText(more, fold.isOpen ? say('show_less') : say('show_more', { count: cards.length }));
  }

  draw();
  return [list, more];
}

function card({ text, label, others, late }) {
  const under = [others ? say('others') : label, late ? say('late') : ''].filter(Boolean).join(' · ');
  return h('li.slip', null, text, under ? h('span.by', null, under) : null);
}
