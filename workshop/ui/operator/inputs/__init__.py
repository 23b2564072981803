"""Fields in which somebody's answer is typed: one editor per kind of question."""
