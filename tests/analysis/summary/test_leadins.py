from __future__ import annotations

import pytest

from reader.analysis.summary.leadins import lead_in

CUT = [
    ("it", "Ma ", "il sindaco di Lerma ha firmato l'ordinanza."),
    ("it", "Inoltre, ", "la Regione pagherà metà della spesa."),
    ("it", "D’altra parte, ", "la Regione pagherà metà della spesa."),
    ("en", "But ", "the harbour reopens on Monday."),
    ("en", "However, ", "the harbour reopens on Monday."),
    ("en", "At the same time, ", "the harbour loses its crane."),
    ("fr", "Mais ", "le port rouvre lundi matin."),
    ("fr", "En effet, ", "le port rouvre lundi matin."),
    ("de", "Doch ", "der Hafen öffnet am Montag wieder."),
    ("es", "Sin embargo, ", "el puerto reabre el lunes."),
    ("pt", "No entanto, ", "o porto reabre na segunda-feira."),
    ("nl", "Maar ", "de haven gaat maandag weer open."),
]


@pytest.mark.parametrize(("language", "opening", "rest"), CUT)
def test_a_connective_before_a_whole_sentence_can_be_left_out(language: str, opening: str, rest: str) -> None:
    assert lead_in(opening + rest, language) == len(opening)


KEPT = [
    ("it", "Il sindaco di Lerma ha firmato l'ordinanza."),  # no connective
    ("it", "Ma ha promesso che i lavori finiranno presto."),  # what is left has no subject
    ("en", "But he said that the works will end soon."),
    ("en", "However hard they try, the harbour stays shut."),  # no comma: another "however"
    ("en", "Butter and milk arrive by ship on Mondays."),
    ("en", "And then nothing."),  # too little is left
    ("en", "“But the harbour reopens on Monday,” she said."),  # somebody's words
    ("de", "Dabei wurden zwei Männer festgenommen."),  # the verb would come first
    ("ja", "しかし港は月曜日に再開する。"),  # a language without lists
    ("en", ""),
]


@pytest.mark.parametrize(("language", "sentence"), KEPT)
def test_nothing_else_is_left_out(language: str, sentence: str) -> None:
    assert lead_in(sentence, language) == 0
