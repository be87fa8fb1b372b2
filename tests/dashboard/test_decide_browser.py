"""What no question asks for, decided in a browser: a missed fact, an entity that is two, a fact that nobody doubted."""

from test_work_browser import RUN, five, page, rows  # noqa: F401

SELECT = """(wanted) => {
  const lines = [...document.querySelectorAll('.reader-text p[data-start]')];
  const line = lines.find((each) => each.textContent.includes(wanted));
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, at = node.data.indexOf(wanted);
    if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + wanted.length); return; }
  }
}"""
MISSED = "восьми"


def add_missed(page, address, document):  # noqa: F811
    """Write down what the selected words mean; without a name nothing is written."""
    page.goto(address + f"/documents?lang=en&document={document}")
    page.wait_for_selector(".reader-text")
    page.evaluate(SELECT, MISSED)
    page.click("#add-offer:has-text('Add a fact')")
    page.wait_for_selector(".add-card:has-text('восьми субъектах')")
    assert page.evaluate("() => document.activeElement.dataset.field") == "field"
    page.select_option(".add-card [data-field=field]", "observation")
    shown = ".add-card [data-of=observation]"
    assert page.input_value(f"{shown} [data-field=value]") == "8", "the number is filled in"
    page.select_option(f"{shown} [data-field=indicator]", "orders")
    page.fill(f"{shown} [data-control=subject] [data-new-name]", "Форум «Малая Родина»")
    page.select_option(f"{shown} [data-control=subject] [data-new-kind]", "programme")
    page.select_option(f"{shown} [data-field=unit]", "companies")
    page.click(".add-card [data-act=save]")
    page.wait_for_selector("#decide-said .is-refused:has-text('name')")
    page.fill("#who", "Anna")
    page.click(".add-card [data-act=save]")
    page.wait_for_selector("#decide-said li:has-text('Saved')")
    page.wait_for_selector(".add-card", state="detached")


def split_off(page, address):  # noqa: F811
    """Say that the first document means another by a name."""
    page.goto(address + "/review?lang=en&entity=organisation-kamaz")
    split = page.locator(".entity-documents > li").first
    split.locator("summary").click()
    split.locator("[data-new-name]").fill("КАМАЗ-Лизинг")
    split.locator("[data-act=save]").click()
    page.wait_for_selector(".taken li:has-text('Split')")


def correct(page, address, fact):  # noqa: F811
    """Edit a fact that no question asks about, on the way from its drawer."""
    page.goto(address + f"/documents?lang=en&fact={fact}")
    page.click(".drawer a:has-text('Edit')")
    page.wait_for_selector(".review-card")
    page.keyboard.press("e")
    page.select_option(".edit [data-field=field]", "position")
    page.fill(".edit [data-of=position] [data-field]", "советник")
    page.click(".review-card .edit [data-act=save]")
    page.wait_for_selector(".taken li:has-text('Corrected')")


def test_a_missed_fact_a_split_and_a_correction_hold_in_the_next_run(five, page):  # noqa: F811
    address, folder = five
    tables = folder / "data" / "processed"
    (role,) = [row for row in rows(tables / "roles.csv") if row["person"] == "Игорь Эдель"]
    document = next(row["document_id"] for row in rows(tables / "documents.csv") if row["document_id"][:3] == "000")
    add_missed(page, address, document)
    split_off(page, address)
    correct(page, address, role["role_id"])
    added, apart, corrected = rows(folder / "data" / "decisions.csv")
    assert [each["action"] for each in (added, apart, corrected)] == ["add", "split", "correct"]

    page.click("[data-act=run]")
    page.wait_for_selector(".run-strip:has-text('finished')", timeout=RUN)
    assert not (folder / "data" / "decisions_unfit.csv").exists()
    (fact,) = [row for row in rows(tables / "observations.csv") if row["quote"] == added["quote"]]
    assert (fact["value"], fact["subject"], fact["subject_type"]) == ("8", "Форум «Малая Родина»", "programme")
    text = {row["document_id"]: row["text"] for row in rows(tables / "texts.csv")}[document]
    assert text[int(fact["start"]) : int(fact["end"])] == MISSED
    named = {row["entity_id"] for row in rows(tables / "mentions.csv") if row["document_id"] == apart["document_id"]}
    assert "organisation-kamaz" not in named and "organisation-kamaz-lizing" in named
    assert [row["position"] for row in rows(tables / "roles.csv") if row["role_id"] == role["role_id"]] == ["советник"]


def test_nothing_is_offered_where_no_words_of_a_text_are_selected(five, page):  # noqa: F811
    address, _ = five
    page.goto(address + "/documents?lang=en&add=3-1")
    page.wait_for_selector(".reader-text")
    assert page.locator(".add-card").count() == 0
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('h1'))")
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert page.locator("#add-offer:visible").count() == 0
    assert "add=3-1" in page.url
