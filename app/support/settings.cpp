// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/settings.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr std::size_t kMostRecentFolders = 10;
const auto kRecent = QStringLiteral("recentFolders");
const auto kAppearance = QStringLiteral("appearance");
const auto kEdgeDensity = QStringLiteral("canvas/edgeDensity");
const auto kHidesHubs = QStringLiteral("canvas/hidesHubs");
const auto kShowsMinimap = QStringLiteral("canvas/showsMinimap");
const auto kProfile = QStringLiteral("newDesign/profile");
const auto kGeometry = QStringLiteral("window/geometry");
const auto kState = QStringLiteral("window/state");

QString keyOf(const QString &group, const QString &designPath)
{
    const QByteArray hash = QCryptographicHash::hash(designPath.toUtf8(), QCryptographicHash::Sha1).toHex();
    return group + QLatin1Char('/') + QString::fromLatin1(hash);
}

QString exportKey(const QString &designPath)
{
    return keyOf(QStringLiteral("exportFolders"), designPath);
}

QString paperKey(const QString &designPath)
{
    return keyOf(QStringLiteral("paperFolders"), designPath);
}

} // namespace

std::vector<RecentFolder> Settings::recentFolders() const
{
    std::vector<RecentFolder> folders;
    const int size = m_store.beginReadArray(kRecent);
    for (int i = 0; i < size; ++i) {
        m_store.setArrayIndex(i);
        folders.push_back({m_store.value(QStringLiteral("folder")).toString(),
                           m_store.value(QStringLiteral("kustomization")).toString(),
                           m_store.value(QStringLiteral("when")).toDateTime(),
                           m_store.value(QStringLiteral("namespaces")).toInt(),
                           m_store.value(QStringLiteral("workloads")).toInt()});
    }
    m_store.endArray();
    return folders;
}

void Settings::writeRecent(const std::vector<RecentFolder> &folders)
{
    m_store.remove(kRecent);
    m_store.beginWriteArray(kRecent, static_cast<int>(folders.size()));
    int index = 0;
    for (const RecentFolder &entry : folders) {
        m_store.setArrayIndex(index++);
        m_store.setValue(QStringLiteral("folder"), entry.folder);
        m_store.setValue(QStringLiteral("kustomization"), entry.kustomization);
        m_store.setValue(QStringLiteral("when"), entry.when);
        m_store.setValue(QStringLiteral("namespaces"), entry.namespaces);
        m_store.setValue(QStringLiteral("workloads"), entry.workloads);
    }
    m_store.endArray();
}

void Settings::addRecentFolder(const RecentFolder &folder)
{
    std::vector<RecentFolder> folders = recentFolders();
    std::erase_if(folders, [&folder](const RecentFolder &other) {
        return other.folder == folder.folder && other.kustomization == folder.kustomization;
    });
    folders.insert(folders.begin(), folder);
    if (folders.size() > kMostRecentFolders)
        folders.resize(kMostRecentFolders);
    writeRecent(folders);
}

void Settings::removeRecentFolder(const QString &folder)
{
    std::vector<RecentFolder> folders = recentFolders();
    std::erase_if(folders, [&folder](const RecentFolder &other) { return other.folder == folder; });
    writeRecent(folders);
}

Preferences Settings::preferences() const
{
    const Preferences usual;
    Preferences found;
    found.appearance = appearance();
    found.edgeDensity = std::clamp(m_store.value(kEdgeDensity, usual.edgeDensity).toDouble(), 0.0, 1.0);
    found.hidesHubs = m_store.value(kHidesHubs, usual.hidesHubs).toBool();
    found.showsMinimap = m_store.value(kShowsMinimap, usual.showsMinimap).toBool();
    found.profile = m_store.value(kProfile, usual.profile).toString();
    return found;
}

void Settings::setPreferences(const Preferences &preferences)
{
    setAppearance(preferences.appearance);
    m_store.setValue(kEdgeDensity, preferences.edgeDensity);
    m_store.setValue(kHidesHubs, preferences.hidesHubs);
    m_store.setValue(kShowsMinimap, preferences.showsMinimap);
    m_store.setValue(kProfile, preferences.profile);
}

Appearance Settings::appearance() const
{
    const QString name = m_store.value(kAppearance).toString();
    if (name == QLatin1String("light"))
        return Appearance::Light;
    if (name == QLatin1String("contrast"))
        return Appearance::HighContrast;
    return name == QLatin1String("dark") ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        m_store.remove(kAppearance);
        break;
    case Appearance::Light:
        m_store.setValue(kAppearance, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_store.setValue(kAppearance, QStringLiteral("dark"));
        break;
    case Appearance::HighContrast:
        m_store.setValue(kAppearance, QStringLiteral("contrast"));
        break;
    }
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(kGeometry).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store.value(kState).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store.setValue(kGeometry, geometry);
    m_store.setValue(kState, state);
}

QString Settings::exportFolder(const QString &designPath) const
{
    return m_store.value(exportKey(designPath)).toString();
}

void Settings::setExportFolder(const QString &designPath, const QString &folder)
{
    m_store.setValue(exportKey(designPath), folder);
}

QString Settings::paperFolder(const QString &designPath) const
{
    return m_store.value(paperKey(designPath)).toString();
}

void Settings::setPaperFolder(const QString &designPath, const QString &folder)
{
    m_store.setValue(paperKey(designPath), folder);
}

} // namespace drawbridge::app
