// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/sha256.h"

#include <array>
#include <bit>
#include <cstdint>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr std::size_t kBlock = 64;
/// Where the length of the message begins in the last block.
constexpr std::size_t kLengthAt = 56;

using State = std::array<std::uint32_t, 8>;

constexpr State kInitial
    = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr std::array<std::uint32_t, kBlock> kConstants
    = {0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
       0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
       0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
       0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
       0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
       0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
       0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
       0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t wordAt(std::string_view block, std::size_t index)
{
    std::uint32_t word = 0;
    for (const char byte : block.substr(4 * index, 4))
        word = word << 8 | static_cast<unsigned char>(byte);
    return word;
}

/// The message schedule (6.2.2, step 1).
std::array<std::uint32_t, kBlock> scheduleOf(std::string_view block)
{
    std::array<std::uint32_t, kBlock> words {};
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = wordAt(block, i);
    for (std::size_t i = 16; i < kBlock; ++i) {
        const std::uint32_t a = words[i - 15];
        const std::uint32_t b = words[i - 2];
        const std::uint32_t small0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3;
        const std::uint32_t small1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10;
        words[i] = words[i - 16] + small0 + words[i - 7] + small1;
    }
    return words;
}

void addBlock(State &state, std::string_view block)
{
    const std::array<std::uint32_t, kBlock> words = scheduleOf(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const std::uint32_t large1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t first = h + large1 + ((e & f) ^ (~e & g)) + kConstants[i] + words[i];
        const std::uint32_t large0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t second = large0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const State added = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += added[i];
}

/// What is left of the message behind its last whole block, padded (5.1.1).
std::string tailOf(std::string_view bytes)
{
    std::string tail(bytes.substr(bytes.size() / kBlock * kBlock));
    tail += '\x80';
    while (tail.size() % kBlock != kLengthAt)
        tail += '\0';
    const std::uint64_t bits = std::uint64_t {bytes.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8)
        tail += static_cast<char>(bits >> shift & 0xff);
    return tail;
}

} // namespace

std::string sha256(std::string_view bytes)
{
    State state = kInitial;
    const std::string tail = tailOf(bytes);
    for (std::size_t at = 0; at + kBlock <= bytes.size(); at += kBlock)
        addBlock(state, bytes.substr(at, kBlock));
    for (std::size_t at = 0; at < tail.size(); at += kBlock)
        addBlock(state, std::string_view(tail).substr(at, kBlock));
    std::string digits;
    for (const std::uint32_t word : state)
        digits += fmt::format("{:08x}", word);
    return digits;
}

} // namespace drawbridge
