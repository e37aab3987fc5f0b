// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace drawbridge;

namespace {

std::string digestOfQt(const std::string &bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

} // namespace

class TestSha256 : public QObject {
    Q_OBJECT

private slots:
    // The examples of FIPS 180-4 as NIST publishes them.
    void itGivesTheDigestsOfTheStandard()
    {
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void everyLengthAroundABlockIsPaddedRight()
    {
        for (std::size_t length = 0; length < 200; ++length) {
            const std::string bytes(length, static_cast<char>('\xf0' + length % 7));
            QCOMPARE(sha256(bytes), digestOfQt(bytes));
        }
    }
};

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
