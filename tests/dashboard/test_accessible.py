"""axe-core finds nothing on any page, in both languages, themes and widths. Its rules stand beside (axe/, MPL 2.0)."""

from pathlib import Path

import pytest

from dashboard.language import words
from dashboard.registry import PAGES

AXE = Path(__file__).parent / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """(rules) => axe.run(document, { runOnly: rules, preload: false, resultTypes: ['violations'] }).then((found) =>
  found.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')))"""
# To another page, language or theme as a reader goes there, without loading everything anew.
GO = """([where, shade]) => {
  document.documentElement.setAttribute('data-bs-theme', shade);
  history.pushState(null, '', where);
  dispatchEvent(new Event('popstate'));
}"""
STANDS = """([where, title]) => location.pathname + location.search === where &&
  document.getElementById('frame').dataset.title.startsWith(title)"""


@pytest.fixture(scope="module")
def inspected(browser, address):
    """A page that lets the rules in past the content policy."""
    desk = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True, reduced_motion="reduce")
    desk.add_init_script(path=AXE)
    page = desk.new_page()
    page.goto(address)
    page.wait_for_selector("#main h1")
    yield page
    desk.close()


def found(page, where: str, title: str) -> list[str]:
    """What the rules find: all of them in the light theme; in the dark one those of colour, the page being the same."""
    problems = []
    for shade, rules in (("light", RULES), ("dark", ["color-contrast", "link-in-text-block"])):
        page.evaluate(GO, [where, shade])
        page.wait_for_function(STANDS, arg=[where, title], polling=30)
        page.wait_for_timeout(150)
        problems += [f"{shade} {each}" for each in page.evaluate(RUN, rules)]
    return problems


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("each", PAGES, ids=lambda each: each.route)
def test_the_rules_find_nothing(inspected, each, language, width):
    inspected.set_viewport_size({"width": width, "height": 900})
    assert found(inspected, f"{each.route}?lang={language}", words(each.title, language)) == []


@pytest.mark.parametrize("search", ["table=timeline", "q=none+such", "type=crisis&q=KAMAZ", "fact={fact}"])
def test_the_rules_find_nothing_in_tables_drawers_and_where_nothing_fits(inspected, tables, search):
    inspected.set_viewport_size({"width": 1440, "height": 900})
    said = search.format(fact=tables["events"]["event_id"].iloc[0])
    assert found(inspected, f"/timeline?lang=en&{said}", words("page_timeline", "en")) == []


def test_the_rules_find_what_is_wrong(inspected):
    inspected.evaluate("() => document.getElementById('main').append(document.createElement('img'))")
    assert any("image-alt" in each for each in inspected.evaluate(RUN, RULES))
    inspected.evaluate("() => document.querySelector('#main img').remove()")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/documents?lang=en&document={document}&add=10-20", "page_documents"),
        ("/review?lang=en&entity=organisation-kamaz", "page_review"),
        ("/review?case=fact:{role}&lang=en", "page_review"),
    ],
)
def test_the_rules_find_nothing_in_the_forms_of_decisions(inspected, tables, path, title, width):
    inspected.set_viewport_size({"width": width, "height": 900})
    role, document = tables["roles"]["role_id"].iloc[0], tables["documents"]["document_id"].iloc[0]
    where = path.format(role=role, document=document)
    assert found(inspected, where, words(title, "en")) == []
    inspected.evaluate("() => document.querySelectorAll('details.edit').forEach((each) => { each.open = true; })")
    assert inspected.locator("[data-form]:visible").count() > 0
    assert inspected.evaluate(RUN, RULES) == []
