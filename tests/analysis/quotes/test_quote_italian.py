"""Italian constructions: which words are given as somebody's, and whose."""

from __future__ import annotations

import pytest

from reader.analysis.facts import QuoteKind
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.text.structure import structure

D, M, I = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT  # noqa: E741


def words(text: str) -> list[tuple[str, QuoteKind]]:
    """The quotations of a text, as they stand in it."""
    found = analyze(structure(text), Options(layers=frozenset({Layer.QUOTES}), language="it")).quotes
    return [(text[quote.start : quote.end], quote.kind) for quote in found]


CUES = [
    ("Anna Neri ha, poi, aggiunto che i fondi mancano da anni.", [("i fondi mancano da anni", I)]),
    ("Paolo Verdi ha tenuto a precisare che i fondi ci sono.", [("i fondi ci sono", I)]),
    ("Paolo Verdi ha voluto ribadire che i fondi ci sono.", [("i fondi ci sono", I)]),
    ("I tecnici sono concordi nell'affermare che il ponte è in pericolo.", [("il ponte è in pericolo", I)]),
    ("Anna Neri precisava ieri che i fondi ci sono.", [("i fondi ci sono", I)]),
    ("Anna Neri lo ha rassicurato dicendogli che i fondi ci sono.", [("i fondi ci sono", I)]),
    (
        "Il comune ha annunciato ieri attraverso una nota di voler chiudere il ponte.",
        [("di voler chiudere il ponte", I)],
    ),
    ("Secondo alcune fonti potrebbe chiudere il ponte di ferro.", [("potrebbe chiudere il ponte di ferro", I)]),
]
CLAUSES = [
    (
        "I tecnici hanno detto, così come Anna Neri, che il ponte è in pericolo.",
        [("il ponte è in pericolo", I)],
    ),
    (
        "Anna Neri ha sottolineato il contenuto della relazione: le travi del ponte sono «del tutto marce».",
        [("le travi del ponte sono «del tutto marce»", M)],
    ),
    (
        "Anna Neri ha detto che i fondi mancano da anni e che «non si può andare avanti».",
        [("i fondi mancano da anni", I), ("«non si può andare avanti»", D)],
    ),
    ("Anna Neri: il ponte di ferro è «in grave pericolo»", [("il ponte di ferro è «in grave pericolo»", M)]),
    ("Anna Neri: «Il ponte è un pericolo» è una frase vera", [("«Il ponte è un pericolo» è una frase vera", M)]),
    ("Paolo Verdi si è detto convinto che il ponte riaprirà a giugno.", [("il ponte riaprirà a giugno", I)]),
    (
        "Il sindaco, nel sottolineare che il ponte è sicuro, ha chiesto più fondi.",
        [("il ponte è sicuro", I)],
    ),
    (
        "Il portavoce ha detto alla stampa, senza fornire dettagli, che il ponte riaprirà.",
        [("il ponte riaprirà", I)],
    ),
    ("Il comune ha fatto sapere, in una nota, di essere pronto ai lavori.", [("di essere pronto ai lavori", I)]),
    (
        "Il sindaco ha spiegato che il ponte riaprirà e che sosterrà il peso dei treni.",
        [("il ponte riaprirà e che sosterrà il peso dei treni", I)],
    ),
    ("Dura la replica del sindaco Verdi: il ponte è «da buttare».", [("il ponte è «da buttare»", M)]),
    ("Il ponte riaprirà a giugno. A rivelarlo è il sindaco Paolo Verdi.", [("Il ponte riaprirà a giugno", I)]),
    ("Il ponte, secondo quanto si apprende, riaprirà a giugno.", [("riaprirà a giugno", I)]),
    (
        "Anna Neri ha detto che il ponte è in pericolo e ha invitato i colleghi a Roma.",
        [("il ponte è in pericolo", I)],
    ),
    (
        "Anna Neri ha detto che il ministro ha fretta e non ha citato i pericoli del ponte.",
        [("il ministro ha fretta e non ha citato i pericoli del ponte", I)],
    ),
    ("Il regolamento stabilisce che i cani non possono entrare.", [("i cani non possono entrare", I)]),
]
MARKS = [
    ("Il sindaco chiede al governo «un intervento immediato».", ["«un intervento immediato»"]),
    ("Per Paolo Verdi si tratta di «una scelta sbagliata».", ["«una scelta sbagliata»"]),
    ("Anna Neri definisce il collega un «uomo di parola» pieno di «buona volontà».",
     ["«uomo di parola»", "«buona volontà»"]),
    ("«Il ponte è chiuso», racconta una donna che abita al terzo piano.", ["«Il ponte è chiuso»"]),
    ("Secondo Anna Neri, invece, «il ponte è sicuro e può riaprire».", ["«il ponte è sicuro e può riaprire»"]),
]  # fmt: skip
INSERTIONS = [
    (
        "Il ponte di ferro, ha spiegato Anna Neri, sarà chiuso per lavori fino a giugno.",
        [("sarà chiuso per lavori fino a giugno", I)],
    ),
    (
        "Il ponte è in pericolo, ha spiegato Anna Neri, e la strada verrà chiusa a giugno.",
        [("Il ponte è in pericolo", I), ("e la strada verrà chiusa a giugno", I)],
    ),
    (
        "Molti sono i ponti in pericolo - dice Anna Neri -, a cominciare da quello sul fiume.",
        [("Molti sono i ponti in pericolo", D), ("a cominciare da quello sul fiume", D)],
    ),
    ("Il ministro Verdi, ieri, ha confermato Anna Neri alla guida dell'ente, nonostante le proteste.", []),
]
SOURCES = [
    ("Il ponte, a suo dire, dovrebbe chiudere per lavori.", [("dovrebbe chiudere per lavori", I)]),
    (
        "Secondo i dati diffusi dalla Regione Lazio i ponti in pericolo sono dieci.",
        [("i ponti in pericolo sono dieci", I)],
    ),
    (
        "Secondo Anna Neri, che dirige l'ufficio tecnico, il ponte è in pericolo.",
        [("il ponte è in pericolo", I)],
    ),
    ("Il ponte è in pericolo, sempre secondo Anna Neri.", [("Il ponte è in pericolo", I)]),
    ("A parere della commissione il ponte è in pericolo.", [("il ponte è in pericolo", I)]),
    (
        "Sul posto è arrivata una pattuglia i cui agenti, secondo un testimone, hanno fermato il traffico.",
        [("hanno fermato il traffico", I)],
    ),
    ("Il premio per la pittrice Anna Neri, nata a Roma, è andato al figlio.", []),
    (
        "L'uomo, che ha ammesso di avere chiuso il ponte, è stato portato in questura.",
        [("di avere chiuso il ponte", I)],
    ),
]
NO_CUES = [
    "Paolo Verdi ha criticato quelle ditte che hanno chiuso i cantieri.",
    "Paolo Verdi ha criticato il ministro Bruno Bianchi che ha chiuso i cantieri.",
    "Il giornale ha riportato ciò che pensano gli abitanti della zona.",
    "Il limite stabilito dal regolamento della città che vieta il transito resta in vigore.",
    "Ieri Anna Neri lo ha comunicato al dirigente che gestisce la scuola.",
    "Anna Neri si rivelò come pittrice di talento: sono suoi molti quadri.",
    "Paolo Verdi ha criticato la ministra Anna Neri che ha chiuso i ponti.",
    "Il ponte di ferro resta chiuso, come previsto dalla legge regionale.",
    "A Pistoia si è tenuta la «Giornata studentesca di promozione della lettura».",
    "Paolo Verdi ha parlato con il collega, Bruno Bianchi, che è tornato ieri da Roma.",
    "Secondo la leggenda il lago nasconde un tesoro.",
    "La spesa pubblica che cresce è un problema per la città.",
]


@pytest.mark.parametrize(("text", "expected"), [*CUES, *CLAUSES, *INSERTIONS, *SOURCES])
def test_words_told_by_a_cue(text: str, expected: list[tuple[str, QuoteKind]]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", NO_CUES)
def test_words_that_nobody_tells(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marked_words(text: str, expected: list[str]) -> None:
    assert [found for found, _ in words(text)] == expected


SPEAKERS = [
    ("Paolo Verdi si è detto «molto preoccupato» per il ponte.", "Paolo Verdi"),
    ("Stando a quanto riferito dai carabinieri, l'uomo avrebbe agito da solo.", "carabinieri"),
    ("Ieri Paolo Verdi ha attaccato il governo. «Così non va», ha detto al Tg1.", "Paolo Verdi"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_speakers(text: str, name: str) -> None:
    found = analyze(structure(text), Options(layers=frozenset({Layer.QUOTES}), language="it")).quotes
    assert [quote.speaker for quote in found] == [name]
