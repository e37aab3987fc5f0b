// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "models/connection_row.h"

#include "text/domain_text.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ConnectionRow {
    Q_DECLARE_TR_FUNCTIONS(ConnectionRow)
};

} // namespace

Row connectionRow(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    Row row;
    row.connection = SelectedConnection {from, to};
    row.text = connectionText(from, to);
    // A whole namespace says its name itself.
    const bool isSaid
        = std::holds_alternative<NamespaceEndpoint>(from) || std::holds_alternative<NamespaceEndpoint>(to);
    const QString common = endpointNamespace(from);
    if (isSaid || common.isEmpty() || common != endpointNamespace(to))
        return row;
    row.text = ConnectionRow::tr("%1 → %2").arg(endpointName(from), endpointName(to));
    row.secondary = common;
    return row;
}

} // namespace drawbridge::app
