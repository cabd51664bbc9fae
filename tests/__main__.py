"""Every check in one command: lint, format, types, the direction of imports, and the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS = (
    [sys.executable, "-m", "ruff", "check", "."],
    [sys.executable, "-m", "ruff", "format", "--check", "."],
    [sys.executable, "-m", "mypy"],
    [str(BIN / "lint-imports")],
    [sys.executable, "-m", "pytest", "-n", "2", *sys.argv[1:]],
)


def main() -> int:
    """Run every check, the tests last; 0 if all are well."""
    failed = []
    for command in CHECKS:
        words = " ".join(Path(word).name if "/" in word else word for word in command)
        print(f"== {words}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(words)
    for words in failed:
        print(f"FAILED: {words}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
