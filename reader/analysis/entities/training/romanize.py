"""Names in Cyrillic and Greek letters as English, German and French newspapers write them."""

from __future__ import annotations

_RUSSIAN = (
    "а a|б b|в v w v|г g|д d|е e|ё yo jo io|ж zh sch j|з z s z|и i|й y j ï|к k|л l|м m|н n|о o|п p|р r|с s|т t"
    "|у u u ou|ф f|х kh ch kh|ц ts z ts|ч ch tsch tch|ш sh sch ch|щ shch schtsch chtch|ъ -|ы y|ь -|э e|ю yu ju iou"
    "|я ya ja ia"
)
_UKRAINIAN = "г h|и y|і i|ї yi ji ï|є ye je ie|й y j ï"
_BULGARIAN = "щ sht scht cht|ъ a|х h ch h|ц ts z ts"
_MACEDONIAN = "ѓ gj|ќ kj|ј j|џ dzh dsch dj|љ lj|њ nj|ѕ dz|х h|ц c|ч ch tsch tch"
_GREEK = (
    "α a|ά a|β v|γ g|δ d|ε e|έ e|ζ z|η i|ή i|θ th|ι i|ί i|ϊ i|ΐ i|κ k|λ l|μ m|ν n|ξ x|ο o|ό o|π p|ρ r|σ s|ς s|τ t|υ y"
    "|ύ y|ϋ y|φ f|χ ch|ψ ps|ω o|ώ o"
)
_SCHEMES = {
    "ru": (_RUSSIAN,),
    "uk": (_RUSSIAN, _UKRAINIAN),
    "bg": (_RUSSIAN, _BULGARIAN),
    "mk": (_RUSSIAN, _MACEDONIAN),
    "el": (_GREEK,),
}


def romanize(name: str, language: str) -> list[str]:
    """The spellings of a name in Latin letters; the name itself if its language is written in them."""
    if language not in _SCHEMES:
        return [name]
    return sorted({_spelt(name, table) for table in _tables(language)})


def _tables(language: str) -> list[dict[str, str]]:
    """For each of the three spellings, Latin letters by letter."""
    tables: list[dict[str, str]] = [{}, {}, {}]
    for scheme in _SCHEMES[language]:
        for rule in scheme.split("|"):
            letter, *spellings = rule.split()
            for at, table in enumerate(tables):
                table[letter] = spellings[min(at, len(spellings) - 1)].strip("-")
    return tables


def _spelt(name: str, table: dict[str, str]) -> str:
    lower = name.lower()
    for end in ("ий", "ый"):
        # The adjectives' ending is one letter in each of the three languages: "Dostoevsky".
        if lower.endswith(end):
            lower = lower.removesuffix(end) + "y"
    return "-".join(part.capitalize() for part in "".join(table.get(char, char) for char in lower).split("-"))
