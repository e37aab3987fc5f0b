// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/ip_address.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

/// An address block. The address bits beyond the prefix are always zero; whether the text had them set is the
/// validator's business (isCanonicalCidr).
class Cidr {
public:
    /// Reads "address/length"; nothing for other text, a bare address included.
    static std::optional<Cidr> parse(std::string_view text);
    /// The block of one address.
    static Cidr of(const IpAddress &address);

    const IpAddress &first() const { return m_first; }
    IpAddress last() const;
    int prefixLength() const { return m_prefixLength; }
    IpFamily family() const { return m_first.family(); }

    bool contains(const IpAddress &address) const;
    /// True if the other block lies within this one (equal included).
    bool contains(const Cidr &other) const;

    friend auto operator<=>(const Cidr &, const Cidr &) = default;

private:
    Cidr(const IpAddress &first, int prefixLength);

    IpAddress m_first;
    int m_prefixLength = 0;
};

std::string toString(const Cidr &cidr);

/// The address with all bits after the prefix cleared.
IpAddress maskedTo(const IpAddress &address, int prefixLength);

} // namespace drawbridge
