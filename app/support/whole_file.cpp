// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/whole_file.h"

#include "support/write_protection.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace drawbridge::app {

namespace {

struct Translator {
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

} // namespace

QString writeWholeFile(const QString &path, const QByteArray &bytes)
{
    if (isWriteProtected(path))
        return Translator::tr("it is read-only, and stays as it is until writing it is allowed");
    QSaveFile file(path);
    // Without a buffer: what fails when one is flushed is not told by commit(). A disk that becomes full
    // takes a part first, and says why only when asked for the rest.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 taken = file.write(bytes.constData() + done, bytes.size() - done);
        if (taken <= 0)
            return file.errorString();
        done += taken;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace drawbridge::app
