/** What the remote control says; its sentences are not the tablet's. */

import { WORDS } from '/words-remote.js';
import { speaker } from '../speaker.js';

export const say = speaker(WORDS);
