// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace drawbridge::app {

/// Runs `git` in a folder, to read and nothing else: without a shell, without the network, and without
/// programs that the folder's configuration names.
class GitProgram {
public:
    explicit GitProgram(QString folder, std::stop_token stop = {});

    struct Outcome {
        bool hasStarted = false;
        /// Ended by itself, and with success.
        bool isGood = false;
        QByteArray output;
        /// What it complained about, on one line.
        QString complaint;
    };

    Outcome run(const QStringList &arguments) const;
    /// Starts it, for a conversation.
    void start(QProcess &process, const QStringList &arguments) const;
    const std::stop_token &stop() const { return m_stop; }

private:
    QString m_folder;
    std::stop_token m_stop;
};

} // namespace drawbridge::app
