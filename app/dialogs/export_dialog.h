// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "document/manifest_connections.h"
#include "export/policy_bundle.h"
#include "export/text_diff.h"
#include "models/consequence_rows.h"
#include "support/folder_edit.h"
#include "support/theme.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

class QCheckBox;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace drawbridge::app {

class ClusterButton;
class ConsequencesPage;
class DiffView;
class DnsChoice;
class ExportOptions;
class ProofBanner;
class RefusalPage;
class RowView;
class SelectorPage;
struct Row;
struct WayOut;

/// What to export and where to.
struct ExportRequest {
    /// The folder that the objects come from.
    QString root;
    std::shared_ptr<const KubernetesObjects> objects;
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const Design> design;
    /// The folder that the files go to.
    QString folder;
    /// False while the folder is seen through a kustomization.
    bool mayChangeFolder = true;
    /// What loading the objects told.
    std::vector<Diagnostic> loading {};
    /// What the manifests name; null where that is not to be told.
    std::shared_ptr<const ManifestConnections> connections {};
    std::vector<KustomizationEntry> kustomizations {};
    /// What the loaded policies allow; null where what changes is not to be told.
    std::shared_ptr<const Reachability> loaded {};
};

/// Proves the export in the background, shows every file against what is on disk, and writes only what is
/// proven and what was shown. Where the export is refused it offers edits of the design, and proves again.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(ExportRequest request, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// The result of the proof; nothing while it runs.
    const std::optional<ProvenExport> &result() const { return m_result; }
    const ExportPlan &plan() const { return m_plan; }
    /// Proves another design, which has been edited beside the dialog.
    void setDesign(const std::shared_ptr<const Design> &design);

signals:
    /// How far the proof has come.
    void progressed(qulonglong done, qulonglong total);
    /// The proof has ended, one way or the other.
    void proved();
    void exported(const drawbridge::app::ExportPlan &plan);
    void placeActivated(const drawbridge::SourcePosition &where);
    /// The user wants to see a connection; nothing has been written, and the dialog closes.
    void connectionActivated(const drawbridge::app::SelectedConnection &connection);
    /// The user wants to look at connections that the manifests name and the export denies.
    void suggestionsRequested();
    /// The user took a way out of a refusal; the name is that of the edit.
    void designEdited(const QString &name, const drawbridge::Design &design);

private:
    /// What the work in the background gives.
    struct Outcome {
        std::optional<ProvenExport> proven;
        std::vector<SourceFile> rolloutFiles;
        Consequences consequences;
    };

    QWidget *makeComparison();
    QLayout *makeDeniedRow();
    QLayout *makeButtonRow();
    static Outcome proveAndPlan(const ExportRequest &request, const OpenedFolders &opened,
                                const QString &folder, bool hasRollout, const std::stop_token &stop,
                                const Progress &progress);
    void connectParts();
    void startProof();
    void onProofFinished();
    void showDenied(std::size_t count);
    void showFirstPage();
    void showConnection(const SelectedConnection &connection);
    void takeWayOut(const WayOut &way);
    void editDesign(const QString &name, const Design &design);
    void comparePlan();
    void showPlan();
    void showRows();
    void showRow(const Row &row);
    void showBeyond();
    void showFile(const PlannedFile &file);
    void showText(const QString &title, const QString &remark, std::vector<DiffLine> lines);
    void showReplaced(const QString &key);
    void updateButtons();
    void startWithDefaultDeny();
    void showDnsChoice();
    void chooseDnsScope(DnsScope scope);
    void onOptionsChanged();
    OpenedFolders opened() const;
    ExportPlan planNow() const;
    void write();
    void say(const QString &problem, QColor Theme::*ink = &Theme::denied);
    std::optional<std::string> textAt(const SourcePosition &where) const;

    ExportRequest m_request;
    std::stop_source m_stop;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<ProvenExport> m_result;
    /// Nothing where no rollout was asked for.
    std::vector<SourceFile> m_rolloutFiles;
    Consequences m_consequences;
    QTimer m_compare;
    ExportPlan m_plan;
    std::vector<NetworkPolicy> m_toDelete;
    /// Replaced policies, too, but by exported ones of the same name.
    std::size_t m_overwritten = 0;

    ProofBanner *m_banner;
    QLabel *m_summary;
    QLabel *m_denied;
    QPushButton *m_suggest;
    RowView *m_files;
    QStackedWidget *m_pages;
    QWidget *m_filePage = nullptr;
    QLabel *m_fileTitle;
    QLabel *m_fileCounts;
    DiffView *m_diff;
    ConsequencesPage *m_changes;
    SelectorPage *m_selectors;
    RefusalPage *m_refusal;
    ExportOptions *m_options;
    DnsChoice *m_dns;
    QCheckBox *m_overwrite;
    QLabel *m_problem;
    ClusterButton *m_cluster;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_write;
};

} // namespace drawbridge::app
