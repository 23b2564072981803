/** Elements from data: text stays text. */

/**
 * @param {string} tag name, with classes after dots
 * @param {Object} [set] attributes; functions become listeners, `true` an empty attribute
 * @param {...(Node|string|null|undefined|false|Array)} inside
 * @returns {HTMLElement}
 */
export function h(tag, set, ...inside) {
  const names = tag.split('.');
  const made = document.createElement(names[0]);
  if (names.length > 1) made.className = names.slice(1).join(' ');
  if (set) Object.keys(set).forEach(name => give(made, name, set[name]));
  add(made, inside);
  return made;
}

function give(made, name, value) {
  if (typeof value === 'function') made.addEventListener(name, value);
  else if (value === true) made.setAttribute(name, '');
  else if (value !== false && value !== null && value !== undefined) {
    made.setAttribute(name, String(value));
  }
}

function add(made, inside) {
  inside.forEach(each => {
    if (Array.isArray(each)) add(made, each);
    else if (each instanceof Node) made.appendChild(each);
    else if (each || each === 0) made.appendChild(document.createTextNode(String(each)));
  });
}

/** Only what changed is touched: a reader's place and a screen reader's voice stay. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {Element} element @param {boolean} isShown */
export function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

/** Put `inside` in place of what was there. */
export function fill(element, ...inside) {
  while (element.firstChild) element.removeChild(element.firstChild);
  add(element, inside);
}

let last = 0;

/** A name for an element that another one points at. */
export function newName() {
  last += 1;
  return 'e' + last;
}

/** A plain button. */
export function button(classes, label, onTap, set) {
  return h('button.' + classes, Object.assign({ type: 'button', click: onTap }, set), label);
}

/** The heading that gets the focus when a view comes. */
export function heading(text, classes) {
  return h('h1' + (classes ? '.' + classes : ''), { tabindex: '-1' }, text);
}

/** Text with its empty lines as paragraphs, and lines that begin with a dash as a list. */
export function paragraphs(text) {
  const blocks = text.split(/\n\s*\n/).map(each => each.trim());
  return blocks.filter(Boolean).map(block);
}

function block(text) {
  const lines = text.split('\n').map(each => each.trim());
  const at = lines.findIndex(each => each.indexOf('- ') === 0);
  if (at < 0) return h('p', null, lines.join(' '));
  const before = lines.slice(0, at).join(' ');
  return [before ? h('p', null, before) : null, dashes(itemsOf(lines.slice(at)))];
}

/** A line without a dash belongs to the one before it. */
function itemsOf(lines) {
  return lines.reduce((items, each) => {
    if (each.indexOf('- ') === 0) return items.concat(each.slice(2));
    return items.slice(0, -1).concat(items[items.length - 1] + ' ' + each);
  }, []);
}

/** A list with dashes. @param {string[]} texts */
export function dashes(texts) {
  return h('ul.examples', null, texts.map(each => h('li', null, each)));
}

/** A part that folds; `details` is known since Safari 6. */
export function fold(label, ...inside) {
  return h('details.fold', null, h('summary', null, h('span', null, label)), ...inside);
}
