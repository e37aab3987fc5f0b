// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/theme.h"

#include <QFontInfo>
#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

Theme makeLight()
{
    Theme theme;
    theme.window = QColor(0xF2, 0xF4, 0xF7);
    theme.base = QColor(0xFF, 0xFF, 0xFF);
    theme.alt = QColor(0xF7, 0xF9, 0xFB);
    theme.canvas = QColor(0xF5, 0xF7, 0xFA);
    theme.canvasDot = QColor(0xDB, 0xE0, 0xE7);
    theme.nsFill = QColor(0xFC, 0xFD, 0xFE);
    theme.nsHead = QColor(0xED, 0xF0, 0xF4);
    theme.nodeFill = QColor(0xFF, 0xFF, 0xFF);
    theme.line = QColor(0xD3, 0xD9, 0xE1);
    theme.text = QColor(0x17, 0x20, 0x2C);
    theme.text2 = QColor(0x45, 0x51, 0x64);
    theme.text3 = theme.inactive = QColor(0x5C, 0x68, 0x7A);
    theme.accent = QColor(0x30, 0x61, 0xCD);
    theme.onAccent = QColor(0xFF, 0xFF, 0xFF);
    theme.accentSoft = QColor(0xE6, 0xED, 0xFC);
    theme.nodeBorder = QColor(0x75, 0x82, 0x96);
    theme.nsBorder = QColor(0x7C, 0x89, 0x9B);
    theme.field = QColor(0x7C, 0x89, 0x9B);
    theme.allowed = QColor(0x48, 0x51, 0x5D);
    theme.denied = QColor(0x6A, 0x0F, 0x21);
    theme.deniedSoft = QColor(0xF7, 0xE4, 0xE8);
    theme.added = QColor(0x31, 0x70, 0x4F);
    theme.addedSoft = QColor(0xE0, 0xF1, 0xE8);
    theme.cut = QColor(0x9C, 0x35, 0x00);
    theme.cutSoft = QColor(0xFB, 0xE9, 0xDD);
    theme.unknown = QColor(0x45, 0x08, 0x80);
    theme.unknownSoft = QColor(0xEE, 0xE6, 0xF7);
    theme.warn = QColor(0x85, 0x5B, 0x00);
    theme.warnSoft = QColor(0xFD, 0xF3, 0xDC);
    theme.faint = QColor(0xB4, 0xBE, 0xCA);
    theme.yamlKey = QColor(0x1B, 0x4F, 0xA8);
    theme.yamlString = QColor(0x00, 0x66, 0x4F);
    theme.yamlNumber = QColor(0x8A, 0x3B, 0x00);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x1D, 0x22, 0x2A);
    theme.base = QColor(0x16, 0x1A, 0x20);
    theme.alt = QColor(0x1B, 0x20, 0x27);
    theme.canvas = QColor(0x12, 0x15, 0x1A);
    theme.canvasDot = QColor(0x26, 0x2C, 0x35);
    theme.nsFill = QColor(0x18, 0x1D, 0x24);
    theme.nsHead = QColor(0x22, 0x29, 0x32);
    theme.nodeFill = QColor(0x24, 0x2B, 0x35);
    theme.line = QColor(0x34, 0x3C, 0x48);
    theme.text = QColor(0xE8, 0xEC, 0xF2);
    theme.text2 = QColor(0xB9, 0xC2, 0xCF);
    theme.text3 = theme.inactive = QColor(0x98, 0xA4, 0xB4);
    theme.accent = QColor(0x7B, 0xBA, 0xFE);
    theme.onAccent = QColor(0x0B, 0x17, 0x30);
    theme.accentSoft = QColor(0x20, 0x36, 0x50);
    theme.nodeBorder = QColor(0x81, 0x90, 0xA5);
    theme.nsBorder = QColor(0x66, 0x74, 0x8A);
    theme.field = QColor(0x78, 0x86, 0x99);
    theme.allowed = QColor(0xB6, 0xC5, 0xD1);
    theme.denied = QColor(0xDB, 0x86, 0x89);
    theme.deniedSoft = QColor(0x43, 0x24, 0x2A);
    theme.added = QColor(0x94, 0xEF, 0xC8);
    theme.addedSoft = QColor(0x16, 0x3A, 0x2F);
    theme.cut = QColor(0xFE, 0xA9, 0x71);
    theme.cutSoft = QColor(0x41, 0x2A, 0x17);
    theme.unknown = QColor(0xAF, 0x82, 0xB0);
    theme.unknownSoft = QColor(0x2E, 0x22, 0x32);
    theme.warn = QColor(0xE8, 0xC1, 0x5A);
    theme.warnSoft = QColor(0x3A, 0x31, 0x16);
    theme.faint = QColor(0x4B, 0x58, 0x69);
    theme.yamlKey = QColor(0x9C, 0xC0, 0xFF);
    theme.yamlString = QColor(0x6F, 0xD9, 0xBC);
    theme.yamlNumber = QColor(0xF5, 0xB2, 0x7A);
    return theme;
}

Theme inHighContrast(Theme theme)
{
    theme.isHighContrast = true;
    theme.faint = theme.text2;
    theme.line = theme.field = theme.nodeBorder = theme.nsBorder = theme.inactive = theme.text2;
    theme.text2 = theme.text3 = theme.text;
    theme.deniedSoft = theme.addedSoft = theme.cutSoft = theme.unknownSoft = theme.warnSoft = theme.base;
    return theme;
}

Theme makePrint()
{
    const QColor black(0x00, 0x00, 0x00);
    const QColor ink2(0x33, 0x33, 0x33);
    const QColor ink3(0x4D, 0x4D, 0x4D);
    const QColor rule(0x99, 0x99, 0x99);
    const QColor fill(0xF2, 0xF2, 0xF2);
    const QColor paper(0xFF, 0xFF, 0xFF);
    Theme theme;
    theme.isPrint = true;
    theme.window = theme.base = theme.canvas = theme.canvasDot = theme.nsFill = theme.nodeFill = paper;
    theme.alt = theme.nsHead = fill;
    theme.line = rule;
    theme.text = black;
    theme.text2 = ink2;
    theme.text3 = theme.inactive = ink3;
    theme.accent = black;
    theme.onAccent = paper;
    theme.accentSoft = fill;
    theme.nodeBorder = theme.nsBorder = theme.field = ink3;
    theme.allowed = theme.denied = theme.added = theme.cut = theme.unknown = theme.warn = black;
    theme.deniedSoft = theme.addedSoft = theme.cutSoft = theme.unknownSoft = theme.warnSoft = paper;
    theme.faint = rule;
    theme.yamlKey = theme.yamlString = theme.yamlNumber = ink2;
    return theme;
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &lightContrastTheme()
{
    static const Theme theme = inHighContrast(makeLight());
    return theme;
}

const Theme &darkContrastTheme()
{
    static const Theme theme = inHighContrast(makeDark());
    return theme;
}

const Theme &printTheme()
{
    static const Theme theme = makePrint();
    return theme;
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.denied);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, theme.alt);
    palette.setColor(QPalette::Button, theme.base);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::PlaceholderText, theme.inactive);
    palette.setColor(QPalette::Light, theme.base);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Dark, theme.field);
    palette.setColor(QPalette::ToolTipBase, theme.nsHead);
    palette.setColor(QPalette::ToolTipText, theme.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.inactive);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.inactive);
    return palette;
}

double softOutline(const Theme &theme)
{
    return theme.isHighContrast ? 2 : 1;
}

QFont scaledFont(const QFont &font, double factor, QFont::Weight weight)
{
    constexpr double kSmallestReadable = 10;
    QFont scaled(font);
    scaled.setPixelSize(static_cast<int>(std::lround(std::max(kSmallestReadable, pixelSize(font) * factor))));
    scaled.setWeight(weight);
    return scaled;
}

double pixelSize(const QFont &font)
{
    return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
}

} // namespace drawbridge::app
