// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/block_cover.h"

#include <algorithm>
#include <optional>

namespace drawbridge {

namespace {

AddressSet addressesOfAllBut(const std::vector<IpBlock> &blocks, const IpBlock *except)
{
    AddressSet addresses;
    for (const IpBlock &each : blocks) {
        if (&each != except)
            addresses = addresses | each.addresses();
    }
    return addresses;
}

void dropMadeUpExceptions(std::vector<IpBlock> &blocks)
{
    for (IpBlock &block : blocks) {
        const AddressSet others = addressesOfAllBut(blocks, &block);
        std::erase_if(block.except,
                      [&others](const Cidr &each) { return others.contains(AddressSet(each)); });
    }
}

void dropHeldByOthers(std::vector<IpBlock> &blocks)
{
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if (addressesOfAllBut(blocks, &blocks[i]).contains(blocks[i].addresses()))
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// The block of which two are the halves, or nothing.
std::optional<IpBlock> joined(const IpBlock &a, const IpBlock &b)
{
    const int length = a.cidr.prefixLength();
    if (length == 0 || b.cidr.prefixLength() != length || a.cidr.family() != b.cidr.family())
        return std::nullopt;
    const std::vector<Cidr> whole = toCidrs(AddressSet(a.cidr) | AddressSet(b.cidr));
    if (whole.size() != 1)
        return std::nullopt;
    IpBlock block {whole.front(), a.except};
    block.except.insert(block.except.end(), b.except.begin(), b.except.end());
    return block;
}

bool joinHalves(std::vector<IpBlock> &blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (std::size_t j = i + 1; j < blocks.size(); ++j) {
            const auto whole = joined(blocks[i], blocks[j]);
            if (!whole)
                continue;
            blocks[i] = *whole;
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(j));
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<IpBlock> fewestBlocks(std::vector<IpBlock> blocks)
{
    dropMadeUpExceptions(blocks);
    dropHeldByOthers(blocks);
    while (joinHalves(blocks)) { }
    return blocks;
}

} // namespace drawbridge
