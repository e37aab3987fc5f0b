// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/soft_selection_delegate.h"

#include "support/style.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::app {

void SoftSelectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, themeOf(option.widget).accentSoft);
    plain.state &= ~QStyle::State_Selected;
    QStyledItemDelegate::paint(painter, plain, index);
}

QSize SoftSelectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kSmallestRow = 22;
    const int row = std::max(kSmallestRow, QFontMetrics(option.font).height() + 6);
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, row});
}

} // namespace drawbridge::app
