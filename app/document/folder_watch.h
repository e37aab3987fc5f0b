// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>

namespace drawbridge::app {

/// Tells when somebody adds, changes or removes manifests of the open folder. Of large folders not every file
/// is watched; the rest is looked at when the program comes to the front. All looking is done on another
/// thread. GUI thread only.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    /// The folder is about to be read: it is remembered as it is now.
    void expect(const QString &folder);
    /// It has been read: from now on what differs is told.
    void start();
    void stop();
    /// Takes the folder as it is now: up to here the changes were this program's own.
    void accept();

signals:
    void looked();
    /// The number of files; once for each state of the folder.
    void changed(int files);

private:
    struct State {
        /// Size and time of each manifest, by name.
        std::map<std::string, std::pair<std::uintmax_t, std::filesystem::file_time_type>> files;
        /// Folders and files, as many as may be watched.
        QStringList watched;
        /// Files that differ from those of the state that this one was compared with.
        int differences = 0;
    };
    using StatePtr = std::shared_ptr<const State>;

    static StatePtr stateOf(const QString &folder, const StatePtr &before, const std::stop_token &stop);
    static int differences(const State &before, const State &now);
    static QStringList watchedOf(const QString &folder, const State &state);
    /// On another thread.
    QFuture<StatePtr> read(const QString &folder);
    void take(QFuture<StatePtr> state);
    void watch();
    void look();

    QString m_expectedFolder;
    QFuture<StatePtr> m_expected;
    QString m_folder;
    StatePtr m_known;
    /// Grows with what is taken as known; answers of earlier turns are dropped.
    int m_turn = 0;
    std::stop_source m_stop;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
};

} // namespace drawbridge::app
