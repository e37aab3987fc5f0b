// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace drawbridge::app {

/// Writes a file in place of what is there, all or nothing: on a full disk the old one stays. Returns why it
/// failed, or an empty text.
QString writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace drawbridge::app
