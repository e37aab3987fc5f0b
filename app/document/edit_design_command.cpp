// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/edit_design_command.h"

namespace drawbridge::app {

namespace {
constexpr int kMergeable = 1;
constexpr int kNeverMerged = -1;
} // namespace

EditDesignCommand::EditDesignCommand(Show show, DesignPtr before, DesignPtr after, const QString &text,
                                     const QString &mergeKey)
    : QUndoCommand(text)
    , m_show(std::move(show))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_mergeKey(mergeKey)
{
}

void EditDesignCommand::undo()
{
    m_show(m_before);
}

void EditDesignCommand::redo()
{
    m_show(m_after);
}

int EditDesignCommand::id() const
{
    return m_mergeKey.isEmpty() ? kNeverMerged : kMergeable;
}

bool EditDesignCommand::mergeWith(const QUndoCommand *next)
{
    // Only commands with an id get here, and this class is the only one with one.
    const auto *later = static_cast<const EditDesignCommand *>(next);
    if (later->m_mergeKey != m_mergeKey)
        return false;
    m_after = later->m_after;
    return true;
}

} // namespace drawbridge::app
