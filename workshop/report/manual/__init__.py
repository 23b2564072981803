"""The manual: pages in Markdown, made into pages for a browser and one tagged PDF.

A tool of the checkout, `python -m workshop.report.manual`: the program itself only opens what it
made. It needs `markdown-it-py`, of the extra `test`.
"""
