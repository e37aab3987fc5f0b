// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace drawbridge::app {

/// Asks for reason, owner and date of review of one edge or of several. Where they differ, a field that
/// nobody touches leaves each edge its own.
class EdgeNotes : public QWidget {
    Q_OBJECT
public:
    EdgeNotes(const std::vector<AllowedEdge> &edges, QWidget *parent);

    /// Nothing where each edge keeps its own.
    std::optional<std::string> reason() const;
    std::optional<std::string> owner() const;
    std::optional<std::string> reviewBy() const;
    /// Why what is typed cannot be taken; empty if it can.
    QString problem() const;
    const std::vector<QLineEdit *> &fields() const { return m_fields; }
    /// Fields begin where those of the other grid begin.
    void alignWith(QGridLayout &grid);

signals:
    void changed();

private:
    using Note = std::string AllowedEdge::*;
    QLineEdit *addField(QGridLayout &grid, const QString &label, const QString &hint, Note note,
                        const std::vector<AllowedEdge> &edges);

    std::vector<QLineEdit *> m_fields;
    QLabel *m_problem;
};

} // namespace drawbridge::app
