/* Before the first paint: the reader's theme, else the system's, and the language. Before all other scripts: the chart
   library is sent for, and whoever wants to draw finds a promise of it. */
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem('theme'); } catch (error) { /* private window: the system's theme */ }
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light');
  document.documentElement.lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ru';

  window.Plotly = new Promise(function (resolve, reject) {
    var library = document.createElement('script');
    library.src = '/assets/boot/plotly.min.js';
    library.onload = function () { resolve(); };
    library.onerror = reject;
    var isDrawn = ['/', '/timeline', '/parks', '/indicators'].indexOf(location.pathname) >= 0;
    if (isDrawn) { document.head.appendChild(library); }
    else { addEventListener('load', function () { document.head.appendChild(library); }); }
  });
})();
