"""Which words are a quotation: one short text for each construction, in seven languages."""

from __future__ import annotations

import pytest

from reader.analysis.facts import QuoteKind
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.text.structure import structure

D, M, I = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT  # noqa: E741


def words(text: str, language: str) -> list[tuple[str, QuoteKind]]:
    """The quotations of a text, as they stand in it."""
    found = analyze(structure(text), Options(layers=frozenset({Layer.QUOTES}), language=language)).quotes
    return [(text[quote.start : quote.end], quote.kind) for quote in found]


ITALIAN = [
    ("Anna Neri ha promesso di pubblicare i conti entro giugno.", [("di pubblicare i conti entro giugno", I)]),
    ("Il sindaco nega di avere ricevuto denaro dalla ditta.", [("di avere ricevuto denaro dalla ditta", I)]),
    ("Il ponte verrà chiuso per un anno, ha spiegato Paolo Verdi.", [("Il ponte verrà chiuso per un anno", I)]),
    ("Il ponte verrà chiuso, secondo il ministero dei Trasporti.", [("Il ponte verrà chiuso", I)]),
    ("Come ha ricordato Anna Neri, la scuola è chiusa dal 2010.", [("la scuola è chiusa dal 2010", I)]),
    ("La scuola è chiusa dal 2010, come ha ricordato Anna Neri.", [("La scuola è chiusa dal 2010", I)]),
    ("La scuola è chiusa dal 2010. Lo ha confermato Anna Neri.", [("La scuola è chiusa dal 2010", I)]),
    ("Anna Neri ha dichiarato: il progetto non è pronto.", [("il progetto non è pronto", I)]),
    ("Verdi ha aggiunto che i lavori sono fermi, mentre il comune tace.", [("i lavori sono fermi", I)]),
    ("Neri ha spiegato che la spesa è alta e che i fondi mancano.", [("la spesa è alta e che i fondi mancano", I)]),
    ("L'agenzia stessa sostiene che i fondi mancano da anni.", [("i fondi mancano da anni", I)]),
    (
        "Secondo Paolo Verdi, capo dell'ufficio tecnico, il ponte è in pericolo.",
        [("il ponte è in pericolo", I)],
    ),
    (
        "Secondo le fonti citate dai giornali della città, il ponte è in pericolo.",
        [("il ponte è in pericolo", I)],
    ),
    ("Secondo la ricostruzione della polizia, il ponte ha ceduto alle tre.", [("il ponte ha ceduto alle tre", I)]),
    ("Il ponte «ha ceduto per il gelo», ha detto Anna Neri.", [("Il ponte «ha ceduto per il gelo»", M)]),
    ("Paolo Verdi è arrivato secondo al traguardo di Roma, davanti a Bruni.", []),
    ("Le analisi hanno evidenziato che il ponte ha ceduto.", []),
    ("Non è detto che il ponte debba chiudere.", []),
    ("Il presidente firma leggi che aumentano le multe.", []),
    ("La donna viene ricordata come una delle pittrici di Roma.", []),
]
ENGLISH = [
    ("Paul Green said the bridge would close for a year.", [("the bridge would close for a year", I)]),
    ("Paul Green said he opposes the new bridge.", [("he opposes the new bridge", I)]),
    ("Paul Green told reporters that the bridge would close.", [("the bridge would close", I)]),
    ("She told the committee the bridge would close.", [("the bridge would close", I)]),
    ("The bridge will close for a year, Paul Green said.", [("The bridge will close for a year", I)]),
    (
        "The bridge, Paul Green said, will close for a whole year.",
        [("The bridge", I), ("will close for a whole year", I)],
    ),
    ("The bridge will close, according to the ministry.", [("The bridge will close", I)]),
    ("The bridge will close according to the ministry.", [("The bridge will close", I)]),
    ("Anna Black promised to publish the accounts by June.", [("to publish the accounts by June", I)]),
    (
        "The sale would bring the town “a great deal of trouble,” said Anna Black.",
        [("The sale would bring the town “a great deal of trouble,”", M)],
    ),
    ("Anna Black said “reforms” and taxes would pay for it.", [("“reforms” and taxes would pay for it", M)]),
    (
        "As Anna Black pointed out, the school has been closed since 2010.",
        [("the school has been closed since 2010", I)],
    ),
    ("We argued that the bridge is too old.", []),
    ("Paul Green said he hopes that the bridge will last.", [("he hopes that the bridge will last", I)]),
    ("Paul Green said the town “deserves better” than this.", [("the town “deserves better” than this", M)]),
    ("Paul Green said success depends on the new bridge.", [("success depends on the new bridge", I)]),
    ("Two in three said they oppose the new bridge.", [("they oppose the new bridge", I)]),
    ("The plan, which some say has failed, will go on.", [("has failed", I)]),
    ("Green fought a plan that he said was far too dear for the town.", [("was far too dear for the town", I)]),
    ("The bridge will close for a year, local experts said.", [("The bridge will close for a year", I)]),
    (
        "Anna Black said the bridge is safe and one in four said it was not.",
        [("the bridge is safe", I), ("it was not", I)],
    ),
    ("She went to several states, meeting farmers on the way.", []),
    ("The mayor's remarks are a sign that he knows the danger.", []),
    ("The teachers found a good friend, and he worked with them.", []),
    ("Anna Black called half of the council “hopelessly deaf”.", [("half of the council “hopelessly deaf”", M)]),
    (
        "Anna Black described the plan as a “farce” and a “fraud” on Monday.",
        [("the plan as a “farce” and a “fraud”", M)],
    ),
    (
        "Green accused them of “playing with fire” and left.",
        [("them of “playing with fire”", M)],
    ),
    (
        "The mayor urged the town to “wait and see” before the vote.",
        [("the town to “wait and see”", M)],
    ),
    ("It was what Anna Black called a “waste of money”.", [("“waste of money”", M)]),
    (
        "Losing the bridge ''makes us poor,'' Anna Black said on Monday.",
        [("Losing the bridge ''makes us poor,''", M)],
    ),
    (
        "The bridge had lost two of its piers, said Paul Green, head of the council.",
        [("The bridge had lost two of its piers", I)],
    ),
    (
        "The bridge, says Mr. Green, has lost two of its piers.",
        [("The bridge", I), ("has lost two of its piers", I)],
    ),
    ("Paul Green told the council on Friday he would never sell it.", [("he would never sell it", I)]),
    ("The police arrested a man said to be the leader of the gang.", []),
    ("According to media reports, the bridge has lost two piers.", [("the bridge has lost two piers", I)]),
    ("The town laughed at his claim that the bridge had moved.", []),
    ("Green said the bridge was old and called it a danger to us.", [("the bridge was old", I)]),
    ("Green told NBC's “Morning Show” on Friday that he would go.", [("he would go", I)]),
    ("Green told the crowd to “go home” on Friday.", [("to “go home”", M)]),
    (
        "Green says he will be patient, “but my time runs out,” he added.",
        [("he will be patient", I), ("“but my time runs out,”", D)],
    ),
    ("Patience, he noted, has long been his rule.", [("Patience", I), ("has long been his rule", I)]),
    ("The problem, he told me on Friday, is the old bridge.", [("The problem", I), ("is the old bridge", I)]),
    ("According to law enforcement officials, the man fled.", [("the man fled", I)]),
    ("Anna Black has pledged to publish the accounts by June.", [("to publish the accounts by June", I)]),
    ("Anna Black told POLITICO she'll work for the town.", [("she'll work for the town", I)]),
    (
        "The town could embrace a clean energy policy, Sen. Paul Green (R-S.C.) told the Herald.",
        [("The town could embrace a clean energy policy", I)],
    ),
    ("Green has set out to accuse the council of being “deaf”.", [("the council of being “deaf”", M)]),
    ("Anna Black exhorted the town to “keep its nerve”.", [("the town to “keep its nerve”", M)]),
    ("Paul Green has said the same thing at every stop.", []),
]
GERMAN = [
    ("Die Brücke werde gesperrt, sagte Paul Grün.", [("Die Brücke werde gesperrt", I)]),
    ("Paul Grün sagte, die Brücke bleibt lange gesperrt.", [("die Brücke bleibt lange gesperrt", I)]),
    ("Anna Schwarz versprach, die Zahlen zu veröffentlichen.", [("die Zahlen zu veröffentlichen", I)]),
    ("Nach Polizeiangaben wurde die Brücke gesperrt.", [("wurde die Brücke gesperrt", I)]),
    ("Wie Anna Schwarz mitteilte, ist die Schule geschlossen.", [("ist die Schule geschlossen", I)]),
    (
        "Die Schule ist seit 2010 geschlossen. Das teilte Anna Schwarz mit.",
        [("Die Schule ist seit 2010 geschlossen", I)],
    ),
    (
        "Paul Grün hat in einem offenen Brief an die Stadt mitgeteilt, dass die Brücke marode ist.",
        [("die Brücke marode ist", I)],
    ),
    (
        "Die Pläne erregten Ärger. Die Stadt habe die Warnungen lange nicht gehört.",
        [("Die Stadt habe die Warnungen lange nicht gehört", I)],
    ),
    ("Die Brücke ist so marode, dass sie gesperrt wird.", []),
    ("Die Brücke ist alt, so dass sie gesperrt wird.", []),
]
FRENCH = [
    ("Le pont sera fermé pendant un an, a expliqué Paul Vert.", [("Le pont sera fermé pendant un an", I)]),
    ("Le pont sera fermé, selon le ministère des Transports.", [("Le pont sera fermé", I)]),
    ("Anne Noir a promis de publier les comptes avant juin.", [("de publier les comptes avant juin", I)]),
    ("Anne Noir affirme ne pas avoir reçu l'argent.", [("ne pas avoir reçu l'argent", I)]),
    ("Comme l'a rappelé Anne Noir, l'école est fermée depuis 2010.", [("l'école est fermée depuis 2010", I)]),
    ("L'école est fermée depuis 2010. C'est ce qu'a annoncé Anne Noir.", [("L'école est fermée depuis 2010", I)]),
    ("Anne Noir a demandé de fermer le pont.", []),
]
SPANISH = [
    ("El puente se cerrará un año, explicó Pablo Verde.", [("El puente se cerrará un año", I)]),
    ("Ana Negro prometió publicar las cuentas antes de junio.", [("publicar las cuentas antes de junio", I)]),
    ("Como recordó Ana Negro, la escuela está cerrada desde 2010.", [("la escuela está cerrada desde 2010", I)]),
    ("La escuela está cerrada desde 2010. Así lo anunció Ana Negro.", [("La escuela está cerrada desde 2010", I)]),
    ("Ana Negro aseguró que no dimitirá y que seguirá.", [("no dimitirá y que seguirá", I)]),
]
PORTUGUESE = [
    ("A ponte será fechada por um ano, explicou Paulo Verde.", [("A ponte será fechada por um ano", I)]),
    ("Ana Preto prometeu publicar as contas até junho.", [("publicar as contas até junho", I)]),
    ("Como lembrou Ana Preto, a escola está fechada desde 2010.", [("a escola está fechada desde 2010", I)]),
    ("Paulo Verde chegou em segundo lugar na corrida de Lisboa.", []),
]
DUTCH = [
    ("De brug blijft een jaar dicht, zei Paul Groen.", [("De brug blijft een jaar dicht", I)]),
    ("De brug blijft een jaar dicht, aldus Paul Groen.", [("De brug blijft een jaar dicht", I)]),
    ("Anna Zwart beloofde de cijfers voor juni te publiceren.", [("de cijfers voor juni te publiceren", I)]),
    ("Zoals Anna Zwart al meldde, is de school sinds 2010 gesloten.", [("is de school sinds 2010 gesloten", I)]),
    ("De school is sinds 2010 gesloten. Dat meldt de krant De Tijd.", [("De school is sinds 2010 gesloten", I)]),
    ("Paul Groen heeft in een brief aan de stad gemeld dat de brug slecht is.", [("de brug slecht is", I)]),
]
CASES = [
    (language, text, expected)
    for language, cases in (
        ("it", ITALIAN), ("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH), ("pt", PORTUGUESE),
        ("nl", DUTCH),
    )
    for text, expected in cases
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[f"{case[0]} {case[1][:50]}" for case in CASES])
def test_constructions(language: str, text: str, expected: list[tuple[str, QuoteKind]]) -> None:
    assert words(text, language) == expected


def test_an_aside_cuts_what_a_that_introduces() -> None:
    text = "Anna Neri precisa che «il ponte va chiuso - spiega l'assessore Bruni - prima dell'inverno»."
    assert words(text, "it") == [("«il ponte va chiuso", D), ("prima dell'inverno»", D)]


def test_a_clock_time_is_no_colon() -> None:
    text = "Ieri alle 17:43 il ponte ha ceduto, ha spiegato Paolo Verdi."
    assert words(text, "it") == [("Ieri alle 17:43 il ponte ha ceduto", I)]


def test_a_title_after_the_word_for_its_work_is_no_quotation() -> None:
    assert words('Ieri a Roma è uscito il film "Il ponte rotto" di Bruni.', "it") == []


def test_a_nickname_is_no_quotation() -> None:
    assert words('Marco "Lupo" Bruni è arrivato a Roma.', "it") == []
