// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace drawbridge::test {

/// What a shell saw of one run of drawbridge-cli.
struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// drawbridge-cli in a folder of its own.
class CommandLine {
public:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    void clear() const
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
    }

    void write(const char *name, const QByteArray &text) const
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), qint64(text.size()));
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }

    Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-cli"), arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool isOrderly = process.waitForFinished(kPatienceMilliseconds)
            && process.exitStatus() == QProcess::NormalExit;
        return {isOrderly ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// A line for the shell, for pipes and redirections; the program is $drawbridge.
    Run shell(const QByteArray &line) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        const QByteArray script = "drawbridge=" DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-cli; " + line;
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), QString::fromUtf8(script)});
        process.waitForFinished(kPatienceMilliseconds);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    static constexpr int kPatienceMilliseconds = 120000;

    QTemporaryDir m_folder;
};

/// Two Deployments of the namespace shop: web, and cart with the container port grpc, TCP 7070.
inline const char *const kShop = R"(apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: c}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: c, ports: [{name: grpc, containerPort: 7070}]}]}
)";

/// Lets web, the office network and nobody else reach cart on TCP 7070.
inline const char *const kCartPolicy = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: web}}
    - ipBlock: {cidr: 192.0.2.0/24}
    ports: [{protocol: TCP, port: grpc}]
)";

} // namespace drawbridge::test
