// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/policies_panel.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "document/selecting_policies.h"
#include "document/simulation_runner.h"
#include "panels/code_view.h"
#include "panels/row_view.h"
#include "support/qt_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QStringList linesIn(const QString &text)
{
    return text.split(QLatin1Char('\n'));
}

/// The lines of the rule that lets the flow through at one end; they end before the next line that is
/// indented no deeper than the rule begins.
FileLines ruleLines(const PolicyRule &rule, const QString &name, const QStringList &lines)
{
    const int first = static_cast<int>(rule.where.line);
    int last = first;
    const auto indent = [&lines](int line) {
        const QString &each = lines[line - 1];
        return std::find_if(each.begin(), each.end(), [](QChar c) { return c != QLatin1Char(' '); })
            - each.begin();
    };
    if (first < 1 || first > lines.size())
        return {name, first, first};
    // A list item begins at its dash, two columns before its first key.
    const auto start
        = std::min<qsizetype>(indent(first), std::max<qsizetype>(0, qsizetype(rule.where.column) - 1));
    while (last < lines.size() && !lines[last].trimmed().isEmpty() && indent(last + 1) > start)
        ++last;
    return {name, first, last};
}

/// From the first of the policy's rules to the end of the last one; no lines where it has none.
FileLines allRuleLines(const Policy &policy, const QString &name, const QStringList &text)
{
    FileLines all {name};
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        for (const PolicyRule &rule : policy.rules(direction)) {
            const FileLines lines = ruleLines(rule, name, text);
            all.first = all.last < 0 ? lines.first : std::min(all.first, lines.first);
            all.last = std::max(all.last, lines.last);
        }
    }
    return all;
}

} // namespace

std::array<FileLines, 2> PoliciesPanel::selectedLines() const
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return {};
    const Cluster &cluster = *simulation->project->cluster;
    const auto connection = lookedAt(m_selection, *simulation->project, *simulation->design);
    if (!connection)
        return {};
    const auto ends = [&](const EdgeEndpoint &end) { return meantEnds(cluster, *simulation->design, end); };
    const Reachability &world = simulation->reachability(m_view);
    const auto explanation = explainConnection(world, ends(connection->from), ends(connection->to));
    if (!explanation)
        return {};
    const auto linesOf = [&](const EndReason &reason) {
        if (reason.decidingRules.empty())
            return FileLines();
        const RuleReference &reference = reason.decidingRules.front();
        const Policy &policy = world.policies()[reference.policy];
        const QString name = toQString(policy.where.file.text());
        const std::optional<QString> text = textOf(name);
        return text ? ruleLines(policy.rules(reference.direction)[reference.rule], name, linesIn(*text))
                    : FileLines();
    };
    return {linesOf(explanation->verdict.egress), linesOf(explanation->verdict.ingress)};
}

bool PoliciesPanel::showConnection()
{
    if (m_isChosenHere)
        return false;
    const auto [source, target] = selectedLines();
    if (source.file.isEmpty() && target.file.isEmpty()) {
        // Marks are of the connection before.
        m_left.code->markLines(0, -1);
        m_right.code->markLines(0, -1);
        return false;
    }
    const bool hasBoth = !source.file.isEmpty() && !target.file.isEmpty();
    const FileLines &first = source.file.isEmpty() ? target : source;
    m_files->showCurrent(m_files->rowModel().findFile(first.file));
    showFile(m_left, first.file, first.first, first.last);
    m_right.box->setVisible(hasBoth);
    if (hasBoth)
        showFile(m_right, target.file, target.first, target.last);
    return true;
}

FileLines PoliciesPanel::workloadLines() const
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation || m_selection.keys().size() != 1)
        return {};
    const Cluster &cluster = *simulation->project->cluster;
    const auto endpoint = endpointInCluster(cluster, toStd(m_selection.keys().first()));
    const auto workload = endpoint ? workloadOf(cluster, *endpoint) : std::nullopt;
    if (!workload)
        return {};
    const Reachability &world = simulation->reachability(m_view);
    for (const PolicyIndex index : selectingPolicies(world, *workload)) {
        const Policy &policy = world.policies()[index];
        const QString name = toQString(policy.where.file.text());
        // What is kept beside the export is not among its files.
        const std::optional<QString> text
            = m_files->rowModel().findFile(name).isValid() ? textOf(name) : std::nullopt;
        if (text)
            return allRuleLines(policy, name, linesIn(*text));
    }
    return {};
}

bool PoliciesPanel::showWorkload()
{
    const FileLines lines = workloadLines();
    if (lines.file.isEmpty())
        return false;
    m_right.box->hide();
    m_files->showCurrent(m_files->rowModel().findFile(lines.file));
    showFile(m_left, lines.file, lines.first, lines.last);
    return true;
}

void PoliciesPanel::followSelection()
{
    if (!m_isChosenHere)
        m_isFollowing = !showConnection() && showWorkload();
}

} // namespace drawbridge::app
