"""A text of ten million bytes on the screen: how long the screen is kept from answering, and how much memory it takes.

``python tests/benchmarks/long_text.py [megabytes] [peer]``; the peer is Textual's own TextArea on the same text, in the
same way: 120 rows of scrolling, ten far jumps, ten changes of width. A stall is the longest time that the event loop
did not come round; the analysis goes on beside it all the while.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from collections.abc import Awaitable, Callable

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import TextArea

from reader.analysis.options import Options
from reader.app.app import ReaderApp
from reader.app.widgets.article import ArticleView
from reader.text.structure import structure

PARAGRAPH = (
    "Il sindaco Marco Bellandi ha annunciato lunedì la riapertura del ponte sul fiume Sesia dopo due anni di lavori. "
    "«È un giorno importante per la città», ha detto Bellandi. “Ringrazio gli operai e i tecnici”, ha aggiunto. "
    "L’opera è costata 4,2 milioni di euro, secondo l’assessora ai lavori pubblici Chiara Donati.\n\n"
)


class Peer(App[None]):
    """The same text in Textual's own widget for long texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """One text area."""
        yield TextArea(self._text, read_only=True, soft_wrap=True)


async def longest_stall(work: Awaitable[None]) -> float:
    """The longest time, in seconds, that the event loop was held up while ``work`` went on."""
    worst = 0.0
    done = asyncio.ensure_future(work)
    last = time.perf_counter()
    while not done.done():
        await asyncio.sleep(0.002)
        now = time.perf_counter()
        worst = max(worst, now - last - 0.002)
        last = now
    await done
    return worst


async def scroll(pilot: Pilot[object]) -> None:
    """A hundred and twenty rows down."""
    for _ in range(120):
        await pilot.press("down")


def jumping(pilot: Pilot[object]) -> Callable[[], Awaitable[None]]:
    """Ten far jumps, by the means that the widget has."""

    async def jump() -> None:
        view = pilot.app.query_one("#article", ArticleView) if isinstance(pilot.app, ReaderApp) else None
        area = None if view else pilot.app.query_one(TextArea)
        for step in range(10):
            if view is not None:
                view.show_at_top(len(view.article.text) * (step * 7 % 10) // 10)
            elif area is not None:
                area.scroll_to(y=area.max_scroll_y * (step * 7 % 10) // 10, animate=False)
            await pilot.pause(0.02)

    return jump


async def resize(pilot: Pilot[object]) -> None:
    """Ten changes of width."""
    for step in range(10):
        await pilot.resize_terminal(90 + 5 * step, 40)
        await pilot.pause(0.02)


async def measure(app: App[object]) -> dict[str, float]:
    """Stalls in milliseconds, by what was done, and the memory of the whole process in megabytes."""
    begin = time.perf_counter()
    async with app.run_test(size=(140, 45)) as pilot:
        found = {"ready": time.perf_counter() - begin}
        found["scroll"] = await longest_stall(scroll(pilot))
        found["jump"] = await longest_stall(jumping(pilot)())
        found["resize"] = await longest_stall(resize(pilot))
        if isinstance(app, ReaderApp):
            found["analysis"] = await longest_stall(pilot.pause(8))
    result = {name: 1000 * seconds for name, seconds in found.items()}
    return result | {"memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 10_000_000
    text = PARAGRAPH * (size // len(PARAGRAPH.encode()) + 1)
    if "peer" in sys.argv:
        print("TextArea", {k: round(v) for k, v in asyncio.run(measure(Peer(text))).items()})
    else:
        article = structure(text)
        del text
        print("reader", {k: round(v) for k, v in asyncio.run(measure(ReaderApp(article, Options()))).items()})
