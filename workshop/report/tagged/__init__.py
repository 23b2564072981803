"""A tagged PDF on reportlab's canvas: PDF/UA-1 and PDF/A-2a in one file.

Blocks (text, lists, tables, figures, frames) are laid out once, which tells the number of every
page, and then drawn once through a pen that refuses to draw anything outside the structure tree
or an artifact. Of reportlab this uses the canvas, the TrueType fonts and the graphics; paragraphs,
tables and page flow are ours, so nobody's words ever meet a markup parser.

Call `patches.apply()` first, in a process of its own.
"""
