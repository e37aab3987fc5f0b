// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <memory>

namespace drawbridge::app {

using DesignPtr = std::shared_ptr<const Design>;

/// The one undo command: it holds the snapshots before and after an edit and swaps them. Commands with the
/// same, non-empty merge key that follow each other become one (a drag, typing in one field).
class EditDesignCommand : public QUndoCommand {
public:
    using Show = std::function<void(const DesignPtr &)>;

    /// `show` makes a snapshot the current one; it must outlive the command.
    EditDesignCommand(Show show, DesignPtr before, DesignPtr after, const QString &text,
                      const QString &mergeKey);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    Show m_show;
    DesignPtr m_before;
    DesignPtr m_after;
    QString m_mergeKey;
};

} // namespace drawbridge::app
