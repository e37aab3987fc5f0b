// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row.h"

namespace drawbridge::app {

/// Says of each row which beginning of its text another one has too, in whole words, and does not tell it
/// from the others: that is left out first where the text has too little room.
void markAlike(std::vector<Row> &rows);

} // namespace drawbridge::app
