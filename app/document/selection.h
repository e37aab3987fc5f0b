// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace drawbridge::app {

/// A connection that is looked at.
struct SelectedConnection {
    EdgeEndpoint from;
    EdgeEndpoint to;
    friend bool operator==(const SelectedConnection &, const SelectedConnection &) = default;
};

/// What is selected, the same in every view: things by key, and at most one connection. GUI thread only.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Keys of workloads, namespaces and externals.
    const QStringList &keys() const { return m_keys; }
    const std::optional<SelectedConnection> &connection() const { return m_connection; }

    /// Selects things; the connection is forgotten unless one of its ends is still selected.
    void selectKeys(const QStringList &keys);
    /// Selects a connection beside the things.
    void selectConnection(const SelectedConnection &connection);
    /// Selects a connection and nothing else.
    void selectOnlyConnection(const SelectedConnection &connection);
    /// Selects a connection and both of its ends, so that it is seen though no line is drawn.
    void selectPair(const SelectedConnection &connection);
    void clear();

signals:
    void changed();

private:
    QStringList m_keys;
    std::optional<SelectedConnection> m_connection;
};

} // namespace drawbridge::app
