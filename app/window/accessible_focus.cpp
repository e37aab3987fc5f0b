// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/accessible_focus.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDockWidget>

namespace drawbridge::app {

namespace {

void passOn(QAccessibleEvent *event)
{
    if (isFalseFocus(*event))
        return;
    // Without a handler the event goes where it belongs.
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(passOn);
}

} // namespace

bool isFalseFocus(const QAccessibleEvent &event)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(event.object());
    if (event.type() != QAccessible::Focus || !view || view->hasFocus())
        return false;
    for (const QWidget *around = view->parentWidget(); around; around = around->parentWidget()) {
        if (qobject_cast<const QDockWidget *>(around))
            return true;
    }
    return false;
}

void dropFalseFocus()
{
    QAccessible::installUpdateHandler(passOn);
}

} // namespace drawbridge::app
