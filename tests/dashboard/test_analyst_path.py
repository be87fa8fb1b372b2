"""One whole path of an analyst: open, filter, click a mark, read the sentence, take the picture, share the address."""

import re

from PIL import Image
from test_browser import MARK

SEEN = """() => ({
  title: document.querySelector('h1').innerText,
  chart: document.querySelector('.chart-card .card-subtitle').innerText,
  chips: [...document.querySelectorAll('.chip')].map((chip) => chip.innerText),
  drawer: document.querySelector('.drawer h2').innerText,
  sentence: document.querySelector('.passage').innerText,
  chosen: document.querySelector('.passage mark.is-chosen').innerText,
  fields: [...document.querySelectorAll('select[data-filter]')].map((field) => field.value),
  marks: document.querySelector('.js-plotly-plot').data.map((trace) => (trace.customdata || []).map((row) => row[0])),
})"""


def test_from_the_open_page_to_the_same_view_on_another_desk(reader, browser):
    page = reader.page
    reader.open("/timeline?lang=en")
    before = page.inner_text(".chart-card .card-subtitle")
    page.select_option("select[data-filter=org]", "organisation-kamaz")
    page.wait_for_function(f"() => document.querySelector('.card-subtitle').innerText !== {before!r}", polling=50)
    page.select_option("select[data-filter=status]", "actual")
    page.wait_for_function("() => document.querySelectorAll('.chip').length === 2", polling=50)
    page.wait_for_load_state("networkidle")

    mark = page.evaluate(MARK)
    page.mouse.click(mark["x"], mark["y"])
    page.wait_for_selector(".drawer .passage mark.is-chosen")
    assert f"fact={mark['fact']}" in reader.query()
    assert page.inner_text(".passage mark.is-chosen") in page.inner_text(".passage")
    assert re.search(r"Document \d{3}", page.inner_text(".drawer-source"))

    page.wait_for_load_state("networkidle")
    page.click('[data-export-button="timeline"]')
    with page.expect_download() as saved:
        page.click('button[data-export="timeline"][data-form="png"][data-preset="slide"]')
    picture = Image.open(saved.value.path())
    assert picture.size == (2880, 1620)
    assert "org=organisation-kamaz" in picture.text["Avtoprom Atlas view"]

    mine, shared = page.evaluate(SEEN), page.url
    desk = browser.new_context(viewport={"width": 1440, "height": 900})
    other = desk.new_page()
    other.goto(shared)
    other.wait_for_selector(".drawer .passage mark.is-chosen")
    other.wait_for_selector(".js-plotly-plot .main-svg")
    assert other.evaluate(SEEN) == mine
    desk.close()
