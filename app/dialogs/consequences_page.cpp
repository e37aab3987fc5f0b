// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/consequences_page.h"

#include "panels/row_view.h"
#include "support/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

/// With more, the sections are closed, so that all of them are seen.
constexpr std::size_t kMostExpanded = 8;

} // namespace

ConsequencesPage::ConsequencesPage(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(tr("What changes once the files are in force"), this))
    , m_remark(new QLabel(this))
    , m_rows(new RowView(tr("What the export changes"), this))
    , m_show(new QPushButton(tr("&Show on the canvas"), this))
{
    m_headline->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    m_remark->setWordWrap(true);
    setInk(m_remark, &Theme::text2);
    m_rows->setObjectName(QStringLiteral("consequences"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_show->setObjectName(QStringLiteral("showConsequence"));
    m_show->setAutoDefault(false);
    m_show->setToolTip(tr("Closes the export, which has written nothing, and explains the connection"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 8, 14, 8);
    head->setSpacing(2);
    head->addWidget(m_headline);
    head->addWidget(m_remark);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 8, 14, 8);
    foot->addStretch(1);
    foot->addWidget(m_show);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_rows, 1);
    all->addLayout(foot);
    connect(m_rows, &RowView::rowActivated, this, &ConsequencesPage::activateCurrent);
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConsequencesPage::updateButton);
    connect(m_show, &QPushButton::clicked, this, &ConsequencesPage::activateCurrent);
}

void ConsequencesPage::show(const Cluster &cluster, const Consequences &consequences)
{
    m_rows->setRows(consequenceRows(cluster, consequences));
    m_remark->setText(consequences.effect.isComplete
                          ? tr("Compared with what the loaded policies of the folder allow today.")
                          : tr("There are too many pairs to compare them one by one: the Matrix counts what "
                               "changes between namespaces."));
    m_rows->collapseAll();
    if (m_rows->rowModel().rowCount() == 1 || countOf(consequences) <= kMostExpanded)
        m_rows->expandToDepth(0);
    updateButton();
}

void ConsequencesPage::activateCurrent()
{
    if (const Row *row = m_rows->currentRow(); row && row->connection)
        emit connectionActivated(*row->connection);
}

void ConsequencesPage::updateButton()
{
    const Row *row = m_rows->currentRow();
    m_show->setEnabled(row && row->connection);
}

} // namespace drawbridge::app
