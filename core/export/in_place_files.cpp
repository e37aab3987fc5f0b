// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/in_place_files.h"

#include "export/policy_bundle.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace drawbridge {

namespace fs = std::filesystem;

namespace {

using Homes = std::map<std::string, std::string>;

fs::path commonFolder(const fs::path &a, const fs::path &b)
{
    const auto [end, rest] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    fs::path common;
    for (auto part = a.begin(); part != end; ++part)
        common /= *part;
    return common;
}

template <typename Object> void widen(const Object &object, const std::string &namespaceName, Homes &homes)
{
    const fs::path folder = fs::path(object.meta.where.file.text()).parent_path();
    const auto [home, isNew] = homes.emplace(namespaceName, folder.generic_string());
    if (!isNew)
        home->second = commonFolder(home->second, folder).generic_string();
}

} // namespace

Homes namespaceHomes(const KubernetesObjects &objects)
{
    Homes ofWorkloads;
    for (const Workload &workload : objects.workloads)
        widen(workload, workload.meta.namespaceName, ofWorkloads);
    Homes ofPolicies;
    for (const NetworkPolicy &policy : objects.networkPolicies)
        widen(policy, policy.meta.namespaceName, ofPolicies);
    Homes ofNamespaces;
    for (const Namespace &each : objects.namespaces)
        widen(each, each.meta.name, ofNamespaces);
    Homes homes = std::move(ofWorkloads);
    homes.merge(ofPolicies);
    homes.merge(ofNamespaces);
    for (auto &[namespaceName, home] : homes) {
        if (home.empty())
            home = ".";
    }
    return homes;
}

std::vector<SourceFile> filesInPlace(const std::vector<NetworkPolicy> &policies, const Homes &homes)
{
    std::map<std::string, std::set<std::string>> tenants;
    for (const NetworkPolicy &policy : policies) {
        const auto home = homes.find(policy.meta.namespaceName);
        if (home != homes.end())
            tenants[home->second].insert(policy.meta.namespaceName);
    }
    std::vector<SourceFile> files;
    for (SourceFile &file : policyFiles(policies)) {
        const std::size_t slash = file.name.find('/');
        const auto home = homes.find(file.name.substr(0, slash));
        if (home == homes.end())
            continue;
        // No name of a namespace holds a dot, so that no two policies share a file.
        if (tenants[home->second].size() > 1)
            file.name[slash] = '.';
        else
            file.name.erase(0, slash + 1);
        file.name = (fs::path(home->second) / file.name).lexically_normal().generic_string();
        files.push_back(std::move(file));
    }
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

} // namespace drawbridge
