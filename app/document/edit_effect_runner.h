// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/edit_effect.h"

#include <QFutureWatcher>
#include <QObject>

namespace drawbridge::app {

/// Finds out in the background what an edit changes. A new question takes the place of the one before.
class EditEffectRunner : public QObject {
    Q_OBJECT
public:
    explicit EditEffectRunner(QObject *parent = nullptr);
    ~EditEffectRunner() override;

    void start(const SimulationPtr &before, const SimulationPtr &after);
    /// How many connections that the manifests name a design denies.
    void count(const SimulationPtr &simulation);
    void stop();

signals:
    void found(const drawbridge::app::EditEffect &effect);
    void counted(std::size_t deniedConnections);

private:
    QFutureWatcher<EditEffect> m_finding;
    QFutureWatcher<std::size_t> m_counting;
    std::stop_source m_stop;
    /// Somebody still wants to know.
    bool m_isCounting = false;
};

} // namespace drawbridge::app
