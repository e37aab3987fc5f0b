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
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAutosaveMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keep);
    connect(&m_document, &DesignDocument::projectChanged, this, &Autosave::onProjectChanged);
    connect(&m_document, &DesignDocument::designChanged, this, &Autosave::onDesignChanged);
    connect(&m_document, &DesignDocument::saved, this, &Autosave::keep);
}

Autosave::~Autosave()
{
    m_writer.waitForDone();
}

void Autosave::onProjectChanged()
{
    m_timer.stop();
    m_writer.waitForDone();
    // The user has been asked about unsaved work before a project is replaced; what is left is not wanted.
    if (m_isOwner && !m_isUndecided)
        m_store.remove(m_place.designPath);
    m_store.release();
    m_place = {};
    if (m_document.isOpen())
        m_place = {m_document.project()->designPath, m_document.project()->request};
    m_isOwner = m_document.isOpen() && m_store.claim(m_place.designPath);
    m_isUndecided = m_isOwner && m_store.find(m_place.designPath).has_value();
}

std::optional<RecoveredWork> Autosave::abandonedWork() const
{
    return m_isUndecided ? m_store.find(m_place.designPath) : std::nullopt;
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
    keep();
    m_writer.waitForDone();
}

void Autosave::keep()
{
    m_timer.stop();
    if (!m_isOwner || m_isUndecided || !m_document.isOpen())
        return;
    if (!m_document.isModified()) {
        m_writer.start([this, path = m_place.designPath] { m_store.remove(path); });
        return;
    }
    m_writer.start([this, place = m_place, design = m_document.snapshot()] {
        const QString reason = m_store.write(place, *design);
        if (!reason.isEmpty())
            emit failed(reason);
    });
}

} // namespace drawbridge::app
