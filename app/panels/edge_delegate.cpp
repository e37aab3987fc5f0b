// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/edge_delegate.h"

#include "models/edge_table_model.h"
#include "support/style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// What is wrong with what the editor holds.
constexpr const char *kProblem = "problem";

constexpr int kLineWidth = 26;
constexpr int kLineGap = 8;
constexpr QMargins kMargins(10, 0, 8, 0);

/// Returns how wide it is.
int drawState(QPainter &painter, const QRect &rect, const Theme &theme, const QModelIndex &index)
{
    constexpr int width = kLineWidth;
    const QVariant access = index.data(EdgeTableModel::kAccessRole);
    if (!access.isValid())
        return width;
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = rect.center().y() + 0.5;
    const double left = rect.left();
    const double right = left + width;
    switch (access.value<Access>()) {
    case Access::Allowed:
        painter.setPen(QPen(theme.allowed, 1.5));
        painter.drawLine(QPointF(left, y), QPointF(right - 6, y));
        painter.setBrush(theme.allowed);
        painter.drawPolygon(QPolygonF({{right - 7, y - 3.5}, {right, y}, {right - 7, y + 3.5}}));
        break;
    case Access::Denied:
        painter.setPen(QPen(theme.denied, 1.6, Qt::CustomDashLine));
        painter.drawLine(QPointF(left, y), QPointF(left + 6, y));
        painter.drawLine(QPointF(left + 10, y), QPointF(left + 16, y));
        painter.setPen(QPen(theme.denied, 1.6));
        painter.drawLine(QPointF(right - 5, y - 5), QPointF(right - 5, y + 5));
        painter.drawLine(QPointF(right - 1, y - 5), QPointF(right - 1, y + 5));
        break;
    case Access::Unknown:
        painter.setPen(QPen(theme.unknown, 1.8, Qt::DotLine, Qt::RoundCap));
        painter.drawLine(QPointF(left, y), QPointF(right - 8, y));
        painter.setPen(QPen(theme.unknown, 1.5));
        painter.drawPolyline(QPolygonF({{right - 6, y - 3.5}, {right, y}, {right - 6, y + 3.5}}));
        break;
    }
    return width;
}

} // namespace

int EdgeDelegate::stateWidth(const QFontMetrics &metrics)
{
    int text = 0;
    for (const QString &each : EdgeTableModel::longStateTexts())
        text = std::max(text, metrics.horizontalAdvance(each));
    // Hinting may make the drawn text a little wider than its advance.
    return kMargins.left() + kLineWidth + kLineGap + text + 2 + kMargins.right();
}

void EdgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentSoft);
    QRect rect = option.rect.marginsRemoved(kMargins);
    painter->save();
    if (index.column() == EdgeTableModel::State)
        rect.setLeft(rect.left() + drawState(*painter, rect, theme, index) + kLineGap);
    painter->setPen(theme.text);
    const QString text = index.data().toString();
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width()));
    if ((option.state & QStyle::State_HasFocus) && option.widget->hasFocus()) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget *EdgeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    // In line with the cells around it.
    field->setTextMargins(4, 0, 4, 0);
    field->setAutoFillBackground(true);
    connect(field, &QLineEdit::textChanged, field, [field, column = index.column()](const QString &text) {
        const QString problem = EdgeTableModel::problemOf(column, text);
        field->setProperty(kProblem, problem);
        field->setAccessibleDescription(problem);
        setInk(field, problem.isEmpty() ? &Theme::text : &Theme::denied);
        if (problem.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(field->mapToGlobal(field->rect().bottomLeft()), problem, field);
    });
    return field;
}

bool EdgeDelegate::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEnter = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return
            || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter);
    if (!isEnter)
        return QStyledItemDelegate::eventFilter(watched, event);
    auto *editor = qobject_cast<QWidget *>(watched);
    if (watched->property(kProblem).toString().isEmpty()) {
        emit commitData(editor);
        emit closeEditor(editor);
    }
    // Further up, the key would ask for all of the edge.
    return true;
}

} // namespace drawbridge::app
