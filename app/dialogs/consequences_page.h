// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "models/consequence_rows.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace drawbridge::app {

class RowView;

/// What an export changes in the cluster, as a list of sections with their counts; a connection of it can be
/// shown where it is drawn and explained.
class ConsequencesPage : public QWidget {
    Q_OBJECT

public:
    explicit ConsequencesPage(QWidget *parent = nullptr);

    void show(const Cluster &cluster, const Consequences &consequences);

signals:
    void connectionActivated(const drawbridge::app::SelectedConnection &connection);

private:
    void activateCurrent();
    void updateButton();

    QLabel *m_headline;
    QLabel *m_remark;
    RowView *m_rows;
    QPushButton *m_show;
};

} // namespace drawbridge::app
