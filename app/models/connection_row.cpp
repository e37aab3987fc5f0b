// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "models/connection_row.h"

#include "text/domain_text.h"

namespace drawbridge::app {

namespace {

QString joined(const QString &from, const QString &to)
{
    return QStringLiteral("%1 → %2").arg(from, to);
}

} // namespace

Row connectionRow(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    Row row;
    row.connection = SelectedConnection {from, to};
    const ConnectionName name = connectionName(from, to);
    row.text = name.ends;
    row.secondary = name.inside;
    return row;
}

Row connectionRowInTwoLines(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    Row row;
    row.connection = SelectedConnection {from, to};
    row.text = namesOf(from, to);
    row.isSecondaryBelow = true;
    const QString source = endpointNamespace(from);
    const QString target = endpointNamespace(to);
    const bool isOne = source == target || source.isEmpty() || target.isEmpty();
    row.secondary = isOne ? (source.isEmpty() ? target : source) : joined(source, target);
    return row;
}

QString namesOf(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    return joined(endpointName(from), endpointName(to));
}

} // namespace drawbridge::app
