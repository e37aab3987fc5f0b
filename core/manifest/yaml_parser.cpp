// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/yaml_parser.h"

#include "manifest/block_map_check.h"
#include "manifest/messages.h"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// Hands the text to yaml-cpp without a copy. yaml-cpp fetches 2 KB at a time, which is where progress is
/// told and where a requested stop ends even the scanning of one endless scalar.
class TextBuffer : public std::streambuf {
public:
    TextBuffer(std::string_view text, const Watch &watch)
        : m_watch(watch)
    {
        char *begin = const_cast<char *>(text.data());
        setg(begin, begin, begin + text.size());
    }

protected:
    std::streamsize xsgetn(char *to, std::streamsize count) override
    {
        if (m_watch.isStopped())
            throw ParseStop {};
        const std::streamsize read = std::streambuf::xsgetn(to, count);
        m_watch.advance(static_cast<std::size_t>(read));
        return read;
    }

private:
    const Watch &m_watch;
};

/// A scalar with an unknown tag is kept as text: nobody here knows its type.
bool isStringTag(const std::string &tag)
{
    if (tag == "?" || tag.empty())
        return false;
    constexpr std::string_view kCore = "tag:yaml.org,2002:";
    const std::string_view name = tag;
    if (name.substr(0, kCore.size()) != kCore)
        return true;
    const std::string_view type = name.substr(kCore.size());
    return type != "int" && type != "float" && type != "bool" && type != "null";
}

/// True if the text begins with a quoted scalar, after its tag and anchor, whose closing quote is missing.
bool isOpenQuote(std::string_view text)
{
    while (!text.empty() && (text.front() == '&' || text.front() == '!')) {
        text.remove_prefix(std::min(text.find_first_of(" \n"), text.size()));
        text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    }
    if (text.empty() || (text.front() != '"' && text.front() != '\''))
        return false;
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool isEscape = quote == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
        if (isEscape)
            ++i;
        else if (text[i] == quote)
            return false;
    }
    return true;
}

class BuildingHandler : public YAML::EventHandler {
public:
    BuildingHandler(const TextPart &part, TreeBuilder &builder, ParsedPart &parsed)
        : m_part(part)
        , m_builder(builder)
        , m_parsed(parsed)
        , m_blockMaps(part.text)
    {
    }

    /// At a token that begins no value, such as a comma, yaml-cpp makes empty documents for ever.
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (mark.pos == m_lastStart) {
            m_parsed.documents.pop_back();
            m_parsed.templatesAt.pop_back();
            throw YAML::ParserException(mark, "a value cannot begin here");
        }
        m_lastStart = mark.pos;
    }
    void OnDocumentEnd() override
    {
        requireEndOfLastScalar();
        m_parsed.templatesAt.push_back(m_builder.templateAt());
        m_parsed.documents.push_back(m_builder.takeDocument());
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        check(mark, YamlForm::Null);
        m_builder.null(at(mark), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        check(mark, YamlForm::Alias);
        m_builder.alias(at(mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        m_lastScalar = mark;
        check(mark, YamlForm::Scalar);
        m_builder.scalar(at(mark), value, isStringTag(tag), anchor);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        const bool isBlock = style == YAML::EmitterStyle::Block;
        check(mark, isBlock ? YamlForm::BlockList : YamlForm::FlowCollection);
        m_builder.startList(at(mark), anchor);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        const bool isBlock = style == YAML::EmitterStyle::Block;
        check(mark, isBlock ? YamlForm::BlockMap : YamlForm::FlowCollection);
        m_builder.startMap(at(mark), anchor);
    }
    void OnMapEnd() override { end(); }

    TreeBuilder::Mark at(const YAML::Mark &mark) const
    {
        const std::uint32_t firstColumn = mark.line <= 0 ? m_part.firstColumn : 1;
        return {static_cast<std::uint32_t>(std::max(mark.line, 0)) + m_part.firstLine,
                static_cast<std::uint32_t>(std::max(mark.column, 0)) + firstColumn};
    }

private:
    void check(const YAML::Mark &mark, YamlForm form)
    {
        const auto fault = m_blockMaps.add({mark.pos, mark.line, mark.column}, form);
        if (!fault)
            return;
        YAML::Mark at;
        at.pos = fault->place.pos;
        at.line = fault->place.line;
        at.column = fault->place.column;
        throw YAML::ParserException(at, fault->reason);
    }
    void end()
    {
        m_blockMaps.end();
        m_builder.end();
    }
    /// yaml-cpp takes the end of the text for the end of a quoted scalar, however much that has swallowed.
    void requireEndOfLastScalar() const
    {
        if (isOpenQuote(m_part.text.substr(std::min<std::size_t>(m_lastScalar.pos, m_part.text.size()))))
            throw YAML::ParserException(m_lastScalar, "a quoted text has no end");
    }

    const TextPart &m_part;
    TreeBuilder &m_builder;
    ParsedPart &m_parsed;
    BlockMapCheck m_blockMaps;
    int m_lastStart = -1;
    YAML::Mark m_lastScalar;
};

void fail(ParsedPart &parsed, SkipReason reason, Diagnostic diagnostic)
{
    parsed.failure = reason;
    parsed.diagnostics.push_back(std::move(diagnostic));
}

/// The tab that indents a line of the part, if one does: yaml-cpp's own message for it says something else.
std::optional<TreeBuilder::Mark> tabIndentation(const TextPart &part, std::uint32_t line)
{
    std::size_t start = 0;
    for (std::uint32_t each = part.firstLine; each < line && start < part.text.size(); ++each)
        start = std::min(part.text.find('\n', start), part.text.size() - 1) + 1;
    const std::size_t content = part.text.find_first_not_of(" \t", start);
    const std::size_t tab = part.text.find('\t', start);
    if (tab >= content || tab == std::string_view::npos)
        return std::nullopt;
    return TreeBuilder::Mark {line, static_cast<std::uint32_t>(tab - start) + 1};
}

/// What Helm's {{ }} makes of YAML is a map in the place of a key.
void failAtStop(ParsedPart &parsed, const TextPart &part, const ParseStop &stop)
{
    if (stop.diagnostic.message == &kComplexKey && looksLikeTemplate(part.text))
        return fail(parsed, SkipReason::Template, {&kTemplate, {}, stop.diagnostic.where, {}});
    fail(parsed, *stop.reason, stop.diagnostic);
}

void failAtMark(ParsedPart &parsed, const FileName &file, const TextPart &part, TreeBuilder::Mark mark,
                std::string reason)
{
    if (looksLikeTemplate(part.text))
        return fail(parsed, SkipReason::Template, {&kTemplate, {}, {file, mark.line, mark.column}, {}});
    if (const auto tab = tabIndentation(part, mark.line)) {
        mark = *tab;
        reason = "a tab is used for indentation";
    }
    fail(parsed, SkipReason::Syntax,
         {&kSyntaxError, {std::move(reason)}, {file, mark.line, mark.column}, {}});
}

void runParser(const FileName &file, const TextPart &part, TreeBuilder &builder, const Watch &watch,
               ParsedPart &parsed)
{
    BuildingHandler handler(part, builder, parsed);
    try {
        TextBuffer buffer(part.text, watch);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) { }
    } catch (const ParseStop &end) {
        parsed.wasStopped = !end.reason;
        if (end.reason)
            failAtStop(parsed, part, end);
    } catch (const YAML::DeepRecursion &error) {
        const auto mark = handler.at(error.mark);
        fail(parsed, SkipReason::TooDeep,
             {&kTooDeep, {std::to_string(kMaxDepth)}, {file, mark.line, mark.column}, {}});
    } catch (const YAML::Exception &error) {
        failAtMark(parsed, file, part, handler.at(error.mark), error.msg);
    }
}

} // namespace

ParsedPart parseYaml(const FileName &file, const TextPart &part, Elision elision, const Watch &watch)
{
    ParsedPart parsed;
    TreeBuilder builder(file, elision, watch.stop());
    runParser(file, part, builder, watch, parsed);
    if (builder.needsElided())
        return parseYaml(file, part, Elision::None, watch);
    for (Diagnostic &each : builder.takeDiagnostics())
        parsed.diagnostics.push_back(std::move(each));
    return parsed;
}

} // namespace drawbridge
