/* The address is the view. Everything that changes the view changes the address; this script tells the server what the
   address says, and puts back into the page what the server cannot know: theme, width, focus. */
(function () {
  'use strict';
  var shown = null;      // page, language and version on the screen
  var opener = null;     // what had the focus before the drawer opened
  var asked = '';        // version of tables the reader agreed to see ('' is the newest)
  var sentWidth = 0;

  function root() { return document.documentElement; }
  function query() { return new URLSearchParams(location.search); }
  function hasDrawer() { return Boolean(query().get('fact')) && innerWidth >= 1100; }

  function room() {
    var padding = innerWidth < 768 ? 24 : 48;
    var bar = innerWidth - root().clientWidth;
    return Math.min(innerWidth - Math.max(bar, 0), 1680) - padding - (hasDrawer() ? 440 : 0);
  }

  function view() {
    sentWidth = room();
    return {
      path: location.pathname, search: location.search, theme: root().getAttribute('data-bs-theme'),
      width: sentWidth, version: asked
    };
  }

  function place() { return location.pathname + '|' + (query().get('lang') || 'ru') + '|' + asked; }

  function tell() {
    var now = view();
    document.body.classList.toggle('has-drawer', Boolean(query().get('fact')));
    if (place() !== shown) {
      shown = place();
      root().lang = query().get('lang') === 'en' ? 'en' : 'ru';
      dash_clientside.set_props('page-view', { data: now });
    } else {
      dash_clientside.set_props('patch-view', { data: now });
      if (window.atlasWork) { window.atlasWork(); }
    }
    var fact = query().get('fact');
    if (fact || tell.fact) { dash_clientside.set_props('drawer-view', { data: now }); }
    tell.fact = fact;
    fillFields();
  }

  function go(address, replace) {
    if (address === location.pathname + location.search) { return; }
    var other = address.split('?')[0] !== location.pathname;
    if (!replace) { window.atlasPlace.keep(); }
    history[replace ? 'replaceState' : 'pushState']({ y: replace ? scrollY : 0 }, '', address);
    if (other) { scrollTo(0, 0); }
    tell();
  }

  function change(changes, replace) {
    var now = query();
    Object.keys(changes).forEach(function (name) {
      if (changes[name]) { now.set(name, changes[name]); } else { now.delete(name); }
    });
    now.sort();
    var text = now.toString().replace(/\+/g, '%20');
    go(location.pathname + (text ? '?' + text : ''), replace);
  }

  window.atlasGo = go;
  window.atlasChange = change;
  window.atlasNow = view;

  /* The fields show what the address says, also after back and forward. */
  function fillFields() {
    var now = query();
    document.querySelectorAll('select[data-filter]').forEach(function (field) {
      var wanted = now.get(field.dataset.filter) || field.options[0].value;
      if (field.value !== wanted) { field.value = wanted; }
      field.closest('.field').classList.toggle('is-set', Boolean(now.get(field.dataset.filter)));
    });
    document.querySelectorAll('.year-slider').forEach(function (slider) {
      var box = slider.querySelector('input'), wanted = Number(now.get('until') || slider.dataset.last);
      if (Number(box.value) !== wanted) { dash_clientside.set_props({ year: location.pathname }, { value: wanted }); }
      sayYear(slider, wanted);
    });
    document.querySelectorAll('.search:not(.find) input').forEach(function (box) {
      if (document.activeElement !== box && box.value !== (now.get('q') || '')) {
        dash_clientside.set_props({ search: location.pathname }, { value: now.get('q') || '' });
      }
    });
  }

  document.addEventListener('change', function (event) {
    var field = event.target.closest && event.target.closest('select[data-filter]');
    if (field) {
      var changes = {};
      changes[field.dataset.filter] = field.value === field.options[0].value ? '' : field.value;
      change(changes);
    }
  });

  /* The slider: its end stands for all years; the map follows while it is moved. */
  function sayYear(slider, year) {
    var said = String(year) === slider.dataset.last ? slider.dataset.all : String(year);
    slider.querySelector('output').textContent = said;
    slider.querySelector('input').setAttribute('aria-valuetext', said);
  }

  var sliding = null;
  document.addEventListener('input', function (event) {
    var slider = event.target.closest('.year-slider');
    if (!slider) { return; }
    var year = event.target.value;
    sayYear(slider, year);
    clearTimeout(sliding);
    sliding = setTimeout(function () { change({ until: year === slider.dataset.last ? '' : year }, true); }, 60);
  });

  var typing = null;
  document.addEventListener('input', function (event) {
    if (!event.target.matches('.search:not(.find) input')) { return; }
    clearTimeout(typing);
    typing = setTimeout(function () { change({ q: event.target.value.trim() }, true); }, 220);
  });

  /* The index is narrowed to what is written above it; Enter goes to the first that is left. */
  document.addEventListener('input', function (event) {
    if (!event.target.matches('.find input')) { return; }
    var said = event.target.value.trim().toLowerCase();
    entries(event.target).forEach(function (entry) {
      entry.hidden = entry.textContent.toLowerCase().indexOf(said) < 0;
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || !event.target.matches('.find input')) { return; }
    var first = entries(event.target).find(function (entry) { return !entry.hidden; });
    if (first) { first.querySelector('a').click(); }
  });

  function entries(box) { return Array.from(box.closest('.index').querySelectorAll('li')); }

  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.export'));
    var link = event.target.closest('a[href]');
    if (link && !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      followed(link, event);
    }
    var button = event.target.closest('button');
    if (!button) { return; }
    if (button.id === 'theme') { switchTheme(); }
    if (button.id === 'take-new') { takeNew(); }
    if (button.dataset.copy) { copy(button); }
  });

  function followed(link, event) {
    var set = link.getAttribute('data-set');
    if (link.dataset.newest !== undefined) { asked = ''; }
    if (set !== null) {
      event.preventDefault();
      var changes = {};
      new URLSearchParams(set).forEach(function (value, name) { changes[name] = value; });
      if (changes.fact && !link.closest('.drawer')) { opener = remember(link); }
      change(changes);
    } else if (link.origin === location.origin && !link.hasAttribute('download') && link.getAttribute('href')[0] !== '#') {
      event.preventDefault();
      go(link.pathname + link.search);
    }
  }

  function closeMenus(except) {
    document.querySelectorAll('details.export[open]').forEach(function (menu) { if (menu !== except) { menu.open = false; } });
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      if (document.querySelector('details.export[open]')) {
        var menu = document.querySelector('details.export[open]');
        closeMenus();
        menu.querySelector('summary').focus();
      } else if (query().get('fact')) { change({ fact: '' }); }
    }
    if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      var box = document.querySelector('.search:not(.find) input');
      if (box) { event.preventDefault(); box.focus(); }
    }
  });

  function switchTheme() {
    var dark = root().getAttribute('data-bs-theme') !== 'dark';
    root().setAttribute('data-bs-theme', dark ? 'dark' : 'light');
    try { localStorage.setItem('theme', dark ? 'dark' : 'light'); } catch (error) { /* private window: for this page only */ }
    tell();
  }

  function copy(button) {
    var text = button.dataset.copy === 'address' ? location.href : document.querySelector(button.dataset.copy).innerText;
    var done = function () { say(button.dataset.done); label(button, button.dataset.done); };
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done); return; }
    var area = document.createElement('textarea');
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    done();
  }

  function label(button, text) {
    var span = button.querySelector('span'), before = span.textContent;
    span.textContent = text;
    setTimeout(function () { span.textContent = before; }, 1600);
  }

  function say(text) { document.getElementById('said').textContent = text; }

  /* New tables on disk: a notice, and nothing under the reader's hands. */
  function look() {
    var frame = document.getElementById('frame');
    if (!frame || document.hidden) { return; }
    fetch('/version').then(function (answer) { return answer.json(); }).then(function (answer) {
      var notice = document.getElementById('notice');
      if (notice && answer.version !== frame.dataset.version) { notice.hidden = false; }
    }).catch(function () { /* the server is away: asked again later */ });
  }
  setInterval(look, 15000);
  document.addEventListener('visibilitychange', look);

  function takeNew() { asked = ''; shown = null; tell(); }

  addEventListener('popstate', function (event) {
    window.atlasPlace.seek(place() !== shown && event.state ? event.state.y : 0);
    tell();
  });

  /* After the server's answer: title, focus, clicks on marks. */
  settle.sheet = null;
  function settle() {
    var frame = document.getElementById('frame'), drawer = document.getElementById('drawer');
    if (frame && frame.dataset.title !== settle.title) {
      if (settle.title) { document.getElementById('main').focus({ preventScroll: true }); }
      document.title = settle.title = frame.dataset.title;
      asked = asked || frame.dataset.version;
      shown = place();
      fillFields();
      var here = document.querySelector('.pages [aria-current]');
      if (here) { here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 2; }
    }
    document.querySelectorAll('.js-plotly-plot').forEach(listen);
    var sheet = drawer && drawer.querySelector('.drawer-sheet');
    if (drawer && sheet !== settle.sheet) { turnDrawer(drawer, sheet); } else { giveBack(); }
    document.querySelectorAll('.list-card [aria-current], .index [aria-current]').forEach(uncover);
    var chosen = document.querySelector('.reader-text mark.is-chosen');
    if (chosen && settle.chosen !== location.search) {
      settle.chosen = location.search;
      chosen.scrollIntoView({ block: 'center' });
    }
    window.atlasPlace.reach();
  }

  /* The entry of what is on the page, in a list longer than its room; once for every entry, so that the list can be scrolled. */
  function uncover(entry) {
    if (uncover.entry === entry || !entry.offsetHeight) { return; }
    uncover.entry = entry;
    ['.list-card', '.index', '.index ul'].map(function (name) { return entry.closest(name); }).filter(Boolean).forEach(function (list) {
      var row = entry.getBoundingClientRect(), room = list.getBoundingClientRect();
      if (row.top < room.top || row.bottom > room.bottom) { list.scrollTop += row.top - room.top - room.height / 3; }
      if (row.left < room.left || row.right > room.right) { list.scrollLeft += row.left - room.left - room.width / 3; }
    });
  }

  function turnDrawer(drawer, sheet) {
    settle.sheet = sheet;
    drawer.hidden = !sheet;
    if (sheet) {
      drawer.setAttribute('aria-label', sheet.dataset.title);
      sheet.querySelector('h2').focus({ preventScroll: true });
      drawer.scrollTop = 0;
    } else if (opener) {
      focused = opener;
      opener = null;
      giveBack();
    }
  }

  /* A part that is drawn anew takes the focus with it: it goes back to the same place of the same part. */
  var focused = null;

  function remember(element) {
    var part = element.closest('#page [id*="slot"]');
    if (!part) { return null; }
    return { part: part.id, index: reachable(part).indexOf(element), element: element };
  }

  function reachable(part) { return Array.from(part.querySelectorAll('a[href], button, summary, [tabindex="0"]')); }

  function giveBack() {
    if (!focused || (document.activeElement && document.activeElement !== document.body)) { return; }
    var part = document.getElementById(focused.part);
    var found = part ? reachable(part) : [];
    var again = focused.element.isConnected ? focused.element : found[Math.min(focused.index, found.length - 1)];
    if (again) { again.focus({ preventScroll: true }); }
  }

  document.addEventListener('focusin', function (event) {
    focused = remember(event.target);
  });
  document.addEventListener('mousedown', function (event) {
    if (!event.target.closest('a, button, summary')) { focused = null; }
  });

  function listen(graph) {
    if (graph.atlasListens || !graph.on) { return; }
    graph.atlasListens = true;
    graph.on('plotly_click', function (event) {
      var data = event.points.length ? event.points[0].customdata : null;
      var fact = Array.isArray(data) ? data[0] : data;
      if (fact) { opener = null; change({ fact: String(fact) }); }
    });
    graph.on('plotly_hover', function (event) {
      var data = event.points.length ? event.points[0].customdata : null;
      graph.classList.toggle('on-mark', Boolean(data));
    });
    graph.on('plotly_unhover', function () { graph.classList.remove('on-mark'); });
    graph.on('plotly_selected', function (event) {
      if (!event || !event.range || !event.range.x || !graph.closest('[data-strip]')) { return; }
      change({ since: String(event.range.x[0]).slice(0, 4), until: String(event.range.x[1]).slice(0, 4) });
    });
  }

  var waiting = false;
  new MutationObserver(function () {
    if (waiting) { return; }
    waiting = true;
    requestAnimationFrame(function () { waiting = false; settle(); });
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-title', 'data-version'] });

  var resizing = null;
  addEventListener('resize', function () {
    clearTimeout(resizing);
    resizing = setTimeout(function () { if (Math.abs(room() - sentWidth) > 8) { tell(); } }, 160);
  });

  /* That a page is on its way is said when it takes longer than a moment. */
  function wait(isWaiting) { if (document.body) { document.body.classList.toggle('is-waiting', isWaiting); } }

  /* A page for a view; the first is on its way before Dash stands. */
  function send(now) {
    wait(true);
    return fetch('/page?lang=' + (query().get('lang') === 'en' ? 'en' : 'ru'), {
      method: 'POST', body: JSON.stringify(now), headers: { 'Content-Type': 'application/json' }
    }).then(function (answer) {
      return answer.ok ? answer.json() : answer.text().then(function (said) { throw new Error(said); });
    });
  }

  var first = { view: view() };
  first.page = send(first.view);

  function page(now) {
    if (!now) { return dash_clientside.no_update; }
    var isFirst = first.page && JSON.stringify(first.view) === JSON.stringify(now), made = isFirst ? first.page : send(now);
    first.page = null;
    return made.then(function (children) {
      wait(false);
      dash_clientside.set_props('failed', { children: '' });
      return now.path === location.pathname ? children : dash_clientside.no_update;
    }).catch(function (error) {
      wait(false);
      dash_clientside.set_props('failed', { children: error.message });
      return dash_clientside.no_update;
    });
  }

  /* When the figures are drawn and painted, all else follows: for the view that is looked at by then. */
  function rest(drawn) {
    if (!drawn) { return dash_clientside.no_update; }
    return new Promise(function (resolve) {
      requestAnimationFrame(function () {
        setTimeout(function () {
          var isNow = drawn.search === location.search && drawn.path === location.pathname;
          resolve(isNow ? drawn : dash_clientside.no_update);
        });
      });
    });
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      start: function () {
        document.body.classList.toggle('has-drawer', Boolean(query().get('fact')));
        shown = place();
        tell.fact = query().get('fact');
        if (tell.fact) { setTimeout(function () { dash_clientside.set_props('drawer-view', { data: view() }); }, 0); }
        return view();
      },
      page: page,
      rest: rest
    }
  });
})();
