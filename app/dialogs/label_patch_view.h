// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/selector_coach.h"

#include <QWidget>

class QLabel;

namespace drawbridge::app {

/// A patch that gives the pods of a workload a label of their own, to copy or to save.
class LabelPatchView : public QWidget {
    Q_OBJECT
public:
    LabelPatchView(const Cluster &cluster, WorkloadIndex workload, const SeparatingLabel &label,
                   QWidget *parent = nullptr);

    /// The patch as it is copied and saved.
    QString patch() const { return m_patch; }

private:
    void save();
    void say(const QString &text, bool isProblem);

    QString m_patch;
    QString m_fileName;
    QLabel *m_outcome;
};

} // namespace drawbridge::app
