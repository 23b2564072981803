/** Words of people lie on paper: slips of one person, the sheet of a joint answer. */

import { h } from '../build.js';
import { say } from '../say.js';

/** @param {string[]} texts @param {boolean} isSent */
export function slips(texts, isSent) {
  return h('ul.slips', null, texts.map(each => h(isSent ? 'li.slip' : 'li.slip.draft', null, each)));
}

/** @param {Object} joint JOINT of the picture */
export function sheet(joint) {
  const { entries, dissents, not_agreed: open } = joint;
  return h(
    'div.sheet',
    null,
    entries.length ? entries.map(entry) : h('p.gap', null, say('nothing_joint')),
    list(say('dissents'), dissents),
    list(say('not_agreed'), open)
  );
}

function entry({ main, fields, rationale }) {
  // The entry is named by one of its own fields.
  const named = fields.findIndex(each => each.text === main);
  return h(
    'div.entry',
    null,
    h('p.entry-main', null, main),
    fields.filter((each, at) => each.text && at !== named).map(field),
    rationale ? h('p.entry-why', null, say('because', { text: rationale })) : null
  );
}

function field({ label, text }) {
  return h('p', null, label ? h('span.hint', null, label + ': ') : null, text);
}

function list(title, texts) {
  if (!texts.length) return null;
  return h('div.aside-list', null, h('h3', null, title), h('ul', null, texts.map(each => h('li', null, each))));
}
