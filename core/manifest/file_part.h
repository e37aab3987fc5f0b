// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/document_splitter.h"
#include "manifest/reading.h"
#include "manifest/watch.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace drawbridge {

/// The text of one file, cut into groups of parts that threads can read independently. The parts view the
/// text.
struct CutFile {
    FileName name;
    std::shared_ptr<const std::string> text;
    std::vector<std::vector<TextPart>> groups;
    /// What was found out before any part was read: encoding, size.
    LoadedPart before;
};

/// Decodes the bytes of a file and cuts it. Never fails: a file that cannot be read as text has no groups.
CutFile cutFile(const FileName &name, std::string bytes, const Watch &watch = {});

/// Parses one part and hands each document on; what cannot be parsed is reported and counted.
void parsePart(const TextPart &part, const Reading &reading, const Watch &watch,
               const std::function<void(const Node &)> &take);

/// Parses and reads one group of parts.
LoadedPart readGroup(const FileName &name, std::span<const TextPart> group, const LoadOptions &options,
                     const Watch &watch);

} // namespace drawbridge
