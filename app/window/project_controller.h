// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/autosave.h"
#include "document/load_runner.h"
#include "support/settings.h"

#include <QObject>

#include <functional>

namespace drawbridge::app {

class DesignDocument;

/// Opens, saves and closes: asks about unsaved work, offers what a crash left, remembers recent folders.
class ProjectController : public QObject {
    Q_OBJECT
public:
    enum class Answer { Save, Discard, Cancel };
    /// Questions to the user; replaced in tests.
    struct Questions {
        std::function<Answer(const QString &folder)> unsaved;
        /// True to restore the work, false to discard it.
        std::function<bool(const RecoveredWork &work)> abandoned;
    };

    ProjectController(DesignDocument &document, Settings &settings, const QDir &recoveryFolder,
                      QWidget *window);

    LoadRunner &loader() { return m_loader; }
    Autosave &autosave() { return m_autosave; }
    void setQuestions(Questions questions) { m_questions = std::move(questions); }

    void chooseFolder(StartFrom startFrom);
    void open(const OpenRequest &request);
    /// Opens a copy of the example cluster in the user's own folder, so that it can be saved.
    void openExample(StartFrom startFrom);
    bool save();
    /// True unless the user wants to go on editing.
    bool closeProject();
    /// Asks about unsaved work; false if the user wants to go on editing, or saving failed.
    bool mayLeave();

signals:
    void failed(const QString &reason);
    void recentChanged();

private:
    void onLoaded(const ProjectPtr &project);

    DesignDocument &m_document;
    Settings &m_settings;
    QWidget *m_window;
    LoadRunner m_loader;
    Autosave m_autosave;
    Questions m_questions;
};

} // namespace drawbridge::app
