// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/object_meta.h"

#include <string>
#include <vector>

namespace drawbridge {

/// A text that configures an application and may name whom it talks to.
struct Setting {
    /// Of an environment variable or of a key of a ConfigMap; empty for a command, an argument or a probe.
    std::string name;
    std::string value;
    SourcePosition where;
};

/// What a container takes from a ConfigMap of its namespace.
struct ConfigMapUse {
    std::string configMap;
    /// Empty means every key.
    std::string key;
    /// The variable that gets the value; empty where keys keep their names.
    std::string variable;
};

/// What configures one container of a pod, init containers included.
struct ContainerSettings {
    std::vector<Setting> variables;
    std::vector<Setting> arguments;
    std::vector<ConfigMapUse> configMaps;
};

/// The texts of a v1 ConfigMap as written in a file; very long ones (Setting values above 64 KiB) are left
/// out.
struct ConfigMap {
    ObjectMeta meta;
    std::vector<Setting> data;
};

} // namespace drawbridge
