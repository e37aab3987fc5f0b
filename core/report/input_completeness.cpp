// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/input_completeness.h"

#include "report/report_input.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

std::string kindOf(const OtherObject &object)
{
    const std::size_t slash = object.apiVersion.find('/');
    return slash == std::string::npos ? object.kind : object.apiVersion.substr(0, slash) + '/' + object.kind;
}

std::vector<KindNotRead> kindsNotRead(const KubernetesObjects &objects)
{
    std::map<std::string, KindNotRead> kinds;
    for (const OtherObject &each : objects.others) {
        const std::string name = kindOf(each);
        KindNotRead &kind
            = kinds.try_emplace(name, KindNotRead {name, 0, false, each.meta.where}).first->second;
        ++kind.count;
        kind.makesPods = kind.makesPods || each.makesPods;
        kind.where = std::min(kind.where, each.meta.where);
    }
    std::vector<KindNotRead> list;
    for (auto &[name, kind] : kinds)
        list.push_back(std::move(kind));
    return list;
}

} // namespace

std::size_t InputCompleteness::hidingDocuments() const
{
    std::size_t count = 0;
    for (const LeftOut &each : leftOut)
        count += mayHideObjects(each.reason) ? each.count : 0;
    return count;
}

std::size_t InputCompleteness::podMakers() const
{
    std::size_t count = 0;
    for (const KindNotRead &each : kindsNotRead)
        count += each.makesPods ? each.count : 0;
    return count;
}

InputCompleteness inputCompleteness(const ReportInput &input)
{
    const LoadSummary &summary = input.loaded.summary;
    InputCompleteness result;
    result.isComplete = !input.loaded.isIncomplete();
    result.files = summary.files;
    result.documents = summary.documents;
    result.objects = summary.objects;
    for (const auto &[reason, count] : summary.skipped) {
        if (count > 0)
            result.leftOut.push_back({reason, count});
    }
    result.findings = input.loaded.diagnostics;
    result.findings.insert(result.findings.end(), input.findings.begin(), input.findings.end());
    sortAndUnique(result.findings);
    result.kindsNotRead = kindsNotRead(input.loaded.objects);
    // What makes pods that no file describes hides workloads.
    result.isComplete
        = result.isComplete && std::ranges::none_of(result.kindsNotRead, &KindNotRead::makesPods);
    result.notModelled = input.reachability.policies().notModelled;
    result.notInForce = input.reachability.policies().notInForce;
    return result;
}

} // namespace drawbridge
