// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_json_parts.h"

#include "export/report_json_values.h"
#include "export/report_words.h"

#include <fmt/format.h>

namespace drawbridge {

using namespace report_json;

namespace {

void members(JsonWriter &json, const ReportFile &file)
{
    json.key("name").value(file.name);
    json.key("bytes").value(file.bytes);
    json.key("sha256").value(file.sha256);
}

void file(JsonWriter &json, std::string_view key, const std::optional<ReportFile> &file)
{
    json.key(key);
    if (file)
        json.flatObject([&] { members(json, *file); });
    else
        json.null();
}

void revision(JsonWriter &json, const std::optional<ReportRevision> &revision)
{
    json.key("revision");
    if (!revision)
        return json.null();
    json.flatObject([&] {
        json.key("commit").value(revision->commit);
        json.key("dirty").value(revision->isDirty);
    });
}

void choices(JsonWriter &json, const ReportChoices &choices)
{
    json.key("namespace").value(choices.unqualifiedNamespace);
    json.key("kustomization").value(choices.kustomization);
    texts(json, "exclude", choices.excluded);
    json.key("zoneLabel").value(choices.zoneLabel);
    file(json, "zoneFile", choices.zoneFile);
}

void scope(JsonWriter &json, const ScopeChoice &choice, const CoveredPart &part)
{
    json.key("scope");
    if (part.isWhole)
        return json.null();
    json.object([&] {
        texts(json, "namespaces", choice.namespaces);
        json.key("filter").value(choice.filter);
        json.key("workloads").value(part.workloads);
        texts(json, "perhaps", part.perhaps);
        texts(json, "outside", part.outside);
    });
}

void otherPolicies(JsonWriter &json, std::string_view key, const std::vector<OtherPolicy> &policies)
{
    rows(json, key, policies, [&](const OtherPolicy &each) {
        policyId(json, each.id);
        json.key("why").value(wordOf(each.why));
        place(json, each.where);
    });
}

std::string portsText(const std::vector<ContainerPort> &ports)
{
    std::string text;
    for (const ContainerPort &port : ports) {
        text += fmt::format("{}{}/{}", text.empty() ? "" : ", ", port.number, toString(port.protocol));
        if (port.hostPort)
            text += fmt::format(" on {} of the node", *port.hostPort);
    }
    return text;
}

} // namespace

void writeCover(JsonWriter &json, const IsolationReport &report)
{
    const ReportCover &cover = report.cover;
    json.key("cover").object([&] {
        json.key("digest").value(cover.digest);
        json.key("system").value(cover.systemName);
        json.key("date").value(cover.date);
        json.key("tool").value(cover.toolVersion);
        json.key("profile").value(cover.profile);
        choices(json, cover.choices);
        json.key("root").value(cover.root);
        file(json, "design", cover.design);
        revision(json, cover.revision);
        json.key("selfTest").flatObject([&] {
            json.key("cases").value(cover.selfTest.cases);
            texts(json, "failed", cover.selfTest.failed);
        });
        rows(json, "files", cover.files, [&](const ReportFile &each) { members(json, each); });
    });
    scope(json, cover.choices.scope, report.scope);
    json.key("conclusive").value(report.isConclusive());
}

void writeClaims(JsonWriter &json, const IsolationReport &report)
{
    rows(json, "claims", report.claims, [&](const ReportClaim &claim) {
        json.key("claim").value(wordOf(claim.kind));
        json.key("about").value(wordOf(claim.about));
        texts(json, "arguments", claim.arguments);
        json.key("reason").value(claim.reason);
        json.key("verdict").value(wordOf(claim.verdict));
        json.key("assumptions").flatArray([&] {
            for (const std::size_t index : claim.assumptions)
                json.value(wordOf(report.assumptions[index].code));
        });
        texts(json, "doubts", wordsOf(claim.doubts));
        json.key("counts").value(wordOf(unitOf(claim.kind)));
        json.key("checked").value(claim.checked);
        json.key("failing").value(claim.failing);
        json.key("unknown").value(claim.unknown);
        rows(json, "examples", claim.examples, [&](const ClaimExample &example) {
            json.key("from").value(example.from);
            json.key("to").value(example.to);
            traffic(json, "traffic", example.traffic);
            json.key("certain").value(example.isCertain);
        });
    });
    rows(json, "assumptions", report.assumptions, [&](const ReportAssumption &each) {
        json.key("assumption").value(wordOf(each.code));
        texts(json, "arguments", each.arguments);
    });
}

void writeInput(JsonWriter &json, const InputCompleteness &input)
{
    json.key("input").object([&] {
        json.key("complete").value(input.isComplete);
        json.key("files").value(input.files);
        json.key("documents").value(input.documents);
        json.key("objects").value(input.objects);
        rows(json, "leftOut", input.leftOut, [&](const LeftOut &each) {
            json.key("reason").value(wordOf(each.reason));
            json.key("count").value(each.count);
            json.key("mayHideObjects").value(mayHideObjects(each.reason));
        });
        rows(json, "findings", input.findings, [&](const Diagnostic &each) {
            json.key("code").value(each.message->code);
            json.key("severity").value(toString(each.message->severity));
            json.key("text").value(text(each));
            place(json, each.where);
        });
        rows(json, "kindsNotRead", input.kindsNotRead, [&](const KindNotRead &each) {
            json.key("kind").value(each.kind);
            json.key("count").value(each.count);
            json.key("makesPods").value(each.makesPods);
            place(json, each.where);
        });
        otherPolicies(json, "notModelled", input.notModelled);
        otherPolicies(json, "notInForce", input.notInForce);
    });
}

void writeInventory(JsonWriter &json, const ReportInventory &inventory)
{
    json.key("inventory").object([&] {
        json.key("pods").value(inventory.pods);
        json.key("finishedWorkloads").value(inventory.finished);
        rows(json, "namespaces", inventory.namespaces, [&](const InventoryNamespace &each) {
            json.key("name").value(each.name);
            json.key("declared").value(each.isDeclared);
            json.key("workloads").value(each.workloads);
            json.key("pods").value(each.pods);
            json.key("zone").value(each.zone);
            labels(json, "labels", each.labels);
            place(json, each.where);
        });
        rows(json, "workloads", inventory.workloads, [&](const InventoryWorkload &each) {
            json.key("name").value(each.name);
            json.key("pods").value(each.pods);
            json.key("ports").value(portsText(each.ports));
            json.key("hostNetwork").value(each.isHostNetwork);
            json.key("scaledToZero").value(each.isScaledToZero);
            json.key("serviceAccount").value(each.serviceAccount);
            json.key("zone").value(each.zone);
            labels(json, "labels", each.labels);
            place(json, each.where);
        });
        rows(json, "openServices", inventory.openServices, [&](const InventoryService &each) {
            json.key("name").value(each.name);
            json.key("type").value(each.type);
            json.key("ports").flatArray([&] {
                for (const ServicePort &port : each.ports)
                    json.value(fmt::format("{}/{}", port.port, toString(port.protocol)));
            });
            texts(json, "workloads", each.workloads);
            place(json, each.where);
        });
        rows(json, "exposures", inventory.exposures, [&](const InventoryExposure &each) {
            json.key("name").value(each.name);
            json.key("kind").value(each.kind);
            texts(json, "services", each.services);
            place(json, each.where);
        });
    });
}

} // namespace drawbridge
