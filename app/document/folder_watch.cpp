// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/folder_watch.h"

#include "manifest/folder_walker.h"
#include "support/background.h"
#include "support/file_path.h"

#include <QApplication>
#include <QFile>

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
    // Not QFuture::then(this, …): that may run on the other thread while this is being destroyed.
    connect(&m_expectation, &QFutureWatcherBase::finished, this, &FolderWatch::onExpected);
    connect(&m_looking, &QFutureWatcherBase::finished, this, &FolderWatch::onLooked);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_delay.start();
    });
}

FolderWatch::~FolderWatch()
{
    m_expecting.request_stop();
    m_stop.request_stop();
}

FolderWatch::StatePtr FolderWatch::stateOf(const QString &folder, const StatePtr &before,
                                           const std::set<std::string> &own, const std::stop_token &stop)
{
    auto state = std::make_shared<State>();
    const WalkedFolder walked = walkFolder(toPath(folder), {}, stop);
    for (const FoundFile &file : walked.files) {
        std::error_code error;
        state->files[file.path.string()] = {file.size, std::filesystem::last_write_time(file.path, error)};
    }
    state->watched = watchedOf(folder, *state);
    state->differences = before ? differences(*before, *state, own) : 0;
    return state;
}

QStringList FolderWatch::watchedOf(const QString &folder, const State &state)
{
    const auto toQt
        = [](const std::string &path) { return QFile::decodeName(QByteArray::fromStdString(path)); };
    std::set<QString> folders {folder};
    QStringList files;
    for (const auto &[name, file] : state.files) {
        folders.insert(toQt(std::filesystem::path(name).parent_path().string()));
        files.append(toQt(name));
    }
    return (QStringList(folders.begin(), folders.end()) + files).mid(0, kMostWatches);
}

int FolderWatch::differences(const State &before, const State &now, const std::set<std::string> &own)
{
    int count = 0;
    for (const auto &[name, file] : before.files) {
        const auto found = now.files.find(name);
        const bool isSame = found != now.files.end() && found->second == file;
        count += isSame || own.contains(name) ? 0 : 1;
    }
    for (const auto &[name, file] : now.files)
        count += before.files.contains(name) || own.contains(name) ? 0 : 1;
    return count;
}

QFuture<void> FolderWatch::expect(const QString &folder)
{
    m_expecting.request_stop();
    m_expecting = std::stop_source();
    m_expectedFolder = folder;
    m_expected = runInBackground(
        [folder, stop = m_expecting.get_token()] { return stateOf(folder, nullptr, {}, stop); });
    return QFuture<void>(m_expected);
}

void FolderWatch::start()
{
    stop();
    m_folder = m_expectedFolder;
    m_expectation.setFuture(m_expected);
}

void FolderWatch::onExpected()
{
    if (m_expectation.isCanceled())
        return;
    m_known = m_expectation.result();
    watch();
    // It may have changed again before it was watched.
    m_delay.start();
}

void FolderWatch::stop()
{
    m_expectation.setFuture({});
    dropLook();
    m_folder.clear();
    m_known.reset();
    m_own.clear();
    watch();
}

void FolderWatch::accept(const QStringList &files)
{
    for (const QString &file : files)
        m_own.insert(toPath(file).string());
    // It may have seen the files half written.
    dropLook();
    m_delay.start();
}

void FolderWatch::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_known)
        m_watcher.addPaths(m_known->watched);
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
    dropLook();
    m_looking.setFuture(
        runInBackground([folder = m_folder, before = m_known, own = m_own, stop = m_stop.get_token()] {
            return stateOf(folder, before, own, stop);
        }));
}

void FolderWatch::dropLook()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_looking.setFuture({});
}

void FolderWatch::onLooked()
{
    if (m_looking.isCanceled())
        return;
    const StatePtr now = m_looking.result();
    const bool isOther = now->differences > 0 || !m_own.empty();
    m_own.clear();
    if (isOther) {
        m_known = now;
        watch();
    }
    if (now->differences > 0)
        emit changed(now->differences);
    emit looked();
}

} // namespace drawbridge::app
