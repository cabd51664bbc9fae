"""Where settings and data lie: the XDG folders, or what each system has for them."""

from __future__ import annotations

from pathlib import Path

_NAME = "reader"


def config_folder() -> Path:
    """The folder of what the user writes: themes and settings."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def data_folder() -> Path:
    """The folder of what the program keeps."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def user_themes() -> Path:
    """The folder of the user's own theme files."""
    return config_folder() / "themes"
