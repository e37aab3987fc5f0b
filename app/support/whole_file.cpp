// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/whole_file.h"

#include <QSaveFile>

namespace drawbridge::app {

QString writeWholeFile(const QString &path, const QByteArray &bytes)
{
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
