// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_dialog.h"

#include "dialogs/diff_view.h"
#include "dialogs/proof_banner.h"
#include "dialogs/refusal_page.h"
#include "support/icon.h"
#include "support/qt_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kFileRole = Qt::UserRole;

int asCount(std::size_t count)
{
    return static_cast<int>(count);
}

QString stateText(FileState state)
{
    switch (state) {
    case FileState::New:
        return ExportDialog::tr("New");
    case FileState::Changed:
        return ExportDialog::tr("Changed");
    case FileState::Same:
        return ExportDialog::tr("Same");
    case FileState::Removed:
        return ExportDialog::tr("Removed");
    case FileState::Foreign:
        return ExportDialog::tr("In the way");
    }
    return {};
}

QColor stateColor(FileState state, const Theme &theme)
{
    switch (state) {
    case FileState::New:
        return theme.added;
    case FileState::Changed:
        return theme.accent;
    case FileState::Same:
        return theme.text3;
    case FileState::Removed:
        return theme.cut;
    case FileState::Foreign:
        return theme.denied;
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(ExportRequest request, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_theme(theme)
    , m_banner(new ProofBanner(theme, this))
    , m_summary(new QLabel(this))
    , m_files(new QTreeWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_fileTitle(new QLabel(this))
    , m_diff(new DiffView(theme, this))
    , m_refusal(new RefusalPage(theme, this))
    , m_folder(new QLineEdit(m_request.folder, this))
    , m_overwrite(new QCheckBox(this))
    , m_copy(new QPushButton(this))
    , m_write(new QPushButton(this))
{
    setWindowTitle(tr("Export policies"));
    resize(1040, 780);
    buildLayout();
    connect(m_files, &QTreeWidget::currentItemChanged, this, &ExportDialog::showFile);
    connect(m_folder, &QLineEdit::editingFinished, this, &ExportDialog::comparePlan);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportDialog::updateButtons);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(proofText()); });
    connect(m_refusal, &RefusalPage::placeActivated, this, &ExportDialog::placeActivated);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::onProofFinished);
    startProof();
}

ExportDialog::~ExportDialog()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void ExportDialog::buildLayout()
{
    m_files->setColumnCount(2);
    m_files->setHeaderHidden(true);
    m_files->setAccessibleName(tr("Files of the export"));
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_files->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_fileTitle->setContentsMargins(12, 8, 12, 8);
    m_fileTitle->setTextFormat(Qt::PlainText);

    auto *filePage = new QWidget(this);
    auto *fileColumn = new QVBoxLayout(filePage);
    fileColumn->setContentsMargins(0, 0, 0, 0);
    fileColumn->setSpacing(0);
    fileColumn->addWidget(m_fileTitle);
    fileColumn->addWidget(m_diff, 1);
    m_pages->addWidget(filePage);
    m_pages->addWidget(m_refusal);

    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_files);
    splitter->addWidget(m_pages);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 720});

    auto *folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    auto *change = new QPushButton(tr("C&hange…"), this);
    connect(change, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(12);
    folderRow->addWidget(folderLabel);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(change);

    auto *buttons = new QDialogButtonBox(this);
    m_copy->setText(tr("&Copy the proof"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    buttons->addButton(m_copy, QDialogButtonBox::HelpRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    buttons->addButton(m_write, QDialogButtonBox::AcceptRole);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    disconnect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    column->addWidget(splitter, 1);
    column->addLayout(folderRow);
    column->addWidget(m_overwrite);
    column->addWidget(buttons);
}

void ExportDialog::startProof()
{
    m_banner->show(ProofBanner::State::Running, tr("Proving the export"),
                   tr("The files are written to memory, read again, simulated and compared with the design."),
                   {});
    updateButtons();
    m_watcher.setFuture(QtConcurrent::run([request = m_request, stop = m_stop.get_token()] {
        return proveExport(*request.objects, *request.cluster, *request.design, stop);
    }));
}

void ExportDialog::onProofFinished()
{
    m_result = m_watcher.result();
    if (!m_result)
        return;
    m_result->mayBeWritten() ? showProven() : showRefused();
    comparePlan();
    emit proved();
}

void ExportDialog::showProven()
{
    const Proof &proof = m_result->proof;
    const int files = asCount(m_result->files.size());
    const QString pairs = tr("%n workload pair(s)", nullptr, asCount(proof.workloadPairs));
    QString sentence = tr("%1, %2 and %3 were compared. None differs.")
                           .arg(pairs, tr("%n port range(s)", nullptr, asCount(proof.trafficAtoms)),
                                tr("%n address range(s)", nullptr, asCount(proof.addressAtoms)));
    if (proof.undecidedPairs > 0)
        sentence
            = tr("%1 %2 stay unknown on both sides: the folder does not tell the pods' addresses or nodes.")
                  .arg(sentence, tr("%n pod pair(s)", nullptr, asCount(proof.undecidedPairs)));
    m_banner->show(
        ProofBanner::State::Proven, tr("Proven: these files allow exactly what the design allows"), sentence,
        {{{ProofStepState::Passed, tr("%n file(s), in memory", nullptr, files)},
          {ProofStepState::Passed, tr("%n file(s), no error", nullptr, files)},
          {ProofStepState::Passed, tr("CNI profile: %1").arg(toQString(m_request.design->profile))},
          {ProofStepState::Passed, tr("%1, none differs").arg(pairs)}}});
    m_copy->setText(tr("&Copy the proof"));
    m_pages->setCurrentIndex(0);
}

void ExportDialog::showRefused()
{
    const bool isComplete = m_result->synthesis.isComplete();
    const QString headline = isComplete
        ? tr("Not exported: the files would not do what the design says")
        : tr("Not exported: %n part(s) of the design cannot be written as policies", nullptr,
             asCount(m_result->synthesis.problems.size()));
    const int files = asCount(m_result->files.size());
    const ProofStep passed {ProofStepState::Passed, tr("%n file(s), in memory", nullptr, files)};
    const ProofStep failed {ProofStepState::Failed,
                            isComplete ? tr("a connection differs") : tr("incomplete")};
    const ProofStep waiting {ProofStepState::Waiting, tr("not reached")};
    if (isComplete)
        m_banner->show(
            ProofBanner::State::Refused, headline, tr("Nothing was written. The cause is below."),
            {{passed,
              {ProofStepState::Passed, tr("%n file(s)", nullptr, files)},
              {ProofStepState::Passed, tr("CNI profile: %1").arg(toQString(m_request.design->profile))},
              failed}});
    else
        m_banner->show(ProofBanner::State::Refused, headline,
                       tr("Nothing was written. The causes are below."),
                       {{failed, waiting, waiting, waiting}});
    m_refusal->show(*m_result);
    m_copy->setText(tr("&Copy the causes"));
    m_pages->setCurrentWidget(m_refusal);
}

void ExportDialog::comparePlan()
{
    if (!m_result)
        return;
    m_plan = planExport(m_folder->text(), m_result->files);
    m_summary->setText(summaryText());
    const auto foreign = asCount(m_plan.count(FileState::Foreign));
    m_overwrite->setVisible(foreign > 0);
    m_overwrite->setText(tr("&Overwrite %n file(s) that Drawbridge did not write", nullptr, foreign));
    m_overwrite->setChecked(false);
    fillFileTree();
    updateButtons();
}

QString ExportDialog::summaryText() const
{
    QStringList parts;
    const std::pair<FileState, QString> counts[] = {
        {FileState::New, tr("%n new", nullptr, asCount(m_plan.count(FileState::New)))},
        {FileState::Changed, tr("%n changed", nullptr, asCount(m_plan.count(FileState::Changed)))},
        {FileState::Same, tr("%n same", nullptr, asCount(m_plan.count(FileState::Same)))},
        {FileState::Removed, tr("%n no longer needed", nullptr, asCount(m_plan.count(FileState::Removed)))},
        {FileState::Foreign, tr("%n in the way", nullptr, asCount(m_plan.count(FileState::Foreign)))}};
    for (const auto &[state, text] : counts) {
        if (m_plan.count(state) > 0)
            parts << text;
    }
    return tr("%1: %2").arg(tr("%n file(s)", nullptr, asCount(m_plan.files.size())),
                            parts.join(QStringLiteral(", ")));
}

void ExportDialog::fillFileTree()
{
    const bool showFirst = m_pages->currentWidget() != m_refusal;
    m_files->clear();
    QTreeWidgetItem *folder = nullptr;
    for (std::size_t i = 0; i < m_plan.files.size(); ++i) {
        const PlannedFile &file = m_plan.files[i];
        const QString name = toQString(file.name);
        const QString folderName = name.section(QLatin1Char('/'), 0, 0);
        if (!folder || folder->text(0) != folderName) {
            folder = new QTreeWidgetItem(m_files, {folderName});
            folder->setIcon(0, themedIcon(QStringLiteral("folder")));
            folder->setFlags(Qt::ItemIsEnabled);
            folder->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(folder, {name.section(QLatin1Char('/'), 1), stateText(file.state)});
        item->setForeground(1, stateColor(file.state, m_theme));
        item->setData(0, kFileRole, static_cast<qulonglong>(i));
    }
    if (showFirst && m_files->topLevelItemCount() > 0)
        m_files->setCurrentItem(m_files->topLevelItem(0)->child(0));
}

void ExportDialog::showFile()
{
    const QTreeWidgetItem *item = m_files->currentItem();
    if (!item || !item->data(0, kFileRole).isValid())
        return;
    const PlannedFile &file = m_plan.files[item->data(0, kFileRole).toULongLong()];
    std::vector<DiffLine> lines = diffLines(file.before, file.after);
    const auto added
        = asCount(static_cast<std::size_t>(std::ranges::count(lines, DiffKind::Added, &DiffLine::kind)));
    const auto removed
        = asCount(static_cast<std::size_t>(std::ranges::count(lines, DiffKind::Removed, &DiffLine::kind)));
    m_fileTitle->setText(tr("%1   %2, %3")
                             .arg(toQString(file.name), tr("%n line(s) added", nullptr, added),
                                  tr("%n line(s) removed", nullptr, removed)));
    m_diff->setLines(std::move(lines));
    m_pages->setCurrentIndex(0);
}

void ExportDialog::updateButtons()
{
    const bool isProven = m_result && m_result->mayBeWritten();
    const std::size_t writes = m_plan.writes();
    const std::size_t removals = m_plan.count(FileState::Removed);
    QString text = tr("&Write %n file(s)", nullptr, asCount(writes));
    if (removals > 0)
        text = tr("%1, remove %2").arg(text).arg(removals);
    m_write->setText(isProven ? text : tr("&Write files"));
    const bool isInTheWay = m_plan.count(FileState::Foreign) > 0 && !m_overwrite->isChecked();
    m_write->setEnabled(isProven && !isInTheWay && writes + removals > 0 && !m_folder->text().isEmpty());
    m_copy->setEnabled(m_result.has_value());
    m_overwrite->setVisible(m_plan.count(FileState::Foreign) > 0);
}

void ExportDialog::chooseFolder()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Folder for the policies"), m_folder->text());
    if (folder.isEmpty())
        return;
    m_folder->setText(folder);
    comparePlan();
}

void ExportDialog::write()
{
    const QString problem = writeExport(m_plan);
    if (problem.isEmpty()) {
        emit exported(m_folder->text());
        accept();
        return;
    }
    QMessageBox::warning(this, windowTitle(), tr("Nothing was written. %1").arg(problem));
    comparePlan();
}

QString ExportDialog::proofText() const
{
    if (!m_result->mayBeWritten())
        return m_refusal->text();
    const Proof &proof = m_result->proof;
    return tr("Proven: the files allow exactly what the design allows.\nWorkload pairs: %1\nPod pairs: %2\n"
              "Port ranges: %3\nAddress ranges: %4\nUndecided pod pairs: %5\nCNI profile: %6\n")
        .arg(proof.workloadPairs)
        .arg(proof.podPairs)
        .arg(proof.trafficAtoms)
        .arg(proof.addressAtoms)
        .arg(proof.undecidedPairs)
        .arg(toQString(m_request.design->profile));
}

} // namespace drawbridge::app
