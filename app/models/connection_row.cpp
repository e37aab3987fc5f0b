// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "models/connection_row.h"

#include "text/domain_text.h"

namespace drawbridge::app {

Row connectionRow(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    Row row;
    row.connection = SelectedConnection {from, to};
    const ConnectionName name = connectionName(from, to);
    row.text = name.ends;
    row.secondary = name.inside;
    return row;
}

} // namespace drawbridge::app
