// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"
#include "support/settings.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace drawbridge::app {

/// What the window shows without a folder: open one, choose what its design starts from, recent folders, the
/// example.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    FirstRunPage(Settings &settings, QWidget *parent = nullptr);

    /// Reads the recent folders again.
    void refresh();
    /// Says what is missing in place of offering the example, if something is.
    void offerExample(const QString &missing);
    StartFrom startFrom() const { return m_startFrom; }

signals:
    void openRequested();
    void exampleRequested();
    void recentRequested(const drawbridge::app::RecentFolder &folder);
    void shortcutsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void addHead(QVBoxLayout &layout);
    void addOpen(QVBoxLayout &layout);
    void addStart(QVBoxLayout &layout);
    void addRecent(QVBoxLayout &layout);
    void addExample(QVBoxLayout &layout);
    void addLearn(QVBoxLayout &layout);

    Settings &m_settings;
    StartFrom m_startFrom = StartFrom::Fitting;
    QPushButton *m_open = nullptr;
    QPushButton *m_openExample = nullptr;
    QLabel *m_aboutExample = nullptr;
    QWidget *m_lastCard = nullptr;
    QLabel *m_noRecent = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace drawbridge::app
