// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/inspector_rows.h"
#include "models/row_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QModelIndex;
class QPushButton;

namespace drawbridge::app {

class BlastRadiusRunner;
class DesignDocument;
class DnsChoice;
class InspectionRunner;
class RowView;
class Selection;
class SimulationRunner;

/// What is known about the selected thing: isolation, ports, what it reaches and what reaches it, policies,
/// labels; for a namespace its posture, which is edited here. With nothing selected: the cluster. While a
/// blast radius is shown it takes the place of what is said of its start and of the cluster.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(DesignDocument &document, SimulationRunner &runner, BlastRadiusRunner &blastRadius,
                   Selection &selection, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    void setView(View view);
    void refresh();

signals:
    void placeRequested(const drawbridge::SourcePosition &where);
    /// The reasons for what is selected now.
    void explanationRequested();
    /// All that may connect to the end, or that it may connect to, and what is denied.
    void matrixRequested(const drawbridge::EdgeEndpoint &end, drawbridge::Direction direction);
    /// The user wants to say what an external stands for.
    void meaningRequested(const drawbridge::EdgeEndpoint &external);
    /// One switch of a namespace's posture was flipped.
    void postureChanged(const QString &namespaceName, const drawbridge::Posture &posture);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createPosture();
    /// What the design says of the end before it is simulated.
    void showDesign(const std::optional<EdgeEndpoint> &endpoint);
    void showPosture(const std::optional<EdgeEndpoint> &endpoint);
    void onPostureToggled();
    void onDnsScopeChosen(DnsScope scope);
    void onRowSelected(const Row &row);
    /// Goes where a row leads to that was clicked, or entered.
    void follow(const Row &row);
    /// The one thing that is selected.
    std::optional<EdgeEndpoint> selectedEndpoint() const;
    std::vector<EdgeEndpoint> selectedEndpoints() const;
    InspectorContent content(const std::vector<EdgeEndpoint> &selected);
    void toggle(const QModelIndex &index);

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    BlastRadiusRunner &m_blastRadius;
    Selection &m_selection;
    View m_view = View::Designed;
    QString m_namespace;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_stale;
    /// Made by createPosture(), so they come before its result.
    QCheckBox *m_denyIngress = nullptr;
    QCheckBox *m_denyEgress = nullptr;
    QCheckBox *m_dns = nullptr;
    DnsChoice *m_dnsChoice = nullptr;
    QCheckBox *m_sameNamespace = nullptr;
    QWidget *m_posture;
    QPushButton *m_meaning;
    RowView *m_rows;
    InspectionRunner *m_inspection;
};

} // namespace drawbridge::app
