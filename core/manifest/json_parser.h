// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/yaml_parser.h"

namespace drawbridge {

/// Parses one JSON value with simdjson; never throws. Text that is not JSON but a YAML flow value (comments,
/// single quotes, trailing commas) is read as YAML. Positions are those of the file.
ParsedPart parseJson(const FileName &file, const TextPart &part, Elision elision, const Watch &watch = {});

} // namespace drawbridge
