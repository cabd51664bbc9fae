from __future__ import annotations

from reader.text.structure import structure


def test_controls_never_come_through() -> None:
    article = structure("A title\x1b]0;x\x07\n\nBy Ana Ruiz\x9b\n\nSome text.\u202e\n")
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(article.text + article.title + "".join(article.authors))
