// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "support/settings.h"
#include "window/main_window.h"
#include "window/project_controller.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace drawbridge::app {

/// The real window with settings of its own. Work that is not saved is discarded without a question.
class TestWindow {
public:
    void show()
    {
        m_state = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_state->filePath(QStringLiteral("settings.ini")),
                                              QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        makeWindow();
    }

    /// As after a restart: another window with the same settings.
    void showAgain()
    {
        m_window.reset();
        makeWindow();
    }

    /// Opens the folder and waits until all of it is simulated.
    void open(const QString &folder)
    {
        constexpr int kPatienceMilliseconds = 60000;
        // What was open before is simulated already.
        const QSignalSpy opened(&m_window->document(), &DesignDocument::projectChanged);
        m_window->openFolder(folder);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty() && m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    void close()
    {
        m_window.reset();
        m_settings.reset();
        m_store.reset();
    }

    const Settings &settings() const { return *m_settings; }

    MainWindow *get() const { return m_window.get(); }
    MainWindow *operator->() const { return m_window.get(); }
    MainWindow &operator*() const { return *m_window; }

private:
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_settings, QDir(m_state->path()));
        m_window->controller().setQuestions(
            {[](const QString &) { return ProjectController::Answer::Discard; },
             [](const RecoveredWork &) { return false; }});
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace drawbridge::app
