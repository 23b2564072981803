/** Points that always add up: who gives one thing more, takes it from the others. */

export const TOTAL = 100;

/**
 * The points after `key` got `wanted`; the others share the rest as they did before. Steps stay
 * steps of five as long as everything is one.
 * @param {Object<string, number>} points
 * @param {string} key
 * @param {number} wanted
 * @returns {Object<string, number>}
 */
export function give(points, key, wanted) {
  const others = Object.keys(points).filter(each => each !== key);
  const given = others.length ? Math.max(0, Math.min(TOTAL, Math.round(wanted))) : TOTAL;
  const isFives = others.every(each => points[each] % 5 === 0) && given % 5 === 0;
  const rest = share(others.map(each => points[each]), TOTAL - given, isFives ? 5 : 1);
  const after = {};
  Object.keys(points).forEach(each => {
    after[each] = each === key ? given : rest[others.indexOf(each)];
  });
  return after;
}

/** Equal for all, as far as that goes. @param {string[]} keys */
export function equally(keys) {
  const parts = share(keys.map(() => 1), TOTAL, 1);
  const points = {};
  keys.forEach((key, at) => {
    points[key] = parts[at];
  });
  return points;
}

/** `total` in proportion to `weights`, in whole steps, by largest remainder. */
function share(weights, total, step) {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map(each =>
    (sum ? each / sum : 1 / weights.length) * (total / step)
  );
  const whole = exact.map(Math.floor);
  const left = Math.round(total / step - whole.reduce((one, other) => one + other, 0));
  const order = exact
    .map((each, at) => ({ at, part: each - whole[at] }))
    .sort((one, other) => other.part - one.part || one.at - other.at);
  for (let turn = 0; turn < left; turn += 1) whole[order[turn].at] += 1;
  return whole.map(each => each * step);
}
