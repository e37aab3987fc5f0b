// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/document_splitter.h"
#include "manifest/watch.h"

#include <vector>

namespace drawbridge {

/// Cuts a List in block style between some of its items: each part is a list of items, about as long as asked
/// for. Nothing if the part is no List, or none that can be cut without reading it. A stopped cut is not
/// whole.
std::vector<TextPart> cutYamlList(const TextPart &list, std::size_t partBytes, const Watch &watch = {});

/// Cuts a List in JSON into its items, each of them a part. Nothing if the part is no List, or not
/// well-formed, or the cut is stopped.
std::vector<TextPart> cutJsonList(const TextPart &list, const Watch &watch = {});

} // namespace drawbridge
