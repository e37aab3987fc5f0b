// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/shortcuts_dialog.h"

#include "support/style.h"
#include "support/window_size.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr const char *kName = "nameAmongShortcuts";

QString plainText(const QAction &action)
{
    const QVariant name = action.property(kName);
    return (name.isValid() ? name.toString() : action.text())
        .remove(QLatin1Char('&'))
        .remove(QStringLiteral("…"));
}

/// The entries with keys, those of menus in the menu among them.
QList<const QAction *> entriesOf(const QMenu &menu)
{
    QList<const QAction *> entries;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu())
            entries += entriesOf(*action->menu());
        else if (!action->shortcut().isEmpty())
            entries += action;
    }
    return entries;
}

/// As they are printed: with a minus, not with a hyphen.
QString keysText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    if (text.endsWith(QLatin1Char('-')))
        text.replace(text.size() - 1, 1, QChar(0x2212));
    return text;
}

} // namespace

void ShortcutsDialog::setName(QAction &action, const QString &name)
{
    action.setProperty(kName, name);
}

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *keys = new QWidget;
    auto *grid = new QGridLayout(keys);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    addCanvasKeys(*grid);
    addMenus(*grid, menus);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(keys);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    const int beside = scroll->verticalScrollBar()->sizeHint().width();
    resizeWithinScreen(*this, keys->sizeHint() + QSize(beside + 60, 80));
}

void ShortcutsDialog::addMenus(QGridLayout &grid, const QMenuBar &menus)
{
    const QList<QAction *> actions = menus.actions();
    for (const QAction *action : actions) {
        const QList<const QAction *> entries
            = action->menu() ? entriesOf(*action->menu()) : QList<const QAction *>();
        if (entries.isEmpty())
            continue;
        addHead(grid, plainText(*action));
        for (const QAction *entry : entries)
            addRow(grid, plainText(*entry), keysText(entry->shortcut()));
    }
}

void ShortcutsDialog::addCanvasKeys(QGridLayout &grid)
{
    addHead(grid, tr("Canvas"));
    addRow(grid, tr("Move the focus on the canvas"), tr("Arrow keys"));
    addRow(grid, tr("Move what is selected"), tr("Ctrl+Arrow keys"));
    addRow(grid, tr("Move the view"), tr("Shift+Arrow keys"));
    addRow(grid, tr("Into a namespace; edit a line"), tr("Enter"));
    addRow(grid, tr("Out to the namespace, then the cluster"), tr("Backspace"));
    addRow(grid, tr("Add to the selection, or take from it"), tr("Space"));
    addRow(grid, tr("Next and previous edge of a workload"), tr("Tab, Shift+Tab"));
    addRow(grid, tr("Draw an edge towards the workload"), tr("Shift+E"));
}

void ShortcutsDialog::addHead(QGridLayout &grid, const QString &text)
{
    auto *head = new QLabel(text);
    head->setFont(scaledFont(font(), FontFactor::kSection, QFont::DemiBold));
    const int row = grid.rowCount();
    head->setContentsMargins(0, row > 1 ? 12 : 0, 0, 2);
    grid.addWidget(head, row, 0, 1, 2);
}

void ShortcutsDialog::addRow(QGridLayout &grid, const QString &what, const QString &keys)
{
    const int row = grid.rowCount();
    auto *name = new QLabel(what);
    auto *key = new QLabel(keys);
    name->setTextFormat(Qt::PlainText);
    setInk(key, &Theme::text2);
    grid.addWidget(name, row, 0);
    grid.addWidget(key, row, 1);
}

} // namespace drawbridge::app
