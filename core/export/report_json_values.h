// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_writer.h"
#include "k8s/label_map.h"
#include "net/traffic_set.h"
#include "policy/policy_model.h"

#include <string>
#include <string_view>
#include <vector>

/// Values that stand in many places of a report's JSON form, each with its key.
namespace drawbridge::report_json {

inline void texts(JsonWriter &json, std::string_view key, const std::vector<std::string> &list)
{
    json.key(key).flatArray([&] {
        for (const std::string &each : list)
            json.value(each);
    });
}

template <typename Rows, typename Write>
void rows(JsonWriter &json, std::string_view key, const Rows &list, Write write)
{
    json.key(key).array([&] {
        for (const auto &each : list)
            json.flatObject([&] { write(each); });
    });
}

inline void labels(JsonWriter &json, std::string_view key, const LabelMap &map)
{
    json.key(key).flatObject([&] {
        for (const auto &[name, value] : map)
            json.key(name).value(value);
    });
}

inline void place(JsonWriter &json, const SourcePosition &where)
{
    json.key("where").value(toString(where));
}

inline void traffic(JsonWriter &json, std::string_view key, const TrafficSet &set)
{
    json.key(key).value(toString(set));
}

inline void policyId(JsonWriter &json, const PolicyId &id)
{
    json.key("policy").value(toString(id));
    json.key("kind").value(id.group.empty() ? id.kind : id.group + '/' + id.kind);
}

} // namespace drawbridge::report_json
