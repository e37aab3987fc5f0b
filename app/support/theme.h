// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace drawbridge::app {

/// Every colour that Drawbridge paints with. Plain value; five constants below. Text on window, base, alt,
/// canvas, namespace and node fills has a contrast of at least 4.5, graphics of at least 3 (faint and line
/// excepted: they are context).
struct Theme {
    bool isDark = false;
    bool isPrint = false;
    bool isHighContrast = false;
    QColor window, base, alt;
    QColor canvas, canvasDot;
    QColor nsFill, nsHead, nodeFill;
    /// Separators, decoration only.
    QColor line;
    QColor text, text2, text3;
    /// Disabled entries and the hints of empty fields: told apart from real text in high contrast, too.
    QColor inactive;
    QColor accent, onAccent, accentSoft;
    QColor nodeBorder, nsBorder, field;
    QColor allowed;
    QColor denied, deniedSoft;
    QColor added, addedSoft;
    QColor cut, cutSoft;
    QColor unknown, unknownSoft;
    QColor warn, warnSoft;
    /// Unrelated edges while something is selected.
    QColor faint;
    QColor yamlKey, yamlString, yamlNumber;
    friend bool operator==(const Theme &, const Theme &) = default;
};

const Theme &lightTheme();
const Theme &darkTheme();
/// Second and third text as strong as the first, outlines as strong as the second, nothing faint.
const Theme &lightContrastTheme();
const Theme &darkContrastTheme();
/// Black and greys: states are told by line, head and symbol alone.
const Theme &printTheme();

/// The palette that makes the Fusion style wear the theme.
QPalette paletteFor(const Theme &theme);

/// How wide the outline around a soft fill is: high contrast tells by the outline alone.
double softOutline(const Theme &theme);

/// Sizes as factors of the system font.
struct FontFactor {
    static constexpr double kDisplay = 2.3;
    static constexpr double kTitle = 1.15;
    static constexpr double kSection = 0.92;
    static constexpr double kBody = 1.0;
    static constexpr double kSmall = 0.85;
};

/// The font at a factor of its size and never below 10 px.
QFont scaledFont(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

/// The size of the font in device-independent pixels, whichever way it was set.
double pixelSize(const QFont &font);

} // namespace drawbridge::app
