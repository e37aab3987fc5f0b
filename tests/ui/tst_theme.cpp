// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/claim_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/port_editor.h"
#include "dialogs/preferences_dialog.h"
#include "dialogs/report_dialog.h"
#include "dialogs/target_chooser.h"
#include "panels/claims_panel.h"
#include "panels/dns_choice.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QComboBox>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

/// The picture of something that was opened under one theme, and is looked at under another.
using Shot = std::function<QImage(Appearance opened, Appearance shown)>;

void wear(Appearance appearance)
{
    applyAppearance(*qApp, appearance);
}

QImage pictureOf(QWidget &widget)
{
    // What follows the theme does so once the event is through.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    return widget.grab().toImage();
}

/// Nothing, or where the pictures differ.
QString difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return QStringLiteral("the sizes differ");
    QRect where;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) != other.pixel(x, y))
                where |= QRect(x, y, 1, 1);
        }
    }
    if (where.isEmpty())
        return {};
    return QStringLiteral("another picture at %1, %2, %3 x %4")
        .arg(where.x())
        .arg(where.y())
        .arg(where.width())
        .arg(where.height());
}

void expectToFollow(const Shot &shot)
{
    for (const auto &[other, shown] :
         {std::pair(Appearance::Light, Appearance::Dark), std::pair(Appearance::Dark, Appearance::Light)}) {
        const QImage wanted = shot(shown, shown);
        const QImage followed = shot(other, shown);
        QVERIFY(!wanted.isNull() && !followed.isNull());
        const QString problem = difference(wanted, followed);
        const QString shots = qEnvironmentVariable("DRAWBRIDGE_SHOTS");
        if (!problem.isEmpty() && !shots.isEmpty()) {
            wanted.save(QDir(shots).filePath(QStringLiteral("wanted.png")));
            followed.save(QDir(shots).filePath(QStringLiteral("followed.png")));
        }
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
}

} // namespace

/// What is open when the theme changes looks as if it had been opened under the new one.
class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        QVERIFY(m_folder.isValid());
        writeSmallFolder(m_folder.path());
        wear(Appearance::Light);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(m_folder.path());
        Design design = *withEdge(m_window->document().design(), webToCart());
        design.postures.clear();
        m_window->document().apply(QStringLiteral("Draw"), design);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && m_window->runner().proof(),
                                 kPatienceMilliseconds);
    }

    void cleanup() { wear(Appearance::Light); }
    void cleanupTestCase() { m_window.close(); }

    void thePreferences() { expectToFollow(inModal<PreferencesDialog>(Qt::Key_Comma)); }
    void theReport() { expectToFollow(inModal<ReportDialog>(Qt::Key_R)); }

    void theExport()
    {
        // What DNS costs is counted beside the proof.
        const auto isCounted
            = [](const QLabel *label) { return !label->isVisible() || !label->text().isEmpty(); };
        expectToFollow(inModal<ExportDialog>(Qt::Key_E, [isCounted](ExportDialog &dialog) {
            const auto labels = dialog.findChild<DnsChoice *>()->findChildren<QLabel *>();
            return dialog.result() && std::ranges::all_of(labels, isCounted);
        }));
    }

    void theClaimDialog()
    {
        expectToFollow([this](Appearance opened, Appearance shown) {
            return modalShot<ClaimDialog>([this] { m_window->actions().addClaim->trigger(); }, opened, shown);
        });
    }

    void theLocator()
    {
        expectToFollow([this](Appearance opened, Appearance shown) {
            wear(opened);
            activate();
            QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
            return popoverShot<TargetChooser>(shown);
        });
    }

    void thePortEditor()
    {
        expectToFollow([this](Appearance opened, Appearance shown) {
            wear(opened);
            activate();
            m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
            QTest::keyClick(m_window.get(), Qt::Key_F2);
            return popoverShot<PortEditor>(shown);
        });
    }

    void theClaims()
    {
        DesignClaim claim;
        claim.connections = webToCart();
        m_window->document().apply(QStringLiteral("Claim"), *withClaim(m_window->document().design(), claim));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->claims().isCurrent(), kPatienceMilliseconds);
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("claims"));
        dock->raise();
        QTRY_VERIFY(dock->widget()->isVisible());
        expectPanelToFollow(*dock->widget());
    }

    void everyPanel_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"outline", "inspector", "changes", "explain", "policies", "edges", "matrix",
                                 "problems", "source", "history"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyPanel()
    {
        QFETCH(QString, name);
        auto *dock = m_window->findChild<QDockWidget *>(name);
        dock->raise();
        QTRY_VERIFY(dock->widget()->isVisible());
        m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
        expectPanelToFollow(*dock->widget());
    }

    void theWholeWindow() { expectPanelToFollow(*m_window.get()); }

private:
    /// The last dialog has gone.
    void activate() const
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow() && !QApplication::activeModalWidget());
    }

    /// As often as the theme changes, there are two pictures.
    static void expectPanelToFollow(QWidget &panel)
    {
        wear(Appearance::Dark);
        const QImage dark = pictureOf(panel);
        wear(Appearance::Light);
        const QImage light = pictureOf(panel);
        QVERIFY(dark != light);
        wear(Appearance::HighContrast);
        pictureOf(panel);
        wear(Appearance::Dark);
        QCOMPARE(difference(pictureOf(panel), dark), QString());
        wear(Appearance::Light);
        QCOMPARE(difference(pictureOf(panel), light), QString());
    }

    template <typename Dialog>
    QImage modalShot(
        const std::function<void()> &open, Appearance opened, Appearance shown,
        const std::function<bool(Dialog &)> &isReady = [](Dialog &) { return true; }) const
    {
        QImage picture;
        wear(opened);
        activate();
        inDialog<Dialog>(
            open,
            [&](Dialog &dialog) {
                wear(shown);
                picture = pictureOf(dialog);
            },
            isReady);
        return picture;
    }

    template <typename Dialog>
    Shot inModal(
        Qt::Key key, const std::function<bool(Dialog &)> &isReady = [](Dialog &) { return true; }) const
    {
        return [this, key, isReady](Appearance opened, Appearance shown) {
            return modalShot<Dialog>([&] { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); },
                                     opened, shown, isReady);
        };
    }

    template <typename Popup> QImage popoverShot(Appearance shown) const
    {
        for (Popup *popup : m_window->findChildren<Popup *>()) {
            if (!popup->isVisible())
                continue;
            wear(shown);
            const QImage picture = pictureOf(*popup);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            return picture;
        }
        return {};
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
