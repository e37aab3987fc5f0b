// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/header_parts.h"

#include "support/style.h"

#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

namespace drawbridge::app {

void drawHeaderSection(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.fillRect(option.rect, theme.alt);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), theme.line);
}

void drawHeaderRest(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (header && header->orientation() == Qt::Vertical) {
        painter.fillRect(option.rect, theme.base);
        return;
    }
    painter.fillRect(option.rect, theme.alt);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

QStyleOptionHeader headerLabel(const QStyleOptionHeader &option, const QPainter &painter,
                               const QWidget *widget)
{
    // Those of trees begin where their heads do.
    const int padding = qobject_cast<const QTreeView *>(widget ? widget->parentWidget() : nullptr) ? 0 : 7;
    QStyleOptionHeader label = option;
    label.rect.adjust(padding, 0, -padding, 0);
    QFont font = painter.font();
    font.setBold(font.bold() || (option.state & QStyle::State_On));
    label.text = QFontMetrics(font).elidedText(option.text, Qt::ElideMiddle, label.rect.width());
    return label;
}

} // namespace drawbridge::app
