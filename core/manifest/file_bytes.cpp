// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_bytes.h"

#include "base/sha256.h"
#include "manifest/messages.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// Larger files are no manifests, and are refused before a byte is read.
constexpr std::uintmax_t kMaxFileBytes = 128 * kMegabyte;

} // namespace

bool isTooLarge(const FileName &name, std::uintmax_t size, LoadedPart &part)
{
    if (size <= kMaxFileBytes)
        return false;
    ++part.summary.skipped[SkipReason::TooLarge];
    part.diagnostics.push_back({&kFileTooLarge,
                                {std::to_string(size / kMegabyte), std::to_string(kMaxFileBytes / kMegabyte)},
                                {name, 0, 0},
                                {}});
    return true;
}

std::string readFileBytes(const FoundFile &file, LoadedPart &part)
{
    if (isTooLarge(file.name, file.size, part))
        return {};
    errno = 0;
    std::error_code error;
    std::ifstream stream;
    // What was a file when it was found may be a pipe by now, and opening that would wait.
    if (std::filesystem::is_regular_file(file.path, error))
        stream.open(file.path, std::ios::binary);
    // A file may grow or shrink while it is read; what is read stays within its announced size.
    std::string bytes(static_cast<std::size_t>(file.size), '\0');
    if (stream.is_open())
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const int code = error ? error.value() : errno;
    if (!stream.is_open() || stream.bad() || (stream.fail() && !stream.eof())) {
        ++part.summary.skipped[SkipReason::Unreadable];
        part.diagnostics.push_back({&kUnreadableFile,
                                    {std::generic_category().message(code != 0 ? code : EIO)},
                                    {file.name, 0, 0},
                                    {}});
        return {};
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

DigestedFile digestOf(const FileName &name, const std::string &bytes)
{
    return {name.text(), bytes.size(), sha256(bytes)};
}

} // namespace drawbridge
