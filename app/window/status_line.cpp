// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/status_line.h"

#include "document/claim_runner.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "models/change_rows.h"
#include "panels/sign_label.h"
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
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace drawbridge::app {

namespace {

constexpr int kSide = 9;
// Shorter waits need no bar.
constexpr int kShowAfterMilliseconds = 300;

struct ShownCounts {
    std::size_t allowed;
    std::size_t unknown;
};

ShownCounts shownCounts(const PairCounts &counts, View view)
{
    return view == View::Loaded ? ShownCounts {counts.allowedBefore, counts.unknownBefore}
                                : ShownCounts {counts.allowedAfter, counts.unknownAfter};
}

} // namespace

StatusLine::StatusLine(DesignDocument &document, SimulationRunner &runner, ClaimRunner &claims,
                       QMainWindow &window)
    : QObject(&window)
    , m_document(document)
    , m_runner(runner)
    , m_claims(claims)
    , m_window(window)
    , m_verdicts(new SignLabel(kSide, &window))
    , m_size(new SignLabel(kSide, &window))
    , m_denied(new SignLabel(kSide, &window))
    , m_contradicted(new SignLabel(kSide, &window))
    , m_problems(new SignLabel(kSide, &window))
    , m_proof(new SignLabel(kSide, &window))
    , m_saved(new SignLabel(kSide, &window))
    , m_profile(new SignLabel(kSide, &window))
    , m_zoom(new SignLabel(kSide, &window))
    , m_version(new SignLabel(kSide, &window))
    , m_progress(new QProgressBar(&window))
    , m_cancel(new QPushButton(tr("Cancel"), &window))
    , m_delay(new QTimer(this))
{
    QStatusBar *bar = window.statusBar();
    bar->setContentsMargins(3, 0, 3, 0);
    // One widget, so that a message of the bar hides them all, whichever is shown next.
    bar->addWidget(createRow({m_verdicts, m_size, m_denied, m_contradicted, m_problems}));
    m_problems->setSign(QStringLiteral("problems"), &Theme::text2);
    m_version->setText(tr("Version %1").arg(QStringLiteral(DRAWBRIDGE_VERSION)));
    m_progress->setMaximumWidth(220);
    m_progress->setAccessibleName(tr("Progress of loading"));
    m_progress->hide();
    m_cancel->hide();
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_cancel);
    bar->addPermanentWidget(createRow({m_proof, m_saved, m_profile, m_zoom, m_version}));
    // The others are hidden while it is there.
    m_version->setParted(false);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kShowAfterMilliseconds);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    connect(&m_document, &DesignDocument::projectChanged, this, &StatusLine::forgetStart);
    connect(&m_document, &DesignDocument::designChanged, this, &StatusLine::refresh);
    connect(&m_document, &DesignDocument::modifiedChanged, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::simulated, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::started, this, &StatusLine::refresh);
    connect(&m_claims, &ClaimRunner::checked, this, &StatusLine::refresh);
    connect(&m_runner, &SimulationRunner::proved, this, &StatusLine::refresh);
    m_verdicts->installEventFilter(this);
    bar->installEventFilter(this);
    refresh();
}

/// Beside each other, parted by thin lines.
QWidget *StatusLine::createRow(const std::vector<SignLabel *> &labels)
{
    auto *row = new QWidget(m_window.statusBar());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (SignLabel *label : labels) {
        label->setParted(label != labels.front());
        layout->addWidget(label);
    }
    return row;
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    // Later: words that warn have colours of the theme.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &StatusLine::refresh, Qt::QueuedConnection);
    if (event->type() == QEvent::Resize && watched == m_window.statusBar() && m_document.isOpen())
        makeRoom();
    return QObject::eventFilter(watched, event);
}

void StatusLine::setView(View view)
{
    m_view = view;
    refresh();
}

void StatusLine::setProblems(std::size_t count, std::size_t denied)
{
    m_problemCount = count;
    m_deniedCount = denied;
    refresh();
}

void StatusLine::showZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void StatusLine::showLoading()
{
    m_verdicts->setSign({}, &Theme::text2);
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

void StatusLine::forgetStart()
{
    m_allowedAtStart.reset();
    m_startRevision.reset();
    m_isReloaded = false;
    // Later: a design that was read again is an edit of its own.
    QMetaObject::invokeMethod(
        this, [this] { m_startRevision = m_document.revision(); }, Qt::QueuedConnection);
}

void StatusLine::noteStart()
{
    const SimulationPtr &simulation = m_runner.latest();
    if (simulation && simulation->pairs && simulation->revision == m_startRevision)
        m_allowedAtStart = simulation->pairs->counts.allowedAfter;
}

void StatusLine::setReloaded()
{
    m_isReloaded = true;
    refresh();
}

/// In the words of the Changes.
QString StatusLine::changes() const
{
    const PairCounts &counts = m_runner.latest()->pairs->counts;
    const QString changed = countsText(ChangeCounts(counts));
    return changed.isEmpty() ? tr("No workload pair changes")
                             : tr("%1 workload pairs: %2").arg(numberText(counts.pairs), changed);
}

QString StatusLine::sinceStart(std::size_t allowed) const
{
    const qlonglong delta = static_cast<qlonglong>(allowed) - static_cast<qlonglong>(*m_allowedAtStart);
    const QString change
        = (delta > 0 ? QLatin1Char('+') : QChar(0x2212)) + QLocale().toString(std::abs(delta));
    return m_isReloaded ? tr(" (%1 since the reload)").arg(change) : tr(" (%1 since open)").arg(change);
}

QString StatusLine::verdicts() const
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return tr("Being simulated");
    if (!simulation->pairs)
        return tr("Too many pairs to count");
    const PairCounts &counts = simulation->pairs->counts;
    QString text;
    if (m_view == View::Difference) {
        text = changes();
    } else {
        const auto [allowed, unknown] = shownCounts(counts, m_view);
        text = tr("%1 of %2 workload pairs allowed").arg(numberText(allowed), numberText(counts.pairs));
        if (m_view == View::Designed && m_allowedAtStart && *m_allowedAtStart != allowed)
            text += sinceStart(allowed);
        if (unknown > 0)
            text += tr(", %1 unknown").arg(numberText(unknown));
    }
    const bool isOutdated = m_view != View::Loaded && !m_runner.isCurrent();
    return isOutdated ? text + tr(" (as of the edit before)") : text;
}

QString StatusLine::whatIsCounted() const
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation || !simulation->pairs)
        return {};
    const QString pairs
        = tr("Ordered pairs of two different workloads: what the first may send to the second.");
    if (m_view == View::Difference)
        return pairs;
    const PairCounts &counts = simulation->pairs->counts;
    const auto [allowed, unknown] = shownCounts(counts, m_view);
    return pairs + QLatin1Char('\n')
        + tr("%1 allowed: some traffic is certain between all their pods.").arg(numberText(allowed))
        + QLatin1Char('\n') + tr("%1 unknown: none is certain, some may be allowed.").arg(numberText(unknown))
        + QLatin1Char('\n')
        + tr("%1 denied: nothing is allowed.").arg(numberText(counts.pairs - allowed - unknown));
}

QString StatusLine::edgesText() const
{
    const SimulationPtr &simulation = m_runner.latest();
    // All of it is about the design, and not about what is in force in the folder.
    if (!simulation || m_view == View::Loaded)
        return {};
    const auto count = [&simulation](Access access) {
        return static_cast<int>(std::ranges::count(simulation->edgeAccess, access));
    };
    QStringList texts;
    if (const int denied = count(Access::Denied))
        texts << tr("%Ln edge(s) wanted but denied", nullptr, denied);
    // The difference draws what changes, and has no lines for these.
    if (m_deniedCount > 0 && m_view != View::Difference)
        texts << tr("%Ln connection(s) wanted but denied", nullptr, static_cast<int>(m_deniedCount));
    if (const int unknown = count(Access::Unknown))
        texts << tr("%Ln edge(s) unknown", nullptr, unknown);
    return texts.join(QStringLiteral(", "));
}

bool StatusLine::isProven() const
{
    const SimulationPtr &simulation = m_runner.latest();
    return m_runner.isCurrent() && m_runner.proof() && m_runner.proof()->holds
        && simulation->synthesis.isComplete() && !simulation->writesNothing();
}

QString StatusLine::proofText() const
{
    if (!m_runner.isCurrent())
        return tr("Being simulated");
    if (!m_runner.proof())
        return tr("Proof is running");
    const Simulation &simulation = *m_runner.latest();
    if (!m_runner.proof()->holds || !simulation.synthesis.isComplete())
        return tr("Not exact");
    return simulation.writesNothing() ? tr("Nothing to prove: no policy is written") : tr("Proven");
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
    m_version->setVisible(!isOpen);
    if (!isOpen) {
        for (QLabel *label :
             {m_size, m_denied, m_contradicted, m_problems, m_proof, m_saved, m_profile, m_zoom})
            label->hide();
        m_verdicts->setSign({}, &Theme::text2);
        m_verdicts->setText(tr("Ready"));
        m_verdicts->setExplanation({});
        return;
    }
    noteStart();
    const Project &project = *m_document.project();
    m_verdicts->setText(verdicts());
    m_verdicts->setSign(isProven() && m_view != View::Loaded ? QStringLiteral("check") : QString(),
                        &Theme::text2);
    const auto countOf = [](const auto &things) { return static_cast<int>(things.size()); };
    m_size->setText(tr("%1, %2").arg(tr("%Ln namespace(s)", nullptr, countOf(project.cluster->namespaces())),
                                     tr("%Ln workload(s)", nullptr, countOf(project.cluster->workloads()))));
    m_denied->setText(edgesText());
    m_denied->setVisible(!m_denied->text().isEmpty());
    showClaims();
    m_problems->setText(tr("%Ln problem(s)", nullptr, static_cast<int>(m_problemCount)));
    m_problems->setVisible(m_problemCount > 0);
    m_proof->setText(proofText());
    m_proof->setSign(isProven() ? QStringLiteral("proven") : QString(), &Theme::added);
    // Before there are verdicts, their place says it.
    m_proof->setVisible(m_runner.latest() != nullptr);
    m_saved->setText(m_document.isReadOnly()       ? tr("Design is read-only")
                         : m_document.isModified() ? tr("Not saved")
                                                   : tr("No unsaved changes"));
    m_profile->setText(profileText(m_document.design().profile));
    makeRoom();
}

void StatusLine::makeRoom()
{
    // The least important first: the canvas tells the zoom, the Inspector the size, the title what is saved.
    const std::array mayGo {m_zoom, m_size, m_saved, m_profile};
    const QStatusBar &bar = *m_window.statusBar();
    int needed = bar.contentsMargins().left() + bar.contentsMargins().right() + 4 * bar.layout()->spacing();
    if (bar.isSizeGripEnabled())
        needed += bar.style()->pixelMetric(QStyle::PM_SizeGripSize);
    const auto add = [&](const QLabel *label) { needed += label->sizeHint().width(); };
    for (const QLabel *label : {m_verdicts, m_denied, m_contradicted, m_problems, m_proof}) {
        if (!label->isHidden())
            add(label);
    }
    std::ranges::for_each(mayGo, add);
    QStringList hidden {whatIsCounted()};
    for (QLabel *label : mayGo) {
        // Each is shown or hidden once: what it does in between would be laid out too.
        const bool isHidden = needed > bar.width();
        label->setVisible(!isHidden);
        if (!isHidden)
            continue;
        needed -= label->sizeHint().width();
        hidden.append(label->text());
    }
    m_saved->setParted(!m_proof->isHidden());
    m_profile->setParted(!m_proof->isHidden() || !m_saved->isHidden());
    hidden.removeAll(QString());
    m_verdicts->setExplanation(hidden.join(QLatin1Char('\n')));
}

} // namespace drawbridge::app
