"""Bytes to text: byte order marks, UTF-8, then the likeliest older encoding."""

from __future__ import annotations

import codecs

from reader.sources.errors import SourceError
from reader.text.patterns import lazy

BINARY = "looks like a binary file, not text"

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_GUESS_SAMPLE = 200_000
_MOST_CONTROLS = 0.08
_MOST_NULS = 0.001

# Without backspace, which man pages overstrike with, and escape, which colours logs.
_CONTROLS = bytes(
    code for code in range(32) if code not in b"\t\n\r\f\b\x1b\0"
)  # man pages overstrike, logs are coloured
_CONTROL_CHARS = lazy("[\x00-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufdd0-\ufdef]")
_SEQUENCE = lazy(rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}")
_ASCII = bytes(range(128))
_SPARSE = 0.25  # the share of bytes beyond ASCII in a text in the Latin alphabet
_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒß«»“”„‘’‚–—…€£§©®°·¡¿ºª•\u00a0´™½²³†‹›\ufffd"
)

# What charset-normalizer may answer: what people wrote articles in, and no codec that decodes escapes.
_CANDIDATES = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "koi8_r", "koi8_u", "mac_roman"),
    *("cp932", "shift_jis", "euc_jp", "gb18030", "big5", "cp949", "euc_kr"),
]
_NAMES = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp932": "Shift JIS",
    "shift_jis": "Shift JIS",
    "cp949": "EUC-KR",
    "gb18030": "GB 18030",
}
_LAST_RESORT = "cp1252"


def decode(data: bytes, *, ref: str = "") -> tuple[str, str | None]:
    """The text of some bytes, and a notice if its encoding had to be guessed or did not hold throughout.

    A byte order mark is left out. Raises SourceError for ``ref`` if the bytes are no text.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], codec, ref)
    if b"\0" in data[:_SAMPLE]:
        wide = _wide_codec(data)
        if wide:
            text, _ = _by_mark(data, wide, ref)
            return text, f"The encoding was guessed: {wide[:-3].upper()}."
    if _is_binary(data):
        raise SourceError(ref, BINARY)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if data.count(0):
        raise SourceError(ref, BINARY)
    if _is_mostly_utf8(data):
        return data.decode("utf-8", "replace"), "Some bytes were not UTF-8; a � stands in place of each."
    codec = _guess(data)
    text = data.decode(codec, "replace")
    return text, f"The encoding was guessed: {_NAMES.get(codec, codec)}. Wrong letters mean another one."


def _by_mark(data: bytes, codec: str, ref: str) -> tuple[str, str | None]:
    """Decode by a codec that is known; what does not fit becomes U+FFFD."""
    text = data.decode(codec, "replace")
    sample = text[:_SAMPLE]
    if codec != "utf-8" and len(_CONTROL_CHARS.findall(sample)) > max(4, len(sample) * _MOST_CONTROLS):
        raise SourceError(ref, BINARY)
    if codec == "utf-8" and _is_binary(data):
        raise SourceError(ref, BINARY)
    wrong = "\ufffd" in text and "\ufffd".encode(codec) not in data
    return text, f"Some bytes were not {codec.upper()[:6]}; a � stands in place of each." if wrong else None


def _wide_codec(data: bytes) -> str | None:
    """The codec of UTF-16 or UTF-32 without a mark, which Latin letters fill with zero bytes; None if it is neither."""
    sample = data[: _SAMPLE // 16 * 4]
    size = len(sample) // 4
    if size and len(data) % 4 == 0:
        nuls = [sample[at::4].count(0) / size for at in range(4)]
        if min(nuls[1:]) > 0.9 > 0.2 > nuls[0]:
            return "utf-32-le"
        if min(nuls[:3]) > 0.9 > 0.2 > nuls[3]:
            return "utf-32-be"
    half = len(sample) // 2
    if half and len(data) % 2 == 0:
        even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
        if odd > 0.4 and even < 0.05:
            return "utf-16-le"
        if even > 0.4 and odd < 0.05:
            return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    """Whether the bytes hold more zero bytes or control characters than any text does."""
    if data.count(0) > max(1, len(data) * _MOST_NULS):
        return True
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(4, len(sample) * _MOST_CONTROLS)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with some stray ones: most of those beyond ASCII form its sequences."""
    sample = data[: 16 * _SAMPLE]
    beyond = len(sample.translate(None, _ASCII))
    if not beyond:  # the stray bytes come later: all that is known is UTF-8
        return True
    sequences = _SEQUENCE.findall(sample)
    covered = sum(map(len, sequences))
    if beyond <= _SPARSE * len(sample):
        return covered == beyond or (len(sequences) > 1 and 3 * len(sequences) >= beyond - covered)
    return covered > 0.8 * beyond


def _guess(data: bytes) -> str:
    """The likeliest older encoding of a text."""
    beyond = data[:_GUESS_SAMPLE].translate(None, _ASCII)
    if (
        len(beyond) <= _SPARSE * min(len(data), _GUESS_SAMPLE)
        and set(beyond.decode(_LAST_RESORT, "replace")) <= _WESTERN
    ):
        return _LAST_RESORT  # letters and quotation marks of Western Europe, and nothing else
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_SAMPLE], cp_isolation=_CANDIDATES, explain=False).best()
    codec = best.encoding if best else _LAST_RESORT
    return codec if codec in _CANDIDATES else _LAST_RESORT
