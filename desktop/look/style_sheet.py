"""The little that Fusion and the palette do not give: room, round corners and tones of words."""

from desktop.look.palette import Colours

# Qt makes the list of a drop-down as tall as its rows and the padding the field has at the moment:
# with the keyboard in it the padding above and below must stay, or the last row is hidden.
RULES = """
QLabel[tone="muted"], QLabel[step="ahead"] {{ color: {muted}; }}
QLabel[step="now"] {{ color: {accent}; font-weight: bold; }}
QLabel[tone="title"] {{ font-size: 17pt; font-weight: bold; }}
QTreeView::item {{ padding: 4px 6px; }}
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {base}; border: 1px solid {border}; border-radius: 5px;
    padding: 4px 8px; selection-background-color: {accent}; selection-color: {accent_text};
}}
QLineEdit, QComboBox {{ min-height: 20px; }}
QAbstractSpinBox {{ min-height: 28px; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
    border: 2px solid {accent}; padding: 3px 7px;
}}
QComboBox:focus {{ padding: 4px 7px; min-height: 18px; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
    background: {window}; color: {muted};
}}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url(simpul:icons/arrow.svg); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{
    background: {base}; border: 1px solid {border}; outline: none;
    selection-background-color: {accent}; selection-color: {accent_text};
}}
QPushButton {{
    background: {raised}; border: 1px solid {border}; border-radius: 5px;
    padding: 5px 14px; min-height: 20px;
}}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:pressed {{ background: {accent_ground}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
QPushButton:disabled {{ color: {muted}; background: {window}; border-color: {faint}; }}
QPushButton[primary="true"] {{
    background: {accent}; color: {accent_text}; border-color: {accent}; font-weight: bold;
}}
QPushButton[primary="true"]:hover {{ background: {accent_strong}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{
    background: {faint}; color: {muted}; border-color: {faint};
}}
QRadioButton, QCheckBox {{ spacing: 8px; }}
QRadioButton::indicator, QCheckBox::indicator, QListView::indicator {{
    width: 14px; height: 14px; border: 1px solid {muted}; background: {base};
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator, QListView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:hover, QCheckBox::indicator:hover, QRadioButton::indicator:focus,
QCheckBox::indicator:focus {{ border-color: {accent}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url(simpul:icons/{tick}.svg);
}}
QRadioButton:focus, QCheckBox:focus {{ color: {accent}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px; }}
QToolButton:hover {{ background: {accent_ground}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QTableView, QTreeView, QListView {{
    background: {base}; border: 1px solid {faint}; border-radius: 5px; outline: none;
}}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 1px solid {accent}; }}
QHeaderView::section {{
    background: {raised}; color: {muted}; border: none; border-bottom: 1px solid {border};
    padding: 6px 4px; font-weight: bold;
}}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
    background: {faint}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
    text-align: center; color: transparent;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QGroupBox {{
    border: 1px solid {faint}; border-radius: 6px; margin-top: 10px; padding: 12px;
}}
QGroupBox::title {{ subcontrol-origin: margin; left: 12px; padding: 0 4px; font-weight: bold; }}
QToolTip {{ background: {base}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QFrame[card="true"] {{ background: {base}; border: 1px solid {faint}; border-radius: 7px; }}
#busy {{ background: {veil}; }}
#busyCard {{ background: {base}; border: 1px solid {border}; border-radius: 8px; }}
#navRail {{ background: {raised}; border: none; border-right: 1px solid {faint}; }}
#navButton {{ padding: 8px 6px; border-radius: 6px; text-align: left; }}
#navButton:checked {{
    background: {accent_ground}; border: 1px solid {accent_ground}; font-weight: bold;
}}
#navButton:focus {{ border: 1px solid {accent}; }}
QToolButton[worded="true"] {{
    background: {raised}; border: 1px solid {border}; padding: 5px 22px 5px 12px; min-height: 20px;
}}
QToolButton[worded="true"]:focus {{ border: 2px solid {accent}; padding: 4px 21px 4px 11px; }}
QToolButton::menu-indicator {{
    image: url(simpul:icons/arrow.svg); subcontrol-origin: padding;
    subcontrol-position: center right; right: 7px; width: 11px; height: 11px;
}}
QPushButton[chip="true"] {{ border-radius: 15px; }}
QPushButton[chip="true"]:checked {{
    background: {accent_ground}; border-color: {accent}; font-weight: bold;
}}
QPushButton[tile="true"] {{ padding: 4px 6px; min-height: 34px; text-align: center; }}
QPushButton[tile="true"]:focus {{ padding: 3px 5px; }}
QPushButton[tile="true"]:checked {{
    background: {accent_ground}; border-color: {accent}; font-weight: bold;
}}
QListWidget::item {{ padding: 4px 6px; }}
#searchResults {{ border: 1px solid {border}; border-radius: 6px; padding: 4px; }}
#statusLine {{ border-top: 1px solid {faint}; }}
#statusLine::item {{ border: none; }}
#pdfArea {{ background: {faint}; border: 1px solid {faint}; }}
"""
SHADES = """
QLabel[shade="{tone}"], QPushButton[shade="{tone}"] {{ color: {text}; }}
Notice[shade="{tone}"], DoubleAidNotice[shade="{tone}"] {{
    background: {ground}; border-radius: 5px;
}}
StatusWord[shade="{tone}"] {{ background: {ground}; border-radius: 10px; }}
"""


def style_sheet(colours: Colours, *, dark: bool) -> str:
    """Qt's style sheet for these colours."""
    text = RULES.format(
        window=colours.window,
        base=colours.base,
        raised=colours.raised,
        text=colours.text,
        muted=colours.muted,
        border=colours.border,
        faint=colours.faint,
        accent=colours.accent,
        accent_strong=colours.accent_strong,
        accent_text=colours.accent_text,
        accent_ground=colours.accent_ground,
        tick="tick-dark" if dark else "tick",
        veil="rgba(0, 0, 0, 0.45)" if dark else "rgba(60, 72, 84, 0.35)",
    )
    return text + "".join(
        SHADES.format(tone=tone.value, text=shade.text, ground=shade.ground)
        for tone, shade in colours.tones.items()
    )
