"""Whether a mark ends a sentence: what stands before it (abbreviation, initial, number) and what comes after it."""

from __future__ import annotations

import re

from reader.analysis.sentences.rules import Rules

_OPENERS = re.compile(r"[,\"“„”«»‹›‘’'(\[{¿¡–—―\-*•·_…「『（\s]{0,12}")
_WORD = re.compile(r"\w+")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\Z")
_ROMAN = re.compile(r"[IVXLCM]{1,6}\Z")
_LABEL = re.compile(r"(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)\s|[-–•·]\s+[^\W\d_A-Z]|[IVX]{1,4}\s+[^\W\d_A-Z]")
_POINT = re.compile(r"\((?:[a-z]|[ivx]{1,4})\)\s")
_CLAUSE = re.compile(r"[^\W\d_]{4,}\s+(\w+)")

_TOKEN_REACH = 24  # no abbreviation is longer
_MARKER = 10  # characters of a bullet and a number
_BULLETS = frozenset("-–•·*⁃")
_WHOLE_WORD = 4  # letters: a shorter word before a full stop may be an abbreviation that no list has
_SHORT = 2  # letters: what precedes a quotation is hardly cut
_LONG_WORD = 5
_OPENING = '"“„«‘‹'
_ENTITY = 8
_WORD_REACH = 12
_ITEM = 60  # characters between the semicolons of a list
_LABEL_REACH = 200  # characters in which such words are looked for
_LABEL_WORDS = 4  # what so few words and a colon lead belongs to them: a speaker, "Bottom line:"


def ends(text: str, start: int, stops: re.Match[str], following: int, end: int, rules: Rules) -> bool:
    """Whether ``stops`` end the sentence that began at ``start``, the next visible character being at ``following``."""
    marks = stops[0]
    char = text[following]
    if marks == "." and char.isupper() and ends_plainly(text, start, stops.start(), rules):
        return True
    head = following
    if char == "." and text.startswith("...", following) and text[following + 3 : following + 4].isalnum():
        head += 3
        char = text[head]
    elif char in ",;:.!?)]}%»/" and not text.startswith(",,", following):
        return False
    if not char.isalnum():
        head = _OPENERS.match(text, following, end).end()  # type: ignore[union-attr]
        char = text[head] if head < end else char
    if marks[0] in ":;":
        if len(marks) > 1:  # a face, in the writing of messages
            return char.isupper() or text[start].islower()
        return _begins_anew(text, start, stops, following, end, rules)
    if char.islower():
        return _ends_before_lower(text, start, stops, following, end, rules)
    if marks[-1] != "." or len(marks) > 1:
        return not (marks[-1] in ".…" and char.isdigit() and set(marks) <= {".", "…"})
    pieces = text[max(start, stops.start() - _TOKEN_REACH) : stops.start()].split()
    if not pieces or text[stops.start() - 1].isspace():
        return True
    token = pieces[-1].lstrip("([{<«“”„\"'’‘…–—-⁃¿¡")
    if stops.start() - start <= _MARKER and _is_marker(token) and all(piece in _BULLETS for piece in pieces[:-1]):
        return False
    word = _WORD.match(text, head, end)
    return _ends_after(token, char, word[0] if word else "", rules)


def ends_plainly(text: str, start: int, stop: int, rules: Rules) -> bool:
    """Whether a whole lower-case word, no abbreviation, stands before ``stop``: what most full stops follow."""
    blank = text.rfind(" ", max(start, stop - _TOKEN_REACH), stop)
    token = text[blank + 1 : stop]
    return blank >= 0 and len(token) >= _LONG_WORD and token.isalpha() and token.islower() and token not in rules.known


def _begins_anew(text: str, start: int, stops: re.Match[str], following: int, end: int, rules: Rules) -> bool:
    """Whether a new sentence begins after a colon or semicolon: a capital that no name explains, a list's label."""
    if _LABEL.match(text, following, end):
        return True
    reach = max(start, stops.start() - _LABEL_REACH)
    line = max(reach, text.rfind("\n", reach, stops.start()))
    if text.find("\n", stops.end(), following) >= 0 and text.count(" ", line, stops.start()) < _LABEL_WORDS:
        return True  # "Dear readers:" on a line of its own
    word = _WORD.match(text, following, end)
    if word is None or not word[0].istitle():
        return False
    if rules.whether and text[start : start + _WORD_REACH].partition(" ")[0].lower() in rules.whether:
        return False
    if stops[0] == ";" and text.rfind("&", max(start, stops.start() - _ENTITY), stops.start()) >= 0:
        return False  # "&amp;"
    if stops[0] == ";" and (
        text.find(";", following, min(end, following + _ITEM)) >= 0
        or text.rfind(";", max(start, stops.start() - _ITEM), stops.start()) >= 0
    ):
        return False  # one of many short pieces: a list
    blanks = text.count(" ", reach, stops.start()) if stops[0] == ":" else _LABEL_WORDS
    if word[0].lower() in rules.small:
        return blanks >= _LABEL_WORDS // 2
    if blanks < _LABEL_WORDS:
        return False
    if not (rules.colon if stops[0] == ":" else rules.plain_nouns):
        return False
    clause = _CLAUSE.match(text, following, end)
    return clause is not None and clause[1].islower() and len(clause[1]) > 1


def _ends_before_lower(text: str, start: int, stops: re.Match[str], following: int, end: int, rules: Rules) -> bool:
    """Whether ``stops`` end a sentence although the next word has no capital, as in hasty or badly cut text.

    A full stop after a whole word does, or one before an opening quotation mark; in a sentence that itself began
    without a capital, any mark after more than an abbreviation.
    """
    opens = text[following] in _OPENING and text[following + 1 : following + 2].isalpha()
    opens = opens or _POINT.match(text, following, end) is not None
    careless = text[start].islower() and text[following].islower()
    if stops[0] in ("!", "?", "??", "!!"):
        return opens or (careless and stops.end() + 1 == following)
    pieces = text[max(start, stops.start() - _TOKEN_REACH) : stops.start()].split()
    if stops[0] != "." or not pieces or text[stops.start() - 1].isspace():
        return False
    token = pieces[-1].rpartition("'")[2].strip('()[]«»“”"')
    if token.lower() in rules.known:
        return False
    if careless and len(pieces) > 1 and (token.isalpha() or token[-4:].isdigit()) and len(token) > 2:
        return True
    if text[stops.end()] != text[following - 1]:
        return False  # a bracket or a quotation closed, and the sentence goes on
    if len(token) < (_SHORT if opens else _WHOLE_WORD) or not token.isalpha():
        return False
    if token.islower():
        return not rules.finals or token[-1] in rules.finals or (opens and len(token) > _LONG_WORD)
    word = _WORD.match(text, following, end)
    return opens or (word is not None and token.istitle() and (word[0] in rules.small or len(word[0]) > _LONG_WORD))


def _is_marker(token: str) -> bool:
    """Whether a token alone before a full stop numbers what follows: ``1.``, ``a.``, ``IV.``, ``2.1.`` do."""
    return token.isdigit() or len(token) == 1 or bool(_ROMAN.match(token) or _SECTION.match(token))


def _ends_after(token: str, char: str, word: str, rules: Rules) -> bool:
    """Whether a full stop after ``token`` ends the sentence if ``word``, whose first character is ``char``, follows."""
    begins = word.lower() in rules.starters
    token = token.replace("’", "'").removesuffix("'s").rpartition("'")[2].rpartition("/")[2].rstrip(')]»”"')
    if not token:
        return True
    if token.isdigit() or _ROMAN.match(token):
        if rules.ordinals and (len(token) <= 2 or not token.isdigit()):
            return begins
        return token.isdigit() or len(token) > 1 or begins
    lower = token.lower()
    if lower in rules.ending:
        return begins
    if (char.isdigit() or _ROMAN.match(word)) and lower in rules.numbered:
        return False
    if len(token) == 2 and token.isupper() and token[0] == token[1] and word.isupper() and len(word) == 2:
        return False  # doubled initials of a plural: "EE. UU."
    if len(token) > 1 and token.isupper() and token.isalpha():
        return not (
            lower in rules.inner and len(word) > 1 and word.isupper()
        )  # "BD.", "CAP.": letters that stand for words
    if len(token) == 1 and token.isupper():
        return begins  # an initial
    if lower in rules.inner:
        return False
    if "." in token and max(map(len, token.split("."))) <= 3 and not token[0].isdigit():
        return begins or not char.isupper()
    return True


def goes_on_saying(text: str, stops: re.Match[str], following: int, end: int, rules: Rules) -> bool:
    """Whether quoted words that end with a mark are followed by who said them: ``“Go!” Mary said``."""
    if stops[0][-1] not in "!?…":
        return False
    words = text[following : min(end, following + 60)].split()[:4]
    return any(word.strip(".,:;") in rules.said for word in words[1:])
