// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "design/design_edits.h"
#include "dialogs/export_dialog.h"
#include "panels/inspector_panel.h"
#include "panels/row_view.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "support/style.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 20000;

QRadioButton *radio(const QWidget &parent, const char *name)
{
    return parent.findChild<QRadioButton *>(QString::fromLatin1(name));
}

void click(QWidget *widget)
{
    QVERIFY(widget && widget->isVisible());
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, {10, widget->height() / 2});
}

void clickRow(RowView *view, const QString &text)
{
    for (int i = 0; i < view->rowModel().rowCount(); ++i) {
        const QModelIndex index = view->rowModel().index(i, 0);
        if (view->rowModel().row(index).text == text)
            return QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                                     view->visualRect(index).center());
    }
    QFAIL(qPrintable(QStringLiteral("no row %1").arg(text)));
}

/// Every text of a tree, a line each.
QString textOf(RowModel &model, const QModelIndex &parent = {})
{
    QString text;
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        text += model.row(index).text + QStringLiteral(" | ") + model.row(index).trailing + QLatin1Char('\n')
            + textOf(model, index);
    }
    return text;
}

} // namespace

/// What is chosen and looked up around an export: who asks DNS, what the selectors hold, and the labels that
/// are missing.
class TestExportChoices : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
    }
    void cleanup() { m_window.close(); }

    void anExportOfNothingIsNotCalledProven()
    {
        const auto hasLabel = [](const ExportDialog &dialog, const QString &text) {
            return std::ranges::any_of(dialog.findChildren<QLabel *>(), [&text](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(text);
            });
        };
        const QString nothing = QStringLiteral("Nothing is isolated, so everything is allowed.");
        const QString proven = QStringLiteral("Proven: these files allow exactly what the design allows");
        m_window.show();
        m_window.open(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        withDialog([&](ExportDialog &dialog) {
            QVERIFY(hasLabel(dialog, nothing) && !hasLabel(dialog, proven));
            dialog.reject();
        });
        m_window->actions().startWithDefaultDeny->trigger();
        withDialog([&](ExportDialog &dialog) {
            QVERIFY(hasLabel(dialog, proven) && !hasLabel(dialog, nothing));
            dialog.reject();
        });
    }

    void dnsIsChosenInTheDialogWithItsPrice()
    {
        open();
        withDialog([this](ExportDialog &dialog) {
            QRadioButton *all = radio(dialog, "dnsPerNamespace");
            QRadioButton *some = radio(dialog, "dnsPerWorkload");
            QVERIFY(all->isChecked() && !some->isChecked());
            QTRY_COMPARE_WITH_TIMEOUT(all->accessibleDescription(),
                                      QStringLiteral("4 policy(s), 3 rule(s), 78 YAML line(s) in all"),
                                      kPatienceMilliseconds);
            QCOMPARE(some->accessibleDescription(),
                     QStringLiteral("3 policy(s), 3 rule(s), 66 YAML line(s) in all"));
            click(some);
            QTRY_VERIFY_WITH_TIMEOUT(dialog.result().has_value(), kPatienceMilliseconds);
            QVERIFY(dialog.result()->mayBeWritten());
            QCOMPARE(dialog.result()->synthesis.policies.size(), std::size_t {3});
            QCOMPARE(scope(), QStringLiteral("per-workload"));
        });
        m_window->document().undoStack()->undo();
        QCOMPARE(scope(), QStringLiteral("true"));
    }

    void dnsIsChosenByKeyInTheInspector()
    {
        open();
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        auto *inspector = m_window->findChild<InspectorPanel *>();
        QRadioButton *all = radio(*inspector, "dnsPerNamespace");
        QRadioButton *some = radio(*inspector, "dnsPerWorkload");
        QTRY_VERIFY(all->isVisible() && all->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(some->accessibleDescription(),
                                  QStringLiteral("3 policy(s), 3 rule(s), 66 YAML line(s) in all"),
                                  kPatienceMilliseconds);
        some->setFocus();
        QTest::keyClick(some, Qt::Key_Space);
        QCOMPARE(scope(), QStringLiteral("per-workload"));
        QVERIFY(some->isChecked());
        m_window->document().undoStack()->undo();
        QCOMPARE(scope(), QStringLiteral("true"));
        QVERIFY(all->isChecked());
    }

    void whereDnsIsNotAllowedThereIsNothingToChoose()
    {
        open();
        Posture silent;
        silent.dns = DnsScope::Nobody;
        m_window->document().apply(QStringLiteral("Silence"),
                                   withPosture(m_window->document().design(), "shop", silent));
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        auto *inspector = m_window->findChild<InspectorPanel *>();
        QVERIFY(!radio(*inspector, "dnsPerNamespace")->isVisible());
        withDialog([](ExportDialog &dialog) { QVERIFY(!radio(dialog, "dnsPerWorkload")->isVisible()); });
    }

    void selectorsShowWhatCouldStandInTheirPlace()
    {
        replaceInManifest(QStringLiteral("labels: {app: cart}"),
                          QStringLiteral("labels: {app: cart, version: v1, team: shop}"));
        replaceInManifest(QStringLiteral("labels: {app: web}"),
                          QStringLiteral("labels: {app: web, team: shop}"));
        open();
        withDialog([](ExportDialog &dialog) {
            clickRow(dialog.findChild<RowView *>(QStringLiteral("exportFiles")),
                     QStringLiteral("Selectors and their alternatives"));
            auto *page = dialog.findChild<RowView *>(QStringLiteral("selectorPage"));
            QVERIFY(page->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(page->rowModel().rowCount() == 2, kPatienceMilliseconds);
            const QString text = textOf(page->rowModel());
            for (const char *line :
                 {"holds cart, and every pod of shop to come with app=cart | \n",
                  "in shop/allow-egress-web-to-cart, shop/allow-ingress-cart-from-web | \n",
                  "instead: version=v1 | brittle: changes with every release\n",
                  "instead: team=shop | also lets in web\n"})
                QVERIFY2(text.contains(QString::fromLatin1(line)), qPrintable(text));
        });
    }

    void theMissingLabelIsCopiedAndSaved()
    {
        replaceInManifest(QStringLiteral("{app: cart}"), QStringLiteral("{app: web}"));
        open();
        withDialog([this](ExportDialog &dialog) {
            QVERIFY(!dialog.result()->mayBeWritten());
            QVERIFY2(radio(dialog, "dnsPerWorkload")->accessibleDescription().isEmpty(),
                     "what cannot be written has no price");
            auto *copy = dialog.findChild<QPushButton *>(QStringLiteral("copyPatch"));
            click(copy);
            const QString patch = QGuiApplication::clipboard()->text();
            QVERIFY2(
                patch.contains(QStringLiteral("labels:\n        app.kubernetes.io/component: \"cart\"\n")),
                qPrintable(patch));
            const QString file = m_folder->filePath(QStringLiteral("patch.yaml"));
            savePatchAs(dialog, file);
            QCOMPARE(toQString(readFile(file).value_or("")), patch);
            auto *outcome = dialog.findChild<QLabel *>(QStringLiteral("patchOutcome"));
            QVERIFY2(outcome->text().startsWith(QStringLiteral("Saved as ")), qPrintable(outcome->text()));
            savePatchAs(dialog, QStringLiteral("/proc/patch.yaml"));
            QVERIFY2(outcome->text().startsWith(QStringLiteral("Not saved. ")), qPrintable(outcome->text()));
        });
    }

    void whatIsOverwrittenIsCountedByItself()
    {
        for (const char *name : {"old", "default-deny"})
            QCOMPARE(writeFile(m_folder->filePath(QString::fromLatin1(name) + QStringLiteral(".yaml")),
                               std::string(
                                   "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ")
                                   + name + ", namespace: shop}\nspec: {podSelector: {}, ingress: [{}]}\n"),
                     QString());
        open();
        withDialog([](ExportDialog &dialog) {
            const QString text = dialog.findChild<QLabel *>(QStringLiteral("exportSummary"))->text();
            QVERIFY2(
                text.endsWith(QStringLiteral("1 loaded policy(s) stay in force until deleted: until then "
                                             "more may be allowed than is proven. Applying the files "
                                             "overwrites 1 loaded policy(s) of the same name.")),
                qPrintable(text));
        });
    }

private:
    void replaceInManifest(const QString &before, const QString &after) const
    {
        const QString path = m_folder->filePath(QStringLiteral("shop.yaml"));
        QString text = toQString(*readFile(path));
        QVERIFY(text.contains(before));
        QCOMPARE(writeFile(path, toStd(text.replace(before, after))), QString());
    }

    QString scope() { return toQString(toString(m_window->document().design().postureOf("shop").dns)); }

    /// The folder with the edge web → cart.
    void open()
    {
        m_window.show();
        m_window.open(m_folder->path());
        m_window->actions().startWithDefaultDeny->trigger();
        QVERIFY(!m_window->document().apply(QStringLiteral("Draw"),
                                            withEdge(m_window->document().design(), webToCart())));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    /// Presses Save… and answers the question for the file.
    static void savePatchAs(ExportDialog &dialog, const QString &file)
    {
        saveAs(file, [&dialog] { click(dialog.findChild<QPushButton *>(QStringLiteral("savePatch"))); });
    }

    /// Opens the dialog from the toolbar, and waits for the proof.
    void withDialog(const std::function<void(ExportDialog &)> &steps)
    {
        inDialog<ExportDialog>(
            [this] { click(m_window->findChild<QPushButton *>(QStringLiteral("exportButton"))); }, steps,
            [](ExportDialog &dialog) { return dialog.result().has_value(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestExportChoices)
#include "tst_export_choices.moc"
