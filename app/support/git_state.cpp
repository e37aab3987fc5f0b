// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/git_state.h"

#include "support/git_program.h"
#include "support/qt_text.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace drawbridge::app {

namespace {

bool isManifest(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == QStringLiteral("yaml") || suffix == QStringLiteral("yml")
        || suffix == QStringLiteral("json");
}

/// One record of "git status --porcelain -z": two letters, a blank and a name. The old name of a file that
/// was renamed is a record of its own without them, which is no name of an input file.
bool isInputChanged(const QByteArray &record, const QByteArray &prefix, const std::set<std::string> &inputs)
{
    constexpr qsizetype kLetters = 3;
    if (!record.mid(kLetters).startsWith(prefix))
        return false;
    const QByteArray name = record.mid(kLetters + prefix.size());
    const bool isGone = record.left(2).contains('D') && isManifest(QString::fromUtf8(name));
    return isGone || inputs.contains(name.toStdString());
}

} // namespace

std::optional<ReportRevision> gitState(const QString &folder, std::span<const ReportFile> files)
{
    const QString place = QFileInfo(folder).isDir() ? folder : QFileInfo(folder).path();
    const GitProgram git(place);
    const GitProgram::Outcome head = git.run({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    const GitProgram::Outcome prefix
        = git.run({QStringLiteral("rev-parse"), QStringLiteral("--show-prefix")});
    const GitProgram::Outcome status
        = git.run({QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("-z"),
                   QStringLiteral("--untracked-files=all"), QStringLiteral("--ignored=no"),
                   QStringLiteral("--"), QStringLiteral(".")});
    if (!head.isGood || !prefix.isGood || !status.isGood)
        return std::nullopt;
    std::set<std::string> inputs;
    for (const ReportFile &file : files)
        inputs.insert(file.name);
    const QList<QByteArray> records = status.output.split('\0');
    const QByteArray below = prefix.output.trimmed();
    return ReportRevision {head.output.trimmed().toStdString(),
                           std::ranges::any_of(records, [&](const QByteArray &record) {
                               return isInputChanged(record, below, inputs);
                           })};
}

} // namespace drawbridge::app
