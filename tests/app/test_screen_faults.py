"""Empty and failed analyses, hostile words, and a very long text."""

from __future__ import annotations

import re
import threading

import pytest

from reader.analysis import pipeline
from reader.analysis.facts import Entity, Label, Pick, Quote, QuoteKind
from reader.analysis.options import Layer
from reader.text.article import Article, Block, BlockKind, Span

ESC = "\x1b"
MARKUP = "[/x] [@click=app.quit]a[/] [red]rosso[/red] [b"
HOSTILE = (
    f"{MARKUP} {ESC}]0;PWNED\x07 {ESC}[31m {ESC}]52;c;cHduZWQ=\x07 {ESC}P+q{ESC}\\ \x9b31m \x90x\x9c \x7f \x08\x0e "
    "\u202egnirts\u202c \u2066x\u2069 \u200b\ufeff\u00ad e\u0301\u0301\u0301\u0301\u0301 "
    "\ud800 \r\x0b\x0c\x85\u2028 "
)
FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u2028\u2029]")


def _stage(monkeypatch, layer, facts):
    """Make a stage give some facts, or raise them."""

    def stage(article, known, options):
        if isinstance(facts, Exception):
            raise facts
        return facts

    monkeypatch.setitem(pipeline._STAGES, layer, stage)


@pytest.mark.usefixtures("known_facts")
async def test_panels_with_nothing_to_show_say_so(open_desk, monkeypatch):
    _stage(monkeypatch, Layer.SENTENCES, ())
    async with open_desk("...\n\n?\n") as desk:
        assert "Nobody is quoted." in desk.words("#voices")
        assert "No names, dates or amounts were found." in desk.words("#entities")
        assert "Nothing to summarise" in desk.words("#summary")
        await desk.press("y")
        assert "There is nothing to copy" in desk.messages[-1]
        for key in ("s", "v", "e"):
            await desk.press(key, "enter", "n", "p", "w", "right", "y", "plus", "minus", "m")
        assert desk.app.is_running
        assert desk.app.failure is None


@pytest.mark.usefixtures("known_facts")
@pytest.mark.parametrize("text", ["", "\n", " ", "x", "\ufffd"])
async def test_a_text_of_nothing_is_shown(open_desk, text):
    async with open_desk(text) as desk:
        await desk.press(
            "space", "G", "g", "j", "slash", "x", "enter", "n", "right_square_bracket", "d", "less_than_sign"
        )
        assert desk.app.failure is None
        assert len(desk.rows) == 45


@pytest.mark.usefixtures("known_facts")
@pytest.mark.parametrize("layer", list(Layer))
async def test_a_stage_that_fails_leaves_the_text_readable(open_desk, long_text, monkeypatch, layer):
    _stage(monkeypatch, layer, ValueError(f"no [/x] luck {ESC}[31m"))
    async with open_desk(long_text) as desk:
        await desk.until(lambda: any("analysis failed" in note for note in desk.messages), "the message")
        assert "analysis failed" in desk.rows[0]
        await desk.press("space")
        assert desk.view.scroll_offset.y > 0
        assert "Capitolo" in desk.shown
        if layer is Layer.LANGUAGE:
            for key in ("summary", "voices", "entities"):
                panel = desk.screen.query_one(f"#{key}")
                assert not panel.is_waiting
            assert desk.shown.count("The analysis failed;") == 3
        assert FORBIDDEN.search(desk.shown.replace("\n", "")) is None


@pytest.mark.usefixtures("known_facts")
async def test_what_was_found_before_a_failure_stays(open_desk, harbour, monkeypatch):
    _stage(monkeypatch, Layer.SUMMARY, RuntimeError("no"))
    async with open_desk(harbour) as desk:
        assert "Voices · 3" in desk.shown
        assert "Elena Marchetti" in desk.lit("entity")
        assert "The analysis failed; the text can be read as it is." in desk.shown


@pytest.mark.usefixtures("known_facts")
async def test_leaving_does_not_wait_for_the_analysis(open_desk, harbour, monkeypatch):
    go_on = threading.Event()
    quotes = pipeline._STAGES[Layer.QUOTES]
    begun = threading.Event()

    def slow(article, known, options):
        begun.set()
        go_on.wait(10)
        return quotes(article, known, options)

    monkeypatch.setitem(pipeline._STAGES, Layer.QUOTES, slow)
    from reader.analysis.options import Options
    from reader.app.app import ReaderApp
    from reader.text.structure import structure

    app = ReaderApp(structure(harbour), Options(), theme="ink")
    async with app.run_test(size=(140, 45)) as pilot:
        while not begun.is_set():
            await pilot.pause(0.01)
        await pilot.pause()
        assert "finding quotes" in str(app.screen.status.render())
        await pilot.press("q")
    assert app.return_code == 0
    go_on.set()


def _hostile_article() -> Article:
    """Hostile words wherever words can be, and as given: as if the first gate had let them through."""
    title = f"Titolo {HOSTILE}"
    body = f"Parole prima. {HOSTILE} Anna Rossi {HOSTILE} “{HOSTILE}” e parole dopo."
    text = f"{title}\n\n{body}\n"
    return Article(
        text,
        (
            Block(0, len(title), BlockKind.TITLE, 1),
            Block(len(title) + 2, len(text) - 1, BlockKind.PARAGRAPH),
        ),
        title=title,
        authors=(HOSTILE,),
        site=HOSTILE,
        source=f"/tmp/{HOSTILE}.txt",
        notices=(f"notizia {HOSTILE}",),
    )


@pytest.mark.usefixtures("known_facts")
@pytest.mark.parametrize("size", [(140, 45), (80, 24), (40, 12)])
async def test_hostile_words_are_only_ever_words(open_desk, monkeypatch, size):
    article = _hostile_article()
    first = article.blocks[1]
    whole = Span(first.start, first.end)
    _stage(monkeypatch, Layer.SENTENCES, (whole,))
    _stage(monkeypatch, Layer.ENTITIES, (
        Entity(HOSTILE, Label.PERSON, (whole,)),
        Entity(MARKUP, Label.DATE, (whole,), value=HOSTILE),
    ))  # fmt: skip
    _stage(monkeypatch, Layer.QUOTES, (
        Quote(whole.start, whole.end, QuoteKind.DIRECT, HOSTILE, whole, whole, 0.4, HOSTILE),
    ))  # fmt: skip
    _stage(monkeypatch, Layer.SUMMARY, (Pick(whole.start, whole.end),))
    async with open_desk(article, size) as desk:
        seen = []

        async def look(*keys):
            await desk.press(*keys)
            assert desk.app.is_running, keys
            assert desk.app.failure is None, keys
            strips = desk.app.screen._compositor.render_strips()
            for strip in strips:
                words = "".join(segment.text for segment in strip)
                assert FORBIDDEN.search(words) is None, (keys, words)
                assert strip.cell_length == size[0], (keys, words)
                for segment in strip:
                    meta = segment.style.meta if segment.style else {}
                    assert "@click" not in meta, (keys, segment)
            seen.append(desk.shown)

        await look()
        for key in ("s", "v", "e"):
            await look(key)
            await look("w")
            await look("y")
            await look("j", "w")
            await look("Y")
            await look("escape")
        await look("slash", *"[/x]")
        await look("enter", "n")
        await look("question_mark")
        await look("escape")
        await look("ctrl+p", *"[/x")
        await look("escape", "t")
        everything = "\n".join(seen)
        assert "[/x] [@click=app.quit]a[/] [red]rosso[/red] [b" in " ".join(everything.split()) or size[0] < 60
        assert "[@click" in everything


@pytest.mark.usefixtures("known_facts")
async def test_what_is_sent_to_the_terminals_clipboard_holds_no_controls(open_desk, monkeypatch):
    article = _hostile_article()
    _stage(monkeypatch, Layer.SENTENCES, ())
    _stage(monkeypatch, Layer.SUMMARY, (Pick(article.blocks[1].start, article.blocks[1].end),))
    async with open_desk(article) as desk:
        await desk.press("y")
        await desk.until(lambda: desk.sent, "the copy")
        assert FORBIDDEN.search(desk.sent[0].replace("\n", "")) is None


@pytest.mark.usefixtures("known_facts")
async def test_clicking_on_words_like_markup_does_nothing(open_desk):
    text = "Prova\n\n[@click=app.quit]Premere qui[/] per uscire dal programma, diceva il testo sullo schermo.\n"
    async with open_desk(text) as desk:
        for row, line in enumerate(desk.rows):
            if (column := line.find("Premere")) >= 0:
                await desk.pilot.click(offset=(column + 2, row))
        assert desk.app.is_running
        assert "[@click=app.quit]Premere qui[/]" in desk.shown


async def test_an_unforeseen_fault_ends_quietly_and_is_told(open_desk, harbour, monkeypatch):
    from reader.app.screens.reading import ReadingScreen

    def broken(self, direction):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(ReadingScreen, "action_half", broken)
    with pytest.raises(RuntimeError, match="a fault of ours"):
        async with open_desk(harbour) as desk:
            await desk.press("d")


@pytest.mark.usefixtures("known_facts")
async def test_ten_million_characters_scroll_jump_and_resize(open_desk, monkeypatch):
    paragraph = (
        "La nave numero {n:06d} seguì la costa fino al faro, dove il vento cambiò e l’equipaggio ridusse le vele."
    )
    count = 10_000_000 // (len(paragraph) + 2)
    text = "Il diario\n\n" + "\n\n".join(paragraph.format(n=n) for n in range(count)) + "\n"
    start = len("Il diario\n\n")
    size = len(paragraph.format(n=0)) + 2
    blocks = [Block(0, 9, BlockKind.TITLE, 1)]
    blocks += [Block(start + n * size, start + (n + 1) * size - 2) for n in range(count)]
    for layer, facts in ((Layer.SENTENCES, ()), (Layer.ENTITIES, ()), (Layer.QUOTES, ()), (Layer.SUMMARY, ())):
        _stage(monkeypatch, layer, facts)
    async with open_desk(Article(text, tuple(blocks), title="Il diario")) as desk:
        view = desk.view
        assert len(text) > 9_900_000
        assert view._set.rows > count * 2
        target = start + (count - 500) * size
        view.jump(target)
        await desk.pilot.pause()
        assert target in view.in_sight
        assert f"nave numero {count - 500:06d}" in desk.shown
        top = view.offset_at_top
        await desk.resize(80, 24)
        assert view.offset_at_top == top
        row = view.scroll_offset.y
        for step in range(1, 51):
            view.scroll_rows(1)
            assert view.scroll_offset.y == row + step
        await desk.pilot.pause()
        assert text[view.in_sight.start : view.in_sight.start + 20].split()[0] in desk.shown
        await desk.press("g")
        assert view.offset_at_top == 0
        await desk.press("G")
        assert view.in_sight.end == len(text)
