// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/workload.h"
#include "synthesis/host_mention.h"
#include "synthesis/suggestion_table.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// Finds whom workloads talk to in their variables, commands, probes and ConfigMaps. The table must outlive
/// it.
class SettingHints {
public:
    explicit SettingHints(SuggestionTable &table);

    void inferFrom(const PodTemplate &podTemplate, WorkloadIndex workload);

private:
    /// A text, and how it came to the workload.
    struct Text {
        const Setting *setting = nullptr;
        const Message *message = nullptr;
        /// A file may hold what the application never looks at.
        bool isFile = false;
    };
    using Texts = std::vector<Text>;

    Texts variablesOf(const ContainerSettings &settings) const;
    const ConfigMap *findConfigMap(const std::string &name) const;
    void inferFrom(const Text &text, const Texts &variables);
    void inferFrom(const Text &text, const HostMention &mention);
    void inferFrom(const Text &text, const HostMention &mention, const ServiceDirectory::Entry &entry);
    Diagnostic evidence(const Text &text, const HostMention &mention) const;

    SuggestionTable &m_table;
    std::map<std::pair<std::string, std::string>, const ConfigMap *> m_configMaps;
    WorkloadIndex m_workload {};
};

} // namespace drawbridge
