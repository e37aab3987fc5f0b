// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/file_rows.h"

#include "models/alike_rows.h"
#include "support/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct FileRows {
    Q_DECLARE_TR_FUNCTIONS(FileRows)
};

QString folderOf(const QString &file)
{
    return file.left(std::max<qsizetype>(file.lastIndexOf(QLatin1Char('/')), 0));
}

Row fileRow(const QString &name, std::optional<std::size_t> rules)
{
    Row row;
    row.text = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
    row.toolTip = name;
    row.file = name;
    row.icon = QStringLiteral("policies");
    if (rules)
        row.trailing = FileRows::tr("%Ln rule(s)", nullptr, static_cast<int>(*rules));
    return row;
}

std::vector<Row> folderRows(std::map<QString, std::vector<Row>> byFolder)
{
    std::vector<Row> rows;
    for (auto &[folder, files] : byFolder) {
        markAlike(files);
        // Files beside each other in the folder that is open.
        if (folder.isEmpty()) {
            std::ranges::move(files, std::back_inserter(rows));
            continue;
        }
        Row row;
        row.text = folder;
        row.isStrong = true;
        row.icon = QStringLiteral("folder");
        row.trailing = FileRows::tr("%Ln file(s)", nullptr, static_cast<int>(files.size()));
        row.children = std::move(files);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<Row> policyFileRows(const Simulation &simulation)
{
    std::map<QString, std::vector<Row>> byFolder;
    for (std::size_t i = 0; i < simulation.written.files.size(); ++i) {
        const QString name = toQString(simulation.written.files[i].name);
        std::optional<std::size_t> rules;
        if (i < simulation.synthesis.policies.size()) {
            const NetworkPolicy &policy = simulation.synthesis.policies[i];
            rules = policy.ingress.size() + policy.egress.size();
        }
        byFolder[folderOf(name)].push_back(fileRow(name, rules));
    }
    return folderRows(std::move(byFolder));
}

std::vector<Row> loadedFileRows(const Reachability &loaded)
{
    std::map<QString, std::size_t> rules;
    for (const Policy &policy : loaded.policies().policies)
        rules[toQString(policy.where.file.text())] += policy.ingress.size() + policy.egress.size();
    std::map<QString, std::vector<Row>> byFolder;
    for (const auto &[name, count] : rules)
        byFolder[folderOf(name)].push_back(fileRow(name, count));
    return folderRows(std::move(byFolder));
}

} // namespace drawbridge::app
