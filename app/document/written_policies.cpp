// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/written_policies.h"

#include "export/policy_bundle.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace drawbridge::app {

namespace {

using Policies = std::vector<NetworkPolicy>;

/// What an earlier export read from the same bytes; null if there was no such file.
std::shared_ptr<const Policies> knownFrom(const WrittenPolicies *earlier, const SourceFile &file)
{
    if (!earlier)
        return nullptr;
    const auto place = std::ranges::lower_bound(earlier->files, file.name, {}, &SourceFile::name);
    if (place == earlier->files.end() || place->name != file.name || place->bytes != file.bytes)
        return nullptr;
    return earlier->read[static_cast<std::size_t>(place - earlier->files.begin())];
}

/// By the name of the file.
std::map<std::string, Policies, std::less<>> readPolicies(const std::vector<SourceFile> &files)
{
    std::map<std::string, Policies, std::less<>> read;
    for (NetworkPolicy &policy : loadFiles(files).objects.networkPolicies)
        read[policy.meta.where.file.text()].push_back(std::move(policy));
    return read;
}

} // namespace

WrittenPolicies writtenPolicies(const std::vector<NetworkPolicy> &policies, const WrittenPolicies *earlier)
{
    WrittenPolicies written {policyFiles(policies), {}};
    std::vector<SourceFile> unread;
    for (const SourceFile &file : written.files) {
        written.read.push_back(knownFrom(earlier, file));
        if (!written.read.back())
            unread.push_back(file);
    }
    auto read = readPolicies(unread);
    for (std::size_t i = 0; i < written.files.size(); ++i) {
        if (!written.read[i])
            written.read[i] = std::make_shared<const Policies>(std::move(read[written.files[i].name]));
    }
    return written;
}

} // namespace drawbridge::app
