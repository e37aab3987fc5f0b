// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_expression.h"

#include <cstddef>
#include <string_view>
#include <tl/expected.hpp>

namespace drawbridge {

/// The labels that Calico adds to what a selector can see of a pod: those of its namespace and of its service
/// account under a prefix, and where it comes from.
namespace calico_labels {
inline constexpr std::string_view kNamespacePrefix = "pcns.";
inline constexpr std::string_view kServiceAccountPrefix = "pcsa.";
inline constexpr std::string_view kNamespace = "projectcalico.org/namespace";
inline constexpr std::string_view kServiceAccount = "projectcalico.org/serviceaccount";
inline constexpr std::string_view kOrchestrator = "projectcalico.org/orchestrator";
/// Stands beside the labels of a namespace or of a service account.
inline constexpr std::string_view kName = "projectcalico.org/name";
} // namespace calico_labels

/// Whose labels a selector looks at. Where its pods' namespaces or service accounts are meant, the keys of
/// the expression carry their prefix.
enum class CalicoLabels { Endpoints, Namespaces, ServiceAccounts };

struct CalicoSelectorError {
    /// Counts from 1 in the text.
    std::size_t column = 1;
    std::string_view problem;
};

/// Reads a selector of Calico's own language: "app == 'web' && has(tier)". Among namespaces, all() means that
/// there is a namespace, and global(), which must stand alone, that there is none; elsewhere global() is an
/// error.
tl::expected<LabelExpression, CalicoSelectorError>
parseCalicoSelector(std::string_view text, CalicoLabels labels = CalicoLabels::Endpoints);

} // namespace drawbridge
