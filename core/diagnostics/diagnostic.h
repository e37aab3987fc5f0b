// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"

#include <string>
#include <string_view>
#include <vector>

/// Marks an English template for lupdate (translation context "core"); the app translates template and
/// arguments.
#define DRAWBRIDGE_TEXT(context, text) text

namespace drawbridge {

enum class Severity { Error, Warning, Information };

/// What can be said: a stable code ("DB1203"), how bad it is, and the English template with %1 to %9. Each
/// room declares its messages as inline constants in its own messages.h; the thousands digit names the room:
/// 1 files and syntax, 2 objects, 3 what the API server would reject, 4 cluster, 5 policies, 6 design, 7
/// synthesis, reports and export, 8 command line, 9 filters.
struct Message {
    std::string_view code;
    Severity severity;
    std::string_view text;
};

/// A second place that a diagnostic points to, for example the first of two duplicate keys.
struct RelatedPosition {
    SourcePosition where;
    friend auto operator<=>(const RelatedPosition &, const RelatedPosition &) = default;
};

/// A finding about the input: data, not a sentence, so that it can be translated, sorted and jumped to.
/// The message outlives every diagnostic (it is a constant).
struct Diagnostic {
    const Message *message = nullptr;
    std::vector<std::string> arguments;
    SourcePosition where;
    std::vector<RelatedPosition> related;
};

/// The English text without position and code.
std::string text(const Diagnostic &diagnostic);

/// "file:line:column: severity: text [CODE]", one line, as compilers print it.
std::string toString(const Diagnostic &diagnostic);

std::string_view toString(Severity severity);

/// Sorts by file, line, column, code and arguments, and drops exact repetitions, so that a list depends on
/// content alone and never on the order of reading.
void sortAndUnique(std::vector<Diagnostic> &diagnostics);

} // namespace drawbridge
