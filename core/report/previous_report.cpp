// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/previous_report.h"

#include "base/sha256.h"
#include "report/messages.h"
#include "report/traffic_text.h"

#include <algorithm>

namespace drawbridge {

using namespace report_messages;

namespace {

class ReportReader {
public:
    explicit ReportReader(const FileName &file)
        : m_file(file)
    {
    }

    Result<std::string> text(const Node &map, std::string_view key) const
    {
        const Node *value = map.find(key);
        if (!value || !value->isScalar())
            return failure(kNotAReport, {std::string(key)}, map.position(m_file));
        return value->text();
    }

    Result<const Node *> list(const Node &map, std::string_view key) const
    {
        const Node *value = map.find(key);
        if (!value || !value->isList())
            return failure(kNotAReport, {std::string(key)}, map.position(m_file));
        return value;
    }

    Result<std::vector<std::string>> texts(const Node &map, std::string_view key) const
    {
        const auto found = list(map, key);
        if (!found)
            return tl::unexpected(found.error());
        std::vector<std::string> all;
        for (const Node &each : (*found)->items())
            all.push_back(each.text());
        return all;
    }

    Result<PreviousFlow> flow(const Node &entry) const
    {
        PreviousFlow flow;
        for (const auto &[key, ends] :
             {std::pair("sources", &flow.sources), std::pair("destinations", &flow.destinations)}) {
            auto read = texts(entry, key);
            if (!read)
                return tl::unexpected(read.error());
            *ends = *std::move(read);
        }
        for (const auto &[key, traffic] :
             {std::pair("allowed", &flow.allowed), std::pair("unknown", &flow.unknown)}) {
            const auto read = text(entry, key);
            if (!read)
                return tl::unexpected(read.error());
            const auto set = trafficFromText(*read);
            if (!set)
                return failure(kReportValue, {*read}, entry[key].position(m_file));
            *traffic = *set;
        }
        return flow;
    }

private:
    const FileName &m_file;
};

Result<bool> readHead(const Node &document, const std::string &bytes, const ReportReader &reader,
                      const FileName &file, PreviousReport &report)
{
    const auto format = reader.text(document, "format");
    if (!format)
        return tl::unexpected(format.error());
    if (*format != kReportFormat)
        return failure(kOtherReportVersion, {*format, std::string(kReportFormat)},
                       document["format"].position(file));
    const Node &cover = document["cover"];
    for (const auto &[key, member] :
         {std::pair("digest", &report.digest), std::pair("date", &report.date),
          std::pair("root", &report.root), std::pair("system", &report.systemName)}) {
        const auto read = reader.text(cover, key);
        if (!read)
            return tl::unexpected(read.error());
        *member = *read;
    }
    const std::string digest = digestOfReport(bytes, report.digest);
    if (digest != report.digest)
        return failure(kReportAltered, {digest, report.digest}, cover["digest"].position(file));
    return true;
}

} // namespace

Result<PreviousReport> readPreviousReport(const Node &document, const std::string &bytes,
                                          const FileName &file)
{
    const ReportReader reader(file);
    PreviousReport report;
    if (const auto head = readHead(document, bytes, reader, file, report); !head)
        return tl::unexpected(head.error());
    const auto workloads = reader.list(document["inventory"], "workloads");
    if (!workloads)
        return tl::unexpected(workloads.error());
    for (const Node &each : (*workloads)->items()) {
        const auto name = reader.text(each, "name");
        if (!name)
            return tl::unexpected(name.error());
        if (each["pods"].asInteger() > 0)
            report.workloads.push_back(*name);
        if (each["pods"].asInteger() > 1)
            report.replicated.push_back(*name);
    }
    std::ranges::sort(report.workloads);
    std::ranges::sort(report.replicated);
    if (const Node &scope = document["scope"]; scope.isMap()) {
        auto outside = reader.texts(scope, "outside");
        if (!outside)
            return tl::unexpected(outside.error());
        report.outside = *std::move(outside);
        std::ranges::sort(report.outside);
    }
    const auto flows = reader.list(document["flows"], "rows");
    if (!flows)
        return tl::unexpected(flows.error());
    for (const Node &each : (*flows)->items()) {
        auto flow = reader.flow(each);
        if (!flow)
            return tl::unexpected(flow.error());
        report.flows.push_back(*std::move(flow));
    }
    return report;
}

std::string digestOfReport(std::string bytes, const std::string &told)
{
    const std::size_t at = told.empty() ? std::string::npos : bytes.find(told);
    if (at != std::string::npos)
        bytes.replace(at, told.size(), std::string(64, '0'));
    return sha256(bytes);
}

} // namespace drawbridge
