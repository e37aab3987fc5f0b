// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/notice_bar.h"

#include "panels/row_view.h"
#include "support/icon.h"
#include "support/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace drawbridge::app {

namespace {
constexpr int kIcon = 16;
constexpr int kPadding = 10;
} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_layout->setContentsMargins(kPadding + kIcon + 8, 4, kPadding, 4);
    m_layout->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_text, 1);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Hide"));
    m_close->setToolTip(tr("Hide"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_layout->addWidget(m_close);
    setMinimumHeight(30);
    hide();
}

void NoticeBar::say(const QString &text, const QString &icon, Tone tone)
{
    // Later: what is said next may be said by one of them.
    for (QWidget *button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_text->setText(text);
    m_iconName = icon;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
    if (!text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void NoticeBar::addButton(const QString &text, const std::function<void()> &onClick)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, onClick);
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_buttons.push_back(button);
}

void NoticeBar::setFloating()
{
    m_isFloating = true;
    m_close->show();
    update();
}

int NoticeBar::widthOfOneLine() const
{
    const QMargins margins = m_layout->contentsMargins();
    int width
        = margins.left() + margins.right() + m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
    for (const QWidget *button : m_buttons)
        width += m_layout->spacing() + button->sizeHint().width();
    if (m_isFloating)
        width += m_layout->spacing() + m_close->sizeHint().width();
    return width;
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool isWarning = m_tone == Tone::Warning || m_tone == Tone::Denied;
    const QColor fill = m_tone == Tone::Denied ? theme.deniedSoft : isWarning ? theme.warnSoft : theme.base;
    painter.fillRect(rect(), fill);
    if (m_isFloating) {
        painter.setPen(theme.nsBorder);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    } else {
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }
    paintIcon(painter, m_iconName, {double(kPadding), (height() - kIcon) / 2.0, kIcon, kIcon},
              toneColor(theme, m_tone));
}

} // namespace drawbridge::app
