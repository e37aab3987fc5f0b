// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace drawbridge::app {

/// Whether a file is there that is not to be replaced: nobody may write it by its mode, which also binds
/// root, or this user may not.
bool isWriteProtected(const QString &path);

} // namespace drawbridge::app
