// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/filter_completion.h"

#include "base/text.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Where the word before the cursor begins; blanks between quotation marks end none.
std::size_t wordBegin(std::string_view text)
{
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[i] == ' ' || text[i] == '\t'))
            begin = i + 1;
    }
    return begin;
}

std::vector<std::string> keysAndNames(const FilterWords &words)
{
    std::vector<std::string> offers;
    for (const FilterKeyName &key : kFilterKeys)
        offers.push_back(std::string(key.name) + (key.example.empty() ? "" : ":"));
    const std::vector<std::string> &names = words.of(FilterKey::Text);
    offers.insert(offers.end(), names.begin(), names.end());
    return offers;
}

} // namespace

FilterCompletion completeFilter(std::string_view text, std::size_t cursor, const FilterWords &words,
                                std::size_t most)
{
    text = text.substr(0, cursor);
    FilterCompletion completion;
    completion.begin = wordBegin(text);
    if (completion.begin < text.size() && (text[completion.begin] == '-' || text[completion.begin] == '!'))
        ++completion.begin;
    const std::size_t colon = text.find(':', completion.begin);
    std::vector<std::string> offers;
    if (colon == std::string_view::npos) {
        offers = keysAndNames(words);
    } else {
        const auto key = std::ranges::find(kFilterKeys,
                                           lowerCase(text.substr(completion.begin, colon - completion.begin)),
                                           &FilterKeyName::name);
        if (key != kFilterKeys.end())
            offers = words.of(key->key);
        completion.begin = colon + 1;
    }
    if (const std::size_t comma = text.rfind(','); comma != std::string_view::npos)
        completion.begin = std::max(completion.begin, comma + 1);
    completion.length = text.size() - completion.begin;
    const std::string typed = lowerCase(text.substr(completion.begin));
    for (std::string &offer : offers) {
        if (completion.offers.size() == most)
            break;
        if (startsWith(lowerCase(offer), typed) && offer.size() > typed.size())
            completion.offers.push_back(std::move(offer));
    }
    return completion;
}

} // namespace drawbridge
