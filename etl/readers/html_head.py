"""What an HTML page says of itself: title, meta elements, times, linked data."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from etl.readers.characters import clean, line
from etl.vocabulary import boilerplate

VALUE_LENGTH = 500
MAX_PAIRS = 60
RENAMED = {"og:site_name": "publisher", "application-name": "publisher", "og:url": "url", "twitter:site": "account"}
TAKEN = boilerplate.html_names("told")
CDATA = re.compile(r"/\*\s*(?:<!\[CDATA\[|\]\]>)\s*\*/|//\s*(?:<!\[CDATA\[|\]\]>)|<!\[CDATA\[|\]\]>")
COMMA = re.compile(r",(?=\s*[}\]])")
LINKED_DATA = ("datePublished", "dateModified", "dateCreated", "headline", "publisher", "author")


def pairs(root: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Pairs of key and value in the page's order: title, publisher, url, article:published_time, time …"""
    found = []
    for key, value in (*_titles(root), *_meta(root), *_linked_data(root), *_times(root)):
        pair = (key, line(clean(value))[:VALUE_LENGTH])
        if pair[1] and pair not in found:
            found.append(pair)
    return tuple(found[:MAX_PAIRS])


def _titles(root: HtmlElement) -> Iterator[tuple[str, str]]:
    title = root.find(".//head/title")
    if title is not None:
        yield "title", title.text_content()
    if root.get("lang"):
        yield "language", root.get("lang")


def _meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta", "link"):
        if element.tag == "link":
            if element.get("rel") == "canonical" and element.get("href"):
                yield "url", element.get("href")
            continue
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().casefold()
        if key in TAKEN:
            yield RENAMED.get(key, key), element.get("content") or ""


def _times(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("time"):
        yield "time", element.get("datetime") or element.text_content()


def _linked_data(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Dates, headline and publisher of JSON-LD; what is no JSON is passed over."""
    for element in root.iter("script"):
        if (element.get("type") or "").strip().casefold() == "application/ld+json":
            yield from _told(_loaded(element.text or ""))


def _loaded(text: str) -> Any:
    """What a script holds; as sites write it, with line breaks in values, commas before a bracket, marks of CDATA."""
    try:
        return json.loads(COMMA.sub("", CDATA.sub("", text)), strict=False)
    except (ValueError, RecursionError):
        return None


def _told(data: Any) -> Iterator[tuple[str, str]]:
    entries = data if isinstance(data, list) else [data]
    for entry in entries[:20]:
        if not isinstance(entry, dict):
            continue
        for key in LINKED_DATA:
            value = entry.get(key)
            name = value.get("name") if isinstance(value, dict) else value
            if isinstance(name, str):
                yield key, name
        main = entry.get("mainEntity")
        if isinstance(main, dict) and "mainEntity" not in main:
            yield from _told(main)
        graph = entry.get("@graph")
        if isinstance(graph, list):
            yield from _told([part for part in graph if isinstance(part, dict) and "@graph" not in part])
