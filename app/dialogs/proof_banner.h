// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <array>

class QLabel;

namespace drawbridge::app {

/// How far one step of an export has come.
enum class ProofStepState { Waiting, Passed, Failed };

struct ProofStep {
    ProofStepState state = ProofStepState::Waiting;
    QString detail;
};

/// The verdict over an export in one sentence, and the four steps that led to it: written, read again,
/// simulated again, compared.
class ProofBanner : public QFrame {
    Q_OBJECT

public:
    enum class State { Running, Proven, Refused };

    explicit ProofBanner(QWidget *parent = nullptr);

    void show(State state, const QString &headline, const QString &sentence,
              const std::array<ProofStep, 4> &steps);

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
    std::array<StepLabels, 4> m_steps;
};

} // namespace drawbridge::app
