// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "dialogs/preferences_dialog.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::app;

/// What makes the window fit for everybody: what is chosen stays chosen.
class TestComfort : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.close();
        applyAppearance(*qApp, Appearance::Light);
    }

    void preferencesTakeEffectAtOnceAndAreRemembered()
    {
        inPreferences([](PreferencesDialog &dialog) {
            QTest::keyClick(&dialog, Qt::Key_T, Qt::AltModifier);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
            QTest::keyClick(&dialog, Qt::Key_E, Qt::AltModifier);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
            QTest::keyClick(&dialog, Qt::Key_H, Qt::AltModifier);
            QTest::keyClick(&dialog, Qt::Key_M, Qt::AltModifier);
            QTest::keyClick(&dialog, Qt::Key_P, Qt::AltModifier);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ci"));
            QTRY_VERIFY(themeOf(&dialog).isDark);
            for (const QCheckBox *box : dialog.findChildren<QCheckBox *>())
                QTRY_VERIFY(!box->isChecked());
        });
        QVERIFY(m_window->actions().themeDark->isChecked());
        m_window.showAgain();
        openFolder();
        QVERIFY(m_window->actions().themeDark->isChecked());
        QVERIFY(!m_window->actions().hideHubs->isChecked());
        QVERIFY(!m_window->actions().minimap->isChecked());
        QCOMPARE(density().value(), density().maximum());
        QCOMPARE(m_window->document().design().profile, std::string("cilium"));
    }

    void theDialogShowsWhatWasChosenInMenusAndBesideTheCanvas()
    {
        openFolder();
        m_window->actions().themeContrast->trigger();
        m_window->canvasPane().canvas().setFocus();
        QTest::keyClick(&m_window->canvasPane().canvas(), Qt::Key_H);
        density().setFocus();
        QTest::keyClick(&density(), Qt::Key_Home);
        inPreferences([](PreferencesDialog &dialog) {
            QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), QStringLiteral("High contrast"));
            QCOMPARE(dialog.findChild<QSlider *>()->value(), 0);
            QVERIFY(!dialog.findChildren<QCheckBox *>().first()->isChecked());
        });
        m_window.showAgain();
        openFolder();
        QCOMPARE(density().value(), 0);
        QVERIFY(!m_window->actions().hideHubs->isChecked());
    }

    void aSavedDesignKeepsItsProfile()
    {
        openFolder();
        QVERIFY(m_window->controller().save());
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        inPreferences([](PreferencesDialog &dialog) {
            QTest::keyClick(&dialog, Qt::Key_P, Qt::AltModifier);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ci"));
        });
        openFolder();
        QCOMPARE(m_window->document().design().profile, std::string("generic"));
    }

private:
    void inPreferences(const std::function<void(PreferencesDialog &)> &steps)
    {
        inDialog<PreferencesDialog>(
            [this] { QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier); }, steps);
    }

    void openFolder()
    {
        constexpr int kPatienceMilliseconds = 60000;
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    QSlider &density() const { return *m_window->findChild<CanvasStrip *>()->findChild<QSlider *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestComfort)
#include "tst_comfort.moc"
