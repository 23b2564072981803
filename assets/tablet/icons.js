/** Signs beside words; never alone. */

const SVG = 'http://www.w3.org/2000/svg';

const LINES = {
  check: 'M4 13l5 5L20 6',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21',
  eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7zM12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  hidden: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7zM4 21L20 3',
  off: 'M3 9.500c5.500-5 12.500-5 18 0M6.500 13.500c3.500-3 7.500-3 11 0M10 17.500c1.300-1 2.700-1 4 0M20 3L4 21',
  warn: 'M12 3L2 21h20zM12 10v5M12 17.500v1'
};

/** @param {string} name @param {string} [line] one of its own @returns {SVGElement} */
export function icon(name, line) {
  const made = svg('0 0 24 24', 'icon icon-' + name);
  draw(made, { d: line || LINES[name], fill: 'none', stroke: 'currentColor', 'stroke-width': 2.4 });
  return made;
}

function svg(box, classes) {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('viewBox', box);
  made.setAttribute('class', classes);
  made.setAttribute('aria-hidden', 'true');
  made.setAttribute('focusable', 'false');
  return made;
}

function draw(into, set) {
  const made = document.createElementNS(SVG, 'path');
  Object.keys(set).forEach(name => made.setAttribute(name, set[name]));
  into.appendChild(made);
}

// A disc around (x, y), as a path.
const disc = (x, y, r) =>
  'M' + (x - r) + ' ' + y + 'a' + r + ' ' + r + ' 0 1 0 ' + 2 * r + ' 0a' + r + ' ' + r +
  ' 0 1 0 ' + -2 * r + ' 0z';

// The signs of the five core values, on a grid of 40 by 40; holes by the even-odd rule.
const MARKS = {
  gelijkheid: 'M3.5 3.5h33v33h-33zM11 12.5h18v5h-18zM11 22.5h18v5h-18z',
  efficientie: 'M20 0L40 20 20 40 0 20z' + disc(20, 13.5, 3.6) + disc(20, 26.5, 3.6),
  welzijn: disc(20, 20, 18.5) + disc(20, 20, 12.6) + disc(20, 20, 8),
  vrijheid: 'M0 3.5h12L20 20l8-16.5h12L20 36.5z',
  veiligheid:
    'M20 .5L36.500 6v15C36.500 30 29 36 20 39.500 11 36 3.500 30 3.500 21V6z' +
    'M17.4 20.200L16.600 29.500h6.800L22.600 20.200a4.600 4.600 0 1 0-5.200 0z'
};

/** The sign of a core value, or null for any other key. @param {string} key */
export function mark(key) {
  if (!Object.prototype.hasOwnProperty.call(MARKS, key)) return null;
  const made = svg('0 0 40 40', 'mark mark-' + key);
  draw(made, { d: MARKS[key], 'fill-rule': 'evenodd' });
  return made;
}

const GLYPHS = {
  agree: 'M2 2h20v32H2z',
  reserved: 'M2 17h20v17H2z',
  disagree: 'M4 33L20 3'
};

/** The sign of a stance: full, half, or with a slash. @param {string} name */
export function glyph(name) {
  const made = svg('0 0 24 36', 'glyph glyph-' + name);
  const line = { stroke: 'currentColor', 'stroke-width': 3 };
  draw(made, Object.assign({ d: 'M2 2h20v32H2z', fill: 'none' }, line));
  const fill = name === 'disagree' ? 'none' : 'currentColor';
  draw(made, Object.assign({ d: GLYPHS[name], fill }, name === 'disagree' ? line : {}));
  return made;
}
