"""The arguments: what can be asked for, and with which options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn, TypeAlias

from reader import __version__
from reader.text.sanitize import one_line

METHODS = ("blend", "lsa", "lex-rank", "text-rank", "luhn", "edmundson", "kl", "sum-basic", "reduction")
LABELS = ("person", "organization", "place", "other", "date", "amount")
TAGGERS = ("builtin", "spacy")
KINDS = ("direct", "mixed", "indirect")
LAYERS = ("language", "blocks", "sentences", "summary", "entities", "quotes", "foreign", "passages", "readability",
          "keyphrases")  # fmt: skip
SHELLS = ("bash", "zsh", "fish")

_EPILOG = """\
reader ARTICLE opens it on the screen; into a pipe it prints the article with its summary. ARTICLE is a text or Markdown
file (gzipped or not), or - for standard input. Without an ARTICLE the one read last is opened again.
Inside, press ? for every key.
"""


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one clean line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, in one line, and end with status 2."""
        self.exit(2, f"reader: {one_line(message, 300)}; try reader --help\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace whose ``run`` carries them out."""
    argv = list(argv)
    if not argv or argv[0] not in (*_COMMANDS, "-h", "--help", "--version"):
        argv.insert(0, "open")
    return build(only=argv[0] if argv[0] in _COMMANDS else None).parse_args(argv)


def build(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands, or of one: ten parsers take longer to make than a page to draw."""
    parser = _Parser(
        prog="reader",
        description="Read an article pane by pane, with its summary, its names and each speaker's quotes.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    for name, add in _COMMANDS.items():
        if only in (None, name):
            add(commands)
    return parser


def _open(commands: _Commands) -> None:
    screen = commands.add_parser("open", help="open an article (the word can be left out)")
    screen.add_argument("article", nargs="?", metavar="ARTICLE", help="a file, or - for standard input")
    _screen_options(screen)
    _runs(screen, "reader.cli.open", "open_article")


def _sample(commands: _Commands) -> None:
    sample = commands.add_parser("sample", help="open a sample article that comes with the program")
    sample.add_argument("sample", nargs="?", choices=("it", "en"), default="it", help="its language (it)")
    _screen_options(sample)
    _runs(sample, "reader.cli.open", "open_sample")


def _summary(commands: _Commands) -> None:
    summary = commands.add_parser("summary", help="print the summary")
    _article(summary)
    _summary_options(summary)
    summary.add_argument("--chapters", action="store_true", help="a summary of each chapter, as long as asked")
    _format(summary, "text", "markdown", "json")
    _runs(summary, "reader.cli.layers", "summary")


def _quotes(commands: _Commands) -> None:
    quotes = commands.add_parser("quotes", help="print each speaker's quotes")
    _article(quotes)
    quotes.add_argument("--speaker", metavar="NAME", help="only this speaker; a part of the name will do")
    quotes.add_argument("--kind", choices=KINDS, help="only quotes of this kind")
    _tagger(quotes)
    _format(quotes, "text", "markdown", "json", "csv")
    _runs(quotes, "reader.cli.layers", "quotes")


def _entities(commands: _Commands) -> None:
    entities = commands.add_parser("entities", help="print whom and what the article names")
    _article(entities)
    entities.add_argument("--label", choices=LABELS, help="only entities of this kind")
    _tagger(entities)
    _format(entities, "text", "markdown", "json")
    _runs(entities, "reader.cli.layers", "entities")


def _analyze(commands: _Commands) -> None:
    analyze = commands.add_parser("analyze", help="print everything as JSON, one object a line")
    analyze.add_argument("articles", nargs="*", metavar="ARTICLE", help="files, or - for standard input")
    analyze.add_argument("--jsonl", action="store_true", help='read records {"id": …, "text": …} from standard input')
    analyze.add_argument("--only", type=_layers, metavar="LAYERS", help=f"only these, with commas: {', '.join(LAYERS)}")
    analyze.add_argument("--jobs", type=_positive, default=1, metavar="N", help="how many processes to use (1)")
    _language(analyze)
    _tagger(analyze)
    _summary_options(analyze)
    _runs(analyze, "reader.cli.analyze", "analyze")


def _themes(commands: _Commands) -> None:
    themes = commands.add_parser("themes", help="list, check and write theme files")
    what = themes.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list the themes (this is what happens without an option)")
    what.add_argument("--path", action="store_true", help="print the folder for themes of your own")
    what.add_argument("--check", metavar="FILE", help="say whether a theme file can be used")
    what.add_argument("--write", metavar="NAME", help="put a copy of a theme into your folder, to change it")
    _runs(themes, "reader.cli.themes", "themes")


def _keys(commands: _Commands) -> None:
    keys = commands.add_parser("keys", help="print every key")
    keys.add_argument("--format", choices=("text", "markdown"), default="text", help="how (text)")
    _runs(keys, "reader.cli.keys", "keys")


def _completion(commands: _Commands) -> None:
    completion = commands.add_parser("completion", help="print the code that completes command lines in your shell")
    completion.add_argument("shell", choices=SHELLS)
    _runs(completion, "reader.cli.completion", "completion")


def _runs(parser: argparse.ArgumentParser, module: str, function: str) -> None:
    """The command is carried out by a function that is imported only then."""

    def run(options: argparse.Namespace) -> int:
        work: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
        return work(options)

    parser.set_defaults(run=run)


def _article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help="a file, or - for standard input")
    _language(parser)


def _language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", metavar="CODE", type=_code, help="the article's language (found out)")


def _tagger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--entities", choices=TAGGERS, default=TAGGERS[0], help="what finds names: our tagger (builtin) or your spaCy"
    )


def _summary_options(parser: argparse.ArgumentParser) -> None:
    length = parser.add_mutually_exclusive_group()
    length.add_argument(
        "-n", "--sentences", type=_positive, default=5, metavar="N", help="sentences in the summary (5)"
    )
    length.add_argument("--words", type=_positive, metavar="N", help="words in the summary at most, instead")
    length.add_argument(
        "--percent", type=_percent, metavar="N", help="how much of the article the summary is at most, instead"
    )
    parser.add_argument(
        "--method", choices=METHODS, default=METHODS[0], metavar="NAME", help=f"one of {', '.join(METHODS)}"
    )


def _screen_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="print the article with its summary, no screen")
    parser.add_argument("--theme", metavar="NAME", help="the colours")
    _language(parser)
    _tagger(parser)
    _summary_options(parser)


def _format(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"how ({formats[0]})")


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 9):
        raise argparse.ArgumentTypeError(f"{one_line(text, 20)!r} is no whole number above 0")
    return int(text)


def _percent(text: str) -> int:
    number = _positive(text.removesuffix("%"))
    if number > 100:
        raise argparse.ArgumentTypeError(f"{one_line(text, 20)!r} is more than 100 percent")
    return number


def _code(text: str) -> str:
    if not (2 <= len(text) <= 3 and text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{one_line(text, 20)!r} is no language code such as it or en")
    return text.lower()


def _layers(text: str) -> frozenset[str]:
    names = frozenset(part.strip() for part in text.split(",") if part.strip())
    if unknown := sorted(names - set(LAYERS)):
        raise argparse.ArgumentTypeError(f"{one_line(unknown[0], 20)!r} is no layer; layers are {', '.join(LAYERS)}")
    return names


def is_terminal(stream: object) -> bool:
    """Whether a standard stream is a terminal; a closed one is not."""
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def output_is_screen() -> bool:
    """Whether standard output is a terminal."""
    return is_terminal(sys.stdout)


_COMMANDS: dict[str, Callable[[_Commands], None]] = {
    "open": _open,
    "sample": _sample,
    "summary": _summary,
    "quotes": _quotes,
    "entities": _entities,
    "analyze": _analyze,
    "themes": _themes,
    "keys": _keys,
    "completion": _completion,
}
