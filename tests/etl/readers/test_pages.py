"""Pages as sites build them: the article is kept whole, what stands around it is known, the title is the head's."""

import pytest

from etl.readers import read_bytes

TITLE = "Завод «Импульс» запустил вторую линию сварки"
TOLD = (
    "Пермский завод «Импульс» запустил вторую линию сварки кузовов. Мощность выросла до 24 тыс. машин в год.",
    "В проект вложено 1,7 млрд рублей, из них 400 млн предоставил Фонд развития промышленности.",
    "«Мы приняли на работу 180 человек», — рассказал директор завода Олег Самарин.",
    "До конца года предприятие планирует выпустить 9 тыс. автомобилей.",
)
BROKEN, TEXT = "<br><br>".join(TOLD), "".join(f"<p>{text}</p>" for text in TOLD)
CARD = "Об этом сообщили в министерстве, подчеркнув важность проекта для всего региона и его жителей, которых 2 млн."
TEASERS = "".join(f"<div><span>{day} марта 2024</span><div>Мост закрыт. {CARD} {CARD}</div></div>" for day in (1, 2, 3))

PAGES = {
    "title in a table's cell": f"<h3>Сейчас на сайте</h3>45 гостей<table><tr><td>{TITLE}<td></table>{TEXT}",
    "chooser of cities above": f"<div><h2>Выберите город</h2><ul><li>Москва<li>Казань</ul></div><h1>{TITLE}</h1>{TEXT}",
    "title in a block": f"<div>{TITLE}</div><div>05.03.2024</div><div>{BROKEN}</div><div>Оставьте заявку</div>",
    "links amid short paragraphs": f"<h1>{TITLE}</h1><p>{TOLD[0]}</p><p>ЧИТАЙТЕ ТАКЖЕ: Продан мост</p>"
    + "".join(f"<p>{text}</p>" for text in TOLD[1:]),
    "cards of other news": f"<h1>{TITLE}</h1>{TEXT}<div><h2>Новости по теме</h2>{TEASERS}</div>",
    "poll beside": f"<h2>{TITLE}</h2>{TEXT}<div><h4>Опрос</h4><p>Довольны ли вы?</p><p>Да — 34 %</p></div>",
    "deep blocks": f"{'<div>' * 300}<h1>{TITLE}</h1>{TEXT}{'</div>' * 300}",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_article_is_kept_and_nothing_else(page: str) -> None:
    head = f"<html><head><meta charset=utf-8><title>{TITLE} | Прикамье</title></head><body>"
    document = read_bytes(f"{head}{page}</body></html>".encode(), "page.html")
    own = [document.text[block.start : block.stop] for block in document.blocks if block.zone == "body"]
    assert document.title == TITLE
    assert own == list(TOLD)


LINKED_DATA = (
    '{"@type": "NewsArticle", "headline": "two\nlines", "datePublished": "2024-03-05",}',
    '/*<![CDATA[*/{"datePublished": "2024-03-05"}/*]]>*/',
    '[{"@type": "WebPage", "mainEntity": {"datePublished": "2024-03-05"}}]',
    '{"@graph": [{"datePublished": "2024-03-05"}]}',
)


@pytest.mark.parametrize("data", LINKED_DATA)
def test_date_of_linked_data_as_sites_write_it(data: str) -> None:
    page = f'<html><script type="application/ld+json">{data}</script><body><p>{TOLD[0]}</p></body></html>'
    assert ("datePublished", "2024-03-05") in read_bytes(page.encode(), "page.html").header
