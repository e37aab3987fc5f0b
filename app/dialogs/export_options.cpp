// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_options.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

ExportOptions::ExportOptions(const QString &root, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_root(root)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_choose(new QPushButton(tr("C&hange…"), this))
    , m_inPlace(new QCheckBox(tr("&Beside the workloads"), this))
    , m_removeReplaced(new QCheckBox(this))
    , m_rollout(new QCheckBox(tr("With a &rollout plan"), this))
{
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_inPlace->setObjectName(QStringLiteral("inPlace"));
    m_removeReplaced->setObjectName(QStringLiteral("removeReplaced"));
    m_rollout->setObjectName(QStringLiteral("rollout"));
    m_inPlace->setToolTip(
        tr("Puts the policies into the opened folder, where the workloads of their namespace "
           "stand, and into the kustomizations there"));
    m_removeReplaced->setToolTip(
        tr("Takes the policies that the design replaces out of the files that hold them; everything else in "
           "these files stays as it is"));
    m_rollout->setToolTip(
        tr("Writes ROLLOUT.md as well: in which steps to apply the policies without cutting "
           "anything that is wanted, each simulated, with its check and its undo"));
    m_choose->setAutoDefault(false);
    auto *label = new QLabel(tr("&Folder"), this);
    label->setBuddy(m_folder);
    auto *place = new QHBoxLayout;
    place->setSpacing(12);
    place->addWidget(label);
    place->addWidget(m_folder, 1);
    place->addWidget(m_choose);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(24);
    for (QCheckBox *choice : {m_inPlace, m_removeReplaced, m_rollout}) {
        choices->addWidget(choice);
        connect(choice, &QCheckBox::toggled, this, &ExportOptions::changed);
    }
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(place);
    column->addLayout(choices);
    connect(m_inPlace, &QCheckBox::toggled, m_folder, &QWidget::setDisabled);
    connect(m_inPlace, &QCheckBox::toggled, m_choose, &QWidget::setDisabled);
    connect(m_folder, &QLineEdit::textEdited, this, &ExportOptions::typed);
    connect(m_choose, &QPushButton::clicked, this, &ExportOptions::chooseFolder);
    setReplaced(0);
}

QString ExportOptions::folder() const
{
    const QString text = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (text.isEmpty())
        return {};
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(QDir::homePath() + text.mid(1));
    return QDir::cleanPath(QDir(m_root).absoluteFilePath(text));
}

bool ExportOptions::isInPlace() const
{
    return m_inPlace->isChecked();
}

bool ExportOptions::removesReplaced() const
{
    return m_removeReplaced->isChecked();
}

bool ExportOptions::hasRollout() const
{
    return m_rollout->isChecked();
}

void ExportOptions::allowFolderChanges(bool allowed)
{
    m_mayChangeFolder = allowed;
    m_inPlace->setVisible(allowed);
    m_removeReplaced->setVisible(allowed && m_removeReplaced->isEnabled());
}

void ExportOptions::setReplaced(int policies)
{
    m_removeReplaced->setText(tr("Remove %Ln replaced policy(s) from their files", nullptr, policies));
    m_removeReplaced->setEnabled(policies > 0);
    m_removeReplaced->setVisible(m_mayChangeFolder && policies > 0);
}

void ExportOptions::chooseFolder()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Folder for the policies"), this->folder());
    if (folder.isEmpty())
        return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    emit changed();
}

} // namespace drawbridge::app
