/** What is promised about names and the public: the sentences of the laptop. */

import { h } from '../build.js';
import { icon } from '../icons.js';

/** All of it, where somebody says who they are; `limits` may stand elsewhere. */
export function promises(picture, more) {
  const { attribution, publicity } = picture.promises;
  return h(
    'div.promises',
    null,
    icon('eye'),
    h(
      'div',
      null,
      h('p', null, h('strong', null, attribution)),
      h('p', null, h('strong', null, publicity)),
      more
    )
  );
}

/** What nobody can promise. @param {Object} picture @param {string} before @param {string} where */
export function limits(picture, before, where) {
  return h('p.hint' + where, null, (before ? before + ' ' : '') + picture.promises.woo);
}

/** The one about names, beside a question. */
export function promise(picture) {
  return h('p.promise', null, icon('eye'), h('span', null, picture.promises.attribution));
}
