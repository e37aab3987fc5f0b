// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/fuzz_target.h"
#include "manifest/document_parser.h"
#include "report/previous_report.h"
#include "report/traffic_text.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

const FileName kFile("report.json");

Node documentOf(std::string_view text)
{
    const auto parsed = parseDocuments(kFile, text);
    return parsed.documents.empty() ? Node() : parsed.documents.front();
}

/// The input with the digest that its bytes have, so that it is read further than that.
std::string sealed(std::string text)
{
    const std::string told = documentOf(text)["cover"]["digest"].text();
    const std::size_t place = told.empty() ? std::string::npos : text.find(told);
    if (place == std::string::npos)
        return text;
    std::string zeros = text;
    zeros.replace(place, told.size(), std::string(64, '0'));
    const std::string digest = digestOfReport(zeros, std::string(64, '0'));
    return text.replace(place, told.size(), digest);
}

void checkTraffic(const TrafficSet &traffic)
{
    const std::string text = toString(traffic);
    require(trafficFromText(text) == traffic, "traffic that is written is read alike", text);
}

} // namespace

/// An earlier report, of which every byte may be another.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text = sealed(std::string(textOf(data, size)));
    const auto report = readPreviousReport(documentOf(text), text, kFile);
    if (!report) {
        static_cast<void>(toString(report.error()));
        return 0;
    }
    for (const PreviousFlow &flow : report->flows) {
        checkTraffic(flow.allowed);
        checkTraffic(flow.unknown);
    }
    std::string altered = text;
    altered += "\n";
    require(!readPreviousReport(documentOf(altered), altered, kFile), "a byte more is noticed", text);
    return 0;
}
