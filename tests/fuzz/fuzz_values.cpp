// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/filter_completion.h"
#include "filter/glob.h"
#include "fuzz/fuzz_target.h"
#include "k8s/calico_selector.h"
#include "k8s/label_selector.h"
#include "manifest/network_policy_validation.h"
#include "net/address_set.h"
#include "net/traffic_set.h"
#include "tree/node.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

void checkAddressText(std::string_view text)
{
    if (const auto address = IpAddress::parse(text))
        require(IpAddress::parse(toString(*address)) == address, "an address is read as it is written", text);
    const auto block = Cidr::parse(text);
    require(block.has_value() == validation::checkCidr(text).cidr.has_value(), "one reader of blocks", text);
    if (!block)
        return;
    require(Cidr::parse(toString(*block)) == block, "a block is read as it is written", text);
    require(block->first() <= block->last() && block->contains(block->first())
                && block->contains(block->last()) && block->contains(*block),
            "a block holds its ends", text);
    require(toCidrs(AddressSet(*block)) == std::vector {*block}, "a block is a set of one block", text);
}

void checkNames(std::string_view text)
{
    using namespace validation;
    const bool isLabel = checkDnsLabel(text).empty();
    require(!isLabel || (checkSubdomain(text).empty() && checkLabelValue(text).empty()),
            "a DNS label is a subdomain and a label value", text);
    require(!checkPortName(text).empty() || isLabel, "a port's name is a DNS label", text);
    require(!checkSubdomain(text).empty() || text.size() > 63 || checkLabelKey(text).empty(),
            "a short subdomain is a label key", text);
    const Node plain = Node::scalar(std::string(text), false, 1, 1);
    require(!(plain.isInteger() && plain.isString()), "no number is a string", text);
    if (plain.isInteger() && text.size() < 18)
        require(plain.asInteger() == std::strtoll(plain.text().c_str(), nullptr, 10),
                "a number is the one that is written", text);
}

void checkCalicoSelector(std::string_view text)
{
    const auto parsed = parseCalicoSelector(text);
    if (!parsed) {
        require(parsed.error().column >= 1 && parsed.error().column <= text.size() + 1,
                "an error stands in the text or at its end", text);
        return;
    }
    const std::string printed = toString(*parsed);
    const auto again = parseCalicoSelector(printed);
    require(printed.size() > 1024 || (again && *again == *parsed), "a selector is read as it is written",
            text);
}

IpAddress addressOf(Bytes &bytes)
{
    // Few bits vary, and those at the ends of what an address can be: neighbours and overflows are common.
    const std::uint64_t low = bytes.flag() ? bytes.byte() : ~std::uint64_t {bytes.byte()};
    if (bytes.flag())
        return IpAddress::fromV4(static_cast<std::uint32_t>(low));
    return IpAddress::fromV6(bytes.flag() ? ~0ULL : 0, low);
}

AddressSet addressesOf(Bytes &bytes)
{
    AddressSet set;
    for (std::size_t i = bytes.below(5); i > 0; --i) {
        const IpAddress one = addressOf(bytes);
        const IpAddress other = addressOf(bytes);
        if (one.family() == other.family())
            set = set | AddressSet(AddressRange {std::min(one, other), std::max(one, other)});
    }
    return set;
}

void checkAddressSets(Bytes &bytes)
{
    const AddressSet a = addressesOf(bytes);
    const AddressSet b = addressesOf(bytes);
    const IpAddress one = addressOf(bytes);
    const bool inA = a.contains(one);
    const bool inB = b.contains(one);
    require((a | b).contains(one) == (inA || inB), "a union holds what either holds");
    require((a & b).contains(one) == (inA && inB), "an intersection holds what both hold");
    require((a - b).contains(one) == (inA && !inB), "a difference holds what the first alone holds");
    require(((a - b) | (a & b)) == a, "a set is what it shares and what it does not share");
    require(((AddressSet::all() - a) | a) == AddressSet::all(), "a set and the rest are everything");
    AddressSet joined;
    for (const Cidr &each : toCidrs(a))
        joined = joined | AddressSet(each);
    require(joined == a, "the blocks of a set are the set");
}

/// Ports at both ends of what a port can be.
std::uint16_t portOf(Bytes &bytes)
{
    const std::uint16_t low = std::max<std::uint16_t>(1, bytes.byte());
    return bytes.flag() ? low : static_cast<std::uint16_t>(65536 - low);
}

PortSet portsOf(Bytes &bytes)
{
    PortSet set;
    for (std::size_t i = bytes.below(6); i > 0; --i) {
        const std::uint16_t one = portOf(bytes);
        const std::uint16_t other = bytes.flag() ? one : portOf(bytes);
        const PortSet before = set;
        const PortRange range {std::min(one, other), std::max(one, other)};
        set.insert(range);
        const std::uint16_t port = portOf(bytes);
        require(set.contains(port) == (before.contains(port) || (range.first <= port && port <= range.last)),
                "a set holds what was put in and nothing else");
    }
    return set;
}

void checkPortSets(Bytes &bytes)
{
    const PortSet a = portsOf(bytes);
    const PortSet b = portsOf(bytes);
    const std::uint16_t port = portOf(bytes);
    const bool inA = a.contains(port);
    const bool inB = b.contains(port);
    require((a | b).contains(port) == (inA || inB), "a union holds what either holds");
    require((a & b).contains(port) == (inA && inB), "an intersection holds what both hold");
    require((a - b).contains(port) == (inA && !inB), "a difference holds what the first alone holds");
    require((a | b).count() + (a & b).count() == a.count() + b.count(), "ports are counted once");
    require(((a - b) | (a & b)) == a, "equal sets look alike");
    const TrafficSet tcp(Protocol::Tcp, a);
    const TrafficSet udp(Protocol::Udp, a);
    require((tcp & udp).isEmpty() && (tcp | udp).contains(tcp) && ((tcp | udp) - udp) == tcp,
            "protocols do not mix");
}

LabelMap labelsOf(Bytes &bytes)
{
    LabelMap labels;
    for (std::size_t i = bytes.below(5); i > 0; --i)
        labels.set(std::string(1, static_cast<char>('a' + bytes.below(4))), std::string(bytes.text()));
    return labels;
}

void checkSelectors(Bytes &bytes)
{
    const LabelMap labels = labelsOf(bytes);
    LabelSelector same;
    same.matchLabels = labels;
    require(matches(same, labels), "labels match themselves");
    LabelRequirement in {"a", SelectorOperator::In, {std::string(bytes.text()), std::string(bytes.text())}};
    LabelRequirement notIn = in;
    notIn.op = SelectorOperator::NotIn;
    require(matches(in, labels) != matches(notIn, labels), "NotIn is the opposite of In");
    in.op = SelectorOperator::Exists;
    notIn.op = SelectorOperator::DoesNotExist;
    require(matches(in, labels) != matches(notIn, labels), "DoesNotExist is the opposite of Exists");
    static_cast<void>(toString(LabelSelector {labels, {in, notIn}}));
}

void checkFilter(std::string_view text)
{
    const auto filter = WorkloadFilter::parse(text);
    if (!filter) {
        require(filter.error().begin + filter.error().length <= text.size(), "the wrong part is in the text",
                text);
        return;
    }
    std::size_t after = 0;
    for (const std::vector<FilterTerm> &terms : filter->alternatives()) {
        require(!terms.empty(), "an alternative has a term", text);
        for (const FilterTerm &term : terms) {
            require(term.begin >= after && term.begin + term.length <= text.size(), "terms are in order",
                    text);
            after = term.begin + term.length;
            const auto alone = WorkloadFilter::parse(text.substr(term.begin, term.length));
            require(alone && alone->alternatives().size() == 1
                        && alone->alternatives()[0][0].values == term.values,
                    "a term alone is the same", text);
            for (const std::string &value : term.values)
                require(matchesGlob(value, value), "a value fits itself", value);
        }
    }
    const FilterCompletion completion = completeFilter(text, text.size(), FilterWords());
    require(completion.begin + completion.length == text.size(), "what is completed ends at the cursor",
            text);
}

} // namespace

/// Addresses, ports, names, labels and filters: what small texts mean, and the algebra of the sets they make.
/// The first byte says which.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bytes bytes(textOf(data, size));
    switch (bytes.byte()) {
    case 'a':
        checkAddressText(bytes.rest());
        break;
    case 'n':
        checkNames(bytes.rest());
        break;
    case 's':
        checkCalicoSelector(bytes.rest());
        break;
    case 'b':
        checkAddressSets(bytes);
        break;
    case 'p':
        checkPortSets(bytes);
        break;
    case 'l':
        checkSelectors(bytes);
        break;
    case 'f':
        checkFilter(bytes.rest());
        break;
    default:
        break;
    }
    return 0;
}
