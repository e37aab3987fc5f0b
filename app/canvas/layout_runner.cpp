// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/layout_runner.h"

#include "canvas/layout_worker.h"
#include "layout/layout_text.h"

#include <QProcess>
#include <string_view>

namespace drawbridge::app {

LayoutRunner::LayoutRunner(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { fail(tr("The layout took too long. The grid stays.")); });
}

LayoutRunner::~LayoutRunner()
{
    cancel();
}

void LayoutRunner::start(const LayoutGraph &graph)
{
    cancel();
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, &LayoutRunner::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The layout program is missing. The grid stays."));
    });
    const std::string text = toText(graph);
    m_process->start(program(), QStringList());
    if (!m_process)
        return;
    m_process->write(text.data(), static_cast<qint64>(text.size()));
    m_process->closeWriteChannel();
    m_timer.start(m_timeLimit);
}

void LayoutRunner::cancel()
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

void LayoutRunner::onFinished()
{
    const QByteArray output = m_process->readAllStandardOutput();
    const bool isDone = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const auto layout = isDone
        ? graphLayoutFromText(std::string_view(output.constData(), static_cast<std::size_t>(output.size())))
        : std::nullopt;
    if (!layout) {
        fail(tr("The layout program failed. The grid stays."));
        return;
    }
    cancel();
    emit finished(*layout);
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
