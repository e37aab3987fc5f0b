// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/dock_buttons.h"

#include "support/icon.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace drawbridge::app {

DockButtons::DockButtons(QWidget *parent)
    : QWidget(parent)
    , m_more(createButton(QStringLiteral("more")))
    , m_close(createButton(QStringLiteral("close")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(2);
    layout->addWidget(m_more);
    layout->addWidget(m_close);
    connect(m_more, &QToolButton::clicked, this, [this] {
        if (m_dock)
            emit menuRequested(*m_dock, *m_more);
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (m_dock)
            emit closeRequested(*m_dock);
    });
    hide();
}

QToolButton *DockButtons::createButton(const QString &icon)
{
    constexpr int kSide = 22;
    constexpr int kIcon = 14;
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setIconSize({kIcon, kIcon});
    button->setFixedSize(kSide, kSide);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void DockButtons::setDock(QDockWidget *dock)
{
    m_dock = dock;
    setVisible(dock != nullptr);
    if (!dock)
        return;
    const QString title = dock->toggleViewAction()->text();
    m_more->setAccessibleName(tr("What to do with the panel %1").arg(title));
    m_more->setToolTip(tr("Move or detach this panel"));
    m_close->setAccessibleName(tr("Close %1").arg(title));
    const QString key = dock->toggleViewAction()->shortcut().toString(QKeySequence::NativeText);
    m_close->setToolTip(key.isEmpty() ? tr("Close; the menu Window brings it back")
                                      : tr("Close; %1 or the menu Window brings it back").arg(key));
}

} // namespace drawbridge::app
