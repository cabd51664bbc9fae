from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.summary.centrality import central

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=50)


def test_the_sentence_with_the_commonest_words_is_the_most_central() -> None:
    words = [["harbour", "storm"], ["harbour", "storm", "crane"], ["lunch"], ["storm", "harbour"]]
    found = central(words, words, opens=True)
    assert max(found) == found[0] == found[3] > found[1] > found[2] == 0


def test_forms_of_one_word_count_together() -> None:
    words = [["harbours"], ["harbour"], ["lunch"]]
    assert central(words, words, opens=True) == [0, 0, 0]
    assert central(words, [["harbour"], ["harbour"], ["lunch"]], opens=True)[0] > 0


def test_what_the_opening_is_about_counts_more_where_it_opens_the_text() -> None:
    opening = [["harbour"], ["harbour"], ["harbour"], ["lunch"], *[[f"x{n}"] for n in range(20)], ["lunch"], ["lunch"]]
    opened, told = central(opening, opening, opens=True), central(opening, opening, opens=False)
    assert opened[0] > opened[3]
    assert told[0] == told[3]


@given(SENTENCES, st.booleans())
def test_every_sentence_has_a_share(words: list[list[str]], opens: bool) -> None:
    found = central(words, words, opens=opens)
    assert len(found) == len(words)
    assert all(0 <= value <= 1 for value in found)
