// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panels/shrinking_label.h"

class QMenuBar;

namespace drawbridge::app {

/// What is open, at the right end of the menu bar, in the room that the menus leave to it.
class ProjectName : public ShrinkingLabel {
    Q_OBJECT
public:
    /// Takes the right corner of the menu bar, and gives the left one the mark of the program.
    explicit ProjectName(QMenuBar &menus);

    /// Empty where nothing is open. The explanation follows in the tip.
    void say(const QString &name, const QString &explanation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

private:
    int widthOfMenus() const;

    QMenuBar &m_menus;
    QWidget *m_mark;
};

} // namespace drawbridge::app
