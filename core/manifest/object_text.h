// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/object_removal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Whole lines of a file as the loader reads them (text_decoding.h), without the end of the last one.
struct ObjectText {
    std::uint32_t firstLine = 1;
    std::string text;
    friend bool operator==(const ObjectText &, const ObjectText &) = default;
};

/// The lines of each object, which hold nothing of any other object; nothing where that cannot be told for
/// certain: items of a List in flow style or JSON, objects that share a line, keys that stand twice as where
/// a document marker is missing. Comments inside an object belong to it, those around it do not.
///
/// The places may be those of values inside the objects; of the names only the kinds count, because a
/// kustomization may have changed the others.
std::vector<std::optional<ObjectText>> textsOfObjects(std::string_view bytes,
                                                      const std::vector<ObjectPlace> &objects);

} // namespace drawbridge
