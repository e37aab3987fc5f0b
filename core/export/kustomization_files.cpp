// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/kustomization_files.h"

#include "manifest/file_mark.h"
#include "tree/yaml_text.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr const char *kName = "kustomization.yaml";

Node text(std::string value)
{
    return Node::scalar(std::move(value), true, 0, 0);
}

} // namespace

std::string kustomizationText(std::vector<std::string> resources)
{
    std::ranges::sort(resources);
    Node list = Node::list(0, 0);
    for (std::string &resource : resources)
        list.append(text(std::move(resource)));
    Node document = Node::map(0, 0);
    document.append(text("apiVersion"), text("kustomize.config.k8s.io/v1beta1"));
    document.append(text("kind"), text("Kustomization"));
    document.append(text("resources"), std::move(list));
    return withFileMark(yamlBlock(document));
}

std::vector<SourceFile> kustomizationFiles(const std::vector<SourceFile> &files)
{
    std::map<std::string, std::vector<std::string>> resources;
    for (const SourceFile &file : files) {
        const std::size_t slash = file.name.rfind('/');
        resources[file.name.substr(0, slash)].push_back(file.name.substr(slash + 1));
    }
    std::vector<SourceFile> result;
    std::vector<std::string> folders;
    for (const auto &[folder, names] : resources) {
        result.push_back({folder + '/' + kName, kustomizationText(names)});
        folders.push_back(folder);
    }
    if (!folders.empty())
        result.push_back({kName, kustomizationText(std::move(folders))});
    return result;
}

} // namespace drawbridge
