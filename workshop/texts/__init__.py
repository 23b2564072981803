"""Every Dutch sentence the program itself says; another language if a file of one was chosen."""

from __future__ import annotations

import os

from workshop.resources import LANGUAGE

if os.environ.get(LANGUAGE):
    # At import, and nowhere else: whoever imports a sentence after this has bound it.
    from workshop.texts.choosing import begin

    begin(os.environ[LANGUAGE])
