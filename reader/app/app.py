"""The app: one reading screen, themes from files, and a terminal that is left as it was found."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from textual.app import App, SystemCommand
from textual.color import Color
from textual.events import Key
from textual.filter import LineFilter
from textual.screen import Screen

from reader.analysis.options import Options
from reader.app import themes
from reader.app.commands import COMMANDS
from reader.app.screens.reading import ReadingScreen
from reader.library.history import History
from reader.text.article import Article
from reader.text.sanitize import clean, one_line


class ControlFilter(LineFilter):
    """The last gate before the terminal: no control character passes, whichever widget drew it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Clean the words of every segment."""
        return [
            segment if segment.control or (segment.text.isascii() and segment.text.isprintable())
            else Segment(clean(segment.text).replace("\n", " "), segment.style)
            for segment in segments
        ]  # fmt: skip


class ReaderApp(App[int]):
    """Reads one article; its result is the offset of the first character in sight at the end."""

    TITLE = "Reader"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = True
    NOTIFICATION_TIMEOUT = 4
    _GATE: ClassVar[ControlFilter] = ControlFilter()

    def __init__(
        self,
        article: Article,
        options: Options,
        *,
        offset: int = 0,
        history: History | None = None,
        theme: str | None = None,
    ) -> None:
        self._theme_files: dict[str, themes.ThemeFile] = {}
        self._theme_notes: list[str] = []
        super().__init__()
        self._article = article
        self._options = options
        self._offset = offset
        self._history = history
        self._reading: ReadingScreen | None = None
        self._begin_theme(theme or (history.choice("theme") if history else None) or themes.DEFAULT)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the gate after them."""
        return (*super().get_line_filters(), self._GATE)

    def get_default_screen(self) -> Screen[None]:
        """The one screen: the article."""
        self._reading = ReadingScreen(self._article, self._options, self._offset, self.size)
        return self._reading

    def on_mount(self) -> None:
        """Answer the signals that end a session."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP", "SIGINT"):
            try:
                loop.add_signal_handler(getattr(signal, name), self._leave)
            except (AttributeError, NotImplementedError, ValueError, RuntimeError):
                break  # not a main thread, or not a system with such signals
        self.app_resume_signal.subscribe(self, lambda _: self._paint_anew())
        for note in self._theme_notes:
            self.notify(note, title="Theme", severity="warning", markup=False, timeout=8)
        if self._history is not None and self._history.notice:
            self.notify(self._history.notice, severity="warning", markup=False, timeout=8)

    def on_key(self, event: Key) -> None:
        """A letter typed before the search bar had the keys is a letter of its words, and no command."""
        if isinstance(self.screen, ReadingScreen) and self.screen.take_letter(event):
            event.prevent_default()

    def _paint_anew(self) -> None:
        """Draw everything: a shell has written over the screen while the program slept."""
        self.screen.refresh()
        for widget in self.screen.walk_children():
            widget.refresh()

    def _leave(self) -> None:
        self.exit()

    def exit(self, *args: Any, **options: Any) -> None:
        """Leave, with the place that was reached as the result."""
        if not args and self._reading is not None and self._reading.is_mounted:
            args = (self._reading.place,)
        super().exit(*args, **options)

    def _fatal_error(self) -> None:
        """Leave quietly: whoever ran the app tells of ``failure`` in one line, where Textual would print its locals."""
        if os.environ.get("READER_TRACEBACK"):
            super()._fatal_error()
        else:
            self._close_messages_no_wait()

    @property
    def failure(self) -> Exception | None:
        """The fault that ended the app, if one did."""
        return self._exception

    # Themes

    def _begin_theme(self, name: str) -> None:
        """Read the one theme that is needed for the first picture."""
        chosen: themes.ThemeFile | None = None
        for folder in reversed(themes.folders()):
            try:
                chosen = themes.load(folder / f"{name}.toml")
                break
            except themes.ThemeError as error:
                if (folder / f"{name}.toml").exists():
                    self._theme_notes.append(str(error))
        if chosen is None:
            self._theme_notes.append(
                f"There is no theme {one_line(name, 40)} that can be used; this is {themes.DEFAULT}."
            )
            chosen = themes.load(themes.folders()[0] / f"{themes.DEFAULT}.toml")
        self.register_theme(chosen.to_textual())
        if chosen.ansi:
            self.theme = chosen.name  # the watchers let the terminal's own colours through
            return
        # Before the app runs there is nothing to draw again: set the theme without waking its watchers.
        self.set_reactive(App.theme, chosen.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def _use(self, theme: themes.ThemeFile) -> None:
        self.register_theme(theme.to_textual())
        self.theme = theme.name

    def next_theme(self) -> None:
        """Change to the next theme by name and keep the choice."""
        if not self._theme_files:
            self._theme_files, faults = themes.load_all()
            for fault in faults:
                self.notify(fault, title="Theme not used", severity="warning", markup=False, timeout=8)
        order = list(self._theme_files)
        here = order.index(self.theme) if self.theme in order else -1
        self.choose_theme(order[(here + 1) % len(order)])

    def choose_theme(self, name: str) -> None:
        """Change to a theme and keep the choice."""
        self._use(self._theme_files[name])
        if self._history is not None:
            self._history.choose("theme", name)
        self.notify(name, title="Theme", markup=False, timeout=1.5)

    # Command palette

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the one table."""
        if not isinstance(screen, ReadingScreen):
            return
        for command in COMMANDS:
            if command.id != "palette":
                yield SystemCommand(
                    f"{command.title}  ({command.shown_keys})", command.help, self._runner(screen, command.action)
                )

    @staticmethod
    def _runner(screen: ReadingScreen, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await screen.run_action(action)

        return run


def read(
    article: Article,
    options: Options,
    *,
    offset: int = 0,
    history: History | None = None,
    theme: str | None = None,
) -> int | None:
    """Open the screen on an article and return the offset that it was left at, or None if that is not known.

    Raises whatever ended the app before its time.
    """
    app = ReaderApp(article, options, offset=offset, history=history, theme=theme)
    place = app.run()
    if app.failure is not None:
        raise app.failure
    return place
