// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_comparison.h"

#include "report/messages.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

/// Said in few words where it is not a text.
std::string saidOf(const Node *node)
{
    if (!node)
        return "missing";
    switch (node->kind()) {
    case Node::Kind::Null:
        return "null";
    case Node::Kind::Scalar:
        return node->isQuoted() ? fmt::format("\"{}\"", node->text()) : node->text();
    case Node::Kind::List:
        return fmt::format("a list of {}", node->items().size());
    case Node::Kind::Map:
        return "an object";
    }
    return {};
}

class NodeComparison {
public:
    explicit NodeComparison(const FileName &file)
        : m_file(file)
    {
    }

    std::optional<Diagnostic> compare(const Node &told, const Node &found, const std::string &path) const
    {
        if (path == "$.cover.digest")
            return std::nullopt;
        if (told.kind() != found.kind())
            return difference(&told, &found, told, path);
        if (told.isMap())
            return compareMaps(told, found, path);
        if (told.isList())
            return compareLists(told, found, path);
        if (told.text() != found.text() || told.isQuoted() != found.isQuoted())
            return difference(&told, &found, told, path);
        return std::nullopt;
    }

private:
    std::optional<Diagnostic> difference(const Node *told, const Node *found, const Node &where,
                                         const std::string &path) const
    {
        return Diagnostic {&report_messages::kReportDiffers,
                           {path, saidOf(told), saidOf(found)},
                           where.position(m_file),
                           {}};
    }

    std::optional<Diagnostic> compareMaps(const Node &told, const Node &found, const std::string &path) const
    {
        for (const auto &[key, value] : told.members()) {
            const std::string below = fmt::format("{}.{}", path, key.text());
            const Node *other = found.find(key.text());
            if (!other)
                return difference(&value, nullptr, key, below);
            if (auto different = compare(value, *other, below))
                return different;
        }
        for (const auto &[key, value] : found.members()) {
            if (!told.find(key.text()))
                return difference(nullptr, &value, told, fmt::format("{}.{}", path, key.text()));
        }
        return std::nullopt;
    }

    std::optional<Diagnostic> compareLists(const Node &told, const Node &found, const std::string &path) const
    {
        for (std::size_t i = 0; i < std::min(told.items().size(), found.items().size()); ++i) {
            if (auto different = compare(told.items()[i], found.items()[i], fmt::format("{}[{}]", path, i)))
                return different;
        }
        if (told.items().size() != found.items().size())
            return difference(&told, &found, told, path);
        return std::nullopt;
    }

    const FileName &m_file;
};

} // namespace

std::optional<Diagnostic> firstDifference(const Node &told, const Node &found, const FileName &file)
{
    return NodeComparison(file).compare(told, found, "$");
}

} // namespace drawbridge
