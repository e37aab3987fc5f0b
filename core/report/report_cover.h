// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// A file that had a part in a report.
struct ReportFile {
    /// Relative to the opened folder, with forward slashes.
    std::string name;
    std::uint64_t bytes = 0;
    /// 64 lower-case hexadecimal digits; empty for a file that could not be read.
    std::string sha256;
    friend auto operator<=>(const ReportFile &, const ReportFile &) = default;
};

/// The state of the Git repository that the folder is in.
struct ReportRevision {
    std::string commit;
    /// Whether the folder has changes that are in no commit.
    bool isDirty = false;
    friend bool operator==(const ReportRevision &, const ReportRevision &) = default;
};

/// Cases with known answers that were put to the engine and to the plain evaluator before the report was
/// made.
struct SelfTest {
    std::size_t cases = 0;
    /// What they are called; empty if every answer was right.
    std::vector<std::string> failed;

    bool hasPassed() const { return cases > 0 && failed.empty(); }
    friend bool operator==(const SelfTest &, const SelfTest &) = default;
};

/// How the folder was read, and what else shaped the report: what it takes to make it again.
struct ReportChoices {
    /// Of objects that name none.
    std::string unqualifiedNamespace = "default";
    /// The one that was read in place of the folder; empty for none.
    std::string kustomization;
    std::vector<std::string> excluded;
    /// The label that tells zones apart; empty where each namespace is one.
    std::string zoneLabel;
    /// What was required between zones.
    std::optional<ReportFile> zoneFile;
    ScopeChoice scope;
    friend bool operator==(const ReportChoices &, const ReportChoices &) = default;
};

/// What a report is about and what it was made of.
struct ReportCover {
    /// What the user calls the system; the name of the folder by default.
    std::string systemName;
    /// ISO 8601; empty if no date was given.
    std::string date;
    std::string toolVersion;
    /// The name of the profile.
    std::string profile;
    ReportChoices choices;
    /// Sorted by name.
    std::vector<ReportFile> files;
    /// SHA-256 of what `sha256sum` prints for the files in this order: "DIGEST  NAME" and a line end for
    /// each.
    std::string root;
    std::optional<ReportFile> design;
    std::optional<ReportRevision> revision;
    SelfTest selfTest;
    /// SHA-256 of the JSON form of the report, with 64 zeros in this place.
    std::string digest;

    /// What is printed on every page: the first digits of the digest.
    std::string id() const { return digest.substr(0, 12); }
};

} // namespace drawbridge
