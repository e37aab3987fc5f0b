// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace drawbridge {

/// The folder in which an export gathers its files before it puts them in place.
inline constexpr const char *kExportStaging = ".drawbridge-export";
/// What is left to do there: to put the files in place, or to take them back. While there is one of them,
/// what stands beside the folder is neither the old nor the new state.
inline constexpr const char *kExportJournal = "journal";
inline constexpr const char *kExportWayBack = "way-back";

} // namespace drawbridge
