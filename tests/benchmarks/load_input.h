// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>

namespace drawbridge::bench {

/// How a dump of pods and policies is laid out in files.
enum class Shape {
    /// Files of a megabyte with many documents.
    Files,
    /// One file with many documents.
    OneFile,
    /// One file with one List.
    List,
    /// One file with one List in JSON.
    JsonList,
    /// One file with one document of 3.5 MB, which no thread can share.
    OneDocument,
};

inline constexpr std::array kAllShapes
    = {Shape::Files, Shape::OneFile, Shape::List, Shape::JsonList, Shape::OneDocument};

/// "files", "one-file", ...
const char *nameOf(Shape shape);

/// Writes pods as "kubectl get" prints them, of some 4 KB each, and policies into the new folder, until it
/// has about as many bytes. Same size, same bytes.
void writeInput(const std::filesystem::path &folder, Shape shape, std::size_t bytes);

/// The bytes of all files of a folder.
std::size_t sizeOf(const std::filesystem::path &folder);

} // namespace drawbridge::bench
