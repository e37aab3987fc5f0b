// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/layout_runner.h"

#include "canvas/layout_worker.h"
#include "layout/layout_text.h"
#include "support/background.h"

#include <QProcess>
#include <utility>

namespace drawbridge::app {

LayoutRunner::LayoutRunner(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { fail(tr("The layout took too long. The grid stays.")); });
    connect(&m_graphText, &QFutureWatcherBase::finished, this, &LayoutRunner::startProcess);
    connect(&m_layout, &QFutureWatcherBase::finished, this, &LayoutRunner::onRead);
}

LayoutRunner::~LayoutRunner()
{
    cancel();
}

void LayoutRunner::start(LayoutGraph graph)
{
    cancel();
    m_step = Step::Writing;
    m_graphText.setFuture(runInBackground([graph = std::move(graph)] { return toText(graph); }));
}

void LayoutRunner::startProcess()
{
    if (m_step != Step::Writing)
        return;
    m_step = Step::LayingOut;
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, &LayoutRunner::onProcessFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The layout program is missing. The grid stays."));
    });
    m_process->start(program(), QStringList());
    if (!m_process)
        return;
    const std::string text = m_graphText.future().takeResult();
    m_process->write(text.data(), static_cast<qint64>(text.size()));
    m_process->closeWriteChannel();
    m_timer.start(m_timeLimit);
}

void LayoutRunner::cancel()
{
    // What another thread is making comes at the wrong step then.
    m_step = Step::None;
    endProcess();
}

void LayoutRunner::endProcess()
{
    m_timer.stop();
    if (!m_process)
        return;
    QProcess *process = m_process;
    m_process = nullptr;
    process->disconnect(this);
    process->kill();
    // A killed process ends within milliseconds; QProcess must not be destroyed before.
    if (process->state() != QProcess::NotRunning)
        process->waitForFinished(1000);
    process->deleteLater();
}

void LayoutRunner::onProcessFinished()
{
    const bool isDone = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const QByteArray output = isDone ? m_process->readAllStandardOutput() : QByteArray();
    endProcess();
    m_step = Step::Reading;
    m_layout.setFuture(runInBackground([output]() -> Layout {
        auto layout = graphLayoutFromText(output.toStdString());
        return layout ? std::make_shared<const GraphLayout>(*std::move(layout)) : nullptr;
    }));
}

void LayoutRunner::onRead()
{
    if (m_step != Step::Reading)
        return;
    const Layout layout = m_layout.result();
    if (!layout) {
        fail(tr("The layout program failed. The grid stays."));
        return;
    }
    cancel();
    emit finished(layout);
}

void LayoutRunner::fail(const QString &reason)
{
    cancel();
    emit failed(reason);
}

QString LayoutRunner::program() const
{
    return m_program.isEmpty() ? layoutWorkerProgram() : m_program;
}

} // namespace drawbridge::app
