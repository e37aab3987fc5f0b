// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/compare_dialog.h"

#include "dialogs/change_reasons.h"
#include "models/comparison_rows.h"
#include "panels/row_view.h"
#include "support/background.h"
#include "support/style.h"
#include "support/whole_file.h"
#include "support/window_size.h"
#include "text/git_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drawbridge::app {

CompareDialog::CompareDialog(ProjectPtr project, QWidget *parent)
    : QDialog(parent)
    , m_project(std::move(project))
    , m_byFolder(new QRadioButton(tr("Another &folder"), this))
    , m_byRevision(new QRadioButton(tr("A Git &revision of this folder"), this))
    , m_byExport(new QRadioButton(tr("What the &export of the design would allow"), this))
    , m_folder(new QLineEdit(this))
    , m_revision(new QComboBox(this))
    , m_progress(new QProgressBar(this))
    , m_summary(new QLabel(this))
    , m_rows(new RowView(tr("Changes"), this))
    , m_reasons(new ChangeReasons(this))
{
    setWindowTitle(tr("Compare %1").arg(nameOf(m_project->request)));
    resizeWithinScreen(*this, {760, 620});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    addQuestion(*layout);
    addProgress(*layout);
    addResult(*layout);
    addButtons(*layout);
    connect(&m_runner, &ComparisonRunner::compared, this, &CompareDialog::onCompared);
    connect(&m_runner, &ComparisonRunner::failed, this, &CompareDialog::onFailed);
    connect(&m_runner, &ComparisonRunner::cancelled, this, &CompareDialog::onCancelled);
    connect(&m_runner, &ComparisonRunner::progressed, this, [this](qulonglong done, qulonglong total) {
        m_progress->setMaximum(1000);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    });
    setBusy(false);
    updateCompare();
    completeRevisions();
    m_revision->setFocus();
}

void CompareDialog::addQuestion(QVBoxLayout &layout)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    auto *browse = new QPushButton(tr("&Browse…"), this);
    browse->setAutoDefault(false);
    m_folder->setAccessibleName(tr("Folder to compare with"));
    m_folder->setPlaceholderText(tr("As it was before the change"));
    m_revision->setEditable(true);
    m_revision->setInsertPolicy(QComboBox::NoInsert);
    m_revision->setAccessibleName(tr("Revision to compare with"));
    m_revision->lineEdit()->setPlaceholderText(tr("A branch, a tag or a commit"));
    m_revision->completer()->setFilterMode(Qt::MatchContains);
    m_revision->completer()->setCompletionMode(QCompleter::PopupCompletion);
    grid->addWidget(m_byFolder, 0, 0);
    grid->addWidget(m_folder, 0, 1);
    grid->addWidget(browse, 0, 2);
    grid->addWidget(m_byRevision, 1, 0);
    grid->addWidget(m_revision, 1, 1, 1, 2);
    grid->addWidget(m_byExport, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    layout.addLayout(grid);
    m_byRevision->setChecked(true);
    for (QRadioButton *choice : {m_byFolder, m_byRevision, m_byExport})
        connect(choice, &QRadioButton::toggled, this, &CompareDialog::updateCompare);
    connect(browse, &QPushButton::clicked, this, &CompareDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textEdited, m_byFolder, [this] { m_byFolder->setChecked(true); });
    connect(m_folder, &QLineEdit::textChanged, this, &CompareDialog::updateCompare);
    connect(m_revision, &QComboBox::editTextChanged, this, [this] {
        if (m_revision->hasFocus())
            m_byRevision->setChecked(true);
        updateCompare();
    });
}

void CompareDialog::addProgress(QVBoxLayout &layout)
{
    m_busy = new QWidget(this);
    auto *row = new QHBoxLayout(m_busy);
    row->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new QPushButton(tr("&Cancel"), m_busy);
    cancel->setAutoDefault(false);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    layout.addWidget(m_busy);
    connect(cancel, &QPushButton::clicked, this, [this] { m_runner.cancel(); });
}

void CompareDialog::addResult(QVBoxLayout &layout)
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    m_rows->setEmptyText(tr("What changed is listed here, newly allowed first."));
    m_rows->setFrameShape(QFrame::StyledPanel);
    showSummary({});
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_reasons);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(8 * fontMetrics().lineSpacing());
    layout.addWidget(m_summary);
    layout.addWidget(m_rows, 1);
    layout.addWidget(scroll);
    // Nothing to give reasons for leaves the room to the list.
    scroll->hide();
    connect(m_rows->model(), &QAbstractItemModel::modelReset, scroll,
            [this, scroll] { scroll->setVisible(m_rows->model()->rowCount() > 0); });
    connect(m_rows, &RowView::rowSelected, this, &CompareDialog::showReasons);
    connect(m_rows, &RowView::rowsShown, this, &CompareDialog::showFirst);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, m_reasons,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_rows->rowModel().row(current).isSection)
                    m_reasons->clear();
            });
    connect(m_rows, &RowView::rowActivated, this, &CompareDialog::activate);
    connect(m_reasons, &ChangeReasons::placeRequested, this, &CompareDialog::placeActivated);
    connect(m_reasons, &ChangeReasons::explanationRequested, this, [this] {
        if (const Row *row = m_rows->currentRow())
            activate(*row);
    });
}

void CompareDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_save = buttons->addButton(tr("&Save as text…"), QDialogButtonBox::ActionRole);
    m_save->setAutoDefault(false);
    m_compare = buttons->addButton(tr("&Compare"), QDialogButtonBox::ActionRole);
    m_compare->setDefault(true);
    setPrimary(m_compare);
    layout.addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &CompareDialog::save);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::compare);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void CompareDialog::completeRevisions()
{
    auto *watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const QString typed = m_revision->currentText();
        m_revision->addItems(watcher->result());
        m_revision->setEditText(typed);
        if (m_revision->count() == 0 && typed.isEmpty())
            showFolders();
        watcher->deleteLater();
    });
    watcher->setFuture(
        runInBackground([folder = m_project->request.folder] { return gitRevisions(folder); }));
}

void CompareDialog::showFolders()
{
    m_byFolder->setChecked(true);
    // What is typed goes where the choice is.
    if (focusWidget() == m_revision)
        m_folder->setFocus();
}

void CompareDialog::chooseFolder()
{
    const QString start = QFileInfo(m_project->request.folder).absolutePath();
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Compare with"), start);
    if (chosen.isEmpty())
        return;
    m_byFolder->setChecked(true);
    m_folder->setText(QDir::toNativeSeparators(chosen));
}

void CompareDialog::updateCompare()
{
    const bool isNamed = m_byExport->isChecked()
        || (m_byFolder->isChecked() && !m_folder->text().trimmed().isEmpty())
        || (m_byRevision->isChecked() && !m_revision->currentText().trimmed().isEmpty());
    m_compare->setEnabled(isNamed && !m_runner.isRunning());
}

void CompareDialog::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
    m_progress->setMaximum(0);
    m_save->setEnabled(!isBusy && m_comparison && !m_comparison->changes.empty());
    updateCompare();
}

void CompareDialog::compare()
{
    if (m_byExport->isChecked()) {
        emit differenceRequested();
        close();
        return;
    }
    m_comparison.reset();
    m_rows->setRows({});
    m_reasons->clear();
    setInk(m_summary, &Theme::text);
    showSummary(tr("Being compared"));
    const ComparisonBase base = m_byFolder->isChecked()
        ? ComparisonBase {QDir::fromNativeSeparators(m_folder->text().trimmed()), {}}
        : ComparisonBase {{}, m_revision->currentText().trimmed()};
    m_runner.start(base, m_project);
    setBusy(true);
}

void CompareDialog::onCompared(const ComparisonPtr &comparison)
{
    m_comparison = comparison;
    setBusy(false);
    QStringList sentences {comparisonSummary(*comparison)};
    if (comparison->isIncomplete || m_project->isIncomplete)
        sentences << tr("Some files could not be read in full, so there may be more.");
    for (const QString &submodule : comparison->missingSubmodules)
        sentences << tr("The submodule %1 is not here as the revision has it; what it held is missing.")
                         .arg(submodule);
    showSummary(sentences.join(QLatin1Char('\n')));
    m_rows->setEmptyText(comparison->changes.empty() ? tr("Nothing changed.") : QString());
    m_rows->setRows([comparison] { return comparisonRows(*comparison); }, comparison->changes.size());
    m_rows->setFocus();
}

void CompareDialog::onFailed(const ComparisonFailure &failure)
{
    setBusy(false);
    setInk(m_summary, &Theme::denied);
    const QString folder = m_folder->text().trimmed();
    showSummary(failure.git ? gitFailureText(*failure.git, m_revision->currentText().trimmed())
                    : QFileInfo(folder).isDir()
                    ? tr("There is nothing to compare with: no Kubernetes object was found.")
                    : tr("There is no folder %1.").arg(folder));
}

void CompareDialog::onCancelled()
{
    showSummary({});
    setBusy(false);
}

void CompareDialog::activate(const Row &row)
{
    if (row.connection)
        emit connectionActivated(*row.connection);
    else if (!row.key.isEmpty())
        emit keyActivated(row.key);
}

void CompareDialog::showSummary(const QString &text)
{
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
}

/// The reasons have their room already: they tell of the first pair until another one is chosen.
void CompareDialog::showFirst()
{
    const QModelIndex first = m_rows->rowModel().index(0, 0, m_rows->rowModel().index(0, 0));
    if (!m_comparison || !first.isValid())
        return;
    m_rows->showCurrent(first);
    showReasons(m_rows->rowModel().row(first));
}

void CompareDialog::showReasons(const Row &row)
{
    if (const auto pair = m_comparison ? comparedPair(*m_comparison, row) : std::nullopt)
        m_reasons->show(*m_comparison, *pair);
    else
        m_reasons->clear();
}

void CompareDialog::save()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the changes"),
                                                      QStringLiteral("changes.txt"), tr("Text (*.txt)"));
    if (name.isEmpty())
        return;
    const QString error = writeWholeFile(name, comparisonText(comparisonRows(*m_comparison)).toUtf8());
    if (!error.isEmpty())
        QMessageBox::warning(this, windowTitle(), tr("%1 was not written: %2").arg(name, error));
}

} // namespace drawbridge::app
