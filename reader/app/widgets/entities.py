"""The Entities panel: whom and what the article names, how often, and where; and the words that do not belong there."""

from __future__ import annotations

from textual.widgets.option_list import Option

from reader.analysis.facts import Entity, ForeignWord, Label
from reader.app.messages import Chosen, JumpTo
from reader.app.palette import layer_of
from reader.app.widgets.panel import Panel, Row
from reader.export.escape import flat
from reader.text.article import Article, Span

GROUPS = {
    Label.PERSON: "people",
    Label.ORGANIZATION: "organizations",
    Label.PLACE: "places",
    Label.OTHER: "other",
    Label.DATE: "dates",
    Label.AMOUNT: "amounts",
}


_MANY = 200
"""So many entities of one kind are listed, the commonest."""


class EntitiesPanel(Panel):
    """Entities by kind, the commonest first; Enter walks the places where one is named."""

    NAME = "Entities"

    def __init__(self, article: Article) -> None:
        super().__init__("entities")
        self._article = article
        self._entities: tuple[Entity, ...] = ()
        self._approximate = False
        self._foreign: tuple[ForeignWord, ...] = ()
        self._rows: list[tuple[Span, ...]] = []
        """The places that each row stands for; none for a heading."""
        self._walked: tuple[tuple[Span, ...], int] = ((), -1)

    def show(self, entities: tuple[Entity, ...], *, approximate: bool = False) -> None:
        """Show the entities of the article; say so if its language has no tagger."""
        self._entities, self._approximate = entities, approximate
        self._fill()

    def show_foreign(self, words: tuple[ForeignWord, ...]) -> None:
        """Show below the entities the words of other languages, each with what probably stood there."""
        if words:
            self._foreign = words
            self._fill()

    def _fill(self) -> None:
        if not self._entities and not self._foreign:
            self.say("No names, dates or amounts were found.")
            return
        self.title(str(len(self._entities)))
        self._rows = []
        options: list[Option] = []
        if self._approximate:
            self._heading(options, "approximate: by capitals and lists")
        for label, name in GROUPS.items():
            found = (e for e in self._entities if e.label is label)
            group = sorted(found, key=lambda e: (-len(e.mentions), e.mentions[0]))
            if not group:
                continue
            self._heading(options, name)
            for entity in group[:_MANY]:
                value = [(f"  {entity.value}", "dim")] if entity.value and entity.value != entity.name else []
                self._row(options, [(entity.name, layer_of(label)), *value], entity.mentions)
            if len(group) > _MANY:
                self._heading(options, f"  … {len(group) - _MANY} rarer ones")
        if self._foreign:
            self._heading(options, "foreign words, likely originals")
            for (word, original), places in self._intruders().items():
                meant = [(" → ", "dim"), (original, "")] if original else []
                self._row(options, [(word, "foreign"), *meant], tuple(places))
        self.fill(options, keep=1)

    def _heading(self, options: list[Option], words: str) -> None:
        self._rows.append(())
        options.append(Option(Row((), [(words, "dim")]), disabled=True))

    def _row(self, options: list[Option], words: list[tuple[str, str]], places: tuple[Span, ...]) -> None:
        self._rows.append(places)
        options.append(Option(Row([("  ", "")], words, [(f" {len(places):>3} ", "dim")])))

    def _intruders(self) -> dict[tuple[str, str], list[Span]]:
        """The foreign words with their suggestions, in text order, each with all its places."""
        found: dict[tuple[str, str], list[Span]] = {}
        for word in self._foreign:
            written = flat(self._article.text[word.start : word.end])
            found.setdefault((written, word.suggestion or ""), []).append(Span(word.start, word.end))
        return found

    @property
    def chosen(self) -> tuple[Span, ...]:
        """The places of what one is on."""
        return () if self.highlighted is None or not self._rows else self._rows[self.highlighted]

    def step(self, direction: int) -> None:
        """Go to the next or the previous place of what is chosen."""
        if not (places := self.chosen):
            return
        last = self._walked[1] if self._walked[0] is places else (-1 if direction > 0 else 0)
        index = (last + direction) % len(places)
        self._walked = (places, index)
        self.post_message(JumpTo(places[index]))

    def on_option_list_option_highlighted(self, event: Panel.OptionHighlighted) -> None:
        """Show where this one stands."""
        event.stop()
        if self.has_focus and self.chosen:
            self.post_message(Chosen(self.chosen, "focus"))

    def on_option_list_option_selected(self, event: Panel.OptionSelected) -> None:
        """Walk on to the next mention."""
        event.stop()
        self.step(1)
