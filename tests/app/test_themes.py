from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from reader.app import themes
from reader.app.themes import COLORS, LAYERS, ThemeError, contrast, illegible, load, load_all

BUILT_IN = themes.folders()[0]
FILES = sorted(BUILT_IN.glob("*.toml"))
SMALL = 'name = "mine"\ndark = true\n[colors]\nbackground = "#000000"\nforeground = "#ffffff"\nprimary = "#8fb4d8"\n'


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own themes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "reader" / "themes"
    folder.mkdir(parents=True)
    return folder


def put(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def fault(path: Path) -> str:
    with pytest.raises(ThemeError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(str(path.parent))
    assert message.isprintable()
    assert len(message) < 500
    return message


# The program's own ------------------------------------------------------------------------------------------------


def test_there_is_a_dark_a_light_and_a_terminal_theme() -> None:
    found, faults = load_all()
    assert faults == []
    assert {path.stem for path in FILES} == set(found)
    assert next(iter(found)) == themes.DEFAULT == themes.names()[0]
    assert {(theme.dark, theme.ansi) for theme in found.values()} >= {(True, False), (False, False), (True, True)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_theme_of_ours_is_legible_and_whole(path: Path) -> None:
    theme = load(path)
    assert theme.name == path.stem
    assert illegible(theme, 4.5) == []
    assert set(theme.reading) == set(LAYERS)
    assert theme.author
    assert theme.path == path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_textual_takes_every_theme(path: Path) -> None:
    theme = load(path).to_textual()
    app: App[None] = App()
    app.register_theme(theme)
    app.theme = theme.name
    variables = app.get_css_variables()
    for layer in LAYERS:
        assert variables[f"reading-{layer}"]
        assert variables[f"reading-{layer}-style"]
    for name in ("reading-on-search", "reading-rule", "reading-cursor", "reading-cursor-style"):
        assert variables[name]


# The user's own ---------------------------------------------------------------------------------------------------


def test_a_small_file_is_a_theme_and_the_rest_is_stood_in_for(own: Path) -> None:
    theme = load(put(own / "mine.toml", SMALL + 'accent = "#fa0"\n'))
    assert (theme.name, theme.dark, theme.ansi, theme.author) == ("mine", True, False, "")
    assert theme.layer("summary") == "#fa0"
    assert theme.layer("person") == "#ffffff"
    assert set(load_all()[0]) == {*themes.names()}


def test_every_colour_and_mark_is_taken_by_textual(own: Path) -> None:
    body = SMALL + "".join(f'{name} = "#abc"\n' for name in COLORS if name not in SMALL)
    body += "[reading]\n" + "".join(f'{name} = "ansi_bright_red"\n' for name in LAYERS)
    body += "[marks]\n" + "".join(f'{name} = "not bold italic underline"\n' for name in LAYERS)
    theme = load(put(own / "mine.toml", body)).to_textual()
    assert theme.secondary == "#abc"
    assert theme.variables["reading-person"] == "ansi_bright_red"
    assert theme.variables["reading-person-ink"] == "ansi_bright_red not bold italic underline"
    assert theme.variables["reading-person-style"] == "not bold italic underline"


def test_a_file_of_ones_own_wins_over_ours(own: Path) -> None:
    put(own / "ink.toml", SMALL.replace("mine", "ink"))
    found, faults = load_all()
    assert faults == []
    assert found["ink"].path == own / "ink.toml"
    assert found["ink"].colors["background"] == "#000000"


def test_a_bad_file_of_ones_own_leaves_ours_in_its_place(own: Path) -> None:
    put(own / "ink.toml", "name = 3")
    found, faults = load_all()
    assert found["ink"].path == BUILT_IN / "ink.toml"
    assert len(faults) == 1
    assert faults[0].startswith(f"{own}/ink.toml: ")


def test_names_come_without_reading_and_the_default_first(own: Path) -> None:
    put(own / "aaa.toml", "rubbish")
    put(own / "zzz.txt", SMALL)
    assert themes.names() == ("ink", "aaa", "paper", "terminal")


BAD = {
    "not TOML": ("name = ", "not a TOML file"),
    "latin-1": ('name = "caffè"'.encode("latin-1"), "not a TOML file"),
    "zeros": (b"\0" * 50, "not a TOML file"),
    "nothing": ("", "name must be"),
    "name of another type": ("name = 3", "name must be"),
    "name with an escape": ('name = "a\\u001b[31m"', "name must be"),
    "name with a slash": ('name = "../../x"', "name must be"),
    "long name": (f'name = "{"a" * 41}"', "name must be"),
    "dark missing": ('name = "x"', "dark must be true or false"),
    "dark of another type": ('name = "x"\ndark = "yes"', "dark must be true or false"),
    "colors missing": ('name = "x"\ndark = true', "[colors] needs background"),
    "colors of another type": ('name = "x"\ndark = true\ncolors = 3', "[colors] must be a table"),
    "primary missing": (SMALL.replace("primary", "accent"), "[colors] needs primary"),
    "no colour": (SMALL + 'accent = "red"', "accent = 'red' is no colour"),
    "a colour with a line end": (SMALL + 'accent = "#ffffff\\n"', "is no colour"),
    "a colour of another type": (SMALL + "accent = 7", "[colors] accent must be a string"),
    "a colour with an escape": (SMALL + 'accent = "\\u001b[31m\\u202e"', "accent = "),
    "unknown key": (SMALL + 'acent = "#fff"', "[colors] has an unknown key 'acent'; known are background"),
    "unknown layer": (SMALL + '[reading]\n"\\u001b" = "#fff"', "[reading] has an unknown key"),
    "reading of another type": ("reading = [1]\n" + SMALL, "[reading] must be a table"),
    "no text style": (SMALL + '[marks]\nperson = "blink"', "person = 'blink' is no text style"),
    "css in a text style": (SMALL + '[marks]\nperson = "bold; color: red"', "is no text style"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_what_to_mend(own: Path, name: str) -> None:
    body, message = BAD[name]
    assert message in fault(put(own / "x.toml", body))
    assert len(load_all()[1]) == 1


def test_what_is_no_file_is_named(own: Path) -> None:
    assert "No such file" in fault(own / "no.toml")
    (own / "folder.toml").mkdir()
    assert "is no file" in fault(own / "folder.toml")
    assert len(load_all()[1]) == 1


def test_a_file_name_never_acts_on_the_terminal(own: Path) -> None:
    with pytest.raises(ThemeError) as caught:
        load(put(own / "\x1b[31m\n.toml", "x"))
    assert str(caught.value).isprintable()


def test_an_author_is_one_safe_line(own: Path) -> None:
    assert load(put(own / "a.toml", 'author = "A\\u001b\\nB"\n' + SMALL)).author == "A\ufffd B"
    assert load(put(own / "a.toml", "author = 3\n" + SMALL)).author == ""


# Contrast ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#fff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#fff", 4.0)],
)
def test_contrast_is_that_of_the_guidelines(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("part", "key", "value", "name"),
    [
        ("reading", "person", "#222222", "person"),
        ("reading", "quote", "#eeeeee", "quote"),
        ("reading", "lit", "#dddddd", "lit"),
        ("reading", "quote", "#8a4b0f", "person in a quotation"),
        ("colors", "accent", "#333333", "accent"),
    ],
)
def test_every_colour_of_words_is_judged(own: Path, part: str, key: str, value: str, name: str) -> None:
    body = SMALL + (f'{key} = "{value}"\n' if part == "colors" else "")
    body += '[reading]\nperson = "#8a4b0f"\n' if name == "person in a quotation" else ""
    body += f'{"" if "[reading]" in body else "[reading]"}\n{key} = "{value}"\n' if part == "reading" else ""
    weak: dict[str, Any] = dict(illegible(load(put(own / "mine.toml", body)), 4.5))
    assert name in weak
    assert weak[name] < 4.5


def test_words_on_a_hit_are_black_or_white_whichever_is_clearer(own: Path) -> None:
    for ground, ink in (("#ffee00", "#000000"), ("#220044", "#ffffff")):
        theme = load(put(own / "mine.toml", f'{SMALL}[reading]\nsearch = "{ground}"\n'))
        assert themes.on_search(theme) == ink
        assert theme.to_textual().variables["reading-on-search"] == ink
