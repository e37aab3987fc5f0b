// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/undrawn_pairs.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// Finds in the background what the canvas does not draw. A new question takes the place of the one before.
class UndrawnRunner : public QObject {
    Q_OBJECT
public:
    explicit UndrawnRunner(QObject *parent = nullptr);
    ~UndrawnRunner() override;

    void start(const UndrawnQuestion &question);
    void stop();

signals:
    void found(const drawbridge::app::UndrawnQuestion &question, const drawbridge::app::AskedLines &lines);

private:
    /// Nothing once it is answered or no longer asked: it holds a whole simulation.
    std::optional<UndrawnQuestion> m_question;
    QFutureWatcher<AskedLines> m_finding;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
