"""What the frozen program starts with."""

from __future__ import annotations

import warnings

from workshop.__main__ import main

# Of use to developers alone; a griffier would find them between our sentences.
warnings.simplefilter("ignore")
raise SystemExit(main())
