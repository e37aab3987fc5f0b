// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"

#include <QString>

namespace drawbridge::app {

/// The sign in front of a text; empty for none.
QString markText(Mark mark);

/// Classes of the style sheet (html_style); empty where it needs none.
QString classOf(TextStyle style);
QString classOf(CellState state);

/// What the colour of a cell tells, for those who hear it.
QString wordsFor(CellState state);

/// As text of HTML, in which control characters are not allowed.
QString escaped(QString text);

/// With leave to break words that no column could hold; shorter ones stay whole.
QString breakable(QString html);

/// As a string of a style sheet, quotes included.
QString cssString(QString text);

} // namespace drawbridge::app
