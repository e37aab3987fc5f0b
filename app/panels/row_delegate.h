// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row.h"
#include "support/theme.h"

#include <QStyledItemDelegate>

namespace drawbridge::app {

/// The colour of a tone.
QColor toneColor(const Theme &theme, Tone tone);

/// Paints a Row: icon, text, quieter second text, and what stands at the right edge. Selection is accentSoft
/// with the usual text, so that coloured words stay legible.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a section keeps clear above it.
    static constexpr int kSectionGap = 12;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// How wide a row is of which nothing is cut.
    int wholeWidth(const QStyleOptionViewItem &option, const Row &row) const;
    /// Where the link of the row is painted; empty if it has none.
    QRect linkRect(const QStyleOptionViewItem &option, const Row &row) const;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const Row &row, const Theme &theme,
                  bool isLinkUnderMouse) const;
};

} // namespace drawbridge::app
