"""What tests of several folders share: an article of our own, and a home that is nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

HARBOUR = """\
Il porto di Ravello Marina riapre dopo due anni

Di Chiara Bentivoglio

Le gru del molo di levante all’alba. (Foto: Archivio del porto)

RAVELLO MARINA – Il porto commerciale ha riaperto martedì 4 marzo 2025, dopo due anni di lavori costati 38 milioni \
di euro. Le prime tre navi sono entrate all’alba, accolte dalle sirene dei rimorchiatori.

“Oggi restituiamo il mare alla città”, ha detto la sindaca Elena Marchetti davanti ai lavoratori. Secondo Marchetti, \
il traffico tornerà ai livelli di prima entro l’autunno.

I dubbi dei pescatori

Non tutti sono convinti. “Le reti restano a terra, perché il fondale è cambiato”, ha spiegato Bruno Salis, presidente \
della Cooperativa San Nicola. Salis ha aggiunto che le barche più piccole “aspettano ancora un ormeggio sicuro”.

L’Autorità portuale risponde che il nuovo molo avrà quaranta posti entro l’estate. La Regione ha promesso altri 6 \
milioni di euro per scavare il canale di ponente.

I prossimi passi

L’ammiraglio Tommaso Vero ha chiesto prudenza: “La sicurezza viene prima dei calendari”. La Capitaneria controllerà \
ogni giorno la profondità del canale e pubblicherà i dati.

Il primo traghetto per la Sardegna partirà sabato 15 marzo. “Ci saremo, con le famiglie e con gli striscioni”, ha \
promesso Salis. La Cooperativa San Nicola porterà in processione la statua del patrono, come si faceva prima della \
chiusura. Per Marchetti sarà una festa di tutti, e non soltanto di chi lavora sul mare.
"""
"""An article written for the tests: title, byline, caption with credit, dateline, headings, three speakers."""


@pytest.fixture
def harbour() -> str:
    """A short Italian article."""
    return HARBOUR


@pytest.fixture
def long_text() -> str:
    """A long Italian article: forty numbered chapters with a heading and two paragraphs each."""
    chapters = (
        f"Capitolo {number} del diario\n\n"
        f"Nel giorno {number} del viaggio la nave seguì la costa fino al faro numero {number}, dove il vento cambiò "
        f"direzione e l’equipaggio ridusse le vele. Il diario annota la rotta, la temperatura e lo stato del mare con "
        f"una grafia minuta che nessuno aveva ancora trascritto per intero.\n\n"
        f"“Il punto {number} resta aperto”, ha detto Elena Marchetti. La Cooperativa San Nicola conserva il diario "
        f"in un armadio di ferro, al riparo dalla luce e dall’umidità della sala di lettura.\n"
        for number in range(1, 41)
    )
    return "Il diario della nave\n\n" + "\n".join(chapters)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: no settings, no history and no themes of whoever runs the tests."""
    for name, folder in (("HOME", "."), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config")):
        path = (tmp_path / folder).resolve()
        path.mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(path))
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "NO_COLOR", "READER_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path
