// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace drawbridge::app {

/// A label of one line that gives way where there is little room; its tip has the whole text, and what was
/// said about it.
class ShrinkingLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;
    /// Where letters are left out: at the end unless said otherwise.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    /// Follows in the tip.
    void setExplanation(const QString &explanation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_explanation;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace drawbridge::app
