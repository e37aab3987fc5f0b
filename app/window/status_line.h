// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"
#include "document/simulation.h"

#include <QObject>

#include <vector>

class QMainWindow;
class QProgressBar;
class QPushButton;
class QTimer;
class QWidget;

namespace drawbridge::app {

class ClaimRunner;
class DesignDocument;
class SignLabel;
class SimulationRunner;

/// The status bar: verdict counts, size of the cluster, problems, whether it is saved, the profile; while a
/// folder loads, how far that is, with a button to cancel. Zero counts are left out.
class StatusLine : public QObject {
    Q_OBJECT
public:
    StatusLine(DesignDocument &document, SimulationRunner &runner, ClaimRunner &claims, QMainWindow &window);

    void setView(View view);
    /// How many errors and warnings the Problems tell.
    /// `denied` is how many connections the manifests name and the design denies.
    void setProblems(std::size_t count, std::size_t denied);
    /// The folder of the open project was read again, which later counts are compared with.
    void setReloaded();
    void showZoom(double zoom);
    void showLoading();
    void showProgress(qulonglong done, qulonglong total);
    void hideLoading();

signals:
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createRow(const std::vector<SignLabel *> &labels);
    void refresh();
    /// Hides what is told elsewhere, too, where the window is too narrow for all; the tip of the counts tells
    /// it then.
    void makeRoom();
    void showClaims();
    void forgetStart();
    void noteStart();
    QString verdicts() const;
    QString changes() const;
    QString sinceStart(std::size_t allowed) const;
    QString whatIsCounted() const;
    QString edgesText() const;
    bool isProven() const;
    QString proofText() const;

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    ClaimRunner &m_claims;
    QMainWindow &m_window;
    View m_view = View::Designed;
    /// What the design allowed when the folder was read; nothing if that was edited before it was known.
    std::optional<std::size_t> m_allowedAtStart;
    std::optional<std::uint64_t> m_startRevision;
    bool m_isReloaded = false;
    SignLabel *m_verdicts;
    SignLabel *m_size;
    SignLabel *m_denied;
    SignLabel *m_contradicted;
    SignLabel *m_problems;
    std::size_t m_problemCount = 0;
    std::size_t m_deniedCount = 0;
    SignLabel *m_proof;
    SignLabel *m_saved;
    SignLabel *m_profile;
    SignLabel *m_zoom;
    SignLabel *m_version;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer *m_delay;
};

} // namespace drawbridge::app
