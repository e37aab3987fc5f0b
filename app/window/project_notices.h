// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"
#include "support/export_plan.h"
#include "support/unlisted_files.h"

#include <QObject>

#include <map>
#include <utility>

namespace drawbridge::app {

class DesignDocument;
class NoticeBar;
class ProjectController;

/// Says in a strip above the page what should be known about the open folder as a whole: kustomizations that
/// can be opened in its place, what a design from Services was made of, a design file that somebody else has
/// written, manifests that somebody else has changed, files that were exported.
class ProjectNotices : public QObject {
    Q_OBJECT
public:
    ProjectNotices(DesignDocument &document, ProjectController &controller, NoticeBar &bar, QWidget *window);

    /// Lets the user pick one of the folder's kustomizations, or the whole folder again.
    void chooseKustomization();
    /// Where the policies are, and which of them the folder's kustomizations leave out.
    void sayExported(const ExportPlan &written);
    /// That something was printed or saved; with a way to the file, if there is one.
    void sayDone(const QString &sentence, const QString &file);
    /// Names in the folder's kustomizations what these problems say is left out of them, and reads the folder
    /// again. Where a kustomization cannot be edited safely, the lines are copied for the user to paste.
    void listInKustomizations(const std::vector<Diagnostic> &problems);

signals:
    /// The user wants to look at the connections that wait.
    void suggestionsRequested();

private:
    void onProjectChanged();
    QString kustomizationNotice(const Project &project) const;
    static QString suggestionsNotice(const Project &project);
    void onDesignFileChanged();
    void onDesignFileRead();
    void onFolderChanged(int files);
    /// What the notice about the file offers is about the design as it is: its merge, or undoing its last
    /// step.
    void renewFileNotice();
    void openKustomization(const QString &folder);
    /// What became of adding resources to a kustomization.
    QString listingText(const MissingResources &missing, AddedResources added) const;
    /// Which workloads of the folder the kustomization leaves out, or nothing where that is not known.
    QString leftOutNotice(const Project &project) const;
    void rememberWhole(const Project &project);
    void sayStale();
    /// Takes away what is said; that files have changed is said again.
    void dismiss();
    void addDismiss();

    DesignDocument &m_document;
    ProjectController &m_controller;
    NoticeBar &m_bar;
    QWidget *m_window;
    /// The text of the last notice about the design file.
    QString m_fileNotice;
    /// Changed files that are told whenever nothing else is, until the folder is read again or the user has
    /// dismissed that.
    int m_staleFiles = 0;
    /// The folder that was last opened without a kustomization, and what it has.
    QString m_wholeFolder;
    std::shared_ptr<const Cluster> m_wholeCluster;
    /// A folder, and what was added to its kustomizations, until it is read again.
    std::pair<QString, QString> m_listed;
    /// What could be undone went with a design of another file.
    bool m_hasLostSteps = false;
};

} // namespace drawbridge::app
