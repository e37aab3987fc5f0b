// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "document/simulation.h"
#include "models/row_model.h"

#include <QObject>
#include <QRect>

#include <map>

namespace drawbridge {
struct LayoutPoint;
}

namespace drawbridge::app {

class DesignDocument;

/// What the user does to the design, as undo steps with names: draw, edit and remove edges, postures,
/// externals, positions, kept policies. Questions are asked in popovers inside the window.
class DesignCommands : public QObject {
    Q_OBJECT
public:
    DesignCommands(DesignDocument &document, Selection &selection, QWidget *window);

    /// Why no edge may be drawn between the two, or an empty text.
    QString whyNot(const QString &from, const QString &to) const;
    /// Asks for the traffic, then adds the edge. Between ends that have an edge, that edge is edited.
    void drawEdge(const EdgeEndpoint &from, const EdgeEndpoint &to, const QRect &anchor);
    void drawEdge(const QString &from, const QString &to, const QRect &anchor);
    /// Asks for the other end by typing, then for the traffic.
    void drawEdgeByTyping(const QString &key, bool isOutgoing, const QRect &anchor);
    /// Adds the edges to the workloads behind a Service, on the ports that it passes on.
    void drawToService(const EdgeEndpoint &from, const ClusterService &service);
    void editEdge(const SelectedConnection &connection, const QRect &anchor);
    void removeEdges(const std::vector<SelectedConnection> &connections);
    /// Removes externals that no edge needs; says so for the others.
    void removeExternals(const QStringList &keys);
    void setPosture(const QString &namespaceName, const Posture &posture);
    /// Judges all policies as another CNI enforces them.
    void setProfile(const QString &name);
    void startWithDefaultDeny();
    void addExternal();
    /// Asks what an external stands for that no folder can tell.
    void sayMeaning(const EdgeEndpoint &external);
    void choosePolicies();
    void movePositions(const std::map<std::string, LayoutPoint> &positions);

    /// The endpoint of a key, or nothing.
    std::optional<EdgeEndpoint> endpoint(const QString &key) const;
    /// Everything that an edge may start or end at, for choosing by name.
    std::vector<Row> endpointRows() const;
    /// What to type to find one of them.
    static QString endpointHint();

signals:
    /// Something was not done, and why.
    void refused(const QString &reason);

private:
    void addEdge(const SelectedConnection &connection, const std::vector<EdgeTraffic> &traffic,
                 const QString &reason);
    void onTargetChosen(const EdgeEndpoint &start, const QString &other, bool isOutgoing,
                        const QRect &anchor);
    /// The Services that pass something on, for choosing by name.
    std::vector<Row> serviceRows() const;
    void changeEdge(const SelectedConnection &connection, const std::vector<EdgeTraffic> &traffic,
                    const QString &reason);
    void apply(const QString &text, Result<Design> after);
    std::optional<std::size_t> findEdge(const SelectedConnection &connection) const;

    DesignDocument &m_document;
    Selection &m_selection;
    QWidget *m_window;
};

} // namespace drawbridge::app
