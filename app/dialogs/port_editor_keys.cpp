// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/port_editor.h"

#include "dialogs/also_let_in_box.h"
#include "dialogs/edge_notes.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

void PortEditor::onEnter()
{
    // A choice that the focus is on is meant, before what it changes is accepted.
    auto *choice = qobject_cast<QRadioButton *>(focusWidget());
    if (choice && !choice->isChecked())
        choice->click();
    else if (const std::optional<Obstacle> missing = obstacle())
        missing->where->setFocus(Qt::OtherFocusReason);
    else
        accept();
}

void PortEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        onEnter();
        return;
    case Qt::Key_Escape:
        cancel();
        return;
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::vector<QWidget *> PortEditor::tabStops() const
{
    std::vector<QWidget *> stops;
    if (m_keep)
        stops.push_back(m_keep);
    stops.insert(stops.end(), m_checks.begin(), m_checks.end());
    stops.insert(stops.end(), {m_all, m_other});
    if (m_others)
        std::ranges::copy(m_others->choices(), std::back_inserter(stops));
    std::ranges::copy(m_notes->fields(), std::back_inserter(stops));
    stops.push_back(m_allow);
    std::erase_if(stops, [](const QWidget *stop) { return !stop->isEnabled(); });
    return stops;
}

bool PortEditor::focusNextPrevChild(bool next)
{
    // Tab stays inside: the popover is a small dialog.
    const std::vector<QWidget *> stops = tabStops();
    const auto current = std::find(stops.begin(), stops.end(), focusWidget());
    const std::ptrdiff_t size = std::ssize(stops);
    const std::ptrdiff_t at = current == stops.end() ? (next ? -1 : 0) : current - stops.begin();
    stops[static_cast<std::size_t>((at + (next ? 1 : size - 1)) % size)]->setFocus(
        next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace drawbridge::app
