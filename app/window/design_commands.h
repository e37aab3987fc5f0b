// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/port_editor.h"
#include "document/also_admitted.h"
#include "document/edge_clipboard.h"
#include "document/endpoint_index.h"
#include "document/selection.h"
#include "document/simulation.h"
#include "models/row_model.h"

#include <QObject>
#include <QRect>

#include <functional>
#include <map>

namespace drawbridge {
struct LayoutPoint;
}

namespace drawbridge::app {

class DesignDocument;
enum class CanvasMove;

/// What the user does to the design, as undo steps with names: draw, edit and remove edges, postures,
/// externals, positions, kept policies. Questions are asked in popovers inside the window.
class DesignCommands : public QObject {
    Q_OBJECT
public:
    DesignCommands(DesignDocument &document, Selection &selection, QWidget *window);

    /// Where things are on the screen, by key; an empty rectangle for what is not seen.
    void setPlaces(const std::function<QRect(const QString &key)> &placeOf) { m_placeOf = placeOf; }
    /// Why no edge may be drawn between the two, or an empty text.
    QString whyNot(const QString &from, const QString &to) const;
    /// Asks once for the traffic, then adds the edges from each of the one to each of the other as one step;
    /// ends that may not be joined are left out. Where all have an edge already, those are edited.
    void drawEdges(const QStringList &from, const QStringList &to, const QRect &anchor);
    void drawEdge(const EdgeEndpoint &from, const EdgeEndpoint &to, const QRect &anchor);
    /// Asks for the other end by typing, then for the traffic.
    void drawEdgesByTyping(const QStringList &keys, bool isOutgoing, const QRect &anchor);
    /// Adds the edges to the workloads behind a Service, on the ports that it passes on.
    void drawToService(const std::vector<EdgeEndpoint> &from, const ClusterService &service);
    /// Several at once keep what differs between them, unless it is said anew.
    void editEdges(const std::vector<SelectedConnection> &connections, const QRect &anchor);
    void removeEdges(const std::vector<SelectedConnection> &connections);
    /// What the design can do without: everything but the workloads and namespaces of the folder.
    QStringList externalsAmong(const QStringList &keys) const;
    /// Removes externals together with the edges that they have, as one step.
    void removeExternals(const QStringList &keys);
    /// What that is called; empty where the design has nothing of them.
    QString removalText(const QStringList &keys) const;
    /// Copies edges of one end: those of the connections, or all of the end.
    void copyEdges(const QStringList &keys, const std::vector<SelectedConnection> &connections);
    /// Why nothing would be copied; empty if something would.
    QString whyNotCopied(const QStringList &keys, const std::vector<SelectedConnection> &connections) const;
    /// Whether edges lie on the clipboard.
    static bool hasCopiedEdges();
    /// Whether one of the connections is an edge of the design.
    bool hasDrawn(const std::vector<SelectedConnection> &connections) const;
    /// Gives the copied edges to each of the ends, as one step.
    void pasteEdges(const QStringList &keys);
    void setPosture(const QString &namespaceName, const Posture &posture);
    /// Changes each of the namespaces in one step, which is called after what changes.
    void changePostures(const QStringList &namespaces, const QString &what,
                        const std::function<void(Posture &)> &change);
    /// Denies what is not drawn, both ways.
    void isolate(const QString &namespaceName);
    /// Judges all policies as another CNI enforces them.
    void setProfile(const QString &name);
    void startWithDefaultDeny();
    /// Which namespaces that isolates, and whether system namespaces are among them.
    QString defaultDenyScope() const;
    void addExternal();
    /// Asks what an external stands for that no folder can tell.
    void sayMeaning(const EdgeEndpoint &external);
    void choosePolicies();
    /// Namespaces by name.
    void setFolded(const QStringList &names, bool isFolded);
    void movePositions(const std::map<std::string, LayoutPoint> &positions,
                       const std::map<std::string, LayoutPoint> &cardPositions, CanvasMove how);

    /// What the selectors of such edges would let in, too.
    AlsoAdmitted ghostsOf(const QStringList &from, const QStringList &to) const;
    /// The endpoint of a key, or nothing.
    std::optional<EdgeEndpoint> endpoint(const QString &key) const;
    /// Everything that an edge may start or end at, for choosing by name.
    std::vector<Row> endpointRows() const;
    /// What to type to find one of them.
    static QString endpointHint();

signals:
    /// Something was not done, and why.
    void refused(const QString &reason);
    /// What is to be selected or done first.
    void needed(const QString &need);
    /// Something was done that is no edit.
    void told(const QString &what);
    /// The traffic of edges is being asked for; the ghosts are what their selectors would let in, too.
    void drawingStarted(const QStringList &from, const QStringList &to,
                        const drawbridge::app::AlsoAdmitted &ghosts);
    void drawingEnded();

private:
    using Connections = std::vector<SelectedConnection>;

    /// Externals that the design has, and how many edges go with them.
    struct Removal {
        std::vector<EdgeEndpoint> externals;
        int edges = 0;
    };
    Removal removalOf(const QStringList &keys) const;
    const EndpointIndex &endpointIndex() const;
    /// The pairs that may be joined.
    Connections joinable(const QStringList &from, const QStringList &to) const;
    void askForNewEdges(const Connections &connections, const QRect &anchor);
    void askForTraffic(const PortQuestion &question, const QRect &anchor,
                       const std::function<void(const PortAnswer &)> &take);
    void addEdges(const Connections &connections, const PortAnswer &answer);
    void changeEdges(const Connections &connections, const PortAnswer &answer);
    /// Labels of pods in any namespace, or a block of addresses, that no row may name yet.
    static std::optional<EdgeEndpoint> typedEnd(const QString &text);
    Row typedRow(const EdgeEndpoint &end) const;
    bool mayJoin(const QStringList &starts, const QString &other, bool isOutgoing) const;
    void onTargetChosen(const QStringList &starts, const QString &other, bool isOutgoing,
                        const QRect &anchor);
    /// What may be chosen as the other end of edges, what is nearest first.
    std::vector<Row> otherEndRows(const QStringList &starts, bool isOutgoing) const;
    /// The Services that pass something on, for choosing by name.
    std::vector<Row> serviceRows() const;
    void apply(const QString &text, Result<Design> after);
    /// All of them, of which there is at least one, so that what comes next is done to all.
    void selectDrawn(const std::vector<SelectedConnection> &connections);
    /// Edges of one end; without any, why.
    struct Copy {
        CopiedEdges copied;
        QString refusal;
    };
    Copy copyOf(const QStringList &keys, const Connections &connections) const;
    /// Why edges pasted onto the ends change nothing.
    static QString whyNothingNew(const std::vector<EdgeEndpoint> &ends);
    std::optional<std::size_t> findEdge(const SelectedConnection &connection) const;

    /// Of the design and the project that it was made for.
    mutable EndpointIndex m_index;
    mutable DesignPtr m_indexed;
    mutable ProjectPtr m_indexedProject;
    std::function<QRect(const QString &key)> m_placeOf;
    DesignDocument &m_document;
    Selection &m_selection;
    QWidget *m_window;
};

} // namespace drawbridge::app
