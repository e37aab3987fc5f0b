// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/contrast.h"
#include "support/icon.h"
#include "support/style.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace drawbridge::app;

namespace {

QImage pictureOf(QWidget &widget)
{
    return widget.grab().toImage();
}

/// The strongest contrast to the ground in that part of the picture.
double strongestIn(const QImage &picture, const QRect &part, const QColor &ground)
{
    double strongest = 1;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            strongest = std::max(strongest, contrast(picture.pixelColor(x, y), ground));
    return strongest;
}

int countOf(const QImage &picture, const QRect &part, const QColor &color)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            count += picture.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    return count;
}

/// Columns that hold something else than the ground, from left to right.
std::vector<int> inkedColumns(const QImage &picture, const QRect &part, const QColor &ground)
{
    std::vector<int> columns;
    for (int x = part.left(); x <= part.right(); ++x)
        if (countOf(picture, {x, part.top(), 1, part.height()}, ground) < part.height())
            columns.push_back(x);
    return columns;
}

} // namespace

/// Colours and geometry of the style, measured in what it paints.
class TestStyle : public QObject {
    Q_OBJECT

private:
    static void addAppearances()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("high contrast") << Appearance::HighContrast;
    }

private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        applyAppearance(*qApp, Appearance::Light);
    }
    void cleanup() { applyAppearance(*qApp, Appearance::Light); }

    void theIconOfTheCurrentEntryIsSeen_data() { addAppearances(); }
    void theIconOfTheCurrentEntryIsSeen()
    {
        QFETCH(Appearance, appearance);
        applyAppearance(*qApp, appearance);
        QMenu menu;
        QAction *action = menu.addAction(themedIcon(QStringLiteral("save")), QStringLiteral("Save\tCtrl+S"));
        menu.popup({10, 10});
        menu.setActiveAction(action);
        const QRect row = menu.actionGeometry(action);
        const QRect icon(row.left() + 4, row.top() + 2, 20, row.height() - 4);
        const Theme &theme = themeOf(&menu);
        const QImage picture = pictureOf(menu);
        QCOMPARE(picture.pixelColor(row.left() + 26, row.top() + 4).rgb(), theme.accent.rgb());
        QVERIFY2(strongestIn(picture, icon, theme.accent) >= 4.5,
                 qPrintable(QString::number(strongestIn(picture, icon, theme.accent))));
    }

    void aMenuHasAnOutlineAndLines_data() { addAppearances(); }
    void aMenuHasAnOutlineAndLines()
    {
        QFETCH(Appearance, appearance);
        applyAppearance(*qApp, appearance);
        QMenu menu;
        menu.addAction(QStringLiteral("One"));
        const QAction *separator = menu.addSeparator();
        menu.addAction(QStringLiteral("Two"));
        menu.popup({10, 10});
        const Theme &theme = themeOf(&menu);
        const QImage picture = pictureOf(menu);
        for (const QRect &side : {QRect(0, 0, picture.width(), 1), QRect(0, 0, 1, picture.height()),
                                  QRect(0, picture.height() - 1, picture.width(), 1),
                                  QRect(picture.width() - 1, 0, 1, picture.height())})
            QCOMPARE(countOf(picture, side, theme.nsBorder), side.width() * side.height());
        const QRect line = menu.actionGeometry(const_cast<QAction *>(separator));
        QVERIFY(line.height() <= 12);
        QVERIFY(countOf(picture, line, theme.line) > line.width() / 2);
    }

    void boxesOfChosenEntriesKeepApart()
    {
        QMenu menu;
        std::vector<QAction *> actions;
        for (const char *icon : {"hub", "minimap"}) {
            actions.push_back(menu.addAction(themedIcon(QString::fromLatin1(icon)), QStringLiteral("Shown")));
            actions.back()->setCheckable(true);
            actions.back()->setChecked(true);
        }
        menu.popup({10, 10});
        const Theme &theme = themeOf(&menu);
        const QImage picture = pictureOf(menu);
        const QRect first = menu.actionGeometry(actions[0]);
        // Two rows of ground on either side of where the rows meet.
        const QRect seam(first.left(), first.bottom() - 1, 40, 4);
        QCOMPARE(countOf(picture, seam, theme.base), seam.width() * seam.height());
        const QRect beside(first.left() + 25, first.top(), 6, first.height());
        QCOMPARE(countOf(picture, beside, theme.base), beside.width() * beside.height());
    }

    void whatIsNotRealTextLooksSo()
    {
        applyAppearance(*qApp, Appearance::HighContrast);
        const QPalette palette = QApplication::palette();
        const QColor text = palette.color(QPalette::Active, QPalette::Text);
        for (const QColor &color :
             {palette.color(QPalette::PlaceholderText), palette.color(QPalette::Disabled, QPalette::Text),
              palette.color(QPalette::Disabled, QPalette::ButtonText)}) {
            QVERIFY(contrast(color, text) >= 1.5);
            QVERIFY(contrast(color, palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(color, palette.color(QPalette::Window)) >= 4.5);
        }
    }

    void oneRingSurroundsABoxAndItsWords()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(12, 12, 12, 12);
        auto *box = new QCheckBox(QStringLiteral("6379/TCP"), &window);
        layout->addWidget(box);
        window.resize(300, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        box->setFocus(Qt::TabFocusReason);
        const auto ring = [&window] { return window.findChild<QWidget *>(QStringLiteral("focusRing")); };
        QTRY_VERIFY(ring() && ring()->isVisible());
        const QImage picture = pictureOf(window);
        const Theme &theme = themeOf(&window);
        const int middle = box->geometry().center().y();
        const int left = box->geometry().left();
        // Two pixels of ring, two of ground, then the box.
        QCOMPARE(picture.pixelColor(left - 4, middle).rgb(), theme.accent.rgb());
        QCOMPARE(picture.pixelColor(left - 3, middle).rgb(), theme.accent.rgb());
        QCOMPARE(picture.pixelColor(left - 2, middle).rgb(), theme.window.rgb());
        QCOMPARE(picture.pixelColor(left - 1, middle).rgb(), theme.window.rgb());
        const int right = left + box->sizeHint().width();
        QCOMPARE(picture.pixelColor(right + 2, middle).rgb(), theme.accent.rgb());
        QCOMPARE(picture.pixelColor(right + 3, middle).rgb(), theme.accent.rgb());
        const QRect inside(left + 18, box->geometry().top(), right - left - 18, box->height());
        QCOMPARE(countOf(picture, inside, theme.accent), 0);
    }

    void oneRingSurroundsAListToTypeIn()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *combo = new QComboBox(&window);
        combo->setEditable(true);
        layout->addWidget(combo);
        layout->addWidget(new QLineEdit(&window));
        window.resize(300, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        combo->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(combo->hasFocus());
        const QImage picture = pictureOf(*combo);
        const Theme &theme = themeOf(combo);
        const int middle = picture.height() / 2;
        const int far = picture.width() - 1;
        for (const QPoint &place :
             {QPoint(0, middle), QPoint(1, middle), QPoint(far, middle), QPoint(far - 1, middle)})
            QCOMPARE(picture.pixelColor(place).rgb(), theme.accent.rgb());
        for (const int y : {0, 1, picture.height() - 2, picture.height() - 1})
            QCOMPARE(countOf(picture, {6, y, picture.width() - 12, 1}, theme.accent), picture.width() - 12);
        QCOMPARE(countOf(picture, {6, 4, picture.width() - 12, picture.height() - 8}, theme.accent), 0);
    }

    void theTextOfEveryFieldBeginsAtOnePlace()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *line = new QLineEdit(QStringLiteral("HHH"), &window);
        auto *choice = new QComboBox(&window);
        choice->addItem(QStringLiteral("HHH"));
        auto *typed = new QComboBox(&window);
        typed->setEditable(true);
        typed->setEditText(QStringLiteral("HHH"));
        for (QWidget *field :
             {static_cast<QWidget *>(line), static_cast<QWidget *>(choice), static_cast<QWidget *>(typed),
              static_cast<QWidget *>(new QPushButton(&window))})
            layout->addWidget(field);
        window.resize(300, 200);
        window.show();
        window.findChild<QPushButton *>()->setFocus();
        std::set<int> begins;
        for (QWidget *field :
             {static_cast<QWidget *>(line), static_cast<QWidget *>(choice), static_cast<QWidget *>(typed)}) {
            const QImage picture = pictureOf(*field);
            const QRect part(3, 4, 60, picture.height() - 8);
            const auto columns = inkedColumns(picture, part, themeOf(field).base);
            QVERIFY(!columns.empty());
            begins.insert(columns.front());
        }
        QCOMPARE(begins.size(), std::size_t(1));
        QVERIFY(*begins.begin() >= 8 && *begins.begin() <= 10);
    }

    void aListThatHasTheKeyboardHasAFrame()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *list = new QListWidget(&window);
        layout->addWidget(list);
        layout->addWidget(new QPushButton(&window));
        window.resize(200, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QRect top(list->geometry().left() + 8, list->geometry().top(), list->width() - 16, 2);
        window.findChild<QPushButton *>()->setFocus();
        QCOMPARE(countOf(pictureOf(window), top, themeOf(list).accent), 0);
        list->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(countOf(pictureOf(window), top, themeOf(list).accent), top.width() * 2);
        window.findChild<QPushButton *>()->setFocus();
        QTRY_COMPARE(countOf(pictureOf(window), top, themeOf(list).accent), 0);
    }

    void offersAreWholeRows()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new QLineEdit(&window);
        QStringList names;
        for (int i = 0; i < 12; ++i)
            names << QStringLiteral("name-%1").arg(i);
        auto *completer = new QCompleter(names, field);
        field->setCompleter(completer);
        layout->addWidget(field);
        window.resize(300, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("na"));
        QAbstractItemView *offers = completer->popup();
        QTRY_VERIFY(offers->isVisible());
        const QRect first = offers->visualRect(offers->model()->index(0, 0));
        QVERIFY(first.height() >= 22);
        QCOMPARE(first.top(), 0);
        QCOMPARE(offers->viewport()->height() % first.height(), 0);
        const Theme &theme = themeOf(offers);
        const QImage picture = pictureOf(*offers);
        QCOMPARE(countOf(picture, {0, 0, picture.width(), 1}, theme.nsBorder), picture.width());
        QCOMPARE(countOf(picture, {0, picture.height() - 1, picture.width(), 1}, theme.nsBorder),
                 picture.width());
        QTest::keyClick(offers, Qt::Key_Down);
        QTRY_VERIFY(countOf(pictureOf(*offers), QRect(5, 5, 60, 14), theme.accentSoft) > 100);
        offers->hide();
    }

    void aTabBarShowsItsFocusAsARing()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *tabs = new QTabBar(&window);
        tabs->addTab(QStringLiteral("Inspector"));
        tabs->addTab(QStringLiteral("Changes"));
        layout->addWidget(tabs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        tabs->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(tabs->hasFocus());
        const QImage picture = pictureOf(*tabs);
        const Theme &theme = themeOf(tabs);
        const QRect tab = tabs->tabRect(0);
        QCOMPARE(countOf(picture, {tab.left() + 2, tab.center().y(), 2, 1}, theme.accent), 2);
        QCOMPARE(picture.pixelColor(tab.left() + 8, tab.top() + 8).rgb(), theme.window.rgb());
    }

    void iconAndWordsOfAButtonKeepApart()
    {
        QPushButton button(themedIcon(QStringLiteral("minus")), QStringLiteral("HHH"));
        button.resize(button.sizeHint());
        const QImage picture = pictureOf(button);
        const QRect part(4, 4, picture.width() - 8, picture.height() - 8);
        const auto columns = inkedColumns(picture, part, themeOf(&button).base);
        QVERIFY(columns.size() > 3);
        int widest = 0;
        for (std::size_t i = 1; i < columns.size(); ++i)
            widest = std::max(widest, columns[i] - columns[i - 1] - 1);
        QVERIFY2(widest >= 8 && widest <= 14, qPrintable(QString::number(widest)));
        // The words have room.
        QVERIFY(columns.back() < picture.width() - 8);
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
