// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/form_labels.h"

#include <QFormLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace drawbridge::app {

namespace {

/// The height of what stands first, where more stands below it.
int firstHeight(QLayoutItem &item)
{
    const auto *column = qobject_cast<const QVBoxLayout *>(item.layout());
    return column && column->count() > 0 ? firstHeight(*column->itemAt(0)) : item.sizeHint().height();
}

} // namespace

void alignLabels(const QFormLayout &form)
{
    // Qt centres a label in at most 7/4 of its own height, which is less than a field is high.
    for (int row = 0; row < form.rowCount(); ++row) {
        QLayoutItem *label = form.itemAt(row, QFormLayout::LabelRole);
        QLayoutItem *field = form.itemAt(row, QFormLayout::FieldRole);
        if (!label || !label->widget() || !field)
            continue;
        // An underlined letter is drawn without kerning, for which Qt reckons.
        constexpr int kKerning = 2;
        label->widget()->setMinimumSize(label->widget()->sizeHint().width() + kKerning, firstHeight(*field));
        label->setAlignment(Qt::AlignTop);
    }
}

} // namespace drawbridge::app
