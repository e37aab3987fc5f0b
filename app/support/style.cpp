// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/style.h"

#include "support/dock_parts.h"
#include "support/message_icon.h"
#include "support/scroll_bar.h"
#include "support/slider.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

namespace drawbridge::app {

namespace {

constexpr char kPrimary[] = "drawbridgePrimary";
constexpr char kWrong[] = "drawbridgeWrong";
constexpr int kDarkBelowLightness = 128;
constexpr double kButtonRadius = 5;
constexpr double kRowRadius = 4;
constexpr double kFieldRadius = 4;

QRectF hairline(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawRounded(QPainter *painter, const QRect &rect, double radius, const QColor &fill,
                 const QColor &outline)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline.isValid() ? QPen(outline, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(hairline(rect), radius, radius);
    painter->restore();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(kPrimary).toBool();
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const bool isDown = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = option->state & QStyle::State_MouseOver;
    if (isPrimary(widget) && isEnabled) {
        const QColor fill = isDown ? theme.accent.darker(115)
            : isHovered            ? theme.accent.lighter(108)
                                   : theme.accent;
        drawRounded(painter, option->rect, kButtonRadius, fill, fill);
        return;
    }
    const QColor fill = !isEnabled ? theme.window
        : isDown                   ? theme.accentSoft
        : isHovered                ? theme.alt
                                   : theme.base;
    drawRounded(painter, option->rect, kButtonRadius, fill, isEnabled ? theme.field : theme.line);
}

void drawToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    if (!(option->state & QStyle::State_Enabled))
        return;
    if (option->state & QStyle::State_On)
        drawRounded(painter, option->rect, kButtonRadius, theme.accentSoft, theme.accent);
    else if (option->state & QStyle::State_Sunken)
        drawRounded(painter, option->rect, kButtonRadius, theme.accentSoft, QColor());
    else if (option->state & QStyle::State_MouseOver)
        drawRounded(painter, option->rect, kButtonRadius, theme.nsHead, theme.line);
}

void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool hasFocus = option->state & QStyle::State_HasFocus;
    const bool isWrong = widget && widget->property(kWrong).toBool();
    const QColor strong = isWrong ? theme.denied : theme.accent;
    drawRounded(painter, option->rect, kFieldRadius, QColor(), hasFocus || isWrong ? strong : theme.field);
    if (hasFocus)
        drawRounded(painter, option->rect.adjusted(1, 1, -1, -1), kFieldRadius - 1, QColor(), strong);
}

void drawCheckBox(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const bool isOn = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor outline = isEnabled ? theme.field : theme.line;
    drawRounded(painter, option->rect, 3, isOn && isEnabled ? theme.accent : theme.base,
                isOn && isEnabled ? theme.accent : outline);
    if (!isOn)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(isEnabled ? theme.onAccent : theme.text3, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box = option->rect;
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.25, 0.53), at(0.43, 0.70), at(0.76, 0.32)}));
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const bool isOn = option->state & QStyle::State_On;
    const QColor color = !isEnabled ? theme.line : isOn ? theme.accent : theme.field;
    drawRounded(painter, option->rect, option->rect.height() / 2, theme.base, color);
    if (isOn)
        drawRounded(painter, option->rect.adjusted(4, 4, -4, -4), option->rect.height() / 2 - 4, color,
                    color);
}

void drawFocusRing(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeOf(widget).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kRowRadius, kRowRadius);
    painter->restore();
}

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

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("drawbridge"));
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarFrameWidth:
        return 2;
    case PM_MessageBoxIconSize:
        return kMessageIconSize;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
        return metric == PM_ToolBarIconSize ? 20 : 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_DockWidgetTitleMargin:
        return 8;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonLayout:
        // What the dialog proposes stands last, as on its own button rows.
        return QDialogButtonBox::GnomeLayout;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton:
        return {result.width() + 8, std::max(result.height(), std::max(28, line + 12))};
    case CT_LineEdit:
    case CT_ComboBox:
        return {result.width(), std::max(result.height(), std::max(27, line + 11))};
    case CT_ToolButton:
        return result.expandedTo({30, 30});
    case CT_MenuItem:
        return {result.width() + 8, std::max(result.height(), line + 8)};
    case CT_MenuBarItem:
        return {result.width() + 4, std::max(result.height(), 28)};
    default:
        return result;
    }
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter, widget);
        return;
    case PE_FrameMenu:
        painter->setPen(themeOf(widget).nsBorder);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameLineEdit:
        drawField(option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        drawFocusRing(option, painter, widget);
        return;
    case PE_PanelItemViewRow:
        // Delegates paint the selection, in a colour that leaves coloured words legible.
        if (option->state & State_Selected)
            return;
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*tab, *painter, widget);
            return;
        }
    }
    if (element == CE_DockWidgetTitle) {
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            drawDockTitle(*dock, *painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel && isPrimary(widget) && (option->state & State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, themeOf(widget).onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // In line with the cells below.
            constexpr int kCellPadding = 7;
            QStyleOptionHeader copy = *header;
            copy.rect.adjust(kCellPadding, 0, -kCellPadding, 0);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_ToolBar) {
        painter->fillRect(option->rect, themeOf(widget).window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          themeOf(widget).line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider && control == CC_ScrollBar)
        drawScrollBar(*slider, *painter, widget);
    else if (slider && control == CC_Slider)
        drawSlider(*slider, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon AppStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    const QIcon sign = messageIcon(icon, themeOf(widget));
    return sign.isNull() ? QProxyStyle::standardIcon(icon, option, widget) : sign;
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QToolButton *>(widget) || qobject_cast<QPushButton *>(widget)
        || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *bar = qobject_cast<QTabBar *>(widget))
        bar->setDrawBase(false);
}

const Theme &themeOf(const QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < kDarkBelowLightness;
    const Theme &contrast = isDark ? darkContrastTheme() : lightContrastTheme();
    if (palette.color(QPalette::Dark) == contrast.field)
        return contrast;
    return isDark ? darkTheme() : lightTheme();
}

void setPrimary(QPushButton *button)
{
    button->setProperty(kPrimary, true);
    QFont font = button->font();
    font.setWeight(QFont::Medium);
    button->setFont(font);
}

void setWrong(QLineEdit *field, bool isWrong)
{
    field->setProperty(kWrong, isWrong);
    field->update();
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
    if (application.style()->objectName() != QLatin1String("drawbridge"))
        QApplication::setStyle(new AppStyle);
    const bool followsSystem = appearance == Appearance::System || appearance == Appearance::HighContrast;
    const bool isDark = appearance == Appearance::Dark || (followsSystem && isSystemDark);
    const bool isStrong = appearance == Appearance::HighContrast;
    QApplication::setPalette(paletteFor(isStrong ? (isDark ? darkContrastTheme() : lightContrastTheme())
                                                 : (isDark ? darkTheme() : lightTheme())));
    renewLinks();
}

} // namespace drawbridge::app
