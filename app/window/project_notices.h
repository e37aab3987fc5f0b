// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace drawbridge::app {

class DesignDocument;
class NoticeBar;
class ProjectController;

/// Says in a strip above the page what should be known about the open folder as a whole: kustomizations that
/// can be opened in its place, a design file that somebody else has written, files that were exported.
class ProjectNotices : public QObject {
    Q_OBJECT
public:
    ProjectNotices(DesignDocument &document, ProjectController &controller, NoticeBar &bar, QWidget *window);

    /// Lets the user pick one of the folder's kustomizations, or the whole folder again.
    void chooseKustomization();
    void sayExported(const QString &folder);

private:
    void onProjectChanged();
    void onDesignFileChanged();
    void openKustomization(const QString &folder);
    void addDismiss();

    DesignDocument &m_document;
    ProjectController &m_controller;
    NoticeBar &m_bar;
    QWidget *m_window;
};

} // namespace drawbridge::app
