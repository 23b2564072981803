/** The beamer's picture: the newest one, and never two under way at the same time. */

import { fill, h } from '../build.js';

const AGAIN_MS = 1000;

export function makePicture() {
  const element = h('div.wall');
  let shown = 0;
  let wanted = null;
  let loading = null;

  /** @param {{number: number, text: string}} frame */
  function show(frame) {
    wanted = frame;
    if (!loading) load();
  }

  function load() {
    if (!wanted || wanted.number === shown) return;
    const { number, text } = wanted;
    const image = new Image();
    image.alt = text;
    image.onload = () => come(image, number);
    image.onerror = () => {
      if (loading !== image) return;
      loading = null;
      setTimeout(load, AGAIN_MS);
    };
    loading = image;
    image.src = '/api/beamer/frame/' + number;
  }

  /** Unless the laptop went away meanwhile. */
  function come(image, number) {
    if (loading !== image) return;
    loading = null;
    shown = number;
    fill(element, image);
    load();
  }

  /** Nothing of before is left on the screen. */
  function clear() {
    shown = 0;
    wanted = null;
    loading = null;
    fill(element);
  }

  return { element, show, clear };
}
