/* Makes kaleido draw whole pictures: a figure that carries a page in its meta is composed into it, with fonts. */
(function () {
  'use strict';
  var draw = Plotly.toImage;

  async function read(blob) {
    var bytes = new Uint8Array(await blob.arrayBuffer()), text = '';
    for (var at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  }

  Plotly.toImage = async function (figure, options) {
    var layout = Object.assign({}, figure.layout), page = layout.meta && layout.meta.page;
    if (!page) { return draw.call(Plotly, figure, options); }
    delete layout.meta;
    document.documentElement.lang = page.language;
    var svg = await window.atlasPictures.compose(
      { figure: { data: figure.data, layout: layout }, svg: page.svg, place: page.place }
    );
    if (options.format === 'svg') { return svg; }
    return read(await window.atlasPictures.raster(svg, page.size[0], page.size[1]));
  };
})();
