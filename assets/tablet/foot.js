/** The foot of a view: what is saved, what is missing, and the one primary button. */

import { h, button, fill, setText, show } from './build.js';
import { icon } from './icons.js';
import { clock, say } from './say.js';
import * as store from './store.js';

/**
 * @param {Object} page
 * @param {{label: string, tap: function(), beside?: Node[], under?: string}} of
 */
export function makeFoot(page, of) {
  const sign = h('span.sign');
  const words = h('span');
  const line = h('p.save', null, sign, words);
  const head = h('strong');
  const rest = h('span');
  const hint = h('span.off-hint');
  const off = h('div.off', { hidden: true }, icon('off'), h('p', null, head, ' ', rest, hint));
  const open = h('p.off-keep', { hidden: true }, say('cannot_keep'));
  const primary = button('primary', of.label, () => {
    if (primary.getAttribute('aria-disabled') !== 'true') of.tap();
  });
  const row = h('div.foot-row', null, line, of.beside || null);
  const under = h('p.under', null, of.under);
  const element = h('div.foot', null, open, off, row, primary, of.under ? under : null);
  let drawn = '';

  /**
   * @param {{save?: {kind: string, text: string}, label?: string, isBusy?: boolean,
   *   isWaiting?: boolean}} now
   */
  function update(now) {
    const save = now.save || { kind: '', text: '' };
    if (drawn !== save.kind) {
      drawn = save.kind;
      line.className = 'save ' + save.kind;
      fill(sign, save.kind === 'kept' && icon('check'));
    }
    setText(words, save.text);
    if (now.label) setText(primary, now.label);
    primary.setAttribute('aria-disabled', String(Boolean(now.isBusy)));
    drawOff(Boolean(now.isWaiting));
    show(open, !store.canKeep());
    show(row, Boolean(of.beside) || !line.hidden);
    show(element, isAlone() || !row.hidden || !off.hidden || !open.hidden);
  }

  /** Whether there is more than what comes and goes. */
  function isAlone() {
    return !primary.hidden || element.lastElementChild !== primary;
  }

  function drawOff(isWaiting) {
    const { link } = page.told;
    const isOff = link === 'off' || link === 'busy';
    const text = offText(page, isWaiting);
    setText(head, text.head);
    setText(rest, text.rest);
    setText(hint, text.hint);
    if (isOff && off.hidden) page.speak(text.head + ' ' + text.rest);
    if (!isOff && !off.hidden) page.speak(say('laptop_back'));
    show(off, isOff);
    show(line, !isOff && words.textContent !== '');
  }

  return { element, primary, update };
}

/** What is missing, and what the tablet does about it. */
export function offText(page, isWaiting) {
  if (page.told.link === 'busy') {
    const rest = isWaiting ? say('busy_kept') : say('busy');
    return { head: isWaiting ? say('not_sent') : '', rest, hint: '' };
  }
  return {
    head: isWaiting ? say('not_sent') : say('no_laptop'),
    rest: isWaiting ? say('waits_for_laptop') : say('no_laptop_text'),
    hint: missing(page)
  };
}

/** Wi-Fi or laptop: as far as the tablet can know. */
export function missing(page) {
  const name = (page.told.picture || page.told.hello || {}).wifi;
  const wifi = name ? say('wifi', { name }) : say('wifi_unnamed');
  return navigator.onLine === false ? wifi : wifi + ' ' + say('wifi_right');
}

/** Few words where there is little room. */
const isNarrow = () => window.innerWidth < 600;

/** How far the draft of a question is. @returns {{kind: string, text: string}} */
export function draftState(page, question) {
  const draft = page.drafts.of(question);
  if (!draft) return { kind: page.lastSaved ? 'kept' : '', text: page.lastSaved };
  if (draft.refused) return { kind: 'way', text: say('draft_refused') };
  if (page.drafts.isDirty(question)) return { kind: 'way', text: isNarrow() ? say('draft_on_way_short') : say('draft_on_way') };
  if (!draft.savedAt) return { kind: 'kept', text: say('draft_kept_before') };
  const time = clock(draft.savedAt);
  return { kind: 'kept', text: isNarrow() ? say('draft_kept_short', { time }) : say('draft_kept', { time }) };
}
