// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/label_patch_view.h"

#include "panels/code_view.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "support/whole_file.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kMostLines = 16;

} // namespace

LabelPatchView::LabelPatchView(const Cluster &cluster, WorkloadIndex workload, const SeparatingLabel &label,
                               QWidget *parent)
    : QWidget(parent)
    , m_patch(toQString(label.patch))
    , m_fileName(toQString(cluster[workload].id.name) + QStringLiteral("-label.yaml"))
    , m_outcome(new QLabel(this))
{
    const QString name = toQString(cluster[workload].id.namespaceName + "/" + cluster[workload].id.name);
    auto *words = new QLabel(
        tr("Give the pods of %1 the label %2: %3. Then a policy can select them. Applying the patch restarts "
           "them.")
            .arg(name, toQString(label.key), toQString(label.value)),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *code = new CodeView(this);
    code->setAccessibleName(tr("Patch for %1").arg(name));
    code->setText(m_patch.trimmed());
    code->setFixedHeight(std::min(kMostLines, code->blockCount() + 1) * code->fontMetrics().lineSpacing()
                         + 8);
    auto *copy = new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy"), this);
    copy->setObjectName(QStringLiteral("copyPatch"));
    copy->setAccessibleName(tr("Copy the patch for %1").arg(name));
    auto *save = new QPushButton(themedIcon(QStringLiteral("save")), tr("Save…"), this);
    save->setObjectName(QStringLiteral("savePatch"));
    save->setAccessibleName(tr("Save the patch for %1").arg(name));
    m_outcome->setObjectName(QStringLiteral("patchOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {copy, save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    column->addWidget(words);
    column->addWidget(code);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_patch);
        say(tr("Copied."), false);
    });
    connect(save, &QPushButton::clicked, this, &LabelPatchView::save);
}

void LabelPatchView::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the patch"), m_fileName,
                                                      tr("YAML files (*.yaml *.yml);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const QString error = writeWholeFile(path, m_patch.toUtf8()); error.isEmpty())
        say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), false);
    else
        say(tr("Not saved. %1").arg(error), true);
}

void LabelPatchView::say(const QString &text, bool isProblem)
{
    setInk(m_outcome, isProblem ? &Theme::denied : &Theme::text2);
    m_outcome->setText(text);
    m_outcome->setAccessibleName(text);
}

} // namespace drawbridge::app
