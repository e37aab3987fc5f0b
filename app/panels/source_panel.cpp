// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/source_panel.h"

#include "panels/code_view.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {
// More text than this makes the editor slow, and no one reads it here.
constexpr qint64 kMostShownBytes = 8 * 1024 * 1024;
} // namespace

QString pathOf(const QString &folder, const QString &file)
{
    const QFileInfo root(folder);
    if (root.isFile() && root.fileName() == file)
        return folder;
    return root.isDir() ? QDir(folder).filePath(file) : root.absolutePath() + QLatin1Char('/') + file;
}

SourcePanel::SourcePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_code(new CodeView(this))
    , m_empty(new QLabel(this))
{
    m_title->setContentsMargins(14, 6, 14, 6);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_code->setAccessibleName(tr("Source of the manifest"));
    m_empty->setText(tr("A place in a file opens here: from a problem, a reason, or a policy."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    setInk(m_empty, &Theme::text2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_code);
    layout->addWidget(m_empty, 1);
    showEmpty(true);
}

void SourcePanel::setFolder(const QString &folder)
{
    m_folder = folder;
    m_code->setText({});
    showEmpty(true);
}

void SourcePanel::showEmpty(bool isEmpty)
{
    m_title->setVisible(!isEmpty);
    m_code->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void SourcePanel::show(const SourcePosition &where)
{
    const QString name = toQString(where.file.text());
    QFile file(pathOf(m_folder, name));
    showEmpty(false);
    m_title->setText(placeText(where));
    if (!file.open(QIODevice::ReadOnly)) {
        m_code->setText({});
        m_title->setText(tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    if (file.size() > kMostShownBytes)
        m_title->setText(tr("%1: only the first %2 are shown")
                             .arg(placeText(where), locale().formattedDataSize(kMostShownBytes)));
    m_code->setText(QString::fromUtf8(file.read(kMostShownBytes)));
    const int line = static_cast<int>(where.line);
    m_code->markLines(line, line);
}

} // namespace drawbridge::app
