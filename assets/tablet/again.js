/**
 * Loads the scripts of a page after its first picture, and the page anew when one got lost on the
 * way; no module, so it always runs.
 */

(function () {
  'use strict';
  var WAIT_MS = 4000;
  var here = document.currentScript;
  // An older browser would load it anew for ever.
  if (!('noModule' in here)) return;
  var modules = (here.getAttribute('data-modules') || '').split(' ').filter(Boolean);
  var left = modules.length;

  function load(path) {
    var script = document.createElement('script');
    script.type = 'module';
    script.src = path;
    script.onload = script.onerror = came;
    document.head.appendChild(script);
  }

  function came() {
    left -= 1;
    if (left > 0) return;
    setTimeout(function () {
      if (document.getElementById('starting')) location.reload();
    }, WAIT_MS);
  }

  function loadAll() {
    modules.forEach(load);
  }

  if (!left) window.addEventListener('load', came);
  // After the frame that is being made now; a page that nobody sees makes none.
  else if (document.hidden) loadAll();
  else requestAnimationFrame(function () { setTimeout(loadAll, 0); });
})();
