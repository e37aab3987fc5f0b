// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/view_switch.h"

#include "support/style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace drawbridge::app {

namespace {
constexpr int kSidePadding = 14;
} // namespace

SegmentButton::SegmentButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    const auto follow = [this] {
        setText(m_action->text().remove(QLatin1Char('&')));
        setChecked(m_action->isChecked());
        setEnabled(m_action->isEnabled());
        setToolTip(m_action->toolTip());
        setStatusTip(m_action->statusTip());
        setWhatsThis(m_action->whatsThis());
    };
    connect(m_action, &QAction::changed, this, follow);
    connect(this, &QAbstractButton::clicked, m_action, &QAction::trigger);
    follow();
}

QSize SegmentButton::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    return {metrics.horizontalAdvance(text()) + 2 * kSidePadding, std::max(28, metrics.height() + 10)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(rect()).adjusted(1, 1, -1, -1);
    QFont shown = font();
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled() ? theme.accent : theme.line);
        painter.drawRoundedRect(cell, 4, 4);
        shown.setWeight(QFont::DemiBold);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.nsHead);
        painter.drawRoundedRect(cell, 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(isChecked() ? theme.onAccent : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 3, 3);
    }
    painter.setFont(shown);
    painter.setPen(!isEnabled() ? theme.inactive : isChecked() ? theme.onAccent : theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

ViewSwitch::ViewSwitch(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("View"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    for (QAction *action : actions) {
        auto *button = new SegmentButton(action, this);
        m_buttons.append(button);
        layout->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ViewSwitch::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.field, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void ViewSwitch::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto current = std::find_if(m_buttons.begin(), m_buttons.end(),
                                      [](const SegmentButton *b) { return b->isChecked(); });
    const auto at = std::clamp<qsizetype>(current - m_buttons.begin() + step, 0, m_buttons.size() - 1);
    m_buttons[at]->click();
    m_buttons[at]->setFocus();
}

} // namespace drawbridge::app
