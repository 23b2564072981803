/** What somebody has to say about the concept of the report, and what became of it. */

import { h, button, fill, heading, setText, show } from '../build.js';
import { COMMENT } from '../commenting.js';
import { makeFoot } from '../foot.js';
import { icon } from '../icons.js';
import { makeWords } from '../inputs/words.js';
import { clock, say } from '../say.js';

const LIMIT = 2000;

export function render(root, picture, page) {
  const words = makeWords({
    label: say('comment_field'), value: page.typedComment(), limit: LIMIT, rows: 4, changed: keep
  });
  const problem = h('p.problem', { role: 'alert' });
  const back = button('quiet strong', say('back_to_room'), () => page.openComments(false));
  const list = h('div');
  const number = h('p.eyebrow');
  const foot = makeFoot(page, { label: say('comment_send'), tap: send });
  let drawn = '';

  root.classList.add('single');
  root.appendChild(
    h(
      'div.ask',
      null,
      number,
      heading(say('comment_title')),
      h('p.lead', null, say('comment_help')),
      h('p.hint', null, whose(page, picture))
    )
  );
  root.appendChild(h('div.work', null, words.element, problem, list, h('div.actions', null, back)));
  root.appendChild(foot.element);

  function keep() {
    page.notes.delete(COMMENT);
    page.typeComment(words.read());
    page.draw();
  }

  function send() {
    const text = words.read().trim();
    const why = text ? words.problem() : say('comment_empty');
    if (why) {
      page.tell(COMMENT, why);
      words.input.focus();
      return;
    }
    words.put('');
    page.sendComment(text);
  }

  /** @param {Object} now */
  function update(now) {
    setText(number, say('comment_of', { number: now.concept }));
    const typed = page.typedComment();
    // Words that a rule sent back stand here again.
    if (typed !== words.read()) words.put(typed);
    setText(problem, page.notes.get(COMMENT) || '');
    const waiting = page.waitingComments();
    const made = page.mine().comments;
    // The list may lie below the foot.
    foot.update({ save: typed ? null : sentState(page, made, waiting), isWaiting: waiting.length > 0 });
    const text = JSON.stringify([made, waiting.map(each => each.body.comment)]);
    if (text === drawn) return;
    drawn = text;
    const sent = waiting.filter(each => made.every(known => known.id !== each.body.comment));
    show(list, made.length + sent.length > 0);
    fill(
      list,
      h('h2.small', null, say('comment_yours')),
      made.map(each => comment(page, each)),
      sent.map(each => slip(each.body.text, h('p.save.way', null, say('not_sent'))))
    );
  }

  return { update };
}

/** What became of the one that was sent last, as far as this page saw it. */
function sentState(page, made, waiting) {
  if (waiting.length) return { kind: 'way', text: say('not_sent') };
  const last = made[made.length - 1];
  const time = last && page.times.get(COMMENT + last.id);
  return time ? { kind: 'kept', text: say('saved', { time: clock(time) }) } : null;
}

/** Under whose name it will stand. */
function whose(page, picture) {
  if (picture.attribution !== 'naam') return say('comment_nameless');
  return page.mine().person.kind === 'team' ? say('comment_team') : say('comment_named');
}

function comment(page, { id, text, taken_over, note }) {
  if (taken_over === null) {
    const time = page.times.get(COMMENT + id);
    const kept = time ? say('saved', { time: clock(time) }) : say('saved_before');
    return slip(text, h('p.save.kept', null, h('span.sign', null, icon('check')), kept));
  }
  const done = taken_over ? say('comment_taken') : say('comment_not_taken');
  return slip(text, h('p.reply', null, h('strong', null, done), note ? ' ' + note : ''));
}

function slip(text, under) {
  return h('div.said', null, h('p.slip.plain', null, text), under);
}
