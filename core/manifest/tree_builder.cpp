// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/tree_builder.h"

#include "manifest/messages.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// Maps with more members than this are searched by hash.
constexpr std::size_t kSmallMap = 24;
/// How many events pass between two looks at the stop token.
constexpr std::size_t kEventsPerCheck = 512;

/// Keys whose map or list no reader of objects looks at. A label may have such a name as well, but its value
/// is a scalar and therefore kept.
constexpr std::array<std::string_view, 20> kUnreadKeys = {"affinity",
                                                          "binaryData",
                                                          "conditions",
                                                          "containerStatuses",
                                                          "dnsConfig",
                                                          "encryptedData",
                                                          "ephemeralContainerStatuses",
                                                          "imagePullSecrets",
                                                          "images",
                                                          "initContainerStatuses",
                                                          "managedFields",
                                                          "openAPIV3Schema",
                                                          "securityContext",
                                                          "stringData",
                                                          "tolerations",
                                                          "topologySpreadConstraints",
                                                          "updateStrategy",
                                                          "volumeClaimTemplates",
                                                          "volumeDevices",
                                                          "volumeMounts"};

bool isUnread(std::string_view key)
{
    return std::ranges::binary_search(kUnreadKeys, key);
}

/// Stops counting at the limit: a document may hold far more values than can be visited.
std::size_t countNodes(const Node &node, std::size_t limit)
{
    std::size_t count = 1;
    for (const Node &item : node.items()) {
        if (count > limit)
            return count;
        count += countNodes(item, limit - count + 1);
    }
    for (const auto &[key, value] : node.members()) {
        if (count > limit)
            return count;
        count += 1 + countNodes(value, limit - count + 1);
    }
    return count;
}

TreeBuilder::Mark markOf(const Node &node)
{
    return {node.line(), node.column()};
}

} // namespace

bool looksLikeTemplate(std::string_view text)
{
    return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
}

TreeBuilder::TreeBuilder(FileName file, Elision elision, std::stop_token stop)
    : m_file(std::move(file))
    , m_elision(elision)
    , m_stop(std::move(stop))
{
}

void TreeBuilder::stopAt(SkipReason reason, const Message &message, Mark at,
                         std::vector<std::string> arguments) const
{
    throw ParseStop {reason, {&message, std::move(arguments), {m_file, at.line, at.column}, {}}};
}

void TreeBuilder::countEvent()
{
    if (++m_events % kEventsPerCheck == 0 && m_stop.stop_requested())
        throw ParseStop {};
}

void TreeBuilder::skippedValue(Mark at, bool isContainer)
{
    Skipped &top = m_skipped.back();
    if (top == Skipped::MapKey) {
        if (isContainer)
            stopAt(SkipReason::Syntax, kComplexKey, at);
        top = Skipped::MapValue;
    } else if (top == Skipped::MapValue) {
        top = Skipped::MapKey;
    }
}

bool TreeBuilder::startElided(const Node &node, Anchor anchor)
{
    if (m_elision == Elision::None || m_frames.empty())
        return false;
    const Frame &frame = m_frames.back();
    if (!frame.node.isMap() || !frame.hasKey || !isUnread(frame.key.text()))
        return false;
    if (anchor != 0)
        m_anchors[anchor] = std::nullopt;
    attach(node.isMap() ? Node::map(node.line(), node.column()) : Node::list(node.line(), node.column()));
    return true;
}

void TreeBuilder::start(Node node, Anchor anchor)
{
    countEvent();
    if (m_frames.size() + m_skipped.size() >= kMaxDepth)
        stopAt(SkipReason::TooDeep, kTooDeep, markOf(node), {std::to_string(kMaxDepth)});
    const Skipped inside = node.isMap() ? Skipped::MapKey : Skipped::List;
    if (!m_skipped.empty()) {
        skippedValue(markOf(node), true);
        if (anchor != 0)
            m_anchors[anchor] = std::nullopt;
        m_skipped.push_back(inside);
        return;
    }
    if (!m_frames.empty() && m_frames.back().node.isMap() && !m_frames.back().hasKey)
        stopAt(SkipReason::Syntax, kComplexKey, markOf(node));
    if (startElided(node, anchor)) {
        m_skipped.push_back(inside);
        return;
    }
    if (anchor != 0)
        m_anchors.erase(anchor);
    Frame frame;
    frame.node = std::move(node);
    frame.anchor = anchor;
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::startMap(Mark at, Anchor anchor)
{
    start(Node::map(at.line, at.column), anchor);
}

void TreeBuilder::startList(Mark at, Anchor anchor)
{
    start(Node::list(at.line, at.column), anchor);
}

void TreeBuilder::end()
{
    if (!m_skipped.empty()) {
        m_skipped.pop_back();
        return;
    }
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.hasMerge)
        merge(frame);
    if (frame.anchor != 0)
        m_anchors[frame.anchor] = frame.node;
    attach(std::move(frame.node));
}

void TreeBuilder::scalar(Mark at, std::string text, bool quoted, Anchor anchor)
{
    countEvent();
    if (!quoted && !m_templateAt && looksLikeTemplate(text))
        m_templateAt = at;
    if (!m_skipped.empty()) {
        skippedValue(at, false);
        if (anchor != 0)
            m_anchors[anchor] = std::nullopt;
        return;
    }
    add(Node::scalar(std::move(text), quoted, at.line, at.column), anchor);
}

void TreeBuilder::null(Mark at, Anchor anchor)
{
    countEvent();
    if (!m_skipped.empty()) {
        skippedValue(at, false);
        return;
    }
    if (!m_frames.empty() && m_frames.back().node.isMap()) {
        Frame &frame = m_frames.back();
        if (!frame.hasKey)
            return add(Node::scalar("null", false, at.line, at.column), anchor);
        // A missing value has no place of its own; its key has.
        at = markOf(frame.key);
    }
    add(Node::null(at.line, at.column), anchor);
}

void TreeBuilder::alias(Mark at, Anchor anchor)
{
    countEvent();
    if (!m_skipped.empty())
        return skippedValue(at, false);
    const auto target = m_anchors.find(anchor);
    if (target == m_anchors.end())
        stopAt(SkipReason::Syntax, kRecursiveAlias, at);
    if (!target->second) {
        m_needsElided = true;
        return add(Node::null(at.line, at.column), 0);
    }
    charge(*target->second, at);
    if (!target->second->isScalar() && !m_frames.empty() && m_frames.back().node.isMap()
        && !m_frames.back().hasKey)
        stopAt(SkipReason::Syntax, kComplexKey, at);
    add(*target->second, 0);
}

void TreeBuilder::charge(const Node &copy, Mark at)
{
    m_aliasedNodes += countNodes(copy, kMaxAliasedNodes);
    if (m_aliasedNodes > kMaxAliasedNodes)
        stopAt(SkipReason::TooLarge, kTooManyAliases, at, {std::to_string(kMaxAliasedNodes)});
}

void TreeBuilder::add(Node node, Anchor anchor)
{
    if (anchor != 0)
        m_anchors[anchor] = node;
    attach(std::move(node));
}

void TreeBuilder::attach(Node node)
{
    if (m_frames.empty()) {
        m_document = std::move(node);
        return;
    }
    Frame &frame = m_frames.back();
    if (frame.node.isList())
        frame.node.append(std::move(node));
    else if (!frame.hasKey)
        takeKey(frame, std::move(node));
    else
        putMember(frame, std::move(frame.key), std::move(node));
}

void TreeBuilder::takeKey(Frame &frame, Node key)
{
    frame.key = std::move(key);
    frame.hasKey = true;
    if (frame.key.text() == "<<" && !frame.key.isQuoted())
        frame.hasMerge = true;
}

void TreeBuilder::putMember(Frame &frame, Node key, Node value)
{
    frame.hasKey = false;
    const auto found = findMember(frame, key.text());
    if (!found) {
        if (!frame.index.empty())
            frame.index.emplace(key.text(), frame.node.members().size());
        frame.node.append(std::move(key), std::move(value));
        return;
    }
    const Node &first = frame.node.members()[*found].first;
    m_diagnostics.push_back({&kDuplicateKey, {key.text()}, key.position(m_file), {{first.position(m_file)}}});
    frame.node.markRepeatedKey();
    frame.node.replaceMember(*found, std::move(key), std::move(value));
}

std::optional<std::size_t> TreeBuilder::findMember(Frame &frame, const std::string &key)
{
    const auto &members = frame.node.members();
    if (members.size() <= kSmallMap) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].first.text() == key)
                return i;
        }
        return std::nullopt;
    }
    if (frame.index.empty()) {
        for (std::size_t i = 0; i < members.size(); ++i)
            frame.index.emplace(members[i].first.text(), i);
    }
    const auto found = frame.index.find(key);
    return found == frame.index.end() ? std::nullopt : std::optional(found->second);
}

/// https://yaml.org/type/merge.html: own keys win over merged ones, earlier sources over later ones.
void TreeBuilder::merge(Frame &frame)
{
    const auto at = findMember(frame, "<<");
    if (!at)
        return;
    const Node source = frame.node.members()[*at].second;
    if (!source.isMap() && !source.isList())
        return;
    frame.node.removeMember(*at);
    frame.index.clear();
    if (source.isMap())
        mergeFrom(frame, source);
    for (const Node &each : source.items())
        mergeFrom(frame, each);
}

void TreeBuilder::mergeFrom(Frame &frame, const Node &source)
{
    for (const auto &[key, value] : source.members()) {
        if (findMember(frame, key.text()))
            continue;
        if (!frame.index.empty())
            frame.index.emplace(key.text(), frame.node.members().size());
        frame.node.append(key, value);
    }
}

Node TreeBuilder::takeDocument()
{
    m_frames.clear();
    m_skipped.clear();
    m_anchors.clear();
    m_aliasedNodes = 0;
    m_templateAt.reset();
    return std::exchange(m_document, Node());
}

} // namespace drawbridge
