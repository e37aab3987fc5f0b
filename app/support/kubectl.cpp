// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/kubectl.h"

#include "manifest/kustomization.h"
#include "support/qt_text.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

namespace drawbridge::app {

QString kubectlProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("kubectl"));
}

QStringList kubectlArguments(KubectlQuestion question, const ExportPlan &plan)
{
    QStringList arguments = question == KubectlQuestion::Diff
        ? QStringList {QStringLiteral("diff")}
        : QStringList {QStringLiteral("apply"), QStringLiteral("--dry-run=server")};
    for (const SourceFile &file : exportedFiles(plan)) {
        if (!isKustomizationFile(file.name))
            arguments << QStringLiteral("-f") << QDir(plan.folder).absoluteFilePath(toQString(file.name));
    }
    return arguments;
}

KubectlAnswer askKubectl(KubectlQuestion question, const ExportPlan &plan)
{
    QProcess kubectl;
    kubectl.setProcessChannelMode(QProcess::MergedChannels);
    kubectl.start(kubectlProgram(), kubectlArguments(question, plan));
    const bool hasRun = kubectl.waitForStarted() && kubectl.waitForFinished(-1)
        && kubectl.exitStatus() == QProcess::NormalExit;
    // "kubectl diff" ends with 1 where there are differences, and with more where it failed.
    const int most = question == KubectlQuestion::Diff ? 1 : 0;
    return {hasRun && kubectl.exitCode() <= most, kubectl.readAll().toStdString()};
}

} // namespace drawbridge::app
