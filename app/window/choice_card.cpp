// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/choice_card.h"

#include "support/icon.h"
#include "support/style.h"

#include <QPainter>

namespace drawbridge::app {

namespace {
constexpr int kPadding = 14;
constexpr int kIcon = 20;
constexpr int kTextLeft = kPadding + kIcon + 14;
constexpr int kRadio = 16;
constexpr int kBetween = 4;
constexpr int kTallest = 1000;
/// What icons are drawn on.
constexpr int kGrid = 24;
} // namespace

ChoiceCard::ChoiceCard(const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_sentence(text)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceCard::sizeHint() const
{
    return {240, heightForWidth(240)};
}

QFont ChoiceCard::titleFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QRect ChoiceCard::titleRect(int width) const
{
    const QRect room(kTextLeft, kPadding, width - kTextLeft - kRadio - 2 * kPadding, kTallest);
    return QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, text());
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect room(0, 0, width - kTextLeft - kPadding, kTallest);
    const int sentence = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_sentence).height();
    return 2 * kPadding + titleRect(width).height() + kBetween + sentence;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(QPen(isChecked() || hasFocus() ? theme.accent : theme.line, isChecked() ? 1.5 : 1));
    painter.setBrush(isChecked() ? theme.accentSoft : underMouse() ? theme.alt : theme.base);
    painter.drawRoundedRect(box, 6, 6);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4);
    }
    paintIcon(painter, m_icon, QRectF(kPadding, kPadding, kIcon, kIcon),
              isChecked() ? theme.accent : theme.text2);
    const QRectF radio(width() - kPadding - kRadio + 0.5, kPadding + 0.5, kRadio - 1, kRadio - 1);
    painter.setPen(QPen(isChecked() ? theme.accent : theme.field, 1.25));
    painter.setBrush(theme.base);
    painter.drawEllipse(radio);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(radio.center(), 3.75, 3.75);
    }
    const QRect title = titleRect(width());
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    painter.drawText(title, Qt::TextWordWrap, text());
    painter.setFont(font());
    painter.setPen(theme.text2);
    painter.drawText(rect().adjusted(kTextLeft, title.bottom() + 1 + kBetween, -kPadding, 0),
                     Qt::TextWordWrap, m_sentence);
}

void DropArea::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.nsBorder, 1.5, Qt::DashLine));
    painter.setBrush(theme.alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

ThemedIconLabel::ThemedIconLabel(const QString &icon, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setFixedSize(size, size);
}

void ThemedIconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme &theme = themeOf(this);
    // Large signs are enlarged as a whole, their lines too.
    const bool isLarge = width() > kGrid;
    if (isLarge)
        painter.scale(width() / double(kGrid), width() / double(kGrid));
    const int size = isLarge ? kGrid : width();
    paintIcon(painter, m_icon, {0.0, 0.0, double(size), double(size)}, isLarge ? theme.accent : theme.text2);
}

} // namespace drawbridge::app
