"""The paths an analyst takes, in a real browser: open, filter, click a mark, read the sentence, share the address."""

import re
import shutil

import pandas as pd
import pytest

PAGES = ["/", "/timeline", "/parks", "/indicators", "/documents", "/review", "/changes"]
# The middle of a mark that leads to a fact, in pixels of the window.
MARK = """() => {
  for (const graph of document.querySelectorAll('.js-plotly-plot')) {
    const box = graph.getBoundingClientRect();
    const axes = graph._fullLayout;
    for (const trace of graph.calcdata) {
      const data = trace[0].trace;
      if (data.type !== 'scatter' || !/markers/.test(data.mode || '') || !data.customdata) { continue; }
      for (let i = 0; i < data.x.length; i += 1) {
        const fact = Array.isArray(data.customdata[i]) ? data.customdata[i][0] : data.customdata[i];
        const x = box.left + axes.xaxis._offset + axes.xaxis.d2p(data.x[i]);
        const y = box.top + axes.yaxis._offset + axes.yaxis.d2p(data.y[i]);
        if (fact && y > 60 && y < innerHeight - 20) { return { x: x, y: y, fact: fact }; }
      }
    }
  }
  return null;
}"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("search", "width"), [("", 1440), ("?lang=en", 390), ("?q=КАМАЗ", 390)])
def test_pages_open_without_a_word_of_error(reader, path, search, width):
    reader.page.set_viewport_size({"width": width, "height": 860})
    reader.open(path + search)
    spills = reader.page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert spills <= 0, "the page is wider than the window"
    assert reader.page.locator("html").get_attribute("lang") == ("en" if "lang" in search else "ru")
    assert ("Avtoprom" in reader.page.title()) == ("lang" in search)


def test_language_and_theme_are_switched_and_kept(reader):
    page = reader.page
    page.emulate_media(color_scheme="light")
    reader.open("/timeline?type=agreement")
    page.click(".switch a[lang=en]")
    page.wait_for_selector("h1:has-text('Timeline')")
    assert "lang=en" in reader.query() and "type=agreement" in reader.query()
    ground = "() => document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor"
    light = page.evaluate(ground)
    page.click("#theme")
    page.wait_for_function(f"() => ({ground})() !== '{light}'", polling=50)
    page.reload()
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"
    page.click("nav a:has-text('Parks')")
    page.wait_for_selector("h1:has-text('Industrial parks')")
    assert "lang=en" in reader.query()


def test_a_filter_redraws_and_the_back_button_brings_it_back(reader):
    page = reader.page
    reader.open("/timeline")
    before = page.inner_text(".chart-card .card-subtitle")
    page.select_option("select[data-filter=type]", "agreement")
    page.wait_for_function(
        f"() => document.querySelector('.chart-card .card-subtitle').innerText !== {before!r}", polling=50
    )
    assert reader.query() == "?type=agreement"
    assert page.locator(".chip").count() == 1
    page.go_back()
    page.wait_for_function(
        f"() => document.querySelector('.chart-card .card-subtitle').innerText === {before!r}", polling=50
    )
    assert page.input_value("select[data-filter=type]") == ""
    page.go_forward()
    page.wait_for_selector(".chip")
    assert page.input_value("select[data-filter=type]") == "agreement"
    page.click(".chip-reset")
    page.wait_for_function("() => !document.querySelector('.chip')", polling=50)
    assert reader.query() == ""


def test_no_script_is_run_twice(reader):
    reader.open("/timeline")
    ran = reader.page.evaluate("() => [...document.scripts].map((each) => each.src.split('?')[0]).filter(Boolean)")
    assert sorted(ran) == sorted(set(ran))
    assert [each for each in ran if each.endswith("/boot/plotly.min.js")]


def test_a_mark_tells_more_in_the_face_of_the_page(reader):
    page = reader.page
    reader.open("/timeline")
    mark = page.evaluate(MARK)
    page.mouse.move(mark["x"] - 20, mark["y"])
    page.mouse.move(mark["x"], mark["y"])
    page.wait_for_selector(".hovertext text")
    assert "Onest" in page.evaluate("() => getComputedStyle(document.querySelector('.hovertext text')).fontFamily")


def test_back_and_reload_lead_to_where_the_reader_was(reader):
    page = reader.page
    reader.open("/indicators")
    page.evaluate("() => scrollTo(0, 400)")
    page.wait_for_function("() => history.state && history.state.y === 400", polling=50)
    page.click("nav a:has-text('Хронология')")
    page.wait_for_selector("h1:has-text('Хронология')")
    assert page.evaluate("() => scrollY") == 0
    assert page.evaluate("() => document.activeElement.id") == "main", "the new page is where a reader by keyboard is"
    page.go_back()
    page.wait_for_selector("h1:has-text('Показатели')")
    page.wait_for_function("() => scrollY === 400", polling=50)
    page.reload()
    reader.settled()
    page.wait_for_function("() => scrollY === 400", polling=50)


@pytest.mark.parametrize("width", [1440, 720, 390])
def test_a_chart_is_as_wide_as_its_card(reader, width):
    page = reader.page
    page.set_viewport_size({"width": width, "height": 900})
    reader.open("/timeline")
    gap = """() => document.querySelector('.chart-card').getBoundingClientRect().right
      - document.querySelector('.chart .main-svg').getBoundingClientRect().right"""
    assert 0 <= page.evaluate(gap) <= 2


def test_what_has_the_focus_wears_the_ring_of_the_accent(reader):
    page = reader.page
    reader.open("/timeline")
    page.focus("main")
    found = []
    for _ in range(10):
        page.keyboard.press("Tab")
        found.append(
            page.evaluate(
                "() => { const now = document.activeElement, look = getComputedStyle("
                "now.closest('.field') || now); return [now.className, look.outlineStyle, look.outlineWidth]; }"
            )
        )
    assert any("btn" in name for name, *_ in found)
    assert {(kind, width) for _, kind, width in found} == {("solid", "2px")}


def test_a_search_finds_and_says_when_nothing_fits(reader):
    page = reader.page
    reader.open("/indicators")
    page.fill(".search:not(.find) input", "нет такого слова")
    page.wait_for_selector(".empty")
    page.click(".empty-way")
    page.wait_for_selector(".chart-card:not(.shows-table) .main-svg")
    assert page.input_value(".search:not(.find) input") == ""


@pytest.mark.parametrize("path", ["/timeline", "/indicators"])
def test_a_click_on_a_mark_opens_its_sentence(reader, path):
    page = reader.page
    reader.open(path)
    mark = page.evaluate(MARK)
    assert mark, "a mark with a fact is on the screen"
    page.mouse.click(mark["x"], mark["y"])
    page.wait_for_selector(".drawer .passage mark.is-chosen")
    assert f"fact={mark['fact']}" in reader.query()
    chosen, passage = page.inner_text(".passage mark.is-chosen"), page.inner_text(".passage")
    assert chosen and chosen in passage
    assert "Source Serif" in page.evaluate("() => getComputedStyle(document.querySelector('.passage')).fontFamily")
    assert page.evaluate("() => document.activeElement.closest('.drawer') !== null")
    page.keyboard.press("Escape")
    page.wait_for_selector(".drawer", state="hidden")
    assert "fact=" not in reader.query()


@pytest.mark.parametrize("search", ["", "?lang=en"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_in_the_drawer_is_cut(reader, search, width):
    page = reader.page
    page.set_viewport_size({"width": width, "height": 900})
    reader.open("/" + search)
    page.click(".key-figure >> nth=0")
    page.wait_for_selector(".drawer .passage")
    outside = """() => [...document.querySelectorAll('.drawer *')].filter((each) => {
      const box = each.getBoundingClientRect(), around = document.querySelector('.drawer').getBoundingClientRect();
      return box.width && (box.right > around.right + 1 || box.left < around.left - 1);
    }).map((each) => each.outerHTML.slice(0, 80))"""
    assert page.evaluate(outside) == []


@pytest.mark.parametrize(("width", "part"), [(1440, ".facts tr > *"), (390, ".drawer-actions > *")])
def test_beside_the_drawer_nothing_is_out_of_sight(reader, width, part):
    page = reader.page
    page.set_viewport_size({"width": width, "height": 900})
    reader.open("/indicators")
    page.click(".facts tbody tr >> nth=0 >> a >> nth=0")
    page.wait_for_selector(".drawer .passage")
    page.wait_for_load_state("networkidle")
    places = """(part) => [...document.querySelectorAll(part)].map((each) => {
      const box = each.getBoundingClientRect(), around = each.closest('.table-scroll, .drawer').getBoundingClientRect();
      return [Math.round(box.top), box.right <= around.right + 1];
    })"""
    found = page.evaluate(places, part)
    assert found and all(is_inside for _, is_inside in found)
    if part.startswith(".drawer"):
        assert len({top for top, _ in found}) == 1, "in one row"


def test_the_drawer_is_reached_from_tables_figures_and_the_map(reader):
    page = reader.page
    reader.open("/")
    page.click(".key-figure >> nth=0")
    page.wait_for_selector(".drawer .passage")
    page.click(".drawer-close")
    page.wait_for_selector(".drawer", state="hidden")
    assert page.evaluate("() => document.activeElement.classList.contains('key-figure')"), "focus goes back"
    reader.open("/parks")
    page.click(".facts tbody tr >> nth=0 >> a")
    page.wait_for_selector(".drawer .passport")
    reader.open("/timeline?table=timeline")
    page.click(".facts tbody tr >> nth=0 >> a")
    page.wait_for_selector(".drawer .passage")


def test_an_address_shows_the_same_in_another_browser(reader, browser):
    page = reader.page
    reader.open("/indicators?lang=en")
    page.click(".facts tbody tr >> nth=0 >> a")
    page.wait_for_selector(".drawer .passage")
    shared, title = page.url, page.inner_text(".drawer h2")
    other = browser.new_page(viewport={"width": 1440, "height": 900})
    other.goto(shared)
    other.wait_for_selector(".drawer .passage")
    assert other.inner_text(".drawer h2") == title
    assert other.inner_text("h1") == page.inner_text("h1")
    other.close()


def test_the_reader_shows_the_fact_in_its_text(reader):
    page = reader.page
    reader.open("/")
    page.click(".key-figure >> nth=0")
    page.click(".drawer-source a")
    page.wait_for_selector(".reader-text mark.is-chosen")
    assert page.locator(".reader-text mark.hl-number").count() > 0
    account = page.inner_text(".account > p")
    assert re.match(r"\d+", account)
    page.click(".document-list a >> nth=3")
    page.wait_for_function("() => !document.querySelector('.reader-text mark.is-chosen')", polling=50)
    assert "document=003" in reader.query()


def test_the_keyboard_is_enough(reader):
    page = reader.page
    reader.open("/timeline")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.closest('.search') !== null")
    page.keyboard.press("Escape")
    page.locator("a[data-set='table=timeline']").press("Enter")
    page.wait_for_selector(".chart-card.shows-table .facts")
    page.wait_for_load_state("networkidle")
    page.locator(".facts tbody a").first.press("Enter")
    page.wait_for_selector(".drawer .passage")
    page.keyboard.press("Escape")
    page.wait_for_selector(".drawer", state="hidden")


def test_document_text_stays_text(reader):
    reader.open("/documents?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&fact=%3Cscript%3E")
    assert reader.page.locator("#main img[src=x]").count() == 0


def test_the_years_are_moved_by_keyboard_and_stand_in_the_address(desk, serving, folder, tmp_path):
    tables = shutil.copytree(folder, tmp_path / "tables", ignore=shutil.ignore_patterns("parks.parquet"))
    parks = pd.read_csv(tables / "parks.csv", dtype="str")
    parks.assign(founded=["2004", "2018", *[""] * (len(parks) - 2)]).to_csv(tables / "parks.csv", index=False)
    page = desk.new_page()
    page.goto(serving(tables) + "/parks")
    page.focus(".year-slider input")
    page.keyboard.press("Home")
    page.wait_for_selector(".chip")
    first = page.get_attribute(".year-slider input", "min")
    assert page.evaluate("() => location.search") == f"?until={first}"
    assert page.inner_text(".slider-said") == first
    page.keyboard.press("End")
    page.wait_for_function("() => !document.querySelector('.chip')", polling=50)
    assert page.evaluate("() => location.search") == ""
    assert page.evaluate("() => document.activeElement.type") == "range"
    page.close()


def test_the_index_of_indicators_is_narrowed_by_what_is_written(reader):
    page = reader.page
    reader.open("/indicators?lang=en")
    every = page.locator(".index li:visible").count()
    page.fill(".index .find input", "floor")
    assert page.locator(".index li:visible").count() == 1 < every
    page.press(".index .find input", "Enter")
    page.wait_for_function("() => location.search.includes('indicator=floor_space')", polling=50)
    assert "q=" not in reader.query()


def test_a_table_on_a_phone_needs_no_second_direction(reader):
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 860})
    for path in ("/indicators", "/timeline", "/parks", "/parks?table=parks"):
        reader.open(path)
        wide = (
            "() => [...document.querySelectorAll('.table-scroll')].map((each) => each.scrollWidth - each.clientWidth)"
        )
        found = page.evaluate(wide)
        assert found and max(found) <= 0, path


def test_a_page_that_takes_long_says_that_it_is_on_its_way(reader):
    page = reader.page
    page.route("**/page?*", lambda route: None)
    page.goto(reader.address + "/review?lang=en")
    waiting = page.locator("#waiting")
    waiting.wait_for()
    assert waiting.inner_text() == "Loading the page…"
    page.unroute("**/page?*")
    reader.open("/review?lang=en")
    assert not waiting.is_visible()
    page.route("**/page?*", lambda route: None)
    page.click("nav a:has-text('Documents')")
    waiting.wait_for()
    assert page.locator("h1").inner_text() == "Review", "what was on the screen stays"
    page.unroute("**/page?*")


def test_the_entry_of_an_address_is_seen_in_its_list(reader):
    """An address of a document leads to the place in the list that it has."""
    reader.page.set_viewport_size({"width": 1440, "height": 420})
    reader.open("/documents?document=004_37bcd85450d3f909.txt")
    reader.page.wait_for_function(
        """() => {
          const entry = document.querySelector('.list-card [aria-current]').getBoundingClientRect();
          const list = document.querySelector('.list-card').getBoundingClientRect();
          return entry.top >= list.top && entry.bottom <= list.bottom;
        }""",
        polling=50,
    )


def test_a_tablet_sees_every_page_and_sheets_of_full_width(reader):
    reader.page.set_viewport_size({"width": 768, "height": 900})
    reader.open("/")
    pages = reader.page.locator(".pages")
    assert pages.evaluate("(found) => found.scrollWidth <= found.clientWidth")
    wide = reader.page.locator("#main .card").evaluate_all("(cards) => cards.map((card) => card.offsetWidth)")
    assert len(wide) >= 5 and len(set(wide)) == 1, wide


def test_what_was_asked_of_a_reviewer_is_not_asked_on_while_the_answer_is_sent(reader):
    """The answer is held back and never reaches the server, which would write it down."""
    page, held = reader.page, []
    reader.open("/review?lang=en")
    answer = page.locator(".acting [data-act=decide]").first
    answer.click()
    page.wait_for_selector("#decide-said .is-refused:has-text('name')")
    page.fill("#who", "Anna")
    page.route("**/office/decide*", lambda route: held.append(route))
    answer.click()
    page.wait_for_selector("#decide-said .is-refused", state="detached")
    held[0].fulfill(json={"written": False, "text": "Not today"})
    page.wait_for_selector("#decide-said .is-refused:has-text('Not today')")
