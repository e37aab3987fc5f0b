// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"

#include <QWidget>

class QLabel;

namespace drawbridge::app {

/// What the window shows for a folder without workloads: what was read, what was left out and why.
class EmptyPage : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void show(const Project &project);

signals:
    void openRequested();
    void exampleRequested();
    void problemsRequested();

private:
    QLabel *m_counts;
    QLabel *m_reasons;
    QWidget *m_problems;
};

} // namespace drawbridge::app
