/* Words selected in the reader can be written down as a fact that was missed: a button beside them, or the key A. */
(function () {
  'use strict';
  var offer = null;

  /* The selected words as places in the document's text, which counts code points; null where they are not in a line. */
  function chosen() {
    var selected = getSelection();
    if (!selected.rangeCount || selected.isCollapsed) { return null; }
    var range = selected.getRangeAt(0).cloneRange(), line = lineOf(range.startContainer);
    if (!line) { return null; }
    if (!line.contains(range.endContainer)) { range.setEnd(line, line.childNodes.length); }
    var before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(range.startContainer, range.startOffset);
    var text = range.toString(), first = Number(line.dataset.start) + points(before.toString());
    var blank = points(text) - points(text.trimStart());
    if (!text.trim()) { return null; }
    return { place: (first + blank) + '-' + (first + blank + points(text.trim())), box: range.getBoundingClientRect(), line: line };
  }

  function lineOf(node) {
    var element = node.nodeType === 1 ? node : node.parentElement;
    return element && element.closest('.reader-text p[data-start]');
  }

  function points(text) { return Array.from(text).length; }

  function show() {
    var found = chosen();
    if (!found) { if (offer) { offer.hidden = true; } return; }
    var reader = found.line.closest('.reader-text');
    if (!offer) { offer = made(); }
    offer.querySelector('span').textContent = reader.dataset.add;
    offer.style.top = Math.max(8, found.box.top + scrollY - 42) + 'px';
    offer.style.left = Math.max(8, found.box.left + scrollX) + 'px';
    offer.hidden = false;
  }

  function made() {
    var button = document.createElement('button'), text = document.createElement('span'), key = document.createElement('kbd');
    button.type = 'button';
    button.id = 'add-offer';
    button.className = 'btn btn-primary btn-sm has-icon';
    key.textContent = 'A';
    button.append(text, key);
    button.addEventListener('mousedown', function (event) { event.preventDefault(); });
    button.addEventListener('click', take);
    (document.getElementById('main') || document.body).appendChild(button);
    return button;
  }

  function take() {
    var found = chosen();
    if (!found) { return; }
    var name = found.line.closest('.reader-text').dataset.document;
    getSelection().removeAllRanges();
    offer.hidden = true;
    wanted = true;
    window.atlasChange({ add: found.place, document: name, fact: '' });
  }

  var wanted = false, waiting = null;
  document.addEventListener('selectionchange', function () { clearTimeout(waiting); waiting = setTimeout(show, 120); });
  document.addEventListener('keydown', function (event) {
    var isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.code !== 'KeyA' || isWriting || event.ctrlKey || event.metaKey || event.altKey || !chosen()) { return; }
    event.preventDefault();
    take();
  });
  document.addEventListener('click', function (event) { if (event.target.closest('.add-this')) { wanted = true; } });

  /* The form that comes is what the reader goes on with. */
  new MutationObserver(function () {
    var form = wanted && document.querySelector('.add-card [data-field]');
    if (!form) { return; }
    wanted = false;
    form.focus();
    form.closest('.add-card').scrollIntoView({ block: 'nearest' });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
