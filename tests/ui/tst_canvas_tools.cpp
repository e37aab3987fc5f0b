// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/support/in_dialog.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/minimap.h"
#include "panels/inspector_panel.h"
#include "panels/row_view.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRadioButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QUndoView>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace drawbridge::app;

/// What stands around the canvas, with real keys and clicks on the real window over the example cluster.
class TestCanvasTools : public QObject {
    Q_OBJECT

private:
    TestWindow m_window;

    static QAction *action(const QList<QAction *> &all, const QString &text)
    {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&text](const QAction *each) { return each->text() == text; });
        return found == all.end() ? nullptr : *found;
    }

    /// Of buttons that show a text.
    static QStringList namesOf(const QList<QToolButton *> &buttons)
    {
        QStringList names;
        for (const QToolButton *button : buttons) {
            if (!button->defaultAction())
                names << button->text();
        }
        return names;
    }

    static QToolButton *buttonNamed(const QList<QToolButton *> &buttons, const QString &name)
    {
        const auto found = std::ranges::find_if(
            buttons, [&name](const QToolButton *button) { return button->text() == name; });
        return found == buttons.end() ? nullptr : *found;
    }

    QString edgeBetween(const SelectedConnection &connection) const
    {
        const auto key
            = [](const drawbridge::EdgeEndpoint &end) { return QString::fromStdString(toString(end)); };
        for (const CanvasEdge &edge : canvas().wholeScene().edges) {
            if (edge.from == key(connection.from) && edge.to == key(connection.to))
                return edge.id;
        }
        return {};
    }

    void dragTo(const QPoint &from, const QPoint &to) const
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), (from + to) / 2);
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    }

    void drag(const QString &key, const QString &target) const
    {
        dragTo(canvas().nodeRect(key).center().toPoint(), canvas().nodeRect(target).center().toPoint());
    }

    /// No node stands on another one, and no namespace.
    void verifyNothingIsCovered() const
    {
        const CanvasGeometry &geometry = canvas().geometry();
        QStringList nodes;
        for (const CanvasNode &node : canvas().scene().nodes)
            nodes.append(node.key);
        QStringList spaces;
        for (const CanvasNamespace &space : canvas().scene().namespaces)
            spaces.append(space.key);
        for (const QStringList &keys : {nodes, spaces}) {
            for (qsizetype i = 0; i < keys.size(); ++i) {
                for (qsizetype k = 0; k < i; ++k)
                    QVERIFY2(!geometry.rectOf(keys[i]).intersects(geometry.rectOf(keys[k])),
                             qPrintable(keys[i] + QStringLiteral(" on ") + keys[k]));
            }
        }
    }

    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    QPointF centre() const { return canvas().view().visibleCanvas().center(); }

private slots:
    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openFolder(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        QTRY_VERIFY_WITH_TIMEOUT(canvas().scene().nodes.size() > 10, 20000);
    }
    void cleanup() { m_window.close(); }

    void theMinimapShowsWhileSomethingIsOutOfView()
    {
        const auto *map = canvas().findChild<Minimap *>();
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!map->isVisible());
        canvas().setZoom(3);
        QVERIFY(map->isVisible());
        canvas().setFocus();
        QVERIFY(canvas().rect().contains(map->geometry()));
        QTest::keyClick(&canvas(), Qt::Key_M);
        QVERIFY(!map->isVisible());
        QTest::keyClick(&canvas(), Qt::Key_M);
        QVERIFY(map->isVisible());
    }

    void pressingTheMinimapMovesTheView()
    {
        auto *map = canvas().findChild<Minimap *>();
        canvas().setZoom(3);
        const QRectF all = canvas().geometry().bounds();
        QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().center());
        const double pixel = all.width() / map->width();
        QVERIFY((centre() - all.center()).manhattanLength() < 3 * pixel);
        QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() / 3, map->height() / 2});
        QVERIFY(centre().x() < all.center().x() - 20);
    }

    void plusZoomsInWithoutShiftToo()
    {
        const double before = canvas().view().zoom();
        QTest::keyClick(m_window.get(), Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(canvas().view().zoom() > before);
        QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(std::abs(canvas().view().zoom() - before) < 0.001);
    }

    void theKeyboardZoomsAroundTheSelection()
    {
        const QString corner = QStringLiteral("shop/frontend");
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        canvas().selectKeys({corner});
        const QPointF before = canvas().nodeRect(corner).center();
        QVERIFY(!canvas().nodeRect(corner).isEmpty());
        for (int i = 0; i < 5; ++i)
            QTest::keySequence(m_window.get(), QKeySequence::ZoomIn);
        QVERIFY(canvas().view().zoom() > 1);
        QVERIFY((canvas().nodeRect(corner).center() - before).manhattanLength() < 2);
        QTest::keySequence(m_window.get(), QKeySequence::ZoomOut);
        QVERIFY((canvas().nodeRect(corner).center() - before).manhattanLength() < 2);
    }

    void aClickSelectsWithThePullToolToo()
    {
        const QString key = QStringLiteral("shop/frontend");
        m_window->actions().pullTool->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().nodeRect(key).center().toPoint());
        QCOMPARE(canvas().selectedNodes(), QStringList {key});
        QVERIFY(m_window->actions().pullTool->isChecked());
    }

    void theToolbarNamesTheReportWhereThereIsRoom()
    {
        const auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolbar"));
        const auto *report = qobject_cast<QToolButton *>(bar->widgetForAction(m_window->actions().report));
        const auto *field = bar->findChild<QLineEdit *>();
        m_window->resize(1600, 1000);
        QTRY_COMPARE(report->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        m_window->resize(1024, 768);
        QTRY_COMPARE(report->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(report->isVisible() && field->isVisible());
    }

    void noSelectionMakesTheInspectorWider()
    {
        m_window->resize(1024, 768);
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("inspector"));
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        canvas().selectKeys({});
        m_window->resizeDocks({dock}, {200}, Qt::Horizontal);
        QTRY_VERIFY(dock->width() < 240);
        canvas().fit();
        const int width = dock->width();
        const double zoom = canvas().zoom();
        QStringList keys;
        for (const CanvasNamespace &ns : canvas().wholeScene().namespaces)
            keys << ns.key;
        for (const CanvasNode &node : canvas().wholeScene().nodes)
            keys << node.key;
        for (const QString &key : std::as_const(keys)) {
            canvas().selectKeys({key});
            QCoreApplication::sendPostedEvents();
            QCOMPARE(std::pair(key, dock->width()), std::pair(key, width));
            QCOMPARE(canvas().zoom(), zoom);
        }
        canvas().selectKeys({QStringLiteral("shop/*")});
        auto *inspector = m_window->findChild<InspectorPanel *>();
        auto *choice = inspector->findChild<QRadioButton *>(QStringLiteral("dnsPerWorkload"));
        QTRY_VERIFY(choice->isVisible());
        QTRY_VERIFY2(choice->height() > 2 * choice->fontMetrics().lineSpacing(), "it takes a second line");
        QVERIFY(choice->mapTo(inspector, choice->rect().bottomRight()).x() < inspector->width());
    }

    void theHistoryNamesEachStepAndGoesBack()
    {
        auto *history
            = m_window->findChild<QDockWidget *>(QStringLiteral("history"))->findChild<QUndoView *>();
        const int before = history->model()->rowCount();
        canvas().selectKeys({QStringLiteral("staging/*")});
        m_window->actions().allowDns->trigger();
        QCOMPARE(history->model()->rowCount(), before + 1);
        QVERIFY(!history->model()->index(before, 0).data().toString().isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::AltModifier);
        QTRY_VERIFY(history->isVisible());
        const QModelIndex first = history->model()->index(0, 0);
        QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, history->visualRect(first).center());
        QCOMPARE(history->stack()->index(), 0);
        QVERIFY(history->stack()->canRedo());
    }

    void foldingIsAStepOfTheDesignThatCanBeTakenBack()
    {
        const QString shop = QStringLiteral("shop/*");
        canvas().setFocus();
        canvas().selectKeys({shop});
        QTest::keyClick(&canvas(), Qt::Key_Minus);
        QVERIFY(canvas().folded().contains(shop));
        QVERIFY(m_window->document().design().foldedNamespaces.contains("shop"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canvas().folded().isEmpty());
        action(m_window->findChildren<QAction *>(), QStringLiteral("Fold &all"))->trigger();
        QCOMPARE(canvas().folded().size(), qsizetype(canvas().scene().namespaces.size()));
        QVERIFY(m_window->document().design().hasCardArrangement);
        canvas().selectKeys({shop});
        QTest::keyClick(&canvas(), Qt::Key_Plus);
        QVERIFY(!canvas().folded().contains(shop));
        QVERIFY2(canvas().scene().hasCardArrangement, "the other cards stay where they are");
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canvas().folded().isEmpty());
        QVERIFY(!m_window->document().design().hasCardArrangement);
    }

    void aBundleOfLinesIsTakenApartInTheInspector()
    {
        action(m_window->findChildren<QAction *>(), QStringLiteral("Fold &all"))->trigger();
        const auto &edges = canvas().scene().edges;
        const auto bundle = std::ranges::find_if(edges, [this](const CanvasEdge &edge) {
            return edge.bundled.size() > 1 && !canvas().edgePoint(edge.id).isNull();
        });
        QVERIFY(bundle != edges.end());
        const QString id = bundle->id;
        const QStringList inside = bundle->bundled;
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().edgePoint(id).toPoint());
        QCOMPARE(canvas().selectedEdges(), QStringList {id});
        const auto *inspector = m_window->findChild<InspectorPanel *>();
        auto *rows = inspector->findChild<RowView *>();
        QCOMPARE(rows->model()->rowCount(), 1);
        const QModelIndex section = rows->model()->index(0, 0);
        QCOMPARE(rows->rowModel().row(section).text, stateName(bundle->state));
        QCOMPARE(rows->model()->rowCount(section), inside.size());
        rows->setFocus();
        rows->setCurrentIndex(section);
        QTest::keyClick(rows, Qt::Key_Down);
        const auto connection = m_window->selection().connection();
        QVERIFY(connection);
        QVERIFY2(inside.contains(edgeBetween(*connection)), "one of them is looked at");
        QCOMPARE(canvas().selectedEdges(), QStringList {id});
        QCOMPARE(rows->model()->rowCount(section), inside.size());
        action(m_window->findChildren<QAction *>(), QStringLiteral("U&nfold all"))->trigger();
        QStringList ids = inside;
        ids.sort();
        QCOMPARE(canvas().selectedEdges(), ids);
    }

    void severalLinesAreSelectedTogether()
    {
        QStringList ids;
        for (const char *id : {"shop/frontend", "payments/gateway"}) {
            const auto &edges = canvas().scene().edges;
            const auto edge = std::ranges::find_if(edges, [&](const CanvasEdge &each) {
                return each.from == QString::fromLatin1(id) && !canvas().edgePoint(each.id).isNull();
            });
            QVERIFY(edge != edges.end());
            ids << edge->id;
            QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier,
                              canvas().edgePoint(edge->id).toPoint());
        }
        ids.sort();
        QCOMPARE(canvas().selectedEdges(), ids);
        QCOMPARE(m_window->selection().lines().size(), std::size_t(2));
        QCOMPARE(m_window->canvasPane().selectedConnections().size(), std::size_t(2));
    }

    void theStripSaysWhereTheSelectionIsAndLeadsBack()
    {
        auto *place = m_window->findChild<CanvasStrip *>();
        canvas().selectKeys({QStringLiteral("shop/cart")});
        const auto buttons = [place] { return place->findChildren<QToolButton *>(); };
        QTRY_COMPARE(namesOf(buttons()), QStringList({QStringLiteral("Cluster"), QStringLiteral("shop")}));
        QTest::mouseClick(buttonNamed(buttons(), QStringLiteral("shop")), Qt::LeftButton);
        QCOMPARE(canvas().selectedNodes(), QStringList({QStringLiteral("shop/*")}));
        QTRY_COMPARE(namesOf(buttons()), QStringList({QStringLiteral("Cluster")}));
        QTest::mouseClick(buttonNamed(buttons(), QStringLiteral("Cluster")), Qt::LeftButton);
        QCOMPARE(canvas().selectedNodes(), QStringList());
    }

    void aNarrowStripKeepsWhereTheSelectionIs()
    {
        auto *strip = m_window->findChild<CanvasStrip *>();
        canvas().selectKeys({QStringLiteral("shop/cart-store")});
        const auto isWhole = [strip](const QWidget *part) {
            const QRect shown(part->mapTo(strip, QPoint()), part->size());
            return part->visibleRegion().boundingRect().size() == part->size()
                && part->width() >= part->minimumSizeHint().width() && strip->rect().contains(shown);
        };
        for (const int width : {1600, 1100, 800}) {
            m_window->resize(width, 800);
            QTRY_COMPARE(m_window->width(), width);
            const QList<QLabel *> labels = strip->findChildren<QLabel *>();
            const auto here = std::ranges::find_if(
                labels, [](const QLabel *label) { return label->text() == QStringLiteral("cart-store"); });
            QVERIFY(here != labels.end());
            QTRY_VERIFY(isWhole(*here));
            for (const QToolButton *crumb : strip->findChildren<QToolButton *>()) {
                if (crumb->isVisible())
                    QVERIFY2(isWhole(crumb), qPrintable(crumb->text()));
            }
        }
        QVERIFY2(strip->findChild<QSlider *>()->isVisible(), "the place is shortened first");
        m_window->resize(1600, 1000);
        QTRY_VERIFY(strip->findChild<QSlider *>()->isVisible());
    }

    void theInspectorSaysWhatASingleLineIs()
    {
        const auto &edges = canvas().scene().edges;
        const auto edge = std::ranges::find_if(edges, [](const CanvasEdge &each) {
            return each.from == QStringLiteral("shop/frontend") && each.to == QStringLiteral("shop/cart");
        });
        QVERIFY(edge != edges.end());
        canvas().selectKeys({edge->id});
        const auto *inspector = m_window->findChild<InspectorPanel *>();
        const QList<QLabel *> labels = inspector->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == QStringLiteral("frontend → cart in shop");
        }));
        auto *rows = inspector->findChild<RowView *>();
        const QModelIndex traffic = rows->model()->index(0, 0, rows->model()->index(0, 0));
        QCOMPARE(rows->rowModel().row(traffic).text, QStringLiteral("Allowed"));
        QCOMPARE(rows->rowModel().row(traffic).trailing, QStringLiteral("TCP 7071"));
    }

    void theDensitySliderTakesUnrelatedLinesBackAndForward()
    {
        auto *density = m_window->findChild<CanvasStrip *>()->findChild<QSlider *>();
        canvas().selectKeys({QStringLiteral("staging/cart")});
        const auto darkness = [this] {
            const QImage picture = canvas().grab().toImage().convertToFormat(QImage::Format_Grayscale8);
            return -std::accumulate(picture.constBits(), picture.constBits() + picture.sizeInBytes(),
                                    qint64(0));
        };
        const qint64 usual = darkness();
        density->setFocus();
        QTest::keyClick(density, Qt::Key_Home);
        QVERIFY(darkness() < usual);
        QTest::keyClick(density, Qt::Key_End);
        QVERIFY(darkness() > usual);
    }

    void theLetterHShowsTheLinesOfHubsAndHidesThemAgain()
    {
        const auto hubLines
            = [this] { return std::ranges::count_if(canvas().scene().edges, &CanvasEdge::isHubLine); };
        const auto lines = canvas().scene().edges.size();
        QVERIFY(hubLines() > 0);
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_H);
        QCOMPARE(hubLines(), 0);
        QCOMPARE(canvas().scene().edges.size(), lines);
        QVERIFY(!canvas().scene().note.contains(QStringLiteral("hidden")));
        QTest::keyClick(&canvas(), Qt::Key_H);
        QVERIFY(hubLines() > 0);
    }

    void tidyingASelectionIsAStepThatCanBeTakenBack()
    {
        const QString cart = QStringLiteral("shop/cart");
        canvas().setFocus();
        canvas().selectKeys({cart});
        const QRectF before = canvas().geometry().rectOf(cart);
        QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ControlModifier);
        const QRectF moved = canvas().geometry().rectOf(cart);
        QVERIFY(moved != before);
        canvas().selectKeys({QStringLiteral("shop/*")});
        QTest::keyClick(&canvas(), Qt::Key_T);
        QVERIFY(canvas().geometry().rectOf(cart) != moved);
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Tidy the selection"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(canvas().geometry().rectOf(cart), moved);
    }

    void whatIsDroppedOnAnotherStandsBesideIt()
    {
        const QString cart = QStringLiteral("shop/cart");
        const QString shop = QStringLiteral("shop/*");
        const auto rectOf = [this](const QString &key) { return canvas().geometry().rectOf(key); };
        const QRectF before = rectOf(cart);
        for (const char *target : {"shop/checkout", "shop/frontend", "data/pooler", "edge/proxy"}) {
            drag(cart, QString::fromLatin1(target));
            QVERIFY(rectOf(cart) != before);
            QVERIFY(rectOf(shop).contains(rectOf(cart)));
            verifyNothingIsCovered();
            QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(rectOf(cart), before);
        }
        const QRectF box = rectOf(shop);
        canvas().clearSelection();
        QTest::mouseMove(&canvas(), {1, 1});
        const QRectF shown = canvas().nodeRect(shop);
        dragTo((shown.topLeft() + QPointF(shown.width() / 2, 6)).toPoint(),
               canvas().nodeRect(QStringLiteral("data/*")).center().toPoint());
        QVERIFY(rectOf(shop) != box);
        verifyNothingIsCovered();
    }

    void highContrastStrengthensTextAndOutlinesAndIsRemembered()
    {
        const auto ratio = [](const QColor &one, const QColor &other) {
            const auto luminance = [](const QColor &color) {
                const auto linear = [](double part) {
                    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
                };
                return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
                    + 0.0722 * linear(color.blueF());
            };
            const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
            return (light + 0.05) / (dark + 0.05);
        };
        m_window->actions().themeContrast->trigger();
        QTRY_VERIFY(canvas().theme().isHighContrast);
        const Theme &theme = lightContrastTheme();
        for (const QColor &text : {theme.text, theme.text2, theme.text3})
            QVERIFY(ratio(text, theme.canvas) >= 7);
        for (const QColor &outline : {theme.nsBorder, theme.nodeBorder, theme.field})
            QVERIFY(ratio(outline, theme.canvas) >= 4.5);
        QVERIFY(ratio(theme.faint, theme.canvas) >= 3);
        QVERIFY(m_window.settings().preferences().appearance == Appearance::HighContrast);
        m_window->actions().themeLight->trigger();
        QTRY_VERIFY(!canvas().theme().isHighContrast);
    }

    void theCanvasIsPrintedToAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("canvas.pdf"));
        inDialog<QPrintDialog>(
            [this] { QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier); },
            [&path](QPrintDialog &dialog) {
                QVERIFY(dialog.printer()->outputFileName().endsWith(QStringLiteral("/harbour.pdf")));
                dialog.printer()->setOutputFileName(path);
                dialog.done(QDialog::Accepted);
            });
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count("/Type /Page\n") > 3);
    }

    void thePictureIsWrittenWhereTheUserSays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("canvas.svg"));
        saveAs(path, [this] {
            QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray picture = file.readAll();
        QVERIFY(picture.contains("<svg"));
        QVERIFY(picture.contains("frontend"));
    }
};

QTEST_MAIN(TestCanvasTools)
#include "tst_canvas_tools.moc"
