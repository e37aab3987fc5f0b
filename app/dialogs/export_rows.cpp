// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_rows.h"

#include "models/alike_rows.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge::app {

namespace {

struct ExportRows {
    Q_DECLARE_TR_FUNCTIONS(ExportRows)
};

int asCount(std::size_t count)
{
    return static_cast<int>(count);
}

QString stateText(const PlannedFile &file)
{
    switch (file.state) {
    case FileState::New:
        return ExportRows::tr("New");
    case FileState::Changed:
        return ExportRows::tr("Changed");
    case FileState::Same:
        return ExportRows::tr("Same");
    case FileState::Removed:
        return ExportRows::tr("Removed");
    case FileState::Foreign:
        return ExportRows::tr("Not ours");
    case FileState::Edited:
        return ExportRows::tr("Edited by hand");
    case FileState::Amended:
        return file.after.empty() ? ExportRows::tr("Removed") : ExportRows::tr("Yours, edited");
    }
    return {};
}

Tone stateTone(FileState state)
{
    switch (state) {
    case FileState::New:
        return Tone::Added;
    case FileState::Changed:
        return Tone::Accent;
    case FileState::Same:
        return Tone::Quiet;
    case FileState::Removed:
        return Tone::Cut;
    case FileState::Foreign:
    case FileState::Edited:
        return Tone::Denied;
    case FileState::Amended:
        return Tone::Warning;
    }
    return Tone::Plain;
}

Row sectionRow(const QString &text, const QString &icon)
{
    Row row;
    row.text = text;
    row.icon = icon;
    row.isStrong = true;
    return row;
}

/// The row of a folder, which is added where it is missing; that of the top folder comes first.
Row &folderRow(std::vector<Row> &rows, const QString &folder)
{
    const QString text = folder.isEmpty() ? ExportRows::tr("Top folder") : folder;
    const auto found = std::ranges::find(rows, text, &Row::text);
    if (found != rows.end())
        return *found;
    return *rows.insert(folder.isEmpty() ? rows.begin() : rows.end(),
                        sectionRow(text, QStringLiteral("folder")));
}

Row fileRow(const PlannedFile &file, bool isRefused)
{
    const QString name = toQString(file.name);
    Row row;
    row.text = name.section(QLatin1Char('/'), -1);
    row.trailing = isRefused ? ExportRows::tr("Not written") : stateText(file);
    row.trailingTone = isRefused ? Tone::Quiet : stateTone(file.state);
    row.file = name;
    row.toolTip = name;
    return row;
}

Row policyRow(const NetworkPolicy &policy)
{
    Row row;
    row.text = policyKey(policy);
    row.trailing = ExportRows::tr("Delete");
    row.trailingTone = Tone::Cut;
    row.key = row.text;
    row.where = policy.meta.where;
    row.toolTip = placeText(policy.meta.where);
    return row;
}

} // namespace

QString policyKey(const NetworkPolicy &policy)
{
    return toQString(policy.meta.namespaceName) + QLatin1Char('/') + toQString(policy.meta.name);
}

Row causesRow()
{
    Row row;
    row.text = ExportRows::tr("Why nothing is written");
    row.icon = QStringLiteral("refused");
    row.iconTone = Tone::Denied;
    row.isStrong = true;
    return row;
}

Row selectorsRow()
{
    Row row;
    row.text = ExportRows::tr("Selectors and their alternatives");
    row.icon = QStringLiteral("group");
    row.isStrong = true;
    return row;
}

Row changesRow(const Consequences &consequences)
{
    const std::size_t alarms = alarmsIn(consequences);
    const bool isWarning = alarms > 0;
    Row row;
    row.text = ExportRows::tr("What changes");
    row.key = QStringLiteral("changes");
    row.trailing = numberText(isWarning ? alarms : countOf(consequences));
    row.trailingTone = isWarning ? Tone::Warning : Tone::Quiet;
    row.icon = isWarning ? QStringLiteral("finding") : QStringLiteral("compare");
    row.iconTone = isWarning ? Tone::Warning : Tone::Quiet;
    row.isStrong = true;
    return row;
}

Row beyondRow(std::size_t count)
{
    Row row;
    row.text = ExportRows::tr("Allowed beyond the design");
    row.trailing = numberText(count);
    row.trailingTone = Tone::Warning;
    row.icon = QStringLiteral("finding");
    row.iconTone = Tone::Warning;
    row.isStrong = true;
    return row;
}

std::vector<Row> exportRows(const ExportPlan &plan, const std::vector<NetworkPolicy> &toDelete,
                            bool isRefused)
{
    std::vector<Row> rows;
    for (const PlannedFile &file : plan.files)
        folderRow(rows, toQString(file.name).section(QLatin1Char('/'), 0, -2))
            .children.push_back(fileRow(file, isRefused));
    for (Row &row : rows) {
        markAlike(row.children);
        row.trailing = numberText(row.children.size());
    }
    if (toDelete.empty() || isRefused)
        return rows;
    Row section = sectionRow(ExportRows::tr("Loaded, replaced"), QStringLiteral("policies"));
    section.isSection = true;
    section.trailing = numberText(toDelete.size());
    for (const NetworkPolicy &policy : toDelete)
        section.children.push_back(policyRow(policy));
    rows.push_back(std::move(section));
    return rows;
}

QString exportSummary(const ExportPlan &plan, std::size_t toDelete, std::size_t overwritten)
{
    const auto count = [&plan](FileState state) { return asCount(plan.count(state)); };
    QStringList parts;
    if (count(FileState::New) > 0)
        parts << ExportRows::tr("%Ln new", nullptr, count(FileState::New));
    if (count(FileState::Changed) > 0)
        parts << ExportRows::tr("%Ln changed", nullptr, count(FileState::Changed));
    if (count(FileState::Same) > 0)
        parts << ExportRows::tr("%Ln same", nullptr, count(FileState::Same));
    if (count(FileState::Removed) > 0)
        parts << ExportRows::tr("%Ln removed", nullptr, count(FileState::Removed));
    if (count(FileState::Amended) > 0)
        parts << ExportRows::tr("%Ln of yours edited", nullptr, count(FileState::Amended));
    if (count(FileState::Edited) > 0)
        parts << ExportRows::tr("%Ln edited by hand", nullptr, count(FileState::Edited));
    if (count(FileState::Foreign) > 0)
        parts << ExportRows::tr("%Ln not ours", nullptr, count(FileState::Foreign));
    QString text = ExportRows::tr("%Ln file(s)", nullptr, asCount(plan.files.size()));
    if (!parts.isEmpty())
        text = ExportRows::tr("%1: %2.").arg(text, parts.join(QStringLiteral(", ")));
    QStringList sentences;
    if (!plan.files.empty())
        sentences << text;
    if (toDelete > 0)
        sentences << ExportRows::tr("%Ln loaded policy(s) stay in force until deleted: until then more may be "
                                    "allowed than is proven.",
                                    nullptr, asCount(toDelete));
    if (count(FileState::Removed) > 0)
        sentences << ExportRows::tr("What a removed file holds stays in the cluster until it is deleted or "
                                    "pruned.");
    if (overwritten > 0)
        sentences << ExportRows::tr("Applying the files overwrites %Ln loaded policy(s) of the same name.",
                                    nullptr, asCount(overwritten));
    return sentences.join(QLatin1Char(' '));
}

QString problemsText(const ExportPlan &plan)
{
    QStringList lines;
    for (const Diagnostic &problem : plan.problems)
        lines << placeText(problem.where) + QStringLiteral(": ") + diagnosticText(problem);
    return lines.join(QLatin1Char('\n'));
}

} // namespace drawbridge::app
