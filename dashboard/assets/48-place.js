/* Back, forward and reload lead to where the reader was. The page is made anew and its charts are drawn one by one, so the
   browser can't find the place itself: it is kept beside the address, and gone to as soon as the page is long enough. */
(function () {
  'use strict';
  var PATIENCE = 4000;
  var wanted = 0, pause = null;

  function keep() {
    clearTimeout(pause);
    if (!wanted) { history.replaceState({ y: scrollY }, ''); }
  }

  function seek(y) {
    clearTimeout(pause);
    wanted = y || 0;
    setTimeout(stop, PATIENCE);
  }

  function reach() {
    if (!wanted) { return; }
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) < 2) { stop(); }
  }

  function stop() { wanted = 0; }

  history.scrollRestoration = 'manual';
  seek(history.state && history.state.y);
  addEventListener('scroll', function () {
    clearTimeout(pause);
    pause = setTimeout(keep, 150);
  });
  ['wheel', 'touchstart', 'keydown', 'mousedown'].forEach(function (act) { addEventListener(act, stop, { passive: true }); });

  window.atlasPlace = { keep: keep, seek: seek, reach: reach };
})();
