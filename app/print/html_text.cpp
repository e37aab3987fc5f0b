// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "print/html_text.h"

#include "print/report_words.h"

#include <QRegularExpression>

namespace drawbridge::app {

QString markText(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Proven:
        return QStringLiteral("●");
    case Mark::Assumed:
        return QStringLiteral("◐");
    case Mark::NotProven:
        return QStringLiteral("○");
    case Mark::Contradicted:
        return QStringLiteral("⊗");
    case Mark::Warning:
        return QStringLiteral("⚠\ufe0e");
    }
    return {};
}

QString classOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Strong:
        return QStringLiteral("strong");
    case TextStyle::Small:
        return QStringLiteral("small");
    case TextStyle::Code:
        return QStringLiteral("code");
    case TextStyle::SmallCode:
        return QStringLiteral("code smallcode");
    case TextStyle::Lead:
        return QStringLiteral("lead");
    default:
        return {};
    }
}

QString classOf(CellState state)
{
    switch (state) {
    case CellState::Plain:
        return {};
    case CellState::SameZone:
        return QStringLiteral("same");
    case CellState::Wider:
        return QStringLiteral("wider");
    case CellState::Narrower:
        return QStringLiteral("narrower");
    case CellState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString wordsFor(CellState state)
{
    switch (state) {
    case CellState::Plain:
    case CellState::SameZone:
        return {};
    case CellState::Wider:
        return ReportWords::tr("wider than required");
    case CellState::Narrower:
        return ReportWords::tr("narrower than required");
    case CellState::Unknown:
        return ReportWords::tr("not known");
    }
    return {};
}

QString escaped(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != QLatin1Char('\n'))
            letter = letter == QLatin1Char('\t') ? QLatin1Char(' ') : QChar(QChar::ReplacementCharacter);
    }
    return text.toHtmlEscaped();
}

QString breakable(QString html)
{
    static const QRegularExpression longWord(QStringLiteral(R"(([^\s/\-]{29,}))"));
    return html.replace(longWord, QStringLiteral("<span class=\"long\">\\1</span>"));
}

QString cssString(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text.replace(QLatin1Char('<'), QLatin1String("\\3c ")) + QLatin1Char('"');
}

} // namespace drawbridge::app
