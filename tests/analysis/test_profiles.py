from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import pytest
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.utils.ngram import NGram

from reader.analysis.profiles import Profiles, grams

CODES = ("it", "en", "fr", "de", "es", "pt", "nl", "pl", "ro", "sv", "ca", "af")
SENTENCES = {
    "it": ["Il traghetto delle sei parte con mezz’ora di ritardo.", "La biblioteca resterà chiusa fino a lunedì."],
    "en": ["The ferry at six leaves half an hour late.", "Nobody in the village had seen the letter before."],
    "fr": ["Le bac de six heures part avec une demi-heure de retard.", "Personne au village n’avait vu la lettre."],
    "de": ["Die Fähre um sechs legt eine halbe Stunde später ab.", "Niemand im Dorf hatte den Brief gesehen."],
    "es": ["El transbordador de las seis sale con media hora de retraso.", "Nadie en el pueblo había visto la carta."],
    "pt": ["A balsa das seis sai com meia hora de atraso.", "Ninguém na aldeia tinha visto a carta antes."],
    "nl": ["De veerboot van zes uur vertrekt een half uur later.", "Niemand in het dorp had de brief gezien."],
    "pl": ["Prom o szóstej odpływa z półgodzinnym opóźnieniem.", "Nikt we wsi nie widział wcześniej tego listu."],
    "ro": ["Feribotul de la ora șase pleacă cu o jumătate de oră întârziere.", "Nimeni din sat nu văzuse scrisoarea."],
    "sv": ["Färjan klockan sex avgår en halvtimme försenad.", "Ingen i byn hade sett brevet tidigare."],
}


def _stock(text: str) -> str:
    """What langdetect itself says with the same profiles."""
    import json
    from pathlib import Path

    factory = DetectorFactory()
    factory.set_seed(0)
    for index, code in enumerate(CODES):
        profile = json.loads(Path(PROFILES_DIRECTORY, code).read_text(encoding="utf-8"))
        factory.add_profile(SimpleNamespace(**profile), index, len(CODES))
    detector = factory.create()
    detector.append(text)
    return str(detector.detect())


@pytest.mark.parametrize("code", SENTENCES)
def test_langdetect_says_the_same(code: str) -> None:
    ours = Profiles(CODES)
    for text in SENTENCES[code]:
        found = ours.likeliest(text)
        assert found is not None
        assert found[0] == code == _stock(text)
        assert found[1] > 0.9


@pytest.mark.parametrize(
    "text", ["La «nave» n. 12 partì", "L’eau d'été", "țară și ş", "Đường phố ấy", "Москва и мы", "اردو کی", "हिन्दी में"]
)
def test_words_are_cut_as_langdetect_cuts_them(text: str) -> None:
    buffer = NGram()
    expected = []
    for letter in NGram.normalize_vi(f"{text} "):
        buffer.add_char(letter)
        expected += [gram for size in (1, 2, 3) if (gram := buffer.get(size)) is not None]
    assert sorted(grams(text)) == sorted(gram for gram in expected if gram != " ")


def test_words_in_capitals_and_signs_say_nothing() -> None:
    assert grams("NATO 12 – …!") == []
    assert Profiles(CODES).likeliest("NATO 12") is None
    assert Profiles(CODES).probabilities("") == []


def test_probabilities_are_shares_and_never_change() -> None:
    text = SENTENCES["es"][0]
    first = Profiles(CODES).probabilities(text)
    assert sum(first) == pytest.approx(1.0)
    again = Profiles(CODES)
    assert [again.probabilities(text) for _ in range(3)] == [first] * 3


def test_the_librarys_code_is_not_loaded() -> None:
    program = (
        "import sys\nfrom reader.analysis.profiles import profiles\n"
        "print(profiles(('it', 'en')).likeliest('Il traghetto parte')[0], 'langdetect' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert answer.split() == ["it", "False"]
