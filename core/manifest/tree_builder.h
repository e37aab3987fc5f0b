// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/skip_reason.h"
#include "tree/node.h"

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Deeper documents are refused: no Kubernetes object comes near, and every consumer of a Node recurses.
inline constexpr std::size_t kMaxDepth = 200;
/// How many values the aliases of one document may expand to.
inline constexpr std::size_t kMaxAliasedNodes = 200'000;

/// Ends the parsing of one document; thrown by TreeBuilder through a parser, caught by whoever runs the
/// parser and never seen outside the room.
struct ParseStop {
    /// Nothing means that a stop was requested.
    std::optional<SkipReason> reason;
    Diagnostic diagnostic;
};

/// Which values a reader does not want.
enum class Elision {
    None,
    /// Maps and lists under keys that no reader of objects looks at (managedFields, conditions, tolerations)
    /// become empty.
    UnreadSubtrees,
};

/// Builds the tree of one document from the events of a parser: resolves aliases and merge keys, keeps the
/// last of duplicate keys and reports it, notes templates, and stops at keys that are no scalars (which is
/// what Helm's {{ }} looks like), at too much depth and at alias bombs.
class TreeBuilder {
public:
    struct Mark {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
    };
    /// Identifies an anchor; 0 means none.
    using Anchor = std::size_t;

    TreeBuilder(FileName file, Elision elision, std::stop_token stop);

    void startMap(Mark at, Anchor anchor = 0);
    void startList(Mark at, Anchor anchor = 0);
    void end();
    /// Quoted means: a string, whatever it looks like.
    void scalar(Mark at, std::string text, bool quoted, Anchor anchor = 0);
    void null(Mark at, Anchor anchor = 0);
    void alias(Mark at, Anchor anchor);

    /// Where the document has an unquoted scalar that a template engine would replace, if it has one. To be
    /// asked before takeDocument.
    std::optional<Mark> templateAt() const { return m_templateAt; }
    /// The tree, after as many ends as starts. Leaves the builder ready for the next document.
    Node takeDocument();
    /// True if an alias referred to something that was elided: parse again with Elision::None.
    bool needsElided() const { return m_needsElided; }
    std::vector<Diagnostic> takeDiagnostics() { return std::move(m_diagnostics); }

private:
    struct Frame {
        Node node;
        Node key;
        bool hasKey = false;
        bool hasMerge = false;
        Anchor anchor = 0;
        /// Key to index in the map, once the map is large.
        std::unordered_map<std::string, std::size_t> index;
    };

    /// An open container of an elided value; a map waits for a key or for a value.
    enum class Skipped : std::uint8_t { List, MapKey, MapValue };

    void start(Node node, Anchor anchor);
    void skippedValue(Mark at, bool isContainer);
    void add(Node node, Anchor anchor);
    void attach(Node node);
    void takeKey(Frame &frame, Node key);
    void putMember(Frame &frame, Node key, Node value);
    std::optional<std::size_t> findMember(Frame &frame, const std::string &key);
    void merge(Frame &frame);
    void mergeFrom(Frame &frame, const Node &source);
    void charge(const Node &copy, Mark at);
    bool startElided(const Node &node, Anchor anchor);
    void countEvent();
    [[noreturn]] void stopAt(SkipReason reason, const Message &message, Mark at,
                             std::vector<std::string> arguments = {}) const;

    FileName m_file;
    Elision m_elision;
    std::stop_token m_stop;
    std::vector<Frame> m_frames;
    /// Inside an elided value: one entry per open container.
    std::vector<Skipped> m_skipped;
    Node m_document;
    std::map<Anchor, std::optional<Node>> m_anchors;
    std::size_t m_aliasedNodes = 0;
    std::size_t m_events = 0;
    std::optional<Mark> m_templateAt;
    bool m_needsElided = false;
    std::vector<Diagnostic> m_diagnostics;
};

/// True for text that a template engine would replace: Helm and Jinja ({{ }}, {% %}).
bool looksLikeTemplate(std::string_view text);

} // namespace drawbridge
