/** Words about the concept of the report: typed, sent, and answered by the clerk. */

import * as store from './store.js';
import { newId } from './outbox.js';
import { say } from './say.js';

/** Stands in `notes` where an answer has its question. */
export const COMMENT = 'comment';

/**
 * What a person can say about the concept; put on `page`.
 * @param {Object} page
 * @param {{actsFor: function(): string|null}} around
 */
export function addCommenting(page, around) {
  const key = () => page.told.hello.session + ':comment:' + around.actsFor() + ':';

  /** What was typed and not sent yet. */
  page.typedComment = () => (around.actsFor() && store.read(key())) || '';

  page.typeComment = text => {
    if (text) store.write(key(), text);
    else store.remove(key());
  };

  /** What a rule sent back stands below what was typed since. */
  page.untypeComment = text =>
    page.typeComment([page.typedComment(), text].filter(Boolean).join('\n\n'));

  page.openComments = isOpen => {
    page.commenting = isOpen;
    page.notes.delete(COMMENT);
    page.draw();
  };

  page.sendComment = text => {
    page.typeComment('');
    page.notes.delete(COMMENT);
    page.outbox.put('/api/comment', { comment: newId(), text });
  };

  page.commented = ({ comment, text }, receipt) => {
    page.times.set(COMMENT + comment, receipt.saved_at);
    const { comments } = page.told.mine;
    if (comments.every(each => each.id !== comment)) {
      comments.push({ id: comment, text, taken_over: null, note: '' });
    }
  };

  /** Comments that the laptop does not have yet. */
  page.waitingComments = () => page.outbox.mine().filter(each => each.path === '/api/comment');

  page.hasTypedComment = () =>
    page.typedComment().trim() !== '' && page.told.picture.concept !== null;

  /** Whether typed words would be lost by passing on: then they come to the front, and why. */
  page.mindsComment = () => {
    if (!page.hasTypedComment()) return false;
    page.commenting = true;
    page.tell(COMMENT, say('comment_unsent'));
    return true;
  };
}
