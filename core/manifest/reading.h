// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/manifest_loader.h"
#include "tree/node.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

inline constexpr std::size_t kMegabyte = 1024 * 1024;

/// What one part of a file contributed to a load.
struct LoadedPart {
    KubernetesObjects objects;
    std::vector<Diagnostic> diagnostics;
    LoadSummary summary;
    std::vector<DigestedFile> files;
};

/// Adds what one part found to another.
void addPart(LoadedPart &to, LoadedPart from);

/// What the readers of objects share: where they read, and where they put objects and diagnostics.
struct Reading {
    const FileName &file;
    const LoadOptions &options;
    LoadedPart &part;

    void report(const Message &message, const Node &where, std::vector<std::string> arguments = {}) const
    {
        part.diagnostics.push_back({&message, std::move(arguments), where.position(file), {}});
    }
    void skip(SkipReason reason) const { ++part.summary.skipped[reason]; }
};

/// The apiVersion and kind of an object: written in it, or inherited from its list.
struct TypeMeta {
    std::string apiVersion;
    std::string kind;

    std::string group() const;
    std::string version() const;
};

enum class Scope { Namespaced, Cluster };

/// Reads metadata; the position is that of the object.
ObjectMeta readMeta(const Node &object, Scope scope, const Reading &reading);

/// The members of a map by key, the order in which a LabelMap grows fastest.
std::vector<const Node::Member *> sortedMembers(const Node &map);

/// Reads a map of strings. A value that Kubernetes does not take for a string keeps its source text and is
/// reported.
LabelMap readLabels(const Node &labels, const Reading &reading);

/// Reads annotations without the copy of the object that kubectl keeps in them.
LabelMap readAnnotations(const Node &annotations);

/// Reads a metav1.LabelSelector without judging it; unknown operators leave their requirement out.
LabelSelector readSelector(const Node &selector, const Reading &reading);

/// A port number 1 to 65535; nothing for anything else.
std::optional<std::uint16_t> readPortNumber(const Node &port);

/// A port by number or, where it is no number, by name; nothing where there is none.
std::optional<PortReference> readPortReference(const Node &port);

/// The first ${VARIABLE} in a text, or nothing.
std::string unresolvedVariable(std::string_view text);

/// "a string", "a number", "a list", ...: what a node is, for messages.
std::string describe(const Node &node);

} // namespace drawbridge
