// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/first_run_page.h"

#include "panels/row_view.h"
#include "support/icon.h"
#include "support/style.h"
#include "window/choice_card.h"

#include <QButtonGroup>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kContentWidth = 1000;
constexpr int kLeftWidth = 580;
constexpr int kMark = 56;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(parent->font(), FontFactor::kTitle, QFont::DemiBold));
    return label;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace

FirstRunPage::FirstRunPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *content = new QWidget(this);
    content->setMaximumWidth(kContentWidth);
    auto *page = new QVBoxLayout(content);
    page->setSpacing(24);
    addHead(*page);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(48);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(10);
    right->setSpacing(10);
    addOpen(*left);
    addStart(*left);
    left->addStretch(1);
    addRecent(*right);
    addExample(*right);
    right->addStretch(1);
    columns->addLayout(left, kLeftWidth);
    columns->addLayout(right, kContentWidth - kLeftWidth);
    page->addLayout(columns);
    auto *frame = new QWidget(this);
    auto *centred = new QHBoxLayout(frame);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    centred->setContentsMargins(32, 48, 32, 32);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(frame);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    frame->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    refresh();
}

void FirstRunPage::addHead(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(new ThemedIconLabel(QStringLiteral("mark"), kMark, this));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    auto *title = new QLabel(QStringLiteral("Drawbridge"), this);
    title->setFont(scaledFont(font(), FontFactor::kDisplay, QFont::DemiBold));
    names->addWidget(title);
    names->addWidget(paragraph(tr("Draw the bridges you allow. Every other one stays raised."), this));
    row->addLayout(names, 1);
    layout.addLayout(row);
}

void FirstRunPage::addOpen(QVBoxLayout &layout)
{
    layout.addWidget(heading(tr("Open"), this));
    auto *area = new DropArea(this);
    auto *content = new QVBoxLayout(area);
    content->setContentsMargins(24, 20, 24, 20);
    content->setSpacing(6);
    auto *title = new QLabel(tr("Open a folder of manifests"), area);
    title->setFont(scaledFont(font(), 1.05, QFont::DemiBold));
    content->addWidget(title);
    content->addWidget(
        paragraph(tr("A Git checkout, a kustomization, or files written by kubectl get -o yaml."), area));
    auto *row = new QHBoxLayout;
    auto *open = new QPushButton(themedIcon(QStringLiteral("folder")), tr("Open folder…"), area);
    setPrimary(open);
    open->setIcon({});
    row->addWidget(open);
    row->addWidget(new QLabel(tr("or drop a folder anywhere in the window"), area), 1);
    content->addSpacing(6);
    content->addLayout(row);
    layout.addWidget(area);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::openRequested);
}

void FirstRunPage::addStart(QVBoxLayout &layout)
{
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Start the design from"), this));
    layout.addWidget(
        paragraph(tr("What the first drawing of a folder without a design contains. You can change "
                     "everything afterwards."),
                  this));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *policies = new ChoiceCard(QStringLiteral("policies"), tr("Loaded policies"),
                                    tr("Draws what the policies in the folder allow today."), this);
    auto *nothing = new ChoiceCard(QStringLiteral("nothing"), tr("Nothing"),
                                   tr("Everything is denied, DNS stays on. You draw each bridge."), this);
    policies->setChecked(true);
    row->addWidget(policies);
    row->addWidget(nothing);
    layout.addLayout(row);
    connect(nothing, &QAbstractButton::toggled, this,
            [this](bool isOn) { m_startFrom = isOn ? StartFrom::Nothing : StartFrom::LoadedPolicies; });
    layout.addSpacing(16);
    auto *promise = new QHBoxLayout;
    promise->addWidget(new ThemedIconLabel(QStringLiteral("lock"), 16, this));
    promise->addWidget(
        paragraph(tr("Nothing leaves this computer. Drawbridge reads files and never contacts a cluster."),
                  this),
        1);
    layout.addLayout(promise);
}

void FirstRunPage::addRecent(QVBoxLayout &layout)
{
    layout.addWidget(heading(tr("Recent"), this));
    m_recent = new RowView(tr("Recent folders"), this);
    m_recent->setRootIsDecorated(false);
    m_recent->setIndentation(4);
    m_recent->setEmptyText(tr("Folders that you open are listed here."));
    m_recent->setFixedHeight(170);
    layout.addWidget(m_recent);
    connect(m_recent, &QTreeView::clicked, this, [this] {
        if (const Row *row = m_recent->currentRow())
            emit m_recent->rowActivated(*row);
    });
    connect(m_recent, &RowView::rowActivated, this, [this](const Row &row) {
        emit recentRequested({row.file, row.key, {}, 0, 0});
    });
}

void FirstRunPage::addExample(QVBoxLayout &layout)
{
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Example"), this));
    layout.addWidget(
        paragraph(tr("A shop with eight namespaces. Some classic mistakes are waiting in it."), this));
    auto *row = new QHBoxLayout;
    auto *open = new QPushButton(tr("Open example"), this);
    row->addWidget(open);
    row->addStretch(1);
    layout.addLayout(row);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::exampleRequested);
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Learn"), this));
    auto *keys = new QPushButton(themedIcon(QStringLiteral("help")), tr("Keyboard shortcuts"), this);
    auto *keysRow = new QHBoxLayout;
    keysRow->addWidget(keys);
    keysRow->addStretch(1);
    layout.addLayout(keysRow);
    connect(keys, &QPushButton::clicked, this, &FirstRunPage::shortcutsRequested);
}

void FirstRunPage::refresh()
{
    std::vector<Row> rows;
    for (const RecentFolder &folder : m_settings.recentFolders()) {
        Row row;
        row.text = QDir(folder.folder).dirName();
        if (!folder.kustomization.isEmpty())
            row.text += QLatin1Char('/') + folder.kustomization;
        row.secondary = shortPath(folder.folder);
        row.trailing = tr("%n workload(s)", nullptr, folder.workloads);
        row.icon = QStringLiteral("folder");
        row.file = folder.folder;
        row.key = folder.kustomization;
        row.toolTip = folder.folder;
        rows.push_back(std::move(row));
    }
    m_recent->setRows(std::move(rows));
}

} // namespace drawbridge::app
