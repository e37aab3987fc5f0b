// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace drawbridge {

/// Who wrote a policy or a kustomization file as it is.
enum class FileAuthor {
    /// An export, and nobody has touched it since.
    Export,
    /// An export, and somebody changed it afterwards.
    Edited,
    /// Somebody else.
    Other,
};

/// How the kind of file writes a comment.
enum class MarkStyle { Yaml, Markdown };

/// The text with a first line that says that an export wrote it, and holds a digest of the rest. The digest
/// tells edits by hand from exports; it is no protection against forgery.
std::string withFileMark(std::string_view text, MarkStyle style = MarkStyle::Yaml);

FileAuthor authorOf(std::string_view text);

} // namespace drawbridge
