// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "export/text_diff.h"
#include "fuzz/fuzz_target.h"
#include "layout/layout_text.h"
#include "manifest/document_splitter.h"
#include "manifest/json_parser.h"
#include "manifest/list_cutter.h"
#include "manifest/text_decoding.h"
#include "manifest/yaml_parser.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

/// Parts are pieces of the text, in order, and know where they begin.
void checkParts(std::string_view text, const std::vector<TextPart> &parts)
{
    const char *last = text.data();
    for (const TextPart &part : parts) {
        require(part.text.data() >= last && part.text.data() + part.text.size() <= text.data() + text.size(),
                "parts do not overlap");
        const std::string_view before
            = text.substr(0, static_cast<std::size_t>(part.text.data() - text.data()));
        require(part.firstLine == 1 + std::ranges::count(before, '\n'), "a part knows its line");
        last = part.text.data() + part.text.size();
    }
}

/// What is listed in a part that was cut off a List, or in the List itself.
std::vector<Node> itemsOf(const TextPart &part)
{
    const FileName file("a.yaml");
    if (part.format == TextFormat::Json)
        return parseJson(file, part, Elision::None).documents;
    const std::vector<Node> documents = parseYaml(file, part, Elision::None).documents;
    return documents.empty() ? documents : documents[0].items();
}

/// A List holds the same items whether it is cut or read in one piece.
void checkCutList(const TextPart &list)
{
    const std::vector<TextPart> cut
        = list.format == TextFormat::Json ? cutJsonList(list) : cutYamlList(list, 16);
    const ParsedPart whole = list.format == TextFormat::Json
        ? parseJson(FileName("a.yaml"), list, Elision::None)
        : parseYaml(FileName("a.yaml"), list, Elision::None);
    if (cut.empty() || whole.failure || whole.documents.size() != 1 || !whole.diagnostics.empty())
        return;
    std::vector<Node> items;
    for (const TextPart &part : cut) {
        require(part.listKind == whole.documents[0]["kind"].text(), "a cut list keeps its kind", list.text);
        for (Node &item : itemsOf(part))
            items.push_back(std::move(item));
    }
    require(items == whole.documents[0]["items"].items(), "a cut list keeps its items", list.text);
}

void checkDecoding(std::string_view bytes)
{
    const DecodedText decoded = decodeText(FileName("a.yaml"), std::string(bytes));
    require(isUtf8(decoded.text), "a decoded text is UTF-8");
    require(decoded.text.find('\r') == std::string::npos, "a decoded text has plain line ends");
    require(!decoded.skipped || !decoded.diagnostics.empty(), "what is not decoded is reported");
    const std::vector<TextPart> parts = splitDocuments(decoded.text);
    checkParts(decoded.text, parts);
    for (const TextPart &part : parts)
        checkCutList(part);
}

std::string joined(const std::vector<DiffLine> &lines, DiffKind without)
{
    std::vector<std::string> kept;
    for (const DiffLine &each : lines) {
        if (each.kind != without)
            kept.push_back(each.text);
    }
    return join(kept, "\n");
}

void checkDiff(std::string_view text)
{
    const std::size_t middle = std::min(text.find('\0'), text.size());
    const std::string_view before = text.substr(0, middle);
    const std::string_view after = text.substr(std::min(middle + 1, text.size()));
    const std::vector<DiffLine> lines = diffLines(before, after);
    const auto isSame = [](std::string_view a, const std::string &b) {
        return a == b || (a.ends_with('\n') && a.substr(0, a.size() - 1) == b);
    };
    require(isSame(before, joined(lines, DiffKind::Added)), "a diff holds the text before");
    require(isSame(after, joined(lines, DiffKind::Removed)), "a diff holds the text after");
}

void checkLayoutTexts(std::string_view text)
{
    if (const auto graph = layoutGraphFromText(text))
        require(layoutGraphFromText(toText(*graph)) == graph, "a graph is read as it is written", text);
    if (const auto layout = graphLayoutFromText(text))
        require(graphLayoutFromText(toText(*layout)) == layout, "a layout is read as it is written", text);
}

} // namespace

/// Texts that are decoded and cut, compared, and sent between processes. The first byte says which.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bytes bytes(textOf(data, size));
    switch (bytes.byte()) {
    case 'b':
        checkDecoding(bytes.rest());
        break;
    case 'd':
        checkDiff(bytes.rest());
        break;
    case 'l':
        checkLayoutTexts(bytes.rest());
        break;
    default:
        break;
    }
    return 0;
}
