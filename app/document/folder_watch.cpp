// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/folder_watch.h"

#include "manifest/folder_walker.h"

#include <QApplication>
#include <QFile>
#include <QtConcurrentRun>

#include <set>
#include <utility>

namespace drawbridge::app {

namespace {

// A checkout or a sync writes many files one after the other.
constexpr int kLookAfterMilliseconds = 500;
/// Each is a handle that the system has to give; the folders come first.
constexpr qsizetype kMostWatches = 2000;

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLookAfterMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_delay.start();
    });
}

FolderWatch::~FolderWatch()
{
    m_stop.request_stop();
}

FolderWatch::State FolderWatch::stateOf(const QString &folder, const std::stop_token &stop)
{
    State state;
    const WalkedFolder walked = walkFolder(QFile::encodeName(folder).toStdString(), {}, stop);
    for (const FoundFile &file : walked.files) {
        std::error_code error;
        state[file.path.string()] = {file.size, std::filesystem::last_write_time(file.path, error)};
    }
    return state;
}

int FolderWatch::differences(const State &before, const State &now)
{
    int count = 0;
    for (const auto &[name, file] : before) {
        const auto found = now.find(name);
        count += found == now.end() || found->second != file ? 1 : 0;
    }
    for (const auto &[name, file] : now)
        count += before.contains(name) ? 0 : 1;
    return count;
}

QFuture<FolderWatch::State> FolderWatch::read(const QString &folder)
{
    return QtConcurrent::run([folder, stop = m_stop.get_token()] { return stateOf(folder, stop); });
}

void FolderWatch::expect(const QString &folder)
{
    m_expectedFolder = folder;
    m_expected = read(folder);
}

void FolderWatch::start()
{
    m_folder = m_expectedFolder;
    take(m_expected);
}

void FolderWatch::stop()
{
    ++m_turn;
    m_folder.clear();
    m_known.reset();
    watch();
}

void FolderWatch::accept()
{
    if (!m_folder.isEmpty())
        take(read(m_folder));
}

void FolderWatch::take(QFuture<State> state)
{
    m_known.reset();
    state.then(this, [this, turn = ++m_turn](const State &known) {
        if (turn != m_turn)
            return;
        m_known = known;
        watch();
        // It may have changed again before it was watched.
        m_delay.start();
    });
}

void FolderWatch::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_known)
        return;
    const auto toQt
        = [](const std::string &path) { return QFile::decodeName(QByteArray::fromStdString(path)); };
    std::set<QString> folders {m_folder};
    QStringList files;
    for (const auto &[name, file] : *m_known) {
        folders.insert(toQt(std::filesystem::path(name).parent_path().string()));
        files.append(toQt(name));
    }
    const QStringList wanted = QStringList(folders.begin(), folders.end()) + files;
    m_watcher.addPaths(wanted.mid(0, kMostWatches));
}

void FolderWatch::look()
{
    if (m_folder.isEmpty() || !m_known)
        return;
    // What a dialog writes is known once it has written all of it.
    if (QApplication::activeModalWidget()) {
        m_delay.start();
        return;
    }
    read(m_folder).then(this, [this, turn = m_turn](const State &now) {
        if (turn != m_turn || !m_known)
            return;
        const int files = differences(*m_known, now);
        if (files > 0) {
            m_known = now;
            watch();
            emit changed(files);
        }
        emit looked();
    });
}

} // namespace drawbridge::app
