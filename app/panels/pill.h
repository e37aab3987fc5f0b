// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/verdict.h"
#include "support/theme.h"

#include <QPixmap>
#include <QWidget>

namespace drawbridge::app {

/// How loud an answer is: the one that is asked for, or one beside it.
enum class Weight { Leading, Quiet };

/// A verdict as a rounded label with symbol and word.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(Access access, Weight weight = Weight::Leading, QWidget *parent = nullptr);
    /// Another word than that of the verdict.
    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Access m_access;
    Weight m_weight;
    QString m_text;
};

/// A filled circle of 16 with the symbol of the verdict, for steps.
QPixmap stepIcon(Access access, const Theme &theme, double ratio, Weight weight = Weight::Leading);

/// A symbol of 16 for what is not an error and not as expected.
QPixmap warningIcon(const Theme &theme, double ratio);

/// The system's fixed font, a little smaller than the text beside it.
QFont trailingCodeFont(const QFont &beside);

} // namespace drawbridge::app
