// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace drawbridge::app {

/// A design and what it was drawn for.
struct RecoveryPlace {
    QString designPath;
    OpenRequest request;
};

/// Unsaved work that a window left behind.
struct RecoveredWork {
    QString designPath;
    QDateTime when;
    Design design;
};

/// Keeps unsaved designs in a folder of the application, one file per design path. A path that a window has
/// claimed is not offered to another one while the first one's process lives. Writing, removing and finding
/// may happen on any thread, one at a time.
class RecoveryStore {
public:
    explicit RecoveryStore(const QDir &folder);

    /// Claims the path for this process until release() or the end of the process. False if another living
    /// process has it.
    bool claim(const QString &designPath);
    void release();

    /// Writes the design, all or nothing. Returns why not, or an empty text.
    QString write(const RecoveryPlace &place, const Design &design) const;
    void remove(const QString &designPath) const;
    /// The work kept for a path; nothing if there is none or it cannot be read.
    std::optional<RecoveredWork> find(const QString &designPath) const;
    /// Where there is kept work that no living process has claimed, newest first.
    std::vector<RecoveryPlace> abandoned() const;

private:
    QString fileFor(const QString &designPath) const;

    QDir m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace drawbridge::app
