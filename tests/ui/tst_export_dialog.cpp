// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/export_dialog.h"
#include "dialogs/port_editor.h"
#include "dialogs/proof_banner.h"
#include "dialogs/suggestions_dialog.h"
#include "manifest/file_mark.h"
#include "panels/pill.h"
#include "panels/row_view.h"
#include "panels/source_panel.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "synthesis/starting_design.h"
#include "window/canvas_pane.h"
#include "window/main_window.h"
#include "window/project_controller.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

void click(QWidget *widget)
{
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

QString contentOf(const QString &path)
{
    return toQString(readFile(path).value_or("(missing)"));
}

FileState stateOf(const ExportDialog &dialog, const std::string &name)
{
    const auto file = std::ranges::find(dialog.plan().files, name, &PlannedFile::name);
    return file == dialog.plan().files.end() ? FileState::Removed : file->state;
}

} // namespace

/// The export dialog of the real window, with real events: from a drawn edge to files that hold.
class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_store = std::make_unique<QSettings>(m_target->filePath(QStringLiteral("settings.ini")),
                                              QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_window
            = std::make_unique<MainWindow>(*m_settings, QDir(m_target->filePath(QStringLiteral("recovery"))));
        m_window->controller().setQuestions(
            {[](const QString &) { return ProjectController::Answer::Discard; },
             [](const RecoveredWork &) { return false; },
             [](const QString &) { return ProjectController::FileAnswer::Cancel; }});
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        m_window->actions().startWithDefaultDeny->trigger();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_store.reset();
    }

    void aDrawnEdgeIsWrittenAndHolds()
    {
        drawByKeyboard();
        withDialog([this](ExportDialog &dialog) {
            QVERIFY(dialog.result()->mayBeWritten());
            QCOMPARE(dialog.plan().folder, policies());
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            QVERIFY(write->isDefault());
            QVERIFY(write->isEnabled());
            QCOMPARE(dialog.focusWidget(), write);
            QVERIFY2(!QFileInfo::exists(policies()), "nothing is written before the button is pressed");
            click(write);
        });
        const std::filesystem::path root(toStd(policies()));
        const LoadedFolder written = loadFolders({&root, 1});
        QCOMPARE(written.diagnostics.size(), std::size_t {0});
        QVERIFY(!written.objects.networkPolicies.empty());
        const auto verification = verifyPolicies(*m_window->document().project()->objects, written.objects,
                                                 m_window->document().design());
        QVERIFY2(verification->holds(), "the written files allow exactly the design");
    }

    void connectionsThatTheManifestsNameAndTheFilesDenyAreSaidAndShown()
    {
        drawByKeyboard();
        withDialog([](ExportDialog &dialog) {
            QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("deniedConnections"))->isVisible());
        });
        QCOMPARE(writeFile(m_folder->filePath(QStringLiteral("caller.yaml")),
                           "apiVersion: v1\nkind: Pod\nmetadata: {name: caller, namespace: shop}\n"
                           "spec: {containers: [{name: c, env: [{name: CART, value: 'cart:80'}]}]}\n"),
                 QString());
        m_window->controller().reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->objects->workloads.size(), std::size_t {3},
                                  kPatienceMilliseconds);
        withDialog([](ExportDialog &dialog) {
            auto *label = dialog.findChild<QLabel *>(QStringLiteral("deniedConnections"));
            QVERIFY(label->isVisible());
            QCOMPARE(label->text(),
                     QStringLiteral("The manifests name 1 connection(s) that the design leaves out, so these "
                                    "files deny them."));
            const QString proof = dialog.findChild<ProofBanner *>()->accessibleDescription();
            QVERIFY2(proof.contains(QStringLiteral("were compared with the design.")), qPrintable(proof));
            const auto suggest
                = [&dialog] { click(&button(dialog, QStringLiteral("Suggest co&nnections…"))); };
            inDialog<SuggestionsDialog>(suggest, [](SuggestionsDialog &list) { list.reject(); });
            QVERIFY2(dialog.isVisible() && label->isVisible(),
                     "a list that is left leads back to the export");
            inDialog<SuggestionsDialog>(
                suggest,
                [](SuggestionsDialog &list) { click(&button(list, QStringLiteral("&Add 1 connection(s)"))); },
                [](SuggestionsDialog &list) {
                    return list.findChild<QTreeWidget *>()->topLevelItemCount() > 0;
                });
            QVERIFY2(dialog.isVisible(), "and so does one that is taken");
            QTRY_VERIFY_WITH_TIMEOUT(dialog.result().has_value(), kPatienceMilliseconds);
            QVERIFY(!label->isVisible());
            QVERIFY(stateOf(dialog, "shop/allow-ingress-cart.yaml") == FileState::New);
        });
        QVERIFY2(!QFileInfo::exists(policies()), "nothing was written");
        QCOMPARE(m_window->document().design().edges.size(), std::size_t {2});
    }

    void whatTheExportChangesIsListedAndLeadsToTheCanvas()
    {
        drawByKeyboard();
        withDialog([](ExportDialog &dialog) {
            const auto *files = dialog.findChild<RowView *>(QStringLiteral("exportFiles"));
            QCOMPARE(files->currentRow()->text, QStringLiteral("What changes"));
            auto *list = dialog.findChild<RowView *>(QStringLiteral("consequences"));
            QVERIFY(list->isVisible());
            QStringList sections;
            for (int i = 0; i < list->rowModel().rowCount(); ++i) {
                const Row &row = list->rowModel().row(list->rowModel().index(i, 0));
                sections << row.text + QLatin1Char(' ') + row.trailing;
            }
            QCOMPARE(
                sections,
                QStringList({QStringLiteral("Newly cut 1"), QStringLiteral("Lose a part of their traffic 1"),
                             QStringLiteral("Lose addresses outside 4")}));
            auto *show = dialog.findChild<QPushButton *>(QStringLiteral("showConsequence"));
            QVERIFY2(!show->isEnabled(), "a section leads nowhere");
            const QModelIndex cut = list->rowModel().index(0, 0, list->rowModel().index(0, 0));
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(cut).center());
            QVERIFY(show->isEnabled());
            QTest::keyClick(list, Qt::Key_Up);
            QVERIFY2(!show->isEnabled(), "nor does it once it is gone back to");
            QTest::keyClick(list, Qt::Key_Down);
            click(show);
            QVERIFY(!dialog.isVisible());
        });
        const std::optional<SelectedConnection> shown = m_window->selection().connection();
        QVERIFY(shown);
        QCOMPARE(toString(shown->from), std::string("shop/cart"));
        QCOMPARE(toString(shown->to), std::string("shop/web"));
        QVERIFY2(!QFileInfo::exists(policies()), "nothing was written");
    }

    void theSecondExportFindsEverythingTheSame()
    {
        drawByKeyboard();
        exportEverything();
        const QString file = policies() + QStringLiteral("/shop/default-deny.yaml");
        const QDateTime before = QFileInfo(file).lastModified();
        withDialog([](ExportDialog &dialog) {
            QCOMPARE(dialog.plan().count(FileState::Same), dialog.plan().files.size());
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            QVERIFY(!write->isEnabled());
            click(write);
            QVERIFY(dialog.isVisible());
        });
        QCOMPARE(QFileInfo(file).lastModified(), before);
    }

    void aFileEditedByHandIsNotReplacedUnasked()
    {
        exportEverything();
        const QString file = policies() + QStringLiteral("/shop/default-deny.yaml");
        const QString before = contentOf(file);
        QCOMPARE(writeFile(file, toStd(before) + "# mine\n"), QString());
        withDialog([&](ExportDialog &dialog) {
            QCOMPARE(stateOf(dialog, "shop/default-deny.yaml"), FileState::Edited);
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            click(write);
            QVERIFY2(dialog.isVisible(), "the button is off until the user has agreed");
            QCOMPARE(contentOf(file), before + QStringLiteral("# mine\n"));
            auto *agree = dialog.findChild<QCheckBox *>(QStringLiteral("overwrite"));
            QVERIFY(agree->isVisible());
            agree->setFocus();
            QTest::keyClick(agree, Qt::Key_Space);
            click(write);
        });
        QCOMPARE(contentOf(file), before);
    }

    void aFailureLeavesWhatWasThereAndSaysWhy()
    {
        exportEverything();
        drawByKeyboard();
        const QString changed = policies() + QStringLiteral("/shop/default-deny.yaml");
        const QString before = contentOf(changed);
        const QString target = m_target->filePath(QStringLiteral("occupied"));
        QCOMPARE(writeFile(target, "a file, not a folder"), QString());
        withDialog([&](ExportDialog &dialog) {
            typeFolder(dialog, target);
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            QVERIFY(write->isEnabled());
            click(write);
            QVERIFY2(dialog.isVisible(), "a failed export keeps the dialog open");
            auto *problem = dialog.findChild<QLabel *>(QStringLiteral("exportProblem"));
            QVERIFY(problem->isVisible());
            QVERIFY2(problem->text().contains(target), qPrintable(problem->text()));
        });
        QCOMPARE(contentOf(target), QStringLiteral("a file, not a folder"));
        QCOMPARE(contentOf(changed), before);
    }

    void whatChangedOnDiskMeanwhileIsShownFirst()
    {
        exportEverything();
        drawByKeyboard();
        const QString file = policies() + QStringLiteral("/shop/allow-ingress-cart-from-web.yaml");
        withDialog([&](ExportDialog &dialog) {
            QCOMPARE(stateOf(dialog, "shop/allow-ingress-cart-from-web.yaml"), FileState::New);
            QCOMPARE(writeFile(file, "somebody else's\n"), QString());
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            click(write);
            QVERIFY2(dialog.isVisible(), "what was not shown is not overwritten");
            QCOMPARE(contentOf(file), QStringLiteral("somebody else's\n"));
            QCOMPARE(stateOf(dialog, "shop/allow-ingress-cart-from-web.yaml"), FileState::Foreign);
            QVERIFY(!write->isEnabled());
        });
        QCOMPARE(contentOf(file), QStringLiteral("somebody else's\n"));
    }

    void aRefusedExportOffersAWayOut()
    {
        AllowedEdge edge;
        edge.from = WorkloadEndpoint {"shop", "web", {}};
        edge.to = DnsNameEndpoint {"api.example.com"};
        DesignDocument &document = m_window->document();
        document.apply(QStringLiteral("edge"), withEdge(document.design(), edge));
        const int edits = document.undoStack()->index();
        withDialog([&](ExportDialog &dialog) {
            QVERIFY(!dialog.result()->mayBeWritten());
            auto &rows = dialog.findChild<RowView *>(QStringLiteral("exportFiles"))->rowModel();
            const QModelIndex file = rows.findFile(QStringLiteral("shop/default-deny.yaml"));
            QVERIFY(file.isValid());
            QCOMPARE(rows.row(file).trailing, QStringLiteral("Not written"));
            QCOMPARE(rows.row(file).trailingTone, Tone::Quiet);
            auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
            QVERIFY(!write->isEnabled());
            click(write);
            QVERIFY(!QFileInfo::exists(policies()));
            click(dialog.findChildren<QPushButton *>(QStringLiteral("wayOut")).last());
            QTRY_VERIFY_WITH_TIMEOUT(dialog.result() && dialog.result()->mayBeWritten(),
                                     kPatienceMilliseconds);
            QVERIFY(write->isEnabled());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QCOMPARE(document.undoStack()->index(), edits + 1);
        QVERIFY(document.design().edges.empty());
        document.undoStack()->undo();
        QCOMPARE(document.design().edges.size(), std::size_t {1});
    }

    void aCounterExampleSaysBothVerdictsAndLeadsToTheCanvas()
    {
        QCOMPARE(writeFile(m_folder->filePath(QStringLiteral("admin.yaml")),
                           "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\n"
                           "metadata: {name: no-cart}\nspec:\n  priority: 10\n"
                           "  subject: {namespaces: {}}\n  ingress:\n"
                           "  - {name: none, action: Deny, from: [{namespaces: {}}]}\n"),
                 QString());
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().project()->objects->adminPolicies.size() == 1,
                                 kPatienceMilliseconds);
        DesignDocument &document = m_window->document();
        document.apply(QStringLiteral("edge"),
                       withEdge(designFromNothing(*document.project()->cluster), webToCart()));
        withDialog([](ExportDialog &dialog) {
            QVERIFY(dialog.result()->proof.counterExample);
            for (const QString &name : {QStringLiteral("The design says"), QStringLiteral("The files say")})
                QVERIFY2(findLabel(dialog, name), qPrintable(name));
            QCOMPARE(dialog.findChildren<Pill *>().size(), 2);
            QVERIFY(findLabel(dialog, QStringLiteral("Rule 1 of no-cart denies it.")));
            QVERIFY(!findLabel(dialog, QStringLiteral("allows it.")));
            click(dialog.findChild<QPushButton *>(QStringLiteral("showCounterExample")));
            QTRY_VERIFY(!dialog.isVisible());
        });
        const std::optional<SelectedConnection> shown = m_window->selection().connection();
        QVERIFY(shown);
        QCOMPARE(toString(shown->from), std::string("shop/web"));
        QCOMPARE(toString(shown->to), std::string("shop/cart"));
    }

    void replacedPoliciesAreNamed()
    {
        openWithAPolicy();
        withDialog([](ExportDialog &dialog) {
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            const bool isSaid = std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(QStringLiteral("1 loaded policy"));
            });
            QVERIFY2(isSaid, "what stays in force beside the files has to be said");
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
    }

    void policiesStandBesideTheWorkloadsAndReplacedOnesGo()
    {
        openWithAPolicy();
        const QString workloads = contentOf(m_folder->filePath(QStringLiteral("shop.yaml")));
        withDialog([this](ExportDialog &dialog) {
            click(dialog.findChild<QCheckBox *>(QStringLiteral("inPlace")));
            QCOMPARE(QDir(dialog.plan().folder), QDir(QFileInfo(m_folder->path()).canonicalFilePath()));
            QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("exportFolder"))->isEnabled());
            click(dialog.findChild<QCheckBox *>(QStringLiteral("removeReplaced")));
            QCOMPARE(dialog.plan().count(FileState::Amended), std::size_t {1});
            QCOMPARE(stateOf(dialog, "old.yaml"), FileState::Amended);
            click(dialog.findChild<QPushButton *>(QStringLiteral("write")));
        });
        QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("default-deny.yaml"))));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("old.yaml"))));
        QCOMPARE(contentOf(m_folder->filePath(QStringLiteral("shop.yaml"))), workloads);
    }

    void aRolloutComesWithTheFiles()
    {
        drawByKeyboard();
        withDialog([](ExportDialog &dialog) {
            click(dialog.findChild<QCheckBox *>(QStringLiteral("rollout")));
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(dialog, "ROLLOUT.md"), FileState::New, kPatienceMilliseconds);
            click(dialog.findChild<QPushButton *>(QStringLiteral("write")));
        });
        QVERIFY(contentOf(policies() + QStringLiteral("/ROLLOUT.md"))
                    .contains(QStringLiteral("kubectl apply -k")));
        QVERIFY(QFileInfo::exists(policies() + QStringLiteral("/ROLLOUT/01-allow-shop/policies.step")));
    }

    void theClusterIsAskedOnlyWhereThereIsAKubectl()
    {
        const QByteArray path = qgetenv("PATH");
        const auto isOffered = [this] {
            bool isVisible = false;
            withDialog([&](ExportDialog &dialog) {
                isVisible = dialog.findChild<QPushButton *>(QStringLiteral("askCluster"))->isVisible();
            });
            return isVisible;
        };
        qputenv("PATH", "/nowhere");
        QVERIFY(!isOffered());
        const QString kubectl = m_target->filePath(QStringLiteral("kubectl"));
        QCOMPARE(writeFile(kubectl, "#!/bin/sh\necho \"+$1\"\nexit 1\n"), QString());
        QVERIFY(QFile::setPermissions(kubectl, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", QFile::encodeName(m_target->path()) + ":" + path);
        QVERIFY(isOffered());
        withDialog([](ExportDialog &dialog) {
            dialog.findChild<QPushButton *>(QStringLiteral("askCluster"))
                ->menu()
                ->actions()
                .front()
                ->trigger();
            auto *view = dialog.findChild<QPlainTextEdit *>();
            QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().startsWith(QStringLiteral("diff")),
                                     kPatienceMilliseconds);
        });
        qputenv("PATH", path);
    }

    void whatAKeptPolicyAllowsBeyondIsShownAndReplaced()
    {
        QCOMPARE(writeFile(m_folder->filePath(QStringLiteral("kept.yaml")),
                           "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                           "metadata: {name: kept, namespace: shop}\nspec:\n  podSelector: {}\n  ingress:\n"
                           "  - from: [{ipBlock: {cidr: 203.0.113.0/24}}]\n"),
                 QString());
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().project()->objects->networkPolicies.size() == 1,
                                 kPatienceMilliseconds);
        DesignDocument &document = m_window->document();
        document.apply(
            QStringLiteral("keep"),
            withPolicyKept(designFromNothing(*document.project()->cluster), {"shop", "kept"}, true));
        withDialog([this](ExportDialog &dialog) {
            QVERIFY(dialog.result()->mayBeWritten());
            QVERIFY(
                findLabel(dialog, QStringLiteral("1 rule(s) of kept policies allow more than is drawn.")));
            auto *files = dialog.findChild<RowView *>();
            const QModelIndex first = files->rowModel().index(0, 0);
            QCOMPARE(first.data().toString(), QStringLiteral("Allowed beyond the design"));
            QTest::mouseClick(files->viewport(), Qt::LeftButton, Qt::NoModifier,
                              files->visualRect(first).center());
            QVERIFY(findLabel(dialog, QStringLiteral("The kept policy shop/kept allows more than is drawn")));
            QLabel *link = findLabel(dialog, QStringLiteral("kept.yaml:7"));
            QVERIFY(link);
            QTest::mouseClick(link, Qt::LeftButton, Qt::NoModifier, {8, link->height() / 2});
            QVERIFY(m_window->findChild<SourcePanel *>()->isVisible());
            click(dialog.findChild<QPushButton *>(QStringLiteral("wayOut")));
            QTRY_VERIFY_WITH_TIMEOUT(dialog.result() && dialog.result()->overPermissions.empty(),
                                     kPatienceMilliseconds);
            QVERIFY(files->rowModel().index(0, 0).data().toString()
                    != QStringLiteral("Allowed beyond the design"));
        });
        QVERIFY(document.design().keptPolicies.empty());
    }

private:
    static QPushButton &button(const QWidget &parent, const QString &text)
    {
        const QList<QPushButton *> buttons = parent.findChildren<QPushButton *>();
        return **std::ranges::find(buttons, text, &QPushButton::text);
    }

    static QLabel *findLabel(const QWidget &parent, const QString &text)
    {
        const QList<QLabel *> labels = parent.findChildren<QLabel *>();
        const auto it = std::ranges::find_if(
            labels, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
        return it == labels.end() ? nullptr : *it;
    }

    void openWithAPolicy()
    {
        QCOMPARE(
            writeFile(m_folder->filePath(QStringLiteral("old.yaml")),
                      "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                      "metadata: {name: old, namespace: shop}\nspec: {podSelector: {}, ingress: [{}]}\n"),
            QString());
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().project()->objects->networkPolicies.size() == 1
                                     && m_window->runner().isCurrent(),
                                 kPatienceMilliseconds);
    }

    QString policies() const { return m_folder->filePath(QStringLiteral("policies")); }

    void drawByKeyboard()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const int edits = m_window->document().undoStack()->index();
        m_window->selection().selectKeys({QStringLiteral("shop/web")});
        m_window->canvasPane().canvas().setFocus();
        m_window->actions().drawEdge->trigger();
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("targetChooser")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shop/cart"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<PortEditor *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->document().undoStack()->index(), edits + 1);
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Allow web → cart in shop"));
        QVERIFY2(m_window->canvasPane().canvas().hasFocus(), "the canvas has the focus back");
    }

    void exportEverything()
    {
        withDialog(
            [](ExportDialog &dialog) { click(dialog.findChild<QPushButton *>(QStringLiteral("write"))); });
        QVERIFY(QFileInfo::exists(policies()));
    }

    static void typeFolder(ExportDialog &dialog, const QString &folder)
    {
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("exportFolder"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, folder);
        QTRY_COMPARE(dialog.plan().folder, folder);
    }

    /// Opens the dialog from the toolbar, and waits for the proof.
    void withDialog(const std::function<void(ExportDialog &)> &steps)
    {
        inDialog<ExportDialog>(
            [this] { click(m_window->findChild<QPushButton *>(QStringLiteral("exportButton"))); }, steps,
            [](ExportDialog &dialog) { return dialog.result().has_value(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_target;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
