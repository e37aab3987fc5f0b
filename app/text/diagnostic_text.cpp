// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/diagnostic_text.h"

#include "base/text.h"
#include "support/qt_text.h"
#include "text/selector_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {
/// The translation context of this file.
struct SeverityText {
    Q_DECLARE_TR_FUNCTIONS(SeverityText)
};
} // namespace

QString diagnosticText(const Diagnostic &diagnostic)
{
    const std::string source(diagnostic.message->text);
    const QString translated = QCoreApplication::translate("core", source.c_str());
    std::vector<std::string> arguments;
    std::ranges::transform(diagnostic.arguments, std::back_inserter(arguments), [](const std::string &each) {
        return toStd(readableConnection(toQString(each)));
    });
    return toQString(substitute(toStd(translated), arguments));
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return SeverityText::tr("Error");
    case Severity::Warning:
        return SeverityText::tr("Warning");
    case Severity::Information:
        return SeverityText::tr("Information");
    }
    return {};
}

QString placeText(const SourcePosition &where)
{
    if (!where.isKnown())
        return {};
    const QString file = toQString(where.file.text());
    return where.line == 0 ? file : file + QLatin1Char(':') + QString::number(where.line);
}

} // namespace drawbridge::app
