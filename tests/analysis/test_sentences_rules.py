"""The rules of thumb that splitters are held to, each by a sentence or two of its own; bars stand where one ends."""

from __future__ import annotations

import pytest

from reader.analysis.sentences import split
from reader.text.article import Article, Block

RULES = {
    "it": """
        Arriva la Sig.ra Pozzi!|Chi la accompagna?
        Il modulo comincia con «Il/la richiedente/a.».
        Il molo vale 12.300.000,00€!
        Ecco!|Parla l'Ing. Sartori.|Viene anche l'Avv. Bruni?
        Ci vediamo gio. 4 Ott..|A presto.
        Il mio tel.:0551234.|Risponde la Sig.na Carli.|Saluti.
        La staz. di pompaggio tace.|I telegr. non partono.
        È un lavoro a reg. d. arte.|Lo dice il sociol. Landi.
        Portate la ric. dell'A.S.L., presto!
        Ha dato l'esame di giur. int..
        Andava a 50 km/h verso la prov. di PI quando il Dott. Nesi frenò!
        Gentile Dir. Gen., il molo è chiuso.
        Legge e/o scrive.
        Il lun 7 Mag. sarà la festa di Piero; porteremo una torta.
        La linea è quella della prudenza; quindi si aspetta.
        In aula l'Avv. Lodi ha gridato "Noi, i naviganti, non ci stiamo!".
        Gli arnesi del porto (ad es. GRU, argani, cavi, etc.) sono vecchi.
        La parola 'molo' viene da lontano.
        La "Stella Polare" pesca sgombri sotto-costa.
        "Tace il mare. La luna / sale sul molo / e nessuno / [...]" (Anonimo).
        Il modulo dice «Il/la richiedente ... nato/a a ...».
        Sulla lavagna c'era scritto "8 - (6/3) = 6"
        Hanno chiesto quanto fa "9:3*2"
        Il maestro domandò: "Ragazzi, quanto fa '1/2 + 1/4?'".
        L'acqua era a 18°C.
        La vasca tiene 9m³.
        Il ponte misura 30m².
        10°C fanno 50.0°F.
        È arrivato il 03-02-21.
        La barca 12 è giunta 3°.
        È partita il 03/02/2021.
        Servono: 1.corda, 2.vela, 3.remi.
        Compra : 1)corda 2)remi.
        Il traghetto fila a 30 km/h.
    """,
    "de": """
        „Das Boot ist leer“, sagte der Wirt und fügte leise hinzu: „Und das Netz auch.“|Wir zahlten 2.400.000 Euro.
        Vieles, was Du siehst, z. B. ist das Boot, das am Ufer liegt, alt.
        Wie war der Sturm vom 3. März?
        ,,Kommst du mit?“, fragte Ida.|,,Ja. Gern“, sagte er, ,,aber spät.“|Dann ging er.
        „Wir fahren hinaus!“, rief der Fischer seinem Bruder zu, „am besten gleich.“
        Es kostet 7,20 Euro.
        Das dauert 2,5 Stunden.
        Sie zahlen 1.250,75 Euro.
        1. Hier steht ein Punkt.
        Auf dem Kai stand Dr. jur. Ehlers mit Hut.
        Man braucht Seile, z. B. Taue, Leinen usw.
        Er kann u.a. Dänisch lesen.
        Herr Prof. Ahrens ist z. Z. auf See.
        Das Boot bzw. der Kahn ist alt.
        Z. T. ist der Hafen gesperrt.
        Es steht auf S. 31.
        Er kam an einer kath. Kirche vorbei.
        Wir brauchen Taue, Leinen u. Ä. für das Schiff.
        So steht es auf S. 4, s. obige Karte.
        Er wohnt hier: Dr. Ehlers, Kieler Str. 9, 24103 Kiel.
        Er rief: „Moin, wo geht´s hin, Frau Prof. Timm?“
        Ich esse keinen Fisch (ich fange ihn nur!).|Das ist seltsam!
        Ob Sie zu Fuß oder mit dem Rad kommen: Die Insel ist immer schön.|Das weiß jeder.
        Der Turm ist aus dem 2. -4. Jahrhundert nach Christus.
        • 1. Lesen Sie die Karte!|• 2. Prüfen Sie das Wetter!
        Der Preis fiel pro Tag3.|Dann stieg er um 0.5 %4.|Nun ruht er.
        s. obige Karte.
        Mit dem Gesetz (HafG) vom 02. Februar 2016 wird der Hafen frei.
        Manche Boote (z.B. Kutter, Kähne und Jollen) sind klein.
    """,
    "es": """
        ¿Dónde está el barco?|Creo que en el puerto.
        ¡Buenas tardes, capitán!|Siéntese.
        Vino la Srta. Robles.|Es la hija del Lic. Mario Robles, y él es el Dr. Paz.
        ¡El muelle vale $12.300.000,00!|¡Qué caro!|Subió un 3.5% este año.
        «El mar nunca devuelve lo que toma.», dijo el pescador.
        «El mar no espera», dijo el pescador.|Ana, ¿vienes?|¡¿Qué pasa?!
        Admón. es una oficina del puerto.
        La cita es esta: Lun. 4 de Oct. de 2021.|Adiós.
        Núm. de tel: 955.321.456.7.|Salude a la Sra. Robles.
        Hacía frío (2 °C) y el agua pesaba 5.15 K, más o menos.|Eso son 41 °F.
        Durante el viaje (12 May. 2001 10:20.30) se perdieron dos barcos.
        Un verso del pescador: "Se va la barca / por la ría / y no vuelve / [...] ".
        Como dice el patrón «Quien sale tarde no pesca.», lo cual es verdad.
        Uno de los problemas era "9 - (8/2).x = 1".|¿Quién lo sabe?
        Leyeron los párrf. 2 y 3 del art. 8 de la ley de los EE. UU..
        La pregunta del día Mar. 3 de Feb. fue: "Niños, ¿cuánto es 2.5 + 1/2?".|Tenían 5 min. para pensar.
        El motor llegó a 90.5°C.|Por suerte, paró.
        La caja mide 2m³.|¿Cuánto pesa?
        La sala mide 14.25m².|El patio mide 30.0m².
        10°C son 50.0°F.|¿Cuánto son 20°C?
        Ganó la regata tras 2:15:09.330 Hs. de mar, a 1.5 segundos del otro.|Así fue ¡Campeón!
        El barco No. 12 llegó 3°.
        Hoy es 03/02/2021, y hay regata.|¿Vienes?
        La lista es: 1.Cuerda, 2.Vela, 3.Remo.|¿Cuánto es?|Tal vez $9.5.
        2 + 3 son 5.|3 + 3 son 6.|El barco es azul.
        La lancha iba a 40 km/h.|¿Cuánto tardó en hacer los 80 Km.?
        Trabaja en la clínica de Mt. Blanco.
        Cra. 12 No. 3-40 Tel.  (57-2) 555 Ext. 20 Fax: (57-2) 556 Cali, D.C. - Colombia
        N°. 22.333.444
    """,
    "en": """
        Good evening.|The boat is mine.
        Where is the boat?|It sank.
        Look at it!|It floats.
        The captain is Ada P. Finch.
        See p. 12.
        Did Ann and co. sail?
        She sold it to Hale, Ito & Co. at dawn.
        Ask Ann and co.|They know.
        She sold it to Hale, Ito & Co.|It was old.
        We climbed Mt. Hood in June.
        St. Ann's Pier is on 3rd st. by the sea.
        It was Ed Hale Jr.'s boat.
        He left the U.S.A. in spring.
        He lives in the E.U.|Where do you live?
        He works for the U.S. Navy in Maine.
        He stayed in the U.S. for a year.
        It cost $50.00 in all.
        It cost $50.00.|He paid.
        He repaired boats (He had built some before.) in his yard.
        Write to Ann.Hale@example.org.|She will answer.
        See https://www.example.7.org/old-boats/red_one.html.|It is free.
        He turned and said, 'It floats.' she recalls.
        He turned and said, "It floats." she recalls.
        He turned and said, "It floats."|She laughed and threw the rope.
        Ahoy!!|Who sails?
        Ahoy??|Who sails?
        Ahoy!?|Who sails?
        1.) Untie the boat|2.) Row away
        1.) Untie the boat.|2.) Row away.
        1) Untie the boat|2) Row away
        1) Untie the boat.|2) Row away.
        1. Untie the boat|2. Row away|3. Sing
        1. Untie the boat.|2. Row away.
        • 9. Untie the boat|• 10. Row away
        ⁃9. Untie the boat|⁃10. Row away
        a. Untie the boat|b. Row away|c. Sing
        The file is N°. 22.333.444.|Keep it.
        He worked at Boats! in the spare parts shop.
        That leaves you and I.|Do you know Ned I. Finch?
        He wrote, “the sea will seem less wide. . . .”
        "Ned [...] rowed in circles [...]" (Finch 12).
        He rowed and rowed . . . .|Nobody came.
        He never came....|She left.
        I was ... well, you know...tired . . . and so on.
    """,
    "fr": """
        Le port ouvre à l'aube, dit-on aujourd'hui.|L'eau y est claire.
        "Nous livrerons 12 bateaux cette année", a-t-il dit.
        À midi, le port comptait dix bateaux : ce sont ceux de l’île (Groix).|Le vent « ne changera rien ».
        On lit « SS.MM.II. » pour les souverains.
        Les bateaux de Hale Ltd. sont ici.
    """,
    "nl": """
        De boten (vier) zonken bij de pier.|40 procent bleef drijven.
        40 procent bleef drijven.|...en toen kwam de wind.
        Zie bijv. aanw. vnw.
    """,
}


def bare(text: str, language: str) -> list[str]:
    """The sentences of a text that is one block."""
    return [text[one.start : one.end] for one in split(Article(text, (Block(0, len(text)),)), language)]


@pytest.mark.parametrize(
    ("language", "marked"),
    [(language, line.strip()) for language, lines in RULES.items() for line in lines.strip().splitlines()],
)
def test_rule(language: str, marked: str) -> None:
    assert bare(marked.replace("|", " "), language) == marked.split("|")


def test_a_label_on_a_line_of_its_own() -> None:
    assert bare("Estimados vecinos:\nOFICINA DEL PUERTO", "es") == ["Estimados vecinos:", "OFICINA DEL PUERTO"]
    assert len(bare("Los vecinos del puerto dicen que la oficina es esta:\nOFICINA DEL PUERTO", "es")) == 1


def test_numbers_that_are_no_list() -> None:
    for text, language in (
        ("1. FC Kiel spielt in der 2. Bundesliga", "de"),
        ("1. Row “out 2. Pull” now", "en"),
    ):
        assert bare(text, language) == [text]


def test_many_short_pieces_between_semicolons_are_a_list() -> None:
    text = (
        "Si vendono la barca Aurora, lire 300; Rete nuova grande, lire 500; Vela bianca piccola, lire 24; remi, lire 6."
    )
    assert bare(text, "it") == [text]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "La vie au port|Il était marin depuis longtemps."),
        ("fr", "La vie au port|C’est un métier dur."),
        ("es", "La vida en el puerto|Era marino desde siempre."),
        ("pt", "A vida no porto|É um trabalho duro."),
        ("de", "Ein Leben am Hafen|Wir wissen wenig davon."),
        ("en", "Dear Ann Hale,|The boat is ready.|Best regards,|Ned Finch"),
        ("it", "Cara Anna,|La barca è pronta.|Cordiali saluti,|Piero Sarti"),
        ("fr", "Cher Paul,|Le bateau est prêt.|Cordialement,|Anne"),
        ("es", "Estimada Ana,|El barco está listo.|Saludos,|Pedro"),
        ("en", "See https://example.org/boats.html|The boats are old."),
        ("en", "https://example.org/a|https://example.org/b"),
        ("de", "Wir essen bei Schuchmann's.|Ich zahle."),
        ("en", "Old boat sinks at the pier|Friday, May 3, 2019|Three men swam home."),
        ("en", "Because she doesn't —|Nobody told her."),
        ("en", "I saw it on the pi- —|Mary saw it first."),
        ("en", "I saw it on —|Oh, never mind that."),
    ],
)
def test_a_lost_end_before_a_word_that_begins_a_sentence(language: str, marked: str) -> None:
    assert bare(marked.replace("|", " "), language) == marked.split("|")


def test_what_follows_a_dash_or_an_address_may_go_on() -> None:
    for text, language in (
        ("He saw — Mary told us — the boats of the town.", "en"),
        ("WASHINGTON — É tempo de mudar.", "pt"),
        ("Auf https://example.org/a Boote kaufen.", "de"),
        ("It sank on Friday, May 3, 2019 Eastern time.", "en"),
        ("He said thanks, Ann, and left.", "en"),
    ):
        assert bare(text, language) == [text]
