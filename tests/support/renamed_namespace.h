// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "k8s/kubernetes_objects.h"

#include <string>

namespace drawbridge::test {

/// Gives a namespace another name, wherever an object or a policy of any dialect names it.
void renameNamespace(KubernetesObjects &objects, const std::string &from, const std::string &to);

} // namespace drawbridge::test
