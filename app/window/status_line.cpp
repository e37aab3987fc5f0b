// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/status_line.h"

#include "document/claim_runner.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "models/project_rows.h"
#include "panels/shrinking_label.h"
#include "support/number_text.h"
#include "support/style.h"
#include "text/domain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>

namespace drawbridge::app {

namespace {

// Shorter waits need no bar.
constexpr int kShowAfterMilliseconds = 300;

} // namespace

StatusLine::StatusLine(DesignDocument &document, SimulationRunner &runner, ClaimRunner &claims,
                       QMainWindow &window)
    : QObject(&window)
    , m_document(document)
    , m_runner(runner)
    , m_claims(claims)
    , m_verdicts(new ShrinkingLabel(&window))
    , m_size(new ShrinkingLabel(&window))
    , m_denied(new ShrinkingLabel(&window))
    , m_contradicted(new ShrinkingLabel(&window))
    , m_problems(new ShrinkingLabel(&window))
    , m_proof(new QLabel(&window))
    , m_saved(new ShrinkingLabel(&window))
    , m_profile(new ShrinkingLabel(&window))
    , m_zoom(new QLabel(&window))
    , m_version(new QLabel(tr("Version %1").arg(QStringLiteral(DRAWBRIDGE_VERSION)), &window))
    , m_progress(new QProgressBar(&window))
    , m_cancel(new QPushButton(tr("Cancel"), &window))
    , m_delay(new QTimer(this))
{
    QStatusBar *bar = window.statusBar();
    bar->setContentsMargins(6, 0, 6, 0);
    // One widget, so that a message of the bar hides them all, whichever is shown next.
    auto *left = new QWidget(bar);
    auto *layout = new QHBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(bar->layout()->spacing());
    for (QLabel *label : {m_verdicts, m_size, m_denied, m_contradicted, m_problems}) {
        label->setContentsMargins(6, 0, 6, 0);
        layout->addWidget(label);
    }
    bar->addWidget(left);
    m_progress->setMaximumWidth(220);
    m_progress->setAccessibleName(tr("Progress of loading"));
    m_progress->hide();
    m_cancel->hide();
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_cancel);
    for (QLabel *label : {m_proof, m_saved, m_profile, m_zoom, m_version}) {
        label->setContentsMargins(6, 0, 6, 0);
        bar->addPermanentWidget(label);
    }
    m_delay->setSingleShot(true);
    m_delay->setInterval(kShowAfterMilliseconds);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    connect(&m_document, &DesignDocument::projectChanged, this, [this] { m_allowedAtOpen.reset(); });
    connect(&m_document, &DesignDocument::designChanged, this, &StatusLine::refresh);
    connect(&m_document, &DesignDocument::modifiedChanged, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::simulated, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::started, this, &StatusLine::refresh);
    connect(&m_claims, &ClaimRunner::checked, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::proved, this, &StatusLine::refresh);
    m_verdicts->installEventFilter(this);
    refresh();
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    // Later: words that warn have colours of the theme.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &StatusLine::refresh, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void StatusLine::setView(View view)
{
    m_view = view;
    refresh();
}

void StatusLine::setProblems(std::size_t count)
{
    m_problemCount = count;
    refresh();
}

void StatusLine::showZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void StatusLine::showLoading()
{
    m_progress->setRange(0, 0);
    m_verdicts->setText(tr("Reading the folder"));
    m_delay->start();
}

void StatusLine::showProgress(qulonglong done, qulonglong total)
{
    if (done >= total) {
        m_progress->setRange(0, 0);
        m_verdicts->setText(tr("Finding workloads and what policies select"));
        return;
    }
    constexpr int kSteps = 1000;
    const auto size
        = [](qulonglong bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes)); };
    m_progress->setRange(0, kSteps);
    m_progress->setValue(static_cast<int>(done * kSteps / total));
    m_verdicts->setText(tr("Reading %1 of %2").arg(size(done), size(total)));
}

void StatusLine::hideLoading()
{
    m_delay->stop();
    m_progress->hide();
    m_cancel->hide();
    refresh();
}

QString StatusLine::verdicts() const
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return tr("Being simulated");
    if (!simulation->pairs)
        return tr("Too many pairs to count");
    const PairCounts &counts = simulation->pairs->counts;
    if (m_view == View::Difference) {
        QString text = tr("%1 newly allowed, %2 newly cut")
                           .arg(numberText(counts.newlyAllowed), numberText(counts.newlyCut));
        if (counts.widened > 0)
            text += tr(", %1 widened").arg(numberText(counts.widened));
        if (counts.narrowed > 0)
            text += tr(", %1 narrowed").arg(numberText(counts.narrowed));
        if (counts.mayChange > 0)
            text += tr(", %1 may change").arg(numberText(counts.mayChange));
        return text;
    }
    const std::size_t allowed = m_view == View::Loaded ? counts.allowedBefore : counts.allowedAfter;
    QString text = tr("%1 of %2 workload pairs allowed").arg(numberText(allowed), numberText(counts.pairs));
    if (m_view == View::Designed && m_allowedAtOpen && *m_allowedAtOpen != allowed) {
        const qlonglong delta = static_cast<qlonglong>(allowed) - static_cast<qlonglong>(*m_allowedAtOpen);
        const QString sign = delta > 0 ? QStringLiteral("+") : QStringLiteral("\u2212");
        text += tr(", %1 since open").arg(sign + QLocale().toString(std::abs(delta)));
    }
    if (!m_runner.isCurrent())
        text += tr(" (as of the edit before)");
    return text;
}

void StatusLine::showClaims()
{
    const CheckedClaimsPtr &claims = m_claims.latest();
    const bool isOfProject = claims && claims->simulation->project == m_document.project();
    const std::size_t count = isOfProject ? claims->contradicted(m_view, m_document.design().claims) : 0;
    m_contradicted->setVisible(count > 0);
    const QString text = tr("✕ %Ln claim(s) contradicted", nullptr, static_cast<int>(count));
    m_contradicted->setText(m_claims.isCurrent() ? text : text + tr(" (as of the edit before)"));
    setInk(m_contradicted, &Theme::denied);
}

void StatusLine::refresh()
{
    const bool isOpen = m_document.isOpen();
    // Each is shown or hidden once: what it does in between would be laid out too.
    for (QLabel *label : {m_size, m_saved, m_profile, m_zoom})
        label->setVisible(isOpen);
    m_version->setVisible(!isOpen);
    if (!isOpen) {
        for (QLabel *label : {m_denied, m_contradicted, m_problems, m_proof})
            label->hide();
        m_verdicts->setText(tr("Ready"));
        return;
    }
    const SimulationPtr &simulation = m_runner.latest();
    if (simulation && simulation->pairs && !m_allowedAtOpen)
        m_allowedAtOpen = simulation->pairs->counts.allowedAfter;
    const Project &project = *m_document.project();
    m_verdicts->setText(verdicts());
    const auto countOf = [](const auto &things) { return static_cast<int>(things.size()); };
    m_size->setText(tr("%1, %2").arg(tr("%Ln namespace(s)", nullptr, countOf(project.cluster->namespaces())),
                                     tr("%Ln workload(s)", nullptr, countOf(project.cluster->workloads()))));
    const auto count = [&simulation](Access access) {
        return simulation ? std::count(simulation->edgeAccess.begin(), simulation->edgeAccess.end(), access)
                          : 0;
    };
    const auto denied = count(Access::Denied);
    const auto unknown = count(Access::Unknown);
    QStringList open;
    if (denied > 0)
        open.append(tr("%1 wanted but denied").arg(denied));
    if (unknown > 0)
        open.append(tr("%1 unknown").arg(unknown));
    m_denied->setText(open.join(QStringLiteral(", ")));
    m_denied->setVisible(!open.isEmpty());
    showClaims();
    m_problems->setText(tr("%Ln problem(s)", nullptr, static_cast<int>(m_problemCount)));
    m_problems->setVisible(m_problemCount > 0);
    const bool isProven = m_runner.isCurrent() && m_runner.proof();
    const bool holds = isProven && m_runner.proof()->holds && simulation->synthesis.isComplete();
    m_proof->setText(!m_runner.isCurrent() ? tr("Being simulated")
                         : !isProven       ? tr("Proof is running")
                         : holds           ? tr("Proven")
                                           : tr("Not exact"));
    // Before there are verdicts, their place says it.
    m_proof->setVisible(simulation != nullptr);
    m_saved->setText(m_document.isReadOnly()       ? tr("Design is read-only")
                         : m_document.isModified() ? tr("Not saved")
                                                   : tr("No unsaved changes"));
    m_profile->setText(profileText(m_document.design().profile));
}

} // namespace drawbridge::app
