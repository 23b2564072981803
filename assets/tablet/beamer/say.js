/** What the beamer's page says; its sentences are not the tablet's. */

import { WORDS } from '/words-beamer.js';
import { speaker } from '../speaker.js';

export const say = speaker(WORDS);
