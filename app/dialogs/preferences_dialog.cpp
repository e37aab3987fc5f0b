// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/preferences_dialog.h"

#include "policy/enforcement_profile.h"
#include "support/form_labels.h"
#include "support/qt_text.h"
#include "support/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kDensitySteps = 10;
constexpr int kNoteWidth = 360;

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(kNoteWidth);
    label->setFont(scaledFont(parent->font(), FontFactor::kSection));
    setInk(label, &Theme::text2);
    return label;
}

/// A control with what it means right below it.
QVBoxLayout *noted(QLayout *control, QLabel *note)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(control);
    column->addWidget(note);
    return column;
}

QVBoxLayout *noted(QWidget *control, QLabel *note)
{
    auto *alone = new QHBoxLayout;
    alone->addWidget(control);
    return noted(alone, note);
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_theme(new QComboBox(this))
    , m_density(new QSlider(Qt::Horizontal, this))
    , m_hidesHubs(new QCheckBox(tr("&Hide the lines of hubs"), this))
    , m_showsMinimap(new QCheckBox(tr("Show a &minimap while zoomed in"), this))
    , m_profile(new QComboBox(this))
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    addTheme(*form);
    addCanvas(*form);
    addProfile(*form);
    alignLabels(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

void PreferencesDialog::addTheme(QFormLayout &form)
{
    m_theme->addItem(tr("Same as the system"), QVariant::fromValue(Appearance::System));
    m_theme->addItem(tr("Light"), QVariant::fromValue(Appearance::Light));
    m_theme->addItem(tr("Dark"), QVariant::fromValue(Appearance::Dark));
    m_theme->addItem(tr("High contrast"), QVariant::fromValue(Appearance::HighContrast));
    m_theme->setCurrentIndex(m_theme->findData(QVariant::fromValue(m_preferences.appearance)));
    form.addRow(tr("&Theme"), m_theme);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::tell);
}

void PreferencesDialog::addCanvas(QFormLayout &form)
{
    m_density->setRange(0, kDensitySteps);
    m_density->setPageStep(2);
    m_density->setValue(qRound(m_preferences.edgeDensity * kDensitySteps));
    auto *density = new QHBoxLayout;
    density->setSpacing(8);
    density->addWidget(new QLabel(tr("Faint"), this));
    density->addWidget(m_density, 1);
    density->addWidget(new QLabel(tr("Strong"), this));
    auto *label = new QLabel(tr("&Edge density"), this);
    label->setBuddy(m_density);
    m_density->setAccessibleName(tr("Edge density"));
    form.addRow(label,
                noted(density,
                      note(tr("Edges that the selection has no part in. Denied, changed and unknown ones "
                              "always stay strong."),
                           this)));
    m_hidesHubs->setChecked(m_preferences.hidesHubs);
    m_showsMinimap->setChecked(m_preferences.showsMinimap);
    form.addRow(QString(),
                noted(m_hidesHubs,
                      note(tr("Workloads that nearly all others talk to, such as DNS. Their lines show when "
                              "they are selected."),
                           this)));
    form.addRow(QString(), m_showsMinimap);
    connect(m_density, &QSlider::valueChanged, this, &PreferencesDialog::tell);
    connect(m_hidesHubs, &QCheckBox::toggled, this, &PreferencesDialog::tell);
    connect(m_showsMinimap, &QCheckBox::toggled, this, &PreferencesDialog::tell);
}

void PreferencesDialog::addProfile(QFormLayout &form)
{
    for (const EnforcementProfile &profile : enforcementProfiles()) {
        if (!profile.isForComparisonOnly)
            m_profile->addItem(toQString(profile.name));
    }
    m_profile->setCurrentText(m_preferences.profile);
    auto *label = new QLabel(tr("CNI &profile of new designs"), this);
    label->setBuddy(m_profile);
    form.addRow(
        label,
        noted(m_profile,
              note(tr("Decides how policies are judged. A saved design keeps its own profile."), this)));
    connect(m_profile, &QComboBox::currentIndexChanged, this, &PreferencesDialog::tell);
}

void PreferencesDialog::tell()
{
    m_preferences.appearance = m_theme->currentData().value<Appearance>();
    m_preferences.edgeDensity = static_cast<double>(m_density->value()) / kDensitySteps;
    m_preferences.hidesHubs = m_hidesHubs->isChecked();
    m_preferences.showsMinimap = m_showsMinimap->isChecked();
    m_preferences.profile = m_profile->currentText();
    emit changed(m_preferences);
}

} // namespace drawbridge::app
