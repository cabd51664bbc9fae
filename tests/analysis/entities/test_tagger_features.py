"""What the trained tagger looks at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities.tagging.features import Features
from reader.analysis.entities.tokens import Token, tokenize
from reader.languages import SUPPORTED

_FEATURES = {language: Features(language) for language in SUPPORTED}
_FORMS = (
    "Anna ANNA anna dell’ L' O'Neill’s U.S. 12,5 x@y.org news.example.org ( ) “ ” . – __ Unione europea New "
    "York ß ſ ǅ İstanbul 北京 Москва ا \u0301 \u200b # & N.Y. said"
)
_WORDS = st.sampled_from(_FORMS.split(" "))
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join))


def _tokens(text: str) -> list[Token]:
    return tokenize(text, 0, len(text))


def _made(language: str, text: str) -> list[set[str]]:
    """The attributes of a text of one sentence without evidence."""
    return [set(names) for names in _FEATURES[language].attributes(_tokens(text), {})]


def _signs(language: str, *sentences: str) -> dict[str, list[str]]:
    return _FEATURES[language].evidence([_tokens(sentence) for sentence in sentences])


@given(st.lists(_TEXTS, max_size=4), st.sampled_from(SUPPORTED))
@settings(max_examples=80, deadline=None)
def test_any_tokens_have_attributes_and_the_same_each_time(texts: list[str], language: str) -> None:
    sentences = [_tokens(text) for text in texts]
    features = _FEATURES[language]
    evidence = features.evidence(sentences)
    made = [features.attributes(tokens, evidence) for tokens in sentences]
    assert [len(names) for names in made] == [len(tokens) for tokens in sentences]
    assert all(isinstance(name, str) and name for names in made for one in names for name in one)
    # Neither lists that are remembered nor the evidence may have grown.
    assert [features.attributes(tokens, evidence) for tokens in sentences] == made
    assert features.evidence(sentences) == evidence


def test_what_was_read_before_changes_nothing() -> None:
    fresh, used = Features("en"), Features("en")
    sentence = _tokens("President Angela Grenholm flew to New York.")
    used.attributes(_tokens("Grenholm, ANGELA and New York, said the president."), {"New": ["dT"]})
    assert used.attributes(sentence, {}) == fresh.attributes(sentence, {})


def test_a_text_of_too_many_words_is_read_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.analysis.entities.tagging.features._MOST_WORDS", 3)
    sentence = _tokens("President Angela Grenholm flew to New York.")
    features = Features("en")
    assert features.attributes(sentence, {}) == _FEATURES["en"].attributes(sentence, {})
    assert len(features._words) <= 5


def test_one_shape_of_apostrophe_and_hyphen() -> None:
    straight = _made("it", "l'Unione d'Italia di Anna-Maria O'Neill")
    assert _made("it", "l’Unione dʼItalia di Anna‑Maria O’Neill") == straight
    assert "w=l'" in straight[0]
    assert "-w=l'" in straight[1]


def test_neighbours_are_told_apart_by_prefix() -> None:
    made = _made("en", "Angela met old Tobias quickly")
    assert {"w=old", "-w=met", "+w=tobias", "--w=angela", "++w=quickly"} <= made[2]
    assert [{"BOS", "EOS"} & names for names in made] == [{"BOS"}, set(), set(), set(), {"EOS"}]


def test_shapes_patterns_and_affixes() -> None:
    made = _made("en", "Grenholm McKay B52 4,250 NATO")
    assert {"s=Xxxx", "c=Xx", "p3=gre", "e4=holm"} <= made[0]
    assert "c=XxXx" in made[1]
    assert {"s=Xdd", "c=Xd"} <= made[2]
    assert "c=d,d" in made[3]
    assert not any(name.startswith(("p1=", "e1=")) for name in made[3])
    assert {"s=XXXX", "c=X"} <= made[4]


def test_a_sentence_in_capitals_is_marked() -> None:
    assert all("CAPS" in names for names in _made("it", "VALDINI INCONTRA A BOLOGNA MATTARELLA"))
    assert not any("CAPS" in names for names in _made("it", "Valdini incontra a Bologna la NATO"))


def test_words_in_capitals_are_looked_up_as_names() -> None:
    plain, shouted = _made("en", "Edinburgh"), _made("en", "EDINBURGH")  # no table has it in capitals
    tables = {name for name in plain[0] if name.startswith(("b", "de", "es")) and ":" in name}
    assert len(tables) > 5
    assert tables <= shouted[0]


def test_only_the_own_table_has_the_short_prefix() -> None:
    assert any(name.startswith("b4:") for name in _made("en", "London")[0])
    italian = _made("it", "Londra London")
    assert not any(name[0] == "b" and ":" in name for names in italian for name in names)
    assert all(any(name.startswith(f"{source}6:") for name in italian[1]) for source in ("en", "de", "es"))


def test_far_neighbours_show_their_own_clusters_but_not_the_first_steps() -> None:
    made = _made("en", "Anna was London")
    own = {name for name in made[2] if name.startswith("b")}
    assert [{f"{side}{name}" for name in own} & made[at] for side, at in (("+", 1), ("++", 0))] == [
        {f"+{name}" for name in own if not name.startswith("b4:")},
        {f"++{name}" for name in own if name.startswith(("b8:", "b12:"))},
    ]


def test_unknown_words_are_marked_in_each_table() -> None:
    assert {"b?", "de?", "es?"} <= _made("en", "Zzqxvwen")[0]


def test_words_of_lists_are_marked() -> None:
    made = _made("en", "President Angela Grenholm of the Commission said")
    assert {"ti", "Cti"} <= made[0]
    assert {"kF", "CkF"} <= made[1]
    assert "-kF" in made[2]
    assert {"oc", "Coc"} <= made[5]
    assert "sv" in made[6]
    assert "Csv" not in made[6]


def test_listed_names_of_several_words_are_marked_from_their_first_to_their_last() -> None:
    made = _made("it", "alla Unione europea oggi")
    assert ["PkO" in names for names in made] == [False, True, False, False]
    assert ["QkO" in names for names in made] == [False, False, True, False]
    assert not any("PkO" in names for names in _made("it", "alla unione europea oggi"))


def test_capitals_see_the_nearest_words_without_one() -> None:
    made = _made("en", "yesterday Angela Maria Grenholm left Oslo. Then")
    assert {"L=yesterday", "R=left", "run=1,1"} <= made[2]
    assert {"L=left", "R=."} <= made[5]
    assert not any(name.startswith(("L=", "R=", "run=")) for name in made[4])


def test_a_word_after_an_opening_mark_may_be_only_a_beginning() -> None:
    assert ["init" in names for names in _made("en", "Peace “Now or later")] == [True, False, True, False, False]


@pytest.mark.parametrize(
    ("sign", "sentence"),
    [
        ("dT", "the president Grenholm"),
        ("dF", "Angela Grenholm"),
        ("dC", "Blue Grenholm"),
        ("dm", "was Grenholm"),
        ("dB", "( Grenholm"),
        ("dI", "in Grenholm"),
        ("dA", "the Grenholm"),
        ("dV", "Grenholm said"),
    ],
)
def test_evidence_of_a_word_that_occurs_twice(sign: str, sentence: str) -> None:
    assert sign in _signs("en", sentence, "Grenholm")["Grenholm"]
    assert sign not in _signs("en", "Grenholm", "Grenholm")["Grenholm"]
    # What the only occurrence shows is seen at the token itself, but for standing within a sentence.
    assert _signs("en", sentence).get("Grenholm", []) in ([], ["dm"])


def test_evidence_of_a_word_that_occurs_without_its_capital() -> None:
    assert _signs("en", "Rose fell.", "The prices rose.")["Rose"] == ["dl"]
    assert "Rose" not in _signs("en", "Rose fell.")


def test_evidence_says_that_a_word_occurs_twice() -> None:
    assert _signs("en", "Grenholm fell.", "Grenholm rose.") == {"Grenholm": ["dn"]}


def test_evidence_reaches_the_word_and_its_neighbours_with_a_capital() -> None:
    tokens = _tokens("Angela Grenholm fell")
    made = _FEATURES["en"].attributes(tokens, {"Grenholm": ["dT"], "Angela": ["dV"], "fell": ["dX"]})
    assert "dT" in made[1]
    assert "-dV" in made[1]
    assert "+dT" in made[0]
    assert not any(name.endswith(("dT", "dV", "dX")) for name in made[2])


def test_attributes_of_many_capitals_take_linear_time_and_room() -> None:
    counts = []
    for size in (2_000, 4_000):
        made = _FEATURES["en"].attributes(_tokens("Anna " * size), {})
        counts.append(sum(map(len, made)))
    assert counts[1] < 2.1 * counts[0]
