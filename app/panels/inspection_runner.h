// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inspector_rows.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// One thing that is inspected, and how it is looked at.
struct InspectorQuestion {
    SimulationPtr simulation;
    View view = View::Designed;
    EdgeEndpoint endpoint;
    friend bool operator==(const InspectorQuestion &, const InspectorQuestion &) = default;
};

/// Finds what the Inspector says about one thing: at once where that takes no time, else in the background.
/// GUI thread only.
class InspectionRunner : public QObject {
    Q_OBJECT
public:
    explicit InspectionRunner(QObject *parent = nullptr);
    ~InspectionRunner() override;

    /// What is known now; where it is not all, found() follows. After an edit that is what was known before.
    InspectorContent inspect(const InspectorQuestion &question);
    /// Nothing is inspected: it holds a whole simulation.
    void forget();

signals:
    void found();

private:
    void start(const InspectorQuestion &question);
    void stop();

    std::optional<InspectorQuestion> m_asked;
    std::optional<InspectorQuestion> m_answered;
    InspectorContent m_content;
    QFutureWatcher<InspectorContent> m_finding;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
