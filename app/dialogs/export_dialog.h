// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "export/policy_bundle.h"
#include "support/export_plan.h"
#include "support/theme.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>
#include <stop_token>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace drawbridge::app {

class DiffView;
class ProofBanner;
class RefusalPage;

/// What to export and where to.
struct ExportRequest {
    std::shared_ptr<const KubernetesObjects> objects;
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const Design> design;
    QString folder;
};

/// Proves the export in the background, shows every file against what is on disk, and writes only what is
/// proven.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportRequest request, const Theme &theme, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// The result of the proof; nothing while it runs.
    const std::optional<ProvenExport> &result() const { return m_result; }

signals:
    /// The proof has ended, one way or the other.
    void proved();
    void exported(const QString &folder);
    void placeActivated(const drawbridge::SourcePosition &where);

private:
    void buildLayout();
    void startProof();
    void onProofFinished();
    void showProven();
    void showRefused();
    void comparePlan();
    void fillFileTree();
    void showFile();
    void updateButtons();
    void chooseFolder();
    void write();
    QString summaryText() const;
    QString proofText() const;

    ExportRequest m_request;
    Theme m_theme;
    std::stop_source m_stop;
    QFutureWatcher<std::optional<ProvenExport>> m_watcher;
    std::optional<ProvenExport> m_result;
    ExportPlan m_plan;

    ProofBanner *m_banner;
    QLabel *m_summary;
    QTreeWidget *m_files;
    QStackedWidget *m_pages;
    QLabel *m_fileTitle;
    DiffView *m_diff;
    RefusalPage *m_refusal;
    QLineEdit *m_folder;
    QCheckBox *m_overwrite;
    QPushButton *m_copy;
    QPushButton *m_write;
};

} // namespace drawbridge::app
