// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/autosave.h"

#include "document/design_document.h"

namespace drawbridge::app {

Autosave::Autosave(DesignDocument &document, RecoveryStore store, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_store(std::move(store))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAutosaveMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::flush);
    connect(&m_document, &DesignDocument::projectChanged, this, &Autosave::onProjectChanged);
    connect(&m_document, &DesignDocument::designChanged, this, &Autosave::onDesignChanged);
    connect(&m_document, &DesignDocument::saved, this, &Autosave::flush);
}

void Autosave::onProjectChanged()
{
    m_timer.stop();
    // The user has been asked about unsaved work before a project is replaced; what is left is not wanted.
    if (m_isOwner && !m_isUndecided)
        m_store.remove(m_designPath);
    m_store.release();
    m_designPath = m_document.isOpen() ? m_document.project()->designPath : QString();
    m_isOwner = !m_designPath.isEmpty() && m_store.claim(m_designPath);
    m_isUndecided = m_isOwner && m_store.find(m_designPath).has_value();
}

std::optional<RecoveredWork> Autosave::abandonedWork() const
{
    return m_isUndecided ? m_store.find(m_designPath) : std::nullopt;
}

void Autosave::settleAbandonedWork()
{
    m_isUndecided = false;
    flush();
}

void Autosave::onDesignChanged()
{
    // Not restarted by later edits, so that steady editing cannot put it off.
    if (m_isOwner && !m_timer.isActive())
        m_timer.start();
}

void Autosave::flush()
{
    m_timer.stop();
    if (!m_isOwner || m_isUndecided || !m_document.isOpen())
        return;
    if (!m_document.isModified()) {
        m_store.remove(m_designPath);
        return;
    }
    const QString reason = m_store.write(m_designPath, m_document.design());
    if (!reason.isEmpty())
        emit failed(reason);
}

} // namespace drawbridge::app
