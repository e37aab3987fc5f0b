// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_file.h"

#include "design/design_edits.h"
#include "design/edge_reader.h"
#include "design/messages.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::string_view kApiGroup = "drawbridge/v";

/// Reads the fields of the document one by one. A list entry that cannot be read is kept as it is and
/// reported; its neighbours are read.
class DesignReader {
public:
    DesignReader(const Node &document, const FileName &file)
        : m_document(document)
        , m_file(file)
    {
    }

    ReadDesign read(bool isReadOnly);

private:
    template <typename ReadEntry>
    void readList(const Node &list, const std::string &field, ReadEntry readEntry);
    Result<bool> readPosture(const Node &entry);
    Result<bool> readKeptPolicy(const Node &entry);
    Result<bool> readOneEdge(const Node &entry);
    Result<bool> readExternal(const Node &entry);
    Result<bool> readMeaning(const Node &entry);
    Result<bool> readAccepted(const Node &entry);
    Result<bool> readClaim(const Node &entry);
    Result<bool> readDirections(const Node &list, Posture &posture) const;
    Result<bool> readDnsScope(const Node &entry, DnsScope &scope) const;
    Result<bool> readFlag(const Node &entry, const std::string &field, bool &flag) const;
    void readPolicies();
    void readCanvas();
    std::map<std::string, CanvasPosition> positionsOf(const Node &positions, const std::string &field);
    void readFolded(const Node &folded);
    /// Anything else is reported.
    bool isMapOrMissing(const Node &node, const std::string &field)
    {
        if (!node.isNull() && !node.isMap())
            m_result.diagnostics.push_back(wrong(node, field, "a map").value());
        return node.isNull() || node.isMap();
    }
    void report(const Message &message, std::vector<std::string> arguments, const Node &where)
    {
        m_result.diagnostics.push_back({&message, std::move(arguments), where.position(m_file), {}});
    }
    tl::unexpected<Diagnostic> wrong(const Node &node, const std::string &field,
                                     const std::string &type) const
    {
        return failure(messages::kWrongType, {field, type}, node.position(m_file));
    }

    const Node &m_document;
    const FileName &m_file;
    std::vector<AllowedEdge> m_edges;
    std::set<std::pair<EdgeEndpoint, EdgeEndpoint>> m_ends;
    ReadDesign m_result;
};

template <typename ReadEntry>
void DesignReader::readList(const Node &list, const std::string &field, ReadEntry readEntry)
{
    if (!list.isNull() && !list.isList()) {
        m_result.diagnostics.push_back(wrong(list, field, "a list").value());
        m_result.design.unreadEntries[field].push_back(list);
    }
    for (const Node &entry : list.items()) {
        const Result<bool> done = readEntry(entry);
        if (done)
            continue;
        m_result.diagnostics.push_back(done.error());
        m_result.design.unreadEntries[field].push_back(entry);
    }
}

Result<bool> DesignReader::readFlag(const Node &entry, const std::string &field, bool &flag) const
{
    const Node *value = entry.find(field);
    if (!value)
        return true;
    if (!value->isScalar() || value->isQuoted() || (value->text() != "true" && value->text() != "false"))
        return wrong(*value, field, "true or false");
    flag = value->isTrue();
    return true;
}

Result<bool> DesignReader::readDnsScope(const Node &entry, DnsScope &scope) const
{
    const Node *value = entry.find("dns");
    if (!value)
        return true;
    const auto *const found = std::ranges::find_if(
        kAllDnsScopes, [value](DnsScope each) { return toString(each) == value->text(); });
    const bool isWord = found != std::end(kAllDnsScopes) && *found == DnsScope::PerWorkload;
    if (!value->isScalar() || found == std::end(kAllDnsScopes) || (value->isQuoted() && !isWord))
        return wrong(*value, "dns", "true, false or per-workload");
    scope = *found;
    return true;
}

Result<bool> DesignReader::readDirections(const Node &list, Posture &posture) const
{
    posture.denyIngress = false;
    posture.denyEgress = false;
    if (!list.isList())
        return wrong(list, "defaultDeny", "a list of Ingress and Egress");
    for (const Node &each : list.items()) {
        if (each.text() != "Ingress" && each.text() != "Egress")
            return failure(messages::kUnknownValue, {each.text(), "Ingress, Egress"}, each.position(m_file));
        (each.text() == "Ingress" ? posture.denyIngress : posture.denyEgress) = true;
    }
    return true;
}

Result<bool> DesignReader::readPosture(const Node &entry)
{
    const std::string &name = entry["namespace"].text();
    if (name.empty())
        return failure(messages::kMissingField, {"namespace"}, entry.position(m_file));
    Posture posture;
    if (const Node *list = entry.find("defaultDeny")) {
        if (auto done = readDirections(*list, posture); !done)
            return done;
    }
    if (auto done = readDnsScope(entry, posture.dns); !done)
        return done;
    if (auto done = readFlag(entry, "sameNamespace", posture.sameNamespace); !done)
        return done;
    posture.unknownFields = unknownFieldsOf(entry, {"namespace", "defaultDeny", "dns", "sameNamespace"},
                                            "a posture", m_file, m_result.diagnostics);
    m_result.design = withPosture(m_result.design, name, posture);
    return true;
}

Result<bool> DesignReader::readKeptPolicy(const Node &entry)
{
    const std::string &text = entry.text();
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == text.size())
        return wrong(entry, "keep", "a list of policies as namespace/name");
    m_result.design = withPolicyKept(m_result.design, {text.substr(0, slash), text.substr(slash + 1)}, true);
    return true;
}

void DesignReader::readPolicies()
{
    const Node &policies = m_document["policies"];
    if (!isMapOrMissing(policies, "policies"))
        m_result.design.unreadEntries["policies.keep"].push_back(policies);
    readList(policies["keep"], "policies.keep", [this](const Node &entry) { return readKeptPolicy(entry); });
    if (const Node *replace = policies.find("replace"); replace && replace->text() != "rest")
        report(messages::kUnknownValue, {replace->text(), "rest"}, *replace);
    m_result.design.unknownPolicyFields
        = unknownFieldsOf(policies, {"keep", "replace"}, "policies", m_file, m_result.diagnostics);
}

Result<bool> DesignReader::readOneEdge(const Node &entry)
{
    auto read = readEdge(entry, m_file, m_result.diagnostics);
    if (!read)
        return tl::unexpected(read.error());
    if (auto error = edgeError(*read))
        return tl::unexpected(*std::move(error));
    AllowedEdge edge = normalized(*std::move(read));
    if (!m_ends.emplace(edge.from, edge.to).second)
        report(messages::kMergedEdge, {toString(edge.from), toString(edge.to)}, entry);
    m_edges.push_back(std::move(edge));
    return true;
}

Result<bool> DesignReader::readExternal(const Node &entry)
{
    auto external = readEndpoint(entry, m_file, m_result.diagnostics);
    if (!external)
        return tl::unexpected(external.error());
    m_result.design = withExternal(m_result.design, *std::move(external));
    return true;
}

Result<bool> DesignReader::readMeaning(const Node &entry)
{
    if (!entry.find("of"))
        return failure(messages::kMissingField, {"of"}, entry.position(m_file));
    auto external = readEndpoint(entry["of"], m_file, m_result.diagnostics);
    if (!external)
        return tl::unexpected(external.error());
    if (m_result.design.meaningOf(*external))
        return failure(messages::kSecondMeaning, {toString(*external)}, entry.position(m_file));
    // A list that is missing would read as "denied", which must be meant.
    if (!entry["as"].isList())
        return wrong(entry["as"].isNull() ? entry : entry["as"], "as", "a list of ends, empty for none");
    ExternalMeaning meaning;
    for (const Node &each : entry["as"].items()) {
        auto end = readEndpoint(each, m_file, m_result.diagnostics);
        if (!end)
            return tl::unexpected(end.error());
        meaning.ends.push_back(*std::move(end));
    }
    auto date = readText(entry, "reviewBy", m_file);
    if (!date)
        return tl::unexpected(date.error());
    meaning.reviewBy = *std::move(date);
    meaning.unknownFields
        = unknownFieldsOf(entry, {"of", "as", "reviewBy"}, "a meaning", m_file, m_result.diagnostics);
    auto next = withMeaning(m_result.design, *std::move(external), std::move(meaning));
    if (!next) {
        next.error().where = entry.position(m_file);
        return tl::unexpected(std::move(next.error()));
    }
    m_result.design = *std::move(next);
    return true;
}

Result<bool> DesignReader::readAccepted(const Node &entry)
{
    AcceptedFinding accepted;
    for (const auto &[field, member] :
         {std::pair("finding", &AcceptedFinding::finding), std::pair("reason", &AcceptedFinding::reason),
          std::pair("date", &AcceptedFinding::date)}) {
        auto text = readText(entry, field, m_file);
        if (!text)
            return tl::unexpected(text.error());
        accepted.*member = *std::move(text);
    }
    if (accepted.finding.empty())
        return failure(messages::kMissingField, {"finding"}, entry.position(m_file));
    accepted.unknownFields = unknownFieldsOf(entry, {"finding", "reason", "date"}, "an accepted finding",
                                             m_file, m_result.diagnostics);
    m_result.design = withAccepted(m_result.design, std::move(accepted));
    return true;
}

/// An edge with a rule in front.
Result<bool> DesignReader::readClaim(const Node &entry)
{
    const Node &word = entry["claim"];
    if (word.isNull())
        return failure(messages::kMissingField, {"claim"}, entry.position(m_file));
    const auto *const rule = std::ranges::find_if(
        kAllClaimRules, [&word](ClaimRule each) { return toString(each) == word.text(); });
    if (rule == std::end(kAllClaimRules))
        return failure(messages::kUnknownValue, {word.text(), "cannot-reach, only-reaches"},
                       word.position(m_file));
    Node edge = entry;
    std::erase_if(edge.mutableMembers(),
                  [](const Node::Member &member) { return member.first.text() == "claim"; });
    auto read = readClaimedEdge(edge, m_file, m_result.diagnostics);
    if (!read)
        return tl::unexpected(read.error());
    auto next = withClaim(m_result.design, {*rule, *std::move(read)});
    if (!next)
        return tl::unexpected(std::move(next.error()));
    m_result.design = *std::move(next);
    return true;
}

std::optional<double> numberOf(const Node &node)
{
    double number = 0;
    const std::string &text = node.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

void DesignReader::readCanvas()
{
    const Node &canvas = m_document["canvas"];
    if (isMapOrMissing(canvas, "canvas")) {
        m_result.design.positions = positionsOf(canvas["positions"], "positions");
        m_result.design.cardPositions = positionsOf(canvas["cardPositions"], "cardPositions");
    }
    const Node &arrangement = canvas["arrangement"];
    m_result.design.hasCardArrangement = arrangement.text() == "cards";
    if (!arrangement.isNull() && !m_result.design.hasCardArrangement)
        m_result.diagnostics.push_back(wrong(arrangement, "arrangement", "cards").value());
    readFolded(canvas["folded"]);
    m_result.design.unknownCanvasFields
        = unknownFieldsOf(canvas, {"positions", "cardPositions", "arrangement", "folded"}, "canvas", m_file,
                          m_result.diagnostics);
}

std::map<std::string, CanvasPosition> DesignReader::positionsOf(const Node &positions,
                                                                const std::string &field)
{
    std::map<std::string, CanvasPosition> result;
    // A lost position costs one drag; it must not keep anybody from exporting.
    isMapOrMissing(positions, field);
    for (const auto &[key, value] : positions.members()) {
        const auto x = numberOf(value["x"]);
        const auto y = numberOf(value["y"]);
        if (x && y)
            result[key.text()] = {*x, *y};
        else
            m_result.diagnostics.push_back(wrong(value, key.text(), "a position of x and y").value());
    }
    return result;
}

void DesignReader::readFolded(const Node &folded)
{
    if (!folded.isNull() && !folded.isList())
        m_result.diagnostics.push_back(wrong(folded, "folded", "a list of namespaces").value());
    for (const Node &name : folded.items()) {
        if (name.isScalar() && !name.text().empty())
            m_result.design.foldedNamespaces.insert(name.text());
        else
            m_result.diagnostics.push_back(wrong(name, "folded", "a list of namespaces").value());
    }
}

ReadDesign DesignReader::read(bool isReadOnly)
{
    m_result.isReadOnly = isReadOnly;
    m_result.design.place.where = m_document.position(m_file);
    if (const Node &profile = m_document["profile"]; !profile.text().empty())
        m_result.design.profile = profile.text();
    readList(m_document["postures"], "postures", [this](const Node &entry) { return readPosture(entry); });
    readPolicies();
    readList(m_document["edges"], "edges", [this](const Node &entry) { return readOneEdge(entry); });
    readList(m_document["externals"], "externals", [this](const Node &entry) { return readExternal(entry); });
    readList(m_document["meanings"], "meanings", [this](const Node &entry) { return readMeaning(entry); });
    readCanvas();
    readList(m_document["accepted"], "accepted", [this](const Node &entry) { return readAccepted(entry); });
    readList(m_document["claims"], "claims", [this](const Node &entry) { return readClaim(entry); });
    m_result.design.report = readReportSettings(m_document["report"], m_file, m_result.diagnostics);
    m_result.design = withEdges(m_result.design, std::move(m_edges));
    m_result.design.unknownFields
        = unknownFieldsOf(m_document,
                          {"apiVersion", "kind", "profile", "postures", "policies", "edges", "externals",
                           "meanings", "canvas", "accepted", "claims", "report"},
                          "the design", m_file, m_result.diagnostics);
    return std::move(m_result);
}

} // namespace

Result<ReadDesign> readDesign(std::span<const Node> documents, const FileName &file)
{
    if (documents.size() > 1)
        return failure(messages::kSeveralDocuments, {std::to_string(documents.size())},
                       documents[1].position(file));
    static const Node nothing;
    const Node &document = documents.empty() ? nothing : documents.front();
    const std::string &apiVersion = document["apiVersion"].text();
    int version = 0;
    if (apiVersion.starts_with(kApiGroup)) {
        const char *digits = apiVersion.data() + kApiGroup.size();
        const auto [end, error] = std::from_chars(digits, apiVersion.data() + apiVersion.size(), version);
        // "v2beta1" is newer than v1, too.
        if (error != std::errc())
            version = 0;
        else if (version == 1 && end != apiVersion.data() + apiVersion.size())
            version = 0;
    }
    if (document["kind"].text() != "Design" || version < 1)
        return failure(messages::kNotADesign, {}, document.position(file));
    ReadDesign result = DesignReader(document, file).read(version > 1);
    if (result.isReadOnly)
        result.diagnostics.push_back({&messages::kNewerDesign,
                                      {apiVersion.substr(kApiGroup.size() - 1)},
                                      document["apiVersion"].position(file),
                                      {}});
    sortAndUnique(result.diagnostics);
    return result;
}

} // namespace drawbridge
