// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/port_editor.h"

#include "dialogs/also_let_in_box.h"
#include "dialogs/edge_notes.h"
#include "panels/pill.h"
#include "support/icon.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/domain_text.h"
#include "text/port_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

constexpr int kWidth = 348;
constexpr int kPadding = 14;
constexpr int kMostRowsWithoutScrolling = 8;

QString originText(const PortChoice &choice, std::size_t targets)
{
    const QString name = toQString(choice.name);
    const QString service = toQString(choice.service);
    QString origin = service.isEmpty() ? PortEditor::tr("from the container")
                                       : PortEditor::tr("from Service %1").arg(service);
    if (!name.isEmpty())
        origin = name + QStringLiteral(", ") + origin;
    if (choice.targets == targets)
        return origin;
    return PortEditor::tr("%1; at %2 of %3 targets")
        .arg(origin, numberText(choice.targets), numberText(targets));
}

/// True for new edges, too.
bool haveSameTraffic(const std::vector<AllowedEdge> &edges)
{
    return std::ranges::all_of(
        edges, [&edges](const AllowedEdge &edge) { return edge.traffic == edges.front().traffic; });
}

/// The ports that are ticked at first: those of the edges, or the one port behind a Service if it is the only
/// candidate. With several, none is: which of them is meant is the user's to say.
bool isTickedAtFirst(const PortQuestion &question, const PortChoice &choice)
{
    if (!question.edges.empty()) {
        const auto &traffic = question.edges.front().traffic;
        return haveSameTraffic(question.edges) && std::ranges::find(traffic, choice.traffic) != traffic.end();
    }
    const auto behindService = std::ranges::count_if(
        question.choices, [](const PortChoice &other) { return !other.service.empty(); });
    return behindService > 0 ? behindService == 1 && !choice.service.empty() : question.choices.size() == 1;
}

/// The text with names that no line ends in.
QString withWholeNames(QString text)
{
    const QChar joiner(0x2060);
    return text.replace(QLatin1Char('-'), QLatin1Char('-') + QString(joiner));
}

/// The traffic of the edges that no row stands for.
std::vector<EdgeTraffic> otherTraffic(const PortQuestion &question)
{
    std::vector<EdgeTraffic> other;
    if (question.edges.empty() || !haveSameTraffic(question.edges))
        return other;
    std::ranges::copy_if(
        question.edges.front().traffic, std::back_inserter(other), [&question](const EdgeTraffic &entry) {
            return std::ranges::find(question.choices, entry, &PortChoice::traffic) == question.choices.end();
        });
    return other;
}

} // namespace

AllowedEdge PortAnswer::appliedTo(AllowedEdge edge) const
{
    edge.traffic = traffic.value_or(edge.traffic);
    edge.reason = reason.value_or(edge.reason);
    edge.owner = owner.value_or(edge.owner);
    edge.reviewBy = reviewBy.value_or(edge.reviewBy);
    return edge;
}

PortEditor::PortEditor(const PortQuestion &question, const QRect &anchor, QWidget *window)
    : Popover(window)
    , m_choices(question.choices)
    , m_verb(question.verb)
    , m_verbWithOthers(question.verbWithOthers)
    , m_verbWithoutOthers(question.verbWithoutOthers)
{
    setObjectName(QStringLiteral("portEditor"));
    setAccessibleName(tr("Traffic of %1").arg(question.title));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(frame() + QMargins(kPadding, 10, kPadding, 10));
    setFixedWidth(kWidth + frame().left() + frame().right());
    layout->setSpacing(8);
    addTitle(*layout, question.title);
    QGridLayout *choices = addChoices(*layout, question);
    QGridLayout *fields = addFields(*layout, question);
    fields->setColumnMinimumWidth(0, firstColumnWidth());
    addAlsoLetIn(*layout, question);
    m_notes = new EdgeNotes(question.edges, this);
    m_notes->alignWith(*fields);
    choices->setColumnMinimumWidth(0, fields->columnMinimumWidth(0));
    layout->addWidget(m_notes);
    connect(m_notes, &EdgeNotes::changed, this, &PortEditor::validate);
    addFooter(*layout);
    validate();
    placeAt(anchor, question.sources);
    show();
    raise();
    firstStop()->setFocus(Qt::PopupFocusReason);
}

QWidget *PortEditor::firstStop() const
{
    // A field that is off, below edges that keep their traffic, cannot be typed in.
    return m_keep ? m_keep : m_checks.empty() ? static_cast<QWidget *>(m_other) : m_checks.front();
}

void PortEditor::addTitle(QVBoxLayout &layout, const QString &title)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(title, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Cancel"));
    close->setToolTip(tr("Cancel (Esc)"));
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &PortEditor::cancel);
    row->addWidget(label, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    layout.addLayout(row);
}

QCheckBox *PortEditor::addRow(QGridLayout &grid, const QString &name, const QString &origin)
{
    const int row = grid.rowCount();
    auto *check = new QCheckBox(name, grid.parentWidget());
    check->setAccessibleName(name + QStringLiteral(", ") + origin);
    auto *label = new QLabel(withWholeNames(origin), grid.parentWidget());
    label->setAccessibleName(origin);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, &Theme::text2);
    grid.addWidget(check, row, 0, Qt::AlignTop);
    grid.addWidget(label, row, 1);
    connect(check, &QCheckBox::toggled, this, &PortEditor::validate);
    return check;
}

QGridLayout *PortEditor::addChoices(QVBoxLayout &layout, const PortQuestion &question)
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    if (!haveSameTraffic(question.edges)) {
        m_keep = addRow(*grid, tr("As it is"), tr("each edge keeps its own traffic"));
        m_keep->setObjectName(QStringLiteral("keepTraffic"));
        m_keep->setChecked(true);
    }
    for (const PortChoice &choice : question.choices) {
        m_checks.push_back(addRow(*grid, trafficText(choice.traffic), originText(choice, question.targets)));
        m_checks.back()->setFont(trailingCodeFont(font()));
        m_checks.back()->setChecked(isTickedAtFirst(question, choice));
    }
    m_all = addRow(*grid, tr("All traffic"), tr("every protocol and port"));
    m_all->setObjectName(QStringLiteral("allTraffic"));
    m_all->setChecked(!m_keep && !question.edges.empty() && question.edges.front().traffic.empty());
    if (question.choices.size() <= kMostRowsWithoutScrolling) {
        layout.addWidget(rows);
        return grid;
    }
    // What is scrolled cuts off rings that reach beyond it.
    grid->setContentsMargins(4, 4, 4, 4);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(kMostRowsWithoutScrolling * (fontMetrics().height() + 10));
    layout.addWidget(scroll);
    return grid;
}

QGridLayout *PortEditor::addFields(QVBoxLayout &layout, const PortQuestion &question)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_other = new QLineEdit(this);
    m_other->setObjectName(QStringLiteral("otherPorts"));
    m_other->setPlaceholderText(tr("for example UDP 8000-8010"));
    m_other->setText(portFieldText(otherTraffic(question)));
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFont(scaledFont(font(), FontFactor::kSection));
    setInk(m_problem, &Theme::denied);
    auto *otherLabel = new QLabel(tr("O&ther ports"), this);
    otherLabel->setBuddy(m_other);
    grid->addWidget(otherLabel, 0, 0);
    grid->addWidget(m_other, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    layout.addLayout(grid);
    connect(m_other, &QLineEdit::textChanged, this, &PortEditor::validate);
    return grid;
}

int PortEditor::firstColumnWidth() const
{
    int width = m_all->sizeHint().width();
    for (const QCheckBox *check : m_checks)
        width = std::max(width, check->sizeHint().width());
    return m_keep ? std::max(width, m_keep->sizeHint().width()) : width;
}

void PortEditor::addAlsoLetIn(QVBoxLayout &layout, const PortQuestion &question)
{
    if (question.alsoLetIn.isEmpty())
        return;
    m_others = new AlsoLetInBox(question.alsoLetIn, this);
    connect(m_others, &AlsoLetInBox::changed, this, &PortEditor::validate);
    layout.addWidget(m_others);
}

void PortEditor::addFooter(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("editorHint"));
    m_hint->setFont(scaledFont(font(), FontFactor::kSection));
    m_hint->setWordWrap(true);
    m_allow = new QPushButton(m_verb, this);
    m_allow->setObjectName(QStringLiteral("allow"));
    setPrimary(m_allow);
    connect(m_allow, &QPushButton::clicked, this, &PortEditor::accept);
    row->addWidget(m_hint, 1);
    row->addWidget(m_allow);
    layout.addSpacing(4);
    layout.addLayout(row);
}

int PortEditor::wantedHeight() const
{
    // What was just shown or hidden counts already.
    layout()->invalidate();
    layout()->activate();
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
}

std::optional<std::vector<EdgeTraffic>> PortEditor::traffic() const
{
    if (m_keep && m_keep->isChecked())
        return std::nullopt;
    std::vector<EdgeTraffic> traffic;
    if (m_all->isChecked())
        return traffic;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        if (m_checks[i]->isChecked())
            traffic.push_back(m_choices[i].traffic);
    }
    for (EdgeTraffic &entry : parsePorts(m_other->text()).traffic) {
        if (std::find(traffic.begin(), traffic.end(), entry) == traffic.end())
            traffic.push_back(std::move(entry));
    }
    return traffic;
}

std::optional<PortEditor::Obstacle> PortEditor::obstacle() const
{
    if (!m_problem->text().isEmpty())
        return Obstacle {m_problem->text(), m_other, true};
    const std::optional<std::vector<EdgeTraffic>> chosen = traffic();
    if (chosen && chosen->empty() && !m_all->isChecked())
        return Obstacle {tr("Choose a port, or all traffic"), firstStop()};
    if (m_others && !m_others->takesOthers())
        return Obstacle {tr("Choose what becomes of the other workloads"), m_others->choices().front()};
    if (const QString problem = m_notes->problem(); !problem.isEmpty())
        return Obstacle {problem, m_notes->fields().back(), true};
    return std::nullopt;
}

QString PortEditor::verb() const
{
    const std::optional<bool> takesOthers = m_others ? m_others->takesOthers() : std::nullopt;
    return !takesOthers ? m_verb : *takesOthers ? m_verbWithOthers : m_verbWithoutOthers;
}

void PortEditor::showHint(const QString &missing)
{
    m_hint->setText(missing.isEmpty() ? tr("Enter accepts, Esc cancels") : missing);
    setInk(m_hint, missing.isEmpty() ? &Theme::text3 : &Theme::warn);
}

void PortEditor::validate()
{
    // Called while the widgets are being made, too.
    if (!m_allow)
        return;
    const bool isKept = m_keep && m_keep->isChecked();
    const bool isChosenByRow = !isKept && !m_all->isChecked();
    m_all->setEnabled(!isKept);
    for (QCheckBox *check : m_checks)
        check->setEnabled(isChosenByRow);
    m_other->setEnabled(isChosenByRow);
    const QString problem = isChosenByRow ? parsePorts(m_other->text()).problem : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setWrong(m_other, !problem.isEmpty());
    const std::optional<Obstacle> missing = obstacle();
    m_allow->setEnabled(!missing);
    m_allow->setToolTip(missing ? missing->text : QString());
    m_allow->setText(verb());
    showHint(missing && !missing->isShown ? missing->text : QString());
    setHeight(wantedHeight());
}

void PortEditor::accept()
{
    if (!m_allow->isEnabled())
        return;
    const PortAnswer answer {traffic(), m_notes->reason(), m_notes->owner(), m_notes->reviewBy(),
                             m_others && m_others->takesOthers().value_or(false)};
    close();
    emit accepted(answer);
}

} // namespace drawbridge::app
