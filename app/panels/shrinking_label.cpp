// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/shrinking_label.h"

#include <QPainter>
#include <QStyle>

namespace drawbridge::app {

QSize ShrinkingLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, 0};
}

void ShrinkingLabel::setExplanation(const QString &explanation)
{
    if (m_explanation == explanation)
        return;
    m_explanation = explanation;
    update();
}

void ShrinkingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    QStringList tip {shown == text() ? QString() : text(), m_explanation};
    tip.removeAll(QString());
    setToolTip(tip.join(QLatin1Char('\n')));
    style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
                          shown, QPalette::WindowText);
}

} // namespace drawbridge::app
