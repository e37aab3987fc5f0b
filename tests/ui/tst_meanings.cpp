// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/export_dialog.h"
#include "dialogs/meaning_dialog.h"
#include "panels/inspector_panel.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;
constexpr int kLookEveryMilliseconds = 20;

const EdgeEndpoint kApiServer = ExternalEndpoint {WellKnownExternal::ApiServer};
const EdgeEndpoint kController = ExternalEndpoint {WellKnownExternal::IngressController};
const EdgeEndpoint kName = DnsNameEndpoint {"api.pay.example"};
const auto kNameKey = QString::fromStdString(toString(kName));

QPushButton &button(const QWidget &parent, const QString &text)
{
    for (QPushButton *each : parent.findChildren<QPushButton *>()) {
        if (each->text().remove(QLatin1Char('&')) == text && each->isVisible())
            return *each;
    }
    qFatal("no button %s", qPrintable(text));
}

void choose(const MeaningDialog &dialog, const QString &text)
{
    for (QRadioButton *each : dialog.findChildren<QRadioButton *>()) {
        if (each->text().remove(QLatin1Char('&')).startsWith(text))
            QTest::mouseClick(each, Qt::LeftButton, Qt::NoModifier, {10, each->height() / 2});
    }
}

void apply(const MeaningDialog &dialog)
{
    QPushButton &apply = button(dialog, QStringLiteral("Apply"));
    QVERIFY(apply.isEnabled());
    QTest::mouseClick(&apply, Qt::LeftButton);
}

bool says(const QWidget &parent, const QString &text)
{
    const QList<QLabel *> labels = parent.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *each) { return each->text().contains(text); });
}

} // namespace

/// Saying what an external stands for, in the real window.
class TestMeanings : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_window.show();
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().isOpen(), kPatienceMilliseconds);
        m_window->actions().startWithDefaultDeny->trigger();
    }

    void cleanup() { m_window.close(); }

    void addressesAreTypedAndTheEdgeIsAllowed()
    {
        draw(webTo(kApiServer));
        QCOMPARE(m_window->runner().latest()->edgeAccess.front(), Access::Unknown);
        m_window->selection().selectKeys({QStringLiteral("api-server")});
        inDialog<MeaningDialog>(
            [this] { QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); },
            [](MeaningDialog &dialog) {
                QVERIFY(!button(dialog, QStringLiteral("Apply")).isEnabled());
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.96.0."));
                QVERIFY(says(dialog, QStringLiteral("10.96.0. is no address block")));
                QVERIFY(!button(dialog, QStringLiteral("Apply")).isEnabled());
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2001:db8::/64"));
                apply(dialog);
            });
        const ExternalMeaning *meaning = design().meaningOf(kApiServer);
        QVERIFY(meaning);
        QCOMPARE(meaning->ends.size(), std::size_t {2});
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Say what API server stands for"));
        waitForSimulation();
        QCOMPARE(m_window->runner().latest()->edgeAccess.front(), Access::Allowed);
        QCOMPARE(card(QStringLiteral("api-server")).meta, QStringLiteral("10.96.0.1/32 and 1 more"));
        m_window->document().undoStack()->undo();
        QVERIFY(design().meanings.empty());
    }

    void theContextMenuAsksAndTheCardSaysDenied()
    {
        draw(webTo(kApiServer));
        inDialog<MeaningDialog>([this] { chooseFromContextMenu(QStringLiteral("api-server")); },
                                [](MeaningDialog &dialog) {
                                    choose(dialog, QStringLiteral("Nothing"));
                                    apply(dialog);
                                });
        waitForSimulation();
        QVERIFY(design().meaningOf(kApiServer)->ends.empty());
        QCOMPARE(m_window->runner().latest()->edgeAccess.front(), Access::Denied);
        QCOMPARE(card(QStringLiteral("api-server")).meta, QStringLiteral("denied"));
        m_window->selection().selectConnection({webTo(kApiServer).from, kApiServer});
        QVERIFY(says(*m_window, QStringLiteral("The design leaves API server denied")));
    }

    void anExternalGoesWithItsEdgesInOneStep()
    {
        draw(webTo(kApiServer));
        chooseFromContextMenu(QStringLiteral("api-server"),
                              QStringLiteral("Remove API server with 1 edge(s)"));
        QVERIFY(design().edges.empty());
        m_window->document().undoStack()->undo();
        QCOMPARE(design().edges.size(), std::size_t {1});
        waitForSimulation();
        m_window->document().apply(QStringLiteral("Add"), withExternal(design(), kName));
        waitForSimulation();
        m_window->selection().selectKeys({QStringLiteral("api-server"), card(kNameKey).key});
        QTRY_COMPARE(m_window->canvasPane().canvas().selectedNodes().size(), 2);
        QTest::keyClick(&m_window->canvasPane().canvas(), Qt::Key_Delete);
        QVERIFY(design().edges.empty() && design().externals.empty());
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Remove 2 external(s) with 1 edge(s)"));
    }

    void addressesOfANameNeedADate()
    {
        draw(webTo(kName));
        inDialog<MeaningDialog>(
            [this] { askFromInspector(QStringLiteral("api.pay.example")); },
            [](MeaningDialog &dialog) {
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("203.0.113.7"));
                QVERIFY(says(dialog, QStringLiteral("need a date of review")));
                QVERIFY(!button(dialog, QStringLiteral("Apply")).isEnabled());
                QTest::keyClick(&dialog, Qt::Key_R, Qt::AltModifier);
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2027-03-31"));
                apply(dialog);
            });
        QCOMPARE(design().meaningOf(kName)->reviewBy, std::string("2027-03-31"));
    }

    void aControllerIsAWorkloadOfTheFolder()
    {
        AllowedEdge edge = webToCart();
        edge.from = kController;
        draw(edge);
        inDialog<MeaningDialog>([this] { askFromInspector(QStringLiteral("ingress-controller")); },
                                [](MeaningDialog &dialog) {
                                    choose(dialog, QStringLiteral("A workload"));
                                    auto *pods = dialog.findChild<QComboBox *>();
                                    pods->setFocus();
                                    QTest::keyClicks(pods->lineEdit(), QStringLiteral("shop/web"));
                                    if (QWidget *popup = QApplication::activePopupWidget())
                                        popup->hide();
                                    apply(dialog);
                                });
        waitForSimulation();
        QCOMPARE(toString(design().meaningOf(kController)->ends.front()), std::string("shop/web"));
        QCOMPARE(m_window->runner().latest()->edgeAccess.front(), Access::Allowed);
        QCOMPARE(card(QStringLiteral("ingress-controller")).meta, QStringLiteral("shop/web"));
    }

    void whatWasSaidCanBeChangedAndTakenBack()
    {
        draw(webTo(kName));
        m_window->document().apply(
            QStringLiteral("say"),
            withMeaning(design(), kName,
                        {{CidrEndpoint {*Cidr::parse("203.0.113.0/24"), {}}}, "2027-01-01", {}}));
        waitForSimulation();
        inDialog<MeaningDialog>([this] { askFromInspector(QStringLiteral("api.pay.example")); },
                                [](MeaningDialog &dialog) {
                                    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(),
                                             QStringLiteral("203.0.113.0/24"));
                                    choose(dialog, QStringLiteral("Not said"));
                                    apply(dialog);
                                });
        QVERIFY(design().meanings.empty());
    }

    void aRefusedExportAsksForTheAddresses()
    {
        draw(webTo(kApiServer));
        inDialog<ExportDialog>(
            [this] { m_window->actions().exportPolicies->trigger(); },
            [this](ExportDialog &dialog) {
                QTRY_VERIFY_WITH_TIMEOUT(dialog.result(), kPatienceMilliseconds);
                QVERIFY(!dialog.result()->mayBeWritten());
                inDialog<MeaningDialog>(
                    [&] {
                        QTest::mouseClick(&button(dialog, QStringLiteral("Give it addresses…")),
                                          Qt::LeftButton);
                        QTRY_VERIFY_WITH_TIMEOUT(!design().meanings.empty(), kPatienceMilliseconds);
                    },
                    [](MeaningDialog &meaning) {
                        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.96.0.1"));
                        apply(meaning);
                    });
                QTRY_VERIFY_WITH_TIMEOUT(dialog.result() && dialog.result()->mayBeWritten(),
                                         kPatienceMilliseconds);
                dialog.reject();
            });
        QCOMPARE(design().edges.size(), std::size_t {1});
    }

    void aRefusedExportLeavesItDenied()
    {
        draw(webTo(kName));
        inDialog<ExportDialog>(
            [this] { m_window->actions().exportPolicies->trigger(); },
            [](ExportDialog &dialog) {
                QTRY_VERIFY_WITH_TIMEOUT(dialog.result(), kPatienceMilliseconds);
                QTest::mouseClick(&button(dialog, QStringLiteral("Leave it denied")), Qt::LeftButton);
                QTRY_VERIFY_WITH_TIMEOUT(dialog.result() && dialog.result()->mayBeWritten(),
                                         kPatienceMilliseconds);
                dialog.reject();
            });
        QVERIFY(design().meaningOf(kName)->ends.empty());
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Leave api.pay.example denied"));
    }

private:
    static AllowedEdge webTo(const EdgeEndpoint &external)
    {
        AllowedEdge edge = webToCart();
        edge.to = external;
        return edge;
    }

    const Design &design() const { return m_window->document().design(); }

    void waitForSimulation() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    void draw(const AllowedEdge &edge) const
    {
        m_window->document().apply(QStringLiteral("draw"), withEdge(design(), edge));
        waitForSimulation();
    }

    CanvasNode card(const QString &key) const
    {
        const auto &nodes = m_window->canvasPane().canvas().scene().nodes;
        const auto it = std::ranges::find(nodes, key, &CanvasNode::key);
        return it == nodes.end() ? CanvasNode() : *it;
    }

    void askFromInspector(const QString &key) const
    {
        m_window->selection().selectKeys({key});
        QTest::mouseClick(
            &button(*m_window->findChild<InspectorPanel *>(), QStringLiteral("What it stands for…")),
            Qt::LeftButton);
    }

    void chooseFromContextMenu(const QString &key,
                               const QString &text = QStringLiteral("What it stands for…"))
    {
        CanvasWidget &canvas = m_window->canvasPane().canvas();
        const QPoint at = canvas.nodeRect(key).center().toPoint();
        QTimer::singleShot(kLookEveryMilliseconds, this, [&text] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const QList<QAction *> actions = menu->actions();
            const auto it = std::ranges::find(actions, text, &QAction::text);
            if (it == actions.end())
                menu->close();
            QVERIFY2(it != actions.end(), qPrintable(text));
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(*it).center());
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas.mapToGlobal(at));
        QApplication::sendEvent(&canvas, &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestMeanings)
#include "tst_meanings.moc"
