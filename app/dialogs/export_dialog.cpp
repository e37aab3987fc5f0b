// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/export_dialog.h"

#include "design/design_edits.h"
#include "dialogs/cluster_button.h"
#include "dialogs/consequences_page.h"
#include "dialogs/diff_view.h"
#include "dialogs/export_options.h"
#include "dialogs/export_rows.h"
#include "dialogs/export_verdict.h"
#include "dialogs/meaning_dialog.h"
#include "dialogs/proof_banner.h"
#include "dialogs/refusal_page.h"
#include "dialogs/selector_page.h"
#include "export/rollout_files.h"
#include "models/project_rows.h"
#include "panels/dns_choice.h"
#include "panels/row_view.h"
#include "panels/shrinking_label.h"
#include "support/background.h"
#include "support/icon.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "support/rollout_plan.h"
#include "support/style.h"
#include "support/window_size.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

int asCount(std::size_t count)
{
    return static_cast<int>(count);
}

std::vector<NetworkPolicy> replacedBy(const ExportRequest &request, const ExportPlan &plan,
                                      const OpenedFolders &opened)
{
    return notReplacedBy(
        plan, opened,
        withEarlierDefinitions(replacedPolicies(*request.objects, *request.design), request.loading));
}

} // namespace

ExportDialog::ExportDialog(ExportRequest request, QWidget *parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_banner(new ProofBanner(this))
    , m_summary(new QLabel(this))
    , m_denied(new QLabel(this))
    , m_suggest(new QPushButton(themedIcon(QStringLiteral("wand")), tr("Suggest co&nnections…"), this))
    , m_files(new RowView(tr("Files of the export"), this))
    , m_pages(new QStackedWidget(this))
    , m_fileTitle(new ShrinkingLabel(this))
    , m_fileCounts(new QLabel(this))
    , m_diff(new DiffView(this))
    , m_changes(new ConsequencesPage(this))
    , m_selectors(new SelectorPage(this))
    , m_refusal(new RefusalPage([this](const SourcePosition &where) { return textAt(where); }, this))
    , m_options(new ExportOptions(m_request.root, m_request.folder, this))
    , m_dns(new DnsChoice(Qt::Horizontal, this))
    , m_overwrite(new QCheckBox(this))
    , m_problem(new QLabel(this))
    , m_cluster(new ClusterButton(this))
    , m_copy(new QPushButton(themedIcon(QStringLiteral("copy")), {}, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_write(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_files->setObjectName(QStringLiteral("exportFiles"));
    setWindowTitle(tr("Export policies"));
    resizeWithinScreen(*this, {1040, 780});
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("exportSummary"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_overwrite->setObjectName(QStringLiteral("overwrite"));
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    column->addLayout(makeDeniedRow());
    column->addWidget(makeComparison(), 1);
    column->addWidget(m_options);
    column->addWidget(m_dns);
    column->addWidget(m_overwrite);
    column->addWidget(m_problem);
    column->addLayout(makeButtonRow());
    connectParts();
    startProof();
}

ExportDialog::~ExportDialog()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void ExportDialog::startProof()
{
    m_result.reset();
    m_consequences = {};
    m_plan = {};
    m_toDelete.clear();
    say({});
    showDnsChoice();
    showProving(*m_banner);
    showDenied(0);
    m_pages->setCurrentWidget(m_filePage);
    showPlan();
    const Progress progress = [this](std::size_t done, std::size_t total) { emit progressed(done, total); };
    const QString folder = m_options->isInPlace() ? QString() : m_options->folder();
    m_watcher.setFuture(
        runInBackground([request = m_request, opened = opened(), folder, hasRollout = m_options->hasRollout(),
                         stop = m_stop.get_token(), progress] {
            return proveAndPlan(request, opened, folder, hasRollout, stop, progress);
        }));
}

ExportDialog::Outcome ExportDialog::proveAndPlan(const ExportRequest &request, const OpenedFolders &opened,
                                                 const QString &folder, bool hasRollout,
                                                 const std::stop_token &stop, const Progress &progress)
{
    Outcome outcome {
        proveExport(*request.objects, *request.cluster, *request.design, stop, progress), {}, {}};
    if (!outcome.proven || !outcome.proven->mayBeWritten())
        return outcome;
    const Reachability &exported = *outcome.proven->simulated;
    if (request.connections)
        outcome.consequences.denied = request.connections->deniedBy(exported, *request.design);
    outcome.consequences.isKnown = request.loaded != nullptr;
    if (request.loaded)
        outcome.consequences.effect
            = effectOfExport(*request.loaded, exported, *request.objects, *request.design, stop);
    if (!hasRollout)
        return outcome;
    const ExportPlan plan = planFor(folder, opened, *request.objects, *outcome.proven);
    if (keepsRollout(plan, replacedBy(request, plan, opened)))
        return outcome;
    const auto rollout = planRollout(*request.objects, request.cluster, *request.design,
                                     policiesBefore(plan, opened, *request.objects),
                                     outcome.proven->synthesis.policies, stop);
    if (rollout)
        outcome.rolloutFiles = rolloutFiles(*rollout);
    return outcome;
}

/// A rollout depends on what the folder holds, and is simulated in the background.
void ExportDialog::onOptionsChanged()
{
    m_compare.stop();
    m_request.folder = m_options->folder();
    if (m_watcher.isRunning() || m_options->hasRollout() || !m_rolloutFiles.empty())
        startProof();
    else
        comparePlan();
}

OpenedFolders ExportDialog::opened() const
{
    return {m_request.root, {m_request.root}, m_request.kustomizations};
}

void ExportDialog::onProofFinished()
{
    Outcome outcome = m_watcher.result();
    m_result = std::move(outcome.proven);
    m_rolloutFiles = std::move(outcome.rolloutFiles);
    m_consequences = std::move(outcome.consequences);
    showDenied(m_consequences.denied.size());
    if (!m_result)
        return;
    const bool isProven = m_result->mayBeWritten();
    showVerdict(*m_banner, *m_result, *m_request.design);
    m_selectors->setPolicies(m_request.cluster, m_result->synthesis.policies);
    m_changes->show(*m_request.cluster, m_consequences);
    m_copy->setText(isProven ? tr("&Copy the proof") : tr("&Copy the causes"));
    if (!isProven)
        m_refusal->show(*m_result, *m_request.cluster, *m_request.design);
    comparePlan();
    const bool isInVain = isProven && isolatesNothing(*m_result, *m_request.design);
    (isInVain ? &m_banner->wayOn() : isProven && m_write->isEnabled() ? m_write : m_cancel)->setFocus();
    emit proved();
}

void ExportDialog::takeWayOut(const WayOut &way)
{
    if (!way.asksFor) {
        editDesign(way.text, way.design);
        return;
    }
    MeaningDialog dialog(*m_request.cluster, way.design, *way.asksFor, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Result<Design> after = dialog.applied(way.design))
        editDesign(dialog.editName(), *after);
}

void ExportDialog::editDesign(const QString &name, const Design &design)
{
    emit designEdited(name, design);
    setDesign(std::make_shared<const Design>(design));
}

void ExportDialog::setDesign(const std::shared_ptr<const Design> &design)
{
    m_request.design = design;
    startProof();
}

void ExportDialog::comparePlan()
{
    m_compare.stop();
    if (!m_result)
        return;
    m_request.folder = m_options->folder();
    m_plan = planNow();
    m_toDelete
        = notReplacedBy(m_plan, opened(), policiesToDelete(*m_request.objects, *m_result, *m_request.design));
    m_overwritten = replacedBy(m_request, m_plan, opened()).size() - m_toDelete.size();
    m_overwrite->setChecked(false);
    say(problemsText(m_plan), &Theme::warn);
    showPlan();
}

ExportPlan ExportDialog::planNow() const
{
    const QString folder = m_options->isInPlace() ? QString() : m_request.folder;
    ExportPlan plan = planFor(folder, opened(), *m_request.objects, *m_result);
    const std::vector<NetworkPolicy> replaced = replacedBy(m_request, plan, opened());
    if (!keepsRollout(plan, replaced))
        planRolloutFiles(m_rolloutFiles, plan);
    m_options->setReplaced(asCount(replaced.size()));
    if (m_options->removesReplaced())
        planRemoval(opened(), replaced, plan);
    return plan;
}

void ExportDialog::showPlan()
{
    QStringList summary;
    // Where nothing may be written, no file is new.
    if (m_result && m_result->mayBeWritten())
        summary << exportSummary(m_plan, m_toDelete.size(), m_overwritten);
    if (!m_plan.files.empty())
        summary << assumedNamespaceText(*m_request.objects);
    summary.removeAll(QString());
    m_summary->setText(summary.join(QLatin1Char(' ')));
    setInk(m_summary, m_toDelete.empty() ? &Theme::text : &Theme::warn);
    m_summary->setVisible(!summary.isEmpty());
    m_overwrite->setText(
        tr("&Replace %Ln file(s) that hold somebody else's changes", nullptr, asCount(m_plan.conflicts())));
    m_overwrite->setVisible(m_plan.conflicts() > 0);
    showRows();
    showFirstPage();
    updateButtons();
}

void ExportDialog::updateButtons()
{
    const bool isProven = m_result && m_result->mayBeWritten();
    const int writes = asCount(m_plan.writes());
    const int removals = asCount(m_plan.removals());
    QString text = tr("&Write %Ln file(s)", nullptr, writes);
    if (writes == 0 && removals > 0)
        text = tr("&Remove %Ln file(s)", nullptr, removals);
    else if (removals > 0)
        text = tr("%1, remove %2").arg(text, numberText(m_plan.removals()));
    else if (isProven && writes == 0)
        text = tr("Nothing to write");
    m_write->setText(isProven ? text : tr("&Write files"));
    const bool isInTheWay = m_plan.conflicts() > 0 && !m_overwrite->isChecked();
    m_write->setEnabled(isProven && !isInTheWay && !m_compare.isActive() && writes + removals > 0
                        && !m_request.folder.isEmpty());
    m_copy->setEnabled(m_result && !(isProven && isolatesNothing(*m_result, *m_request.design)));
    m_cluster->setFiles(isProven ? policyFiles(m_result->synthesis.policies) : std::vector<SourceFile>());
    m_cancel->setText(isProven && writes + removals > 0 ? tr("Cancel") : tr("Close"));
}

void ExportDialog::write()
{
    if (planNow() != m_plan) {
        comparePlan();
        say(tr("Nothing was written: files in the folder have changed since they were compared. Look at the "
               "changes, and write again."));
        return;
    }
    const QString problem = writeExport(m_plan);
    if (!problem.isEmpty()) {
        comparePlan();
        say(tr("Nothing was written. %1").arg(problem));
    } else if (inBackground([plan = m_plan, request = m_request, &proven = *m_result] {
                   return verifyOnDisk(plan, proven, *request.objects, *request.design).holds();
               })) {
        emit exported(m_plan);
        accept();
    } else {
        comparePlan();
        say(tr("The files were written, but what is on disk is not what was proven. Look at the changes."));
    }
}

void ExportDialog::say(const QString &problem, QColor Theme::*ink)
{
    setInk(m_problem, ink);
    m_problem->setText(problem);
    m_problem->setAccessibleName(problem);
    m_problem->setVisible(!problem.isEmpty());
}

std::optional<std::string> ExportDialog::textAt(const SourcePosition &where) const
{
    const auto file = std::ranges::find(m_result->files, where.file.text(), &SourceFile::name);
    return file != m_result->files.end()
        ? std::optional(file->bytes)
        : readFile(QDir(m_request.root).absoluteFilePath(toQString(where.file.text())));
}

} // namespace drawbridge::app
