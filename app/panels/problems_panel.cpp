// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems_panel.h"

#include "document/open_namespaces.h"
#include "manifest/messages.h"
#include "panels/row_view.h"
#include "report/closed_ways.h"
#include "support/background.h"
#include "support/icon.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <iterator>

namespace drawbridge::app {

namespace {

bool isUnlisted(const Diagnostic &problem)
{
    return problem.message == &manifest_messages::kNotListed;
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows(new RowView(tr("Problems"), this))
    , m_buttons(new QWidget(this))
    , m_list(new QPushButton(themedIcon(QStringLiteral("add")), tr("Add to kustomization.yaml"), m_buttons))
    , m_suggest(new QPushButton(themedIcon(QStringLiteral("wand")), tr("Suggest connections…"), m_buttons))
{
    m_rows->setIndentation(18);
    m_rows->setWrapsSentences(true);
    m_rows->setEmptyText(tr("No problems were found."));
    m_list->setObjectName(QStringLiteral("listInKustomization"));
    m_list->setToolTip(tr("Names the exported policies among the resources of the kustomization, and changes "
                          "nothing else in it"));
    m_suggest->setObjectName(QStringLiteral("suggestDenied"));
    m_suggest->setToolTip(tr("Lists what the manifests name, with its evidence, to choose what to draw"));
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(8, 6, 8, 6);
    buttons->addWidget(m_list);
    buttons->addWidget(m_suggest);
    buttons->addStretch(1);
    m_buttons->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_buttons);
    layout->addWidget(m_rows, 1);
    setFocusProxy(m_rows);
    connect(m_rows, &RowView::rowActivated, this, [this](const Row &row) {
        if (row.key.startsWith(kRepeatedKey)) {
            // The clicks of a double-click have done so already.
            if (QGuiApplication::mouseButtons() == Qt::NoButton)
                toggle(m_rows->currentIndex());
        }
        if (row.key == kSuggestionsKey)
            emit suggestionsRequested();
        else if (row.key == kDefaultDenyKey)
            emit defaultDenyRequested();
        else if (row.where.isKnown())
            emit placeRequested(row.where);
    });
    connect(&m_rows->rowModel(), &QAbstractItemModel::modelReset, this, [this] { m_isReset = true; });
    connect(m_rows, &RowView::rowsShown, this, &ProblemsPanel::foldRepeated);
    connect(m_rows, &QTreeView::clicked, this, &ProblemsPanel::toggle);
    // Not while the rows are made anew, all open at first.
    const auto remember = [this](const QModelIndex &index, bool isOpen) {
        const QString &key = m_rows->rowModel().row(index).key;
        if (m_isReset || !key.startsWith(kRepeatedKey))
            return;
        if (isOpen)
            m_opened.insert(key);
        else
            m_opened.remove(key);
    };
    connect(m_rows, &QTreeView::expanded, this, [remember](const QModelIndex &at) { remember(at, true); });
    connect(m_rows, &QTreeView::collapsed, this, [remember](const QModelIndex &at) { remember(at, false); });
    connect(m_suggest, &QPushButton::clicked, this, &ProblemsPanel::suggestionsRequested);
    connect(m_list, &QPushButton::clicked, this, [this] { emit listingRequested(unlisted()); });
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ProblemsPanel::onFound);
}

ProblemsPanel::~ProblemsPanel()
{
    waitForEnd(m_finding);
}

void ProblemsPanel::showProject(const ProjectPtr &project)
{
    m_project = project;
    m_simulation.reset();
    m_found = {};
    refresh();
}

void ProblemsPanel::showSimulation(const SimulationPtr &simulation)
{
    m_project = simulation->project;
    m_simulation = simulation;
    refresh();
    m_finding.setFuture(runInBackground([simulation] {
        return Found {simulation, closedWaysIn(*simulation->designed, *simulation->project->objects),
                      simulation->deniedConnections(View::Designed).size(),
                      openNamespaces(*simulation->designed)};
    }));
}

void ProblemsPanel::onFound()
{
    const Found found = takeResult(m_finding);
    // What is shown stays until there is something about the simulation that is shown.
    if (found.simulation != m_simulation)
        return;
    m_found.closedWays = found.closedWays;
    m_found.deniedConnections = found.deniedConnections;
    m_found.openNamespaces = found.openNamespaces;
    refresh();
}

void ProblemsPanel::setProblemsOfExport(const std::vector<Diagnostic> &problems)
{
    const std::vector<Diagnostic> known = m_project ? m_project->diagnostics : std::vector<Diagnostic>();
    m_found.ofExports.clear();
    for (const Diagnostic &each : problems) {
        const bool isKnown = std::ranges::any_of(
            known, [&each](const Diagnostic &other) { return toString(other) == toString(each); });
        if (isUnlisted(each) && !isKnown)
            m_found.ofExports.push_back(each);
    }
    refresh();
}

std::vector<Diagnostic> ProblemsPanel::unlisted() const
{
    std::vector<Diagnostic> found;
    if (m_project)
        std::ranges::copy_if(m_project->diagnostics, std::back_inserter(found), isUnlisted);
    std::ranges::copy(m_found.ofExports, std::back_inserter(found));
    return found;
}

/// Rows that were made anew show their groups as the user left them.
void ProblemsPanel::foldRepeated()
{
    if (!m_isReset)
        return;
    const RowModel &model = m_rows->rowModel();
    const std::function<void(const QModelIndex &)> fold = [&](const QModelIndex &parent) {
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex index = model.index(i, 0, parent);
            if (model.row(index).key.startsWith(kRepeatedKey))
                m_rows->setExpanded(index, m_opened.contains(model.row(index).key));
            else
                fold(index);
        }
    };
    fold({});
    m_isReset = false;
}

void ProblemsPanel::toggle(const QModelIndex &index)
{
    if (index.isValid() && m_rows->rowModel().row(index).key.startsWith(kRepeatedKey))
        m_rows->setExpanded(index, !m_rows->isExpanded(index));
}

void ProblemsPanel::refresh()
{
    if (!m_project) {
        m_rows->setRows({});
        m_count = 0;
    } else {
        m_rows->setRows(problemRows(*m_project, m_simulation.get(), m_found));
        m_count = problemCount(*m_project, m_simulation.get(), m_found);
    }
    m_list->setVisible(!unlisted().empty());
    m_suggest->setVisible(m_found.deniedConnections > 0);
    m_buttons->setVisible(!m_list->isHidden() || !m_suggest->isHidden());
    emit counted();
}

} // namespace drawbridge::app
