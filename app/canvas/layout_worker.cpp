// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/layout_worker.h"

#include "layout/layout_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <string>
#include <string_view>

namespace drawbridge::app {

QString layoutWorkerProgram()
{
    const QString fromEnvironment = qEnvironmentVariable("DRAWBRIDGE_LAYOUT_WORKER");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("drawbridge-layout"));
}

std::optional<GraphLayout> layoutByWorker(const LayoutGraph &graph, std::chrono::milliseconds timeLimit)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(layoutWorkerProgram(), QStringList());
    const std::string text = toText(graph);
    process.write(text.data(), static_cast<qint64>(text.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(static_cast<int>(timeLimit.count()))) {
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    const QByteArray output = process.readAllStandardOutput();
    return graphLayoutFromText(std::string_view(output.constData(), static_cast<std::size_t>(output.size())));
}

} // namespace drawbridge::app
