"""New tables on disk: a notice, nothing under the reader's hands, and the new tables when the reader asks."""

import shutil

import pandas as pd


def test_new_tables_wait_for_the_reader(folder, tmp_path, serving, desk):
    copied = tmp_path / "tables"
    shutil.copytree(folder, copied)
    page = desk.new_page()
    page.goto(serving(copied) + "/documents")
    page.wait_for_selector(".document-list")
    documents = pd.read_parquet(copied / "documents.parquet")
    documents.head(4).to_parquet(copied / "documents.parquet")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector("#notice:not([hidden])")
    page.select_option("select[data-filter=sort]", "date")
    page.wait_for_function("() => location.search === '?sort=date'", polling=50)
    assert page.locator(".document-list li").count() == 5, "what is on the screen stays"
    page.click("#take-new")
    page.wait_for_function("() => document.querySelectorAll('.document-list li').length === 4", polling=50)
    assert page.locator("#notice").is_hidden()
    page.close()


def test_a_page_that_fails_says_so_and_the_next_one_comes(folder, serving, desk, monkeypatch):
    page = desk.new_page()
    page.goto(serving(folder) + "/documents?lang=en")
    page.wait_for_selector(".document-list")
    with monkeypatch.context() as broken:
        broken.setattr("dashboard.app.page", lambda *given: 1 / 0)
        page.click("nav a:has-text('Parks')")
        page.wait_for_selector("#failed:has-text('wrong on the server')")
    page.click("nav a:has-text('Review')")
    page.wait_for_selector(".review-card")
    assert page.inner_text("#failed") == ""
    page.close()
