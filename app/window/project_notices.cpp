// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/project_notices.h"

#include "dialogs/target_chooser.h"
#include "document/design_document.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "support/show_in_folder.h"
#include "text/diagnostic_text.h"
#include "window/notice_bar.h"
#include "window/project_controller.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr int kChooserWidth = 520;
/// No folder has this name: it stands for the folder without a kustomization.
const auto kWholeFolder = QStringLiteral("/");

/// The file of a kustomization by its folder, both relative to the opened folder.
QString fileOf(const Project &project, const QString &folder)
{
    const QDir root(project.request.folder);
    const QString file = toQString(kustomizationIn(toStd(root.absoluteFilePath(folder))).string());
    return QDir::cleanPath(file.isEmpty() ? folder : root.relativeFilePath(file));
}

std::vector<Row> kustomizationRows(const Project &project)
{
    std::vector<Row> rows;
    if (!project.request.kustomization.isEmpty()) {
        Row whole;
        whole.text = ProjectNotices::tr("All manifests of the folder, without a kustomization");
        whole.icon = QStringLiteral("folder");
        whole.key = kWholeFolder;
        rows.push_back(std::move(whole));
    }
    for (const KustomizationEntry &entry : project.kustomizations) {
        Row row;
        row.key = toQString(entry.folder);
        row.text = fileOf(project, row.key);
        row.trailing = toQString(entry.namespaceName);
        row.toolTip = row.text;
        row.icon = QStringLiteral("kustomization");
        rows.push_back(std::move(row));
    }
    return rows;
}

QString collisionText(const MergeCollision &collision)
{
    const QString name = toQString(collision.name);
    switch (collision.part) {
    case MergeCollision::Part::Edge:
        return ProjectNotices::tr("%1 → %2").arg(name, toQString(collision.target));
    case MergeCollision::Part::Posture:
        return ProjectNotices::tr("posture of %1").arg(name);
    case MergeCollision::Part::Meaning:
        return ProjectNotices::tr("what %1 stands for").arg(name);
    case MergeCollision::Part::Finding:
        return ProjectNotices::tr("finding %1").arg(name);
    case MergeCollision::Part::Profile:
        return ProjectNotices::tr("CNI profile");
    case MergeCollision::Part::Other:
        return ProjectNotices::tr("fields that this version does not know");
    }
    return {};
}

QString collisionsText(const std::vector<MergeCollision> &collisions)
{
    QStringList texts;
    std::ranges::transform(collisions, std::back_inserter(texts), collisionText);
    texts.removeDuplicates();
    return texts.join(QStringLiteral(", "));
}

} // namespace

ProjectNotices::ProjectNotices(DesignDocument &document, ProjectController &controller, NoticeBar &bar,
                               QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_controller(controller)
    , m_bar(bar)
    , m_window(window)
{
    connect(&m_document, &DesignDocument::projectChanged, this, &ProjectNotices::onProjectChanged);
    connect(&m_controller, &ProjectController::designFileChanged, this, &ProjectNotices::onDesignFileChanged);
    connect(&m_controller, &ProjectController::designFileRead, this, &ProjectNotices::onDesignFileRead);
    connect(&m_document, &DesignDocument::designChanged, this, &ProjectNotices::renewFileNotice);
    connect(&m_controller.folderWatch(), &FolderWatch::changed, this, &ProjectNotices::onFolderChanged);
}

void ProjectNotices::addDismiss()
{
    m_bar.addButton(tr("Dismiss"), [this] { dismiss(); });
}

void ProjectNotices::dismiss()
{
    if (m_staleFiles > 0)
        sayStale();
    else
        m_bar.say({}, {}, Tone::Quiet);
}

QString ProjectNotices::kustomizationNotice(const Project &project) const
{
    const QString &kustomization = project.request.kustomization;
    if (!kustomization.isEmpty()) {
        QStringList sentences {
            tr("Opened as the kustomization %1: its namespace, name prefix and labels are applied.")
                .arg(fileOf(project, kustomization)),
            leftOutNotice(project)};
        if (m_hasLostSteps)
            sentences << tr("It has a design of its own: the steps to undo are gone.");
        sentences.removeAll(QString());
        return sentences.join(QLatin1Char(' '));
    }
    if (project.kustomizations.empty())
        return {};
    const QString notice
        = tr("%Ln kustomization(s) in this folder. The manifests are shown as they are written, without "
             "what a kustomization changes in them: choose one to see what kubectl apply -k makes of it.",
             nullptr, static_cast<int>(project.kustomizations.size()));
    if (project.exportedKustomizations == 0)
        return notice;
    return notice + QLatin1Char(' ')
        + tr("%Ln more that exports wrote only name(s) the policies.", nullptr,
             static_cast<int>(project.exportedKustomizations));
}

QString ProjectNotices::leftOutNotice(const Project &project) const
{
    constexpr qsizetype kMostNamed = 4;
    if (m_wholeFolder != project.request.folder)
        return {};
    std::map<SourcePosition, QString> leftOut;
    for (const ClusterWorkload &workload : m_wholeCluster->workloads())
        leftOut.emplace(workload.where, toQString(workload.id.name));
    const std::size_t all = leftOut.size();
    for (const ClusterWorkload &workload : project.cluster->workloads())
        leftOut.erase(workload.where);
    QStringList names;
    for (const auto &each : leftOut)
        names << each.second;
    names.sort();
    const QString count
        = tr("%1 of %Ln workload(s)", nullptr, static_cast<int>(all)).arg(numberText(all - leftOut.size()));
    if (names.isEmpty())
        return tr("%1.").arg(count);
    const QString named = names.mid(0, kMostNamed).join(QStringLiteral(", "));
    return names.size() <= kMostNamed
        ? tr("%1; not in it: %2.").arg(count, named)
        : tr("%1; not in it: %2 and %Ln more.", nullptr, static_cast<int>(names.size() - kMostNamed))
              .arg(count, named);
}

void ProjectNotices::rememberWhole(const Project &project)
{
    if (!project.request.kustomization.isEmpty())
        return;
    m_wholeFolder = project.request.folder;
    m_wholeCluster = project.cluster;
}

QString ProjectNotices::suggestionsNotice(const Project &project)
{
    if (project.origin != DesignOrigin::Services)
        return {};
    const QString taken = tr("%Ln connection(s) that the manifests name are drawn.", nullptr,
                             static_cast<int>(project.design.edges.size()));
    if (project.waitingSuggestions == 0)
        return taken;
    return taken + QLatin1Char(' ')
        + tr("%Ln less certain one(s) wait for your choice.", nullptr,
             static_cast<int>(project.waitingSuggestions));
}

void ProjectNotices::onFolderChanged(int files)
{
    const bool isAsking = !m_bar.isHidden() && m_bar.text() == m_fileNotice && m_document.isFileChanged();
    m_staleFiles = files;
    if (!isAsking)
        sayStale();
}

void ProjectNotices::sayStale()
{
    m_bar.say(
        tr("%Ln file(s) of the folder changed on disk. What is shown is as it was read. Reload reads it "
           "again; what is drawn and the steps to undo are kept.",
           nullptr, m_staleFiles),
        QStringLiteral("finding"), Tone::Warning);
    m_bar.addButton(tr("Reload"), [this] { m_controller.reload(); });
    m_bar.addButton(tr("Dismiss"), [this] {
        m_staleFiles = 0;
        dismiss();
    });
}

void ProjectNotices::onProjectChanged()
{
    m_staleFiles = 0;
    m_bar.say({}, {}, Tone::Quiet);
    if (!m_document.isOpen())
        return;
    const Project &project = *m_document.project();
    rememberWhole(project);
    const QString kustomization = kustomizationNotice(project);
    m_hasLostSteps = false;
    if (const auto [folder, added] = std::exchange(m_listed, {});
        !added.isEmpty() && folder == project.request.folder) {
        m_bar.say(added, QStringLiteral("check"), Tone::Added);
        addDismiss();
        return;
    }
    const QString suggestions = suggestionsNotice(project);
    QStringList notices {suggestions, kustomization};
    notices.removeAll(QString());
    if (notices.isEmpty())
        return;
    m_bar.say(notices.join(QLatin1Char(' ')), QStringLiteral("info"), Tone::Accent);
    if (!suggestions.isEmpty() && project.waitingSuggestions > 0)
        m_bar.addButton(tr("Show suggestions…"), [this] {
            dismiss();
            emit suggestionsRequested();
        });
    if (!kustomization.isEmpty())
        m_bar.addButton(tr("Choose kustomization…"), [this] { chooseKustomization(); });
    addDismiss();
}

void ProjectNotices::onDesignFileRead()
{
    m_bar.say(tr("design.drawbridge changed on disk and was read again."), QStringLiteral("info"),
              Tone::Accent);
    if (m_document.undoStack()->canUndo())
        m_bar.addButton(tr("Undo"), [this] { m_document.undoStack()->undo(); });
    addDismiss();
    m_fileNotice = m_bar.text();
}

void ProjectNotices::onDesignFileChanged()
{
    const auto onDisk = m_document.designOnDisk();
    const MergedDesign both = onDisk ? m_document.mergedWith(*onDisk) : MergedDesign();
    const auto count = static_cast<int>(both.collisions.size());
    const QString changed = count == 0
        ? tr("design.drawbridge changed on disk.")
        : tr("design.drawbridge changed on disk. %Ln change(s) collide with yours: %1.", nullptr, count)
              .arg(collisionsText(both.collisions));
    const QString choices = tr(
        "Use mine keeps what is drawn here, and the next save replaces the file. Use the file replaces what "
        "is drawn here, which Undo brings back.");
    m_bar.say(onDisk ? tr("%1 Merge takes both. %2").arg(changed, choices)
                     : changed + QLatin1Char(' ') + choices,
              QStringLiteral("finding"), Tone::Warning);
    if (onDisk)
        m_bar.addButton(
            count == 0 ? tr("Merge") : tr("Merge, mine where they collide"),
            [this, onDisk = *onDisk, design = both.design] { m_document.takeMerged(design, onDisk); });
    m_bar.addButton(tr("Use mine"), [this] {
        m_document.keepOverFile();
        dismiss();
    });
    m_bar.addButton(tr("Use the file"), [this] { m_controller.useFile(); });
    m_fileNotice = m_bar.text();
}

void ProjectNotices::renewFileNotice()
{
    if (m_bar.isHidden() || m_fileNotice.isEmpty() || m_bar.text() != m_fileNotice)
        return;
    m_fileNotice.clear();
    if (m_document.isFileChanged())
        onDesignFileChanged();
    else
        dismiss();
}

void ProjectNotices::sayExported(const ExportPlan &written)
{
    const QString path = QDir::toNativeSeparators(written.folder);
    const QString root = m_document.isOpen() ? m_document.project()->request.folder : QString();
    const bool isRead = !root.isEmpty()
        && !QDir(root).relativeFilePath(QDir(written.folder).absolutePath()).startsWith(QLatin1String(".."));
    QStringList sentences {
        isRead ? tr("The policies are written to %1. Loaded shows the folder as it was before.").arg(path)
               : tr("The policies are written to %1.").arg(path)};
    for (const Diagnostic &problem : written.problems) {
        if (problem.message == &manifest_messages::kNotListed)
            sentences += placeText(problem.where) + QStringLiteral(": ") + diagnosticText(problem);
    }
    const bool isApplied = sentences.size() == 1;
    if (m_document.isModified())
        sentences += tr("The design that they are made from is not saved yet.");
    m_bar.say(sentences.join(QLatin1Char(' ')),
              isApplied ? QStringLiteral("proven") : QStringLiteral("finding"),
              isApplied ? Tone::Added : Tone::Warning);
    if (!isApplied)
        m_bar.addButton(tr("Add to kustomization.yaml"),
                        [this, problems = written.problems] { listInKustomizations(problems); });
    if (m_document.isModified())
        m_bar.addButton(tr("Save design"), [this, written] {
            if (m_controller.save())
                sayExported(written);
        });
    if (isRead)
        m_bar.addButton(tr("Reload"), [this] { m_controller.reload(); });
    addDismiss();
}

void ProjectNotices::sayDone(const QString &sentence, const QString &file)
{
    m_bar.say(sentence, QStringLiteral("check"), Tone::Added);
    if (!file.isEmpty())
        m_bar.addButton(tr("Show in folder"), [file] { showInFolder(file); });
    addDismiss();
}

void ProjectNotices::listInKustomizations(const std::vector<Diagnostic> &problems)
{
    QStringList files, sentences, lines;
    for (const Diagnostic &problem : problems) {
        const MissingResources missing = missingResources(m_document.project()->request.folder, problem);
        if (missing.names.isEmpty())
            continue;
        const AddedResources added = addResources(missing);
        sentences << listingText(missing, added);
        if (added == AddedResources::Done)
            files << missing.kustomization;
        else
            std::ranges::transform(missing.names, std::back_inserter(lines),
                                   [](const QString &name) { return QStringLiteral("- ") + name; });
    }
    m_controller.folderWatch().accept(files);
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
        sentences << tr("What is missing there was copied: paste it below “resources:”, and reload.");
        m_bar.say(sentences.join(QLatin1Char(' ')), QStringLiteral("finding"), Tone::Warning);
        addDismiss();
    } else if (!files.isEmpty()) {
        m_listed = {m_document.project()->request.folder, sentences.join(QLatin1Char(' '))};
        m_controller.reload();
    }
}

QString ProjectNotices::listingText(const MissingResources &missing, AddedResources added) const
{
    const QDir root(m_document.project()->request.folder);
    const QString file = QDir::toNativeSeparators(root.relativeFilePath(missing.kustomization));
    switch (added) {
    case AddedResources::Done:
        return tr("Added to the resources of %1: %2.").arg(file, missing.names.join(QStringLiteral(", ")));
    case AddedResources::ReadOnly:
        return tr("%1 is read-only and was not changed.").arg(file);
    case AddedResources::NotEditable:
    case AddedResources::NotWritten:
        break;
    }
    return tr("Nothing was changed in %1.").arg(file);
}

void ProjectNotices::chooseKustomization()
{
    if (!m_document.isOpen())
        return;
    const QRect anchor(m_window->mapToGlobal(QPoint(m_window->width() / 2, m_window->height() / 6)),
                       QSize(1, 1));
    auto *chooser
        = new TargetChooser({tr("Open a kustomization"), tr("Type a part of its folder or namespace"),
                             kustomizationRows(*m_document.project()), kChooserWidth},
                            anchor, m_window);
    connect(chooser, &TargetChooser::chosen, this, &ProjectNotices::openKustomization);
}

void ProjectNotices::openKustomization(const QString &folder)
{
    OpenRequest request = m_document.project()->request;
    request.kustomization = folder == kWholeFolder ? QString() : folder;
    m_hasLostSteps
        = m_document.undoStack()->count() > 0 && designPathOf(request) != m_document.project()->designPath;
    m_controller.openBeside(request);
}

} // namespace drawbridge::app
