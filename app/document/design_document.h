// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design_merge.h"
#include "diagnostics/result.h"
#include "document/edit_design_command.h"
#include "document/project.h"

#include <QObject>
#include <QUndoStack>

#include <cstdint>
#include <optional>
#include <string>

namespace drawbridge::app {

/// A design with the bytes that it was read from.
struct DesignOnDisk {
    Design design;
    std::string bytes;
};

/// The open project and its current design: a snapshot that edits replace. GUI thread only.
class DesignDocument : public QObject {
    Q_OBJECT
public:
    explicit DesignDocument(QObject *parent = nullptr);
    ~DesignDocument() override;

    bool isOpen() const { return m_project != nullptr; }
    const ProjectPtr &project() const { return m_project; }
    const Design &design() const { return *m_design; }
    const DesignPtr &snapshot() const { return m_design; }
    /// Grows with every change of project or design; results of an older revision are stale.
    std::uint64_t revision() const { return m_revision; }
    bool isReadOnly() const { return m_project && m_project->isDesignReadOnly; }
    /// True if the design differs from what is saved.
    bool isModified() const { return !m_undoStack.isClean(); }
    QUndoStack *undoStack() { return &m_undoStack; }

    void open(const ProjectPtr &project);
    /// Opens the same folder, read again. What can be undone stays, and so does what is drawn and not saved,
    /// with what the design file held when that was begun. Where nothing is unsaved, the design that was read
    /// is taken, as one step of that name, and is what is saved.
    void reopen(const ProjectPtr &project, const QString &text);
    void close();
    /// Makes the design the next snapshot, as one undo step of that name. Without a difference nothing
    /// happens.
    void apply(const QString &text, Design after, const QString &mergeKey = {});
    /// The same for an edit that may have failed; the reason is returned.
    std::optional<Diagnostic> apply(const QString &text, Result<Design> after, const QString &mergeKey = {});
    /// Writes design.drawbridge, all or nothing, over whatever is there. Returns why not, or an empty text.
    QString save();
    /// True if somebody else has written the design file since it was read or saved here.
    bool isFileChanged() const;
    /// Takes what is on disk as known: the design stays, it differs from what is saved, and the next save
    /// replaces it.
    void keepOverFile();
    /// The design file as it is now; nothing where it cannot be read in full.
    std::optional<DesignOnDisk> designOnDisk() const;
    /// Makes that the design, as one undo step; it is what is saved.
    void takeFile(const DesignOnDisk &onDisk);
    /// What is drawn here and that, by what both come from.
    MergedDesign mergedWith(const DesignOnDisk &onDisk) const;
    /// Makes what was merged with that the next snapshot, which the next save writes over the file.
    void takeMerged(const Design &merged, const DesignOnDisk &onDisk);

signals:
    void projectChanged();
    void designChanged();
    void modifiedChanged(bool isModified);
    void saved();

private:
    void show(const DesignPtr &design);

    ProjectPtr m_project;
    DesignPtr m_design = std::make_shared<const Design>();
    std::uint64_t m_revision = 0;
    /// What the design file holds as far as is known here.
    std::optional<std::string> m_fileBytes;
    QUndoStack m_undoStack;
};

} // namespace drawbridge::app
