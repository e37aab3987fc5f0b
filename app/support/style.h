// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/settings.h"
#include "support/theme.h"

#include <QProxyStyle>

class QApplication;
class QLineEdit;
class QPushButton;
class QWidget;

namespace drawbridge::app {

/// Fusion with Drawbridge's metrics: flat tool buttons, underlined tabs, rounded buttons and fields, and a
/// focus frame of 2 px in the accent.
class AppStyle : public QProxyStyle {
    Q_OBJECT
public:
    AppStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

/// The theme that the widget's palette wears.
const Theme &themeOf(const QWidget *widget);

/// Makes a button the one that a view proposes.
void setPrimary(QPushButton *button);

/// Outlines a field whose text means nothing.
void setWrong(QLineEdit *field, bool isWrong);

/// Writes the widget's text in that colour of the theme, also after the theme has changed, on whatever ground
/// it lies.
void setInk(QWidget *widget, QColor Theme::*color);

/// Puts style and palette on the application. System means the lightness of the platform's own palette, which
/// high contrast follows, too.
void applyAppearance(QApplication &application, Appearance appearance);

} // namespace drawbridge::app
