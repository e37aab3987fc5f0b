// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/menu_rows.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <functional>

namespace drawbridge::app {

namespace {

/// No endpoint has a key like this.
constexpr QLatin1String kMenuKey("menu: ");

QString plainText(const QAction &action)
{
    return action.text().remove(QLatin1Char('&'));
}

void visitEntries(const QList<QAction *> &actions, const QString &path,
                  const std::function<void(QAction &, const QString &path)> &visit)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu *menu = action->menu())
            visitEntries(menu->actions(), path.isEmpty() ? plainText(*action) : path, visit);
        else
            visit(*action, path);
    }
}

QString keyOf(const QAction &action, const QString &path)
{
    return kMenuKey + path + QLatin1Char('/') + action.text();
}

} // namespace

std::vector<Row> menuRows(const QMenuBar &menus, const std::function<QString(const QAction &)> &needOf)
{
    std::vector<Row> rows;
    visitEntries(menus.actions(), {}, [&](const QAction &action, const QString &path) {
        Row row;
        row.text = plainText(action);
        row.secondary = path;
        row.trailing = action.shortcut().toString(QKeySequence::NativeText);
        row.icon = QStringLiteral("jump");
        row.key = keyOf(action, path);
        row.isDisabled = !action.isEnabled();
        if (const QString need = row.isDisabled ? needOf(action) : QString(); !need.isEmpty()) {
            row.secondary = need;
            row.toolTip = need;
            row.trailing.clear();
        }
        rows.push_back(std::move(row));
    });
    return rows;
}

QAction *menuEntry(const QMenuBar &menus, const QString &key)
{
    QAction *found = nullptr;
    visitEntries(menus.actions(), {}, [&](QAction &action, const QString &path) {
        if (action.isEnabled() && keyOf(action, path) == key)
            found = &action;
    });
    return found;
}

} // namespace drawbridge::app
