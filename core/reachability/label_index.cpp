// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/label_index.h"

namespace drawbridge {

namespace {

/// Calls visit(key, value) for each label of the one map that the other does not have.
template <typename Visit> void forEachMissing(const LabelMap &labels, const LabelMap &other, Visit visit)
{
    for (const auto &[key, value] : labels) {
        const std::string *same = other.find(key);
        if (!same || *same != value)
            visit(key, value);
    }
}

} // namespace

void LabelIndex::add(const LabelMap &labels, std::uint32_t pod)
{
    for (const auto &[key, value] : labels)
        add(key, value, pod);
}

void LabelIndex::add(const std::string &key, const std::string &value, std::uint32_t pod)
{
    Postings &postings = m_settled.edit();
    for (const std::string *each : {static_cast<const std::string *>(nullptr), &value}) {
        auto place = postings.find(Term(key, each));
        if (place == postings.end())
            place = postings
                        .try_emplace(Label(key, each ? std::optional(*each) : std::nullopt),
                                     SharedValue<PodRuns>())
                        .first;
        place->second.edit().append(pod, pod + 1);
    }
}

void LabelIndex::change(std::uint32_t pod, const LabelMap &before, const LabelMap &after)
{
    forEachMissing(before, after, [&](const std::string &key, const std::string &value) {
        put(key, &value, pod, false);
        if (!after.contains(key))
            put(key, nullptr, pod, false);
    });
    forEachMissing(after, before, [&](const std::string &key, const std::string &value) {
        put(key, &value, pod, true);
        if (!before.contains(key))
            put(key, nullptr, pod, true);
    });
    settle();
}

const PodRuns *LabelIndex::find(const Term &term) const
{
    const auto recent = m_recent.find(term);
    if (recent != m_recent.end())
        return &*recent->second;
    const auto settled = m_settled->find(term);
    return settled == m_settled->end() ? nullptr : &*settled->second;
}

void LabelIndex::put(const std::string &key, const std::string *value, std::uint32_t pod, bool isThere)
{
    static const PodRuns none;
    const PodRuns *found = find(Term(key, value));
    const PodRuns &pods = found ? *found : none;
    const PodRuns one(pod, pod + 1);
    m_recent.insert_or_assign(Label(key, value ? std::optional(*value) : std::nullopt),
                              SharedValue(isThere ? pods | one : pods - one));
}

void LabelIndex::settle()
{
    constexpr std::size_t kFew = 256;
    if (m_recent.size() < kFew)
        return;
    Postings &settled = m_settled.edit();
    for (auto &[label, pods] : m_recent)
        settled.insert_or_assign(label, std::move(pods));
    m_recent.clear();
}

PodRuns LabelIndex::podsWith(const std::string &key, const std::vector<std::string> &values) const
{
    PodRuns pods;
    for (const std::string &value : values) {
        if (const PodRuns *found = find(Term(key, &value)))
            pods = pods | *found;
    }
    return pods;
}

PodRuns LabelIndex::podsWithKey(const std::string &key) const
{
    const PodRuns *found = find(Term(key, nullptr));
    return found ? *found : PodRuns();
}

} // namespace drawbridge
