/* What a page asks the server to do: take documents, run the ETL, stop it, write decisions down; and what is at work. */
(function () {
  'use strict';
  var IDLE = 15000, BUSY = 700, HEADERS = { 'X-Atlas': '1' };
  var last = null, wasRunning = false, timer = null, sending = false, moved = false, card = null;

  function byId(id) { return document.getElementById(id); }
  function language() { return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ru'; }

  /* The state of the work: asked often while a run is at work, seldom else. Parts are drawn anew when it says else. */
  function look() {
    clearTimeout(timer);
    if (document.hidden) { return; }
    fetch('/office').then(function (answer) { return answer.json(); }).then(function (now) {
      var text = JSON.stringify(now);
      if (text !== last && last !== null) { refresh(); }
      if (wasRunning && !now.running) { document.dispatchEvent(new Event('visibilitychange')); }
      last = text;
      wasRunning = now.running;
      again(now.running ? BUSY : IDLE);
    }).catch(function () { again(IDLE); });
  }

  function again(pause) { clearTimeout(timer); timer = setTimeout(look, pause); }
  function refresh() { if (byId('frame')) { dash_clientside.set_props('work-view', { data: window.atlasNow() }); } }
  window.atlasWork = function () { if (/^\/(review|documents)$/.test(location.pathname)) { moved = true; refresh(); } };

  function post(path, body, headers) {
    return fetch('/office/' + path + '?lang=' + language(), {
      method: 'POST', body: body, headers: Object.assign({}, HEADERS, headers || {})
    });
  }

  function say(id, lines) {
    var place = byId(id), list = document.createElement('ul');
    if (!place) { return false; }
    lines.forEach(function (line) {
      var item = document.createElement('li');
      item.textContent = line.text;
      item.className = line.taken === false ? 'is-refused' : '';
      list.appendChild(item);
    });
    place.replaceChildren(list);
    return true;
  }

  function wordsOf(name) { var place = byId('upload-said') || byId('decide-said'); return place ? place.dataset[name] || '' : ''; }

  /* Runs */
  function run() { post('run').then(refused).then(function () { look(); refresh(); }).catch(look); }
  function cancel() { post('cancel').then(refused).then(look).catch(look); }
  function refused(answer) {
    return answer.json().then(function (told) {
      if (told.text && !say('upload-said', [{ text: told.text, taken: false }])) { say('decide-said', [{ text: told.text, taken: false }]); }
    });
  }

  /* Uploads */
  function choose() {
    var box = document.createElement('input');
    box.type = 'file';
    box.multiple = true;
    box.accept = '.txt,.md,.markdown,.html,.htm,.docx,.pdf';
    box.addEventListener('change', function () { upload(Array.from(box.files)); });
    box.click();
  }

  function upload(files) {
    if (!files.length) { return; }
    var form = new FormData();
    files.forEach(function (file) { form.append('file', file, file.name); });
    said([{ text: wordsOf('sending') }], 20);
    post('upload', form).then(function (answer) {
      if (answer.status === 413) { said([{ text: wordsOf('large'), taken: false }], 20); return null; }
      return answer.json().then(function (told) { said(told.said, 20); look(); refresh(); });
    }).catch(function () { said([{ text: wordsOf('failed'), taken: false }], 20); });
  }

  /* The page that says it may still be on its way; the last word counts. */
  var saying = null;
  function said(lines, patience) {
    clearTimeout(saying);
    if (!say('upload-said', lines) && patience) { saying = setTimeout(function () { said(lines, patience - 1); }, 150); }
  }

  document.addEventListener('drop', function (event) {
    var files = Array.from(event.dataTransfer ? event.dataTransfer.files : []);
    var documents = files.length === 1 && files[0].type === 'image/png' ? [] : files;
    if (!documents.length) { return; }
    event.preventDefault();
    if (location.pathname !== '/documents') { window.atlasGo('/documents' + (language() === 'en' ? '?lang=en' : '')); }
    upload(documents);
  });

  /* Decisions */
  function reviewer() {
    var box = byId('who');
    if (!box.value.trim()) { say('decide-said', [{ text: box.dataset.needed, taken: false }]); box.focus(); return ''; }
    remember('who', box.value.trim());
    return box.value.trim();
  }

  function decide(decisions, button) {
    var who = reviewer(), acting = button.closest('.review-card') && document.querySelector('.acting');
    var why = document.querySelector('[data-why]'), next = acting ? acting.dataset.next : null;
    if (!who || sending) { return; }
    sending = true;
    say('decide-said', []);
    document.body.classList.add('is-sending');
    post('decide', JSON.stringify({ decisions: decisions, who: who, why: why ? why.value : '' }), { 'Content-Type': 'application/json' })
      .then(function (answer) { return answer.json().then(function (told) { done(told.written, told.text, next); }); })
      .catch(function () { done(false, wordsOf('failed'), null); });
  }

  function done(isWritten, text, next) {
    sending = false;
    document.body.classList.remove('is-sending');
    say('decide-said', [{ text: text, taken: isWritten }]);
    if (!isWritten) { return; }
    moved = true;
    if (['add', 'entity'].some(function (name) { return new URLSearchParams(location.search).get(name); })) {
      window.atlasChange({ add: '', entity: '' }, true);
    } else if (next !== null && next !== new URLSearchParams(location.search).get('case')) { window.atlasChange({ case: next }, true); }
    else { refresh(); }
    look();
  }

  /* What is filled in: of a form with a choice of fields or kinds, the part that is shown. */
  function filled(form) {
    var base = JSON.parse(form.dataset.base), choice = form.querySelector('[data-field=field]');
    var part = choice ? form.querySelector('[data-of="' + choice.value + '"]') : form;
    if (choice) { base.field = choice.value; }
    if (form.dataset.form === 'add') { return added(part, base); }
    var box = part.querySelector('[data-control]');
    base.value = saidIn(box);
    if (choice) { base.expected = box.querySelector('[data-field]').dataset.expected; }
    return base;
  }

  function added(part, base) {
    var fact = { text: base.text };
    if (base.at !== undefined) { fact.at = base.at; }
    part.querySelectorAll('[data-control]').forEach(function (box) {
      var text = saidIn(box);
      if (text) { fact[box.dataset.control] = text; }
    });
    delete base.text;
    delete base.at;
    return Object.assign(base, { value: JSON.stringify(fact) });
  }

  /* What one field says: what was chosen, several joined; a new name, with its kind, before what was chosen. */
  function saidIn(box) {
    var field = box.querySelector('[data-field]'), name = box.querySelector('[data-new-name]');
    var chosen = field.multiple ? Array.from(field.selectedOptions, function (each) { return each.value; }) : [field.value.trim()];
    var fresh = name && name.value.trim() ? [box.querySelector('[data-new-kind]').value + ' ' + name.value.trim()] : [];
    return (field.multiple ? chosen.concat(fresh) : fresh.concat(chosen).slice(0, 1)).filter(Boolean).join(';');
  }

  var ACTS = {
    run: run, cancel: cancel, upload: choose,
    decide: function (button) { decide(JSON.parse(button.dataset.decide), button); },
    save: function (button) { decide([filled(button.closest('[data-form]'))], button); }
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) { return; }
    if (ACTS[button.dataset.act]) { ACTS[button.dataset.act](button); }
    if (button.dataset.take !== undefined) { byId('take-new').click(); }
    if (button.id === 'keys') { remember('keys', areKeysOn() ? 'off' : 'on'); settle(); }
  });

  document.addEventListener('change', function (event) {
    if (event.target.dataset.field !== 'field') { return; }
    event.target.closest('[data-form]').querySelectorAll('[data-of]').forEach(function (each) {
      each.hidden = each.dataset.of !== event.target.value;
    });
  });

  /* Keys: by their place on the keyboard, so that they work in both layouts; never while something is written. */
  function areKeysOn() { return recall('keys') !== 'off'; }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.dataset.line !== undefined) { event.preventDefault(); entered(event.target); }
    if (event.key === 'Escape' && event.target.closest('details.edit')) { event.target.closest('details.edit').open = false; }
    var isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (isWriting || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) { return; }
    var target = document.querySelector('.review-main [data-key="' + CSS.escape(event.code) + '"]');
    if (!target) { return; }
    event.preventDefault();
    target.click();
    if (target.tagName === 'SUMMARY') { target.parentElement.querySelector('[data-field]').focus(); }
  });

  function entered(box) {
    var form = box.closest('[data-form]');
    if (form) { form.querySelector('[data-act=save]').click(); } else { box.blur(); }
  }

  document.addEventListener('focusout', function (event) {
    if (event.target.id === 'who') { remember('who', event.target.value.trim()); }
  });

  function remember(name, text) { try { localStorage.setItem('atlas-' + name, text); } catch (error) { /* a private window */ } }
  function recall(name) { try { return localStorage.getItem('atlas-' + name) || ''; } catch (error) { return ''; } }

  /* After the server's answer: the reviewer's name, the state of the keys, the focus on the next question. */
  function settle() {
    var who = byId('who'), keys = byId('keys'), now = document.querySelector('.review-card');
    if (who && !who.value && document.activeElement !== who) { who.value = recall('who'); }
    if (keys) { keys.setAttribute('aria-pressed', String(areKeysOn())); }
    if (now && now !== card && moved) {
      now.querySelector('h2').tabIndex = -1;
      now.querySelector('h2').focus({ preventScroll: true });
      moved = false;
    }
    card = now;
  }

  var waiting = false;
  new MutationObserver(function () {
    if (waiting) { return; }
    waiting = true;
    requestAnimationFrame(function () { waiting = false; settle(); });
  }).observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener('visibilitychange', function (event) { if (event.isTrusted) { look(); } });
  look();
})();
