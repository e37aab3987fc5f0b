// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/workload_filter.h"

#include "base/text.h"
#include "filter/messages.h"
#include "filter/port_text.h"

#include <algorithm>
#include <optional>

namespace drawbridge {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// A word as it stands in the text, and what it means without its quotation marks: a mark says which of the
/// characters were quoted.
struct Word {
    std::string text;
    std::vector<bool> isQuoted;
    std::size_t begin = 0;
    std::size_t length = 0;

    std::size_t find(char wanted, std::size_t from = 0) const
    {
        for (std::size_t i = from; i < text.size(); ++i)
            if (text[i] == wanted && !isQuoted[i])
                return i;
        return std::string::npos;
    }
};

tl::unexpected<FilterProblem> problem(const Message &message, std::vector<std::string> arguments,
                                      std::size_t begin, std::size_t length)
{
    return tl::unexpected<FilterProblem>({{&message, std::move(arguments), {}, {}}, begin, length});
}

tl::expected<std::vector<Word>, FilterProblem> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
        Word word;
        word.begin = at;
        std::optional<std::size_t> quote;
        for (; at < text.size() && (quote || kBlanks.find(text[at]) == std::string_view::npos); ++at) {
            if (text[at] == '"') {
                quote = quote ? std::nullopt : std::optional(at);
                continue;
            }
            word.text += text[at];
            word.isQuoted.push_back(quote.has_value());
        }
        if (quote)
            return problem(messages::kFilterQuoteOpen, {}, *quote, text.size() - *quote);
        word.length = at - word.begin;
        words.push_back(std::move(word));
    }
    return words;
}

template <typename Names> std::string listed(const Names &names)
{
    return join(std::vector<std::string>(names.begin(), names.end()), ", ");
}

std::vector<std::string> keyNames()
{
    std::vector<std::string> names;
    for (const FilterKeyName &key : kFilterKeys)
        names.emplace_back(key.name);
    return names;
}

const FilterKeyName *keyNamed(std::string_view name)
{
    const auto found = std::ranges::find(kFilterKeys, lowerCase(name), &FilterKeyName::name);
    return found == kFilterKeys.end() ? nullptr : &*found;
}

/// Splits at the commas that are not quoted; what is between two commas without anything is left out.
std::vector<std::string> valuesOf(const Word &word, std::size_t from)
{
    std::vector<std::string> values;
    while (from < word.text.size()) {
        const std::size_t comma = std::min(word.find(',', from), word.text.size());
        if (comma > from)
            values.push_back(word.text.substr(from, comma - from));
        from = comma + 1;
    }
    return values;
}

std::optional<FilterProblem> problemWith(const FilterTerm &term, const FilterKeyName &key)
{
    for (const std::string &value : term.values) {
        if (term.key == FilterKey::Isolated
            && std::ranges::find(kIsolatedValues, lowerCase(value)) == kIsolatedValues.end())
            return FilterProblem {{&messages::kFilterValueWrong,
                                   {std::string(key.name), value, listed(kIsolatedValues)},
                                   {},
                                   {}},
                                  term.begin,
                                  term.length};
        if (term.key == FilterKey::Port && !portText(value))
            return FilterProblem {{&messages::kFilterPortWrong, {value}, {}, {}}, term.begin, term.length};
    }
    return std::nullopt;
}

tl::expected<FilterTerm, FilterProblem> termOf(const Word &word)
{
    FilterTerm term {FilterKey::Text, {}, false, word.begin, word.length};
    std::size_t from = 0;
    if (word.text.size() > 1 && !word.isQuoted[0] && (word.text[0] == '-' || word.text[0] == '!')) {
        term.isNegated = true;
        from = 1;
    }
    const std::size_t colon = word.find(':', from);
    const std::string name = word.text.substr(from, colon == std::string::npos ? colon : colon - from);
    const FilterKeyName *key = keyNamed(name);
    if (colon == std::string::npos && !(key && key->example.empty())) {
        term.values = valuesOf(word, from);
        if (term.values.empty())
            return problem(messages::kFilterTermMissing, {word.text}, word.begin, word.length);
        return term;
    }
    if (!key) {
        const std::string meant = nearestName(lowerCase(name), keyNames());
        return meant.empty()
            ? problem(messages::kFilterKeyUnknown, {name, listed(keyNames())}, word.begin, word.length)
            : problem(messages::kFilterKeyMisspelt, {name, meant}, word.begin, word.length);
    }
    term.key = key->key;
    if (key->example.empty())
        return term;
    term.values = valuesOf(word, colon + 1);
    if (term.values.empty())
        return problem(messages::kFilterValueMissing, {std::string(key->name), std::string(key->example)},
                       word.begin, word.length);
    if (auto found = problemWith(term, *key))
        return tl::unexpected(std::move(*found));
    return term;
}

} // namespace

tl::expected<WorkloadFilter, FilterProblem> WorkloadFilter::parse(std::string_view text)
{
    const auto words = wordsOf(text);
    if (!words)
        return tl::unexpected(words.error());
    WorkloadFilter filter;
    const Word *awaiting = nullptr;
    for (const Word &word : *words) {
        const bool isOr = lowerCase(word.text) == "or" && !word.isQuoted[0];
        if (isOr && (awaiting || filter.isEmpty()))
            return problem(messages::kFilterTermMissing, {word.text}, word.begin, word.length);
        if (isOr) {
            awaiting = &word;
            continue;
        }
        auto term = termOf(word);
        if (!term)
            return tl::unexpected(std::move(term.error()));
        if (awaiting || filter.isEmpty())
            filter.m_alternatives.emplace_back();
        filter.m_alternatives.back().push_back(std::move(*term));
        awaiting = nullptr;
    }
    if (awaiting)
        return problem(messages::kFilterTermMissing, {awaiting->text}, awaiting->begin, awaiting->length);
    return filter;
}

} // namespace drawbridge
