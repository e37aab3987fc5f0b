// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"

#include <QByteArray>

#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// The report as one HTML file that needs no other: with landmarks, scopes and descriptions for those who
/// hear it, and rules for those who print it. Nothing if the stop was requested. Needs a QGuiApplication
/// where there are drawings; runs on any thread.
std::optional<QByteArray> htmlOf(const ReportDocument &document, const std::stop_token &stop = {});

} // namespace drawbridge::app
