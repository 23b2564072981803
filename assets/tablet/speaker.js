/** Sentences by key, with names filled in. */

/**
 * @param {Object<string, string>} words
 * @returns {function(string, Object<string, string|number>=): string}
 */
export function speaker(words) {
  return (key, fill) =>
    (words[key] || '').replace(/\{(\w+)\}/g, (place, name) =>
      fill && name in fill ? String(fill[name]) : place
    );
}
