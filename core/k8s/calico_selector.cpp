// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_selector.h"

#include "base/repeated.h"

#include <optional>
#include <string>

namespace drawbridge {

namespace {

using Op = LabelExpression::Op;

constexpr std::size_t kMostCharacters = 1024;
constexpr std::size_t kMostLabelCharacters = 512;

bool isLabelCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || c == '/' || c == '-';
}

/// Recursive descent over libcalico-go's grammar (lib/selector). The first error ends it; what is returned
/// behind an error is not looked at.
class SelectorParser {
public:
    SelectorParser(std::string_view text, CalicoLabels labels)
        : m_text(text)
        , m_labels(labels)
    {
    }

    tl::expected<LabelExpression, CalicoSelectorError> parse();

private:
    LabelExpression parseOr();
    LabelExpression parseAnd();
    LabelExpression parseUnary();
    LabelExpression parseOperand();
    LabelExpression parseHas();
    LabelExpression parseGroup();
    LabelExpression parseComparison(std::string key);
    LabelExpression parseOneValue(Op op, std::string key);
    LabelExpression parseSet(std::string key);
    LabelExpression everything() const;
    LabelExpression global(std::size_t start);

    void skipBlanks();
    bool take(std::string_view word);
    /// Two words, with or without blanks between them.
    bool takePair(std::string_view first, std::string_view second);
    std::string takeLabel();
    std::optional<std::string> takeString();
    std::string withPrefix(std::string_view key) const;
    LabelExpression fail(std::string_view problem) { return failAt(m_at, problem); }
    LabelExpression failAt(std::size_t at, std::string_view problem);
    bool hasFailed() const { return m_error.has_value(); }

    std::string_view m_text;
    CalicoLabels m_labels;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_globalAt;
    std::optional<CalicoSelectorError> m_error;
};

tl::expected<LabelExpression, CalicoSelectorError> SelectorParser::parse()
{
    if (m_text.size() > kMostCharacters)
        return tl::unexpected(CalicoSelectorError {kMostCharacters + 1, "more than 1024 characters"});
    skipBlanks();
    if (m_at == m_text.size())
        return LabelExpression {};
    LabelExpression expression = parseOr();
    skipBlanks();
    if (!hasFailed() && m_at < m_text.size())
        fail("expected && or ||");
    if (!hasFailed() && m_globalAt && expression != negated(hasLabel(std::string(calico_labels::kNamespace))))
        failAt(*m_globalAt, "global() must stand alone");
    if (m_error)
        return tl::unexpected(*m_error);
    return expression;
}

LabelExpression SelectorParser::parseOr()
{
    LabelExpression either {Op::Or, {}, {}, {}};
    do
        either.parts.push_back(parseAnd());
    while (!hasFailed() && take("||"));
    return either.parts.size() == 1 ? std::move(either.parts.front()) : std::move(either);
}

LabelExpression SelectorParser::parseAnd()
{
    std::vector<LabelExpression> parts;
    do
        parts.push_back(parseUnary());
    while (!hasFailed() && take("&&"));
    return allOf(std::move(parts));
}

LabelExpression SelectorParser::parseUnary()
{
    bool isNegated = false;
    while (take("!"))
        isNegated = !isNegated;
    LabelExpression operand = parseOperand();
    return isNegated ? negated(std::move(operand)) : operand;
}

LabelExpression SelectorParser::parseOperand()
{
    const std::size_t start = m_at;
    if (take("has("))
        return parseHas();
    if (take("all("))
        return take(")") ? everything() : fail("expected )");
    if (take("global("))
        return take(")") ? global(start) : fail("expected )");
    if (take("("))
        return parseGroup();
    std::string label = takeLabel();
    if (label.empty())
        return fail("expected a label, has(), all() or (");
    return parseComparison(std::move(label));
}

LabelExpression SelectorParser::parseHas()
{
    skipBlanks();
    const std::string label = takeLabel();
    if (label.empty())
        return fail("expected a label");
    return take(")") ? hasLabel(withPrefix(label)) : fail("expected )");
}

LabelExpression SelectorParser::parseGroup()
{
    LabelExpression inner = parseOr();
    if (hasFailed() || take(")"))
        return inner;
    return fail("expected )");
}

LabelExpression SelectorParser::parseComparison(std::string key)
{
    key = withPrefix(key);
    if (take("=="))
        return parseOneValue(Op::In, std::move(key));
    if (take("!="))
        return negated(parseOneValue(Op::In, std::move(key)));
    if (take("contains"))
        return parseOneValue(Op::Contains, std::move(key));
    if (takePair("starts", "with"))
        return parseOneValue(Op::StartsWith, std::move(key));
    if (takePair("ends", "with"))
        return parseOneValue(Op::EndsWith, std::move(key));
    if (takePair("not", "in"))
        return negated(parseSet(std::move(key)));
    if (take("in"))
        return parseSet(std::move(key));
    return fail("expected ==, !=, in, not in, contains, starts with or ends with");
}

LabelExpression SelectorParser::parseOneValue(Op op, std::string key)
{
    std::optional<std::string> value = takeString();
    if (!value)
        return fail("expected a string in quotes");
    return {op, {}, std::move(key), {std::move(*value)}};
}

LabelExpression SelectorParser::parseSet(std::string key)
{
    if (!take("{"))
        return fail("expected {");
    std::vector<std::string> values;
    while (std::optional<std::string> value = takeString()) {
        values.push_back(std::move(*value));
        if (!take(","))
            break;
    }
    if (!hasFailed() && !take("}"))
        return fail("expected }");
    sortAndDropRepeated(values);
    return labelIn(std::move(key), std::move(values));
}

LabelExpression SelectorParser::everything() const
{
    return m_labels == CalicoLabels::Namespaces ? hasLabel(std::string(calico_labels::kNamespace))
                                                : LabelExpression {};
}

LabelExpression SelectorParser::global(std::size_t start)
{
    if (m_labels != CalicoLabels::Namespaces)
        return failAt(start, "global() can only be used in the namespaceSelector of a rule");
    m_globalAt = start;
    return negated(hasLabel(std::string(calico_labels::kNamespace)));
}

void SelectorParser::skipBlanks()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
        ++m_at;
}

bool SelectorParser::take(std::string_view word)
{
    skipBlanks();
    if (!m_text.substr(m_at).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

bool SelectorParser::takePair(std::string_view first, std::string_view second)
{
    const std::size_t start = m_at;
    if (take(first) && take(second))
        return true;
    m_at = start;
    return false;
}

std::string SelectorParser::takeLabel()
{
    const std::size_t start = m_at;
    while (m_at < m_text.size() && isLabelCharacter(m_text[m_at]))
        ++m_at;
    if (m_at - start > kMostLabelCharacters)
        failAt(start + kMostLabelCharacters, "a label has more than 512 characters");
    return std::string(m_text.substr(start, m_at - start));
}

std::optional<std::string> SelectorParser::takeString()
{
    skipBlanks();
    if (m_at == m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"'))
        return std::nullopt;
    const std::size_t start = m_at + 1;
    const std::size_t end = m_text.find(m_text[m_at], start);
    if (end == std::string_view::npos) {
        fail("a string is not closed");
        return std::nullopt;
    }
    m_at = end + 1;
    return std::string(m_text.substr(start, end - start));
}

std::string SelectorParser::withPrefix(std::string_view key) const
{
    std::string prefix;
    if (m_labels == CalicoLabels::Namespaces)
        prefix = calico_labels::kNamespacePrefix;
    else if (m_labels == CalicoLabels::ServiceAccounts)
        prefix = calico_labels::kServiceAccountPrefix;
    return prefix.append(key);
}

LabelExpression SelectorParser::failAt(std::size_t at, std::string_view problem)
{
    if (!m_error)
        m_error = CalicoSelectorError {at + 1, problem};
    return {};
}

} // namespace

tl::expected<LabelExpression, CalicoSelectorError> parseCalicoSelector(std::string_view text,
                                                                       CalicoLabels labels)
{
    return SelectorParser(text, labels).parse();
}

} // namespace drawbridge
