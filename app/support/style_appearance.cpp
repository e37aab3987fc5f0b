// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/style.h"

#include "support/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace drawbridge::app {

namespace {

constexpr int kDarkBelowLightness = 128;

/// The colour of a widget's text.
class Ink : public QObject {
public:
    explicit Ink(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        widget->installEventFilter(this);
    }

    void set(QColor Theme::*color)
    {
        m_color = color;
        apply();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        QPalette palette = m_widget->palette();
        const QColor wanted = themeOf(m_widget).*m_color;
        if (palette.color(QPalette::WindowText) == wanted)
            return;
        palette.setColor(QPalette::WindowText, wanted);
        m_widget->setPalette(palette);
    }

    QWidget *m_widget;
    QColor Theme::*m_color = &Theme::text;
};

/// Links have the colour of the theme that was there when their text was read.
void renewLinks()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *label = qobject_cast<QLabel *>(widget);
        if (!label || !label->text().contains(QLatin1String("<a ")))
            continue;
        const QString text = label->text();
        label->clear();
        label->setText(text);
    }
}

} // namespace

const Theme &themeOf(const QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < kDarkBelowLightness;
    const Theme &contrast = isDark ? darkContrastTheme() : lightContrastTheme();
    if (palette.color(QPalette::Dark) == contrast.field)
        return contrast;
    return isDark ? darkTheme() : lightTheme();
}

void setInk(QWidget *widget, QColor Theme::*color)
{
    // On a ground of another role, text would take its colour from a role that goes with that ground.
    widget->setForegroundRole(QPalette::WindowText);
    for (QObject *child : widget->children()) {
        if (auto *ink = dynamic_cast<Ink *>(child))
            return ink->set(color);
    }
    (new Ink(widget))->set(color);
}

void applyAppearance(QApplication &application, Appearance appearance)
{
    // The platform's palette, before the first theme replaces it.
    static const bool isSystemDark
        = QApplication::palette().color(QPalette::Window).lightness() < kDarkBelowLightness;
    if (application.style()->objectName() != QLatin1String("drawbridge")) {
        QApplication::setStyle(new AppStyle);
        showFocusRings(application);
    }
    const bool followsSystem = appearance == Appearance::System || appearance == Appearance::HighContrast;
    const bool isDark = appearance == Appearance::Dark || (followsSystem && isSystemDark);
    const bool isStrong = appearance == Appearance::HighContrast;
    QApplication::setPalette(paletteFor(isStrong ? (isDark ? darkContrastTheme() : lightContrastTheme())
                                                 : (isDark ? darkTheme() : lightTheme())));
    renewLinks();
}

} // namespace drawbridge::app
