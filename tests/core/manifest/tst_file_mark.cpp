// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_mark.h"

#include <QTest>

using namespace drawbridge;

namespace {

const std::string kPolicy = "kind: NetworkPolicy\nmetadata:\n  labels:\n"
                            "    app.kubernetes.io/managed-by: drawbridge\n";

int author(const std::string &text)
{
    return static_cast<int>(authorOf(text));
}

} // namespace

class TestFileMark : public QObject {
    Q_OBJECT

private slots:
    void theMarkIsACommentBeforeTheText()
    {
        const std::string marked = withFileMark(kPolicy);
        QVERIFY(marked.starts_with("# "));
        QCOMPARE(marked.substr(marked.find('\n') + 1), kPolicy);
        QCOMPARE(withFileMark(kPolicy), marked);
    }

    void everyAuthorIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileAuthor>("expected");
        const QByteArray marked = QByteArray::fromStdString(withFileMark(kPolicy));
        QTest::newRow("untouched") << marked << FileAuthor::Export;
        QTest::newRow("line added") << marked + "spec: {}\n" << FileAuthor::Edited;
        QTest::newRow("word changed") << QByteArray(marked).replace("kind", "Kind") << FileAuthor::Edited;
        QTest::newRow("line ends changed") << QByteArray(marked).replace("\n", "\r\n") << FileAuthor::Edited;
        QTest::newRow("mark only") << marked.left(marked.indexOf('\n')) << FileAuthor::Edited;
        QTest::newRow("mark changed")
            << QByteArray(marked).replace("digest ", "digest 0") << FileAuthor::Edited;
        QTest::newRow("mark removed") << QByteArray::fromStdString(kPolicy) << FileAuthor::Edited;
        QTest::newRow("someone else") << QByteArray("kind: NetworkPolicy\n") << FileAuthor::Other;
        QTest::newRow("empty") << QByteArray() << FileAuthor::Other;
    }
    void everyAuthorIsTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const FileAuthor, expected);
        QCOMPARE(author(text.toStdString()), static_cast<int>(expected));
    }
};

QTEST_GUILESS_MAIN(TestFileMark)
#include "tst_file_mark.moc"
