// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <cstddef>
#include <optional>

class QWidget;

namespace drawbridge {
struct DesignClaim;
}

namespace drawbridge::app {

class DesignDocument;

/// What the user does to the claims of the design, as undo steps.
class ClaimCommands : public QObject {
    Q_OBJECT
public:
    ClaimCommands(DesignDocument &document, QWidget *window);

    void add();
    /// By place in Design::claims.
    void edit(std::size_t claim);
    void remove(std::size_t claim);

signals:
    /// Something was not done, and why.
    void refused(const QString &reason);

private:
    std::optional<DesignClaim> ask(const std::optional<DesignClaim> &before) const;

    DesignDocument &m_document;
    QWidget *m_window;
};

} // namespace drawbridge::app
