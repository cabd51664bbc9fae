from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.frontmatter import FrontMatter, split
from reader.sources.markup import visible_text


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="-+.:\n \t[]{}'\"&*!|>#=,atitle", max_size=120))
def test_any_front_matter_is_read_without_error(inside: str) -> None:
    for fence in ("---", "+++"):
        about, body = split(f"{fence}\n{inside}\n{fence}\nBody.")
        assert isinstance(about, FrontMatter)
        assert body.endswith("Body.")


def test_block_scalars_and_site() -> None:
    about, body = split("---\ntitle: >\n  The old\n  pier\nsite: Harbour Times\n...\nBody")
    assert (about.title, about.site, body.strip()) == ("The old pier", "Harbour Times", "Body")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    text = "---\nJust a sentence here.\n---\nBody"
    assert split(text) == (FrontMatter(), text)


def test_commas_in_quotes_do_not_part_a_list() -> None:
    about, _ = split('---\nauthors: ["Po, Anna", Luca]\n---\n')
    assert about.authors == ("Po, Anna", "Luca")


def test_visible_text_is_linear_and_drops_what_is_hidden() -> None:
    assert visible_text("a<style>b</style>c<!--d-->e &amp; 1 < 2<p>f") == "ace & 1 < 2\nf"
    assert visible_text("<script>" * 50_000) == ""
    assert visible_text("< " * 50_000).strip("< ") == ""
