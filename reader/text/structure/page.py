"""Recognise the lines that a page puts between those of its article: players, links, reading times, reporters.

Each stands alone on its line, and none is a sentence of the article: the expressions take a whole line, and what may
follow freely ("Read here: …") only if the line does not end as a sentence.
"""

from __future__ import annotations

import re

from reader.text.patterns import lazy
from reader.text.structure.lines import ends_with_stop

_LONGEST = 120

# Italian, English, French, German, Spanish, Portuguese, Dutch, in this order.
_LENGTH = (
    r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:['’′]|min(?:\.|ut[a-zé]*)?)\s?(?:di lettura|read(?:ing)?(?: time)?|de lecture"
    r"|lese(?:zeit|dauer)|de lectura|de leitura|lees(?:tijd|minuten)|lezen)"
    r"|(?:tempo di lettura|(?:reading|read) time|temps de lecture|lese(?:zeit|dauer)|tiempo de lectura"
    r"|tempo de leitura|leestijd)\s?:?\s?(?:ca\.? |about |environ |etwa )?\d{1,3}.{0,12}"
)
_WAITING = (
    r"(?:loading|please wait|caricamento(?: in corso)?|chargement(?: en cours)?|wird geladen|lädt|laden"
    r"|cargando|carregando|bezig met laden)\s?(?:\.{2,3}|…)"
)
_CORRESPONDENT = (
    r"da(?:l|lla|i|lle)\s?nostr[oaie]\s(?:inviat[oaie]|corrispondent[ei])(?:\s(?:a|in|da)\s\w[\w ]{1,30})?"
    r"|from (?:our|a) (?:own |special |staff )*(?:correspondent|reporter)s?(?:\sin\s\w[\w ]{1,30})?"
    r"|de (?:notre|nos) (?:envoyée?s?|correspondante?s?)(?: spéciale?s?)?(?:\s(?:à|en|au)\s\w[\w ]{1,30})?"
    r"|von unsere[mnr] (?:korrespondent|reporter|mitarbeiter)(?:en|in)?(?:\s(?:in|aus)\s\w[\w ]{1,30})?"
    r"|de nuestr[oa] (?:enviad[oa]|corresponsal)(?: especial)?(?:\sen\s\w[\w ]{1,30})?"
    r"|d[oa] noss[oa] (?:enviad[oa]|correspondente)(?: especial)?(?:\sem\s\w[\w ]{1,30})?"
    r"|van onze (?:correspondent|verslaggever|redacteur)(?:\sin\s\w[\w ]{1,30})?"
)
_COMMENTS = (
    r"(?:\d+ )?(?:commenti|comments?|commentaires?|kommentare?|comentarios?|comentários?|reacties)(?: \(?\d+\)?)?"
    r"|(?:torna (?:su|all.inizio)|back to top|skip to (?:main )?content|retour en haut|nach oben|volver arriba)"
    r"|(?:powered|sponsored|presented) by \S+(?: \S+){0,3}"
)
_LISTEN = (
    r"(?:ascolta|riproduci) (?:la versione audio|l.articolo|l.audio|il podcast|qui|su )"
    r"|approfondisci (?:con|qui|su)"
    r"|(?:listen|watch) (?:here|now|live|on |to (?:this|the|our) (?:article|story|podcast|episode))"
    r"|play (?:this )?(?:audio|video)\b"
    r"|écoute[rz]? (?:l.article|cet article|le podcast|ici|sur )"
    r"|(?:artikel|beitrag|text|podcast|hier) (?:an)?hören|(?:hören|sehen) sie (?:hier|den|das|jetzt|auch)"
    r"|escuch(?:a|e|ar) (?:el |este )?(?:artículo|audio|podcast|aquí)"
    r"|(?:ouça|ouvir) (?:o |este |a )?(?:artigo|áudio|podcast|texto|aqui)"
    r"|(?:be)?luister (?:naar |hier|dit)"
    r"|(?:guarda|riguarda) il video|regarde[rz] la vidéo|video ansehen|(?:ver|mira|vea) el v[ií]deo|veja o vídeo"
    r"|bekijk (?:de|het) (?:video|filmpje)"
)
_READ_ON = (
    r"(?:continua(?: a leggere)?|prosegui)\b.{0,12}\b(?:lettura|leggere|articolo)|per approfondire|leggi (?:qui|tutto)"
    r"|leggi l.(?:articolo|intervista)"
    r"|(?:continue|keep) reading|read (?:it |more )?here|read (?:the |our |his |her )?(?:full|whole|rest|original)\b"
    r"|(?:view|see|shop|browse) (?:the )?(?:latest|all|more)\b"
    r"|(?:lire|voir) la suite|à lire|continue[rz] (?:la|votre) lecture"
    r"|(?:lire|retrouvez|découvrez) (?:ici|notre|nos|l.article)\b"
    r"|weiterlesen|(?:lesen|sehen) sie (?:hier|dazu|mehr|weiter|alles)"
    r"|mehr (?:artikel|nachrichten|infos|informationen|news|dazu|lesen|aus)\b"
    r"|(?:seguir|sigue|continuar|continúa) leyendo|lea (?:aquí|la nota)|(?:más|lee) (?:información|noticias|aquí)\b"
    r"|continu(?:e|ar) (?:lendo|a ler)|(?:leia|saiba|veja) (?:aqui|mais)"
    r"|(?:lees|kijk) (?:hier|alles|verder)|meer (?:over|nieuws)\b"
)
_CLICK = (
    r"(?:clicca|premi|tocca) (?:qui|per)|(?:click|tap|press) (?:here|to|on|the)\b|cliquez (?:ici|sur|pour)"
    r"|(?:hier|jetzt) klicken|klicken sie (?:hier|auf)|ha[gz] clic|pincha aquí|clique (?:aqui|para|em)|klik (?:hier|op)"
    r"|(?:scarica|download|téléchargez|descarga|baixe) (?:l.app|the app|our app|l.application|la app|o app)"
)
_WHOLE = lazy(rf"(?:{_LENGTH}|{_WAITING}|{_CORRESPONDENT}|{_COMMENTS})\W{{0,3}}$", re.IGNORECASE)
_OPENING = lazy(rf"[\W_]{{0,4}}(?:{_LISTEN}|{_READ_ON}|{_CLICK})", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the article."""
    if len(text) > _LONGEST:
        return False
    if _WHOLE.match(text):
        return True
    return not ends_with_stop(text) and _OPENING.match(text) is not None
