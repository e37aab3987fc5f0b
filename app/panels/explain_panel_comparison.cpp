// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/explain_panel.h"

#include "document/compared_traffic.h"
#include "document/design_document.h"
#include "document/explanation.h"
#include "document/simulation_runner.h"
#include "panels/pill.h"
#include "support/style.h"
#include "text/domain_text.h"
#include "text/verdict_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

/// What the question is, if it is not about all that the ends may exchange, and what changes beside it.
QStringList comparedTexts(const ComparedTraffic &compared, bool isDrawn)
{
    if (compared.asked.isEmpty())
        return {ExplainPanel::tr("Nothing changes between these ends.")};
    if (!compared.isPart)
        return {};
    const QString asked = trafficText(compared.asked);
    QStringList texts {isDrawn ? ExplainPanel::tr("Compared is %1, which is drawn.").arg(asked)
                               : ExplainPanel::tr("Compared is %1, which changes.").arg(asked)};
    const TrafficDelta &beside = compared.beside;
    if (!beside.newlyAllowed.isEmpty())
        texts << ExplainPanel::tr("Beside it newly allowed: %1.").arg(trafficText(beside.newlyAllowed));
    if (!beside.newlyCut.isEmpty())
        texts << ExplainPanel::tr("Beside it newly cut: %1.").arg(trafficText(beside.newlyCut));
    if (const TrafficSet unsure = beside.mayBeNewlyAllowed | beside.mayBeNewlyCut; !unsure.isEmpty())
        texts << ExplainPanel::tr("Beside it may change: %1.").arg(trafficText(unsure));
    if (beside.isEmpty())
        texts << ExplainPanel::tr("Nothing changes beside it.");
    return texts;
}

} // namespace

void ExplainPanel::addComparison(QVBoxLayout &layout, const SelectedConnection &connection)
{
    const Simulation &simulation = *m_runner.latest();
    const std::vector<EdgeEndpoint> from = endsOf(connection.from);
    const std::vector<EdgeEndpoint> to = endsOf(connection.to);
    const auto before = boundsBetween(*simulation.loaded, from, to);
    const auto after = boundsBetween(*simulation.designed, from, to);
    ComparedTraffic compared;
    if (before && after) {
        const EdgeList &edges = m_document.design().edges;
        const auto drawn = edges.indexOf(connection.from, connection.to);
        compared = comparedTraffic(*before, *after, trafficOf(drawn ? &edges[*drawn] : nullptr));
        for (const QString &sentence : comparedTexts(compared, drawn.has_value()))
            addText(layout, sentence);
    }
    addHeading(layout, tr("Designed"));
    addAnswer(layout, connection, {View::Designed, compared.asked, true, Weight::Leading});
    addHeading(layout, tr("Before: the loaded policies"));
    addAnswer(layout, connection, {View::Loaded, compared.asked, true, Weight::Quiet});
}

void ExplainPanel::addHeading(QVBoxLayout &layout, const QString &text)
{
    auto *heading = new QLabel(text);
    heading->setFont(scaledFont(font(), FontFactor::kSection, QFont::DemiBold));
    setInk(heading, &Theme::text2);
    layout.addSpacing(4);
    layout.addWidget(heading);
}

void ExplainPanel::addLoadedEnds(QVBoxLayout &layout, const SelectedConnection &connection,
                                 const Verdict &designed, const TrafficSet &wanted)
{
    const auto loaded = explainConnection(*m_runner.latest()->loaded, endsOf(connection.from),
                                          endsOf(connection.to), wanted);
    if (!loaded)
        return;
    const auto lets = [](const EndReason &end) { return end.access == Access::Allowed; };
    const bool leaves = lets(loaded->verdict.egress);
    const bool enters = lets(loaded->verdict.ingress);
    if ((!leaves && !enters) || (leaves == lets(designed.egress) && enters == lets(designed.ingress)))
        return;
    const QString from = endpointText(connection.from);
    const QString to = endpointText(connection.to);
    addText(layout,
            leaves && enters ? tr("The loaded policies allow it.")
                : leaves ? tr("The loaded policies let it leave %1, and do not let it enter %2: the design "
                              "keeps no half of a connection.")
                               .arg(from, to)
                         : tr("The loaded policies let it enter %2, and do not let it leave %1: the design "
                              "keeps no half of a connection.")
                               .arg(from, to));
}

void ExplainPanel::addSpecified(QVBoxLayout &layout, const SelectedConnection &connection, View view)
{
    const Simulation &simulation = *m_runner.latest();
    const Reachability *specified = simulation.specified(view);
    if (!specified)
        return;
    const Reachability &enforced = simulation.reachability(view);
    if (const auto bounds
        = specifiedOtherwise(enforced, *specified, endsOf(connection.from), endsOf(connection.to)))
        addWarning(layout, specifiedText(*bounds, enforced.profile()));
}

void ExplainPanel::addWarning(QVBoxLayout &layout, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *icon = new QLabel;
    icon->setPixmap(warningIcon(themeOf(this), devicePixelRatioF()));
    icon->setAccessibleName(tr("Warning"));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setInk(label, &Theme::warn);
    row->addWidget(label, 1);
    layout.addLayout(row);
}

} // namespace drawbridge::app
