// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/cluster_button.h"

#include "support/background.h"
#include "support/qt_text.h"

#include <QMenu>
#include <QTemporaryDir>

namespace drawbridge::app {

namespace {

/// The files stand in a folder of their own while the question runs.
KubectlAnswer answerTo(KubectlQuestion question, const std::vector<SourceFile> &files)
{
    const QTemporaryDir folder;
    const ExportPlan plan = planFiles(folder.path(), files);
    const QString problem = writeExport(plan);
    return problem.isEmpty() ? askKubectl(question, plan) : KubectlAnswer {false, toStd(problem)};
}

/// The lines of a unified diff with the colours of one.
std::vector<DiffLine> linesOf(const std::string &text)
{
    std::vector<DiffLine> lines;
    for (const QString &line : toQString(text).split(QLatin1Char('\n'))) {
        const bool isAdded = line.startsWith(QLatin1Char('+')) && !line.startsWith(QLatin1String("+++"));
        const bool isRemoved = line.startsWith(QLatin1Char('-')) && !line.startsWith(QLatin1String("---"));
        lines.push_back({isAdded         ? DiffKind::Added
                             : isRemoved ? DiffKind::Removed
                                         : DiffKind::Same,
                         0, 0, toStd(isAdded || isRemoved ? line.sliced(1) : line)});
    }
    return lines;
}

} // namespace

ClusterButton::ClusterButton(QWidget *parent)
    : QPushButton(tr("&Ask the cluster"), parent)
{
    setObjectName(QStringLiteral("askCluster"));
    setAutoDefault(false);
    setVisible(!kubectlProgram().isEmpty());
    setEnabled(false);
    auto *questions = new QMenu(this);
    questions->addAction(tr("What would change (kubectl diff)"), this,
                         [this] { ask(KubectlQuestion::Diff); });
    questions->addAction(tr("Would it be accepted (kubectl apply --dry-run=server)"), this,
                         [this] { ask(KubectlQuestion::DryRun); });
    setMenu(questions);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ClusterButton::onAnswer);
}

void ClusterButton::setFiles(std::vector<SourceFile> files)
{
    m_files = std::move(files);
    setEnabled(!m_files.empty() && !m_watcher.isRunning());
}

void ClusterButton::ask(KubectlQuestion question)
{
    setEnabled(false);
    m_question = question;
    m_watcher.setFuture(runInBackground(answerTo, question, m_files));
}

void ClusterButton::onAnswer()
{
    setEnabled(!m_files.empty());
    const KubectlAnswer answer = m_watcher.result();
    const bool isDiff = m_question == KubectlQuestion::Diff;
    const QString verdict = !answer.isAnswer ? tr("kubectl failed")
        : isDiff && answer.output.empty()    ? tr("Nothing would change")
        : isDiff                             ? tr("This would change")
                                             : tr("Accepted");
    emit answered(isDiff ? QStringLiteral("kubectl diff") : QStringLiteral("kubectl apply --dry-run=server"),
                  verdict, linesOf(answer.output));
}

} // namespace drawbridge::app
