from __future__ import annotations

import pytest

from reader.analysis.summary.dangling import dangles


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "Ma il porto resta chiuso."),
        ("it", "“Quest’ultimo non ha risposto.”"),
        ("it", "Ha aggiunto che i lavori dureranno."),
        ("it", "Costerebbe otto milioni."),
        ("it", "Per mesi hanno cercato un accordo."),
        ("it", "Per quarantasei anni è partita alle sei del mattino."),
        ("it", "Per la prima volta ha parlato di accordo."),
        ("it", "Per questo la nave resta ferma."),
        ("en", "He added that work would go on."),
        ("en", "It’s closed."),
        ("en", "On the other hand, the ferry is old."),
        ("fr", "Elle a refusé."),
        ("de", "Sie lehnte ab."),
        ("es", "Dijo que no."),
        ("pt", "Afirmou que não."),
        ("nl", "Maar hij weigerde."),
        ("en", "“Despite this, it's still an easy plant to care for.”"),
        ("en", "Among them is the old harbour."),
        ("it", "In questo caso il porto resta chiuso."),
        ("fr", "Malgré cela, le port reste fermé."),
        ("de", "Trotz dieser Warnung blieb der Hafen offen."),
        ("nl", "Ondanks dit bleef de haven open."),
    ],
)
def test_it_hangs_on_the_sentence_before(language: str, sentence: str) -> None:
    assert dangles(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "Marta Conti dirige il porto."),
        ("it", "È morto a Roma lo scrittore."),
        ("it", "E' morto a Roma lo scrittore."),
        ("it", "In un discorso Macron ha parlato."),
        ("it", "Nel 2024 il governo ha parlato."),
        ("it", "Per due giorni è mancata la luce."),
        ("es", "En 2024 el gobierno ha hablado."),
        ("it", "Mariti e mogli protestano."),
        ("en", "Heather Lowe runs the harbour."),
        ("en", "The harbour is closed."),
        ("en", "In this year the harbour closed."),
        ("it", "In questi giorni il porto resta chiuso."),
        ("de", "In diesem Jahr schloss der Hafen."),
        ("de", "Die Stadt zahlt."),
        ("nl", "Het kabinet valt."),
        ("tr", "Ama liman kapalı."),
        ("it", ""),
        ("it", "… —"),
    ],
)
def test_it_stands_alone(language: str, sentence: str) -> None:
    assert not dangles(sentence, language)
