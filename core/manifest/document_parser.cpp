// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/document_parser.h"

#include "manifest/document_splitter.h"
#include "manifest/json_parser.h"
#include "manifest/text_decoding.h"
#include "manifest/yaml_parser.h"

#include <iterator>

namespace drawbridge {

ParsedDocuments parseDocuments(const FileName &file, std::string_view utf8)
{
    DecodedText decoded = decodeText(file, std::string(utf8));
    ParsedDocuments all;
    all.diagnostics = std::move(decoded.diagnostics);
    for (const TextPart &part : splitDocuments(decoded.text)) {
        ParsedPart parsed = part.format == TextFormat::Json ? parseJson(file, part, Elision::None)
                                                            : parseYaml(file, part, Elision::None);
        std::ranges::move(parsed.documents, std::back_inserter(all.documents));
        std::ranges::move(parsed.diagnostics, std::back_inserter(all.diagnostics));
    }
    sortAndUnique(all.diagnostics);
    return all;
}

} // namespace drawbridge
