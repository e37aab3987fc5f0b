// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace drawbridge::app {

/// Paints the selection softly, so that texts, ticks and icons keep their colours on it.
class SoftSelectionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// What is written keeps so much clear at both sides.
    SoftSelectionDelegate(int margin, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// At least as high as the rows of all lists.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_margin = 0;
};

} // namespace drawbridge::app
