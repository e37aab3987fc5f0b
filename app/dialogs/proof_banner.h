// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;

namespace drawbridge::app {

/// How far one step of an export has come.
enum class ProofStepState { Waiting, Passed, Failed };

struct ProofStep {
    ProofStepState state = ProofStepState::Waiting;
    QString detail;
};

/// The verdict over an export in one sentence, and the four steps that led to it: written, read again,
/// simulated again, compared. Where the export would be in vain there are no steps, but a way on.
class ProofBanner : public QFrame {
    Q_OBJECT

public:
    enum class State { Running, Proven, Refused, InVain };

    explicit ProofBanner(QWidget *parent = nullptr);

    void show(State state, const QString &headline, const QString &sentence,
              const std::array<ProofStep, 4> &steps);
    /// The export would have no effect; the button takes the way on.
    void showInVain(const QString &headline, const QString &sentence, const QString &wayOn);
    /// Shown only where the export would be in vain.
    QPushButton &wayOn() const { return *m_wayOn; }

signals:
    void wayOnChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct StepLabels {
        QLabel *icon = nullptr;
        QLabel *detail = nullptr;
        ProofStepState state = ProofStepState::Waiting;
    };

    QColor stateColor() const;
    void showIcons();
    QWidget *makeStep(const QString &title, StepLabels &labels);

    State m_state = State::Running;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_sentence;
    QWidget *m_allSteps;
    QPushButton *m_wayOn;
    std::array<StepLabels, 4> m_steps;
};

} // namespace drawbridge::app
