// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/first_run_page.h"

#include "support/icon.h"
#include "support/style.h"
#include "window/choice_card.h"
#include "window/first_run_parts.h"
#include "window/project_controller.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kContentWidth = 1000;
constexpr int kLeftWidth = 580;
constexpr int kMark = 56;
constexpr int kMarkInset = 7;
constexpr std::size_t kMostRecent = 3;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(parent->font(), FontFactor::kTitle, QFont::DemiBold));
    return label;
}

/// A sentence in the second text colour.
class Sentence : public QLabel {
public:
    Sentence(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        setWordWrap(true);
        setInk(this, &Theme::text2);
    }
};

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

FirstRunPage::FirstRunPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *frame = new QWidget(this);
    frame->setBackgroundRole(QPalette::Base);
    auto *centred = new QHBoxLayout(frame);
    centred->setContentsMargins(32, 48, 32, 32);
    centred->addStretch(1);
    centred->addWidget(makeContent(), 100);
    centred->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(frame);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    refresh();
}

QWidget *FirstRunPage::makeContent()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(kContentWidth);
    auto *page = new QVBoxLayout(content);
    page->setSpacing(24);
    addHead(*page);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    addOpen(*left);
    addStart(*left);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    addRecent(*right);
    addExample(*right);
    addLearn(*right);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(48);
    columns->addLayout(left, kLeftWidth);
    columns->addLayout(right, kContentWidth - kLeftWidth);
    page->addLayout(columns);
    page->addStretch(1);
    return content;
}

void FirstRunPage::addHead(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *mark = new ThemedIconLabel(QStringLiteral("mark"), kMark, this);
    // Its strokes begin where the column does.
    mark->setContentsMargins(-kMarkInset, 0, kMarkInset, 0);
    row->addWidget(mark);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    auto *title = new QLabel(QStringLiteral("Drawbridge"), this);
    title->setFont(scaledFont(font(), FontFactor::kDisplay, QFont::DemiBold));
    names->addWidget(title);
    auto *motto = new Sentence(tr("Draw the bridges you allow. Every other one stays raised."), this);
    motto->setFont(scaledFont(font(), FontFactor::kTitle));
    names->addWidget(motto);
    row->addLayout(names, 1);
    layout.addLayout(row);
}

void FirstRunPage::addOpen(QVBoxLayout &layout)
{
    layout.addWidget(heading(tr("Open"), this));
    auto *area = new DropArea(this);
    auto *content = new QVBoxLayout;
    content->setSpacing(6);
    auto *title = new QLabel(tr("Open a folder of manifests"), area);
    title->setFont(scaledFont(font(), 1.05, QFont::DemiBold));
    content->addWidget(title);
    content->addWidget(
        new Sentence(tr("A Git checkout, a kustomization, or files written by kubectl get -o yaml."), area));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_open = new QPushButton(tr("Open folder…"), area);
    m_open->setAutoDefault(true);
    setPrimary(m_open);
    auto *key = new Sentence(QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText), area);
    key->setWordWrap(false);
    row->addWidget(m_open);
    row->addWidget(new Sentence(tr("or drop a folder here"), area), 1);
    row->addWidget(key);
    content->addSpacing(6);
    content->addLayout(row);
    auto *whole = new QHBoxLayout(area);
    whole->setContentsMargins(24, 20, 24, 20);
    whole->setSpacing(20);
    whole->addWidget(new ThemedIconLabel(QStringLiteral("folder"), 28, area), 0, Qt::AlignTop);
    whole->addLayout(content, 1);
    layout.addWidget(area);
    connect(m_open, &QPushButton::clicked, this, &FirstRunPage::openRequested);
}

void FirstRunPage::addStart(QVBoxLayout &layout)
{
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Start the design from"), this));
    layout.addWidget(
        new Sentence(tr("What the first drawing contains. You can change everything afterwards."), this));
    auto *cards = new QGridLayout;
    cards->setSpacing(16);
    const auto addCard
        = [this, cards](StartFrom startFrom, const QString &icon, const QString &title, const QString &text) {
              auto *card = new ChoiceCard(icon, title, text, this);
              card->setChecked(startFrom == m_startFrom);
              cards->addWidget(card, cards->count() / 2, cards->count() % 2);
              connect(card, &QAbstractButton::toggled, this, [this, startFrom](bool isOn) {
                  if (isOn)
                      m_startFrom = startFrom;
              });
              m_lastCard = card;
          };
    addCard(StartFrom::Fitting, QStringLiteral("folder"), tr("What fits the folder"),
            tr("Its policies, as they are. If it has none: default deny, with what its manifests name."));
    addCard(StartFrom::LoadedPolicies, QStringLiteral("policies"), tr("Loaded policies"),
            tr("What the policies in the folder allow today. If it has none, everything stays open."));
    addCard(StartFrom::Nothing, QStringLiteral("nothing"), tr("Nothing"),
            tr("Default deny, DNS allowed. You draw each bridge yourself."));
    addCard(StartFrom::Services, QStringLiteral("service"), tr("Services"),
            tr("Default deny, with what the manifests name: variables, probes, Ingresses."));
    layout.addLayout(cards);
    layout.addWidget(
        new Sentence(tr("A folder that has a design.drawbridge opens with that instead."), this));
    layout.addSpacing(16);
    layout.addWidget(separator(this));
    layout.addSpacing(8);
    auto *promise = new QHBoxLayout;
    promise->setSpacing(12);
    promise->addWidget(new ThemedIconLabel(QStringLiteral("lock"), 16, this));
    promise->addWidget(new Sentence(tr("Nothing leaves this computer. Drawbridge works on files, and runs "
                                       "kubectl only when you choose to ask the cluster."),
                                    this),
                       1);
    layout.addLayout(promise);
}

void FirstRunPage::addRecent(QVBoxLayout &layout)
{
    layout.addWidget(heading(tr("Recent"), this));
    m_noRecent = new Sentence(tr("Folders that you open are listed here."), this);
    layout.addWidget(m_noRecent);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    layout.addLayout(m_recent);
}

void FirstRunPage::addExample(QVBoxLayout &layout)
{
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Example"), this));
    auto *card = new QuietCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(4);
    column->addWidget(new ClusterSketch(card));
    column->addSpacing(8);
    auto *title = new QLabel(tr("A shop with eight namespaces"), card);
    title->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    column->addWidget(title);
    column->addWidget(new Sentence(tr("Some classic mistakes are waiting in it."), card));
    column->addSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_openExample = new QPushButton(tr("Open example"), card);
    m_aboutExample = new Sentence({}, card);
    row->addWidget(m_openExample, 0, Qt::AlignTop);
    row->addWidget(m_aboutExample, 1);
    column->addLayout(row);
    layout.addWidget(card);
    connect(m_openExample, &QPushButton::clicked, this, &FirstRunPage::exampleRequested);
}

void FirstRunPage::offerExample(const QString &missing)
{
    m_openExample->setEnabled(missing.isEmpty());
    m_aboutExample->setText(missing.isEmpty() ? tr("About a minute to look around") : missing);
}

void FirstRunPage::addLearn(QVBoxLayout &layout)
{
    layout.addSpacing(12);
    layout.addWidget(heading(tr("Learn"), this));
    const auto addLink = [this, &layout](const char *icon, const QString &text) {
        auto *link = new LinkButton(QString::fromLatin1(icon), text, this);
        layout.addWidget(link);
        return link;
    };
    connect(addLink("pull", tr("Draw the first edge")), &QAbstractButton::clicked, this, [this] {
        QMessageBox::information(
            this, tr("Draw the first edge"),
            tr("Point at a workload and pull from the round handle at its right edge to the workload, "
               "namespace or external that it may reach. Choose the ports, and press Enter.\n\n"
               "By keyboard: select the workload, press E, type the target, press Enter."));
    });
    connect(addLink("proven", tr("What the proof checks")), &QAbstractButton::clicked, this, [this] {
        QMessageBox::information(
            this, tr("What the proof checks"),
            tr("Before files are written they are read again and simulated again. What they allow is "
               "compared with the design for every pair of pods, every port and every address.\n\n"
               "If anything differs nothing is written, and the connection that differs is shown. The proof "
               "is about the manifests: it holds where the cluster network enforces policies."));
    });
    connect(addLink("help", tr("Keyboard shortcuts")), &QAbstractButton::clicked, this,
            &FirstRunPage::shortcutsRequested);
}

void FirstRunPage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        // Later: the click that changes the list may come from one of its buttons.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    std::vector<RecentFolder> folders = m_settings.recentFolders();
    m_noRecent->setVisible(folders.empty());
    if (folders.size() > kMostRecent)
        folders.resize(kMostRecent);
    QWidget *before = m_lastCard;
    for (const RecentFolder &folder : folders) {
        auto *button = new RecentButton(folder, this);
        m_recent->addWidget(button);
        setTabOrder(before, button);
        before = button;
        connect(button, &QAbstractButton::clicked, this, [this, folder] { emit recentRequested(folder); });
    }
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    offerExample(ProjectController::whyNoExample());
    m_open->setFocus();
}

} // namespace drawbridge::app
