"""What is sent instead of components that no callback speaks to."""

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from dashboard.components.elements.blocks import attributes, slot
from dashboard.components.elements.markup import Markup, compact

CLOSE = html.A("×", href="/", className="chip", **attributes(data_set="q="))


@pytest.mark.parametrize(
    ("made", "tree"),
    [
        (html.P("a", id="for-report"), [["p", {"id": "for-report"}, "a"]]),
        (html.P(["a", "", html.B("c"), None]), [["p", {}, "a", ["b", {}, "c"]]]),
        (CLOSE, [["a", {"href": "/", "className": "chip", "data-set": "q="}, "×"]]),
        (html.H1("<b>"), [["h1", {}, "<b>"]]),
        (dbc.Card("a", className="wide"), [["div", {"className": "card wide"}, "a"]]),
        (
            dbc.Table(html.Tbody(), borderless=True, className="facts"),
            [["table", {"className": "table table-borderless facts"}, ["tbody", {}]]],
        ),
    ],
)
def test_what_no_callback_speaks_to_is_markup(made, tree):
    found = compact(made)
    assert isinstance(found, Markup)
    assert found.tree == tree


def test_what_callbacks_speak_to_stays_with_markup_around_it():
    box = dcc.Input(id={"search": "/"})
    found = compact(html.Div([html.P("a"), html.P("b"), html.Label(["c", box]), slot("d", html.P("e"))]))
    before, label, after = found.children
    assert before.tree == [["p", {}, "a"], ["p", {}, "b"]]
    assert [type(each).__name__ for each in label.children] == ["Markup", "Input"]
    assert after.id == {"slot": "d"} and after.children[0].tree == [["p", {}, "e"]]


@pytest.mark.parametrize("plain", ["", "text", None, 7])
def test_text_is_left_alone(plain):
    assert compact(plain) == plain
