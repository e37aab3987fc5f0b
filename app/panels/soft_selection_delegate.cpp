// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/soft_selection_delegate.h"

#include "support/style.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace drawbridge::app {

namespace {

int itemMargin(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 1;
}

} // namespace

SoftSelectionDelegate::SoftSelectionDelegate(int margin, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_margin(margin)
{
}

void SoftSelectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, themeOf(option.widget).accentSoft);
    plain.state &= ~QStyle::State_Selected;
    // The style keeps a little clear by itself.
    const int margin = std::max(0, m_margin - itemMargin(option.widget));
    plain.rect.adjust(margin, 0, -margin, 0);
    QStyledItemDelegate::paint(painter, plain, index);
}

QSize SoftSelectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kSmallestRow = 22;
    const int row = std::max(kSmallestRow, QFontMetrics(option.font).height() + 6);
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, row});
}

} // namespace drawbridge::app
