// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/policy_writer.h"

#include "tree/yaml_text.h"

namespace drawbridge {

namespace {

Node text(std::string value)
{
    return Node::scalar(std::move(value), true, 0, 0);
}

Node number(std::uint16_t value)
{
    return Node::scalar(std::to_string(value), false, 0, 0);
}

Node map()
{
    return Node::map(0, 0);
}

Node list()
{
    return Node::list(0, 0);
}

void set(Node &object, const char *key, Node value)
{
    object.append(text(key), std::move(value));
}

Node labelsNode(const LabelMap &labels)
{
    Node node = map();
    for (const auto &[key, value] : labels)
        node.append(text(key), text(value));
    return node;
}

Node selectorNode(const LabelSelector &selector)
{
    Node node = map();
    if (!selector.matchLabels.empty())
        set(node, "matchLabels", labelsNode(selector.matchLabels));
    if (selector.matchExpressions.empty())
        return node;
    Node expressions = list();
    for (const LabelRequirement &each : selector.matchExpressions) {
        Node entry = map();
        set(entry, "key", text(each.key));
        set(entry, "operator", text(std::string(toString(each.op))));
        if (!each.values.empty()) {
            Node values = list();
            for (const std::string &value : each.values)
                values.append(text(value));
            set(entry, "values", std::move(values));
        }
        expressions.append(std::move(entry));
    }
    set(node, "matchExpressions", std::move(expressions));
    return node;
}

Node blockNode(const IpBlock &block)
{
    Node node = map();
    set(node, "cidr", text(toString(block.cidr)));
    if (block.except.empty())
        return node;
    Node except = list();
    for (const Cidr &each : block.except)
        except.append(text(toString(each)));
    set(node, "except", std::move(except));
    return node;
}

Node peerNode(const NetworkPolicyPeer &peer)
{
    Node node = map();
    if (peer.ipBlock)
        set(node, "ipBlock", blockNode(*peer.ipBlock));
    if (peer.namespaceSelector)
        set(node, "namespaceSelector", selectorNode(*peer.namespaceSelector));
    if (peer.podSelector)
        set(node, "podSelector", selectorNode(*peer.podSelector));
    return node;
}

Node portNode(const NetworkPolicyPort &port)
{
    Node node = map();
    set(node, "protocol", text(std::string(toString(port.protocol))));
    if (port.port) {
        const auto *name = std::get_if<std::string>(&*port.port);
        set(node, "port", name ? text(*name) : number(std::get<std::uint16_t>(*port.port)));
    }
    if (port.endPort)
        set(node, "endPort", number(*port.endPort));
    return node;
}

Node rulesNode(const std::vector<NetworkPolicyRule> &rules, const char *peersKey)
{
    Node node = list();
    for (const NetworkPolicyRule &rule : rules) {
        Node entry = map();
        Node peers = list();
        for (const NetworkPolicyPeer &peer : rule.peers)
            peers.append(peerNode(peer));
        if (!rule.peers.empty())
            set(entry, peersKey, std::move(peers));
        Node ports = list();
        for (const NetworkPolicyPort &port : rule.ports)
            ports.append(portNode(port));
        if (!rule.ports.empty())
            set(entry, "ports", std::move(ports));
        node.append(std::move(entry));
    }
    return node;
}

Node specNode(const NetworkPolicy &policy)
{
    Node spec = map();
    set(spec, "podSelector", selectorNode(policy.podSelector));
    Node types = list();
    if (policy.isolatesIngress)
        types.append(text("Ingress"));
    if (policy.isolatesEgress)
        types.append(text("Egress"));
    set(spec, "policyTypes", std::move(types));
    if (!policy.ingress.empty())
        set(spec, "ingress", rulesNode(policy.ingress, "from"));
    if (!policy.egress.empty())
        set(spec, "egress", rulesNode(policy.egress, "to"));
    return spec;
}

} // namespace

Node policyDocument(const NetworkPolicy &policy)
{
    Node metadata = map();
    set(metadata, "name", text(policy.meta.name));
    set(metadata, "namespace", text(policy.meta.namespaceName));
    if (!policy.meta.labels.empty())
        set(metadata, "labels", labelsNode(policy.meta.labels));
    Node document = map();
    set(document, "apiVersion", text("networking.k8s.io/v1"));
    set(document, "kind", text("NetworkPolicy"));
    set(document, "metadata", std::move(metadata));
    set(document, "spec", specNode(policy));
    return document;
}

std::string writePolicy(const NetworkPolicy &policy)
{
    return yamlBlock(policyDocument(policy));
}

} // namespace drawbridge
