// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
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

    /// The folder is to be read when this is done: it is remembered as it is until then.
    QFuture<void> expect(const QString &folder);
    /// It has been read: from now on what differs is told.
    void start();
    void stop();
    /// These files (absolute) are as this program has just written them, or removed them.
    void accept(const QStringList &files);

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

    static StatePtr stateOf(const QString &folder, const StatePtr &before, const std::set<std::string> &own,
                            const std::stop_token &stop);
    static int differences(const State &before, const State &now, const std::set<std::string> &own);
    static QStringList watchedOf(const QString &folder, const State &state);
    void watch();
    void onExpected();
    void look();
    /// What a look on its way has seen is no longer to be compared with what is known.
    void dropLook();
    void onLooked();

    QString m_expectedFolder;
    QFuture<StatePtr> m_expected;
    QFutureWatcher<StatePtr> m_expectation;
    std::stop_source m_expecting;
    QString m_folder;
    StatePtr m_known;
    /// What this program has written since m_known.
    std::set<std::string> m_own;
    QFutureWatcher<StatePtr> m_looking;
    std::stop_source m_stop;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
};

} // namespace drawbridge::app
