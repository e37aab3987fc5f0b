// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/include_rules.h"
#include "hygiene/source_tree.h"

#include <QtTest>

using namespace drawbridge::hygiene;
namespace fs = std::filesystem;

namespace {

const fs::path kSource = DRAWBRIDGE_SOURCE_DIR;

std::vector<SourceText> projectFiles()
{
    std::vector<SourceText> files;
    for (const char *top : {"core", "app"})
        for (const fs::path &path : filesBelow(kSource / top, {".h", ".cpp"}))
            files.push_back({fs::relative(path, kSource).string(), readText(path)});
    return files;
}

QByteArray listed(const std::vector<std::string> &problems)
{
    QByteArray text;
    for (const std::string &problem : problems)
        text += "\n  " + QByteArray::fromStdString(problem);
    return text;
}

} // namespace

class LayeringTest : public QObject {
    Q_OBJECT

private slots:
    void everyFileKeepsTheLayers();
    void everySourceIncludesItsOwnHeaderFirst();
    void plantedIncludeIsFound_data();
    void plantedIncludeIsFound();
    void legitimateIncludeIsNotReported_data();
    void legitimateIncludeIsNotReported();
    void wrongFirstIncludeIsFound();
    void commandLineProgramLinksNoWidgets();
};

void LayeringTest::everyFileKeepsTheLayers()
{
    const std::vector<SourceText> files = projectFiles();
    QVERIFY2(files.size() > 50, "the sources were not found");
    std::vector<std::string> problems;
    for (const SourceText &file : files)
        for (const std::string &problem : layeringProblems(file))
            problems.push_back(problem);
    QVERIFY2(problems.empty(), listed(problems));
}

void LayeringTest::everySourceIncludesItsOwnHeaderFirst()
{
    std::vector<std::string> problems;
    for (const SourceText &file : projectFiles()) {
        const fs::path header = (kSource / file.path).replace_extension(".h");
        for (const std::string &problem : firstIncludeProblems(file, fs::exists(header)))
            problems.push_back(problem);
    }
    QVERIFY2(problems.empty(), listed(problems));
}

void LayeringTest::plantedIncludeIsFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *path, const char *line) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(line);
    };
    row("Qt in core", "core/net/cidr.cpp", "#include <QString>");
    row("a Qt module in core", "core/net/cidr.cpp", "#include <QtCore/qglobal.h>");
    row("yaml-cpp outside manifest", "core/design/design_file.cpp", "#include <yaml-cpp/yaml.h>");
    row("yaml-cpp in a header of manifest", "core/manifest/reader.h", "#include <yaml-cpp/yaml.h>");
    row("simdjson outside manifest", "core/tree/node.cpp", "#include <simdjson.h>");
    row("Graphviz outside layout", "core/export/dot.cpp", "#include <graphviz/gvc.h>");
    row("Graphviz in app", "app/canvas/view.cpp", "#include <graphviz/cgraph.h>");
    row("a room to the right", "core/net/cidr.cpp", "#include \"policy/policy_model.h\"");
    row("a room beside", "core/manifest/reader.cpp", "#include \"cluster/cluster.h\"");
    row("a room beside, further right", "core/layout/grid.cpp", "#include \"synthesis/proof.h\"");
    row("app in core", "core/net/cidr.cpp", "#include \"support/qt_text.h\"");
    row("an include that is not rooted", "core/net/cidr.cpp", "#include \"cidr.h\"");
    row("an include by a relative path", "core/net/cidr.cpp", "#include \"../base/text.h\"");
    row("a library that core does not use", "core/net/cidr.cpp", "#include <boost/format.hpp>");
    row("spaces in the directive", "core/net/cidr.cpp", "  #  include   <QString>");
    row("widgets in the command line", "app/cli/main.cpp", "#include <QApplication>");
    row("the window in a panel", "app/panels/problems.cpp", "#include \"window/main_window.h\"");
    row("the window in the command line", "app/cli/main.cpp", "#include \"window/main_window.h\"");
    row("a room that does not exist", "app/window/main_window.cpp", "#include \"boiler/steam.h\"");
    row("a file in a room without a rank", "core/attic/box.cpp", "#include <vector>");
}

void LayeringTest::plantedIncludeIsFound()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, line);
    const std::vector<std::string> problems
        = layeringProblems({path.toStdString(), "#pragma once\n" + line.toStdString() + "\n"});
    QCOMPARE(problems.size(), std::size_t(1));
    QVERIFY2(problems.front().starts_with(path.toStdString() + ":"), problems.front().c_str());
}

void LayeringTest::legitimateIncludeIsNotReported_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *path, const char *line) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(line);
    };
    row("its own room", "core/net/cidr.cpp", "#include \"net/cidr.h\"");
    row("a room to the left", "core/policy/policy_compiler.cpp", "#include \"k8s/network_policy.h\"");
    row("the standard library", "core/net/cidr.cpp", "#include <vector>");
    row("fmt", "core/net/cidr.cpp", "#include <fmt/format.h>");
    row("yaml-cpp in manifest", "core/manifest/reader.cpp", "#include <yaml-cpp/eventhandler.h>");
    row("Graphviz in layout", "core/layout/graphviz_layout.cpp", "#include <graphviz/gvc.h>");
    row("core in app", "app/panels/problems.cpp", "#include \"diagnostics/diagnostic.h\"");
    row("the window in main", "app/main.cpp", "#include \"window/main_window.h\"");
    row("the output of moc", "app/window/main_window.cpp", "#include \"main_window.moc\"");
    row("anything in a test", "tests/core/net/tst_cidr.cpp", "#include <yaml-cpp/yaml.h>");
    row("an include in a comment", "core/net/cidr.cpp", "// #include <QString>");
}

void LayeringTest::legitimateIncludeIsNotReported()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, line);
    const std::vector<std::string> problems = layeringProblems({path.toStdString(), line.toStdString()});
    QVERIFY2(problems.empty(), listed(problems));
}

void LayeringTest::wrongFirstIncludeIsFound()
{
    const SourceText file {"core/net/cidr.cpp", "#include <vector>\n#include \"net/cidr.h\"\n"};
    QCOMPARE(firstIncludeProblems(file, true).size(), std::size_t(1));
    QVERIFY(firstIncludeProblems(file, false).empty());
    QVERIFY(firstIncludeProblems({file.path, "#include \"net/cidr.h\"\n"}, true).empty());
}

void LayeringTest::commandLineProgramLinksNoWidgets()
{
    // The names of the libraries that a program needs stand in it as plain text.
    const std::string program = readText(fs::path(DRAWBRIDGE_BINARY_DIR) / "bin" / "drawbridge-cli");
    QVERIFY2(program.find("libstdc++.so") != std::string::npos, "the names of libraries cannot be read");
    QVERIFY2(program.find("libQt6Widgets.so") == std::string::npos, "drawbridge-cli links widgets");
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
