// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <filesystem>

namespace drawbridge::app {

/// The path as the core names files: in the encoding of the file system.
inline std::filesystem::path toPath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace drawbridge::app
