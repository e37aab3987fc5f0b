// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/claims_panel.h"

#include "document/claim_runner.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "models/claim_rows.h"
#include "panels/row_view.h"
#include "support/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace drawbridge::app {

ClaimsPanel::ClaimsPanel(DesignDocument &document, ClaimRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(runner)
    , m_list(new RowView(tr("Claims"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_list->setObjectName(QStringLiteral("claims"));
    m_list->setEmptyText(tr("No claims yet. A claim says what must hold, such as “staging cannot reach "
                            "production”; it is checked after every edit and is part of the report."));
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeButtons());
    layout->addWidget(m_list, 1);
    connect(m_list, &RowView::rowActivated, this, [this](const Row &row) {
        if (row.connection)
            emit connectionRequested(*row.connection, viewOf(row));
        else if (const auto claim = current(); claim && !m_list->currentIndex().parent().isValid())
            emit editRequested(*claim);
    });
    connect(m_list, &RowView::rowSelected, this, &ClaimsPanel::updateButtons);
    connect(&m_document, &DesignDocument::designChanged, this, &ClaimsPanel::refresh);
    connect(&m_document, &DesignDocument::projectChanged, this, &ClaimsPanel::refresh);
    connect(&m_runner, &ClaimRunner::checked, this, &ClaimsPanel::refresh);
    refresh();
}

QWidget *ClaimsPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add claim…"), bar);
    add->setObjectName(QStringLiteral("addClaim"));
    m_edit->setObjectName(QStringLiteral("editClaim"));
    m_remove->setObjectName(QStringLiteral("removeClaim"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    row->addWidget(add);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    connect(add, &QPushButton::clicked, this, &ClaimsPanel::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto claim = current())
            emit editRequested(*claim);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto claim = current())
            emit removeRequested(*claim);
    });
    return bar;
}

std::optional<std::size_t> ClaimsPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    QModelIndex top = index;
    while (top.parent().isValid())
        top = top.parent();
    const bool isClaim
        = top.isValid() && static_cast<std::size_t>(top.row()) < m_document.design().claims.size();
    return isClaim ? std::optional(static_cast<std::size_t>(top.row())) : std::nullopt;
}

bool ClaimsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete || !current())
        return QWidget::eventFilter(watched, event);
    // Delete is the canvas's elsewhere.
    event->accept();
    if (event->type() == QEvent::KeyPress)
        emit removeRequested(*current());
    return true;
}

void ClaimsPanel::refresh()
{
    RowModel &model = m_list->rowModel();
    std::set<QString> open;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (m_list->isExpanded(model.index(i, 0)))
            open.insert(model.row(model.index(i, 0)).text);
    }
    const std::optional<std::size_t> claim = current();
    const CheckedClaimsPtr &latest = m_runner.latest();
    const bool isOfProject = latest && latest->simulation->project == m_document.project();
    m_list->setRows(
        claimRows(m_document.design(), isOfProject ? latest.get() : nullptr, m_runner.isCurrent()));
    for (int i = 0; i < model.rowCount(); ++i)
        m_list->setExpanded(model.index(i, 0), open.contains(model.row(model.index(i, 0)).text));
    if (claim && !m_list->currentIndex().isValid())
        m_list->showCurrent(model.index(static_cast<int>(*claim), 0));
    updateButtons();
}

void ClaimsPanel::updateButtons()
{
    m_edit->setEnabled(current().has_value());
    m_remove->setEnabled(current().has_value());
}

} // namespace drawbridge::app
