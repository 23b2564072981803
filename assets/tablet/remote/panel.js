/** How the evening stands, and what can be pressed. */

import { h, button, setText, show } from '../build.js';
import { icon } from '../icons.js';
import { say } from './say.js';
import { makeUnits } from './units.js';

const TWICE_MS = 700;
const SIGNS = { take: 'M6 4l13 8-13 8z', freeze: 'M8 4v16M16 4v16', black: 'M4 4h16v16H4z' };

/**
 * @param {HTMLElement} root
 * @param {{act: function(string, string=): Promise<boolean>}} link
 * @param {function(string)} speak
 */
export function renderPanel(root, link, speak) {
  const live = h('span.live');
  const clock = h('span.clock');
  const asked = h('h1', { tabindex: '-1' });
  const timeLabel = h('span.time-label');
  const time = h('span.time');
  const units = makeUnits();
  const sent = h('strong');
  const sentLine = h('p.sent', null, sent, ' ' + say('sent'));
  const cue = h('p.cue');
  const off = h('p.off', { hidden: true });
  const problem = h('p.problem', { role: 'alert' });
  const phases = {
    explain: phase('explain', say('explain')),
    own: phase('own', say('own')),
    show: phase('show', say('show')),
    joint: phase('joint', say('joint')),
    poll: phase('poll', say('poll')),
    done: phase('done', say('done'))
  };
  const take = press('secondary', 'take', icon('take', SIGNS.take), h('span', null, say('take')));
  const freeze = toggle('freeze', say('freeze'));
  const black = toggle('black', say('black'));
  const next = press('primary', 'next');
  const less = press('secondary', 'less', '−1', h('span.unseen', null, ' ' + say('minute')));
  const more = press('secondary', 'more', '+1', h('span.unseen', null, ' ' + say('minute')));
  const all = Object.keys(phases).map(name => phases[name]);
  const buttons = all.concat(take, freeze.element, black.element, next, less, more);
  let last = { name: '', at: 0 };
  let isOff = false;

  root.appendChild(
    h(
      'div.work',
      null,
      off,
      h('p.top', null, live, clock),
      asked,
      h('div.timing', null, h('p', null, timeLabel, time), h('div.minutes', null, less, more)),
      h('div.sending', null, units.element, sentLine),
      h('div.phases', { role: 'group', 'aria-label': say('phases') }, all),
      cue
    )
  );
  root.appendChild(
    h(
      'div.foot',
      null,
      problem,
      take,
      h('div.beamer-row', null, freeze.element, black.element),
      next
    )
  );

  function press(classes, name, ...inside) {
    const made = button(classes, '', () => go(name));
    inside.forEach(each => made.appendChild(each instanceof Node ? each : document.createTextNode(each)));
    return made;
  }

  function phase(name, label) {
    return button('phase', label, () => go('phase', name));
  }

  function toggle(name, label) {
    const since = h('small.since', { hidden: true });
    const words = h('span', null, label, since);
    return { element: press('secondary', name, icon(name, SIGNS[name]), words), since };
  }

  /** Twice by a trembling thumb is once; minutes may be many. */
  function go(name, phaseName) {
    const at = Date.now();
    const key = name + (phaseName || '');
    const isTwice = key === last.name && Math.abs(at - last.at) < TWICE_MS;
    if (isOff || (isTwice && name !== 'less' && name !== 'more')) return;
    if (name === 'next' && next.getAttribute('aria-disabled') === 'true') return;
    last = { name: key, at };
    link.act(name, phaseName).then(isDone => setText(problem, isDone ? '' : say('not_done')));
  }

  function update(now) {
    drawLive(now);
    setText(clock, now.clock);
    setText(asked, now.asked || now.step || say('before'));
    setText(timeLabel, now.timer_s !== null && now.timer_s < 0 ? say('time_over') : say('time_left'));
    setText(time, now.timer_s === null ? say('no_time') : minutes(now.timer_s));
    time.classList.toggle('none', now.timer_s === null);
    time.classList.toggle('over', now.timer_s !== null && now.timer_s < 0);
    units.update(now.answered, now.expected);
    setText(sent, say('sent_of', { answered: now.answered, expected: now.expected }));
    show(units.element, now.expected > 0);
    show(sentLine, now.expected > 0);
    Object.keys(phases).forEach(name => {
      phases[name].setAttribute('aria-pressed', String(name === now.phase));
    });
    setText(cue, now.cue);
    show(cue, Boolean(now.cue));
    drawToggle(freeze, now.is_frozen && !now.is_black, now.since);
    drawToggle(black, now.is_black, now.since);
    drawNext(now);
  }

  function drawLive({ is_black, is_frozen, is_live, phase: here }) {
    const stands = is_black ? 'black' : is_frozen ? 'frozen' : is_live ? 'now' : 'not';
    const words = {
      black: say('is_black'), frozen: say('is_frozen'), now: say('live'), not: say('not_live')
    };
    live.className = 'live live-' + stands;
    setText(live, here ? words[stands] : '');
  }

  function drawToggle({ element, since }, isOn, time) {
    element.setAttribute('aria-pressed', String(isOn));
    setText(since, isOn && time ? ' ' + say('since', { time }) : '');
    show(since, isOn && Boolean(time));
  }

  function drawNext({ next_phase, next_step }) {
    const name = next_phase ? phases[next_phase].textContent : next_step;
    setText(next, name ? say('next', { name }) : say('last'));
    next.setAttribute('aria-disabled', String(isOff || !name));
  }

  /** The laptop cannot be reached: what is seen is old, and nothing can be pressed. */
  function setOff(now) {
    if (now === isOff) return;
    isOff = now;
    const sentence = say('off') + ' ' + say('off_again') + ' ' + say('stood', { time: clock.textContent });
    setText(off, sentence);
    setText(problem, '');
    show(off, now);
    root.classList.toggle('old', now);
    buttons.forEach(each => each.setAttribute('aria-disabled', String(now)));
    speak(now ? sentence : say('back'));
  }

  return { update, setOff, first: asked };
}

/** As *6:20*, and *-1:05* when it is over. */
function minutes(seconds) {
  const all = Math.abs(seconds);
  const rest = all % 60;
  return (seconds < 0 ? '−' : '') + (all - rest) / 60 + ':' + (rest < 10 ? '0' : '') + rest;
}
