"""The style sheet of the operator's window, made from tokens: no colour stands anywhere else."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_SHEET: Final = Template("""
* { font-family: "Source Sans 3"; font-size: ${s15}px; color: $text; }
QWidget { background: transparent; }
QMainWindow, QDialog, #ground { background: $ground; }
#bar, #actions { background: $surface; }
#bar { border-bottom: 1px solid $line; }
#actions { border-top: 1px solid $line; }
#outline { background: $ground; border-right: 1px solid $line; }
#column { background: $surface_2; border-left: 1px solid $line; }
#rule { background: $line; max-height: 1px; min-height: 1px; }
#rule_strong { background: $line_strong; max-height: 1px; min-height: 1px; }
#over { background: $ground; border: 2px solid $text; border-radius: 4px; }
#card { background: $surface; border: 1px solid $line; border-radius: 4px; }
#card_chosen { background: $surface; border: 3px solid $text; border-radius: 4px; }
#dashed { background: transparent; border: 1px dashed $line_strong; border-radius: 4px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-family: "Literata"; font-weight: 600; font-size: ${s25}px; }
QLabel[role="heading"] { font-family: "Literata"; font-weight: 600; font-size: ${s20}px; }
QLabel[role="words"] { font-family: "Literata"; font-size: ${s17}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="small"] { font-size: ${s14}px; color: $text_2; }
QLabel[role="late"] { font-size: ${s14}px; font-weight: 600; color: $attention; }
QLabel[role="label"] { font-size: ${s13}px; font-weight: 600; color: $text_2; }
QLabel[role="second"] { color: $text_2; }
QLabel[role="print"] { font-weight: 600; font-size: ${s24}px; }
QLabel[role="number"] { font-family: "Literata"; font-weight: 500; font-size: ${s64}px; }
QLabel[role="timer"] { font-weight: 600; font-size: ${s38}px; }
QLabel[role="timer_over"] { font-weight: 600; font-size: ${s38}px; color: $attention; }
QLabel[role="attention"] { color: $attention; font-weight: 600; }
QLabel[role="good"] { color: $good; font-weight: 600; }
QLabel[large="true"] { font-family: "Literata"; font-size: ${s20}px; }

QPushButton { background: $surface; border: 1px solid $line_strong; border-radius: 4px;
  padding: 0 ${s16}px; min-height: ${s38}px; font-weight: 600; }
QPushButton:hover { background: $surface_2; border-color: $text; }
QPushButton:pressed, QPushButton[on="true"] { background: $text; color: $ground; }
QPushButton:focus { border: 3px solid $text; padding: 0 ${s14}px; min-height: ${less4_38}px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent;
  border: 1.5px solid $accent_edge; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 3px solid $text; min-height: ${less2_38}px; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"][on="true"], QPushButton[kind="link"][on="true"] { background: $text;
  color: $ground; }
QPushButton[kind="quiet"]:hover { border-color: $line_strong; }
QPushButton[kind="quiet"]:focus { border: 3px solid $text; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; padding: 0 2px;
  font-weight: 400; text-decoration: underline; text-align: left; }
QPushButton[kind="link"]:focus { border: 3px solid $text; }
QPushButton[kind="small"] { padding: 0 ${s12}px; min-height: ${s36}px; }
QPushButton[kind="small"]:focus { padding: 0 ${s10}px; min-height: ${less4_36}px; }
QPushButton[kind="menu"] { background: transparent; border: 1px solid transparent;
  padding: 0 ${s12}px; text-align: left; min-height: ${s34}px; }
QPushButton[kind="menu"]:hover { background: $surface; }
QPushButton[kind="menu"][on="true"] { background: $text; color: $ground; }
QPushButton[kind="menu"]:focus { border: 3px solid $text; min-height: ${less4_34}px; }
QPushButton[kind="tab"] { background: transparent; border: 1px solid transparent;
  padding: 0 ${s10}px;
  border-radius: 0; border-top-left-radius: 4px; border-top-right-radius: 4px; font-weight: 400; }
QPushButton[kind="tab"]:hover { border-color: $line_strong; }
QPushButton[kind="tab"][on="true"] { background: $text; color: $ground; font-weight: 600; }
QPushButton[kind="tab"]:focus { border: 3px solid $accent_line; padding: 0 ${s8}px; }
QPushButton[blocked="true"] { background: transparent; border: 1px dashed $line_strong;
  color: $text_2; }
QPushButton[blocked="true"]:focus { border: 3px dashed $text; min-height: ${less4_38}px; }
QPushButton[kind="small"][blocked="true"]:focus { min-height: ${less4_36}px; }
QPushButton[kind="menu"][blocked="true"]:focus { min-height: ${less4_34}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: $field; color: $field_ink; border: 1.5px solid $line_strong; border-radius: 4px;
  padding: ${s6}px ${s12}px; selection-background-color: $field_ink; selection-color: $field;
  min-height: ${s26}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QComboBox:focus { border: 3px solid $focus; }
QLineEdit[sealed="true"], QPlainTextEdit[sealed="true"] { background: transparent; color: $text;
  border: 1px dashed $line_strong; }
QLineEdit[role="words"], QPlainTextEdit[role="words"] { font-family: "Literata";
  font-size: ${s18}px; }
QComboBox QAbstractItemView { background: $field; color: $field_ink;
  border: 1.5px solid $line_strong; selection-background-color: $field_ink;
  selection-color: $field; }
QComboBox QAbstractItemView::item { min-height: ${s32}px; color: $field_ink; }
QComboBox QAbstractItemView::item:selected { color: $field; background: $field_ink; }
ChoiceBox { padding-right: ${s32}px; }
ChoiceBox::drop-down { border: none; width: ${s32}px; }
ChoiceBox::down-arrow { image: none; width: 0; height: 0; }

QCheckBox, QRadioButton { spacing: ${s10}px; min-height: ${s32}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${s18}px; height: ${s18}px;
  border: 2px solid $line_strong; background: $field; }
QRadioButton::indicator { border-radius: ${s11}px; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator:checked { background: $field; border: ${s7}px solid $text;
  width: ${s8}px; height: ${s8}px; }
QCheckBox::indicator:checked { background: $text; border-color: $text; }
QCheckBox:focus, QRadioButton:focus { border: 3px solid $text; border-radius: 4px; }
CheckBox { min-height: ${s35}px; padding: 0 ${s6}px; border: 3px solid transparent;
  border-radius: 4px; }
CheckBox:focus { border-color: $text; }
CheckBox[blocked="true"] { color: $text_2; }
CheckBox[blocked="true"]::indicator { border: 2px dashed $line_strong; background: transparent; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: ${s12}px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: ${s4}px; min-height: 32px;
  margin: 2px; }
QScrollBar:horizontal { background: transparent; height: ${s12}px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_strong; border-radius: ${s4}px;
  min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QListView, QTreeView { background: transparent; border: none;
  alternate-background-color: transparent; selection-background-color: $surface;
  selection-color: $text; outline: 0; gridline-color: $line; }
QTableView::item, QListView::item { border-bottom: 1px solid $line; padding: ${s4}px; }
QTableView::item:selected, QListView::item:selected { background: $surface; color: $text; }
QTableView:focus, QListView:focus { border: 3px solid $text; }
QHeaderView::section { background: transparent; border: none;
  border-bottom: 2px solid $line_strong; padding: ${s6}px ${s4}px; font-weight: 600;
  color: $text_2; font-size: ${s13}px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line_strong; padding: 4px; }
QProgressBar { background: $surface; border: 1px solid $line_strong; border-radius: 4px;
  min-height: ${s10}px; max-height: ${s10}px; }
QProgressBar::chunk { background: $accent_line; }
QSplitter::handle { background: $line; }
""")
_SIZES: Final = range(4, 65)


def style_sheet(look: Look) -> str:
    """The whole sheet for a window with this look."""
    theme = look.theme
    sizes = {f"s{size}": look.px(size) for size in _SIZES}
    # The ring of the focus is wider than the border: a button keeps its height all the same.
    sizes |= {f"less4_{size}": look.px(size) - 4 for size in (34, 36, 38)}
    sizes |= {"less2_38": look.px(38) - 2}
    colours = {
        name: getattr(theme, name)
        for name in (
            *("ground", "surface", "surface_2", "text", "text_2", "line", "line_strong", "ink"),
            *("accent", "on_accent", "accent_edge", "accent_text", "accent_line"),
            *("attention", "good"),
        )
    }
    # People type on paper, also in the dark theme.
    field = {
        "field": theme.paper,
        "field_ink": theme.ink,
        "focus": theme.accent_line if theme.is_dark else theme.text,
    }
    return _SHEET.substitute(sizes | colours | field)
