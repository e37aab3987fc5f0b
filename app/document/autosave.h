// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/recovery_store.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace drawbridge::app {

class DesignDocument;

/// Keeps the unsaved design of the document in a recovery store: each edit is there within
/// kAutosaveMilliseconds, and the copy is removed once the design is saved, undone to its saved state, or
/// closed in order. Disks may be slow: it writes on a thread of its own.
class Autosave : public QObject {
    Q_OBJECT
public:
    Autosave(DesignDocument &document, RecoveryStore store, QObject *parent = nullptr);
    ~Autosave() override;

    /// The work that a crashed window left for the open project.
    std::optional<RecoveredWork> abandonedWork() const;
    /// Where else there is such work.
    std::vector<RecoveryPlace> abandonedPlaces() const { return m_store.abandoned(); }
    /// Says that the user has taken or refused the abandoned work. Until then nothing overwrites it.
    void settleAbandonedWork();
    /// Writes what is pending, and waits for it.
    void flush();

signals:
    /// Unsaved work cannot be kept, and why.
    void failed(const QString &reason);

private:
    void onProjectChanged();
    void onDesignChanged();
    void keep();

    DesignDocument &m_document;
    RecoveryStore m_store;
    /// One thread, so that what is written last is what stays.
    QThreadPool m_writer;
    QTimer m_timer;
    RecoveryPlace m_place;
    bool m_isOwner = false;
    bool m_isUndecided = false;
};

/// How long an edit may be without a copy on disk.
inline constexpr int kAutosaveMilliseconds = 3000;

} // namespace drawbridge::app
