// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <QString>

namespace drawbridge::app {

/// The sentence of a diagnostic in the user's language, without position and code.
QString diagnosticText(const Diagnostic &diagnostic);

/// What `count` diagnostics of one message have in common; `first` is the sentence of the first of them.
QString repeatedText(const Message &message, int count, const QString &first);

QString severityText(Severity severity);

/// "shop/cart.yaml:14", or an empty text where no place is known.
QString placeText(const SourcePosition &where);

} // namespace drawbridge::app
