"""What each audience may see of the evening: frozen values, made from the state. Pure.

Visibility is decided here and nowhere else: what is hidden is not in a picture, so it cannot leak
from a page, an accessible name, a window title, an export or a log.
"""
