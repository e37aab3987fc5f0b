// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QRadioButton;

namespace drawbridge::app {

/// Says which workloads no label tells from an end of an edge, and asks what becomes of them. Nothing is
/// chosen at first.
class AlsoLetInBox : public QWidget {
    Q_OBJECT
public:
    AlsoLetInBox(const QStringList &others, QWidget *parent);

    /// True if the others get the edge, too; nothing while nothing is chosen.
    std::optional<bool> takesOthers() const;
    std::vector<QWidget *> choices() const;

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QRadioButton *> m_choices;
};

} // namespace drawbridge::app
