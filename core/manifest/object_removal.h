// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// One object of a file, as it was loaded.
struct ObjectPlace {
    std::string kind;
    std::string namespaceName;
    std::string name;
    SourcePosition where;
};

/// The bytes of a file without these objects, by the smallest edit: comments, order and formatting of
/// everything else stay. A comment that touches an object from above, or stands inside it, goes with it; one
/// that a blank line separates from it, or that follows it at the margin, stays. Empty if no object is left:
/// then the whole file can go.
///
/// What is left is read again and compared: if it is not exactly what was there but for the objects, for
/// instance because others use an anchor of theirs, the result is why not. So it is for objects that do not
/// stand where they were loaded from, such as those that a kustomization makes.
Result<std::string> withoutObjects(std::string_view bytes, const std::vector<ObjectPlace> &objects);

} // namespace drawbridge
