// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_accessible.h"
#include "canvas/canvas_widget.h"
#include "canvas/layout_runner.h"
#include "canvas/minimap.h"
#include "design/design_edits.h"
#include "dialogs/preferences_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "panels/row_view.h"
#include "support/language_translator.h"
#include "support/style.h"
#include "window/accessible_focus.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"
#include "window/choice_card.h"
#include "window/first_run_page.h"
#include "window/notice_bar.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QWhatsThis>

#include <algorithm>

using namespace drawbridge::app;

namespace {
constexpr int kPatienceMilliseconds = 60000;
} // namespace

/// What makes the window fit for everybody: what is chosen stays chosen, and who does not see it or has no
/// pointer gets at all of it.
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

    void anEdgeBeforeAnythingIsDeniedIsNoDeadEnd()
    {
        openFolder();
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), webToCart()));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(m_window->runner().latest()->synthesis.policies.empty());
        const QString scope = QStringLiteral(
            "Default deny isolates all namespaces of the folder: shop; no system namespace is among them.");
        QTRY_VERIFY2_WITH_TIMEOUT(m_window->canvasPane().changeText().contains(scope),
                                  qPrintable(m_window->canvasPane().changeText()), kPatienceMilliseconds);
        const QList<QPushButton *> buttons = canvas().findChild<NoticeBar *>()->findChildren<QPushButton *>();
        const auto start
            = std::ranges::find(buttons, QStringLiteral("Start with default deny"), &QPushButton::text);
        QVERIFY(start != buttons.end());
        QCOMPARE(m_window->actions().startWithDefaultDeny->statusTip(), scope);
        QTRY_VERIFY((*start)->isVisible());
        const auto undo = std::ranges::find(buttons, QStringLiteral("Undo"), &QPushButton::text);
        QVERIFY2(undo != buttons.end() && (*undo)->isVisible(), "the step can be taken back here, too");
        (*start)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent()
                                     && !m_window->runner().latest()->synthesis.policies.empty(),
                                 kPatienceMilliseconds);
    }

    void aLayoutThatFailsLeavesTheChangeLineItsWords()
    {
        openFolder();
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), webToCart()));
        const auto &bar = *canvas().findChild<NoticeBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar.text().startsWith(QStringLiteral("Draw. Everything is allowed already")),
                                 kPatienceMilliseconds);
        const QString before = bar.text();
        const QString reason = QStringLiteral("The layout took too long. The grid stays.");
        emit canvas().layoutRunner().failed(reason);
        QCOMPARE(bar.text(), before + QLatin1Char(' ') + reason);
        const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
        QVERIFY(std::ranges::find(buttons, QStringLiteral("Undo"), &QPushButton::text) != buttons.end());
    }

    void whatIsFittedEndsAboveTheChangeLine()
    {
        openFolder();
        const auto *bar = canvas().findChild<NoticeBar *>();
        const auto isFree
            = [&] { return canvas().view().toView(canvas().geometry().bounds()).bottom() < bar->y(); };
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && m_window->runner().isCurrent(), kPatienceMilliseconds);
        m_window->resize(1024, 600);
        m_window->canvasPane().sayRefused(QStringLiteral("A reason that takes several lines ").repeated(20));
        const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
        auto *more = *std::ranges::find(buttons, QStringLiteral("Details…"), &QPushButton::text);
        QTRY_VERIFY(more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_VERIFY(bar->height() > 100);
        canvas().fit();
        QVERIFY(isFree());
    }

    void anExternalThatIsAddedIsNotUnderTheChangeLine()
    {
        openFolder();
        const auto *bar = canvas().findChild<NoticeBar *>();
        const drawbridge::EdgeEndpoint internet
            = drawbridge::ExternalEndpoint {drawbridge::WellKnownExternal::Internet};
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && m_window->runner().isCurrent(), kPatienceMilliseconds);
        canvas().setView(canvas().geometry().bounds().topLeft() - QPointF(300, 300), 2);
        m_window->document().apply(QStringLiteral("Add"),
                                   withExternal(m_window->document().design(), internet));
        m_window->selection().selectKeys({QStringLiteral("internet")});
        const auto seen = [&] { return canvas().nodeRect(QStringLiteral("internet")); };
        QTRY_VERIFY_WITH_TIMEOUT(!seen().isEmpty() && QRectF(canvas().rect()).contains(seen()),
                                 kPatienceMilliseconds);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QTRY_VERIFY(bar->isVisible() && !seen().intersects(bar->geometry()));
    }

    void theListOfKeysNamesStepsPlainly()
    {
        openFolder();
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), webToCart()));
        inDialog<ShortcutsDialog>([this] { m_window->actions().shortcuts->trigger(); },
                                  [](ShortcutsDialog &dialog) {
                                      QStringList names;
                                      for (const QLabel *label : dialog.findChildren<QLabel *>())
                                          names << label->text();
                                      QVERIFY(names.contains(QStringLiteral("Undo")));
                                      QVERIFY(names.contains(QStringLiteral("Redo")));
                                  });
    }

    void theFirstPageSaysWhatIsMissingOfTheExample()
    {
        auto *page = m_window->findChild<FirstRunPage *>();
        QPushButton *open = nullptr;
        for (QPushButton *each : page->findChildren<QPushButton *>())
            open = each->text() == QStringLiteral("Open example") ? each : open;
        QVERIFY(open);
        const QString missing = ProjectController::whyNoExample();
        QCOMPARE(open->isEnabled(), missing.isEmpty());
        const auto says = [page](const QString &text) {
            const QList<QLabel *> labels = page->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
        };
        if (!missing.isEmpty())
            QVERIFY(missing.contains(ProjectController::exampleFolder()) && says(missing));
        page->offerExample(QStringLiteral("It is missing."));
        QVERIFY(!open->isEnabled() && says(QStringLiteral("It is missing.")));
        page->offerExample({});
        QVERIFY(open->isEnabled());
    }

    void choicesBesideEachOtherAreEquallyHigh()
    {
        const auto *page = m_window->findChild<FirstRunPage *>();
        const QList<ChoiceCard *> cards = page->findChildren<ChoiceCard *>();
        QVERIFY(cards.size() > 1);
        QFont large = cards[1]->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        cards[1]->setFont(large);
        QTRY_VERIFY(cards[1]->height() >= cards[1]->heightForWidth(cards[1]->width()));
        QTRY_COMPARE(cards[0]->geometry().top(), cards[1]->geometry().top());
        QCOMPARE(cards[0]->height(), cards[1]->height());
    }

    void theTitleOfAChoiceEndsBeforeItsButton()
    {
        constexpr int kNarrow = 170;
        const QString title = QStringLiteral("What fits the folder");
        ChoiceCard card(QStringLiteral("folder"), title, QStringLiteral("Its policies."));
        const int line = card.fontMetrics().height();
        QVERIFY(card.heightForWidth(kNarrow) >= card.heightForWidth(2 * kNarrow) + line - 1);
        card.resize(kNarrow, card.heightForWidth(kNarrow));
        const QImage picture = card.grab().toImage();
        const auto isInk = [&](int x, int y) {
            return picture.pixelColor(x, y).lightness() < themeOf(&card).text2.lightness();
        };
        int inked = 0;
        for (int y = 4; y < 2 * line; ++y) {
            for (int x = kNarrow - 30; x < kNarrow - 4; ++x)
                inked += isInk(x, y) ? 1 : 0;
        }
        QCOMPARE(inked, 0);
    }

    void theChangeLineEndsBeforeTheMinimap()
    {
        openFolder();
        m_window->actions().minimap->setChecked(true);
        m_window->document().apply(QStringLiteral("Allow all that a long name is made of ").repeated(6),
                                   drawbridge::Design());
        const auto *bar = canvas().findChild<NoticeBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && m_window->runner().isCurrent(), kPatienceMilliseconds);
        canvas().setView(canvas().geometry().bounds().bottomRight(), 2.5);
        const auto *map = canvas().findChild<Minimap *>();
        QTRY_VERIFY(map->isVisible());
        QTRY_VERIFY2(bar->geometry().right() < map->x(), "what stands beside it can be read");
        canvas().fit();
        QTRY_VERIFY(!map->isVisible());
        QTRY_VERIFY(bar->geometry().right() > map->x());
    }

    void aNarrowWindowLeavesTheChangeLineTwoLines()
    {
        openFolder();
        m_window->resize(1024, 700);
        auto *bar = canvas().findChild<NoticeBar *>();
        const auto *text = bar->findChild<QLabel *>();
        const QString name
            = QStringLiteral("Allow a name that is much longer than a narrow window ").repeated(5);
        m_window->document().apply(name, drawbridge::Design());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QTRY_VERIFY(text->text().endsWith(QChar(0x2026)));
        QTRY_VERIFY(text->height() <= 2 * text->fontMetrics().lineSpacing() + 2);
        QVERIFY(canvas().rect().contains(bar->geometry()));
        QVERIFY(bar->toolTip().startsWith(name.trimmed()) && bar->toolTip() == bar->text());
        QCOMPARE(bar->accessibleDescription(), bar->text());
        for (const QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
        m_window->canvasPane().sayRefused(name);
        const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
        auto *more = *std::ranges::find(buttons, QStringLiteral("Details…"), &QPushButton::text);
        QTRY_VERIFY(more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_COMPARE(text->text(), name);
        QTRY_VERIFY(text->height() > 2 * text->fontMetrics().lineSpacing());
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

    void assistiveTechnologyFindsEveryWorkloadAndEveryEdge()
    {
        openExample();
        QSet<QString> names;
        QAccessibleInterface *canvas = interfaceOf(&this->canvas());
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        walk(rootOf(*m_window), [&](QAccessibleInterface *each) {
            if (each->role() == QAccessible::ListItem && !each->object())
                names.insert(each->parent()->text(QAccessible::Name) + QLatin1Char('/')
                             + each->text(QAccessible::Name));
            else if (each->role() == QAccessible::Link)
                names.insert(each->text(QAccessible::Name));
        });
        const CanvasScene &scene = this->canvas().scene();
        for (const CanvasNode &node : scene.nodes) {
            const QString place = node.namespaceIndex < 0
                ? this->canvas().accessibleName()
                : scene.namespaces[static_cast<std::size_t>(node.namespaceIndex)].name;
            QVERIFY2(names.contains(place + QLatin1Char('/') + node.name), qPrintable(node.key));
        }
        QVERIFY(names.contains(QStringLiteral("frontend to cart, TCP 7071, allowed")));
        QVERIFY(names.contains(QStringLiteral("edge/login to shop/frontend, TCP 8080, allowed")));
        for (const CanvasEdge &edge : scene.edges)
            QVERIFY2(names.contains(describe(scene, edge)), qPrintable(edge.id));
    }

    void thingsOnTheCanvasSayWhereAndHowTheyAre()
    {
        openExample();
        QAccessibleInterface *cart = thing(QStringLiteral("shop/cart"));
        QVERIFY(cart->text(QAccessible::Description).contains(QStringLiteral("2 pods")));
        QCOMPARE(cart->parent(), thing(QStringLiteral("shop/*")));
        QCOMPARE(cart->parent()->child(cart->parent()->indexOfChild(cart)), cart);
        QVERIFY(cart->parent()->text(QAccessible::Description).contains(QStringLiteral("denied by default")));
        const QPoint centre = cart->rect().center();
        QCOMPARE(canvas().keyAt(canvas().mapFromGlobal(centre)), QStringLiteral("shop/cart"));
        QCOMPARE(interfaceOf(&canvas())->childAt(centre.x(), centre.y()), cart);
        QVERIFY(!cart->state().selected && !cart->state().focused && !cart->state().offscreen);
        canvas().setFocus();
        cart->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(cart->state().selected);
        QCOMPARE(m_window->selection().keys(), QStringList {QStringLiteral("shop/cart")});
        cart->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(cart->state().focused);
        QCOMPARE(interfaceOf(&canvas())->focusChild(), cart);
        canvas().setZoom(4);
        canvas().revealKey(QStringLiteral("staging/cart"));
        QVERIFY(cart->state().offscreen);
    }

    void theFocusOfTheKeysIsThatOfAssistiveTechnology()
    {
        openExample();
        canvas().setFocus();
        canvas().selectKeys({QStringLiteral("shop/cart")});
        QSignalSpy changes(&canvas(), &CanvasWidget::focusedKeyChanged);
        QTest::keyClick(&canvas(), Qt::Key_Down);
        QCOMPARE(changes.size(), 1);
        QAccessibleInterface *focused = interfaceOf(&canvas())->focusChild();
        QCOMPARE(focused, thing(canvas().focusedKey()));
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QCOMPARE(interfaceOf(&canvas())->focusChild()->role(), QAccessible::Link);
        QVERIFY(!focused->state().focused);
    }

    void whatIsInsideACardIsGoneAndTheCardSaysWhatItIs()
    {
        openExample();
        const QAccessible::Id id = QAccessible::uniqueId(thing(QStringLiteral("shop/cart")));
        canvas().selectKeys({QStringLiteral("shop/*")});
        QTest::keyClick(&canvas(), Qt::Key_Minus);
        QVERIFY(!QAccessible::accessibleInterface(id));
        QAccessibleInterface *card = thing(QStringLiteral("shop/*"));
        QVERIFY(card->state().collapsed);
        QCOMPARE(card->childCount(), 0);
        const QString description = card->text(QAccessible::Description);
        QVERIFY2(description.contains(QStringLiteral("folded. 2 denied inside. denied by default")),
                 qPrintable(description));
    }

    void rowsThatFollowTheSelectionDoNotTakeTheFocusAway()
    {
        openExample();
        auto *outline = m_window->findChild<QDockWidget *>(QStringLiteral("outline"))->findChild<RowView *>();
        canvas().setFocus();
        QVERIFY(isFalseFocus(QAccessibleEvent(outline, QAccessible::Focus)));
        QVERIFY(!isFalseFocus(QAccessibleEvent(&canvas(), QAccessible::Focus)));
        QVERIFY(!isFalseFocus(QAccessibleEvent(outline, QAccessible::Selection)));
        outline->setFocus();
        QVERIFY(!isFalseFocus(QAccessibleEvent(outline, QAccessible::Focus)));
    }

    void everyWidgetThatTakesTheFocusHasAName()
    {
        openExample();
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            QCoreApplication::processEvents();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                QVERIFY2(!interfaceOf(widget)->text(QAccessible::Name).isEmpty(),
                         qPrintable(QStringLiteral("%1 in %2")
                                        .arg(QString::fromLatin1(widget->metaObject()->className()),
                                             dock->windowTitle())));
            }
        }
    }

    void everyEntryOfTheMenusIsReachedByKey_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void everyEntryOfTheMenusIsReachedByKey()
    {
        QFETCH(QString, language);
        LanguageTranslator texts(language);
        QVERIFY(QCoreApplication::installTranslator(&texts));
        m_window.showAgain();
        openExample();
        QStringList menus;
        for (const QAction *top : m_window->menuBar()->actions()) {
            menus << QKeySequence::mnemonic(top->text()).toString();
            QStringList letters;
            for (const QAction *entry : top->menu()->actions()) {
                if (entry->isSeparator())
                    continue;
                const QKeySequence letter = QKeySequence::mnemonic(entry->text());
                QVERIFY2(!letter.isEmpty() || !entry->shortcut().isEmpty(), qPrintable(entry->text()));
                if (letter.isEmpty())
                    continue;
                QVERIFY2(!letters.contains(letter.toString()), qPrintable(entry->text()));
                letters << letter.toString();
            }
        }
        QCOMPARE(menus.removeDuplicates(), 0);
    }

    void everyPartOfTheWindowSaysWhatItIs()
    {
        openExample();
        for (const QAction *action : m_window->actions().findChildren<QAction *>())
            QVERIFY2(!action->whatsThis().isEmpty(), qPrintable(action->text()));
        for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
            QVERIFY2(!dock->whatsThis().isEmpty(), qPrintable(dock->objectName()));
        const QToolBar *tools = m_window->findChild<QToolBar *>();
        for (const QWidget *tool : tools->findChildren<QAbstractButton *>()) {
            if (tool->isVisible() && !qobject_cast<QLineEdit *>(tool->parentWidget()))
                QVERIFY2(!tool->whatsThis().isEmpty(), qPrintable(tool->toolTip()));
        }
        QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        QTRY_VERIFY(!QWhatsThis::inWhatsThisMode());
        const auto isTip
            = [](const QWidget *each) { return each->isVisible() && each->inherits("QWhatsThat"); };
        QTRY_VERIFY(std::ranges::any_of(QApplication::topLevelWidgets(), isTip));
        QWhatsThis::hideText();
    }

private:
    static QAccessibleInterface *interfaceOf(QObject *object)
    {
        return QAccessible::queryAccessibleInterface(object);
    }

    static QAccessibleInterface *rootOf(MainWindow &window) { return interfaceOf(&window); }

    static void walk(QAccessibleInterface *from, const std::function<void(QAccessibleInterface *)> &visit)
    {
        visit(from);
        for (int i = 0; i < from->childCount(); ++i) {
            QAccessibleInterface *child = from->child(i);
            QVERIFY(child);
            QCOMPARE(from->indexOfChild(child), i);
            walk(child, visit);
        }
    }

    CanvasWidget &canvas() { return m_window->canvasPane().canvas(); }

    QAccessibleInterface *thing(const QString &key)
    {
        return static_cast<CanvasAccessible *>(interfaceOf(&canvas()))->thing(key);
    }

    void openExample() { m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour")); }

    void inPreferences(const std::function<void(PreferencesDialog &)> &steps)
    {
        inDialog<PreferencesDialog>(
            [this] { QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier); }, steps);
    }

    void openFolder() { m_window.open(m_folder->path()); }

    QSlider &density() const { return *m_window->findChild<CanvasStrip *>()->findChild<QSlider *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestComfort)
#include "tst_comfort.moc"
