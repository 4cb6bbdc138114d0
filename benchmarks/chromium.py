"""A headless Chromium that asks the network for nothing, for measures and tests of the page."""

import os
from typing import Any

__all__ = ["EXECUTABLE", "launched"]

EXECUTABLE = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# Nothing is fetched in the background, and shared memory may be small where CI runs.
FLAGS = (
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
START = 120_000  # ms that a start may take on a loaded machine


def launched(playwright: Any) -> Any:
    """The browser, started by Playwright; the caller closes it."""
    return playwright.chromium.launch(
        executable_path=EXECUTABLE, args=FLAGS, chromium_sandbox=False, timeout=START
    )
