// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/project_name.h"

#include "support/icon.h"
#include "support/style.h"

#include <QMenuBar>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionMenuItem>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kMark = 20;
constexpr int kSide = 12;
constexpr int kFewestLetters = 8;

/// What the bar gives to a menu of that name.
QSize sizeOfMenu(const QMenuBar &menus, const QString &text)
{
    QStyleOptionMenuItem option;
    option.initFrom(&menus);
    option.text = text;
    option.fontMetrics = menus.fontMetrics();
    return menus.style()->sizeFromContents(QStyle::CT_MenuBarItem, &option,
                                           menus.fontMetrics().size(Qt::TextShowMnemonic, text), &menus);
}

/// The mark of the program before the first menu.
class Mark : public QWidget {
public:
    explicit Mark(QMenuBar &menus)
        : QWidget(&menus)
        , m_menus(menus)
    {
    }

    QSize sizeHint() const override { return {kSide + kMark, sizeOfMenu(m_menus, {}).height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QStringLiteral("mark"), QRectF(kSide, (height() - kMark) / 2.0, kMark, kMark),
                  themeOf(this).accent);
    }

private:
    QMenuBar &m_menus;
};

} // namespace

ProjectName::ProjectName(QMenuBar &menus)
    : ShrinkingLabel(&menus)
    , m_menus(menus)
    , m_mark(new Mark(menus))
{
    setElideMode(Qt::ElideMiddle);
    setContentsMargins(kSide, 0, kSide, 0);
    setInk(this, &Theme::text2);
    setObjectName(QStringLiteral("projectName"));
    menus.setCornerWidget(m_mark, Qt::TopLeftCorner);
    menus.setCornerWidget(this, Qt::TopRightCorner);
    hide();
}

void ProjectName::say(const QString &name, const QString &explanation)
{
    if (text() == name)
        return;
    // The menu bar looks for the room again only when what is in its corner comes or goes.
    hide();
    setText(name);
    setExplanation(explanation);
    setAccessibleName(tr("Open project: %1").arg(name));
    setVisible(!name.isEmpty());
}

int ProjectName::widthOfMenus() const
{
    const QStyle &style = *m_menus.style();
    int width = 2
        * (style.pixelMetric(QStyle::PM_MenuBarHMargin, nullptr, &m_menus)
           + style.pixelMetric(QStyle::PM_MenuBarPanelWidth, nullptr, &m_menus));
    const auto actions = m_menus.actions();
    for (const QAction *menu : actions)
        width += sizeOfMenu(m_menus, menu->text()).width()
            + style.pixelMetric(QStyle::PM_MenuBarItemSpacing, nullptr, &m_menus);
    return width;
}

QSize ProjectName::sizeHint() const
{
    const int wanted = fontMetrics().horizontalAdvance(text()) + 2 * kSide + 1;
    const int room = m_menus.width() - widthOfMenus() - m_mark->sizeHint().width();
    const int least = fontMetrics().averageCharWidth() * kFewestLetters + 2 * kSide;
    return {room < least ? 0 : std::min(wanted, room), sizeOfMenu(m_menus, {}).height()};
}

} // namespace drawbridge::app
