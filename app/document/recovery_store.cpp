// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/recovery_store.h"

#include "design/design_file.h"
#include "manifest/document_parser.h"
#include "support/qt_text.h"
#include "support/whole_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace drawbridge::app {

namespace {

// The first lines say what the design belongs to, so that work can be found without knowing its folder.
constexpr char kDesignLine[] = "# design: ";
constexpr char kFolderLine[] = "# folder: ";
constexpr char kKustomizationLine[] = "# kustomization: ";

QByteArray headerOf(const RecoveryPlace &place)
{
    QByteArray header
        = kDesignLine + place.designPath.toUtf8() + '\n' + kFolderLine + place.request.folder.toUtf8() + '\n';
    if (!place.request.kustomization.isEmpty())
        header += kKustomizationLine + place.request.kustomization.toUtf8() + '\n';
    return header;
}

QString valueOf(const QByteArrayList &lines, const QByteArray &opening)
{
    for (const QByteArray &line : lines) {
        if (line.startsWith(opening))
            return QString::fromUtf8(line.mid(opening.size()));
    }
    return {};
}

RecoveryPlace placeIn(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (const QByteArray &line : bytes.split('\n')) {
        if (!line.startsWith('#'))
            break;
        lines << line;
    }
    RecoveryPlace place;
    place.designPath = valueOf(lines, kDesignLine);
    place.request.folder = valueOf(lines, kFolderLine);
    place.request.kustomization = valueOf(lines, kKustomizationLine);
    return place;
}

std::unique_ptr<QLockFile> lockFor(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    // Stale only when the process is gone, however long the window has been open.
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

RecoveryStore::RecoveryStore(const QDir &folder)
    : m_folder(folder)
{
    m_folder.mkpath(QStringLiteral("."));
}

QString RecoveryStore::fileFor(const QString &designPath) const
{
    const QByteArray hash
        = QCryptographicHash::hash(designPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder.filePath(QString::fromLatin1(hash) + QStringLiteral(".drawbridge"));
}

bool RecoveryStore::claim(const QString &designPath)
{
    release();
    auto lock = lockFor(fileFor(designPath));
    if (!lock->tryLock(0))
        return false;
    m_lock = std::move(lock);
    return true;
}

void RecoveryStore::release()
{
    m_lock.reset();
}

QString RecoveryStore::write(const RecoveryPlace &place, const Design &design) const
{
    const QByteArray bytes = headerOf(place) + QByteArray::fromStdString(writeDesign(design));
    return writeWholeFile(fileFor(place.designPath), bytes);
}

void RecoveryStore::remove(const QString &designPath) const
{
    QFile::remove(fileFor(designPath));
}

std::optional<RecoveredWork> RecoveryStore::find(const QString &designPath) const
{
    QFile file(fileFor(designPath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    if (placeIn(bytes).designPath != designPath)
        return std::nullopt;
    const FileName name(toStd(designPath));
    const ParsedDocuments parsed
        = parseDocuments(name, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    Result<ReadDesign> read = readDesign(parsed.documents, name);
    if (!read)
        return std::nullopt;
    return RecoveredWork {designPath, QFileInfo(file).lastModified(), std::move(read->design)};
}

std::vector<RecoveryPlace> RecoveryStore::abandoned() const
{
    std::vector<RecoveryPlace> places;
    const QFileInfoList files
        = m_folder.entryInfoList({QStringLiteral("*.drawbridge")}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        QFile file(info.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        RecoveryPlace place = placeIn(file.readAll());
        const auto lock = lockFor(info.absoluteFilePath());
        if (!place.designPath.isEmpty() && lock->tryLock(0))
            places.push_back(std::move(place));
    }
    return places;
}

} // namespace drawbridge::app
