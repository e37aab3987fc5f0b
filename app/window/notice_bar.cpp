// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/notice_bar.h"

#include "panels/row_view.h"
#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kIcon = 16;
constexpr int kPadding = 10;
constexpr int kMostLines = 2;

/// The text, cut off after some lines of that width.
QString cutOff(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    int begin = 0;
    for (int i = 0; i < kMostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            return text;
        line.setLineWidth(width);
        begin = line.textStart();
    }
    const bool isCut = layout.createLine().isValid();
    layout.endLayout();
    if (!isCut)
        return text;
    return text.left(begin) + QFontMetrics(font).elidedText(text.mid(begin), Qt::ElideRight, width);
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new QHBoxLayout)
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_layout->setContentsMargins(kPadding + kIcon + 8, 4, kPadding, 4);
    m_layout->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_text, 1);
    m_layout->addLayout(m_row);
    m_row->addStretch(1);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Hide"));
    m_close->setToolTip(tr("Hide"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_row->addWidget(m_close);
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
    m_isExpanded = false;
    if (m_more)
        m_more->hide();
    m_iconName = icon;
    m_tone = tone;
    setText(text);
}

void NoticeBar::sayAlso(const QString &text, const QString &icon, Tone tone)
{
    if (isHidden())
        say(text, icon, tone);
    else
        setText(m_whole + QLatin1Char(' ') + text);
}

void NoticeBar::setText(const QString &text)
{
    m_whole = text;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setToolTip({});
    setAccessibleDescription({});
    setAccessibleName(text);
    arrange();
    setVisible(!text.isEmpty());
    update();
    if (!text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    emit changed();
}

bool NoticeBar::offers(const QString &buttonText) const
{
    return !isHidden() && std::ranges::any_of(m_buttons, [&](const QPushButton *button) {
        return button->text() == buttonText;
    });
}

void NoticeBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit changed();
}

void NoticeBar::addButton(const QString &text, const std::function<void()> &onClick)
{
    addButton(text, onClick, m_isFloating);
}

void NoticeBar::addMainButton(const QString &text, const std::function<void()> &onClick)
{
    addButton(text, onClick, false);
}

void NoticeBar::addButton(const QString &text, const std::function<void()> &onClick, bool isLink)
{
    auto *button = new QPushButton(text, this);
    button->setFont(m_text->font());
    button->setFlat(isLink);
    connect(button, &QPushButton::clicked, this, onClick);
    m_row->insertWidget(m_row->indexOf(m_more ? static_cast<QWidget *>(m_more) : m_close), button);
    m_buttons.push_back(button);
    arrange();
    emit changed();
}

void NoticeBar::showMore()
{
    m_isExpanded = true;
    // Whoever places it, places it again.
    QApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

void NoticeBar::setFloating(const QString &hideTip)
{
    constexpr int kGap = 4;
    constexpr int kClose = 22;
    m_isFloating = true;
    m_text->setFont(scaledFont(font(), FontFactor::kSection));
    m_layout->setContentsMargins(kPadding + kIcon + 6, 3, kGap, 3);
    m_layout->setSpacing(kGap);
    m_row->setSpacing(0);
    setMinimumHeight(kClose + 4);
    m_close->setToolTip(hideTip);
    m_close->setFixedSize(kClose, kClose);
    m_close->setIconSize({12, 12});
    m_more = new QPushButton(tr("Details…"), this);
    m_more->setFont(m_text->font());
    m_more->setFlat(true);
    m_more->hide();
    m_row->insertWidget(m_row->indexOf(m_close), m_more);
    connect(m_more, &QPushButton::clicked, this, &NoticeBar::showMore);
    m_close->show();
    update();
}

int NoticeBar::widthOfButtons() const
{
    int width = 0;
    for (const QWidget *button : m_buttons)
        width += m_layout->spacing() + button->sizeHint().width();
    if (m_more && !m_more->isHidden())
        width += m_layout->spacing() + m_more->sizeHint().width();
    if (m_isFloating)
        width += m_layout->spacing() + m_close->sizeHint().width();
    return width;
}

int NoticeBar::widthOfOneLine() const
{
    const QMargins margins = m_layout->contentsMargins();
    return margins.left() + margins.right() + m_text->fontMetrics().horizontalAdvance(m_whole) + 4
        + widthOfButtons();
}

void NoticeBar::fitInto(int width)
{
    const QMargins margins = m_layout->contentsMargins();
    const int whole = width - margins.left() - margins.right();
    const int beside = whole - widthOfButtons();
    const bool isStacked = beside < whole / 3 || cutOff(m_whole, m_text->font(), beside) != m_whole;
    m_layout->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const QString shown
        = m_isExpanded ? m_whole : cutOff(m_whole, m_text->font(), isStacked ? whole : beside);
    m_text->setText(shown);
    m_more->setVisible(shown != m_whole);
    setToolTip(shown == m_whole ? QString() : m_whole);
    setAccessibleDescription(toolTip());
}

void NoticeBar::arrange()
{
    if (m_isFloating)
        return;
    const QMargins margins = m_layout->contentsMargins();
    const int whole = width() - margins.left() - margins.right();
    const int beside = whole - widthOfButtons();
    const bool isStacked
        = !m_buttons.empty() && (beside < whole / 3 || cutOff(m_whole, m_text->font(), beside) != m_whole);
    const auto direction = isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Quiet, because a drawing is under it: its sign alone has a colour, unless something was refused.
void NoticeBar::paintFloating(QPainter &painter, const Theme &theme) const
{
    constexpr double kRadius = 6;
    const bool isWarning = m_tone == Tone::Warning || m_tone == Tone::Denied;
    const QColor outline = isWarning ? toneColor(theme, m_tone)
        : theme.isHighContrast       ? theme.nsBorder
                                     : theme.line;
    drawRounded(painter, rect(), kRadius, m_tone == Tone::Denied ? theme.deniedSoft : theme.base, outline,
                isWarning && theme.isHighContrast ? softOutline(theme) : 1);
}

void NoticeBar::paintStrip(QPainter &painter, const Theme &theme) const
{
    const bool isWarning = m_tone == Tone::Warning || m_tone == Tone::Denied;
    painter.fillRect(rect(),
                     m_tone == Tone::Denied ? theme.deniedSoft
                         : isWarning        ? theme.warnSoft
                                            : theme.base);
    if (theme.isHighContrast && isWarning) {
        painter.setPen(
            QPen(toneColor(theme, m_tone), softOutline(theme), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    } else {
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_isFloating)
        paintFloating(painter, theme);
    else
        paintStrip(painter, theme);
    paintIcon(painter, m_iconName,
              {double(kPadding), m_text->geometry().center().y() + 0.5 - kIcon / 2.0, kIcon, kIcon},
              toneColor(theme, m_tone));
}

} // namespace drawbridge::app
