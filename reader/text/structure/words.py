"""The words that lines about an article use, in Italian, English, French, German, Spanish, Portuguese and Dutch."""

from __future__ import annotations

_MONTHS = (
    "gennaio january janvier januar enero janeiro januari gen gennaio jan janv ene jän jänner",
    "febbraio february février fevrier februar febrero fevereiro februari feb febr févr fév fev",
    "marzo march mars märz maerz março marco maart mar mrz mär mrt",
    "aprile april avril abril apr avr abr",
    "maggio may mai mayo maio mei mag",
    "giugno june juin juni junio junho giu jun",
    "luglio july juillet juli julio julho lug jul juil",
    "agosto august août aout augustus ago aug agt",
    "settembre september septembre septiembre setembro set sett sep sept",
    "ottobre october octobre oktober octubre outubro ott oct okt out",
    "novembre november noviembre novembro nov",
    "dicembre december décembre decembre dezember diciembre dezembro dic dec déc dez",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""The month, from 1 to 12, that a name or an abbreviation in small letters stands for."""

WEEKDAYS = frozenset(
    [
        "lun",
        "mar",
        "mer",
        "gio",
        "ven",
        "sab",
        "dom",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jeu",
        "sam",
        "dim",
        "die",
        "mit",
        "don",
        "fre",
        "son",
        "mié",
        "jue",
        "vie",
        "sáb",
        "seg",
        "ter",
        "qua",
        "qui",
        "sex",
        "maa",
        "din",
        "woe",
        "vri",
        "zat",
        "zon",
    ]
)
"""The first three letters of the days of the week."""

PUBLISHED = (
    r"pubblicat[oa]|data(?: di pubblicazione)?|published|posted|first published|publication date|date published|date"
    r"|publi[ée]e?|paru|date de publication|veröffentlicht|erschienen|publiziert|datum|erstellt"
    r"|publicad[oa]|fecha(?: de publicación)?|data de publicação|gepubliceerd|geplaatst|publicatiedatum"
)
UPDATED = (
    r"aggiornat[oa]|ultim[oa] (?:aggiornamento|modifica)|(?:last )?(?:updated|modified)|mise? à jour|modifié"
    r"|(?:zuletzt )?aktualisiert|stand|actualizad[oa]|atualizad[oa]|(?:laatst )?bijgewerkt"
)
BYLINE = (
    r"a cura di|scritto da|articolo di|testo di|di|da|written by|reported by|words by|story by|by|par"
    r"|propos recueillis par"
    r"|texte de|von|ein bericht von|por|escrito por|texto de|door|geschreven door|tekst"
    r"|author|authors|autore|autori|autor|autora|autores|auteur|auteurs|autorin"
)
PHOTO = (
    r"credit[oi] fotografic[oi]|credit[oi] foto|crediti?|foto(?:grafi[ae]|grafía)?|fotos|immagin[ei]|fonte foto"
    r"|photo(?:s|graph|graphy|graphie)?(?: credits?)?|(?:image|picture)s?(?: credits?)?|credits?|illustrations?"
    r"|crédits? ?(?:photos?|images?)?|bild(?:er|quelle|nachweis|rechte)?|symbolbild|titelbild|fotocredit"
    r"|crédit[oe]s?(?: de la foto| da foto)?|imagen|imágenes|imagem|imagens|divulgação|reprodução|beeld"
    r"|fotografie|illustratie"
)
AGENCIES = (
    r"reuters|afp|ap photo|ap|ansa|epa(?:-efe)?|dpa|efe|getty images?|getty|shutterstock|istock(?:photo)?|imago"
    r"|lapresse|lusa|belga|anp|keystone|alamy|unsplash|pixabay|bloomberg|xinhua|sipa(?: usa)?|imagoeconomica"
    r"|fotogramma"
)

LEFTOVERS = (
    # Links to other articles.
    r"(?:leggi|vedi|guarda|ascolta) anche|(?:read|see|watch|listen) (?:more|also|next)|related(?: articles?"
    r"| stories)?:"
    r"|more on this|(?:à )?(?:lire|voir) (?:aussi|également)|(?:lesen sie|lies|lest|siehe|sehen sie) auch"
    r"|mehr zum thema"
    r"|(?:lea|lee|ver|vea|mira) (?:también|además|más)|te puede interesar|(?:leia|veja) (?:também|mais)"
    r"|lees (?:ook|meer|verder)"
    r"|यह भी पढ़ें|"
    # Advertisements.
    r"(?:advertisement|pubblicità|publicité|anzeige|werbung|publicidad|publicidade|advertentie|sponsored"
    r"|sponsorizzato)\W*$"
    r"|(?:story|article) continues below|l.articolo (?:continua|prosegue)|continua (?:a leggere|dopo)|la suite après"
    r"|"
    # Subscriptions and sharing.
    r"(?:iscriviti|abbonati|seguici|segui)\b.{0,20}\b(?:newsletter|canale|facebook|instagram|whatsapp|telegram"
    r"|twitter|su )"
    r"|(?:sign up|subscribe|follow us)\b|(?:inscrivez|abonnez|suivez)-(?:vous|nous)"
    r"|(?:jetzt )?(?:newsletter )?(?:abonnieren|anmelden)\b"
    r"|melden sie sich|suscríbe(?:te|ase)|síguenos|(?:assine|inscreva-se|siga)\b.{0,20}(?:newsletter|no |nosso|canal)"
    r"|schrijf (?:je|u) in|meld je aan|volg ons"
    r"|condividi(?: su| questo| l|\W*$)|share (?:this|on|via)|share\W*$|partage[rz](?: sur| cet| l|\W*$)"
    r"|(?:artikel )?teilen(?: auf|\W*$)"
    r"|compart(?:ir|e|ilhar|ilhe)(?: en| no| na| este| esta|\W*$)|deel (?:dit|via|op)|"
    # Tags.
    r"(?:tags?|etichette|argomenti|topics|keywords|mots[- ]clés|schlagwörter|schlagworte|etiquetas|temas"
    r"|trefwoorden)\s*:|"
    # Rights.
    r"©|\(c\) ?\d{4}|copyright\W*(?:\d{4}|by\b|$)|(?:tutti i )?diritti riservati|riproduzione (?:riservata"
    r"|vietata)|all rights reserved"
    r"|tous droits|reproduction interdite|alle rechte|todos los derechos|todos os direitos|alle rechten"
    r"|[（【(\[](?:责任)?(?:编辑|編輯|记者|記者)|"
    # Corrections.
    r"corrections?\s*:|editor.s note\s*:|correzione\s*:|errata corrige|rectificatif|korrektur\s*:"
    r"|corrección\s*:|correção\s*:"
    r"|rectificatie|"
    # The tails of mails and digital books.
    r"sent from my |inviato da(?:l mio)? (?:iphone|ipad|smartphone|android)|envoyé de(?:puis)? mon "
    r"|von meinem .{2,20} gesendet"
    r"|enviado (?:desde mi|do meu|de mi) |verzonden (?:vanaf|met) mijn |produced by .{2,60}proofread"
    r"|produced by .{2,60} and the online"
)
"""What a line begins with that belongs to the page or the mail and not to the article: a regular expression."""

CHAPTER = (
    r"(?:chapter|chapitre|kapitel|capitolo|capítulo|hoofdstuk|part|parte|partie|teil|deel|book|libro|livre|buch)"
    r"\s+[ivxlc\d]+\b"
)

WROTE = r"wrote|writes|ha scritto|a écrit|schrieb(?: .{0,60})?|escribió|escreveu|schreef(?: .{0,60})?"
"""How the line above a quoted mail ends, before its colon."""
