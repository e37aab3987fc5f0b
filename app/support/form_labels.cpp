// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/form_labels.h"

#include <QFormLayout>
#include <QWidget>

namespace drawbridge::app {

void alignLabels(const QFormLayout &form)
{
    // Qt centres a label in at most 7/4 of its own height, which is less than a field is high.
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *label = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *field = form.itemAt(row, QFormLayout::FieldRole);
        if (label && label->widget() && field)
            label->widget()->setMinimumHeight(field->sizeHint().height());
    }
}

} // namespace drawbridge::app
