// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "dialogs/port_editor.h"
#include "dialogs/target_chooser.h"
#include "support/background.h"
#include "support/language_translator.h"
#include "window/actions.h"
#include "window/canvas_pane.h"

#include <QAbstractButton>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;
/// What a screen of 1024 x 768 leaves beside the frame of a window and a panel.
constexpr QSize kSmallScreen(1000, 700);

/// The letters with Alt, each with the text that it is underlined in.
QStringList mnemonicsIn(const QWidget &window)
{
    QStringList found;
    const auto add = [&found](const QString &text) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (!letter.isEmpty())
            found << letter.toString() + QLatin1Char(' ') + text;
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(group->title());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
    }
    return found;
}

/// Those of which a letter is there twice.
QString clashesOf(QStringList mnemonics)
{
    mnemonics.sort();
    QStringList clashes;
    for (qsizetype i = 1; i < mnemonics.size(); ++i) {
        if (mnemonics[i].section(QLatin1Char(' '), 0, 0) == mnemonics[i - 1].section(QLatin1Char(' '), 0, 0))
            clashes << mnemonics[i - 1] + QStringLiteral(" / ") + mnemonics[i];
    }
    return clashes.join(QLatin1String("; "));
}

/// Buttons whose text has too little room.
QString cutOffIn(const QWidget &window)
{
    QStringList cut;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty()
            && button->width() < button->minimumSizeHint().width())
            cut << button->text();
    }
    return cut.join(QLatin1String("; "));
}

} // namespace

/// Every dialog fits a small screen, and no letter means two things in it, in every language.
class TestDialogs : public QObject {
    Q_OBJECT
private slots:
    void init() { m_window.show(); }
    void cleanup() { m_window.close(); }

    void everyDialogFitsASmallScreen_data() { addLanguages(); }
    void everyDialogFitsASmallScreen()
    {
        QFETCH(QString, language);
        LanguageTranslator texts(language);
        QVERIFY(QCoreApplication::installTranslator(&texts));
        m_window.showAgain();
        m_window->resize(1024, 740);
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().proof(), kPatienceMilliseconds);
        const Actions &actions = m_window->actions();
        QStringList faults;
        for (QAction *action : {actions.exportPolicies, actions.report, actions.compare, actions.preferences,
                                actions.suggestConnections, actions.addExternal, actions.addClaim,
                                actions.keepPolicies, actions.shortcuts, actions.about}) {
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
            const QString found = faultsOf(*action);
            if (!found.isEmpty())
                faults << action->text() + QStringLiteral(": ") + found;
        }
        QCOMPARE(faults.join(QLatin1Char('\n')), QString());
    }

    void loadedPoliciesAreNotScrolledWhereThereIsRoom()
    {
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        inDialog<QDialog>(
            [this] { m_window->actions().keepPolicies->trigger(); },
            [](const QDialog &dialog) {
                const int most = static_cast<int>(dialog.screen()->availableSize().height() * 0.95);
                const auto *list = dialog.findChild<QTreeWidget *>();
                QVERIFY(list->topLevelItemCount() > 20);
                QVERIFY2(list->verticalScrollBar()->maximum() == 0 || dialog.height() >= most - 1,
                         qPrintable(QString::number(dialog.height())));
            });
    }

    void aPopoverHasNoLetterOfTheMenus_data() { addLanguages(); }
    void aPopoverHasNoLetterOfTheMenus()
    {
        QFETCH(QString, language);
        LanguageTranslator texts(language);
        QVERIFY(QCoreApplication::installTranslator(&texts));
        m_window.showAgain();
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        QStringList menus;
        for (const QAction *menu : m_window->menuBar()->actions())
            menus << QKeySequence::mnemonic(menu->text()).toString() + QLatin1Char(' ') + menu->text();
        const auto &edges = m_window->document().design().edges;
        QVERIFY(!edges.empty());
        m_window->canvasPane().selectConnections({{edges.front().from, edges.front().to}});
        m_window->actions().editEdge->trigger();
        const auto *editor = m_window->findChild<PortEditor *>();
        QTRY_VERIFY(editor && editor->isVisible());
        QCOMPARE(clashesOf(mnemonicsIn(*m_window) + menus), QString());
    }

    void theHintOfTheChooserIsReadInFull()
    {
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        const auto &edges = m_window->document().design().edges;
        m_window->canvasPane().selectConnections({{edges.front().from, edges.front().to}});
        m_window->actions().drawEdge->trigger();
        const auto *field = m_window->findChild<TargetChooser *>()->findChild<QLineEdit *>();
        QVERIFY(field->fontMetrics().horizontalAdvance(field->placeholderText()) <= field->width() - 12);
    }

    void theListsOfTheReportShowWholeEntries_data() { addLanguages(); }
    void theListsOfTheReportShowWholeEntries()
    {
        QFETCH(QString, language);
        LanguageTranslator texts(language);
        QVERIFY(QCoreApplication::installTranslator(&texts));
        m_window.showAgain();
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        inDialog<QDialog>([this] { m_window->actions().report->trigger(); },
                          [](QDialog &dialog) {
                              const QList<QListWidget *> lists = dialog.findChildren<QListWidget *>();
                              QCOMPARE(lists.size(), 3);
                              for (const QListWidget *list : lists)
                                  QVERIFY2(list->sizeHintForColumn(0) <= list->viewport()->width(),
                                           qPrintable(list->objectName()));
                          });
    }

    void labelsOfPreferencesAreOnTheLineOfTheirFields()
    {
        inDialog<QDialog>([this] { m_window->actions().preferences->trigger(); },
                          [](QDialog &dialog) {
                              for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                                  const QWidget *field = label->buddy();
                                  if (!field)
                                      continue;
                                  const int apart = label->mapTo(&dialog, label->rect().center()).y()
                                      - field->mapTo(&dialog, field->rect().center()).y();
                                  QVERIFY2(std::abs(apart) <= 1, qPrintable(label->text()));
                              }
                          });
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }

    /// What is wrong with the dialog that the action opens.
    static QString faultsOf(QAction &action)
    {
        QStringList faults;
        bool wasOpen = false;
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&] {
            const auto windows = QApplication::topLevelWidgets();
            const auto found = std::ranges::find_if(windows, [](const QWidget *each) {
                return each->isVisible() && qobject_cast<const QDialog *>(each);
            });
            if (found == windows.end() || wasOpen)
                return;
            wasOpen = true;
            QWidget &dialog = **found;
            // What is computed for it may make it larger.
            if (!QTest::qWaitFor([] { return backgroundPool().activeThreadCount() == 0; },
                                 kPatienceMilliseconds))
                faults << QStringLiteral("never ready");
            QCoreApplication::processEvents();
            dialog.resize(kSmallScreen);
            QCoreApplication::processEvents();
            const QSize size = dialog.size();
            if (size.width() > kSmallScreen.width() || size.height() > kSmallScreen.height())
                faults << QStringLiteral("%1 x %2").arg(size.width()).arg(size.height());
            // A button may have got its text only now.
            if (!QTest::qWaitFor([&dialog] { return cutOffIn(dialog).isEmpty(); }))
                faults << cutOffIn(dialog);
            faults << clashesOf(mnemonicsIn(dialog));
            dialog.close();
        });
        look.start(20);
        action.trigger();
        if (!QTest::qWaitFor([&wasOpen] { return wasOpen; }, kPatienceMilliseconds))
            faults << QStringLiteral("no dialog");
        faults.removeAll(QString());
        return faults.join(QLatin1String(", "));
    }

    TestWindow m_window;
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
