"""The ranker, its weights, and their training."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.history import History
from reader.analysis.quotes.lexicon import lexicon
from reader.analysis.quotes.mentions import named
from reader.analysis.quotes.ranker import Weights, best, chances, weights
from reader.analysis.quotes.situation import Reading
from reader.analysis.quotes.tokens import Token, tokenize
from reader.analysis.quotes.training import speakers as train
from reader.text.article import Span


def reading(name: str | None, *evidence: str) -> Reading:
    return Reading(None, name, None, (evidence, ()))


def test_chances_add_up_and_follow_the_weights() -> None:
    readings = [reading("a", "good"), reading("b", "bad"), reading("c", "never seen")]
    likely = chances(readings, Weights(good=1.0, bad=-1.0))
    assert sum(likely) == pytest.approx(1)
    assert likely[0] > likely[2] > likely[1]


def test_readings_of_one_name_stand_together() -> None:
    readings = [reading("a", "x"), reading("b", "y"), reading("b", "y")]
    chosen, sure = best(readings, Weights(x=0.5))
    assert chosen.name == "b"
    assert sure > 0.5


def test_large_weights_do_not_overflow() -> None:
    assert best([reading("a", "x"), reading("b")], Weights(x=5000.0))[1] == pytest.approx(1)


def test_the_weights_of_the_release_are_there_and_small() -> None:
    model = weights()
    assert len(model) > 1000
    assert all(abs(weight) < 10 for weight in model.values())
    file = Path(train.__file__).parents[3] / "models" / "speakers.json"
    assert file.stat().st_size < 300_000


def walked(history: History, text: str, *entities: Entity) -> None:
    tokens: list[Token] = list(tokenize(text, 0, len(text)))
    history.read(tokens, named(entities), text)


def person(text: str, name: str, gender: str | None = None) -> Entity:
    at = text.find(name)
    return Entity(name, Label.PERSON, (Span(at, at + len(name)),) if at >= 0 else (), gender=gender)


def new_history() -> History:
    words = lexicon("it")
    assert words is not None
    return History(words)


def test_the_subject_of_a_sentence_comes_before_whom_it_names_besides() -> None:
    history = new_history()
    text = "Con Rossi è arrivato Bianchi."
    walked(history, text, person(text, "Rossi"), person(text, "Bianchi"))
    assert [someone.name for someone in history.heads] == ["Bianchi", "Rossi"]


def test_a_sentence_that_begins_with_a_pronoun_goes_on_about_the_same_person() -> None:
    history = new_history()
    first = "Verdi è arrivata."
    walked(history, first, person(first, "Verdi", "f"))
    second = "Ella ha salutato Rossi."
    walked(history, second, person(second, "Rossi", "m"))
    assert [someone.name for someone in history.heads] == ["Verdi", "Rossi"]


def test_a_description_is_one_voice_whatever_its_capitals() -> None:
    history = new_history()
    history.speaks("Il ministro", None, 0)
    history.speaks("il ministro", None, 0)
    assert history.speaker is not None
    assert (history.speaker.name, history.speaker.voiced) == ("Il ministro", 2)


def test_training_learns_the_same_each_time_and_from_names_held_in_the_gold(tmp_path: Path) -> None:
    records = []
    for number, (name, other) in enumerate([("Anna Verdi", "Marco Neri"), ("Luca Bianchi", "Paola Rossi")] * 6):
        words = "«Il ponte resterà chiuso fino a maggio»"
        text = f"{name} ha incontrato {other}. {words}, ha detto {name} a {other}."
        at, said = text.index(words), text.rindex(name)
        quote = {"start": at, "end": at + len(words), "speaker": name, "speaker_start": said}
        quote["speaker_end"] = said + len(name)
        records.append({"id": str(number), "lang": "it", "text": text, "quotes": [quote]})
    file = tmp_path / "few.jsonl"
    file.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    texts = train.read(tmp_path)
    assert len(texts) == 12
    model = train.learn(texts)
    assert model
    assert model == train.learn(train.read(tmp_path))
    watchers = train.watch(texts, model)
    assert [right for watcher in watchers for _, right in watcher.judged] == [True] * 12
    assert [right for _, right in train.cross_validate(texts, 3)["it"]] == [True] * 12
