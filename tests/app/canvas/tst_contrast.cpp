// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/support/contrast.h"
#include "canvas/edge_style.h"
#include "support/theme.h"

#include <QTest>

using namespace drawbridge::app;

namespace {

using Token = QColor Theme::*;

struct NamedToken {
    const char *name;
    Token token;
};

constexpr NamedToken kGrounds[] {{"window", &Theme::window},    {"base", &Theme::base},
                                 {"alt", &Theme::alt},          {"canvas", &Theme::canvas},
                                 {"nsFill", &Theme::nsFill},    {"nsHead", &Theme::nsHead},
                                 {"nodeFill", &Theme::nodeFill}};

/// Names, counts, and everything that a label of a line is written in.
constexpr NamedToken kText[] {{"text", &Theme::text},
                              {"text2", &Theme::text2},
                              {"text3", &Theme::text3},
                              {"accent", &Theme::accent},
                              {"allowed", &Theme::allowed},
                              {"denied", &Theme::denied},
                              {"added", &Theme::added},
                              {"cut", &Theme::cut},
                              {"unknown", &Theme::unknown},
                              {"warn", &Theme::warn},
                              {"yamlKey", &Theme::yamlKey},
                              {"yamlString", &Theme::yamlString},
                              {"yamlNumber", &Theme::yamlNumber}};

constexpr NamedToken kOutlines[] {
    {"nodeBorder", &Theme::nodeBorder}, {"nsBorder", &Theme::nsBorder}, {"field", &Theme::field}};

struct Soft {
    const char *name;
    Token text;
    Token fill;
};

constexpr Soft kSofts[] {{"denied", &Theme::denied, &Theme::deniedSoft},
                         {"added", &Theme::added, &Theme::addedSoft},
                         {"cut", &Theme::cut, &Theme::cutSoft},
                         {"unknown", &Theme::unknown, &Theme::unknownSoft},
                         {"warn", &Theme::warn, &Theme::warnSoft},
                         {"onAccent", &Theme::onAccent, &Theme::accent},
                         {"text on accentSoft", &Theme::text, &Theme::accentSoft},
                         {"text3 on accentSoft", &Theme::text3, &Theme::accentSoft}};

QByteArray tooFaint(const char *name, const char *ground, double found)
{
    return QByteArray(name) + " on " + ground + ": " + QByteArray::number(found, 'f', 2);
}

} // namespace

Q_DECLARE_METATYPE(const Theme *)

/// What can be read and told apart, computed from the colours themselves.
class TestContrast : public QObject {
    Q_OBJECT

private:
    static void addThemes()
    {
        QTest::addColumn<const Theme *>("theme");
        QTest::newRow("light") << &lightTheme();
        QTest::newRow("dark") << &darkTheme();
        QTest::newRow("light, high contrast") << &lightContrastTheme();
        QTest::newRow("dark, high contrast") << &darkContrastTheme();
        QTest::newRow("print") << &printTheme();
    }

private slots:
    void textIsReadableOnEveryGround_data() { addThemes(); }
    void textIsReadableOnEveryGround()
    {
        QFETCH(const Theme *, theme);
        constexpr double kLeast = 4.495;
        for (const NamedToken &text : kText) {
            for (const NamedToken &ground : kGrounds) {
                const double found = contrast(theme->*text.token, theme->*ground.token);
                QVERIFY2(found >= kLeast, tooFaint(text.name, ground.name, found).constData());
            }
        }
        for (const Soft &soft : kSofts) {
            const double found = contrast(theme->*soft.text, theme->*soft.fill);
            QVERIFY2(found >= kLeast, tooFaint(soft.name, "its fill", found).constData());
        }
    }

    void outlinesAreSeenOnEveryGround_data() { addThemes(); }
    void outlinesAreSeenOnEveryGround()
    {
        QFETCH(const Theme *, theme);
        constexpr double kLeast = 2.995;
        for (const NamedToken &outline : kOutlines) {
            for (const NamedToken &ground : kGrounds) {
                const double found = contrast(theme->*outline.token, theme->*ground.token);
                QVERIFY2(found >= kLeast, tooFaint(outline.name, ground.name, found).constData());
            }
        }
    }

    void linesOfEveryStateAreSeen_data() { addThemes(); }
    void linesOfEveryStateAreSeen()
    {
        QFETCH(const Theme *, theme);
        constexpr double kLeast = 2.995;
        for (const EdgeState state :
             {EdgeState::Allowed, EdgeState::DrawnNew, EdgeState::WantedDenied, EdgeState::NewlyAllowed,
              EdgeState::NewlyCut, EdgeState::Unknown, EdgeState::Pending}) {
            for (const Relation relation : {Relation::Plain, Relation::Selected, Relation::Unrelated}) {
                // What is as usual steps back beside a selection; that is what a selection is for.
                if (relation == Relation::Unrelated
                    && (state == EdgeState::Allowed || state == EdgeState::DrawnNew))
                    continue;
                const QColor color = edgeStyle(*theme, state, relation).color;
                for (const NamedToken &ground : kGrounds) {
                    const double found = contrast(color, theme->*ground.token);
                    const QByteArray name = "state " + QByteArray::number(static_cast<int>(state));
                    QVERIFY2(found >= kLeast, tooFaint(name.constData(), ground.name, found).constData());
                }
            }
        }
    }

    void nothingIsFaintInHighContrast()
    {
        for (const Theme *theme : {&lightContrastTheme(), &darkContrastTheme()}) {
            for (const NamedToken &ground : kGrounds) {
                QVERIFY(contrast(theme->faint, theme->*ground.token) >= 2.995);
                QVERIFY(contrast(theme->text2, theme->*ground.token) >= 7);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestContrast)
#include "tst_contrast.moc"
