"""One drawing per chart, the same for beamer, tablet and report.

Each module has pure functions that return a `reportlab.graphics` drawing in points. It goes
straight into a PDF; for Qt and a browser it becomes SVG, always clipped by `useClip=True`:
without that QtSvg paints the whole drawing black and reports no error.
"""
