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
    void stop();

signals:
    void found(const drawbridge::app::EditEffect &effect);

private:
    QFutureWatcher<EditEffect> m_finding;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
