// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSlider;

namespace drawbridge::app {

/// The few choices that hold for all folders. Each takes effect at once.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const Preferences &preferences, QWidget *parent);

signals:
    void changed(const drawbridge::app::Preferences &preferences);

private:
    void addTheme(QFormLayout &form);
    void addCanvas(QFormLayout &form);
    void addProfile(QFormLayout &form);
    void tell();

    Preferences m_preferences;
    QComboBox *m_theme;
    QSlider *m_density;
    QCheckBox *m_hidesHubs;
    QCheckBox *m_showsMinimap;
    QComboBox *m_profile;
};

} // namespace drawbridge::app
