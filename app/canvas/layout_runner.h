// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <memory>
#include <string>

class QProcess;

namespace drawbridge::app {

/// Has a graph laid out by the worker process (drawbridge-layout, beside the executable): it can be cancelled
/// at any moment, has a time limit, and cannot take the window down. What it reads and writes is made and
/// read on another thread. One run at a time; a new start cancels the old.
class LayoutRunner : public QObject {
    Q_OBJECT
public:
    explicit LayoutRunner(QObject *parent = nullptr);
    ~LayoutRunner() override;

    using Layout = std::shared_ptr<const GraphLayout>;

    void start(LayoutGraph graph);
    void cancel();
    bool isRunning() const { return m_step != Step::None; }

    /// Default 20 s.
    void setTimeLimit(int milliseconds) { m_timeLimit = milliseconds; }
    /// For tests; otherwise found beside the executable, or DRAWBRIDGE_LAYOUT_WORKER.
    void setProgram(const QString &path) { m_program = path; }

signals:
    void finished(const std::shared_ptr<const drawbridge::GraphLayout> &layout);
    /// Why there is no result, in words: the grid stays.
    void failed(const QString &reason);

private:
    enum class Step { None, Writing, LayingOut, Reading };

    void startProcess();
    void endProcess();
    void onProcessFinished();
    void onRead();
    void fail(const QString &reason);
    QString program() const;

    Step m_step = Step::None;
    QFutureWatcher<std::string> m_graphText;
    QProcess *m_process = nullptr;
    /// Null where the worker wrote something else.
    QFutureWatcher<Layout> m_layout;
    QTimer m_timer;
    QString m_program;
    int m_timeLimit = 20000;
};

} // namespace drawbridge::app
