"""The search bar: words to find, sought as they are typed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label

from reader.app.messages import SearchChanged, SearchDone


class SearchBar(Horizontal):
    """One line at the foot of the screen; Enter keeps the search, Escape gives it up."""

    DEFAULT_CSS = """
    SearchBar {
        height: 0; background: $background;
        &.-shown { height: 1; }
        Label { width: auto; padding: 0 0 0 1; color: $accent; }
        #hits { padding: 0 1; color: $reading-dim; }
        Input { width: 1fr; height: 1; border: none; padding: 0 1; background: $background; color: $foreground; }
        Input:focus { border: none; }
    }
    """

    def compose(self) -> ComposeResult:
        """The prompt, the words, and how many hits there are."""
        yield Label(Content("/"))
        yield Input(id="words", placeholder="find in the text", select_on_focus=True)
        yield Label(Content(""), id="hits")

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self.has_class("-shown")

    def open(self) -> None:
        """Show the bar and take the keys."""
        self.add_class("-shown")
        words = self.query_one(Input)
        self.screen.set_focus(words)  # at once, so that words typed ahead are not taken for commands

    def close(self, *, keep: bool) -> None:
        """Hide the bar; without ``keep`` forget the words."""
        self.remove_class("-shown")
        if not keep:
            with self.prevent(Input.Changed):
                self.query_one(Input).value = ""

    def type(self, letters: str) -> None:
        """Add letters to the words."""
        self.query_one(Input).insert_text_at_cursor(letters)

    def say(self, words: str) -> None:
        """Show how many hits there are."""
        self.query_one("#hits", Label).update(Content(words))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the words as they are typed."""
        event.stop()
        self.post_message(SearchChanged(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        self.post_message(SearchDone(kept=True))
