// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/git_folder.h"

#include "manifest/folder_walker.h"
#include "support/file_path.h"
#include "support/git_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace drawbridge::app {

namespace {

namespace fs = std::filesystem;

constexpr int kLookForStopMilliseconds = 50;

struct TreeEntry {
    QByteArray mode;
    QByteArray object;
    fs::path path;

    bool isLink() const { return mode == "120000"; }
    bool isSubmodule() const { return mode == "160000"; }
};

tl::unexpected<GitFailure> failure(GitProblem problem, const QString &detail = {})
{
    return tl::unexpected(GitFailure {problem, detail});
}

/// Git does not make such names, but a repository may have been made by something else.
bool staysInside(const fs::path &path)
{
    return !path.empty() && path.is_relative()
        && std::none_of(path.begin(), path.end(), [](const fs::path &part) {
               return part.empty() || part == "." || part == ".." || part == ".git";
           });
}

/// Lines of `git ls-tree -z`: mode, type and object, a tab, the path.
std::vector<TreeEntry> entriesOf(const QByteArray &listing)
{
    std::vector<TreeEntry> entries;
    const QList<QByteArray> lines = listing.split('\0');
    for (const QByteArray &line : lines) {
        const qsizetype tab = line.indexOf('\t');
        const QList<QByteArray> fields = line.left(std::max<qsizetype>(tab, 0)).split(' ');
        if (fields.size() != 3)
            continue;
        TreeEntry entry {fields[0], fields[2], fs::path(line.mid(tab + 1).toStdString())};
        if (staysInside(entry.path))
            entries.push_back(std::move(entry));
    }
    return entries;
}

/// Asks one git for one object after the other.
class ObjectReader {
public:
    explicit ObjectReader(const GitProgram &git)
        : m_stop(git.stop())
    {
        git.start(m_process, {QStringLiteral("cat-file"), QStringLiteral("--batch")});
    }
    ~ObjectReader()
    {
        m_process.closeWriteChannel();
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Nothing if the object is not there, or if the stop was requested.
    std::optional<QByteArray> read(const QByteArray &object)
    {
        m_process.write(object + '\n');
        // "<object> blob <size>", or "<object> missing".
        while (!m_process.canReadLine()) {
            if (!waitForMore())
                return std::nullopt;
        }
        const QList<QByteArray> head = m_process.readLine().trimmed().split(' ');
        if (head.size() != 3)
            return std::nullopt;
        const qint64 size = head[2].toLongLong();
        while (m_process.bytesAvailable() < size + 1) {
            if (!waitForMore())
                return std::nullopt;
        }
        QByteArray bytes = m_process.read(size);
        m_process.read(1);
        return bytes;
    }

private:
    bool waitForMore()
    {
        const bool isMore = m_process.waitForReadyRead(kLookForStopMilliseconds);
        return !m_stop.stop_requested() && (isMore || m_process.state() == QProcess::Running);
    }

    std::stop_token m_stop;
    QProcess m_process;
};

/// Copies trees of a repository, and of its submodules, to another place.
class TreeCopy {
public:
    TreeCopy(bool isEveryFile, std::stop_token stop, const Progress &progress)
        : m_isEveryFile(isEveryFile)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    /// Only the file of that name, if one is given.
    std::optional<GitFailure> copy(const QString &folder, const QString &tree, const fs::path &target,
                                   const fs::path &onlyFile, const fs::path &shown = {});
    const QStringList &missingSubmodules() const { return m_missingSubmodules; }

private:
    struct Link {
        fs::path path;
        fs::path target;
    };

    bool isNeeded(const fs::path &path, const std::set<fs::path> &linked) const
    {
        return m_isEveryFile || isManifestName(path) || linked.contains(path.filename());
    }
    std::optional<GitFailure> copyEntries(const GitProgram &git, const std::vector<TreeEntry> &entries,
                                          const fs::path &target);
    void copySubmodule(const QString &folder, const TreeEntry &entry, const fs::path &target,
                       const fs::path &shown);

    bool m_isEveryFile;
    std::stop_token m_stop;
    const Progress &m_progress;
    QStringList m_missingSubmodules;
};

GitFailure stoppedOr(const std::stop_token &stop, const QString &detail)
{
    return stop.stop_requested() ? GitFailure {GitProblem::Cancelled, {}}
                                 : GitFailure {GitProblem::Failed, detail};
}

std::optional<GitFailure> TreeCopy::copy(const QString &folder, const QString &tree, const fs::path &target,
                                         const fs::path &onlyFile, const fs::path &shown)
{
    const GitProgram git(folder, m_stop);
    const auto listing = git.run({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("-z"),
                                  QStringLiteral("--full-tree"), tree});
    if (m_stop.stop_requested())
        return GitFailure {GitProblem::Cancelled, {}};
    if (!listing.isGood)
        return GitFailure {GitProblem::NotInRevision, listing.complaint};
    std::vector<TreeEntry> entries = entriesOf(listing.output);
    if (!onlyFile.empty()) {
        std::erase_if(entries, [&onlyFile](const TreeEntry &entry) { return entry.path != onlyFile; });
        if (entries.empty())
            return GitFailure {GitProblem::NotInRevision, {}};
    }
    std::error_code error;
    fs::create_directories(target, error);
    if (const auto problem = copyEntries(git, entries, target))
        return problem;
    for (const TreeEntry &entry : entries) {
        if (entry.isSubmodule())
            copySubmodule(folder, entry, target, shown);
    }
    return std::nullopt;
}

std::optional<GitFailure> TreeCopy::copyEntries(const GitProgram &git, const std::vector<TreeEntry> &entries,
                                                const fs::path &target)
{
    ObjectReader objects(git);
    std::vector<Link> links;
    std::set<fs::path> linked;
    for (const TreeEntry &entry : entries) {
        if (!entry.isLink())
            continue;
        const auto written = objects.read(entry.object);
        if (!written)
            return stoppedOr(m_stop, QString::fromUtf8(entry.object));
        links.push_back({target / entry.path, fs::path(written->toStdString())});
        linked.insert(links.back().target.filename());
    }
    std::size_t done = 0;
    std::error_code error;
    for (const TreeEntry &entry : entries) {
        if (m_progress)
            m_progress(++done, entries.size());
        const fs::path path = target / entry.path;
        fs::create_directories(entry.isSubmodule() ? path : path.parent_path(), error);
        if (error)
            return GitFailure {GitProblem::Failed, QString::fromStdString(error.message())};
        if (entry.isLink() || entry.isSubmodule() || !(m_isEveryFile || isNeeded(entry.path, linked)))
            continue;
        const auto bytes = objects.read(entry.object);
        if (!bytes)
            return stoppedOr(m_stop, QString::fromUtf8(entry.object));
        std::ofstream file(path, std::ios::binary);
        file.write(bytes->constData(), bytes->size());
        if (!file.flush())
            return GitFailure {GitProblem::Failed, QString::fromStdString(path.string())};
    }
    // Last, so that nothing is written through one of them.
    for (const Link &link : links)
        fs::create_symlink(link.target, link.path, error);
    return std::nullopt;
}

void TreeCopy::copySubmodule(const QString &folder, const TreeEntry &entry, const fs::path &target,
                             const fs::path &shown)
{
    const QString name = QFile::decodeName(QByteArray::fromStdString(entry.path.string()));
    const QString place = QDir(folder).filePath(name);
    const auto prefix
        = GitProgram(place, m_stop).run({QStringLiteral("rev-parse"), QStringLiteral("--show-prefix")});
    // A submodule that is not checked out is an empty folder of the repository around it.
    const bool isThere = prefix.isGood && prefix.output.trimmed().isEmpty()
        && !copy(place, QString::fromLatin1(entry.object), target / entry.path, {}, shown / entry.path);
    if (!isThere)
        m_missingSubmodules << QFile::decodeName(QByteArray::fromStdString((shown / entry.path).string()));
}

/// What git calls its folder at the revision: "<commit>:deploy/base".
tl::expected<QString, GitFailure> treeOf(const GitProgram &git, const QString &revision)
{
    const auto prefix = git.run({QStringLiteral("rev-parse"), QStringLiteral("--show-prefix")});
    if (git.stop().stop_requested())
        return failure(GitProblem::Cancelled);
    if (!prefix.hasStarted)
        return failure(GitProblem::NoGit);
    if (!prefix.isGood)
        return failure(GitProblem::NoRepository, prefix.complaint);
    const auto commit
        = git.run({QStringLiteral("rev-parse"), QStringLiteral("--verify"), QStringLiteral("--quiet"),
                   QStringLiteral("--end-of-options"), revision + QStringLiteral("^{commit}")});
    if (git.stop().stop_requested())
        return failure(GitProblem::Cancelled);
    if (!commit.isGood || revision.isEmpty())
        return failure(GitProblem::NoSuchRevision, commit.complaint);
    QString inside = QFile::decodeName(prefix.output).chopped(1);
    if (inside.endsWith(QLatin1Char('/')))
        inside.chop(1);
    const QString tree = QString::fromLatin1(commit.output.trimmed());
    return inside.isEmpty() ? tree : tree + QLatin1Char(':') + inside;
}

} // namespace

tl::expected<std::unique_ptr<GitFolder>, GitFailure>
GitFolder::read(const QString &folder, const QString &revision, bool isEveryFile, const std::stop_token &stop,
                const Progress &progress)
{
    const QFileInfo root(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    const QString place = root.isDir() ? root.filePath() : root.path();
    const auto tree = treeOf(GitProgram(place, stop), revision);
    if (!tree)
        return tl::unexpected(tree.error());
    std::unique_ptr<GitFolder> copy(new GitFolder);
    if (!copy->m_place.isValid())
        return failure(GitProblem::Failed, copy->m_place.errorString());
    const bool isNamed = root.isDir() && !root.fileName().isEmpty();
    const QString top = copy->m_place.filePath(isNamed ? root.fileName() : QStringLiteral("files"));
    TreeCopy trees(isEveryFile, stop, progress);
    if (const auto problem
        = trees.copy(place, *tree, toPath(top), root.isDir() ? fs::path() : toPath(root.fileName())))
        return tl::unexpected(*problem);
    copy->m_path = root.isDir() ? top : QDir(top).filePath(root.fileName());
    copy->m_missingSubmodules = trees.missingSubmodules();
    return copy;
}

QStringList gitRevisions(const QString &folder)
{
    const QFileInfo root(folder);
    const auto listed = GitProgram(root.isDir() ? root.absoluteFilePath() : root.absolutePath())
                            .run({QStringLiteral("for-each-ref"), QStringLiteral("--sort=-committerdate"),
                                  QStringLiteral("--format=%(refname:short)"), QStringLiteral("refs/heads"),
                                  QStringLiteral("refs/tags"), QStringLiteral("refs/remotes")});
    if (!listed.isGood)
        return {};
    QStringList names = QString::fromUtf8(listed.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    names.prepend(QStringLiteral("HEAD"));
    return names;
}

} // namespace drawbridge::app
