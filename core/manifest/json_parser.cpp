// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/json_parser.h"

#include "manifest/messages.h"

#include <algorithm>
#include <simdjson.h>

namespace drawbridge {

using namespace manifest_messages;

namespace {

using simdjson::ondemand::array;
using simdjson::ondemand::field;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

constexpr std::size_t kBytesPerReport = 64 * 1024;

/// Line and column of pointers into a text that are asked for in ascending order.
class PositionTracker {
public:
    PositionTracker(const char *begin, const TextPart &part)
        : m_at(begin)
        , m_mark {part.firstLine, part.firstColumn}
    {
    }

    TreeBuilder::Mark at(const char *place)
    {
        for (; m_at < place; ++m_at) {
            const bool isEnd = *m_at == '\n';
            m_mark.line += isEnd ? 1 : 0;
            m_mark.column = isEnd ? 1 : m_mark.column + 1;
        }
        return m_mark;
    }
    TreeBuilder::Mark last() const { return m_mark; }
    const char *place() const { return m_at; }

private:
    const char *m_at;
    TreeBuilder::Mark m_mark;
};

/// Walks a simdjson document and tells a TreeBuilder. simdjson's errors arrive as exceptions.
class JsonWalker {
public:
    JsonWalker(PositionTracker &positions, TreeBuilder &builder, const Watch &watch)
        : m_positions(positions)
        , m_builder(builder)
        , m_watch(watch)
        , m_told(positions.place())
    {
    }

    void walk(value each)
    {
        const std::string_view token = each.raw_json_token();
        const TreeBuilder::Mark at = m_positions.at(token.data());
        tellProgress();
        switch (json_type(each.type())) {
        case json_type::object:
            return walkObject(each.get_object(), at);
        case json_type::array:
            return walkArray(each.get_array(), at);
        case json_type::string:
            return m_builder.scalar(at, std::string(std::string_view(each.get_string())), true);
        case json_type::number:
            static_cast<void>(double(each.get_double()));
            return m_builder.scalar(at, trimmed(token), false);
        case json_type::boolean:
            return m_builder.scalar(at, bool(each.get_bool()) ? "true" : "false", false);
        case json_type::null:
            if (!each.is_null())
                throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
            return m_builder.null(at);
        }
    }

private:
    static std::string trimmed(std::string_view token)
    {
        return std::string(token.substr(0, token.find_first_of(" \t\r\n,]}")));
    }

    void walkObject(object members, TreeBuilder::Mark at)
    {
        m_builder.startMap(at);
        for (auto result : members) {
            field member = std::move(result).take_value();
            const TreeBuilder::Mark keyAt = m_positions.at(member.key().raw() - 1);
            const std::string key(std::string_view(member.unescaped_key()));
            m_builder.scalar(keyAt, key, true);
            walk(member.value());
        }
        m_builder.end();
    }

    void walkArray(array items, TreeBuilder::Mark at)
    {
        m_builder.startList(at);
        for (auto item : items)
            walk(item.value());
        m_builder.end();
    }

    void tellProgress()
    {
        const auto read = static_cast<std::size_t>(m_positions.place() - m_told);
        if (read < kBytesPerReport)
            return;
        m_watch.advance(read);
        m_told = m_positions.place();
    }

    PositionTracker &m_positions;
    TreeBuilder &m_builder;
    const Watch &m_watch;
    const char *m_told;
};

} // namespace

ParsedPart parseJson(const FileName &file, const TextPart &part, Elision elision, const Watch &watch)
{
    ParsedPart parsed;
    TreeBuilder builder(file, elision, watch.stop());
    const simdjson::padded_string text(part.text);
    PositionTracker positions(text.data(), part);
    std::string reason;
    try {
        simdjson::ondemand::parser parser;
        simdjson::ondemand::document document = parser.iterate(text);
        JsonWalker(positions, builder, watch).walk(value(document.get_value()));
        // Strings of JSON are quoted, and templates in them are texts.
        parsed.templatesAt.emplace_back();
        parsed.documents.push_back(builder.takeDocument());
        parsed.diagnostics = builder.takeDiagnostics();
        return parsed;
    } catch (const ParseStop &end) {
        parsed.wasStopped = !end.reason;
        parsed.failure = end.reason;
        if (end.reason)
            parsed.diagnostics.push_back(end.diagnostic);
        return parsed;
    } catch (const simdjson::simdjson_error &error) {
        reason = error.what();
        while (!reason.empty() && reason.back() == '.')
            reason.pop_back();
    }
    ParsedPart asYaml = parseYaml(file, part, elision, watch);
    if (asYaml.failure == SkipReason::Syntax) {
        // Each parser gives up somewhere; the one that came further is nearer to what is wrong.
        const TreeBuilder::Mark last = positions.last();
        const SourcePosition where
            = std::max(SourcePosition {file, last.line, last.column}, asYaml.diagnostics.back().where);
        asYaml.diagnostics = {{&kJsonError, {reason}, where, {}}};
    }
    return asYaml;
}

} // namespace drawbridge
