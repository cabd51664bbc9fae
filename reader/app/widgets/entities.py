"""The Entities panel: whom and what the article names, how often, and where."""

from __future__ import annotations

from textual.widgets.option_list import Option

from reader.analysis.facts import Entity, Label
from reader.app.messages import Chosen, JumpTo
from reader.app.palette import layer_of
from reader.app.widgets.panel import Panel, Row
from reader.text.article import Article

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
        self._rows: list[Entity | None] = []
        self._walked: tuple[Entity | None, int] = (None, -1)

    def show(self, entities: tuple[Entity, ...], *, approximate: bool = False) -> None:
        """Show the entities of the article; say so if its language has no tagger."""
        if not entities:
            self.say("No names, dates or amounts were found.")
            return
        self.title(str(len(entities)))
        self._rows = []
        options = []
        if approximate:
            self._rows.append(None)
            options.append(Option(Row((), [("approximate: by capitals and lists", "dim")]), disabled=True))
        for label, name in GROUPS.items():
            group = sorted((e for e in entities if e.label is label), key=lambda e: (-len(e.mentions), e.mentions[0]))
            if not group:
                continue
            self._rows.append(None)
            options.append(Option(Row((), [(name, "dim")]), disabled=True))
            for entity in group[:_MANY]:
                self._rows.append(entity)
                value = [(f"  {entity.value}", "dim")] if entity.value and entity.value != entity.name else []
                words = [(entity.name, layer_of(label)), *value]
                options.append(Option(Row([("  ", "")], words, [(f" {len(entity.mentions):>3} ", "dim")])))
            if len(group) > _MANY:
                self._rows.append(None)
                options.append(
                    Option(Row([("  ", "")], [(f"… {len(group) - _MANY} rarer ones", "dim")]), disabled=True)
                )
        self.fill(options, keep=1)

    @property
    def chosen(self) -> Entity | None:
        """The entity one is on."""
        return None if self.highlighted is None or not self._rows else self._rows[self.highlighted]

    def step(self, direction: int) -> None:
        """Go to the next or the previous place where the chosen entity is named."""
        if (entity := self.chosen) is None:
            return
        last = self._walked[1] if self._walked[0] is entity else (-1 if direction > 0 else 0)
        index = (last + direction) % len(entity.mentions)
        self._walked = (entity, index)
        self.post_message(JumpTo(entity.mentions[index]))

    def on_option_list_option_highlighted(self, event: Panel.OptionHighlighted) -> None:
        """Show where this entity is named."""
        event.stop()
        if self.has_focus and (entity := self.chosen) is not None:
            self.post_message(Chosen(entity.mentions, "focus"))

    def on_option_list_option_selected(self, event: Panel.OptionSelected) -> None:
        """Walk on to the next mention."""
        event.stop()
        self.step(1)
