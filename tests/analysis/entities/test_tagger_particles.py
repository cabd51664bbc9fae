from __future__ import annotations

from reader.analysis.entities.tagging.mention import mention
from reader.analysis.entities.tagging.particles import with_particles
from reader.analysis.entities.tokens import tokenize
from reader.analysis.facts import Label


def test_two_particles_and_a_name_belong_to_the_person_before_them() -> None:
    text = "Gestern kam Maria von den Bergen nach Bonn."
    tokens = tokenize(text, 0, len(text))
    (found,) = with_particles([tokens], [mention(tokens[2:3], Label.PERSON, 1.0)])
    assert found.form == "Maria von den Bergen"
    assert found.label is Label.PERSON


def test_a_place_and_a_small_word_behind_the_particles_stay_apart() -> None:
    text = "Die Elbe von der Quelle an, Maria von der anderen Seite."
    tokens = tokenize(text, 0, len(text))
    mentions = [mention(tokens[1:2], Label.PLACE, 1.0), mention(tokens[7:8], Label.PERSON, 1.0)]
    assert with_particles([tokens], mentions) == mentions
