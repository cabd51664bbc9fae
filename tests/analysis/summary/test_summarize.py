from __future__ import annotations

import math
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.facts import Pick
from reader.analysis.sentences import split
from reader.analysis.summary import METHODS, rank, summarize
from reader.analysis.summary.candidates import candidates
from reader.text.article import Article, Block, BlockKind

PARTS = [
    (BlockKind.TITLE, "Il porto riapre dopo la tempesta"),
    (BlockKind.BYLINE, "di Marta Conti e della redazione di cronaca"),
    (BlockKind.CAPTION, "Il porto di Lerma visto dal molo dopo la tempesta di domenica sera."),
    (BlockKind.CREDIT, "Foto di Ugo Sarti per il quotidiano del porto."),
    (BlockKind.DATELINE, "LERMA, 3 maggio –"),
    (
        BlockKind.PARAGRAPH,
        "Il porto di Lerma riapre lunedì ai traghetti dopo la tempesta che aveva distrutto il molo. Ha promesso il "
        "sindaco che i lavori dureranno ancora tre mesi. Ma i pescatori restano fermi almeno fino a giugno.",
    ),
    (BlockKind.HEADING, "I danni della tempesta al porto di Lerma sono grandi"),
    (
        BlockKind.PARAGRAPH,
        "La tempesta ha causato danni per otto milioni di euro al porto e alle barche dei pescatori. Questo dice la "
        "relazione dei tecnici. Le barche affondate sono quaranta, e venti pescatori hanno perso il lavoro.",
    ),
    (
        BlockKind.PARAGRAPH,
        "La Regione pagherà metà della spesa per il nuovo molo del porto. Il resto arriverà da un fondo europeo per i "
        "porti colpiti dalle tempeste. Vedremo. I traghetti per le isole partiranno ogni due ore.",
    ),
    (BlockKind.PUBLISHED, "Pubblicato il 3 maggio alle 18 dalla redazione del porto"),
]


def build(parts: list[tuple[BlockKind, str]]) -> Article:
    text, blocks = "", []
    for kind, body in parts:
        blocks.append(Block(len(text), len(text) + len(body), kind))
        text += body + "\n"
    return Article(text, tuple(blocks))


ARTICLE = build(PARTS)
SENTENCES = split(ARTICLE, "it")


def texts(picks: tuple[Pick, ...], article: Article = ARTICLE) -> list[str]:
    return [article.text[one.start : one.end] for one in picks]


@pytest.mark.parametrize("method", METHODS)
def test_a_method_picks_sentences_of_the_body_in_order(method: str) -> None:
    picks = summarize(ARTICLE, SENTENCES, "it", method=method, count=4)
    assert len(picks) == 4
    assert list(picks) == sorted(picks)
    starts = {one.start for one in SENTENCES}
    for one in picks:
        assert one.end in {each.end for each in SENTENCES}
        assert one.start in starts or (method == "blend" and ARTICLE.text[: one.start].endswith("Ma "))
        assert math.isfinite(one.score)
        assert any(block.start <= one.start < block.end for block in ARTICLE.body())
    assert "Vedremo." not in texts(picks)


@pytest.mark.parametrize("method", METHODS)
def test_a_longer_summary_holds_the_shorter(method: str) -> None:
    shorter: set[str] = set()
    for count in range(1, 10):
        longer = set(texts(summarize(ARTICLE, SENTENCES, "it", method=method, count=count)))
        assert shorter <= longer
        shorter = longer


@pytest.mark.parametrize("method", METHODS)
def test_a_count_beyond_the_text_gives_all_and_none_gives_none(method: str) -> None:
    assert len(summarize(ARTICLE, SENTENCES, "it", method=method, count=99)) == 9
    assert summarize(ARTICLE, SENTENCES, "it", method=method, count=0) == ()
    assert summarize(ARTICLE, SENTENCES, "it", method=method, count=-3) == ()


def test_an_unknown_method_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="no summary method 'magic'") as caught:
        summarize(ARTICLE, SENTENCES, "it", method="magic")
    assert all(name in str(caught.value) for name in METHODS)


def test_the_blend_begins_with_a_sentence_that_stands_alone() -> None:
    body = "Egli non basta a spiegare la tempesta del porto. Il porto di Lerma riapre lunedì dopo la tempesta. "
    article = build([(BlockKind.PARAGRAPH, body.strip())])
    picks = summarize(article, split(article, "it"), "it", count=1)
    assert texts(picks, article) == ["Il porto di Lerma riapre lunedì dopo la tempesta."]


CONNECTED = (
    "Il porto di Lerma riapre lunedì dopo la tempesta. Piove forte. "
    "Ma il porto di Lerma dopo la tempesta non ha più una gru."
)


def test_a_connective_is_left_out_where_the_sentence_before_is_not_shown() -> None:
    article = build([(BlockKind.PARAGRAPH, CONNECTED)])
    sentences = split(article, "it")
    assert texts(summarize(article, sentences, "it", count=2), article) == [
        "Il porto di Lerma riapre lunedì dopo la tempesta.",
        "il porto di Lerma dopo la tempesta non ha più una gru.",
    ]
    assert "Ma il porto" in " ".join(texts(summarize(article, sentences, "it", method="lsa"), article))


def test_a_connective_stays_beside_the_sentence_before() -> None:
    body = "Il porto di Lerma riapre lunedì dopo la tempesta. Ma il porto di Lerma dopo la tempesta non ha più una gru."
    article = build([(BlockKind.PARAGRAPH, body)])
    assert " ".join(texts(summarize(article, split(article, "it"), "it"), article)) == body


def test_what_has_words_of_the_title_comes_first() -> None:
    body = (
        "Il consiglio comunale si è riunito lunedì sera. "
        + " ".join(f"L'assessore numero {n} ha parlato a lungo della città." for n in range(12))
        + " La biblioteca resta chiusa tutto l'anno. La piscina resta chiusa tutto l'anno."
    )
    block = Block(0, len(body))
    for title, expected in (("La biblioteca chiusa", "biblioteca"), ("La piscina chiusa", "piscina")):
        article = Article(body, (block,), title=title)
        order = rank(article, split(article, "it"), "it").order.first(99)
        texts_ = [article.text[one.span.start : one.span.end] for one in candidates(article, split(article, "it"))]
        ranked = [texts_[index] for index, _ in order]
        last = [next(word for word in ("biblioteca", "piscina") if word in one) for one in ranked if "resta" in one]
        assert last[0] == expected


def test_a_repeated_sentence_is_picked_once() -> None:
    article = build(
        [(BlockKind.PARAGRAPH, "Il porto riapre lunedì ai traghetti. " * 3 + "La nave parte alle sei di sera.")]
    )
    for method in METHODS:
        picks = texts(summarize(article, split(article, "it"), "it", method=method), article)
        assert len(picks) == len(set(picks)) == 2


def test_no_body_no_summary() -> None:
    article = build([(BlockKind.TITLE, "Soltanto un titolo e niente altro qui")])
    assert summarize(article, split(article, "it"), "it") == ()
    assert summarize(Article(""), (), "und") == ()


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "pt", "nl", "pl", "ja", "und", "tr"])
@pytest.mark.parametrize("method", METHODS)
def test_every_language_is_summarised(method: str, language: str) -> None:
    assert len(summarize(ARTICLE, SENTENCES, language, method=method, count=3)) == 3


def test_one_summary_for_every_hash_seed() -> None:
    program = (
        "from reader.text.article import Article, Block\n"
        "from reader.analysis.sentences import split\n"
        "from reader.analysis.summary import METHODS, summarize\n"
        "words = 'nave porto mare molo vento faro rete onda barca sale'.split()\n"
        "lines = [' '.join(words[(i * k + k) % 10] for k in range(1, 7)).capitalize() + '.' for i in range(14)]\n"
        "text = ' '.join(lines)\n"
        "article = Article(text, (Block(0, len(text)),))\n"
        "for method in METHODS:\n"
        "    print(method, summarize(article, split(article, 'it'), 'it', method=method, count=4))\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(answers) == 1
    assert "Pick" in answers.pop()


def test_importing_the_package_loads_neither_sumy_nor_numpy() -> None:
    program = "import sys, reader.analysis.summary; print({'sumy', 'numpy', 'nltk'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert answer.strip() == "set()"


@pytest.mark.parametrize("method", METHODS)
def test_all_of_a_long_text_takes_part(method: str) -> None:
    body = " ".join(f"La nave numero {i} parte dal porto {i % 37} con {i % 11} persone a bordo." for i in range(3000))
    last = "La tempesta tempesta del porto porto, nave nave del mare mare, ha persone persone a bordo bordo."
    article = build([(BlockKind.PARAGRAPH, f"{body} {last}")])
    sentences = split(article, "it")
    picks = summarize(article, sentences, "it", method=method, count=20)
    assert len(picks) == 20
    if method in ("text-rank", "reduction"):
        assert texts(picks, article)[-1] == last


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(BlockKind)),
            st.lists(
                st.sampled_from(
                    ["La", "nave", "va.", "Ma", "il", "mare", "5", "«sì»", "non?", "http://a.b/c", "人", "…"]
                ),
                min_size=1,
                max_size=25,
            ),
        ),
        max_size=6,
    ),
    st.integers(-1, 12),
    st.sampled_from(METHODS),
)
def test_any_text_gives_picks_that_are_sentences_of_the_body(
    parts: list[tuple[BlockKind, list[str]]], count: int, method: str
) -> None:
    article = build([(kind, " ".join(words)) for kind, words in parts])
    sentences = split(article, "it")
    picks = summarize(article, sentences, "it", method=method, count=count)
    assert len(picks) <= max(count, 0)
    starts = [one.start for one in picks]
    assert starts == sorted(set(starts))
    spans = {(one.start, one.end) for one in sentences}
    for one in picks:
        assert (one.start, one.end) in spans
        assert math.isfinite(one.score)
        assert any(block.start <= one.start and one.end <= block.end for block in article.body())
