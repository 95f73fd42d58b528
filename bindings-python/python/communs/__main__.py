"""The command `communs`: `python -m communs`."""

from __future__ import annotations

import signal
import sys

from communs import _communs

__all__ = ["main"]


def main() -> int:
    """Runs the command with the arguments of the process, and gives its exit status."""
    # The command ends at once on Ctrl-C; Python would only note it until the command returns.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.stdout.flush()
    return _communs.run(["communs", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
