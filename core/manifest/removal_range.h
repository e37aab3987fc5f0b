// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/file_documents.h"
#include "manifest/text_edit.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace drawbridge {

/// What to cut from the text for some of its documents to go, by their indexes in ascending order, with their
/// markers and the comments that belong to them (object_removal.h).
std::vector<TextChange> rangesOfDocuments(const EditableText &text,
                                          const std::vector<FileDocument> &documents,
                                          const std::vector<std::size_t> &gone);

/// The same for some, but not all items of a List, by their indexes in ascending order. Nothing if they are
/// not written one after the other in block style or in JSON.
std::optional<std::vector<TextChange>> rangesOfItems(const EditableText &text, const FileDocument &list,
                                                     const std::vector<std::size_t> &items);

} // namespace drawbridge
