"""Word clusters: the tables made in training, the tables shipped, and the steps of paths."""

from __future__ import annotations

import gzip
import json
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities.tagging.clusters import PATH_BITS, PRINT_BITS, SOURCES, Clusters, clusters, prefixes
from reader.analysis.entities.training import clusters as training

_PATHS = st.integers(1, 2**32 - 1)


def _print(word: str) -> int:
    return crc32(word.encode()) & ((1 << PRINT_BITS) - 1)


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), _PATHS, max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_word_of_a_table_finds_its_path(paths: dict[str, int]) -> None:
    table = Clusters(training.table(paths))
    earlier: dict[int, set[int]] = {}
    for word, path in paths.items():
        # Of words with one checksum the first counts.
        assert table.path(word) in {path} | earlier.setdefault(_print(word), set())
        earlier[_print(word)].add(path)


def test_words_in_many_buckets_find_their_paths() -> None:
    paths = {f"Wort{number}": 1 + number % 900 for number in range(20_000)}
    table = Clusters(training.table(paths))
    wrong = sum(table.path(word) != path for word, path in paths.items())
    assert wrong < 40


def test_unknown_words_are_nearly_never_known() -> None:
    table = Clusters(training.table({f"Wort{number}": 1 + number % 900 for number in range(20_000)}))
    assert sum(table.path(f"parola{number}") != 0 for number in range(5_000)) < 25


def test_the_first_of_two_words_with_one_checksum_counts() -> None:
    seen: dict[tuple[int, int], str] = {}
    for number in range(100_000):
        word = f"w{number}"
        first = seen.setdefault((crc32(word.encode()) >> 31, _print(word)), word)
        if first != word:
            break
    assert Clusters(training.table({first: 5, word: 9})).path(word) == 5


def test_a_table_keeps_3_bytes_a_word() -> None:
    small, large = (len(training.table({f"w{i}": 1 for i in range(count)})) for count in (1000, 9000))
    assert (large - small) / 8000 < 3.6


def test_words_differ_by_case() -> None:
    table = Clusters(training.table({"Rose": 3, "rose": 6}))
    assert (table.path("Rose"), table.path("rose"), table.path("ROSE")) == (3, 6, 0)


def test_a_lone_surrogate_is_an_unknown_word() -> None:
    assert Clusters(training.table({"Anna": 3})).path("\ud800") == 0


def test_an_empty_table_knows_nothing() -> None:
    assert Clusters(training.table({})).path("Anna") == 0


@pytest.mark.parametrize("data", [b"", b"RCL", b"RCL2" + bytes(20), b"\x78\x9c model"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a table of word clusters"):
        Clusters(data)


def test_more_clusters_than_a_table_holds_are_refused() -> None:
    most = 1 << PATH_BITS
    assert training.table({f"w{i}": i + 1 for i in range(most)})
    with pytest.raises(ValueError, match=f"{most + 1} clusters"):
        training.table({f"w{i}": i + 1 for i in range(most + 1)})


@pytest.mark.parametrize("source", SOURCES)
def test_shipped_tables_know_names(source: str) -> None:
    table = clusters(source)
    for name in ("London", "Berlin", "Madrid", "Anna", "Peter", "Siemens"):
        assert table.path(name)
    assert sum(table.path(f"Zzqx{number}vw") != 0 for number in range(2000)) < 20


def _shared(first: int, second: int) -> int:
    """How many steps two paths share."""
    differing = first ^ second
    return 32 if not differing else (differing & -differing).bit_length() - 1


@pytest.mark.parametrize("source", SOURCES)
def test_cities_are_nearer_to_cities_than_to_persons(source: str) -> None:
    path = clusters(source).path
    for city in ("Berlin", "Rome"):
        assert _shared(path("London"), path(city)) > _shared(path("London"), path("Peter"))
    assert _shared(path("John"), path("Peter")) > _shared(path("John"), path("London"))


def test_a_table_is_opened_once() -> None:
    assert clusters("en") is clusters("en")


def test_prefixes_name_depth_and_steps() -> None:
    assert prefixes(0b1011_0110, (4, 6, 8, 12)) == ["4:6", "6:36", "8:b6"]


@given(_PATHS, _PATHS)
@settings(max_examples=100, deadline=None)
def test_prefixes_are_shared_as_far_as_the_paths_are(first: int, second: int) -> None:
    depths = (2, 4, 8, 16)
    common = set(prefixes(first, depths)) & set(prefixes(second, depths))
    shared = _shared(first, second)
    reach = min(first.bit_length(), second.bit_length())
    for depth in depths:
        if depth <= reach:
            assert any(name.startswith(f"{depth}:") for name in common) == (depth <= shared)


def _fake_package(monkeypatch: pytest.MonkeyPatch, folder: Path, lists: dict[str, dict[str, int]]) -> None:
    (folder / "data").mkdir()
    for source, listed in lists.items():
        packed = gzip.compress(json.dumps(listed).encode())
        (folder / "data" / f"{source}_lexeme_cluster.json.gz").write_bytes(packed)
    monkeypatch.setattr(training, "version", lambda _name: training.PACKAGE[1])
    monkeypatch.setattr(training, "files", lambda _name: folder)


def test_build_takes_words_with_a_cluster(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    listed = {"Anna": 3, "Jean-Luc": 5, "x": 7, "B2B": 7, "nothing": 0, "a_b": 7, "house": 6}
    _fake_package(monkeypatch, tmp_path, {"en": listed})
    assert training.build("en") == training.table({"Anna": 3, "Jean-Luc": 5, "house": 6})


def test_build_takes_names_from_further_down_than_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(training, "MOST_WORDS", 1)
    monkeypatch.setattr(training, "MOST_NAMES", 3)
    _fake_package(monkeypatch, tmp_path, {"en": {"first": 3, "second": 5, "Anna": 6, "Berta": 7}})
    table = Clusters(training.build("en"))
    assert [table.path(word) for word in ("first", "second", "Anna", "Berta")] == [3, 0, 6, 0]


def test_main_writes_the_same_tables_twice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package, out = tmp_path / "package", tmp_path / "out"
    package.mkdir()
    out.mkdir()
    _fake_package(monkeypatch, package, {source: {"Anna": 3, source: 5} for source in SOURCES})
    monkeypatch.setattr("sys.argv", ["clusters", str(out)])
    written = []
    for _ in range(2):
        training.main()
        written.append([(out / f"clusters.{source}.bin").read_bytes() for source in SOURCES])
    assert written[0] == written[1]
    assert [Clusters(data).path(source) for source, data in zip(SOURCES, written[0], strict=True)] == [5, 5, 5]


@pytest.mark.parametrize("installed", ["0.9.9", None])
def test_build_needs_the_exact_package(monkeypatch: pytest.MonkeyPatch, installed: str | None) -> None:
    def version(name: str) -> str:
        if installed is None:
            raise PackageNotFoundError(name)
        return installed

    monkeypatch.setattr(training, "version", version)
    with pytest.raises(SystemExit, match=f"{training.PACKAGE[1]} is needed, {installed or 'none'} is installed") as end:
        training.build("en")
    assert "\n" not in str(end.value)
