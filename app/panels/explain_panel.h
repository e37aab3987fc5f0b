// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "document/selection.h"
#include "document/simulation.h"
#include "panels/pill.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace drawbridge::app {

class DesignDocument;
struct Explanation;
class SimulationRunner;

/// Why the selected connection is allowed, denied or unknown: one step per end with the rule that decides,
/// and where it is written; in Difference what is designed and, quieter, what was before. Then what the
/// design says about the edge.
class ExplainPanel : public QScrollArea {
    Q_OBJECT
public:
    ExplainPanel(DesignDocument &document, SimulationRunner &runner, Selection &selection,
                 QWidget *parent = nullptr);

    void setView(View view);
    void refresh();
    /// What is explained: the selected connection, else one from the first of two selected ends to the
    /// second.
    std::optional<SelectedConnection> connection() const;

signals:
    /// A link to a file was followed. Files of the export are told apart by isExported.
    void placeRequested(const drawbridge::SourcePosition &where, bool isExported);
    void editRequested(const drawbridge::app::SelectedConnection &connection);
    void removeRequested(const drawbridge::app::SelectedConnection &connection);
    void isolationRequested(const QString &namespaceName);
    void allowRequested(const drawbridge::app::SelectedConnection &connection);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Question {
        View view;
        /// Nothing wanted asks about any traffic.
        TrafficSet wanted;
        bool showsWanted;
        Weight weight;
    };

    /// What one end of a connection does.
    struct Step {
        const EndReason &reason;
        QString name;
        bool isDesigned;
        Weight weight;
    };

    /// Whether the edge was changed since the last simulation: its answers are those of before.
    bool isOutdated(const SelectedConnection &connection) const;
    void addHead(QVBoxLayout &layout, const SelectedConnection &connection);
    void addOtherDirection(QVBoxLayout &layout, const SelectedConnection &connection);
    /// What an end of the connection stands for.
    std::vector<EdgeEndpoint> endsOf(const EdgeEndpoint &end) const;
    void addVerdict(QVBoxLayout &layout, const SelectedConnection &connection, View view);
    /// The same question to the design and to the loaded policies, and what it leaves out.
    void addComparison(QVBoxLayout &layout, const SelectedConnection &connection);
    void addHeading(QVBoxLayout &layout, const QString &text);
    void addAnswer(QVBoxLayout &layout, const SelectedConnection &connection, const Question &question);
    /// What the loaded policies say at the two ends of what the design denies, if that is something else.
    void addLoadedEnds(QVBoxLayout &layout, const SelectedConnection &connection, const Verdict &designed,
                       const TrafficSet &wanted);
    void addAnswerRow(QVBoxLayout &layout, const QString &traffic, Pill *pill);
    /// About an edge that opens one end alone, and does.
    void addOneEnd(QVBoxLayout &layout, const AllowedEdge &edge, const Explanation &explanation, View view);
    /// Null where the manifests name no connection between the ends.
    const EdgeSuggestion *namedByManifests(const SelectedConnection &connection) const;
    /// The edge that is drawn between the ends, else what the manifests name; null where nobody wants any.
    const AllowedEdge *wantedEdge(const SelectedConnection &connection) const;
    /// Nothing for null.
    TrafficSet trafficOf(const AllowedEdge *edge) const;
    void addStep(QVBoxLayout &layout, const Reachability &reachability, const Step &step);
    /// Where the CNI profile does not do what the specification says.
    void addSpecified(QVBoxLayout &layout, const SelectedConnection &connection, View view);
    /// What allows what is denied, before the reasons: an edge, or in Loaded what to add to the policies.
    void addFix(QVBoxLayout &layout, const SelectedConnection &connection, View view);
    void addSmallestChange(QVBoxLayout &layout, const SelectedConnection &connection);
    /// What the edge is for, whose it is, and until when.
    void addNotes(QVBoxLayout &layout, const AllowedEdge &edge);
    void addEdge(QVBoxLayout &layout, const SelectedConnection &connection);
    /// Where the manifests name the connection.
    void addEvidence(QVBoxLayout &layout, const EdgeSuggestion &named);
    void addLink(QVBoxLayout &layout, const QString &text, const SourcePosition &where, bool isExported);
    void addWarning(QVBoxLayout &layout, const QString &text);
    void addText(QVBoxLayout &layout, const QString &text, bool isQuiet = true);

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    Selection &m_selection;
    View m_view = View::Designed;
    /// The edge that would allow what is explained is offered beside the verdict.
    bool m_offersDrawing = false;
};

} // namespace drawbridge::app
