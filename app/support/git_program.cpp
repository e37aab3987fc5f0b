// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/git_program.h"

#include <QProcessEnvironment>

namespace drawbridge::app {

namespace {

constexpr int kLookForStopMilliseconds = 50;

/// Inside a Git hook these name another repository than the folder's.
QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_NO_LAZY_FETCH"), QStringLiteral("1"));
    return environment;
}

} // namespace

GitProgram::GitProgram(QString folder, std::stop_token stop)
    : m_folder(std::move(folder))
    , m_stop(std::move(stop))
{
}

void GitProgram::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral("git"),
                  QStringList {QStringLiteral("-C"), m_folder, QStringLiteral("--no-optional-locks"),
                               QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                               QStringLiteral("-c"), QStringLiteral("protocol.allow=never")}
                      + arguments);
}

GitProgram::Outcome GitProgram::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    Outcome outcome;
    outcome.hasStarted = process.waitForStarted();
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kLookForStopMilliseconds)) {
        if (m_stop.stop_requested())
            process.kill();
    }
    outcome.isGood
        = outcome.hasStarted && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    outcome.output = process.readAllStandardOutput();
    outcome.complaint = QString::fromUtf8(process.readAllStandardError()).simplified();
    return outcome;
}

} // namespace drawbridge::app
