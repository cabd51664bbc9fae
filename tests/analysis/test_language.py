from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.facts import Language
from reader.analysis.language import detect
from reader.text.article import Article, Block, BlockKind

TEXTS = {
    "it": "Il consiglio comunale ha deciso ieri sera di riaprire la biblioteca del porto, che era chiusa da due anni.",
    "en": "The council decided last night to reopen the harbour library, which had been closed for two years.",
    "fr": "Le conseil municipal a décidé hier soir de rouvrir la bibliothèque du port, fermée depuis deux ans.",
    "de": "Der Stadtrat hat gestern Abend beschlossen, die Bibliothek am Hafen wieder zu öffnen, die zu war.",
    "es": "El ayuntamiento decidió anoche reabrir la biblioteca del puerto, que llevaba cerrada más de dos años.",
    "pt": "A câmara decidiu ontem à noite reabrir a biblioteca do porto, que estava fechada há mais de dois anos.",
    "nl": "De gemeenteraad heeft gisteravond besloten de bibliotheek aan de haven, na twee jaar te heropenen.",
    "pl": "Rada miasta zdecydowała wczoraj wieczorem o ponownym otwarciu biblioteki w porcie, zamkniętej od dwóch lat.",
    "cs": "Zastupitelstvo včera večer rozhodlo, že znovu otevře knihovnu v přístavu, která byla dva roky zavřená.",
    "ca": "El consistori va decidir ahir al vespre reobrir la biblioteca del port, que feia dos anys que era tancada.",
    "ru": "Городской совет вчера вечером решил снова открыть портовую библиотеку, которая была закрыта два года.",
    "uk": "Міська рада вчора ввечері вирішила знову відкрити портову бібліотеку, яка була зачинена два роки.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε χθες το βράδυ να ανοίξει ξανά τη βιβλιοθήκη.",
    "ja": "市議会は昨夜、二年間閉まっていた港の図書館を再開することを決めた。",
    "zh": "市议会昨晚决定重新开放已关闭两年的港口图书馆。",
    "ko": "시의회는 어젯밤 2년 동안 닫혀 있던 항구 도서관을 다시 열기로 결정했다.",
    "th": "เมื่อคืนนี้สภาเมืองตัดสินใจเปิดห้องสมุดท่าเรืออีกครั้ง",
}


def article(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    body = text.strip()
    start = text.find(body) if body else 0
    return Article(text, (Block(start, start + len(body), kind),) if body else ())


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_is_enough(code: str) -> None:
    found = detect(article(TEXTS[code]))
    assert found.code == code
    assert 0.4 < found.confidence <= 1.0


@pytest.mark.parametrize(
    "text", ["", "   ", "12 345,67 – 89", "https://example.org/une-page-en-francais", "!?…", "x", "Ciao"]
)
def test_what_cannot_be_told_is_unknown(text: str) -> None:
    assert detect(article(text)) == Language("und", 0.0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Il porto riapre.", "it"),
        ("The harbour reopens.", "en"),
        ("Le port est rouvert.", "fr"),
        ("Der Hafen ist offen.", "de"),
        ("Kommunen har beslutat att öppna hamnen.", "sv"),
        ("Rozstaliśmy się.", "pl"),
    ],
)
def test_a_few_words_are_enough_where_they_tell(text: str, code: str) -> None:
    assert detect(article(text)).code == code


def test_a_known_language_is_believed() -> None:
    assert detect(article(TEXTS["de"]), "it") == Language("it", 1.0)
    assert detect(article(TEXTS["de"]), "en-GB") == Language("en", 1.0)
    assert detect(article(TEXTS["de"]), "").code == "de"


def test_the_body_counts_and_not_the_title() -> None:
    title, body = TEXTS["en"], TEXTS["it"]
    text = f"{title}\n{body}"
    blocks = (Block(0, len(title), BlockKind.TITLE), Block(len(title) + 1, len(text)))
    assert detect(Article(text, blocks)).code == "it"
    assert detect(article(title, BlockKind.TITLE)).code == "en"


def test_threads_get_one_answer_from_the_start() -> None:
    # In a fresh process, since what is to be seen is the first use.
    program = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from reader.analysis.language import detect\n"
        "from reader.text.article import Article, Block\n"
        f"text = {TEXTS['it']!r}\n"
        "article = Article(text, (Block(0, len(text)),))\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    print({found for found in pool.map(lambda _: detect(article), range(16))})\n"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert answer.count("Language(") == 1
    assert "code='it'" in answer
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(lambda _: detect(article(TEXTS["fr"])), range(8)))) == 1


def test_a_usual_article_does_not_load_all_profiles() -> None:
    program = (
        "from reader.analysis import language, profiles\n"
        "from reader.text.article import Article, Block\n"
        f"text = {' '.join([TEXTS['it']] * 3)!r}\n"
        "language.detect(Article(text, (Block(0, len(text)),)))\n"
        "print(profiles.profiles.cache_info().currsize)\n"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert answer.strip() == "1"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    found = detect(article(text))
    assert found.code
    assert 0.0 <= found.confidence <= 1.0
