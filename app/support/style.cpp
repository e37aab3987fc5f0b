// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/style.h"

#include "support/button_parts.h"
#include "support/dock_parts.h"
#include "support/field_parts.h"
#include "support/header_parts.h"
#include "support/menu_parts.h"
#include "support/message_icon.h"
#include "support/offer_list.h"
#include "support/scroll_bar.h"
#include "support/slider.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
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
constexpr double kRowRadius = 4;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(kPrimary).toBool();
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
    case PM_DefaultFrameWidth:
        return isOfferList(widget) ? kOfferFrame : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
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
    case PM_MenuPanelWidth:
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
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (isLinkButton(*button))
                return {button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + 10,
                        std::max(22, line + 6)};
            result.rwidth() += extraButtonWidth(*button);
        }
        return {result.width() + 8, std::max(result.height(), std::max(28, line + 12))};
    case CT_ComboBox:
        return comboBoxSize(size).expandedTo({result.width(), std::max(27, line + 11)});
    case CT_SpinBox:
        return {result.width(), std::max(27, line + 11)};
    case CT_LineEdit:
        return {result.width(), std::max(result.height(), std::max(27, line + 11))};
    case CT_ToolButton:
        return result.expandedTo({30, 30});
    case CT_HeaderSection:
        return {result.width(), std::max(result.height(), line + 10)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && qobject_cast<const QMenu *>(widget))
            return menuItemSize(*item, size);
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
        drawButton(*option, *painter, widget, isPrimary(widget));
        return;
    case PE_PanelButtonTool:
        drawToolButton(*option, *painter, widget);
        return;
    case PE_Frame:
        if (isOfferList(widget))
            drawOfferFrame(*painter, *widget);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, themeOf(widget).base);
        return;
    case PE_PanelMenu:
        drawMenuPanel(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        drawFieldOutline(*option, *painter, widget, widget && widget->property(kWrong).toBool());
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(*option, *painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter, widget);
        return;
    case PE_FrameFocusRect:
        // Those two have a ring around the whole of them.
        if (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
            return;
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
    if (element == CE_TabBarTabLabel && (option->state & State_HasFocus)) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            drawTabFocus(*tab, *painter, widget);
            return;
        }
    }
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
    if (element == CE_MenuItem && qobject_cast<const QMenu *>(widget)) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(*item, *painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(*button, *painter, widget, isPrimary(widget));
            return;
        }
    }
    if (element == CE_HeaderSection) {
        drawHeaderSection(*option, *painter, widget);
        return;
    }
    if (element == CE_HeaderEmptyArea) {
        drawHeaderRest(*option, *painter, widget);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QStyleOptionHeader copy = headerLabel(*header, *painter, widget);
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
    else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
             combo && control == CC_ComboBox)
        drawComboBox(*combo, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    // Heads of docks have buttons of their own.
    if (element == SE_DockWidgetCloseButton || element == SE_DockWidgetFloatButton)
        return {-1, -1, 1, 1};
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && element == SE_LineEditContents && frame->lineWidth > 0) {
        // The line of text keeps two pixels before it by itself.
        constexpr int kKept = 2;
        return option->rect.adjusted(kFieldPadding - kKept, 2, kKept - kFieldPadding, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    }
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboBoxPart(*box, part);
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
    if (isOfferList(widget))
        setUpOffers(*static_cast<QListView *>(widget));
    if (auto *bar = qobject_cast<QTabBar *>(widget))
        bar->setDrawBase(false);
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

} // namespace drawbridge::app
