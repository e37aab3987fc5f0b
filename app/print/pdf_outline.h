// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge::app {

/// A place on a page that leads to a page; in points from the lower edge.
struct PdfLink {
    int page = 1;
    QRectF area;
    int target = 1;
    double top = 0;
};

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
    /// By page.
    std::vector<PdfLink> links;
};

/// Adds bookmarks, links and information to a PDF of Qt, which knows of none of them: an update of the file
/// is appended, as ISO 32000-1, 7.5.6 has it. The time at which Qt wrote the file is taken out of it. Nothing
/// if the file is not of the form that Qt writes.
std::optional<QByteArray> withInformation(QByteArray pdf, const PdfInformation &information);

} // namespace drawbridge::app
