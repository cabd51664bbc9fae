"""The learned weights for words in marks: how they are made and how they are read."""

from __future__ import annotations

import json
from pathlib import Path

from reader.analysis.quotes import weights
from reader.analysis.quotes.training import marks as training
from reader.analysis.quotes.weights import Stretch


def record(text: str, said: str, other: str) -> dict[str, object]:
    spans = [{"start": text.index(part), "end": text.index(part) + len(part)} for part in (said, other)]
    return {"lang": "it", "text": text, "quotes": spans[:1], "not_quotes": spans[1:]}


RECORDS = [
    record(f"Il film «Ponte {word}» è uscito. «Non torno più», ha detto Anna.", "«Non torno più»", f"«Ponte {word}»")
    for word in ("Rotto", "Nuovo", "Alto", "Lungo", "Vecchio", "Bello")
]


def test_the_model_is_in_the_package_and_small() -> None:
    known = weights.weights()
    assert known["bias"]
    path = Path(weights.__file__).parents[2] / "models" / weights.MODEL
    assert path.stat().st_size < 150_000
    assert path.with_suffix(".md").exists()


def test_a_score_is_the_sum_of_what_is_known() -> None:
    known = weights.weights()
    one, other = list(known)[:2]
    assert weights.score(Stretch(0, 1, (one, other, "never seen"))) == known[one] + known[other]


def test_a_number_falls_into_a_bucket() -> None:
    assert [weights.bucket("size ", value, (2, 4)) for value in (1, 2, 3, 9)] == [
        "size 0",
        "size 1",
        "size 1",
        "size 2",
    ]


def test_training_learns_and_repeats_itself() -> None:
    data = [item for one in RECORDS for item in training.examples(one)]
    assert {truth for _, truth in data} == {True, False}
    learned = training.train(data)
    assert learned == training.train(data)
    for evidence, truth in data:
        assert (sum(learned.get(name, 0.0) for name in evidence) > 0) == truth


def test_half_a_quotation_is_no_example() -> None:
    text = "Anna ha detto: «Non ci torno mai più, davvero»."
    half = {"start": text.index("torno"), "end": text.index("»")}
    assert training.examples({"lang": "it", "text": text, "quotes": [half]}) == []


def test_records_without_quotations_are_passed_over(tmp_path: Path) -> None:
    rows = [{"text": "Ciao.", "quotes": [], "entities": []}, RECORDS[0]]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert [row["text"] for row in training.records(tmp_path)] == [RECORDS[0]["text"]]


def test_folds_judge_each_example_once() -> None:
    articles = [training.examples(one) for one in RECORDS]
    assert len(list(training.folds(articles, 3))) == sum(map(len, articles))
