// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace drawbridge::hygiene {

inline std::string readText(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The files below a folder of the repository that end in one of the extensions, sorted.
inline std::vector<std::filesystem::path> filesBelow(const std::filesystem::path &folder,
                                                     const std::vector<std::string> &extensions)
{
    std::vector<std::filesystem::path> found;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        for (const std::string &extension : extensions)
            if (entry.is_regular_file() && entry.path().extension() == extension)
                found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace drawbridge::hygiene
