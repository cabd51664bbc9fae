"""The tagger by spaCy, with a stand-in for spaCy: labels, offsets, where names begin and end, loading, errors."""

from __future__ import annotations

import re
import sys
import time
import warnings
from collections.abc import Iterable, Iterator
from importlib.machinery import ModuleSpec
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities import find
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.tagging import spacy_tagger
from reader.analysis.entities.tagging.spacy_spans import LABELS, named, readable
from reader.analysis.errors import TaggerError
from reader.analysis.facts import Label
from reader.text.article import Article, Block, BlockKind, Span


class Pipeline:
    """A stand-in for a pipeline of spaCy: it finds the given words, with the given labels."""

    def __init__(self, entities: dict[str, str] | None = None, parts: dict[str, list[str]] | None = None) -> None:
        self.entities = entities or {}
        self.parts = parts if parts is not None else {"ner": ["doc.ents"]}
        self.listeners: dict[str, list[str]] = {}
        self.seen: list[str] = []
        self.enabled = list(self.parts)

    @property
    def pipe_names(self) -> list[str]:
        return self.enabled

    def get_pipe_meta(self, name: str) -> Any:
        return SimpleNamespace(assigns=self.parts[name])

    def get_pipe(self, name: str) -> Any:
        return SimpleNamespace(listening_components=self.listeners[name]) if name in self.listeners else object()

    def select_pipes(self, *, enable: list[str]) -> None:
        self.enabled = enable

    def pipe(self, texts: Iterable[tuple[str, Any]], *, as_tuples: bool, batch_size: int) -> Iterator[tuple[Any, Any]]:
        assert as_tuples
        warnings.warn("something about versions", stacklevel=1)
        for text, context in texts:
            self.seen.append(text)
            spans = [
                SimpleNamespace(start_char=match.start(), end_char=match.end(), label_=label)
                for words, label in self.entities.items()
                for match in re.finditer(re.escape(words), text)
            ]
            yield SimpleNamespace(ents=sorted(spans, key=lambda span: span.start_char)), context


class Spacy:
    """A stand-in for spaCy itself, with the pipelines that are installed."""

    def __init__(self, **installed: Pipeline) -> None:
        self.installed = installed
        self.loaded: list[tuple[str, list[str]]] = []

    def load(self, name: str, *, exclude: list[str]) -> Pipeline:
        self.loaded.append((name, exclude))
        return self.installed[name]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    spacy_tagger._recogniser.cache_clear()
    yield
    spacy_tagger._recogniser.cache_clear()


def install(monkeypatch: pytest.MonkeyPatch, spacy: Spacy) -> None:
    package, util = ModuleType("spacy"), ModuleType("spacy.util")
    package.__spec__ = ModuleSpec("spacy", None)
    package.load = spacy.load  # type: ignore[attr-defined]
    package.util = util  # type: ignore[attr-defined]
    util.get_installed_models = lambda: list(spacy.installed)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", package)
    monkeypatch.setitem(sys.modules, "spacy.util", util)


def article(text: str, *kinds: BlockKind) -> tuple[Article, list[Span]]:
    """An article of one block and one sentence a line."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    kinds += (BlockKind.PARAGRAPH,) * (len(lines) - len(kinds))
    blocks = tuple(Block(start, end, kind) for (start, end), kind in zip(lines, kinds, strict=True))
    return Article(text, blocks), [Span(start, end) for start, end in lines]


def found(text: str, language: str, *kinds: BlockKind) -> dict[str, tuple[str, list[str]]]:
    """Label and mentions of each entity by name, as spaCy and the rest of the stage find them."""
    return {
        entity.name: (str(entity.label), [text[m.start : m.end] for m in entity.mentions])
        for entity in find(*article(text, *kinds), language, tagger="spacy")
    }


def test_what_spacy_finds_goes_through_the_rest_of_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = Pipeline({"ministre Zoé Quinzebois": "PER", "Quinzebois": "PER", "l'Orvanie": "LOC", "Glumex SA": "ORG"})
    install(monkeypatch, Spacy(fr_core_news_sm=pipeline))
    text = "🌍 La ministre Zoé Quinzebois quitte l’Orvanie le 3 mars 2021.\nQuinzebois a vendu Glumex SA pour 12 euros."
    assert found(text, "fr") == {
        "Zoé Quinzebois": ("person", ["Zoé Quinzebois", "Quinzebois"]),
        "Orvanie": ("place", ["Orvanie"]),
        "Glumex SA": ("organization", ["Glumex SA"]),
        "3 mars 2021": ("date", ["3 mars 2021"]),
        "12 euros": ("amount", ["12 euros"]),
    }


def test_spacy_decides_and_not_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Spacy(en_core_web_sm=Pipeline({"Blorville": "ORG"})))
    text = "Senator Mary Harding went to Blorville."
    assert found(text, "en") == {"Blorville": ("organization", ["Blorville"])}
    assert "Mary Harding" in {entity.name for entity in find(*article(text), "en")}


def test_code_is_not_given_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = Pipeline({"Zorbin": "PERSON"})
    install(monkeypatch, Spacy(en_core_web_sm=pipeline))
    found("We met Zorbin.\nclass Zorbin: pass", "en", BlockKind.PARAGRAPH, BlockKind.CODE)
    assert not any("class" in text for text in pipeline.seen)


@pytest.mark.parametrize(
    ("language", "text", "label", "expected"),
    [
        ("fr", "président Luc Dorval", Label.PERSON, "Luc Dorval"),
        ("fr", "M. Dorval", Label.PERSON, "Dorval"),
        ("fr", "président", Label.PERSON, None),
        ("fr", "l'Orvanie", Label.PLACE, "Orvanie"),
        ("fr", "« Glumex »", Label.ORGANIZATION, "Glumex"),
        ("fr", "Parti orvanien (PO)", Label.ORGANIZATION, "Parti orvanien"),
        ("it", "dell’Orvania", Label.PLACE, "Orvania"),
        ("it", "il senatore Ugo Darselli", Label.PERSON, "Ugo Darselli"),
        ("it", "D’Arselli", Label.PERSON, "D’Arselli"),
        ("en", "Tom Derwin’s", Label.PERSON, "Tom Derwin"),
        ("en", "the United Nations", Label.ORGANIZATION, "United Nations"),
        ("en", "the council", Label.ORGANIZATION, None),
        ("en", "Americans", Label.OTHER, None),
        ("en", "English", Label.OTHER, None),
        ("en", "Monday", Label.OTHER, None),
        ("en", "…", Label.OTHER, None),
        ("en", "2020", Label.OTHER, None),
        ("en", "However", Label.PERSON, None),
    ],
)
def test_where_a_name_begins_and_ends(language: str, text: str, label: Label, expected: str | None) -> None:
    mention = named(f"x {text} x", 2, 2 + len(text), label, gazetteer(language))
    assert (mention and f"x {text} x"[mention.start : mention.end]) == expected


def test_the_article_that_begins_a_sentence_is_left_out() -> None:
    text = "The Blue Lantern has closed."
    known = gazetteer("en")
    assert named(text, 0, 16, Label.ORGANIZATION, known, initial=True).form == "Blue Lantern"  # type: ignore[union-attr]
    assert named(text, 0, 16, Label.ORGANIZATION, known).form == "The Blue Lantern"  # type: ignore[union-attr]


def test_user_names_and_elided_letters_are_no_names() -> None:
    known = gazetteer("fr")
    assert named("#Orvanie", 1, 8, Label.PLACE, known) is None
    assert named("C’est", 0, 1, Label.OTHER, known) is None


def test_labels_of_the_usual_schemes() -> None:
    assert {LABELS[name] for name in ("PER", "PERSON", "persName")} == {Label.PERSON}
    assert {LABELS[name] for name in ("LOC", "GPE", "FAC")} == {Label.PLACE}
    assert {LABELS[name] for name in ("MISC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")} == {Label.OTHER}
    assert LABELS["ORG"] is Label.ORGANIZATION
    assert not set(LABELS) & {"NORP", "LANGUAGE", "DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"}


def test_the_best_pipeline_is_chosen() -> None:
    names = ["xx_ent_wiki_sm", "fr_core_news_sm", "fr_dep_news_trf", "en_core_web_lg", "fr_core_news_md", "fr_mine"]
    best = spacy_tagger._by_preference(names, "fr")
    assert best[:2] == ["fr_core_news_md", "fr_core_news_sm"]
    assert set(best[2:4]) == {"fr_dep_news_trf", "fr_mine"}
    assert best[4:] == ["xx_ent_wiki_sm"]
    assert spacy_tagger._by_preference(names, "fi") == ["xx_ent_wiki_sm"]


def test_a_pipeline_that_finds_no_names_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = Spacy(nl_core_x_lg=Pipeline({"Blor": "ORG"}, {"parser": []}), nl_core_x_sm=Pipeline({"Blor": "PER"}))
    install(monkeypatch, spacy)
    text = "Wij zagen Blor."
    assert [m.label for m in spacy_tagger.tag(text, [(0, len(text))], "nl", gazetteer("nl"))] == [Label.PERSON]
    assert [name for name, _ in spacy.loaded] == ["nl_core_x_lg", "nl_core_x_sm"]


def test_only_what_finds_names_runs_and_it_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Pipeline(parts={"tok2vec": ["doc.tensor"], "shared": ["doc.tensor"], "odd": [], "ner": ["doc.ents"]})
    own.listeners = {"tok2vec": ["parser"], "shared": ["ner"]}
    spacy = Spacy(de_core_news_sm=own)
    install(monkeypatch, spacy)
    for _ in range(2):
        spacy_tagger.tag("Ja.", [(0, 3)], "de", gazetteer("de"))
    assert own.enabled == ["shared", "ner"]
    [(_, excluded)] = spacy.loaded
    assert {"parser", "lemmatizer", "tagger"} <= set(excluded)
    assert not {"ner", "tok2vec", "transformer"} & set(excluded)


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(TaggerError, match=r"^spaCy is not installed; pip install spacy$"):
        find(*article("Ciao."), "it", tagger="spacy")


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("it", r"for Italian .* spacy download it_core_news_sm$"),
        ("en", r"for English .* spacy download en_core_web_sm$"),
        ("und", r"language und .* xx_ent_wiki_sm"),
    ],
)
def test_without_a_pipeline_for_the_language(monkeypatch: pytest.MonkeyPatch, language: str, part: str) -> None:
    install(monkeypatch, Spacy(fr_core_news_sm=Pipeline()))
    with pytest.raises(TaggerError, match=f"^no spaCy model .*{part}"):
        find(*article("Ciao."), language, tagger="spacy")


def test_faults_of_spacy_are_told_and_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = Pipeline()
    spacy = Spacy(es_core_news_sm=pipeline)
    install(monkeypatch, spacy)
    monkeypatch.setattr(pipeline, "pipe", lambda *_, **__: 1 / 0)
    with pytest.raises(TaggerError, match=r"^spaCy failed: ZeroDivisionError"):
        find(*article("Hola."), "es", tagger="spacy")
    spacy_tagger._recogniser.cache_clear()
    monkeypatch.setattr(sys.modules["spacy"], "load", lambda *_, **__: 1 / 0)
    with pytest.raises(TaggerError, match=r"^spaCy cannot be loaded: ZeroDivisionError"):
        find(*article("Hola."), "es", tagger="spacy")


def test_an_unknown_tagger() -> None:
    with pytest.raises(ValueError, match="no tagger 'other'"):
        find(*article("Ciao."), "it", tagger="other")


def test_a_long_text_comes_in_stretches_and_keeps_its_offsets(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = Pipeline({"Zorbin": "PERSON"})
    install(monkeypatch, Spacy(en_core_web_sm=pipeline))
    text = "all was quiet in the long valley. " * 40_000 + "Then Zorbin came."
    [mention] = spacy_tagger.tag(text, [(0, len(text))], "en", gazetteer("en"))
    assert text[mention.start : mention.end] == "Zorbin"
    assert max(map(len, pipeline.seen)) <= 5_000


@pytest.mark.parametrize("unit", ["'", "’", "(", "l'", "a", "A ", "\u3000", "-a"])
def test_what_spacys_tokenizer_chokes_on_is_cut(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begin = time.perf_counter()
    stretches = [text[start:end] for start, end in readable(text, [(0, len(text))])]
    assert time.perf_counter() - begin < 2
    assert max((len(word) for part in stretches for word in part.split()), default=0) <= 100
    assert "".join(stretches) == (text if any(map(str.isalnum, unit)) else "" if unit.strip() else text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.lists(st.integers(0, 300), max_size=8))
def test_stretches_are_in_order_inside_the_pieces_and_lose_no_word(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    pieces = list(zip(edges[::2], edges[1::2], strict=False))
    stretches = list(readable(text, pieces))
    covered = {index for start, end in stretches for index in range(start, end)}
    assert len(covered) == sum(end - start for start, end in stretches)
    assert stretches == sorted(stretches)
    inside = {index for start, end in pieces for index in range(start, end)}
    assert covered <= inside
    assert not any(text[index].isalnum() for index in inside - covered)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.sampled_from(["it", "en", "fr", "und"]))
def test_any_stretch_gives_a_mention_inside_it_or_none(text: str, start: int, size: int, language: str) -> None:
    start = min(start, len(text))
    end = min(start + size, len(text))
    for label in (Label.PERSON, Label.PLACE):
        mention = named(text, start, end, label, gazetteer(language), initial=start == 0)
        assert mention is None or start <= mention.start < mention.end <= end
