"""The reading screen: the article in the middle, the summary above it, voices and entities at its right."""

from __future__ import annotations

import gc
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.geometry import Size
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import Widget

from reader.analysis.options import Layer, Options
from reader.app.analyst import Analyst
from reader.app.commands import COMMANDS
from reader.app.finder import Finder
from reader.app.highlights import Highlights
from reader.app.jumps import Jumps
from reader.app.messages import (
    AnalysisFailed,
    Chosen,
    JumpTo,
    LayerReady,
    Moved,
    SearchChanged,
    SearchDone,
    SummaryReady,
    Timed,
    Wanted,
)
from reader.app.palette import layer_of
from reader.app.widgets.article import ArticleView
from reader.app.widgets.lines import KeyHints, StatusLine
from reader.text.article import Article, BlockKind, Span
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from reader.analysis.facts import Analysis
    from reader.app import clipping
    from reader.app.widgets.entities import EntitiesPanel
    from reader.app.widgets.search import SearchBar
    from reader.app.widgets.summary import SummaryPanel
    from reader.app.widgets.voices import VoicesPanel

WIDE = 110
"""From so many cells on, the panels stand beside the text; below, each covers it when its key is pressed."""
LOW = 24
"""Below so many rows the summary has no room above the text either."""
PANELS = ("summary", "voices", "entities")

_BEFORE_PANELS = frozenset({"turn", "scroll_lines", "half", "edge", "heading", "next_theme", "quit"})
_LAYERS = tuple(Layer)
_FOLLOWED_BY = {layer: f"finding {after}" for layer, after in pairwise(_LAYERS)}


class ReadingScreen(Screen[None]):
    """One article, its facts, and everything that can be done with them."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(command.keys), command.action, command.title, id=command.id, show=False, tooltip=command.help)
        for command in COMMANDS
    ]
    AUTO_FOCUS = "#article"

    view = query_one("#article", ArticleView)
    status = query_one(StatusLine)
    summary: SummaryPanel
    voices: VoicesPanel
    entities: EntitiesPanel
    _search_bar: SearchBar

    def __init__(self, article: Article, options: Options, offset: int, size: Size) -> None:
        super().__init__(
            classes=f"{'-wide' if size.width >= WIDE else '-narrow'} {'-high' if size.height >= LOW else '-low'}"
        )
        self.article = article
        self._options = options
        self._offset = offset
        self._analyst = Analyst(article, self.post_message)
        self._finder = Finder(article.text)
        self._jumps = Jumps()
        self._analysis: Analysis | None = None
        self._furnished = False
        self._over: str | None = None
        self._wanted = Wanted(options.method, options.sentences)
        self._progress = "analysing"
        self._minutes = self._grade = ""

    def compose(self) -> ComposeResult:
        """The parts that the first picture needs; the panels' places are kept for them."""
        yield StatusLine(self.article.label, guessed=not self.article.title)
        with Horizontal(id="main"):
            with Vertical(id="reading"):
                yield Vertical(id="above")
                yield ArticleView(self.article, offset=self._offset, id="article")
            yield Vertical(id="side")
        yield KeyHints()

    def on_mount(self) -> None:
        """Once the text is on the screen, put the panels in their places."""
        self.call_after_refresh(self._furnish)

    async def _furnish(self) -> None:
        """The panels, and then the analysis that fills them."""
        gc.freeze()
        gc.enable()
        from reader.app.widgets.entities import EntitiesPanel
        from reader.app.widgets.search import SearchBar
        from reader.app.widgets.summary import SummaryPanel
        from reader.app.widgets.voices import VoicesPanel

        self.summary = SummaryPanel(self.article)
        self.voices = VoicesPanel(self.article)
        self.entities = EntitiesPanel(self.article)
        self._search_bar = SearchBar()
        await self.query_one("#above").mount(self.summary)
        await self.query_one("#side").mount(self.voices, self.entities)
        await self.mount(self._search_bar, before=self.query_one(KeyHints))
        self._furnished = True
        self._analyst.start(self._options)
        for notice in self.article.notices:
            self.notify(notice, markup=False, timeout=6)
        if self._analyst.share < 1:
            self.notify(
                f"This text is long: summary, voices and entities are those of its first {self._analyst.share:.0%}.",
                markup=False,
                timeout=8,
            )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until the panels are there, for a blink, only what concerns the text can be done."""
        return self._furnished or action in _BEFORE_PANELS

    def on_unmount(self) -> None:
        """Leave no thread talking to a screen that is gone."""
        self._analyst.stop()

    @property
    def place(self) -> int:
        """The first character in sight."""
        return self.view.offset_at_top

    # What the analysis tells

    def on_layer_ready(self, event: LayerReady) -> None:
        """A layer of facts is there: show it."""
        analysis = self._analysis = event.analysis
        self._progress = _FOLLOWED_BY.get(event.layer, "")
        if event.layer is Layer.ENTITIES:
            self.view.set_layer("entity", Highlights(
                (mention.start, mention.end, layer_of(entity.label))
                for entity in analysis.entities for mention in entity.mentions
            ))  # fmt: skip
            self.entities.show(analysis.entities, approximate=analysis.approximate)
        elif event.layer is Layer.QUOTES:
            self.view.set_layer("quote", Highlights.of(analysis.quotes, "quoted"))
            self.voices.show(analysis.quotes)
        elif event.layer is Layer.SUMMARY:
            self._show_summary(SummaryReady(self._wanted, analysis.summary))
        elif event.layer is Layer.FOREIGN:
            self.view.set_layer("foreign", Highlights.of(analysis.foreign, "foreign"))
            self.entities.show_foreign(analysis.foreign)
        elif event.layer is Layer.READABILITY:
            self._grade = analysis.readability.grade or ""
        elif event.layer is Layer.KEYPHRASES:
            self.summary.tell_phrases(analysis.keyphrases)
        self._tell_status()

    def on_timed(self, event: Timed) -> None:
        """The reading time is known."""
        minutes = max(round(event.minutes), 1)
        self._minutes = "" if not event.minutes else f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} h"
        self._tell_status()

    def on_summary_ready(self, event: SummaryReady) -> None:
        """Another summary was asked for and is there."""
        self._show_summary(event)

    def on_analysis_failed(self, event: AnalysisFailed) -> None:
        """Say so; the text stays as it is."""
        self._progress = "analysis failed"
        for panel in (self.summary, self.voices, self.entities):
            if panel.is_waiting:
                panel.say("The analysis failed; the text can be read as it is.")
        self.notify(f"The analysis failed ({event.reason}).", severity="error", markup=False)
        self._tell_status()

    def _show_summary(self, event: SummaryReady) -> None:
        self.summary.show(event.picks, event.wanted, self._analysis.sentences if self._analysis else ())
        numbers = ((pick.start, pick.end, str(n)) for n, pick in enumerate(event.picks, 1))
        self.view.set_layer("summary", Highlights(numbers))

    def _tell_status(self) -> None:
        language = self._analysis.language if self._analysis else None
        pane, panes = self.view.pane
        self.status.show(
            self._progress,
            self._finder.position,
            language.code if language and language.confidence else "",
            self._minutes,
            self._grade if self.has_class("-wide") else "",
            f"pane {pane}/{panes}",
            f"{100 * self.view.progress:.0f} %",
        )

    # What the panels and the article tell

    def on_jump_to(self, event: JumpTo) -> None:
        """Go to a place and light it."""
        self._jumps.leave(self.view.offset_at_top)
        self._go(event.span)

    def on_chosen(self, event: Chosen) -> None:
        """Show on the strip where the chosen thing occurs."""
        self.view.set_layer("focus", Highlights.of(event.spans, event.style))

    def on_moved(self, event: Moved) -> None:
        """Another stretch of the text is in sight."""
        self._tell_status()

    def on_resize(self, event: Resize) -> None:
        """A screen grown wide enough needs no panel laid over the text."""
        self._lay_over(self._over)

    def _go(self, span: Span) -> None:
        self._give_back()
        self.view.set_layer("lit", Highlights.of([span], "lit"))
        self.view.jump(span.start)

    # Search

    def on_search_changed(self, event: SearchChanged) -> None:
        """Seek while the words are being typed, from where the search began."""
        self._finder.seek(event.query)
        self._seek_on()

    def _seek_on(self) -> None:
        """One slice of the search; the next comes when the screen had its turn."""
        ready = self._finder.work()
        self._show_hits()
        if not ready:
            self.call_later(self._seek_on)

    def _show_hits(self) -> None:
        self.view.set_layer("search", Highlights.of(self._finder.hits, "search"))
        if (hit := self._finder.current) is not None:
            self.view.jump(hit.start)
        self._search_bar.say(self._finder.position)
        self._tell_status()

    def on_search_done(self, event: SearchDone) -> None:
        """Close the bar; a search given up goes back to where it began."""
        self._search_bar.close(keep=event.kept)
        self.set_focus(self.view)
        if not event.kept:
            origin = self._finder.origin
            self._finder.clear()
            self._show_hits()
            self.view.show_at_top(origin)
        else:
            self._jumps.leave(self._finder.origin)

    def action_search(self) -> None:
        """Open the search bar."""
        self._lay_over(None)
        self._finder.begin(self.view.offset_at_top)
        self._search_bar.open()

    def take_letter(self, event: Key) -> bool:
        """Put a letter that was on its way elsewhere into the open search bar. False if it is no such letter."""
        if not (self._furnished and self._search_bar.is_open and event.is_printable and event.character):
            return False
        self._search_bar.type(event.character)
        return True

    def action_next(self, direction: int) -> None:
        """The next hit; in Voices the same speaker's next words, in Entities the next mention."""
        if self.focused is self.voices:
            self.voices.step(direction)
        elif self.focused is self.entities:
            self.entities.step(direction)
        elif self._finder.step(direction):
            self._show_hits()
        else:
            self.notify("Nothing is being searched for; press / first.", markup=False)

    # Reading

    def action_turn(self, panes: int) -> None:
        """Turn panes."""
        if not self.view.turn(panes):
            self.notify("This is the end." if panes > 0 else "This is the beginning.", markup=False, timeout=1.5)

    def action_scroll_lines(self, rows: int) -> None:
        """Scroll by rows."""
        self.view.scroll_rows(rows)

    def action_half(self, direction: int) -> None:
        """Scroll half a pane."""
        self.view.scroll_half(direction)

    def action_edge(self, direction: int) -> None:
        """Go to the beginning or the end."""
        self._jumps.leave(self.view.offset_at_top)
        self.view.scroll_to_edge(direction)

    def action_heading(self, direction: int) -> None:
        """Go to the next heading or the one before."""
        heads = [b.start for b in self.article.blocks if b.kind in (BlockKind.HEADING, BlockKind.TITLE)]
        here = self.view.offset_at_top
        found = [s for s in heads if s > here] if direction > 0 else [s for s in reversed(heads) if s < here]
        if found:
            self._jumps.leave(here)
            self.view.show_at_top(found[0])
        else:
            self.notify("There is no heading that way.", markup=False, timeout=1.5)

    def action_history(self, direction: int) -> None:
        """Back to before the last jump, or forward again."""
        place = (
            self._jumps.back(self.view.offset_at_top) if direction < 0 else self._jumps.forward(self.view.offset_at_top)
        )
        if place is not None:
            self.view.show_at_top(place)

    def action_column(self, cells: int) -> None:
        """Make the column of text wider or narrower."""
        self.notify(f"{self.view.widen(cells)} cells wide", markup=False, timeout=1)

    def action_clear(self) -> None:
        """One thing at a time: the search bar, the panel, then the lights."""
        if self._search_bar.is_open:
            self.on_search_done(SearchDone(kept=False))
        elif self.focused is not self.view:
            self._give_back()
            self.set_focus(self.view)
        else:
            self._finder.clear()
            for layer in ("lit", "focus", "search"):
                self.view.set_layer(layer, Highlights())
            self._tell_status()

    # Panels

    def action_panel(self, direction: int) -> None:
        """Move between the article and the panels."""
        stops = ["article", *PANELS]
        focused = self.focused
        here = stops.index(focused.id) if focused is not None and focused.id in stops else 0
        self._visit(stops[(here + direction) % len(stops)])

    def action_show(self, name: str) -> None:
        """Go to a panel; again: back to the article."""
        focused = self.focused
        self._visit("article" if focused is not None and focused.id == name else name)

    def _visit(self, name: str) -> None:
        self.remove_class("-zen")
        target = self.query_one(f"#{name}", Widget)
        self._lay_over(name if name in PANELS else None)
        # At once where it is on the screen already, so that keys typed ahead find it.
        if target.focusable:
            self.set_focus(target)
        else:
            target.focus()

    def _lay_over(self, name: str | None) -> None:
        """Where there is no room beside the text, lay a panel over it; None takes it away."""
        over = name if name is not None and not self._has_room(name) else None
        for panel in PANELS:
            self.set_class(panel == over, f"-over-{panel}")
        self.set_class(over in ("voices", "entities"), "-over-side")
        self._over = over

    def _has_room(self, panel: str) -> bool:
        """Whether a panel stands beside the text, or above it."""
        return self.size.width >= WIDE and (panel != "summary" or self.size.height >= LOW)

    def _give_back(self) -> None:
        """Give the text its place back, and the keys with it, if a panel covers it."""
        if self._over is not None:
            self._lay_over(None)
            self.set_focus(self.view)

    def action_zen(self) -> None:
        """Nothing but the text, or everything."""
        self._lay_over(None)
        self.set_focus(self.view)
        self.toggle_class("-zen")

    # Summary, voices, copying

    def action_length(self, sentences: int) -> None:
        """A longer or a shorter summary."""
        if sentences > 0 and len(self.summary.picks) < self._wanted.count:
            self.notify("The summary has every sentence that can be picked.", markup=False, timeout=2)
        else:
            self._want(replace(self._wanted, count=max(self._wanted.count + sentences, 1)))

    def action_method(self, step: int) -> None:
        """The next summary method, or the one before."""
        from reader.analysis.summary import METHODS

        method = METHODS[(METHODS.index(self._wanted.method) + step) % len(METHODS)]
        self.summary.title("…", method)
        self._want(replace(self._wanted, method=method))

    def action_chapter(self) -> None:
        """The summary of the chapter that is read, or of the whole again."""
        from reader.text.chapters import chapter_at

        if (chapter := chapter_at(self.article, self.view.offset_at_top)) is None:
            self.notify("The article has no chapters.", markup=False, timeout=2)
        else:
            self._want(replace(self._wanted, chapter=None if self._wanted.chapter else chapter))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        if self._analysis is not None and self._analysis.sentences:
            self._analyst.summarize(self._analysis, self._wanted)

    def action_go(self) -> None:
        """Go to the place of the chosen row."""
        if self.focused in (self.summary, self.voices, self.entities):
            self.focused.action_select()

    def on_descendant_focus(self) -> None:
        """Other keys matter in another panel."""
        self.query_one(KeyHints).show(self.focused.id if self.focused else None)

    def action_unfold(self) -> None:
        """Show or hide the words of the chosen speaker."""
        if self.focused is self.voices:
            self.voices.unfold()

    def action_why(self) -> None:
        """Say why the chosen words are given to their speaker."""
        chosen = self.voices.chosen
        if chosen is None or chosen[1] is None:
            self.notify("Choose a quotation in Voices first (v).", markup=False)
            return
        from reader.app import clipping

        self.notify(clipping.why(self.article, chosen[1]), title="Why", markup=False, timeout=12)

    def action_copy(self, markdown: bool) -> None:
        """Copy what one is on, by every route that there is."""
        from reader.app import clipping

        chosen = self.voices.chosen if self.focused is self.voices else None
        clip = clipping.clip(self.article, self.get_selected_text(), chosen, self.summary.picks, markdown=markdown)
        if clip is None:
            self.notify("There is nothing to copy yet.", markup=False)
            return
        self.run_worker(self._copy(clip), group="copy", exclusive=True)

    async def _copy(self, clip: clipping.Clip) -> None:
        import asyncio

        from reader.app.clipboard import copy

        text = clean(clip.text)
        app = self.app
        outcome = await asyncio.to_thread(copy, text, lambda sent: app.call_from_thread(app.copy_to_clipboard, sent))
        self.notify(f"{clip.what}: {outcome}", markup=False)

    # Program

    def action_next_theme(self) -> None:
        """The next theme."""
        from reader.app.app import ReaderApp

        if isinstance(self.app, ReaderApp):
            self.app.next_theme()

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """Show every key."""
        from reader.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_suspend(self) -> None:
        """Sleep until the shell wakes the program."""
        self.app.action_suspend_process()

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
