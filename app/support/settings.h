// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

class QSettings;

namespace drawbridge::app {

enum class Appearance { System, Light, Dark, HighContrast };

/// A folder that was open before.
struct RecentFolder {
    QString folder;
    QString kustomization;
    QDateTime when;
    int namespaces = 0;
    int workloads = 0;
};

/// What the program remembers between runs, by typed accessors. Holds a reference to the store, which the
/// caller owns.
class Settings {
public:
    explicit Settings(QSettings &store)
        : m_store(store)
    {
    }

    std::vector<RecentFolder> recentFolders() const;
    /// Puts the folder first; the list keeps the newest ten.
    void addRecentFolder(const RecentFolder &folder);
    void removeRecentFolder(const QString &folder);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Where files were exported to last, for a design file; empty before the first export.
    QString exportFolder(const QString &designPath) const;
    void setExportFolder(const QString &designPath, const QString &folder);

private:
    void writeRecent(const std::vector<RecentFolder> &folders);

    QSettings &m_store;
};

} // namespace drawbridge::app
