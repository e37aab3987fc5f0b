// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFormLayout;

namespace drawbridge::app {

/// Puts each label on the line of what is written in its field.
void alignLabels(const QFormLayout &form);

} // namespace drawbridge::app
