// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/selector_report.h"
#include "panels/row_view.h"

#include <QFutureWatcher>

#include <memory>

namespace drawbridge::app {

/// The selectors of an export, each with what it holds and what could stand in its place. They are looked for
/// in the background, once they are to be seen.
class SelectorPage : public RowView {
    Q_OBJECT
public:
    explicit SelectorPage(QWidget *parent = nullptr);
    ~SelectorPage() override;

    /// Policies to explain from now on.
    void setPolicies(const std::shared_ptr<const Cluster> &cluster, std::vector<NetworkPolicy> policies);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void start();
    void onFound();

    std::shared_ptr<const Cluster> m_cluster;
    std::vector<NetworkPolicy> m_policies;
    QFutureWatcher<std::vector<ExplainedSelector>> m_search;
    bool m_isExplained = false;
};

} // namespace drawbridge::app
