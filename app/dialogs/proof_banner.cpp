// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/proof_banner.h"

#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kShieldSize = 32;
constexpr int kStepIconSize = 18;

QPixmap iconPixmap(const QString &name, int size, const QColor &color, double ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, name, QRectF(0, 0, size, size), color);
    return pixmap;
}

/// A filled disc with the icon on it.
QPixmap discPixmap(const QString &name, const QColor &fill, const QColor &ink, double ratio)
{
    QPixmap disc(QSize(kStepIconSize, kStepIconSize) * ratio);
    disc.setDevicePixelRatio(ratio);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(QRectF(0, 0, kStepIconSize, kStepIconSize));
    paintIcon(painter, name, QRectF(3, 3, kStepIconSize - 6, kStepIconSize - 6), ink);
    return disc;
}

QLabel *makeLabel(QWidget *parent, double factor, QFont::Weight weight, QColor Theme::*color)
{
    auto *label = new QLabel(parent);
    label->setFont(scaledFont(label->font(), factor, weight));
    setInk(label, color);
    return label;
}

} // namespace

ProofBanner::ProofBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(makeLabel(this, FontFactor::kTitle, QFont::DemiBold, &Theme::text))
    , m_sentence(makeLabel(this, FontFactor::kSection, QFont::Normal, &Theme::text2))
    , m_allSteps(new QWidget(this))
    , m_wayOn(new QPushButton(this))
{
    m_headline->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_wayOn->setObjectName(QStringLiteral("wayOn"));
    m_wayOn->hide();
    setPrimary(m_wayOn);
    connect(m_wayOn, &QPushButton::clicked, this, &ProofBanner::wayOnChosen);
    auto *steps = new QHBoxLayout(m_allSteps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(24);
    const QString titles[] = {tr("Written"), tr("Read again"), tr("Simulated again"), tr("Compared")};
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        steps->addWidget(makeStep(titles[i], m_steps[i]));
    steps->addStretch();

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_headline);
    words->addWidget(m_sentence);
    words->addSpacing(8);
    words->addWidget(m_allSteps);
    words->addWidget(m_wayOn, 0, Qt::AlignLeft);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(16);
    all->addWidget(m_icon, 0, Qt::AlignTop);
    all->addLayout(words, 1);
}

QWidget *ProofBanner::makeStep(const QString &title, StepLabels &labels)
{
    auto *step = new QWidget(this);
    labels.icon = new QLabel(step);
    labels.detail = makeLabel(step, FontFactor::kSmall, QFont::Normal, &Theme::text2);
    QLabel *name = makeLabel(step, FontFactor::kSection, QFont::DemiBold, &Theme::text);
    name->setText(title);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(labels.detail);
    auto *all = new QHBoxLayout(step);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(labels.icon, 0, Qt::AlignTop);
    all->addLayout(words);
    return step;
}

void ProofBanner::show(State state, const QString &headline, const QString &sentence,
                       const std::array<ProofStep, 4> &steps)
{
    m_state = state;
    m_allSteps->show();
    m_wayOn->hide();
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_steps[i].state = steps[i].state;
        m_steps[i].detail->setText(steps[i].detail);
    }
    showIcons();
    update();
}

void ProofBanner::showInVain(const QString &headline, const QString &sentence, const QString &wayOn)
{
    show(State::InVain, headline, sentence, {});
    m_allSteps->hide();
    m_wayOn->setText(wayOn);
    m_wayOn->show();
}

void ProofBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void ProofBanner::showIcons()
{
    const Theme &theme = themeOf(this);
    const QString shield = m_state == State::Refused ? QStringLiteral("refused")
        : m_state == State::InVain                   ? QStringLiteral("finding")
                                                     : QStringLiteral("proven");
    m_icon->setPixmap(iconPixmap(shield, kShieldSize, stateColor(), devicePixelRatioF()));
    for (const StepLabels &step : m_steps) {
        const bool failed = step.state == ProofStepState::Failed;
        const bool waiting = step.state == ProofStepState::Waiting;
        const QString name = failed ? QStringLiteral("close")
            : waiting               ? QStringLiteral("more")
                                    : QStringLiteral("check");
        const QColor color = failed ? theme.denied : waiting ? theme.text3 : theme.added;
        step.icon->setPixmap(discPixmap(name, color, theme.base, devicePixelRatioF()));
    }
}

QColor ProofBanner::stateColor() const
{
    const Theme &theme = themeOf(this);
    switch (m_state) {
    case State::Running:
        return theme.text3;
    case State::Proven:
        return theme.added;
    case State::Refused:
        return theme.denied;
    case State::InVain:
        return theme.warn;
    }
    return {};
}

void ProofBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QColor &fill = m_state == State::Running ? theme.alt
        : m_state == State::Proven                 ? theme.addedSoft
        : m_state == State::InVain                 ? theme.warnSoft
                                                   : theme.deniedSoft;
    drawRounded(painter, rect(), 8, fill, stateColor(), softOutline(theme));
}

} // namespace drawbridge::app
