// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/design_document.h"

#include "design/design_file.h"
#include "support/whole_file.h"

#include <QDir>
#include <QFileInfo>

namespace drawbridge::app {

DesignDocument::DesignDocument(QObject *parent)
    : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, [this] { emit modifiedChanged(isModified()); });
}

/// Views may outlive the document and what it was shown with; they hear nothing of the stack's own end.
DesignDocument::~DesignDocument()
{
    m_undoStack.blockSignals(true);
}

void DesignDocument::open(const ProjectPtr &project)
{
    m_undoStack.clear();
    m_project = project;
    m_design = std::make_shared<const Design>(project->design);
    m_fileBytes = project->designBytes;
    ++m_revision;
    emit projectChanged();
    emit designChanged();
    emit modifiedChanged(false);
}

void DesignDocument::reopen(const ProjectPtr &project, const QString &text)
{
    const bool wasModified = isModified();
    // Somebody else has begun a file: both come from what there was without one.
    if (wasModified && !m_fileBytes && project->designBytes)
        m_fileBytes = writeDesign(m_project->design);
    const bool isSame = project->designBytes && project->designBytes == m_fileBytes;
    if (!wasModified)
        m_fileBytes = project->designBytes;
    m_project = project;
    ++m_revision;
    emit projectChanged();
    emit designChanged();
    if (!wasModified && !isSame) {
        apply(text, project->design);
        m_undoStack.setClean();
    }
    emit modifiedChanged(isModified());
}

void DesignDocument::close()
{
    m_undoStack.clear();
    m_project.reset();
    m_design = std::make_shared<const Design>();
    m_fileBytes.reset();
    ++m_revision;
    emit projectChanged();
    emit designChanged();
    emit modifiedChanged(false);
}

void DesignDocument::apply(const QString &text, Design after, const QString &mergeKey)
{
    if (!m_project || after == *m_design)
        return;
    m_undoStack.push(new EditDesignCommand([this](const DesignPtr &design) { show(design); }, m_design,
                                           std::make_shared<const Design>(std::move(after)), text, mergeKey));
}

std::optional<Diagnostic> DesignDocument::apply(const QString &text, Result<Design> after,
                                                const QString &mergeKey)
{
    if (!after)
        return after.error();
    apply(text, std::move(*after), mergeKey);
    return std::nullopt;
}

QString DesignDocument::save()
{
    if (!m_project || isReadOnly())
        return tr("The design file is read-only here: it could not be read completely, or it was written by "
                  "a newer version.");
    const QDir folder = QFileInfo(m_project->designPath).absoluteDir();
    if (!folder.exists())
        return tr("The folder %1 is gone. The design is kept in this window: save it again once the folder "
                  "is "
                  "back.")
            .arg(QDir::toNativeSeparators(folder.path()));
    const std::string bytes = writeDesign(*m_design);
    if (const QString error = writeWholeFile(m_project->designPath, QByteArray::fromStdString(bytes));
        !error.isEmpty())
        return tr("%1 could not be written: %2.").arg(m_project->designPath, error);
    m_fileBytes = bytes;
    m_undoStack.setClean();
    emit modifiedChanged(false);
    emit saved();
    return {};
}

bool DesignDocument::isFileChanged() const
{
    if (!m_project)
        return false;
    const auto now = readDesignBytes(m_project->designPath);
    // A file that was removed holds nothing that could be lost.
    return now && now != m_fileBytes;
}

void DesignDocument::keepOverFile()
{
    if (!m_project)
        return;
    m_fileBytes = readDesignBytes(m_project->designPath);
    m_undoStack.resetClean();
}

std::optional<DesignOnDisk> DesignDocument::designOnDisk() const
{
    const auto bytes = m_project ? readDesignBytes(m_project->designPath) : std::nullopt;
    std::vector<Diagnostic> diagnostics;
    const auto file = bytes ? parseDesignFile(*bytes, diagnostics) : std::nullopt;
    if (!file || file->isReadOnly || !file->design.unreadEntries.empty())
        return std::nullopt;
    return DesignOnDisk {file->design, *bytes};
}

void DesignDocument::takeFile(const DesignOnDisk &onDisk)
{
    m_fileBytes = onDisk.bytes;
    apply(tr("Read the design file again"), onDisk.design);
    m_undoStack.setClean();
}

MergedDesign DesignDocument::mergedWith(const DesignOnDisk &onDisk) const
{
    std::vector<Diagnostic> diagnostics;
    const auto base = m_fileBytes ? parseDesignFile(*m_fileBytes, diagnostics) : std::nullopt;
    return merged(base ? base->design : m_project->design, *m_design, onDisk.design);
}

void DesignDocument::takeMerged(const Design &merged, const DesignOnDisk &onDisk)
{
    m_fileBytes = onDisk.bytes;
    m_undoStack.resetClean();
    apply(tr("Merge with the design file"), merged);
}

void DesignDocument::show(const DesignPtr &design)
{
    m_design = design;
    ++m_revision;
    emit designChanged();
}

} // namespace drawbridge::app
