// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/policies_panel.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "document/policy_lines.h"
#include "document/selection.h"
#include "document/simulation_runner.h"
#include "models/file_rows.h"
#include "panels/code_view.h"
#include "panels/row_view.h"
#include "panels/shrinking_label.h"
#include "panels/sign_label.h"
#include "panels/source_panel.h"
#include "support/qt_text.h"
#include "support/style.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kMostNames = 12;

} // namespace

PoliciesPanel::PoliciesPanel(SimulationRunner &runner, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_selection(selection)
    , m_pages(new QStackedWidget(this))
    , m_files(new RowView(tr("Files of the export"), this))
    , m_left(createFileView(tr("Policy file")))
    , m_right(createFileView(tr("Policy file of the other end")))
{
    auto *splitter = new QSplitter(this);
    m_pages->addWidget(splitter);
    m_pages->addWidget(createNothingPage());
    splitter->addWidget(m_files);
    splitter->addWidget(m_left.box);
    splitter->addWidget(m_right.box);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({260, 400, 400});
    splitter->setChildrenCollapsible(false);
    m_right.box->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    for (const FileView *view : {&m_left, &m_right}) {
        connect(view->code, &CodeView::lineHovered, this,
                [this, view](int line) { onLineHovered(*view, line); });
        connect(view->code, &CodeView::lineChosen, this,
                [this, view](int line) { onLineChosen(*view, line); });
    }
    connect(m_files, &RowView::rowSelected, this, [this](const Row &row) {
        m_isFollowing = false;
        m_right.box->hide();
        if (!row.file.isEmpty())
            showFile(m_left, row.file, 0, -1);
    });
    connect(m_files, &RowView::rowsShown, this, &PoliciesPanel::onRowsShown);
    connect(&m_runner, &SimulationRunner::simulated, this, &PoliciesPanel::refresh);
    connect(&m_runner, &SimulationRunner::started, this, [this] {
        if (m_runner.latest())
            updateState();
        else
            clear();
    });
    connect(&m_runner, &SimulationRunner::proved, this, &PoliciesPanel::updateState);
    connect(&m_selection, &Selection::changed, this, &PoliciesPanel::followSelection);
}

/// In place of empty panes.
QWidget *PoliciesPanel::createNothingPage()
{
    auto *page = new QWidget(this);
    auto *text = new QLabel(page);
    m_nothing = text;
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    setInk(text, &Theme::text2);
    m_start = new QPushButton(tr("Start with default deny"), page);
    m_start->setObjectName(QStringLiteral("isolate"));
    connect(m_start, &QPushButton::clicked, this, &PoliciesPanel::defaultDenyRequested);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(text);
    layout->addWidget(m_start, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

PoliciesPanel::FileView PoliciesPanel::createFileView(const QString &accessibleName)
{
    FileView view;
    view.box = new QWidget(this);
    view.box->setBackgroundRole(QPalette::Base);
    view.box->setAutoFillBackground(true);
    auto *title = new ShrinkingLabel(view.box);
    title->setElideMode(Qt::ElideMiddle);
    view.title = title;
    view.title->setFont(scaledFont(font(), FontFactor::kSection, QFont::DemiBold));
    // A long name is cut off rather than widening the window.
    view.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    view.state = new SignLabel(0, view.box);
    view.state->setFont(scaledFont(font(), FontFactor::kSection));
    view.code = new CodeView(view.box);
    view.code->setAccessibleName(accessibleName);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 14, 6);
    head->setSpacing(12);
    head->addWidget(view.title, 1);
    head->addWidget(view.state);
    auto *layout = new QVBoxLayout(view.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(view.code);
    return view;
}

void PoliciesPanel::onLineHovered(const FileView &view, int line)
{
    const SimulationPtr &simulation = m_runner.latest();
    QStringList keys;
    QString tip;
    const PolicyLine found = simulation && line > 0 && !showsFolder()
        ? policyLine(*simulation, toStd(view.title->text()), line)
        : PolicyLine();
    if (found.pods) {
        const Cluster &cluster = *simulation->project->cluster;
        std::uint32_t count = 0;
        for (const PodIndex pod : *found.pods) {
            count += cluster[pod].count;
            const QString key = toQString(toString(endpointOf(cluster, cluster[pod].workload)));
            if (!keys.contains(key))
                keys.append(key);
        }
        const QStringList first = keys.mid(0, kMostNames);
        tip = tr("Selects %Ln pod(s)", nullptr, static_cast<int>(count));
        if (!first.isEmpty())
            tip += QLatin1Char('\n') + first.join(QLatin1Char('\n'));
        if (keys.size() > first.size())
            tip += QLatin1Char('\n')
                + tr("and %Ln more workload(s)", nullptr, static_cast<int>(keys.size() - first.size()));
    }
    view.code->showTip(tip);
    emit selectorHovered(keys);
}

void PoliciesPanel::onLineChosen(const FileView &view, int line)
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation || showsFolder())
        return;
    const PolicyLine found = policyLine(*simulation, toStd(view.title->text()), line);
    if (!found.connection || found.connection == m_selection.connection())
        return;
    const QScopedValueRollback choosing(m_isChosenHere, true);
    m_selection.selectOnlyConnection(*found.connection);
}

void PoliciesPanel::clear()
{
    m_pages->setCurrentIndex(0);
    m_files->setRows({});
    m_files->setEmptyText(tr("Being simulated"));
    m_right.box->hide();
    showFile(m_left, {}, 0, -1);
}

void PoliciesPanel::refresh()
{
    const SimulationPtr &simulation = m_runner.latest();
    const Row *current = m_files->currentRow();
    m_fileBefore = current ? current->file : QString();
    if (showsFolder())
        m_files->setRows([simulation] { return loadedFileRows(*simulation->loaded); },
                         simulation->loaded->policies().policies.size());
    else
        m_files->setRows([simulation] { return policyFileRows(*simulation); },
                         simulation->written.files.size());
}

void PoliciesPanel::setView(View view)
{
    const bool showedFolder = showsFolder();
    m_view = view;
    if (showedFolder == showsFolder())
        return;
    m_files->setAccessibleName(showsFolder() ? tr("Files of the loaded policies")
                                             : tr("Files of the export"));
    if (m_runner.latest())
        refresh();
}

QString PoliciesPanel::firstFile() const
{
    const RowModel &model = m_files->rowModel();
    const QModelIndex first = model.index(0, 0);
    if (!first.isValid())
        return {};
    return model.row(model.rowCount(first) > 0 ? model.index(0, 0, first) : first).file;
}

std::optional<QString> PoliciesPanel::textOf(const QString &name) const
{
    // More than this no one reads here.
    constexpr qint64 kMostShownBytes = 1024 * 1024;
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation || name.isEmpty())
        return std::nullopt;
    if (!showsFolder()) {
        const std::string *bytes = simulation->exportedFile(toStd(name));
        return bytes ? std::optional(toQString(*bytes)) : std::nullopt;
    }
    QFile file(pathOf(simulation->project->request.folder, name));
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.read(kMostShownBytes)))
                                          : std::nullopt;
}

void PoliciesPanel::onRowsShown()
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return;
    m_pages->setCurrentIndex((showsFolder() ? firstFile().isEmpty() : simulation->writesNothing()) ? 1 : 0);
    sayNothing();
    m_files->setEmptyText(tr("No policy is written: those that are kept stay as they are."));
    if (!showConnection() && !(m_isFollowing && showWorkload()))
        showFileBefore();
    updateState();
}

/// Where it is gone, what is selected tells what to look at, and else the first one is shown.
void PoliciesPanel::showFileBefore()
{
    m_right.box->hide();
    const QModelIndex index = m_files->rowModel().findFile(m_fileBefore);
    m_isFollowing = !index.isValid() && showWorkload();
    if (m_isFollowing)
        return;
    m_files->showCurrent(index);
    showFile(m_left, index.isValid() ? m_fileBefore : firstFile(), 0, -1);
}

void PoliciesPanel::sayNothing()
{
    const ProjectPtr project = m_runner.latest() ? m_runner.latest()->project : ProjectPtr();
    if (project && project->cluster->workloads().empty()) {
        m_nothing->setText(tr("No workloads in this folder: there is nothing to allow or to deny."));
        m_start->hide();
        return;
    }
    QString text = showsFolder()
        ? tr("The folder has no policies: nothing is isolated, so everything is allowed.")
        : tr("No policy is written: nothing is isolated, so everything is allowed.");
    if (m_isDenyOffered)
        text += QLatin1Char(' ') + tr("The notice on the canvas starts with default deny.");
    m_nothing->setText(text);
    m_start->setHidden(m_isDenyOffered);
}

void PoliciesPanel::setDefaultDenyOffered(bool isOffered)
{
    m_isDenyOffered = isOffered;
    sayNothing();
}

void PoliciesPanel::updateState()
{
    QString state;
    const bool isProven = !showsFolder() && m_runner.isCurrent() && m_runner.proof()
        && m_runner.proof()->holds && m_runner.latest()->synthesis.isComplete();
    if (showsFolder())
        state = tr("In force in the folder");
    else if (isProven)
        state = tr("Proven");
    else if (m_runner.isCurrent() && m_runner.proof())
        state = tr("Not exact: see Export");
    else if (m_runner.isCurrent())
        state = tr("Proof is running");
    else
        state = tr("Changed, not proven yet");
    for (FileView *view : {&m_left, &m_right}) {
        const bool isSaid = isProven && !view->title->text().isEmpty();
        view->state->setSign(isSaid ? QStringLiteral("proven") : QString(), &Theme::added);
        setInk(view->state, isProven ? &Theme::added : &Theme::text2);
        view->state->setText(view->title->text().isEmpty() ? QString() : state);
    }
}

void PoliciesPanel::showFile(FileView &view, const QString &name, int first, int last)
{
    const std::optional<QString> text = textOf(name);
    view.title->setText(text ? name : QString());
    view.code->setVisible(text.has_value());
    view.code->setText(text.value_or(QString()));
    view.code->markLines(first, last);
    updateState();
}

void PoliciesPanel::showPlace(const SourcePosition &where)
{
    const QString file = toQString(where.file.text());
    m_isFollowing = false;
    m_right.box->hide();
    m_files->showCurrent(m_files->rowModel().findFile(file));
    const int line = static_cast<int>(where.line);
    showFile(m_left, file, line, line);
}

void PoliciesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Later: what is shown has colours of the theme, and is made anew.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &PoliciesPanel::updateState, Qt::QueuedConnection);
}

} // namespace drawbridge::app
