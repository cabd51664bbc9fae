"""Who says what in five languages: the short news texts of ``said.txt``, each with what a reader would find.

A line is a text, ``\\n`` a line end in it. Each quotation stands as ⟦kind|speaker|words⟧: d(irect), m(ixed) or
i(ndirect); a speaker whom the text does not name is left empty.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.text.structure import structure

_MARKED = re.compile(r"⟦(\w)\|([^|]*)\|(.*?)⟧", re.DOTALL)
_OUTER = ' .,;:!“”„«»‘’"'


def cases() -> list[tuple[str, str]]:
    found = []
    language = ""
    for line in (Path(__file__).parent / "said.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:]
        else:
            found.append((language, line.replace("\\n", "\n")))
    return found


@pytest.mark.parametrize(("language", "text"), cases(), ids=lambda value: value[:60])
def test_a_reader_would_find_the_same(language: str, text: str) -> None:
    plain = _MARKED.sub(r"\3", text)
    expected = [(match[1], match[3].removeprefix("dass ").strip(_OUTER)) for match in _MARKED.finditer(text)]
    speakers = [match[2] for match in _MARKED.finditer(text)]
    found = analyze(structure(plain), Options(layers=frozenset({Layer.QUOTES}), language=language)).quotes
    words = [plain[quote.start : quote.end].removeprefix("dass ").strip(_OUTER) for quote in found]
    assert [(quote.kind.value[0], said) for quote, said in zip(found, words, strict=True)] == expected
    for quote, speaker in zip(found, speakers, strict=True):
        if speaker:
            assert quote.speaker is not None
            assert speaker in quote.speaker
        else:
            assert quote.speaker is None
