// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/report_files.h"

#include "base/sha256.h"
#include "manifest/document_parser.h"
#include "report/messages.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace drawbridge::app {

namespace {

Result<std::string> bytesOf(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(report_messages::kFileUnreadable, {}, {FileName(toStd(path)), 0, 0});
    return *bytes;
}

} // namespace

Result<ReportFile> reportFile(const QString &path, const QString &folder)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString relative = QDir(folder).relativeFilePath(QFileInfo(path).absoluteFilePath());
    const bool isBelow = !relative.startsWith(QStringLiteral("..")) && QDir::isRelativePath(relative);
    return ReportFile {toStd(isBelow ? relative : QFileInfo(path).fileName()), bytes->size(), sha256(*bytes)};
}

Result<PreviousReport> readPreviousReportFile(const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const FileName file(toStd(path));
    const ParsedDocuments parsed = parseDocuments(file, *bytes);
    if (!parsed.diagnostics.empty())
        return tl::unexpected(parsed.diagnostics.front());
    return readPreviousReport(parsed.documents.empty() ? Node() : parsed.documents.front(), *bytes, file);
}

Result<ReportOptions> withZoneFile(ReportOptions options, const QString &path, const QString &folder)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto requirements = readZoneRequirements(*bytes, FileName(toStd(path)));
    if (!requirements)
        return tl::unexpected(requirements.error());
    options.zones.requirements = *std::move(requirements);
    options.zones.hasRequirements = true;
    const auto file = reportFile(path, folder);
    if (!file)
        return tl::unexpected(file.error());
    options.choices.zoneFile = *file;
    return options;
}

std::string sourceDate()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return {};
    return toStd(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date().toString(Qt::ISODate));
}

} // namespace drawbridge::app
