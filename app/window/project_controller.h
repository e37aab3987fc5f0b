// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/autosave.h"
#include "document/folder_watch.h"
#include "document/load_runner.h"
#include "support/settings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <optional>

namespace drawbridge::app {

class DesignDocument;

/// Opens, saves and closes: asks about unsaved work, offers what a crash left, remembers recent folders.
class ProjectController : public QObject {
    Q_OBJECT
public:
    enum class Answer { Save, Discard, Cancel };
    /// What becomes of a design file that somebody else has written since it was read.
    enum class FileAnswer { UseMine, UseFile, Cancel };
    /// Questions to the user; replaced in tests.
    struct Questions {
        std::function<Answer(const QString &folder)> unsaved;
        /// True to restore the work, false to discard it.
        std::function<bool(const RecoveredWork &work)> abandoned;
        /// Where there is none, nothing is saved over.
        std::function<FileAnswer(const QString &path)> fileChanged {};
    };

    ProjectController(DesignDocument &document, Settings &settings, const QDir &recoveryFolder,
                      QWidget *window);

    LoadRunner &loader() { return m_loader; }
    Autosave &autosave() { return m_autosave; }
    FolderWatch &folderWatch() { return m_folderWatch; }
    void setQuestions(Questions questions) { m_questions = std::move(questions); }

    /// What abandoned work belongs to, as a sentence.
    static QString placeOf(const RecoveredWork &work);

    void chooseFolder(StartFrom startFrom);
    void open(const OpenRequest &request);
    /// Where the example cluster is, if it is installed.
    static QString exampleFolder();
    /// What is missing of it; nothing where it can be opened.
    static QString whyNoExample();
    /// Opens a copy of the example cluster in the user's own folder, so that it can be saved.
    void openExample(StartFrom startFrom);
    bool save();
    /// Reads the folder again; what was drawn and not saved is kept, and so are the steps to undo.
    void reload();
    /// Opens the same folder in another way, as a kustomization or without one. Where that has the same
    /// design file, it is as reading the folder again: what is drawn and can be undone stays.
    void openBeside(const OpenRequest &request);
    /// Reads the design file again, as a step that can be undone.
    void useFile();
    /// True unless the user wants to go on editing.
    bool closeProject();
    /// Asks about unsaved work; false if the user wants to go on editing, or saving failed.
    bool mayLeave();

signals:
    void failed(const QString &reason);
    /// The design, to that file.
    void saved(const QString &path);
    void recentChanged();
    /// The open folder, again.
    void folderRead();
    /// Somebody else has written the design file.
    void designFileChanged();
    /// The same, and it has been read: nothing drawn here was in its way.
    void designFileRead();

private:
    void load(const OpenRequest &request);
    void look();
    Questions defaultQuestions();
    void onLoaded(const ProjectPtr &project);
    void offerAbandonedWork();
    void watchDesignFile();
    void offerGivenUpEdits();

    DesignDocument &m_document;
    Settings &m_settings;
    QWidget *m_window;
    LoadRunner m_loader;
    Autosave m_autosave;
    FolderWatch m_folderWatch;
    bool m_isReloading = false;
    Questions m_questions;
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    /// The edits that the user has agreed to lose.
    std::optional<std::uint64_t> m_discardedRevision;
    /// Edits for which the design file was taken instead.
    std::optional<Design> m_givenUp;
};

} // namespace drawbridge::app
