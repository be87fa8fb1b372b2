/* A picture carries its view in a text chunk; dropped back on the page it opens that view. */
(function () {
  'use strict';
  var KEY = 'Avtoprom Atlas view', SIGNATURE = 8, HEAD = 8, CHECK = 4;

  var table = Array.from({ length: 256 }, function (_, byte) {
    for (var bit = 0; bit < 8; bit += 1) { byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1; }
    return byte >>> 0;
  });

  function checksum(bytes) {
    var sum = 0xffffffff;
    bytes.forEach(function (byte) { sum = table[(sum ^ byte) & 255] ^ (sum >>> 8); });
    return (sum ^ 0xffffffff) >>> 0;
  }

  /* The chunk follows the header chunk, which every picture begins with. */
  async function write(picture, view) {
    var bytes = new Uint8Array(await picture.arrayBuffer());
    var text = new TextEncoder().encode('tEXt' + KEY + '\0' + encodeURI(decodeURI(view)));
    var chunk = new Uint8Array(text.length + 8);
    new DataView(chunk.buffer).setUint32(0, text.length - 4);
    chunk.set(text, 4);
    new DataView(chunk.buffer).setUint32(text.length + 4, checksum(text));
    var at = SIGNATURE + HEAD + new DataView(bytes.buffer).getUint32(SIGNATURE) + CHECK;
    return new Blob([bytes.slice(0, at), chunk, bytes.slice(at)], { type: 'image/png' });
  }

  async function read(file) {
    var bytes = new Uint8Array(await file.arrayBuffer()), numbers = new DataView(bytes.buffer), at = SIGNATURE;
    while (at + HEAD < bytes.length) {
      var size = numbers.getUint32(at), name = String.fromCharCode.apply(null, bytes.slice(at + 4, at + 8));
      if (name === 'tEXt') {
        var text = new TextDecoder('latin1').decode(bytes.slice(at + HEAD, at + HEAD + size));
        if (text.indexOf(KEY + '\0') === 0) { return text.slice(KEY.length + 1); }
      }
      at += HEAD + size + CHECK;
    }
    return '';
  }

  function holdsFiles(event) { return Array.from(event.dataTransfer ? event.dataTransfer.types : []).indexOf('Files') >= 0; }

  document.addEventListener('dragover', function (event) {
    if (holdsFiles(event)) { event.preventDefault(); document.body.classList.add('dropping'); }
  });
  document.addEventListener('dragleave', function (event) {
    if (!event.relatedTarget) { document.body.classList.remove('dropping'); }
  });
  document.addEventListener('drop', async function (event) {
    document.body.classList.remove('dropping');
    var file = event.dataTransfer && event.dataTransfer.files[0];
    if (!file) { return; }
    event.preventDefault();
    var view = file.type === 'image/png' ? await read(file) : '';
    if (/^\/(?!\/)/.test(view)) { window.atlasGo(view); }
  });

  window.atlasView = { write: write, read: read };
})();
