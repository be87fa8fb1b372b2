/* Sets the theme before the first paint: the reader's choice, else the system's. Fetches the chart library ahead. */
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem('theme'); } catch (error) { /* private window: the system's theme */ }
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light');
  document.documentElement.lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ru';
  if (['/', '/timeline', '/parks', '/indicators'].indexOf(location.pathname) >= 0) {
    var ahead = document.createElement('link');
    ahead.rel = 'preload';
    ahead.as = 'script';
    ahead.href = '/_dash-component-suites/plotly/package_data/plotly.min.js';
    document.head.appendChild(ahead);
  }
})();
