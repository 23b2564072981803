/** It is on the laptop, or waits here until it can be. */

import { h, button, fill, heading, setText, show } from '../build.js';
import { answerOf, isWithdrawing, laptopHas, nextOpen, sentValue, standing } from '../asks.js';
import { makeFoot } from '../foot.js';
import { icon } from '../icons.js';
import { linesOf } from '../lines.js';
import { makePass } from '../pass.js';
import { clock, say } from '../say.js';
import { slips } from './paper.js';
import { makeTurns } from './turns.js';

export function render(root, picture, page, id) {
  const sign = h('div.big-sign');
  const title = heading('', 'large-title');
  const under = h('p.lead');
  const asked = h('p.asked');
  const paper = h('div');
  const problem = h('p.problem', { role: 'alert' });
  const change = button('quiet strong', say('change'), () => page.edit(id));
  const back = button('quiet strong', say('withdraw'), () => page.withdraw(id, sentValue(page, id)));
  const turns = makeTurns(page, id);
  const foot = makeFoot(page, { label: say('next_question'), tap: next });
  const pass = makePass(page, 'primary');
  let drawn = '';

  root.classList.add('single');
  root.appendChild(h('div.ask', null, turns.element, sign, title, under));
  root.appendChild(h('div.work', null, asked, paper, problem, h('div.actions', null, change, back)));
  root.appendChild(foot.element);
  foot.element.appendChild(pass.element);

  function following() {
    return nextOpen(page, page.told.picture.own, id);
  }

  function next() {
    const to = following();
    if (to) page.goTo(to);
    else page.backToRoom();
  }

  function update(now) {
    const question = page.question(id);
    const isLeaving = isWithdrawing(page, id);
    const value = isLeaving ? laptopHas(page, id) : sentValue(page, id);
    const isSaved = standing(page, id) === 'saved';
    if (!question || !(value || isLeaving)) return;
    const answer = answerOf(page.mine(), id);
    const mayWithdraw = isSaved && Boolean(answer && answer.can_withdraw);
    turns.update();
    setText(asked, now.own.length > 1 ? question.prompt : '');
    const words = isSaved ? savedWords(page.times.get(id), mayWithdraw, now) : waitingWords(page, isLeaving);
    setText(title, words.title);
    setText(under, words.under);
    setText(problem, page.notes.get(id) || '');
    show(back, mayWithdraw);
    const text = JSON.stringify([value, isSaved]);
    if (text !== drawn) {
      drawn = text;
      fill(sign, isSaved ? icon('check') : icon('off'));
      sign.className = 'big-sign ' + (isSaved ? 'kept' : 'warned-sign');
      fill(paper, slips(linesOf(question, value), isSaved));
    }
    drawFoot(!isSaved && !isLeaving);
  }

  function drawFoot(isWaiting) {
    const isMore = following() !== null;
    const isAside = page.answering || page.held !== null;
    show(foot.primary, (isMore || isAside) && !page.passing);
    pass.setPrimary(!isMore && !isAside);
    pass.update();
    foot.update({
      label: isMore ? say('next_question') : say('back_to_room'),
      isWaiting
    });
  }

  return { update };
}

function savedWords(time, mayWithdraw, picture) {
  const title = time ? say('saved', { time: clock(time) }) : say('saved_before');
  return { title, under: mayChange(mayWithdraw, picture) };
}

/** The foot says what is missing; here is why nothing happens while nothing is. */
function waitingWords(page, isLeaving) {
  if (isLeaving) return { title: say('withdraw_waits'), under: say('withdraw_waits_help') };
  const under = page.told.link === 'on' ? say('waits_for_laptop') : '';
  return { title: say('not_sent_title'), under };
}

function mayChange(mayWithdraw, picture) {
  if (mayWithdraw) return say('saved_change');
  return picture.attribution === 'anoniem' ? say('saved_shown_nameless') : say('saved_shown');
}
