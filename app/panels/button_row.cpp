// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/button_row.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace drawbridge::app {

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addStretch(1);
}

void ButtonRow::addButton(QWidget *button)
{
    m_layout->insertWidget(m_layout->count() - 1, button);
}

QSize ButtonRow::minimumSizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_layout->count(); ++i)
        widest = std::max(widest, m_layout->itemAt(i)->minimumSize().width());
    return {widest, m_layout->minimumSize().height()};
}

void ButtonRow::resizeEvent(QResizeEvent *event)
{
    int beside = -m_layout->spacing();
    for (int i = 0; i + 1 < m_layout->count(); ++i)
        beside += m_layout->itemAt(i)->minimumSize().width() + m_layout->spacing();
    m_layout->setDirection(beside <= event->size().width() ? QBoxLayout::LeftToRight
                                                           : QBoxLayout::TopToBottom);
}

} // namespace drawbridge::app
