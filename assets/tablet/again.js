/** Loads the page anew when one of its files got lost on the way; no module, so it always runs. */

(function () {
  'use strict';
  var WAIT_MS = 4000;
  // An older browser would load it anew for ever.
  if (!('noModule' in document.createElement('script'))) return;
  window.addEventListener('load', function () {
    setTimeout(function () {
      if (document.getElementById('starting')) location.reload();
    }, WAIT_MS);
  });
})();
