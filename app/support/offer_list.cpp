// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/offer_list.h"

#include "support/style.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kSmallestRow = 22;
constexpr int kPadding = 8;
constexpr double kRadius = 4;

class OfferDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * kPadding,
                std::max(kSmallestRow, metrics.height() + 6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accentSoft);
            painter->drawRoundedRect(option.rect, kRadius, kRadius);
        }
        painter->setFont(option.font);
        painter->setPen(theme.text);
        const QRect place = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(
            place, static_cast<int>(side),
            QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
        painter->restore();
    }
};

} // namespace

bool isOfferList(const QWidget *widget)
{
    return widget && widget->windowType() == Qt::Popup && qobject_cast<const QListView *>(widget);
}

void setUpOffers(QListView &list)
{
    list.setSpacing(0);
    // Measures the frame again, now that the list is below a field.
    list.setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
    list.setItemDelegate(new OfferDelegate(&list));
}

void drawOfferFrame(QPainter &painter, const QWidget &list)
{
    const Theme &theme = themeOf(&list);
    painter.fillRect(list.rect(), theme.nsBorder);
    painter.fillRect(list.rect().adjusted(1, 1, -1, -1), theme.base);
}

} // namespace drawbridge::app
