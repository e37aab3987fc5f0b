// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace drawbridge {

/// Told how far a long run has come: done of total, in units of the run's own (bytes, pairs). May be called
/// from any thread, at most a few hundred times a second; an empty function is allowed everywhere.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

} // namespace drawbridge
