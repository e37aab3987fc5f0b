// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"

#include <QByteArray>

namespace drawbridge::app {

/// The drawing as an element of HTML; its names begin with the prefix, because several are in one file.
QByteArray svgOf(const Diagram &diagram, const QString &prefix);

} // namespace drawbridge::app
