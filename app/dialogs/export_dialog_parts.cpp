// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_dialog.h"

#include "design/design_edits.h"
#include "dialogs/cluster_button.h"
#include "dialogs/consequences_page.h"
#include "dialogs/diff_view.h"
#include "dialogs/export_options.h"
#include "dialogs/export_verdict.h"
#include "dialogs/proof_banner.h"
#include "dialogs/refusal_page.h"
#include "dialogs/selector_page.h"
#include "panels/dns_choice.h"
#include "panels/row_view.h"
#include "support/style.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

// A pause in typing; until then nothing can be written, because nothing was compared.
constexpr int kCompareAfterMilliseconds = 250;

} // namespace

QWidget *ExportDialog::makeComparison()
{
    m_filePage = new QWidget(this);
    m_fileTitle->setTextFormat(Qt::PlainText);
    m_fileTitle->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    setInk(m_fileCounts, &Theme::text2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 14, 8);
    head->addWidget(m_fileTitle, 1);
    head->addWidget(m_fileCounts);
    m_diff->setFrameShape(QFrame::NoFrame);
    auto *fileColumn = new QVBoxLayout(m_filePage);
    fileColumn->setContentsMargins(0, 0, 0, 0);
    fileColumn->setSpacing(0);
    fileColumn->addLayout(head);
    fileColumn->addWidget(m_diff, 1);
    m_pages->addWidget(m_filePage);
    m_pages->addWidget(m_refusal);
    m_pages->addWidget(m_selectors);
    m_pages->addWidget(m_changes);
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);
    m_options->allowFolderChanges(m_request.mayChangeFolder);
    m_files->setEmptyText(tr("The design needs no policies: nothing is isolated."));

    auto *splitter = new QSplitter(this);
    splitter->setFrameShape(QFrame::StyledPanel);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_files);
    splitter->addWidget(m_pages);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 580});
    return splitter;
}

QLayout *ExportDialog::makeDeniedRow()
{
    m_denied->setObjectName(QStringLiteral("deniedConnections"));
    m_denied->setTextFormat(Qt::PlainText);
    m_denied->setWordWrap(true);
    m_denied->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    setInk(m_denied, &Theme::warn);
    m_suggest->setAutoDefault(false);
    m_suggest->setToolTip(
        tr("Lists them with their evidence, to choose what to add; then the export is proven again"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_denied, 1);
    row->addWidget(m_suggest);
    showDenied(0);
    return row;
}

void ExportDialog::showDenied(std::size_t count)
{
    m_denied->setText(
        tr("The manifests name %Ln connection(s) that the design leaves out, so these files deny them.",
           nullptr, static_cast<int>(count)));
    m_denied->setVisible(count > 0);
    m_suggest->setVisible(count > 0);
}

QLayout *ExportDialog::makeButtonRow()
{
    m_copy->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setDefault(true);
    setPrimary(m_write);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_copy);
    row->addWidget(m_cluster);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_write);
    return row;
}

void ExportDialog::connectParts()
{
    connect(m_files, &RowView::rowSelected, this, &ExportDialog::showRow);
    connect(m_files, &RowView::rowActivated, this, [this](const Row &row) {
        if (row.where.isKnown())
            emit placeActivated(row.where);
    });
    m_compare.setSingleShot(true);
    m_compare.setInterval(kCompareAfterMilliseconds);
    connect(&m_compare, &QTimer::timeout, this, &ExportDialog::onOptionsChanged);
    connect(m_options, &ExportOptions::typed, this, [this] {
        m_compare.start();
        updateButtons();
    });
    connect(m_options, &ExportOptions::changed, this, &ExportDialog::onOptionsChanged);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportDialog::updateButtons);
    connect(m_banner, &ProofBanner::wayOnChosen, this, &ExportDialog::startWithDefaultDeny);
    connect(m_dns, &DnsChoice::chosen, this, &ExportDialog::chooseDnsScope);
    connect(m_cluster, &ClusterButton::answered, this, &ExportDialog::showText);
    connect(m_suggest, &QPushButton::clicked, this, &ExportDialog::suggestionsRequested);
    connect(m_changes, &ConsequencesPage::connectionActivated, this, &ExportDialog::showConnection);
    connect(m_refusal, &RefusalPage::connectionActivated, this, &ExportDialog::showConnection);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            m_result->mayBeWritten() ? proofText(*m_result, *m_request.design) : m_refusal->text());
    });
    connect(m_refusal, &RefusalPage::placeActivated, this, &ExportDialog::placeActivated);
    // Queued: the page makes its buttons anew, and this one is among them.
    connect(m_refusal, &RefusalPage::wayOutChosen, this, &ExportDialog::takeWayOut, Qt::QueuedConnection);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::onProofFinished);
    connect(this, &ExportDialog::progressed, this, [this](qulonglong done, qulonglong total) {
        if (m_watcher.isRunning())
            showProgress(*m_banner, done, total);
    });
}

void ExportDialog::startWithDefaultDeny()
{
    editDesign(tr("Start with default deny"), withDefaultDeny(*m_request.design));
}

void ExportDialog::showDnsChoice()
{
    m_dns->show(m_request.cluster, m_request.objects, m_request.design,
                namespacesWithDns(*m_request.cluster, *m_request.design));
}

void ExportDialog::chooseDnsScope(DnsScope scope)
{
    editDesign(
        scope == DnsScope::PerWorkload ? tr("Let workloads that connect somewhere ask DNS")
                                       : tr("Let every pod ask DNS"),
        withDnsScope(*m_request.design, namespacesWithDns(*m_request.cluster, *m_request.design), scope));
}

} // namespace drawbridge::app
