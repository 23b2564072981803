/** Dragging by finger or mouse, without pointer events: iOS 12 has none. */

const HOLD_MS = 220;
const SLACK_PX = 8;

/**
 * @typedef {Object} Drag
 * @property {function(EventTarget): boolean} mayStart whether a press there may become a drag
 * @property {function(EventTarget): boolean} isGrip whether it becomes one at once, without holding
 * @property {function({x: number, y: number}, EventTarget)} start
 * @property {function({x: number, y: number})} move
 * @property {function()} end
 */

/** @param {HTMLElement} area @param {Drag} drag */
export function makeDraggable(area, drag) {
  let from = null;
  let isDragging = false;
  let hold = 0;

  const pointOf = event => {
    const touch = event.touches ? event.touches[0] : event;
    return { x: touch.clientX, y: touch.clientY };
  };

  function begin(point, target) {
    isDragging = true;
    drag.start(point, target);
  }

  function press(event) {
    if ((event.button && event.button > 0) || (event.touches && event.touches.length > 1)) return;
    if (!drag.mayStart(event.target)) return;
    const { target } = event;
    from = pointOf(event);
    if (drag.isGrip(target)) {
      if (event.cancelable) event.preventDefault();
      begin(from, target);
    } else if (event.touches) {
      // A short touch scrolls; one that rests takes hold.
      hold = setTimeout(() => begin(from, target), HOLD_MS);
    } else {
      event.preventDefault();
      begin(from, target);
    }
  }

  function move(event) {
    if (!from) return;
    const point = pointOf(event);
    if (isDragging) {
      if (event.cancelable) event.preventDefault();
      drag.move(point);
    } else if (Math.abs(point.x - from.x) + Math.abs(point.y - from.y) > SLACK_PX) {
      stop();
    }
  }

  function stop() {
    clearTimeout(hold);
    from = null;
    if (isDragging) drag.end();
    isDragging = false;
  }

  area.addEventListener('touchstart', press, { passive: false });
  area.addEventListener('touchmove', move, { passive: false });
  area.addEventListener('touchend', stop);
  area.addEventListener('touchcancel', stop);
  area.addEventListener('mousedown', event => {
    press(event);
    if (!from) return;
    const onUp = () => {
      document.removeEventListener('mousemove', move);
      document.removeEventListener('mouseup', onUp);
      stop();
    };
    document.addEventListener('mousemove', move);
    document.addEventListener('mouseup', onUp);
  });
}
