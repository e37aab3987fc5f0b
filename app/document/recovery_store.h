// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace drawbridge::app {

/// Unsaved work that a window left behind.
struct RecoveredWork {
    QString designPath;
    QDateTime when;
    Design design;
};

/// Keeps unsaved designs in a folder of the application, one file per design path. A path that a window has
/// claimed is not offered to another one while the first one's process lives.
class RecoveryStore {
public:
    explicit RecoveryStore(const QDir &folder);

    /// Claims the path for this process until release() or the end of the process. False if another living
    /// process has it.
    bool claim(const QString &designPath);
    void release();

    /// Writes the design, all or nothing. Returns why not, or an empty text.
    QString write(const QString &designPath, const Design &design) const;
    void remove(const QString &designPath) const;
    /// The work kept for a path; nothing if there is none or it cannot be read.
    std::optional<RecoveredWork> find(const QString &designPath) const;
    /// The design paths with kept work that no living process has claimed.
    std::vector<QString> abandoned() const;

private:
    QString fileFor(const QString &designPath) const;

    QDir m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace drawbridge::app
