/** An answer as short texts, to show its author what was sent. */

import { say } from './say.js';

/**
 * @param {Object} question OWN of the picture
 * @param {Object} value VALUE, also half of one
 * @returns {string[]}
 */
export function linesOf(question, value) {
  if (!value) return [];
  if (value.declined) return [say('decline')];
  if (value.text) return [value.text];
  if (value.items) return value.items.filter(each => each.trim());
  if (value.chosen) return value.chosen.map(key => labelOf(question, key));
  if (value.number) return [(value.number.replace('.', ',') + ' ' + question.unit).trim()];
  if (value.points) return pointsOf(question, value.points);
  if (value.order) return value.order.map((key, at) => at + 1 + '. ' + labelOf(question, key));
  if (typeof value.place === 'number') return [placeText(question, value.place)];
  if (value.rows) return value.rows.map(row => rowText(question, row)).filter(Boolean);
  return [];
}

/** @param {Object} question @param {string} key */
export function labelOf(question, key) {
  const found = question.options.filter(each => each.key === key);
  return found.length ? found[0].label : key;
}

/** A place on the line in words. */
export function placeText(question, place) {
  if (!place) return say('place_middle');
  const [left, right] = question.poles || ['', ''];
  return place < 0
    ? say('place_left', { steps: -place, pole: left })
    : say('place_right', { steps: place, pole: right });
}

function pointsOf(question, points) {
  return question.options.map(each =>
    say('points_of', { label: each.label, count: points[each.key] || 0 })
  );
}

function rowText(question, row) {
  return question.fields
    .filter(field => row[field.key])
    .map(field => choiceText(field, row[field.key]))
    .join('\n');
}

function choiceText(field, text) {
  const found = (field.choices || []).filter(each => each.key === text);
  return found.length ? found[0].label : text;
}

/** Whether nothing was filled in. @param {Object} value VALUE as far as it goes */
export function isEmpty(value) {
  if (value.rows) return textsOf(value).every(each => !each.trim());
  return Object.keys(value).every(shape => {
    const found = value[shape];
    return Array.isArray(found) ? found.every(each => !each.trim()) : !String(found).trim();
  });
}

/** The words in a value, for when its question is not at hand. */
export function textsOf(value) {
  if (!value) return [];
  if (value.text) return [value.text];
  if (value.items) return value.items.filter(each => each.trim());
  if (value.rows) {
    return value.rows.map(row => Object.keys(row).map(key => row[key]).filter(Boolean).join('\n'));
  }
  return [];
}
