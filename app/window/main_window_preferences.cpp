// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/main_window.h"

#include "dialogs/preferences_dialog.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"

#include <QApplication>

namespace drawbridge::app {

namespace {

/// A choice that has changed by itself, in the menu or beside the canvas.
template <typename Value> void keep(Settings &settings, Value Preferences::*choice, const Value &value)
{
    Preferences next = settings.preferences();
    next.*choice = value;
    settings.setPreferences(next);
}

} // namespace

void MainWindow::connectPreferences()
{
    const std::pair<QAction *, Appearance> themes[] = {{m_actions->themeSystem, Appearance::System},
                                                       {m_actions->themeLight, Appearance::Light},
                                                       {m_actions->themeDark, Appearance::Dark},
                                                       {m_actions->themeContrast, Appearance::HighContrast}};
    const Preferences preferences = m_settings.preferences();
    for (const auto &[action, appearance] : themes) {
        action->setChecked(appearance == preferences.appearance);
        connect(action, &QAction::triggered, this, [this, appearance = appearance] {
            Preferences next = m_settings.preferences();
            next.appearance = appearance;
            setPreferences(next);
        });
    }
    m_actions->hideHubs->setChecked(preferences.hidesHubs);
    m_actions->minimap->setChecked(preferences.showsMinimap);
    m_canvasPane->strip().setDensity(preferences.edgeDensity);
    connect(m_actions->hideHubs, &QAction::toggled, this,
            [this](bool isOn) { keep(m_settings, &Preferences::hidesHubs, isOn); });
    connect(m_actions->minimap, &QAction::toggled, this,
            [this](bool isOn) { keep(m_settings, &Preferences::showsMinimap, isOn); });
    connect(&m_canvasPane->strip(), &CanvasStrip::densityChanged, this,
            [this](double density) { keep(m_settings, &Preferences::edgeDensity, density); });
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::showPreferences);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    const Appearance before = m_settings.preferences().appearance;
    m_settings.setPreferences(preferences);
    (preferences.appearance == Appearance::Light              ? m_actions->themeLight
         : preferences.appearance == Appearance::Dark         ? m_actions->themeDark
         : preferences.appearance == Appearance::HighContrast ? m_actions->themeContrast
                                                              : m_actions->themeSystem)
        ->setChecked(true);
    if (preferences.appearance != before)
        applyAppearance(*static_cast<QApplication *>(QCoreApplication::instance()), preferences.appearance);
    m_actions->hideHubs->setChecked(preferences.hidesHubs);
    m_actions->minimap->setChecked(preferences.showsMinimap);
    m_canvasPane->strip().setDensity(preferences.edgeDensity);
}

void MainWindow::showPreferences()
{
    PreferencesDialog dialog(m_settings.preferences(), this);
    connect(&dialog, &PreferencesDialog::changed, this, &MainWindow::setPreferences);
    dialog.exec();
}

} // namespace drawbridge::app
