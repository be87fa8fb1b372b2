"""When a document was published: what is believed, what is not, and what is said of contradictions."""

from pathlib import Path

import pytest

from etl import readers
from etl.records import Publication
from etl.resolve import publication
from etl.text import dates

BODY = "Завод выпускает грузовики и прицепы, работают на нём несколько сотен человек, и заказов хватает надолго вперёд."

# text of the document → date, basis
JUDGED = [
    (f"Новый цех открыт\n\nКАЗАНЬ, 15 января 2024 года. {BODY}", "2024-01-15", "stated"),
    (f"Грузовики и прицепы: дайджест за 14 декабря 2023 года\n\n{BODY}", "2023-12-14", "stated"),
    (f"TRUCKS AND TRAILERS - TUESDAY BRIEFING 14 Nov 2023\n\n{BODY}", "2023-11-14", "stated"),
    (
        f"NEWS IN BRIEF\nCompiled 19 Feb\n\n{BODY} In 2024 it made 900. Its plan for 2025 is 990.",
        "2025-02-19",
        "stated",
    ),
    (
        f"Новый цех открыт\n\nКАЗАНЬ, 15 ноября. {BODY} В 2023 году вышло 900 машин. К 2027 году их станет больше.",
        "2023-11-15",
        "inferred",
    ),
    (f"Новый цех открыт\n\nОпубликовано 06 Июл 2022 в 15:29\n\n{BODY}", "2022-07-06", "stated"),
    (f"10.02.2026 | 07:44\n\nНовый цех открыт\n\n{BODY}", "2026-02-10", "stated"),
    (f"Новый цех открыт\n\nКАЗАНЬ, 15 января 2024 года, понедельник. {BODY}", "2024-01-15", "stated"),
    (f"Новый цех открыт\n\nОт нашего корреспондента\n\n15 января 2024 года. {BODY}", "2024-01-15", "stated"),
    (f"Новый цех открыт\n\nВ понедельник, 15 января 2024 года, открыт новый цех. {BODY}", "2024-01-15", "inferred"),
    (f"Новый цех открыт\n\n{BODY}\n\n{BODY}\n\nКазань, 15 января 2024 г.", "2024-01-15", "stated"),
    (f"Новый цех открыт\nЖурнал «Цех», № 1 (январь) 2024\n\n{BODY}", "2024-01", "stated"),
    (f"New shop opened\n\nJanuary 2022. {BODY}", "2022-01", "stated"),
    (
        f"date 2025-10-22 Новый цех открыт\n\n{BODY} Встреча прошла сегодня, 22 октября 2025 года.",
        "2025-10-22",
        "stated",
    ),
    (f"date 2023-03-15 Новый цех открыт\n\n{BODY}", "2023-03-15", "stated"),
    (f"date 2024-01-31 Title of the piece\n\nMINSK, January 31. /TASS/. {BODY}", "2024-01-31", "stated"),
    (
        f"Новый цех открыт\n\nКАЗАНЬ, 15 января. {BODY} В текущем, 2026 году построят ещё один.",
        "2026-01-15",
        "inferred",
    ),
    (f"Новый цех открыт\n\nКАЗАНЬ, 15 ноября. {BODY} В апреле 2026 года откроется ещё один.", "2025-11-15", "inferred"),
    (
        f"Новый цех открыт\n\n{BODY} Открыли его сегодня, 16 октября. В апреле 2026 года состоится смотр.",
        "2025-10-16",
        "inferred",
    ),
    (f"Новый цех открыт\n\n{BODY} Об этом вчера, 15 октября 2024 года, сообщил директор.", "2024-10-16", "stated"),
    (f"Новый цех открыт\n\nКАЗАНЬ, 7 сентября. {BODY}", "XXXX-09-07", "inferred"),
    (f"Новый цех открыт\n\n{BODY} В прошлом, 2023 году здесь было пусто.", "2024", "inferred"),
    (
        f"date 2007-01-01 {BODY} После кризиса 2022 года всё изменилось. Три года назад ушли партнёры.",
        "2025",
        "inferred",
    ),
    (f"Новый цех открыт\n\nЖурнал «Цех», мартовский номер 2021 года. Отдел новостей\n\n{BODY}", "2021-03", "stated"),
    (f"Новый цех открыт\n\nСправка к совету 16 июля 2024 года. Составлено 9 июля.\n\n{BODY}", "2024-07-09", "stated"),
    (f"Поправка. {BODY} {BODY}\n\n4 июля 2025, 11:52 МСК\n\n{BODY}", "2025-07-04", "stated"),
    (f"New shop opened\n\nMINSK, Tuesday 6 February. {BODY} Over 2023 it sold 1,000 trucks.", "2024-02-06", "inferred"),
    (
        f"Неделя: 8-14 сентября 2025 года\n\n8 сентября. {BODY}\n\n9 сентября. {BODY}\n\n10 сентября. {BODY}",
        "2025-09",
        "stated",
    ),
    (f"Новый цех открыт\n\n{BODY}\n\nМузей: ул. Мира, 2. Версия страницы от 04.02.2025.", "2025-02-04", "stated"),
    (f"Новый цех открыт\n\nВ минувший понедельник, 15 января 2024 года, открыт цех. {BODY}", "2024-01~", "inferred"),
    (f"{BODY} В кризисном 2020 году, четыре года назад, ушли партнёры. Ждут 2026 года.", "2024", "inferred"),
    (
        f"date 2022-11-08 Shop opened\n\nKAZAN. Oct 5. {BODY} In May 2017 a new line will open.",
        "2016-10-05",
        "inferred",
    ),
    (f"Новый цех открыт\n\nРязань, начало марта 2021 г. {BODY}", "2021-03", "stated"),
    (f"New shop opened\n\nKazan, mid-June 2022. {BODY}", "2022-06", "stated"),
    (f"New shop opened\n\nMoscow, April 24, 2013 Result. {BODY}", "2013-04-24", "stated"),
    (f"New shop opened\n\nIssued for creditors. Togliatti, 30 August 2018 1. Business. {BODY}", "2018-08-30", "stated"),
    (f"Новый цех открыт\n\n{BODY}\n\n{BODY}\n\nГазета «Заводская правда», май 2018 года", "2018-05", "stated"),
    (f"Новый цех открыт\n\n{BODY}\n\nНапечатано в газете «Труд», 12 марта 2019 года, № 44", "2019-03-12", "stated"),
    (
        f"Новый цех открыт\n\n(Рязань, 15 ноября). {BODY} {BODY}\n\nЧитайте также\n\n15 ноября 2019, 16:18\nПожар",
        "2019-11-15",
        "inferred",
    ),
    (f"Новый цех открыт\n\nДанные обновлены в мае 2023 года\n\n{BODY}", "2023-05", "inferred"),
    (f"Новый цех открыт\n\nТеперь, в октябре 2020 года, здесь тихо. {BODY}", "2020-10", "stated"),
    (f"9 декабря 2025, вторник. Рязань -3\n\nНовый цех открыт: 140 мест\n\n{BODY} {BODY}", "2025-12-09", "stated"),
    (
        f"MINSK, Feb. 1 (East News) - A shop was opened, he said on Thursday. {BODY} In 2023 it made 900.",
        "2024-02-01",
        "inferred",
    ),
    (f"В Рязани 14 декабря откроют цех\nСтроили его три года\n\n{BODY} {BODY}\n\n{BODY}", "", "unknown"),
    (f"Новый цех открыт\n\nОтчёт опубликован в мае 2019 года, говорит директор. {BODY}", "", "unknown"),
    (f"Новый цех открыт\n\nВ октябре 2020 года здесь было тихо. {BODY}", "", "unknown"),
    (f"Новый цех открыт\n\nВ Казани, 3 марта 2025 Директор завода рассказал. {BODY}", "", "unknown"),
    (f"date 1970-01-01 Новый цех открыт\n\n{BODY}", "", "unknown"),
    (f"Новый цех открыт\n\n{BODY} Основан он в 2018 году.", "", "unknown"),
    (f"Новый цех открыт\n\n{BODY}", "", "unknown"),
]

# text → words of the contradiction that must be reported
CONTRADICTIONS = [
    (f"date 2007-01-01 {BODY} После кризиса 2022 года всё изменилось.", ("2007-01-01", "2022")),
    (f"date 2023-05-04 Новый цех открыт\n\nКАЗАНЬ, 15 января 2024 года. {BODY}", ("2023-05-04", "2024-01-15")),
    (
        f"date 2021-05-04 Новый цех открыт\n\n{BODY} В марте 2024 года завод запустил второй конвейер.",
        ("2021-05-04", "2024-03"),
    ),
]


def judged(text: str, folder: Path) -> Publication:
    """The publication of a document of this text."""
    path = folder / "document.txt"
    path.write_text(text, "utf-8")
    document = readers.read(path, folder)
    return publication.judge(document, tuple(dates.find(document.text)), ())


@pytest.mark.parametrize(("text", "date", "basis"), JUDGED)
def test_date_and_basis(text: str, date: str, basis: str, tmp_path: Path) -> None:
    found = judged(text, tmp_path)
    assert (found.date, found.basis) == (date, basis), [claim for claim in found.claims]


@pytest.mark.parametrize(("text", "words"), CONTRADICTIONS)
def test_contradiction_is_told_in_one_sentence(text: str, words: tuple[str, ...], tmp_path: Path) -> None:
    note = judged(text, tmp_path).note
    assert all(word in note for word in words), note
    assert note.endswith(".") and "\n" not in note


def test_dates_of_teasers_do_not_win(tmp_path: Path) -> None:
    text = (
        f"Новый цех открыт\n\n06 июля 2022, 15:29\n\n{BODY}\n\nЧитайте также\n\nПожар в городе\n\n16 Окт 2025 в 13:33\n"
    )
    found = judged(text, tmp_path)
    assert found.date == "2022-07-06"
    assert any("not of the article" in claim.verdict for claim in found.claims if claim.date == "2025-10-16")


def test_every_claim_stands_where_it_says(tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_text(JUDGED[0][0], "utf-8")
    document = readers.read(path, tmp_path)
    claims = publication.judge(document, tuple(dates.find(document.text)), ()).claims
    assert claims
    for claim in claims:
        assert document.text[claim.start : claim.stop] == "15 января 2024 года"
        assert claim.verdict
