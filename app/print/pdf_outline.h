// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge::app {

/// What a PDF says about itself.
struct PdfInformation {
    QString title;
    QString subject;
    QString keywords;
    /// As "en-GB".
    QString language;
    /// The only date in the file; in UTC.
    QDateTime date;
    /// By page; top in points from the lower edge.
    std::vector<OutlineEntry> outline;
};

/// Adds bookmarks and information to a PDF of Qt, which knows of neither: an update of the file is appended,
/// as ISO 32000-1, 7.5.6 has it. The time at which Qt wrote the file is taken out of it. Nothing if the file
/// is not of the form that Qt writes.
std::optional<QByteArray> withInformation(QByteArray pdf, const PdfInformation &information);

} // namespace drawbridge::app
