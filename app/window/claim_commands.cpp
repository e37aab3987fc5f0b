// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/claim_commands.h"

#include "design/design_edits.h"
#include "dialogs/claim_dialog.h"
#include "document/design_document.h"
#include "text/diagnostic_text.h"

namespace drawbridge::app {

ClaimCommands::ClaimCommands(DesignDocument &document, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
}

std::optional<DesignClaim> ClaimCommands::ask(const std::optional<DesignClaim> &before) const
{
    if (!m_document.isOpen())
        return std::nullopt;
    ClaimDialog dialog(*m_document.project()->cluster, m_document.design(), before, m_window);
    return dialog.exec() == QDialog::Accepted ? dialog.claim() : std::nullopt;
}

void ClaimCommands::add()
{
    const auto claim = ask(std::nullopt);
    const auto problem
        = claim ? m_document.apply(tr("Add claim"), withClaim(m_document.design(), *claim)) : std::nullopt;
    if (problem)
        emit refused(diagnosticText(*problem));
}

void ClaimCommands::edit(std::size_t claim)
{
    const std::vector<DesignClaim> &claims = m_document.design().claims;
    if (claim >= claims.size())
        return;
    const auto edited = ask(claims[claim]);
    const auto problem = edited
        ? m_document.apply(tr("Edit claim"), withClaim(withoutClaim(m_document.design(), claim), *edited))
        : std::nullopt;
    if (problem)
        emit refused(diagnosticText(*problem));
}

void ClaimCommands::remove(std::size_t claim)
{
    m_document.apply(tr("Remove claim"), withoutClaim(m_document.design(), claim));
}

} // namespace drawbridge::app
