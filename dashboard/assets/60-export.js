/* Pictures of charts: the server lays the page out, plotly draws the figure, both become one SVG with its fonts inside. */
(function () {
  'use strict';
  var FACES = [
    ['onest-cyrillic-wght-normal', 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
    ['onest-latin-wght-normal', 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215'],
    ['onest-latin-ext-wght-normal', 'U+0100-02BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0'],
    ['onest-math-wght-normal', 'U+2070-2071,U+2074-208E,U+2190,U+2192,U+2248,U+2260,U+2264-2265']
  ];
  var fonts = null;

  function inside(blob) {
    return new Promise(function (done) {
      var reader = new FileReader();
      reader.onload = function () { done(reader.result); };
      reader.readAsDataURL(blob);
    });
  }

  /* An SVG drawn as an image sees no fonts of the page: it carries its own. */
  function faces() {
    fonts = fonts || Promise.all(FACES.map(async function (face) {
      var data = (window.atlasFonts || {})[face[0]] || await inside(await (await fetch('/assets/fonts/' + face[0] + '.woff2')).blob());
      return '@font-face{font-family:"Onest Variable";font-weight:100 900;src:url(' + data + ') format("woff2");unicode-range:' + face[1] + '}';
    })).then(function (all) { return all.join(''); });
    return fonts;
  }

  async function compose(answer) {
    var figure = answer.figure, place = answer.place, layout = figure.layout;
    await window.Plotly;
    var drawn = await Plotly.toImage(
      { data: figure.data, layout: layout, config: { locale: document.documentElement.lang } },
      { format: 'svg', width: layout.width, height: layout.height }
    );
    var text = decodeURIComponent(drawn.slice(drawn.indexOf(',') + 1));
    var parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    var page = new DOMParser().parseFromString(answer.svg, 'image/svg+xml').documentElement;
    var scale = place[2] / layout.width;
    parsed.setAttribute('x', place[0]);
    parsed.setAttribute('y', place[1]);
    parsed.setAttribute('width', layout.width * scale);
    parsed.setAttribute('height', layout.height * scale);
    parsed.setAttribute('viewBox', '0 0 ' + layout.width + ' ' + layout.height);
    page.appendChild(parsed);
    var style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = await faces();
    page.insertBefore(style, page.firstChild);
    return new XMLSerializer().serializeToString(page);
  }

  async function raster(svg, width, height) {
    var image = new Image(), address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await new Promise(function (done, failed) { image.onload = done; image.onerror = failed; image.src = address; });
    await image.decode();
    var canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    var pen = canvas.getContext('2d');
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0, width, height);
    URL.revokeObjectURL(address);
    return new Promise(function (done) { canvas.toBlob(done, 'image/png'); });
  }

  /* `python -m dashboard export` draws with the same two, and brings its own fonts. */
  window.atlasPictures = { compose: compose, raster: raster };

  function save(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 5000);
  }

  async function take(button) {
    var query = new URLSearchParams(location.search);
    query.delete('fact');
    query.set('page', location.pathname);
    query.set('preset', button.dataset.preset);
    var frame = document.getElementById('frame');
    if (frame) { query.set('version', frame.dataset.version); }
    var reply = await fetch('/export/' + button.dataset.export + '.json?' + query);
    if (!reply.ok) { throw new Error('export: ' + reply.status); }
    var answer = await reply.json();
    var svg = await compose(answer);
    if (button.dataset.form === 'svg') {
      save(new Blob([svg], { type: 'image/svg+xml' }), answer.file + '.svg');
    } else {
      var picture = await raster(svg, answer.size[0], answer.size[1]);
      save(await window.atlasView.write(picture, location.pathname + location.search), answer.file + '.png');
    }
  }

  document.addEventListener('click', async function (event) {
    var button = event.target.closest('button[data-export]');
    if (!button) { return; }
    button.disabled = true;
    try { await take(button); } finally {
      button.disabled = false;
      var menu = button.closest('details');
      if (menu) { menu.open = false; }
    }
  });
})();
