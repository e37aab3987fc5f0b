// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/design_commands.h"

#include "canvas/canvas_scene.h"
#include "design/design_edits.h"
#include "dialogs/external_dialog.h"
#include "dialogs/kept_policies_dialog.h"
#include "dialogs/meaning_dialog.h"
#include "dialogs/popover.h"
#include "document/design_document.h"
#include "document/open_namespaces.h"
#include "layout/graph_layout.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace drawbridge::app {

DesignCommands::DesignCommands(DesignDocument &document, Selection &selection, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_window(window)
{
    // What is asked about belongs to the project that was there.
    connect(&m_document, &DesignDocument::projectChanged, this, [this] {
        Popover::closeIn(m_window);
        m_indexed.reset();
        m_indexedProject.reset();
    });
}

const EndpointIndex &DesignCommands::endpointIndex() const
{
    if (m_indexed != m_document.snapshot() || m_indexedProject != m_document.project()) {
        m_indexed = m_document.snapshot();
        m_indexedProject = m_document.project();
        m_index = EndpointIndex(*m_indexedProject->cluster, *m_indexed,
                                m_indexedProject->manifestConnections->all());
    }
    return m_index;
}

std::optional<EdgeEndpoint> DesignCommands::endpoint(const QString &key) const
{
    if (!m_document.isOpen() || key.isEmpty())
        return std::nullopt;
    // Asked at every edit, after which the index would have to be made anew.
    if (auto inCluster = endpointInCluster(*m_document.project()->cluster, toStd(key)))
        return inCluster;
    const auto known = endpointIndex().find(toStd(key));
    return known ? known : typedEnd(key);
}

void DesignCommands::apply(const QString &text, Result<Design> after)
{
    if (const auto failure = m_document.apply(text, std::move(after)))
        emit refused(diagnosticText(*failure));
}

QStringList DesignCommands::externalsAmong(const QStringList &keys) const
{
    QStringList externals;
    std::ranges::copy_if(keys, std::back_inserter(externals), [this](const QString &key) {
        return !endpointInCluster(*m_document.project()->cluster, toStd(key));
    });
    return externals;
}

DesignCommands::Removal DesignCommands::removalOf(const QStringList &keys) const
{
    const Design &design = m_document.design();
    std::set<EdgeEndpoint> ends;
    for (const QString &key : externalsAmong(keys)) {
        if (const auto end = endpoint(key))
            ends.insert(*end);
    }
    std::set<EdgeEndpoint> known;
    for (const EdgeEndpoint &end : ends) {
        if (std::ranges::find(design.externals, end) != design.externals.end() || design.meaningOf(end))
            known.insert(end);
    }
    Removal removal;
    for (const AllowedEdge &edge : design.edges) {
        bool goes = false;
        for (const EdgeEndpoint *end : {&edge.from, &edge.to}) {
            if (!ends.contains(*end))
                continue;
            known.insert(*end);
            goes = true;
        }
        removal.edges += goes ? 1 : 0;
    }
    removal.externals.assign(known.begin(), known.end());
    return removal;
}

QString DesignCommands::removalText(const QStringList &keys) const
{
    const Removal removal = removalOf(keys);
    if (removal.externals.empty())
        return {};
    const QString what = removal.externals.size() == 1
        ? endpointText(removal.externals.front())
        : tr("%Ln external(s)", nullptr, static_cast<int>(removal.externals.size()));
    return removal.edges == 0 ? tr("Remove %1").arg(what)
                              : tr("Remove %1 with %Ln edge(s)", nullptr, removal.edges).arg(what);
}

void DesignCommands::removeExternals(const QStringList &keys)
{
    const Removal removal = removalOf(keys);
    if (removal.externals.empty()) {
        emit refused(
            tr("The design has nothing to remove here: it is on the canvas because a policy names it."));
        return;
    }
    const QString text = removalText(keys);
    Design design = m_document.design();
    for (const EdgeEndpoint &external : removal.externals)
        design = withoutExternal(design, external);
    m_document.apply(text, std::move(design));
}

void DesignCommands::setPosture(const QString &namespaceName, const Posture &posture)
{
    apply(tr("Change posture of %1").arg(namespaceName),
          withPosture(m_document.design(), toStd(namespaceName), posture));
}

void DesignCommands::changePostures(const QStringList &namespaces, const QString &what,
                                    const std::function<void(Posture &)> &change)
{
    Design design = m_document.design();
    for (const QString &name : namespaces) {
        Posture posture = design.postureOf(toStd(name));
        change(posture);
        design = withPosture(design, toStd(name), posture);
    }
    const QString where = namespaces.size() == 1
        ? namespaces.first()
        : tr("%Ln namespace(s)", nullptr, static_cast<int>(namespaces.size()));
    m_document.apply(tr("%1: %2").arg(what, where), std::move(design));
}

void DesignCommands::isolate(const QString &namespaceName)
{
    changePostures({namespaceName}, tr("Default deny"), [](Posture &posture) {
        posture.denyIngress = true;
        posture.denyEgress = true;
    });
}

void DesignCommands::setProfile(const QString &name)
{
    m_document.apply(tr("Use the CNI profile %1").arg(name), withProfile(m_document.design(), toStd(name)));
}

void DesignCommands::startWithDefaultDeny()
{
    m_document.apply(tr("Start with default deny"), withDefaultDeny(m_document.design()));
}

QString DesignCommands::defaultDenyScope() const
{
    constexpr qsizetype kMostNamed = 4;
    QStringList all;
    QStringList system;
    for (const ClusterNamespace &each : m_document.project()->cluster->namespaces()) {
        all += toQString(each.name);
        if (isSystemNamespace(each.name))
            system += all.last();
    }
    const auto list = [](const QStringList &names) { return names.join(QStringLiteral(", ")); };
    const QString named = all.size() <= kMostNamed
        ? tr("all namespaces of the folder: %1").arg(list(all))
        : tr("all %Ln namespace(s) of the folder", nullptr, static_cast<int>(all.size()));
    if (system.isEmpty())
        return tr("Default deny isolates %1; no system namespace is among them.").arg(named);
    return all.size() <= kMostNamed
        ? tr("Default deny isolates %1; system namespaces are among them.").arg(named)
        : tr("Default deny isolates %1, system namespaces among them: %2.").arg(named, list(system));
}

void DesignCommands::addExternal()
{
    ExternalDialog dialog(m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const EdgeEndpoint external = *dialog.endpoint();
    apply(tr("Add %1").arg(endpointText(external)), withExternal(m_document.design(), external));
    m_selection.selectKeys({toQString(toString(external))});
}

void DesignCommands::sayMeaning(const EdgeEndpoint &external)
{
    MeaningDialog dialog(*m_document.project()->cluster, m_document.design(), external, m_window);
    if (dialog.exec() == QDialog::Accepted)
        apply(dialog.editName(), dialog.applied(m_document.design()));
}

void DesignCommands::choosePolicies()
{
    KeptPoliciesDialog dialog(*m_document.project(), m_document.design(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Design design = m_document.design();
    design.keptPolicies = dialog.kept();
    m_document.apply(tr("Keep or replace policies"), std::move(design));
}

void DesignCommands::setFolded(const QStringList &names, bool isFolded)
{
    std::vector<std::string> spaces;
    for (const QString &name : names)
        spaces.push_back(toStd(name));
    const int count = static_cast<int>(names.size());
    const QString text = count == 1 ? (isFolded ? tr("Fold %1") : tr("Unfold %1")).arg(names.first())
        : isFolded                  ? tr("Fold %Ln namespace(s)", nullptr, count)
                                    : tr("Unfold %Ln namespace(s)", nullptr, count);
    Design design = withFolded(m_document.design(), spaces, isFolded);
    const auto areAll = [&](bool wanted) {
        return std::ranges::all_of(m_document.project()->cluster->namespaces(), [&](const auto &ns) {
            return design.foldedNamespaces.contains(ns.name) == wanted;
        });
    };
    if (areAll(isFolded))
        design = withCardArrangement(design, isFolded);
    m_document.apply(text, std::move(design));
}

void DesignCommands::movePositions(const std::map<std::string, LayoutPoint> &positions,
                                   const std::map<std::string, LayoutPoint> &cardPositions, CanvasMove how)
{
    Design design = m_document.design();
    for (const auto &[key, point] : positions)
        design = withPosition(design, key, {point.x, point.y});
    for (const auto &[key, point] : cardPositions)
        design = withCardPosition(design, key, {point.x, point.y});
    m_document.apply(how == CanvasMove::Tidy ? tr("Tidy the selection") : tr("Move on the canvas"),
                     std::move(design));
}

} // namespace drawbridge::app
