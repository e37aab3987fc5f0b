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

/// What the user has chosen for all folders.
struct Preferences {
    Appearance appearance = Appearance::System;
    /// From 0 to 1: how strong lines are that the selection has no part in.
    double edgeDensity = 0.5;
    bool hidesHubs = true;
    bool showsMinimap = true;
    /// The CNI profile of a new design.
    QString profile = QStringLiteral("generic");
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

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

    Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Where files were exported to last, for a design file; empty before the first export.
    QString exportFolder(const QString &designPath) const;
    void setExportFolder(const QString &designPath, const QString &folder);
    /// Where a picture or a report of the folder was saved or printed to last; empty before the first.
    QString paperFolder(const QString &designPath) const;
    void setPaperFolder(const QString &designPath, const QString &folder);

private:
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    void writeRecent(const std::vector<RecentFolder> &folders);

    QSettings &m_store;
};

} // namespace drawbridge::app
