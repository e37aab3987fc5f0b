// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "base/overloaded.h"
#include "document/blast_radius_runner.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/filter_runner.h"
#include "support/qt_text.h"
#include "window/actions.h"
#include "window/design_commands.h"
#include "window/notice_bar.h"

namespace drawbridge::app {

namespace {

/// The filter that lets through an end and what it has to do with; empty for ends that no filter can name.
std::string nearFilter(const EdgeEndpoint &end)
{
    return std::visit(Overloaded {
                          [](const WorkloadEndpoint &workload) {
                              return "near:" + workload.namespaceName + '/' + workload.name;
                          },
                          [](const NamespaceEndpoint &space) { return "near:" + space.namespaceName + "/*"; },
                          [](const ExternalEndpoint &external) {
                              return external.external == WellKnownExternal::Internet
                                  ? "near:" + std::string(toString(external.external))
                                  : std::string();
                          },
                          [](const auto &) { return std::string(); },
                      },
                      end);
}

} // namespace

bool CanvasPane::mayToggleFocusMode(const QString &key) const
{
    const auto endpoint = m_commands.endpoint(key);
    return !m_filter.text().isEmpty() || (endpoint && !nearFilter(*endpoint).empty());
}

bool CanvasPane::mayToggleBlastRadius(const QString &key) const
{
    const auto endpoint = m_commands.endpoint(key);
    return m_blastRadius.isActive()
        || (endpoint && workloadOf(*m_document.project()->cluster, *endpoint).has_value());
}

void CanvasPane::toggleFocusMode(const QString &key)
{
    const auto endpoint = m_commands.endpoint(key);
    const QString wanted = endpoint ? toQString(nearFilter(*endpoint)) : QString();
    if (!m_filter.text().isEmpty() && (wanted.isEmpty() || wanted == m_filter.text()))
        m_filter.setText({});
    else if (wanted.isEmpty())
        sayNeed(tr("Select a workload, a namespace or the Internet first: what has to do with it is shown."));
    else
        m_filter.setText(wanted);
    showFocusMode();
}

void CanvasPane::showFocusMode()
{
    m_actions.focusMode->setChecked(!m_filter.focus().isEmpty());
}

void CanvasPane::leave()
{
    // What is selected in a panel need not show on the canvas.
    if (m_selection.connection() || !m_selection.keys().isEmpty() || !m_selection.lines().empty())
        m_selection.clear();
    else if (m_blastRadius.isActive())
        m_blastRadius.end();
    else if (!m_filter.focus().isEmpty())
        m_filter.setText({});
    else
        m_change->hide();
}

void CanvasPane::toggleBlastRadius(const QString &key)
{
    const auto endpoint = m_commands.endpoint(key);
    const bool isWorkload = endpoint && workloadOf(*m_document.project()->cluster, *endpoint);
    const bool isShown = m_blastRadius.isActive()
        && (!isWorkload
            || workloadOf(*m_document.project()->cluster, m_blastRadius.startsAt())
                == workloadOf(*m_document.project()->cluster, *endpoint));
    if (isShown)
        m_blastRadius.end();
    else if (isWorkload)
        m_blastRadius.start(*endpoint);
    else
        sayNeed(tr("Select a workload first: the blast radius is what it could get at."));
    m_actions.blastRadius->setChecked(m_blastRadius.isActive());
}

} // namespace drawbridge::app
