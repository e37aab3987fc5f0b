// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/matrix_delegate.h"

#include "models/matrix_model.h"
#include "support/style.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

using Look = MatrixModel::Look;

constexpr double kCorner = 9;

QColor inkOf(Look look, const Theme &theme)
{
    switch (look) {
    case Look::Plain:
        return theme.text;
    case Look::Denied:
        return theme.text3;
    case Look::Unknown:
    case Look::MaybeChanged:
        return theme.unknown;
    case Look::Added:
        return theme.added;
    case Look::Cut:
        return theme.cut;
    }
    return theme.text;
}

/// The ground of an outlined cell; an invalid colour for cells without an outline.
QColor groundOf(Look look, const Theme &theme)
{
    switch (look) {
    case Look::Plain:
    case Look::Denied:
    case Look::Unknown:
        return {};
    case Look::MaybeChanged:
        return theme.unknownSoft;
    case Look::Added:
        return theme.addedSoft;
    case Look::Cut:
        return theme.cutSoft;
    }
    return {};
}

void outline(QPainter &painter, const QRect &rect, const QPen &pen, const QBrush &brush)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -3.5, -3.5), 4, 4);
}

/// A corner, like the one that spreadsheets have for notes.
void paintCorner(QPainter &painter, const QRect &cell, const QColor &color)
{
    const QPointF corner(cell.right(), cell.top());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF {corner, corner - QPointF(kCorner, 0), corner + QPointF(0, kCorner)});
}

} // namespace

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto look = static_cast<Look>(index.data(MatrixModel::kLookRole).toInt());
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    const bool isTotal = index.data(MatrixModel::kTotalRole).toBool();
    if (isTotal || index.row() == index.column())
        painter->fillRect(option.rect, theme.nsHead);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QColor ink = inkOf(look, theme);
    const QColor ground = groundOf(look, theme);
    if (isSelected)
        outline(*painter, option.rect, QPen(theme.accent, 2), ground.isValid() ? ground : theme.accentSoft);
    else if (ground.isValid())
        outline(*painter, option.rect, QPen(ink, softOutline(theme)), ground);
    if (index.data(MatrixModel::kDepartsRole).toBool())
        paintCorner(*painter, option.rect, theme.warn);
    QFont font = option.font;
    if (isTotal || ground.isValid() || look == Look::Unknown)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(isSelected && !ground.isValid() ? theme.text : ink);
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    painter->restore();
}

} // namespace drawbridge::app
