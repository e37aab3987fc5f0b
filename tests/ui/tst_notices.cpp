// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "panels/row_view.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/notice_bar.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {
constexpr int kPatienceMilliseconds = 60000;
} // namespace

/// What the real window says about what was done, or not done, with real keys and clicks.
class TestNotices : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(m_folder->path());
        m_window->document().apply(QStringLiteral("Deny"), Design());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        canvas().setFocus();
    }
    void cleanup() { m_window.close(); }

    void ofAFolderWithoutWorkloadsNothingIsSaidThatIsNotTrue()
    {
        const QTemporaryDir empty;
        QFile readMe(empty.filePath(QStringLiteral("README.md")));
        QVERIFY(readMe.open(QIODevice::WriteOnly));
        readMe.write("Nothing yet.\n");
        readMe.close();
        m_window.open(empty.path());
        const auto *outline = m_window->findChild<QDockWidget *>(QStringLiteral("outline"));
        QCOMPARE(outline->findChild<RowView *>()->accessibleDescription(),
                 QStringLiteral("No workloads in this folder."));
        auto *policies = m_window->findChild<QDockWidget *>(QStringLiteral("policies"));
        policies->raise();
        const auto says = [policies](const char *text) {
            const QList<QLabel *> labels = policies->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(QLatin1String(text));
            });
        };
        QTRY_VERIFY(says("No workloads in this folder: there is nothing to allow or to deny."));
        QVERIFY(!says("default deny"));
        QVERIFY(!policies->findChild<QPushButton *>(QStringLiteral("isolate"))->isVisible());
        // What another folder says is about that one again.
        m_window.open(m_folder->path());
        QTRY_VERIFY(outline->findChild<RowView *>()->accessibleDescription().isEmpty());
    }

    void howMuchOfAFolderHasBeenReadIsToldInBytes()
    {
        const auto says = [this](const char *text) {
            const QList<QLabel *> labels = m_window->statusBar()->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->text() == QString::fromLatin1(text); });
        };
        LoadRunner &loader = m_window->controller().loader();
        emit loader.progressed(3 << 19, 3 << 20);
        QVERIFY(says("Reading 1.50 MiB of 3.00 MiB"));
        emit loader.progressed(3 << 20, 3 << 20);
        QVERIFY(says("Finding workloads and what policies select"));
    }

    void whatHasNoRoomInTheStatusBarIsLeftOutAndNotCut()
    {
        const auto labels = [this] {
            QList<QLabel *> shown = m_window->statusBar()->findChildren<QLabel *>();
            shown.removeIf([](const QLabel *label) { return !label->isVisible(); });
            return shown;
        };
        m_window->resize(1600, 900);
        QTRY_VERIFY(m_window->statusBar()->width() > 1500);
        const qsizetype all = labels().size();
        QLabel *counts = labels().front();
        QVERIFY(!counts->toolTip().contains(QStringLiteral("CNI profile")));
        m_window->resize(m_window->minimumSizeHint());
        QTRY_VERIFY(labels().size() < all);
        QVERIFY(labels().contains(counts));
        counts->repaint();
        QVERIFY2(counts->toolTip().contains(QStringLiteral("2 workload(s)")), qPrintable(counts->toolTip()));
        for (const QLabel *label : labels())
            QTRY_VERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        m_window->resize(1600, 900);
        QTRY_COMPARE(labels().size(), all);
    }

    void theKeyForEditingSaysThatAnEdgeIsMissing()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        QVERIFY(m_window->canvasPane().changeText().contains(QStringLiteral("edge")));
        QVERIFY(bar().isVisible());
        QVERIFY2(bar().tone() == Tone::Quiet, "nothing went wrong");
    }

    void whatWasRefusedGoesWithTheNextAction()
    {
        canvas().selectKeys({QStringLiteral("shop/web")});
        const auto refuse = [this] {
            QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
            QVERIFY(bar().isVisible());
            QCOMPARE(bar().tone(), Tone::Quiet);
        };
        refuse();
        const QPoint cart = canvas().nodeRect(QStringLiteral("shop/cart")).center().toPoint();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, cart);
        QVERIFY(!bar().isVisible());
        refuse();
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!bar().isVisible());
        refuse();
        m_window->selection().selectKeys({QStringLiteral("shop/web")});
        QVERIFY2(!bar().isVisible(), "chosen in another panel");
    }

    void savingSaysIntoWhichFile()
    {
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        const QString path = QDir(m_folder->path()).filePath(QStringLiteral("design.drawbridge"));
        QVERIFY(QFile::exists(path));
        QVERIFY2(m_window->statusBar()->currentMessage().contains(QDir::toNativeSeparators(path)),
                 qPrintable(m_window->statusBar()->currentMessage()));
    }

    void whatIsOnlyInformationIsNoProblem()
    {
        const auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("problems"));
        QVERIFY2(dock->findChild<RowView *>()->model()->rowCount() > 0, "no DNS pods are in the folder");
        QCOMPARE(dock->windowTitle(), QStringLiteral("Problems"));
        const QList<QLabel *> labels = m_window->statusBar()->findChildren<QLabel *>();
        QVERIFY(std::ranges::none_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("problem"));
        }));
    }

private:
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    NoticeBar &bar() const { return *canvas().findChild<NoticeBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
