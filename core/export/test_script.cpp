// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/test_script.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr std::string_view kHead = R"sh(#!/usr/bin/env bash
# Segmentation test for the isolation report {0} of {1}.
# Tries each connection that must be denied, and writes results.csv: blocked, OPEN, or inconclusive where nothing
# answers at the destination. Needs kubectl with the right to create ephemeral containers.
#   PROBE_IMAGE    an image with nc (default: busybox:1.36)
#   PROBE_TIMEOUT  seconds to wait for an answer (default: 3)
set -u
image=${{PROBE_IMAGE:-busybox:1.36}}
timeout=${{PROBE_TIMEOUT:-3}}

# pod NAMESPACE SELECTOR: the name of a running pod.
pod() {{
    kubectl get pods -n "$1" -l "$2" --field-selector=status.phase=Running -o name | head -n 1 | cut -d/ -f2
}}
# answer NAMESPACE POD ADDRESS PORT: "open", "shut", or nothing if it could not be tried.
answer() {{
    kubectl debug -n "$1" "$2" --image="$image" --quiet --attach=true --stdin=false \
        -- sh -c 'nc -z -w "$0" "$1" "$2" && echo answer=open || echo answer=shut' "$timeout" "$3" "$4" 2>/dev/null \
        | grep -o -m 1 -E 'answer=(open|shut)' | cut -d= -f2
}}

open=0
echo 'probe,from,to,protocol,port,expected,result,tested' >results.csv
# probe NUMBER FROM-NAMESPACE FROM-SELECTOR FROM TO-NAMESPACE TO-SELECTOR TO PROTOCOL PORT
probe() {{
    local source target='' address result
    source=$(pod "$2" "$3")
    if [ "$5" = - ]; then
        address=$7
    else
        target=$(pod "$5" "$6")
        address=$(kubectl get pod -n "$5" "$target" -o 'jsonpath={{.status.podIP}}' 2>/dev/null)
    fi
    if [ "$8" != TCP ] || [ -z "$source" ] || [ -z "$address" ]; then
        result=inconclusive
    elif [ "$5" != - ] && [ "$(answer "$5" "$target" "$address" "$9")" != open ]; then
        result=inconclusive
    else
        case $(answer "$2" "$source" "$address" "$9") in
        open) result=OPEN && open=1 ;;
        shut) result=blocked ;;
        *) result=inconclusive ;;
        esac
    fi
    echo "$1,$4,$7,$8,$9,blocked,$result,$(date -u +%Y-%m-%dT%H:%M:%SZ)" | tee -a results.csv
}}

while IFS='|' read -r number from_namespace from_selector from to_namespace to_selector to protocol port; do
    probe "$number" "$from_namespace" "$from_selector" "$from" "$to_namespace" "$to_selector" "$to" "$protocol" \
        "$port" </dev/null
done <<'PROBES'
)sh";

constexpr std::string_view kTail = R"sh(PROBES
exit "$open"
)sh";

/// Everything in the table is a name that Kubernetes allows, or the script would not be run on it.
bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9')
            || std::string_view("-_./=,[]:").find(letter) != std::string_view::npos;
    });
}

std::string selectorOf(const LabelMap &labels)
{
    std::string text;
    for (const auto &[key, value] : labels)
        text += fmt::format("{}{}={}", text.empty() ? "" : ",", key, value);
    return text;
}

std::string orDash(const std::string &text)
{
    return text.empty() ? "-" : text;
}

} // namespace

std::string testScript(const IsolationReport &report)
{
    std::string system = report.cover.systemName;
    std::erase_if(system, [](char letter) { return static_cast<unsigned char>(letter) < ' '; });
    std::string probes;
    for (std::size_t i = 0; i < report.testPlan.size(); ++i) {
        const TestProbe &probe = report.testPlan[i];
        const std::string line
            = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}", i + 1, probe.fromNamespace,
                          orDash(selectorOf(probe.fromLabels)), probe.from, orDash(probe.toNamespace),
                          orDash(selectorOf(probe.toLabels)), probe.to, toString(probe.protocol), probe.port);
        std::string names = line;
        std::erase(names, '|');
        if (isPlain(names) && std::ranges::count(line, '|') == 8)
            probes += line + '\n';
    }
    if (probes.empty())
        return {};
    return fmt::format(fmt::runtime(kHead), report.cover.id(), system) + probes + std::string(kTail);
}

} // namespace drawbridge
