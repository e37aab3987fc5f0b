// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panels/shrinking_label.h"
#include "support/theme.h"

namespace drawbridge::app {

/// A shrinking label that may have a sign before its text and, among others in a row, a thin line before all
/// of it.
class SignLabel : public ShrinkingLabel {
    Q_OBJECT
public:
    /// `side` is what it keeps clear at both sides.
    explicit SignLabel(int side, QWidget *parent = nullptr);

    /// A name of resources/icons, or nothing. The text says it, too.
    void setSign(const QString &icon, QColor Theme::*color);
    const QString &sign() const { return m_sign; }
    void setParted(bool isParted);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    QString m_sign;
    QColor Theme::*m_color = &Theme::text2;
    bool m_isParted = false;
};

} // namespace drawbridge::app
