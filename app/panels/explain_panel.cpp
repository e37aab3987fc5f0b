// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/explain_panel.h"

#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "document/open_end.h"
#include "document/simulation_runner.h"
#include "models/edge_table_model.h"
#include "models/effect_rows.h"
#include "panels/button_row.h"
#include "panels/pill.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"
#include "text/verdict_text.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kMargin = 14;

const AllowedEdge *edgeOf(const Design &design, const SelectedConnection &connection)
{
    const auto index = design.edges.indexOf(connection.from, connection.to);
    return index ? &design.edges[*index] : nullptr;
}

bool isKept(const Design &design, const PolicyId &id)
{
    return std::find(design.keptPolicies.begin(), design.keptPolicies.end(),
                     LoadedPolicyId {id.namespaceName, id.name})
        != design.keptPolicies.end();
}

/// Whether a place is in the written export and not in the folder.
bool isInExport(const Simulation &simulation, const SourcePosition &where)
{
    const PolicySet &policies = simulation.designed->policies();
    return std::none_of(policies.policies.begin(), policies.policies.end(), [&](const Policy &policy) {
        return policy.where.file == where.file && isKept(*simulation.design, policy.id);
    });
}

} // namespace

ExplainPanel::ExplainPanel(DesignDocument &document, SimulationRunner &runner, Selection &selection,
                           QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_runner(runner)
    , m_selection(selection)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Explanation of the selected connection"));
    connect(&m_selection, &Selection::changed, this, &ExplainPanel::refresh);
    connect(&m_runner, &SimulationRunner::simulated, this, &ExplainPanel::refresh);
    connect(&m_document, &DesignDocument::designChanged, this, &ExplainPanel::refresh);
    refresh();
}

void ExplainPanel::setView(View view)
{
    m_view = view;
    refresh();
}

void ExplainPanel::refresh()
{
    m_offersDrawing = false;
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kMargin, 12, kMargin, 12);
    layout->setSpacing(6);
    const auto connection = this->connection();
    if (!connection) {
        addText(*layout,
                tr("Select a line or two workloads on the canvas, or a row of the Inspector or of Edges, to "
                   "see why it is allowed or denied."));
    } else if (!m_runner.latest()) {
        addHead(*layout, *connection);
        addText(*layout, tr("Being simulated"));
    } else {
        addHead(*layout, *connection);
        if (isOutdated(*connection))
            addText(*layout, tr("Being simulated"));
        else if (m_view == View::Difference)
            addComparison(*layout, *connection);
        else
            addVerdict(*layout, *connection, m_view);
        addEdge(*layout, *connection);
        addOtherDirection(*layout, *connection);
    }
    layout->addStretch(1);
    setWidget(content);
}

bool ExplainPanel::isOutdated(const SelectedConnection &connection) const
{
    const AllowedEdge *simulated = edgeOf(*m_runner.latest()->design, connection);
    const AllowedEdge *drawn = edgeOf(m_document.design(), connection);
    if (m_view == View::Loaded || (!simulated && !drawn))
        return false;
    return !simulated || !drawn || simulated->traffic != drawn->traffic;
}

void ExplainPanel::addText(QVBoxLayout &layout, const QString &text, bool isQuiet)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (isQuiet)
        setInk(label, &Theme::text2);
    layout.addWidget(label);
}

void ExplainPanel::addHead(QVBoxLayout &layout, const SelectedConnection &connection)
{
    auto *title = new QLabel(connectionText(connection.from, connection.to));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    layout.addWidget(title);
}

void ExplainPanel::addOtherDirection(QVBoxLayout &layout, const SelectedConnection &connection)
{
    const SelectedConnection other {connection.to, connection.from};
    // Nothing can be told to come from a name.
    if (std::holds_alternative<DnsNameEndpoint>(other.from))
        return;
    auto *button = new QPushButton(themedIcon(QStringLiteral("explain")), tr("Explain the other d&irection"));
    button->setToolTip(connectionText(other.from, other.to));
    button->setObjectName(QStringLiteral("otherDirection"));
    button->setFlat(true);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    layout.addLayout(row);
    connect(button, &QPushButton::clicked, this, [this, other] { m_selection.selectPair(other); });
}

std::optional<SelectedConnection> ExplainPanel::connection() const
{
    return m_document.isOpen() ? lookedAt(m_selection, *m_document.project(), m_document.design())
                               : m_selection.connection();
}

std::vector<EdgeEndpoint> ExplainPanel::endsOf(const EdgeEndpoint &end) const
{
    return meantEnds(*m_document.project()->cluster, m_document.design(), end);
}

const EdgeSuggestion *ExplainPanel::namedByManifests(const SelectedConnection &connection) const
{
    return m_document.project()->manifestConnections->between(connection.from, connection.to);
}

const AllowedEdge *ExplainPanel::wantedEdge(const SelectedConnection &connection) const
{
    if (const AllowedEdge *drawn = edgeOf(m_document.design(), connection))
        return drawn;
    const EdgeSuggestion *named = namedByManifests(connection);
    return named ? &named->edge : nullptr;
}

TrafficSet ExplainPanel::trafficOf(const AllowedEdge *edge) const
{
    return edge ? resolvedTraffic(*m_document.project()->cluster, m_document.design(), *edge) : TrafficSet();
}

void ExplainPanel::addVerdict(QVBoxLayout &layout, const SelectedConnection &connection, View view)
{
    addAnswer(layout, connection, {view, trafficOf(wantedEdge(connection)), false, Weight::Leading});
}

void ExplainPanel::addAnswer(QVBoxLayout &layout, const SelectedConnection &connection,
                             const Question &question)
{
    const auto &[view, wanted, showsWanted, weight] = question;
    const Simulation &simulation = *m_runner.latest();
    const Reachability &reachability = simulation.reachability(view);
    const std::vector<EdgeEndpoint> from = endsOf(connection.from);
    const std::vector<EdgeEndpoint> to = endsOf(connection.to);
    if (from.empty() || to.empty()) {
        const EdgeEndpoint &left = from.empty() ? connection.from : connection.to;
        addText(layout, tr("The design leaves %1 denied: its edges allow nothing.").arg(endpointText(left)));
        return;
    }
    const auto explanation = explainConnection(reachability, from, to, wanted);
    if (!explanation) {
        addText(layout, tr("No verdict: one of the ends has no pods and no known address in this folder."));
        return;
    }
    const AllowedEdge *edge = edgeOf(m_document.design(), connection);
    if (edge && opensOneEnd(*edge) && edgeAccess(reachability, m_document.design(), *edge) == Access::Allowed)
        return addOneEnd(layout, *edge, *explanation, view);
    const bool isAsked = showsWanted && !wanted.isEmpty();
    auto *pill = new Pill(explanation->access, explanation->allowedFlow ? Weight::Quiet : weight);
    if (explanation->allowedFlow)
        pill->setText(tr("In part"));
    addAnswerRow(layout,
                 isAsked                                     ? trafficText(wanted)
                     : explanation->bounds.allowed.isEmpty() ? flowText(explanation->flow)
                                                             : trafficText(explanation->bounds.allowed),
                 pill);
    addSpecified(layout, connection, view);
    if (explanation->access == Access::Denied)
        addFix(layout, connection, view);
    if (explanation->allowedFlow)
        addText(layout,
                tr("Not the same for all: %1 is allowed, %2 is denied.")
                    .arg(flowText(*explanation->allowedFlow), flowText(explanation->flow)));
    else if (!wanted.isEmpty() && explanation->access != Access::Allowed)
        addText(layout, tr("For %1:").arg(flowText(explanation->flow)));
    const bool isDesigned = view == View::Designed;
    addStep(layout, reachability,
            {explanation->verdict.egress, endpointText(connection.from), isDesigned, weight});
    addStep(layout, reachability,
            {explanation->verdict.ingress, endpointText(connection.to), isDesigned, weight});
    if (explanation->access == Access::Denied && m_view == View::Designed)
        addLoadedEnds(layout, connection, explanation->verdict, wanted);
}

void ExplainPanel::addAnswerRow(QVBoxLayout &layout, const QString &traffic, Pill *pill)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(traffic);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setWordWrap(true);
    row->addWidget(label, 1);
    row->addWidget(pill, 0, Qt::AlignTop);
    layout.addLayout(row);
}

void ExplainPanel::addOneEnd(QVBoxLayout &layout, const AllowedEdge &edge, const Explanation &explanation,
                             View view)
{
    auto *pill = new Pill(Access::Allowed, Weight::Quiet);
    pill->setText(EdgeTableModel::stateText(edge, Access::Allowed));
    addAnswerRow(layout, trafficText(edge.traffic), pill);
    const bool opensTarget = std::holds_alternative<PodsEndpoint>(edge.from);
    const Verdict &verdict = explanation.verdict;
    addStep(layout, m_runner.latest()->reachability(view),
            {opensTarget ? verdict.ingress : verdict.egress, endpointText(opensTarget ? edge.to : edge.from),
             view == View::Designed, Weight::Leading});
    addText(layout, EdgeTableModel::oneEndText(edge));
}

void ExplainPanel::addStep(QVBoxLayout &layout, const Reachability &reachability, const Step &step)
{
    const EndReason &reason = step.reason;
    const EndText text = endText(reachability, reason, step.name);
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *icon = new QLabel;
    icon->setPixmap(stepIcon(reason.access, theme, devicePixelRatioF(), step.weight));
    icon->setAccessibleName(accessText(reason.access));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    auto *title = new QLabel(text.title);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    if (step.weight == Weight::Quiet)
        setInk(title, &Theme::text2);
    lines->addWidget(title);
    for (const QString &sentence : text.sentences)
        addText(*lines, sentence);
    for (const ReasonLink &link : text.links) {
        addLink(*lines, link.text, link.where, step.isDesigned && isInExport(*m_runner.latest(), link.where));
    }
    row->addLayout(lines, 1);
    layout.addLayout(row);
}

void ExplainPanel::addLink(QVBoxLayout &layout, const QString &text, const SourcePosition &where,
                           bool isExported)
{
    auto *label = new QLabel(QStringLiteral("<a href=\"#\">%1</a>").arg(text.toHtmlEscaped()));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFont(trailingCodeFont(font()));
    connect(label, &QLabel::linkActivated, this,
            [this, where, isExported] { emit placeRequested(where, isExported); });
    layout.addWidget(label);
}

void ExplainPanel::addEvidence(QVBoxLayout &layout, const EdgeSuggestion &named)
{
    const Diagnostic &first = named.evidence.front();
    addText(layout, tr("The manifests name this connection: %1").arg(diagnosticText(first)));
    addLink(layout, placeText(first.where), first.where, false);
}

void ExplainPanel::addNotes(QVBoxLayout &layout, const AllowedEdge &edge)
{
    if (edge.reason.empty() && edge.owner.empty() && edge.reviewBy.empty()) {
        addText(layout, tr("It is drawn, without a reason, an owner or a date to review it by."));
        return;
    }
    auto *notes = new QGridLayout;
    notes->setHorizontalSpacing(16);
    notes->setVerticalSpacing(4);
    notes->setColumnStretch(1, 1);
    for (const auto &[name, value] :
         {std::pair(tr("Reason"), edge.reason), std::pair(tr("Owner"), edge.owner),
          std::pair(tr("Review by"), edge.reviewBy)}) {
        const int row = notes->rowCount();
        auto *label = new QLabel(name);
        setInk(label, &Theme::text2);
        auto *text = new QLabel(value.empty() ? tr("not said") : toQString(value));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        if (value.empty())
            setInk(text, &Theme::text2);
        notes->addWidget(label, row, 0, Qt::AlignTop);
        notes->addWidget(text, row, 1);
    }
    layout.addLayout(notes);
    layout.addSpacing(6);
}

void ExplainPanel::addEdge(QVBoxLayout &layout, const SelectedConnection &connection)
{
    const AllowedEdge *edge = edgeOf(m_document.design(), connection);
    auto *buttons = new ButtonRow;
    const auto addButton = [buttons, this](const QString &text, const QString &icon, auto signal,
                                           const SelectedConnection &target) {
        auto *button = new QPushButton(themedIcon(icon), text);
        connect(button, &QPushButton::clicked, this, [this, signal, target] { emit(this->*signal)(target); });
        buttons->addButton(button);
    };
    layout.addSpacing(6);
    if (!edge) {
        addText(layout, tr("No edge of the design is drawn between these ends."));
        if (const EdgeSuggestion *named = namedByManifests(connection))
            addEvidence(layout, *named);
        if (!m_offersDrawing)
            addButton(tr("Draw the edge…"), QStringLiteral("pull"), &ExplainPanel::allowRequested,
                      connection);
    } else {
        addNotes(layout, *edge);
        const SimulationPtr &latest = m_runner.latest();
        const auto open = m_view == View::Loaded || latest->design != m_document.snapshot()
            ? std::nullopt
            : openEnd(*latest->designed, m_document.design(), *edge);
        if (open) {
            addWarning(layout, openEndText(*open));
            const QString name = toQString(open->namespaceName);
            auto *isolate = new QPushButton(themedIcon(QStringLiteral("bridge-raised")),
                                            tr("Default deny for %1").arg(name));
            connect(isolate, &QPushButton::clicked, this, [this, name] { emit isolationRequested(name); });
            buttons->addButton(isolate);
        }
        addButton(tr("Edit edge…"), QStringLiteral("edit"), &ExplainPanel::editRequested, connection);
        addButton(tr("Remove edge"), QStringLiteral("delete"), &ExplainPanel::removeRequested, connection);
    }
    layout.addWidget(buttons);
}

void ExplainPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    // Later: what is shown has colours of the theme, and is made anew.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &ExplainPanel::refresh, Qt::QueuedConnection);
}

} // namespace drawbridge::app
