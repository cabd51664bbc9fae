from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources import markdown
from reader.text.article import Article


def read(text: str) -> Article:
    return markdown.article(text, "a.md")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(str(block.kind), article.text[block.start : block.end]) for block in article.blocks]


MARKS = st.sampled_from(
    [
        *(
            "# ",
            "## ",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "```",
            "`",
            "*",
            "**",
            "[a](b)",
            '![x](y "Photo: Z")',
            "<b>",
            "</b>",
            "<!--",
            "-->",
        ),
        *(
            "<script>",
            "</script>",
            "|a|b|\n|-|-|\n|c|d|\n",
            "---\n",
            "+++\n",
            "title: x\n",
            "&#27;",
            "&#x202e;",
            "[^1]",
            "[^1]: note",
            "    ",
            "word",
        ),
        *("  \n", "***", "===\n", "Date: 2026-01-01\n", "ROMA – ", "\\", "https://x.test", "|", "~~"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(MARKS, max_size=30).map("".join)))
def test_blocks_hold_every_visible_character(text: str) -> None:
    article = read(text)
    last = 0
    for block in article.blocks:
        assert last <= block.start < block.end
        assert not article.text[last : block.start].strip()
        assert not article.text[block.start].isspace()
        assert not article.text[block.end - 1].isspace()
        last = block.end
    assert not article.text[last:].strip()
    assert not {"\x1b", "\u202e", "\x07"} & set(article.text + article.title)


def test_blocks_of_a_page() -> None:
    article = read(
        "# The pier\n\nLazy\nlines *join*, [a link](http://x.test) & `code`.  \nHard break.\n\n"
        "Setext\n------\n\n- one\n- two\n  - deep\n\n3. three\n4. four\n\n> said\n> > deeper\n\n"
        "```py\n  x = 1\n\ny\n```\n\n---\n\n~~gone~~\n"
    )
    assert kinds(article) == [
        ("title", "The pier"),
        ("paragraph", "Lazy lines join, a link & code.\nHard break."),
        ("heading", "Setext"),
        ("item", "• one"),
        ("item", "• two"),
        ("item", "• deep"),
        ("item", "3. three"),
        ("item", "4. four"),
        ("quote", "said"),
        ("quote", "deeper"),
        ("code", "x = 1\n\ny"),
        ("credit", "* * *"),
        ("paragraph", "gone"),
    ]
    assert [b.level for b in article.blocks if b.kind in ("item", "quote")] == [1, 1, 2, 1, 1, 1, 2]
    assert article.title == "The pier"


def test_several_first_headings_are_no_title() -> None:
    article = read("# One\n\nx\n\n# Two\n\ny\n")
    assert article.title == ""
    assert [kind for kind, _ in kinds(article)] == ["heading", "paragraph"] * 2


def test_image_gives_caption_and_credit() -> None:
    assert kinds(read('![The pier at dusk](p.jpg "Photo: Mara Lind")\n\n![](t.gif)\n\nText.\n')) == [
        ("caption", "The pier at dusk"),
        ("credit", "Photo: Mara Lind"),
        ("paragraph", "Text."),
    ]


def test_table_is_kept_in_columns() -> None:
    assert kinds(read("|Port|Ships|\n|--|--|\n|Genoa|120|\n|Rio|7|\n")) == [
        ("code", "Port   Ships\nGenoa  120\nRio    7")
    ]


def test_footnotes_are_readable() -> None:
    article = read("A fact[^1] and another[^b].\n\n[^1]: Source.\n[^b]: A longer note.\n\n```\n[^1]: code\n```\n")
    assert [words for _, words in kinds(article)] == [
        "A fact[1] and another[b].",
        "[1] Source.",
        "[b] A longer note.",
        "[^1]: code",
    ]


def test_html_is_dropped_and_its_words_kept() -> None:
    article = read(
        "<script>PWN</script><style>*{}</style><b onclick=x>bold</b>\n\n"
        "A <i>b</i> <script>no</script>c<!-- d -->.<br>e\n\n"
        "<!-- hidden\n\nstill -->\n\n<p>para &lt;1</p>\n"
    )
    assert "PWN" not in article.text
    assert "hidden" not in article.text
    assert [words for _, words in kinds(article)] == ["bold", "A b c.\ne", "para <1"]


def test_entities_are_cleaned_after_decoding() -> None:
    article = read("# T&#27;]0;x&#7;\n\n&#155;31m &#x202e;abc\n")
    assert article.text == "T\ufffd]0;x\ufffd\n\n\ufffd31m \ufffdabc"


def test_lines_about_the_article_are_known() -> None:
    article = read(
        "# The pier\n\nBy Tom Okoro\n\n"
        "Published March 4, 2026\n\nLISBON, March 4 (Wire) - The mayor reopened the old pier on Monday.\n\n© 2026 X\n"
    )
    assert [kind for kind, _ in kinds(article)] == ["title", "byline", "published", "dateline", "paragraph", "credit"]
    assert (article.authors, article.published) == (("Tom Okoro",), "2026-03-04")


# Front matter -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "author",
    [
        "author: {name: Laura Po}",
        "author: Laura Po",
        "author: 'Laura Po'",
        "authors: [Laura Po]",
        "authors:\n  - Laura Po",
        "author:\n  name: Laura Po",
        "authors:\n- name: Laura Po",
    ],
)
def test_yaml(author: str) -> None:
    article = read(
        f'---\ntitle: "The pier: \\"open\\"" # note\n'
        f"{author}\ndate: 2026-03-04 18:05\ntags: [a, b]\n---\n\n# The pier\n\nText.\n"
    )
    assert (article.title, article.authors, article.published) == (
        'The pier: "open"',
        ("Laura Po",),
        "2026-03-04T18:05",
    )
    assert kinds(article) == [("title", 'The pier: "open"'), ("paragraph", "Text.")]


def test_a_heading_that_is_not_the_title_stays() -> None:
    assert kinds(read("---\ntitle: The pier\n---\n# Other\n\nText.\n")) == [
        ("title", "The pier"),
        ("heading", "Other"),
        ("paragraph", "Text."),
    ]


def test_toml() -> None:
    article = read(
        '+++\ntitle = "The pier"\ndate = 2026-03-04T18:05:00+01:00\nauthors = ["Tom Okoro", "Ana Ruiz"]\n+++\nText.\n'
    )
    assert (article.title, article.authors, article.published) == (
        "The pier",
        ("Tom Okoro", "Ana Ruiz"),
        "2026-03-04T18:05+01:00",
    )


def test_header_lines() -> None:
    article = read("Title: The pier\nDate: 2026-03-04\nAuthor: Ana Ruiz\nCategory: Harbour\n\n# Costs\n\nText.\n")
    assert (article.title, article.authors, article.published) == ("The pier", ("Ana Ruiz",), "2026-03-04")
    assert "Category" not in article.text


def test_a_sentence_with_a_colon_is_no_header() -> None:
    assert read("Note: this is text.\n\nMore.\n").text == "Note: this is text.\n\nMore."


def test_front_matter_that_is_never_closed_is_text() -> None:
    article = read("---\ntitle: never closed\n\nBody text goes on.\n")
    assert article.title == ""
    assert "title: never closed" in article.text
    assert "Body text goes on." in article.text


@pytest.mark.parametrize("title", ["*h", "&a x", "!!python/object/apply:os.system ['x']", "null", "[a"])
def test_what_is_not_simple_yaml_is_ignored(title: str) -> None:
    article = read(f"---\ntitle: {title}\ndate: 0000-99-99\nauthor: [1, {{a: b}}]\n---\nBody.\n")
    assert (article.title, article.authors, article.published, article.text) == ("", (), None, "Body.")


def test_numbers_and_escapes_in_a_title() -> None:
    assert read("---\ntitle: 2026\n---\nBody.\n").title == "2026"
    assert not {"\x1b", "\x07"} & set(read('---\ntitle: "A\\x1b]0;x\\u0007 \\e B"\n---\nBody.\n').title)


# Limits -----------------------------------------------------------------------------------------------------------


def test_too_deep_is_shown_as_plain_text() -> None:
    article = read("".join(f"{'  ' * depth}- x{depth}\n" for depth in range(100)))
    assert "x99" in article.text
    assert "too deeply" in article.notices[0]


def test_too_large_is_shown_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "LARGEST", 100)
    article = read("---\ntitle: One\n---\n" + "*a* b\n" * 100)
    assert article.title == "One"
    assert "*a* b" in article.text
    assert "too large" in article.notices[0]


@pytest.mark.parametrize("bomb", ["*a **a ", "[", "`" * 9 + " ", "<a ", "> ", "[a](", "&#27;", "![", "<!--", "- "])
def test_bombs_end_soon(bomb: str) -> None:
    start = time.perf_counter()
    read(bomb * 5000)  # few enough to be parsed
    short = time.perf_counter() - start
    assert short < 2


@pytest.mark.parametrize(
    "bomb",
    ["[" * 400_000, "*a **a " * 60_000, "word " * 60_000 + "`"],
    ids=["brackets", "stars", "paragraph"],
)
def test_large_bombs_are_not_parsed(bomb: str) -> None:
    start = time.perf_counter()
    article = read(bomb)
    assert time.perf_counter() - start < 2
    assert "plain text" in article.notices[0]
    assert article.text == bomb
