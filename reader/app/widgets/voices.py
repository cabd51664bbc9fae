"""The Voices panel: who speaks in the article, how much, and each one's words in order."""

from __future__ import annotations

from textual.widgets.option_list import Option

from reader.analysis.facts import Quote, QuoteKind
from reader.app.messages import Chosen, JumpTo
from reader.app.widgets.panel import Panel, Part, Row
from reader.export.escape import flat
from reader.export.voices import Voice, by_speaker
from reader.text.article import Article

MARKS = {QuoteKind.DIRECT: "❝", QuoteKind.MIXED: "❛", QuoteKind.INDIRECT: "≈"}
"""How a quotation is given, told by more than colour."""

_ALL_OPEN = 40
"""Up to so many quotations every speaker is unfolded from the start."""
_BAR = 6
_MANY = 100
"""So many quotations of one speaker are listed; a row below them lists as many more."""


class VoicesPanel(Panel):
    """Speakers by number of words quoted, and under each the quotations; Enter goes to the place."""

    NAME = "Voices"

    def __init__(self, article: Article) -> None:
        super().__init__("voices")
        self._article = article
        self._voices: tuple[Voice, ...] = ()
        self._open: set[str | None] = set()
        self._listed: dict[str | None, int] = {}
        self._rows: list[tuple[Voice, Quote | None]] = []
        self._more: dict[int, Voice] = {}

    def show(self, quotes: tuple[Quote, ...]) -> None:
        """Show the quotations of the article."""
        self._voices = by_speaker(self._article, quotes)
        if not self._voices:
            self.say("Nobody is quoted.")
            return
        few = len(quotes) <= _ALL_OPEN
        self._open = {voice.speaker for index, voice in enumerate(self._voices) if few or index == 0}
        self._list(keep=0)

    @property
    def chosen(self) -> tuple[Voice, Quote | None] | None:
        """The row one is on: a speaker, or one of the speaker's quotations."""
        if self.highlighted is None or not self._rows:
            return None
        return self._rows[self.highlighted]

    def step(self, direction: int) -> None:
        """Go to the next or the previous words of the same speaker."""
        if (chosen := self.chosen) is None:
            return
        voice, quote = chosen
        order = voice.quotes
        index = order.index(quote) + direction if quote else (0 if direction > 0 else len(order) - 1)
        target = order[index % len(order)]
        if voice.speaker not in self._open or (voice, target) not in self._rows:
            self._open.add(voice.speaker)
            self._listed[voice.speaker] = max(order.index(target) + 1, _MANY)
            self._list()
        self.highlighted = self._rows.index((voice, target))
        self.post_message(JumpTo(target))

    def unfold(self) -> None:
        """Show the words of the chosen speaker, or hide them."""
        if (chosen := self.chosen) is None:
            return
        voice = chosen[0]
        self._open ^= {voice.speaker}
        self._list(keep=next(i for i, row in enumerate(self._rows) if row[0] is voice))

    def _list(self, keep: int | None = None) -> None:
        self.title(str(sum(voice.speaker is not None for voice in self._voices)))
        self.border_subtitle = " ".join(f"{mark} {kind}" for kind, mark in MARKS.items())
        self._rows = []
        self._more = {}
        options = []
        most = max(voice.words for voice in self._voices)
        for voice in self._voices:
            unfolded = voice.speaker in self._open
            self._rows.append((voice, None))
            options.append(Option(_speaker(voice, most, unfolded)))
            if unfolded:
                listed = self._listed.get(voice.speaker, _MANY)
                for quote in voice.quotes[:listed]:
                    self._rows.append((voice, quote))
                    options.append(Option(self._quotation(quote)))
                if listed < len(voice.quotes):
                    self._more[len(options)] = voice
                    self._rows.append((voice, voice.quotes[listed]))
                    options.append(Option(Row([("    ", "")], [(f"… {len(voice.quotes) - listed} more", "dim")])))
        self.fill(options, keep)

    def _quotation(self, quote: Quote) -> Row:
        words: list[Part] = [(flat(self._article.text[quote.start : quote.end]), "")]
        if quote.speaker is not None and quote.confidence < Voice.SURE:
            words.append((" · probable", "dim"))
        return Row([(f"  {MARKS[quote.kind]} ", "dim")], words)

    def on_option_list_option_highlighted(self, event: Panel.OptionHighlighted) -> None:
        """Show where this speaker is heard."""
        event.stop()
        if self.has_focus and (chosen := self.chosen) is not None:
            self.post_message(Chosen(chosen[0].quotes, "heard"))

    def on_option_list_option_selected(self, event: Panel.OptionSelected) -> None:
        """Go to the words; on a speaker, to the first of them."""
        event.stop()
        if (more := self._more.get(event.option_index)) is not None:
            self._listed[more.speaker] = self._listed.get(more.speaker, _MANY) + _MANY
            self._list(keep=event.option_index)
            return
        voice, quote = self._rows[event.option_index]
        self.post_message(JumpTo(quote or voice.quotes[0]))


def _speaker(voice: Voice, most: int, unfolded: bool) -> Row:
    bar = "▇" * max(round(_BAR * voice.words / max(most, 1)), 1)
    style = "person" if voice.speaker else "dim"
    tail = [(f" {len(voice.quotes):>3} ", "dim"), (f"{bar:<{_BAR}}", "bar")]
    return Row([("▾ " if unfolded else "▸ ", "dim")], [(voice.name, style)], tail)
