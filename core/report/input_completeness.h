// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/skip_reason.h"
#include "policy/policy_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// How many files or documents were left out, for one reason.
struct LeftOut {
    SkipReason reason {};
    std::size_t count = 0;
};

/// Objects that are counted and play no part in any verdict.
struct KindNotRead {
    /// "apps.example.com/Widget"
    std::string kind;
    std::size_t count = 0;
    /// A controller makes pods of it that no file describes.
    bool makesPods = false;
    /// Of the first one.
    SourcePosition where;
};

/// What a report was made of and what it may be missing.
struct InputCompleteness {
    /// False if something was left out that may hold policies or workloads.
    bool isComplete = true;
    std::size_t files = 0;
    std::size_t documents = 0;
    std::size_t objects = 0;
    std::vector<LeftOut> leftOut;
    /// What reading and resolving the files complained about, with its place.
    std::vector<Diagnostic> findings;
    std::vector<KindNotRead> kindsNotRead;
    /// Policies that may change any verdict, and policies that the CNI of the profile does not know.
    std::vector<OtherPolicy> notModelled;
    std::vector<OtherPolicy> notInForce;

    /// What was left out and may hold policies or workloads; and the objects whose controllers make pods that
    /// no file describes.
    std::size_t hidingDocuments() const;
    std::size_t podMakers() const;
};

struct ReportInput;

InputCompleteness inputCompleteness(const ReportInput &input);

} // namespace drawbridge
