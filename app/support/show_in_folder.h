// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace drawbridge::app {

/// Opens the folder of a file in the desktop's file manager.
inline void showInFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace drawbridge::app
