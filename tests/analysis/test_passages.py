from __future__ import annotations

import pytest

from reader.analysis.facts import Analysis, Label, Passage
from reader.analysis.options import Layer, Options
from reader.analysis.passages import find, parts, within
from reader.analysis.pipeline import analyze
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.structure import structure

ITALIAN = (
    "Il sindaco ha riaperto ieri la biblioteca del porto, che era chiusa da due anni per lavori.",
    "I lettori sono tornati subito, e qualcuno ha portato i libri presi in prestito prima della chiusura.",
)
OTHERS = {
    "en": "The harbour master said that the library had been missed by the sailors who used to read there at night.",
    "fr": "Le capitaine du port a dit que la bibliothèque manquait aux marins qui y lisaient pendant la nuit.",
    "de": "Der Hafenmeister sagte, dass die Bibliothek den Seeleuten gefehlt habe, die dort nachts gelesen hatten.",
    "es": "El capitán del puerto dijo que la biblioteca hacía falta a los marineros que leían allí por la noche.",
    "pt": "O capitão do porto disse que a biblioteca fazia falta aos marinheiros que ali liam durante a noite.",
    "nl": "De havenmeester zei dat de bibliotheek werd gemist door de zeelieden die er vroeger 's nachts lazen.",
    "ru": "Начальник порта сказал, что библиотеки не хватало морякам, которые читали там по ночам.",
}


def _text(*paragraphs: str) -> Article:
    return structure("\n\n".join(paragraphs))


def _told(article: Article, found: tuple[Passage, ...]) -> list[tuple[str, str]]:
    return [(passage.language, article.text[passage.start : passage.end]) for passage in found]


@pytest.mark.parametrize("code", OTHERS)
def test_a_paragraph_in_another_language_is_told(code: str) -> None:
    article = _text(ITALIAN[0], OTHERS[code], ITALIAN[1])
    assert _told(article, find(article, "it")) == [(code, OTHERS[code])]


def test_a_sentence_within_a_paragraph_is_told() -> None:
    article = _text(f"{ITALIAN[0]} {OTHERS['en']} {ITALIAN[1]}")
    assert _told(article, find(article, "it")) == [("en", OTHERS["en"])]


def test_short_sentences_go_with_their_neighbours() -> None:
    paragraph = f"{OTHERS['en']} Nobody knew why. Not even she."
    article = _text(ITALIAN[0], paragraph)
    assert _told(article, find(article, "it")) == [("en", paragraph)]


@pytest.mark.parametrize(
    "paragraph",
    [
        *ITALIAN,
        "Formazioni: Rossi, Bianchi, Verdi, Neri, Gallo, Costa, Fontana, Conti, Ricci, Bruno, Greco, Marino.",
        "«The library was missed by all the sailors who used to read there at night», ha detto il capitano.",
        "Il libro più chiesto è The Old Man and the Sea.",
        "Good night.",
    ],
)
def test_the_articles_own_paragraphs_are_no_passages(paragraph: str) -> None:
    assert find(_text(ITALIAN[0], paragraph, ITALIAN[1]), "it") == ()


def test_lines_and_code_are_no_passages() -> None:
    code = "for the name in all the names of the file do if it is the one that was in the list then go on"
    text = f"{ITALIAN[0]}\n{code}"
    article = Article(text, (Block(0, len(ITALIAN[0])), Block(len(ITALIAN[0]) + 1, len(text), BlockKind.CODE)))
    assert find(article, "it") == ()


def test_an_unknown_or_a_given_language_has_its_way() -> None:
    article = _text(OTHERS["en"], OTHERS["en"], ITALIAN[0])
    assert find(article, "und") == ()
    assert len(find(article, "it")) == 2
    assert find(article, "it", given=True) == ()


def test_the_parts_are_the_article_cut_at_its_passages() -> None:
    article = _text(f"{ITALIAN[0]} {OTHERS['en']} {ITALIAN[1]}", ITALIAN[1])
    found = dict(parts(article, "it", find(article, "it")))
    pieces = {code: [part.text[b.start : b.end] for b in part.blocks] for code, part in found.items()}
    assert pieces == {"it": [ITALIAN[0], ITALIAN[1], ITALIAN[1]], "en": [OTHERS["en"]]}
    [english] = found["en"].blocks
    spans = (Span(0, 5), Span(english.start, english.end), Span(english.end + 1, english.end + 4))
    assert within(spans, found["en"]) == spans[1:2]
    assert list(parts(article, "it", ())) == [("it", article)]


def _analysed(text: str) -> Analysis:
    return analyze(structure(text), Options(layers=frozenset(Layer)))


def test_each_passage_is_analysed_in_its_own_language() -> None:
    text = (
        "Il presidente francese Emmanuel Macron ha incontrato ieri i ministri. «Siamo pronti», ha detto Macron.\n\n"
        'The statement came from the office of the president. "We will stand with them," said Mr. Macron on Tuesday.'
        "\n\nLa riunione è finita dopo tre ore, e i ministri sono tornati nelle loro capitali."
    )
    found = _analysed(text)
    assert [passage.language for passage in found.passages] == ["en"]
    words = [text[sentence.start : sentence.end] for sentence in found.sentences]
    assert '"We will stand with them," said Mr. Macron on Tuesday.' in words  # "Mr." is no end in English
    assert list(found.sentences) == sorted(found.sentences)
    assert [(quote.speaker, quote.group) for quote in found.quotes] == [("Emmanuel Macron", 1), ("Emmanuel Macron", 2)]
    [macron] = [entity for entity in found.entities if entity.label is Label.PERSON]
    assert len(macron.mentions) == 3
    assert "Tuesday" in [entity.name for entity in found.entities if entity.label is Label.DATE]
    assert found.foreign == ()


def test_an_article_in_one_language_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.analysis import passages

    monkeypatch.setattr(passages, "parts", None)
    monkeypatch.setattr(passages, "likeliest", None)
    assert _analysed("\n\n".join(ITALIAN)).passages == ()


IN_THREE = (
    "La cooperativa dei pescatori ha comprato il vecchio faro. Il faro era spento da dieci anni, e i pescatori lo "
    "useranno come magazzino. Nel magazzino ci sarà posto per le reti, ha detto ieri il presidente Ugo Bassi.",
    "The lighthouse keeper lived on the island for forty years. The lighthouse was his home, and the island was his "
    "garden. Nobody came to the island in winter, and the keeper of the lighthouse read novels all night.",
    "Der Leuchtturm wurde im Frühjahr verkauft. Für den Leuchtturm zahlte die Genossenschaft wenig Geld, denn das Dach "
    "des Leuchtturms war undicht. Im Herbst soll das Dach fertig sein, sagte Ugo Bassi.",
    "La cooperativa riaprirà il faro in primavera. I pescatori sperano che il faro porti turisti, e il sindaco ha "
    "promesso alla cooperativa una strada nuova fino al porto. Il porto oggi si raggiunge solo a piedi.",
)


def test_key_phrases_come_from_every_language_by_its_length() -> None:
    found = _analysed("\n\n".join(IN_THREE))
    assert [passage.language for passage in found.passages] == ["en", "de"]
    phrases = [phrase.phrase for phrase in found.keyphrases]
    assert {"pescatori", "island", "Leuchtturm"} <= set(phrases)
    assert phrases[0] in IN_THREE[0]
    assert found.keyphrases[0].score == 1.0
    assert [one.score for one in found.keyphrases] == sorted((one.score for one in found.keyphrases), reverse=True)
    assert phrases.count("Ugo Bassi") <= 1
    assert len(phrases) <= 10
    small = {"the", "was", "der", "wurde", "nobody", "denn", "il", "for", "his"}
    assert not small & {word for phrase in phrases for word in phrase.lower().split()}


def test_every_language_is_read_at_its_own_speed() -> None:
    from reader.analysis.readability import reading_minutes, word_count

    found = _analysed("\n\n".join(IN_THREE)).readability
    counts = [word_count(paragraph) for paragraph in IN_THREE]
    assert found.words == sum(counts)
    minutes = sum(map(reading_minutes, counts, ("it", "en", "de", "it")))
    assert found.minutes == pytest.approx(minutes)
    own = _analysed("\n\n".join((IN_THREE[0], IN_THREE[3]))).readability
    assert (found.formula, found.score, found.grade) == (own.formula, own.score, own.grade)


def test_the_longest_language_tells_how_hard_a_text_is() -> None:
    found = _analysed("\n\n".join((IN_THREE[0], IN_THREE[1], IN_THREE[1]))).readability
    assert found.formula == "Flesch"
