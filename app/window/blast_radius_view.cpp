// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/blast_radius_view.h"

#include "canvas/canvas_widget.h"
#include "document/endpoint_index.h"
#include "models/blast_radius_rows.h"
#include "support/qt_text.h"
#include "text/domain_text.h"
#include "window/notice_bar.h"

namespace drawbridge::app {

namespace {

QString keyOf(const Cluster &cluster, WorkloadIndex workload)
{
    return toQString(toString(endpointOf(cluster, workload)));
}

CanvasSpread spreadOf(const Cluster &cluster, const BlastRadius &radius)
{
    CanvasSpread spread;
    // No number: it is not a hop.
    spread.marks.insert(keyOf(cluster, radius.start), {QString(), true});
    for (const ReachedWorkload &each : radius.reached) {
        const QString key = keyOf(cluster, each.workload());
        const QString hops = QString::number(each.hops());
        spread.marks.insert(key, {each.isCertain ? hops : hops + QLatin1Char('?'), each.isCertain});
        spread.ways.insert({keyOf(cluster, each.path[each.hops() - 1]), key});
    }
    return spread;
}

} // namespace

BlastRadiusView::BlastRadiusView(BlastRadiusRunner &runner, Selection &selection, CanvasWidget &canvas,
                                 NoticeBar &bar, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_bar(bar)
{
    connect(&m_runner, &BlastRadiusRunner::changed, this, &BlastRadiusView::show);
}

void BlastRadiusView::show()
{
    if (!m_runner.isActive()) {
        m_canvas.setSpread(std::nullopt);
        m_bar.say({}, {}, Tone::Quiet);
        return;
    }
    const auto &radius = m_runner.radius();
    if (!radius) {
        m_bar.say(tr("What %1 can get at is being computed.").arg(endpointText(m_runner.startsAt())),
                  QStringLiteral("focus"), Tone::Accent);
    } else {
        const Cluster &cluster = *m_runner.simulation()->project->cluster;
        m_canvas.setSpread(spreadOf(cluster, *radius));
        m_bar.say(blastRadiusText(cluster, *radius), QStringLiteral("focus"), Tone::Accent);
        if (radius->bestCut)
            m_bar.addButton(tr("Show the cut"),
                            [this,
                             connection = SelectedConnection {endpointOf(cluster, radius->bestCut->from),
                                                              endpointOf(cluster, radius->bestCut->to)}] {
                                m_selection.selectOnlyConnection(connection);
                            });
    }
    m_bar.addButton(tr("End blast radius"), [this] { m_runner.end(); });
}

} // namespace drawbridge::app
