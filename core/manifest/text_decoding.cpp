// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/text_decoding.h"

#include "base/text.h"
#include "manifest/messages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <simdjson.h>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// The code points of the bytes 0x80 to 0x9f in Windows-1252; the five unassigned ones stay control
/// characters, as in the WHATWG encoding standard.
constexpr std::array<std::uint16_t, 32> kWindows1252
    = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
       0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
       0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

void appendUtf8(std::string &text, std::uint32_t point)
{
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0 | (point >> 6));
        put(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        put(0xe0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    } else {
        put(0xf0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3f));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    }
}

std::string fromWindows1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        appendUtf8(text, byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80U] : byte);
    }
    return text;
}

/// Nothing for an odd number of bytes or an unpaired surrogate. The bytes begin after the byte order mark.
std::optional<std::string> fromUtf16(std::string_view bytes, bool isBigEndian)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unit = [bytes, isBigEndian](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(isBigEndian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        std::uint32_t point = unit(i);
        if (point >= 0xdc00 && point < 0xe000)
            return std::nullopt;
        if (point >= 0xd800 && point < 0xdc00) {
            if (i + 3 >= bytes.size() || unit(i + 2) < 0xdc00 || unit(i + 2) >= 0xe000)
                return std::nullopt;
            point = 0x10000 + ((point - 0xd800) << 10) + (unit(i + 2) - 0xdc00);
            i += 2;
        }
        appendUtf8(text, point);
    }
    return text;
}

/// What encrypted the file, or nothing.
std::string encryptionOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (startsWith(bytes, "\0GITCRYPT"sv))
        return "git-crypt";
    if (startsWith(bytes, "$ANSIBLE_VAULT;"))
        return "ansible-vault";
    if (startsWith(bytes, "-----BEGIN AGE ENCRYPTED FILE-----") || startsWith(bytes, "age-encryption.org/"))
        return "age";
    if (startsWith(bytes, "-----BEGIN PGP MESSAGE-----"))
        return "PGP";
    return {};
}

/// Makes every line end in \n alone.
void unifyLineEnds(std::string &text)
{
    if (text.find('\r') == std::string::npos)
        return;
    std::string unified;
    unified.reserve(text.size());
    std::size_t at = 0;
    for (const std::size_t end : lineEnds(text)) {
        const std::string_view line = std::string_view(text).substr(at, end - at);
        unified.append(line.substr(0, line.find_last_not_of('\r') + 1)) += '\n';
        at = end + 1;
    }
    text = unified.append(text, at);
}

/// Control characters that no text has; some of them in a file without NUL bytes are a slip, many are not.
bool looksBinary(std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos)
        return true;
    const std::string_view head = bytes.substr(0, 4096);
    const auto controls = std::ranges::count_if(head, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return static_cast<std::size_t>(controls) * 20 > head.size();
}

DecodedText skipped(const FileName &file, SkipReason reason, const Message &message,
                    std::vector<std::string> arguments = {})
{
    return {{}, reason, {{&message, std::move(arguments), {file, 0, 0}, {}}}};
}

} // namespace

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::vector<std::size_t> lineEnds(std::string_view text)
{
    std::vector<std::size_t> ends;
    bool precedesNewline = false;
    for (std::size_t at = text.size(); at-- > 0;) {
        const bool isReturn = text[at] == '\r';
        if (text[at] == '\n' || (isReturn && !precedesNewline))
            ends.push_back(at);
        precedesNewline = text[at] == '\n' || (isReturn && precedesNewline);
    }
    std::ranges::reverse(ends);
    return ends;
}

DecodedText decodeText(const FileName &file, std::string bytes)
{
    DecodedText decoded;
    const bool isLittleEndian = startsWith(bytes, "\xff\xfe");
    if (isLittleEndian || startsWith(bytes, "\xfe\xff")) {
        auto text = fromUtf16(std::string_view(bytes).substr(2), !isLittleEndian);
        if (!text)
            return skipped(file, SkipReason::Encoding, kBrokenUtf16);
        decoded.text = std::move(*text);
    } else if (const std::string encryption = encryptionOf(bytes); !encryption.empty()) {
        return skipped(file, SkipReason::Encrypted, kEncryptedFile, {encryption});
    } else if (looksBinary(bytes)) {
        return skipped(file, SkipReason::Binary, kBinaryFile);
    } else if (isUtf8(bytes)) {
        if (startsWith(bytes, "\xef\xbb\xbf"))
            bytes.erase(0, 3);
        decoded.text = std::move(bytes);
    } else {
        decoded.diagnostics.push_back({&kNotUtf8, {}, {file, 0, 0}, {}});
        decoded.text = fromWindows1252(bytes);
    }
    unifyLineEnds(decoded.text);
    return decoded;
}

} // namespace drawbridge
