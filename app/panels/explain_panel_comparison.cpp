// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/explain_panel.h"

#include "document/compared_traffic.h"
#include "document/design_document.h"
#include "document/explanation.h"
#include "document/simulation_runner.h"
#include "support/style.h"
#include "text/domain_text.h"

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

} // namespace drawbridge::app
