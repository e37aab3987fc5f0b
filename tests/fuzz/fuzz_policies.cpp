// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json_text.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/world_checks.h"
#include "manifest/document_parser.h"
#include "manifest/text_decoding.h"
#include "tree/yaml_text.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

/// Makes values out of bytes: policies that are mostly as the API server wants them, and trees of any text.
class Maker {
public:
    explicit Maker(Bytes &bytes)
        : m_bytes(bytes)
    {
    }

    NetworkPolicy policy();
    Node tree(int depth);
    /// Any text in UTF-8.
    std::string text();

private:
    std::string word();
    LabelMap labels();
    LabelSelector selector();
    NetworkPolicyPeer peer();
    NetworkPolicyPort port();
    std::vector<NetworkPolicyRule> rules();
    Cidr block();

    Bytes &m_bytes;
};

std::string Maker::text()
{
    std::string text(m_bytes.text());
    return isUtf8(text) ? text : std::string("\xc3\xa9\xe2\x80\xa8\xef\xbb\xbf");
}

/// What may be a name or a label's value: many of them look like something else to YAML.
std::string Maker::word()
{
    constexpr std::string_view kLetters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFNOTUY-_.";
    std::string word;
    for (const char each : m_bytes.text())
        word += kLetters[static_cast<unsigned char>(each) % kLetters.size()];
    if (word.empty())
        return "1e3";
    for (char *end : {&word.front(), &word.back()}) {
        if (kLetters.find(*end) >= kLetters.find('-'))
            *end = '0';
    }
    return word;
}

LabelMap Maker::labels()
{
    LabelMap labels;
    for (std::size_t i = m_bytes.below(4); i > 0; --i) {
        std::string key = m_bytes.below(8) == 0 ? "example.org/" + word() : word();
        labels.set(std::move(key), m_bytes.below(16) == 0 ? text() : word());
    }
    return labels;
}

LabelSelector Maker::selector()
{
    LabelSelector selector {labels(), {}};
    for (std::size_t i = m_bytes.below(3); i > 0; --i) {
        LabelRequirement requirement {word(), static_cast<SelectorOperator>(m_bytes.below(4)), {}};
        if (requirement.op == SelectorOperator::In || requirement.op == SelectorOperator::NotIn)
            requirement.values = {word(), word()};
        selector.matchExpressions.push_back(std::move(requirement));
    }
    return selector;
}

Cidr Maker::block()
{
    IpAddress address = IpAddress::fromV4(m_bytes.number());
    if (m_bytes.flag()) {
        const std::uint64_t high = m_bytes.number();
        address = IpAddress::fromV6(high << 32 | m_bytes.number(), m_bytes.number());
    }
    const std::size_t length = m_bytes.below(static_cast<std::size_t>(address.bits()) + 1);
    return *Cidr::parse(toString(address) + '/' + std::to_string(length));
}

NetworkPolicyPeer Maker::peer()
{
    NetworkPolicyPeer peer;
    const std::size_t form = m_bytes.below(4);
    if (form == 0) {
        peer.ipBlock = IpBlock {block(), {}};
        for (std::size_t i = m_bytes.below(3); i > 0; --i)
            peer.ipBlock->except.push_back(block());
        return peer;
    }
    if (form != 1)
        peer.podSelector = selector();
    if (form != 2)
        peer.namespaceSelector = selector();
    return peer;
}

NetworkPolicyPort Maker::port()
{
    NetworkPolicyPort port;
    port.protocol = kAllProtocols[m_bytes.below(kAllProtocols.size())];
    const std::size_t form = m_bytes.below(4);
    if (form == 1)
        port.port = "p" + word();
    if (form >= 2)
        port.port = m_bytes.port();
    if (form == 3)
        port.endPort = std::max(std::get<std::uint16_t>(*port.port), m_bytes.port());
    return port;
}

std::vector<NetworkPolicyRule> Maker::rules()
{
    std::vector<NetworkPolicyRule> rules(m_bytes.below(3));
    for (NetworkPolicyRule &rule : rules) {
        for (std::size_t i = m_bytes.below(3); i > 0; --i)
            rule.peers.push_back(peer());
        for (std::size_t i = m_bytes.below(3); i > 0; --i)
            rule.ports.push_back(port());
    }
    return rules;
}

NetworkPolicy Maker::policy()
{
    NetworkPolicy policy;
    policy.meta.name = "p";
    policy.meta.namespaceName = "shop";
    policy.meta.labels = labels();
    policy.podSelector = selector();
    policy.isolatesIngress = !m_bytes.flag();
    policy.isolatesEgress = !policy.isolatesIngress || m_bytes.flag();
    policy.ingress = rules();
    policy.egress = rules();
    return policy;
}

Node Maker::tree(int depth)
{
    const std::size_t kind = m_bytes.below(depth > 0 ? 5 : 3);
    if (kind == 0)
        return Node::scalar(word(), false, 0, 0);
    if (kind == 1)
        return Node::scalar(text(), true, 0, 0);
    if (kind == 2)
        return Node::null(0, 0);
    Node node = kind == 3 ? Node::list(0, 0) : Node::map(0, 0);
    for (std::size_t i = m_bytes.below(4); i > 0; --i) {
        Node value = tree(depth - 1);
        if (node.isList())
            node.append(std::move(value));
        else
            node.set(m_bytes.flag() ? text() : word(), std::move(value));
    }
    return node;
}

/// A text is the same in YAML and in JSON, whatever it holds.
void checkText(const std::string &text)
{
    for (const std::string &document : {"a: [" + yamlString(text) + "]", "a:\n- " + yamlString(text),
                                        "{\"a\": [" + jsonString(text) + "]}"}) {
        const ParsedDocuments read = parseDocuments(FileName("a.yaml"), document);
        require(read.documents.size() == 1, "a written text is one document", document);
        const std::vector<Node> &items = read.documents[0]["a"].items();
        require(items.size() == 1 && items[0].isString() && items[0].text() == text,
                "a written text is read as the same text", document);
    }
}

} // namespace

/// Bytes become policies, trees and texts, which are written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bytes bytes(textOf(data, size));
    Maker maker(bytes);
    while (!bytes.isEmpty()) {
        switch (bytes.below(3)) {
        case 0:
            checkWrittenPolicy(maker.policy());
            break;
        case 1:
            checkWrittenTree(maker.tree(5));
            break;
        default:
            checkText(maker.text());
        }
    }
    return 0;
}
