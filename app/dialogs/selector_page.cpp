// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/selector_page.h"

#include "models/selector_rows.h"
#include "support/background.h"

namespace drawbridge::app {

SelectorPage::SelectorPage(QWidget *parent)
    : RowView(tr("Selectors of the export"), parent)
{
    setObjectName(QStringLiteral("selectorPage"));
    setFrameShape(QFrame::NoFrame);
    connect(&m_search, &QFutureWatcherBase::finished, this, &SelectorPage::onFound);
}

SelectorPage::~SelectorPage()
{
    m_search.waitForFinished();
}

void SelectorPage::setPolicies(const std::shared_ptr<const Cluster> &cluster,
                               std::vector<NetworkPolicy> policies)
{
    m_cluster = cluster;
    m_policies = std::move(policies);
    m_isExplained = false;
    if (isVisible())
        start();
}

void SelectorPage::showEvent(QShowEvent *event)
{
    RowView::showEvent(event);
    start();
}

void SelectorPage::start()
{
    if (m_isExplained || m_search.isRunning() || !m_cluster)
        return;
    m_isExplained = true;
    setRows({});
    setEmptyText(tr("Looking for what could stand in their place"));
    m_search.setFuture(runInBackground(
        [cluster = m_cluster, policies = m_policies] { return explainSelectors(*cluster, policies); }));
}

void SelectorPage::onFound()
{
    if (!m_isExplained)
        return start();
    setEmptyText(tr("No policy selects by labels."));
    setRows(selectorRows(*m_cluster, m_search.result()));
    expandToDepth(0);
}

} // namespace drawbridge::app
