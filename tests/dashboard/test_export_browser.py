"""Pictures leave from a visible button: real pixels, nothing at the edges, real fonts, named after what they show."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

CHARTS = [
    ("/timeline", "timeline"),
    ("/parks", "parks"),
    ("/indicators", "indicator"),
    ("/?lang=en", "main-events"),
    ("/", "key-figures"),
]
SIZES = {"slide": (1440, 810), "report": (720, 540), "square": (1080, 1080), "a4_landscape": (1123, 794)}


def taken(reader, chart: str, form: str, preset: str):
    """The file that the export menu saves."""
    page = reader.page
    page.click(f'[data-export-button="{chart}"]')
    with page.expect_download() as saved:
        page.click(f'button[data-export="{chart}"][data-form="{form}"][data-preset="{preset}"]')
    return saved.value


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box that holds everything that is not white."""
    plain = picture.convert("RGB")
    return ImageChops.difference(plain, Image.new("RGB", plain.size, "white")).getbbox()


@pytest.mark.parametrize(("path", "chart"), CHARTS)
def test_a_picture_lands(reader, path, chart):
    reader.page.emulate_media(color_scheme="dark")
    reader.open(path)
    saved = taken(reader, chart, "png", "slide")
    picture = Image.open(saved.path())
    assert picture.size[0] == 2 * SIZES["slide"][0]
    assert picture.size[1] >= 2 * SIZES["slide"][1]
    left, top, right, bottom = inked(picture)
    assert min(left, top, picture.size[0] - right, picture.size[1] - bottom) >= 40, "nothing is cut at an edge"
    colours = picture.convert("RGB").resize((360, 203)).getcolors(80_000)
    assert len(colours) > 60, "the picture is not blank"
    assert max(colours)[1] > (200, 200, 200), "a dark screen exports light"
    assert saved.suggested_filename.endswith("(slide).png")
    assert len(saved.suggested_filename) > 20


def test_a_dropped_picture_opens_its_view(reader):
    page = reader.page
    reader.open("/timeline?lang=en&type=agreement")
    saved = taken(reader, "timeline", "png", "report")
    assert Image.open(saved.path()).text["Avtoprom Atlas view"] == "/timeline?lang=en&type=agreement"
    reader.open("/parks")
    content = base64.b64encode(Path(saved.path()).read_bytes()).decode()
    page.evaluate(
        """(content) => {
          const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
          const held = new DataTransfer();
          held.items.add(new File([bytes], 'a.png', { type: 'image/png' }));
          document.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true }));
        }""",
        content,
    )
    page.wait_for_selector("h1:has-text('Timeline')")
    assert reader.query() == "?lang=en&type=agreement"


@pytest.mark.parametrize("preset", [name for name in SIZES if name != "slide"])
def test_every_preset_is_laid_out_anew(reader, preset):
    reader.open("/timeline?lang=en")
    picture = Image.open(taken(reader, "timeline", "png", preset).path())
    assert picture.size[0] == 2 * SIZES[preset][0]
    left, top, right, bottom = inked(picture)
    assert min(left, top, picture.size[0] - right, picture.size[1] - bottom) >= 20


def test_a_drawing_carries_its_fonts_and_sources(reader):
    reader.open("/indicators")
    text = Path(taken(reader, "indicator", "svg", "slide").path()).read_text(encoding="utf-8")
    assert "@font-face" in text and "font/woff2" in text
    assert "Источники" in text
    assert "Автопром Атлас" in text


def test_rows_leave_as_csv(reader):
    page = reader.page
    reader.open("/indicators")
    page.click('[data-export-button="indicator"]')
    with page.expect_download() as saved:
        page.click(".export a.menu-item >> nth=1")
    text = io.StringIO(Path(saved.value.path()).read_text(encoding="utf-8-sig"))
    assert text.readline().count(";") >= 5
    assert saved.value.suggested_filename.endswith(".csv")
