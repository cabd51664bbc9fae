"""Line ends that only kept the lines short."""

from __future__ import annotations

import pytest

from reader.text.structure import structure


def test_data_in_lines_of_one_width_is_not_joined() -> None:
    text = "".join(f"genoa,lisbon,harbour,pier,{n:03},some,thing,else,in,a,row,of,{n:03},values\n" for n in range(40))
    assert structure(text).text == text


def test_a_line_that_goes_on_with_a_small_letter_is_no_end() -> None:
    text = (
        "Il porto di Lerma resta chiuso fino a lunedì perché\n"
        "la tempesta ha distrutto il molo. Poi si vedrà.\n"
        "Il sindaco tace."
    )
    article = structure(text)
    assert [article.text[block.start : block.end] for block in article.body()] == [
        "Il porto di Lerma resta chiuso fino a lunedì perché la tempesta ha distrutto il molo. Poi si vedrà.",
        "Il sindaco tace.",
    ]


def test_lines_copied_out_of_a_page_are_joined_where_a_blank_was_left() -> None:
    text = (
        "Il sindaco di \nLerma ha promesso ieri sera davanti a tutto il consiglio comunale che il grande porto vecchio "
        "della città \nriapre domani mattina alle sei ai traghetti e alle barche dei pescatori. \nIl molo resta chiuso."
    )
    article = structure(text)
    told = [article.text[block.start : block.end] for block in article.body()]
    assert told[-1] == "Il molo resta chiuso."
    assert "\n" not in told[0]
    assert told[0].startswith("Il sindaco di  Lerma ha promesso")


@pytest.mark.parametrize(
    "text",
    [
        "pane\nlatte\nuova fresche\n",
        "Il porto riapre \nIl sindaco di Lerma ha promesso che i lavori finiranno presto.\n",
        "Il consiglio comunale ha deciso ieri sera che:\nla biblioteca resta aperta.\n",
    ],
)
def test_short_lines_titles_and_lists_are_not_joined(text: str) -> None:
    assert structure(text).text == text
