// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_layout.h"

#include <QByteArray>

namespace drawbridge::app {

/// The report as a PDF with bookmarks and embedded fonts; the same report gives the same bytes. Nothing if
/// the stop was requested. Needs a QGuiApplication, because text needs fonts; runs on any thread.
std::optional<QByteArray> pdfOf(const std::shared_ptr<const ReportDocument> &document, const Paper &paper,
                                const std::stop_token &stop = {}, const Progress &progress = {});

/// Writes the file at once or not at all; returns why it could not, or an empty text.
QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace drawbridge::app
