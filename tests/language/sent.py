"""Prints as JSON what tablets, the remote control and a browser's beamer are sent to say."""

from __future__ import annotations

import json
import re
import sys


def main() -> None:
    """The text of each page, and each sentence that its scripts may show."""
    from workshop.server.pages import Pages

    pages = Pages()
    found = {}
    for path in ("/", "/r", "/b"):
        html = pages.page(path).plain.decode()
        found[path] = re.sub(r"<[^>]*>", "\n", html.partition("<html")[2].partition(">")[2]).split(
            "\n"
        )
    for path in ("/words.js", "/words-remote.js", "/words-beamer.js"):
        text = pages.page(path).plain.decode()
        found[path] = list(json.loads(text[text.index("{") : text.rindex("}") + 1]).values())
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
