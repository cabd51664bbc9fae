"""The summary panel: the chosen sentences, numbered as in the gutter of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from reader.analysis.facts import KeyPhrase, Pick
from reader.app.messages import JumpTo, Wanted
from reader.app.widgets.panel import Panel, Row
from reader.export.excerpts import excerpts
from reader.text.article import Article, Span
from reader.text.sanitize import clean, one_line

_TITLE = 30  # characters of a chapter's


class SummaryPanel(Panel):
    """Each sentence of the summary; Enter goes to its place."""

    NAME = "Summary"

    def __init__(self, article: Article) -> None:
        super().__init__("summary")
        self._article = article
        self.picks: tuple[Pick, ...] = ()

    def show(self, picks: tuple[Pick, ...], wanted: Wanted, sentences: Sequence[Span]) -> None:
        """Show the summary that was wanted; ``sentences`` are the article's."""
        self.picks = picks
        if not picks:
            self.say("Nothing to summarise: no running text was found.")
            return
        chapter = wanted.chapter
        total = len(sentences) if chapter is None else sum(each.start in chapter for each in sentences)
        title = one_line(chapter.title, _TITLE) if chapter else ""
        self.title(f"{len(picks)} of {total}", wanted.method, title)
        width = len(str(len(picks)))
        rows = [
            Option(Row([(f"{number:>{width}} ", "number")], [(line, "")]))
            for number, line in enumerate(excerpts(self._article, picks), 1)
        ]
        self.fill(rows, keep=self.highlighted)

    def tell_phrases(self, phrases: Iterable[KeyPhrase]) -> None:
        """Say in the border what the article is about."""
        self.border_subtitle = Content(" · ".join(clean(one.phrase) for one in phrases))

    def on_option_list_option_selected(self, event: Panel.OptionSelected) -> None:
        """Go to the sentence."""
        event.stop()
        self.post_message(JumpTo(self.picks[event.option_index]))
