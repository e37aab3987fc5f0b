// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/skip_reason.h"

#include "diagnostics/diagnostic.h"

namespace drawbridge {

std::string_view text(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Binary:
        return DRAWBRIDGE_TEXT("core", "binary");
    case SkipReason::Encrypted:
        return DRAWBRIDGE_TEXT("core", "encrypted");
    case SkipReason::Encoding:
        return DRAWBRIDGE_TEXT("core", "damaged UTF-16");
    case SkipReason::Template:
        return DRAWBRIDGE_TEXT("core", "templates that are not rendered");
    case SkipReason::Syntax:
        return DRAWBRIDGE_TEXT("core", "syntax errors");
    case SkipReason::TooLarge:
        return DRAWBRIDGE_TEXT("core", "too large");
    case SkipReason::TooDeep:
        return DRAWBRIDGE_TEXT("core", "nested too deeply");
    case SkipReason::Unreadable:
        return DRAWBRIDGE_TEXT("core", "not readable");
    case SkipReason::Link:
        return DRAWBRIDGE_TEXT("core", "links that were not followed");
    case SkipReason::Patch:
        return DRAWBRIDGE_TEXT("core", "patches of kustomizations");
    case SkipReason::NotApplied:
        return DRAWBRIDGE_TEXT("core", "parts of kustomizations that were not applied");
    case SkipReason::NotKubernetes:
        return DRAWBRIDGE_TEXT("core", "not Kubernetes objects");
    case SkipReason::Empty:
        return DRAWBRIDGE_TEXT("core", "empty");
    }
    return {};
}

bool mayHideObjects(SkipReason reason)
{
    return reason != SkipReason::Patch && reason != SkipReason::NotKubernetes && reason != SkipReason::Empty;
}

} // namespace drawbridge
