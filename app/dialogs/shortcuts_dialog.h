// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QAction;
class QGridLayout;
class QMenuBar;

namespace drawbridge::app {

/// Every key: those of the menus under the names of the menus, then those of the canvas.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent);

    /// What an entry whose text tells what it would do now is called here.
    static void setName(QAction &action, const QString &name);

private:
    void addMenus(QGridLayout &grid, const QMenuBar &menus);
    void addCanvasKeys(QGridLayout &grid);
    void addHead(QGridLayout &grid, const QString &text);
    void addRow(QGridLayout &grid, const QString &what, const QString &keys);
};

} // namespace drawbridge::app
