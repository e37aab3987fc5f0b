// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/text_diff.h"
#include "support/kubectl.h"

#include <QFutureWatcher>
#include <QPushButton>

#include <vector>

namespace drawbridge::app {

/// Asks the cluster of kubectl about files before they are written; hidden where there is no kubectl.
class ClusterButton : public QPushButton {
    Q_OBJECT

public:
    explicit ClusterButton(QWidget *parent);

    /// What to ask about.
    void setFiles(std::vector<SourceFile> files);

signals:
    void answered(const QString &title, const QString &verdict,
                  const std::vector<drawbridge::DiffLine> &lines);

private:
    void ask(KubectlQuestion question);
    void onAnswer();

    std::vector<SourceFile> m_files;
    KubectlQuestion m_question = KubectlQuestion::Diff;
    QFutureWatcher<KubectlAnswer> m_watcher;
};

} // namespace drawbridge::app
