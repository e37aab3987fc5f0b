// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/write_protection.h"

#include <QFileInfo>

namespace drawbridge::app {

bool isWriteProtected(const QString &path)
{
    constexpr QFile::Permissions kAnybody = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const QFileInfo file(path);
    return file.isFile() && (!(file.permissions() & kAnybody) || !file.isWritable());
}

} // namespace drawbridge::app
