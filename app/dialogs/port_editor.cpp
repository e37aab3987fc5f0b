// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/port_editor.h"

#include "panels/pill.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/domain_text.h"
#include "text/port_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kWidth = 348;
constexpr int kPadding = 14;
constexpr int kMostRowsWithoutScrolling = 8;

QString originText(const PortChoice &choice)
{
    const QString name = toQString(choice.name);
    const QString service = toQString(choice.service);
    if (service.isEmpty())
        return name.isEmpty() ? PortEditor::tr("from the container")
                              : PortEditor::tr("%1, from the container").arg(name);
    return name.isEmpty() ? PortEditor::tr("from Service %1").arg(service)
                          : PortEditor::tr("%1, from Service %2").arg(name, service);
}

/// The ports that are ticked at first: those of the edge, or the one port behind a Service if it is the only
/// candidate. With several, none is: which of them is meant is the user's to say.
bool isTickedAtFirst(const PortQuestion &question, const PortChoice &choice)
{
    if (question.edge) {
        const auto &traffic = question.edge->traffic;
        return std::find(traffic.begin(), traffic.end(), choice.traffic) != traffic.end();
    }
    const auto behindService = std::count_if(question.choices.begin(), question.choices.end(),
                                             [](const PortChoice &other) { return !other.service.empty(); });
    return behindService > 0 ? behindService == 1 && !choice.service.empty() : question.choices.size() == 1;
}

/// The traffic of the edge that no row stands for.
std::vector<EdgeTraffic> otherTraffic(const PortQuestion &question)
{
    std::vector<EdgeTraffic> other;
    if (!question.edge)
        return other;
    for (const EdgeTraffic &entry : question.edge->traffic) {
        const bool hasRow
            = std::any_of(question.choices.begin(), question.choices.end(),
                          [&entry](const PortChoice &choice) { return choice.traffic == entry; });
        if (!hasRow)
            other.push_back(entry);
    }
    return other;
}

} // namespace

PortEditor::PortEditor(const PortQuestion &question, const QRect &anchor, QWidget *window)
    : Popover(window)
    , m_choices(question.choices)
{
    setObjectName(QStringLiteral("portEditor"));
    setAccessibleName(tr("Traffic of %1").arg(question.title));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(frame() + QMargins(kPadding, 10, kPadding, 10));
    setFixedWidth(kWidth + frame().left() + frame().right());
    layout->setSpacing(8);
    addTitle(*layout, question.title);
    addChoices(*layout, question);
    addFields(*layout, question);
    addFooter(*layout, question);
    validate();
    placeAt(anchor);
    show();
    raise();
    if (!m_checks.empty())
        m_checks.front()->setFocus(Qt::PopupFocusReason);
    else
        m_other->setFocus(Qt::PopupFocusReason);
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

void PortEditor::addChoices(QVBoxLayout &layout, const PortQuestion &question)
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(2, 2, 2, 2);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    const auto addRow = [this, grid, rows](const QString &name, const QString &origin, bool isFixed) {
        const int row = grid->rowCount();
        auto *check = new QCheckBox(name, rows);
        if (isFixed)
            check->setFont(trailingCodeFont(font()));
        check->setAccessibleName(name + QStringLiteral(", ") + origin);
        auto *label = new QLabel(origin, rows);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setInk(label, themeOf(this).text2);
        grid->addWidget(check, row, 0, Qt::AlignTop);
        grid->addWidget(label, row, 1);
        connect(check, &QCheckBox::toggled, this, &PortEditor::validate);
        return check;
    };
    for (const PortChoice &choice : question.choices) {
        m_checks.push_back(addRow(trafficText(choice.traffic), originText(choice), true));
        m_checks.back()->setChecked(isTickedAtFirst(question, choice));
    }
    m_all = addRow(tr("All traffic"), tr("every protocol and port"), false);
    m_all->setObjectName(QStringLiteral("allTraffic"));
    m_all->setChecked(question.edge && question.edge->traffic.empty());
    if (question.choices.size() <= kMostRowsWithoutScrolling) {
        layout.addWidget(rows);
        return;
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(kMostRowsWithoutScrolling * (fontMetrics().height() + 10));
    layout.addWidget(scroll);
}

void PortEditor::addFields(QVBoxLayout &layout, const PortQuestion &question)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_other = new QLineEdit(this);
    m_other->setObjectName(QStringLiteral("otherPorts"));
    m_other->setPlaceholderText(tr("for example 8000-8010/UDP"));
    m_other->setText(portFieldText(otherTraffic(question)));
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFont(scaledFont(font(), FontFactor::kSection));
    setInk(m_problem, themeOf(this).denied);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Add a reason"));
    m_reason->setText(question.edge ? toQString(question.edge->reason) : QString());
    auto *otherLabel = new QLabel(tr("Other &ports"), this);
    otherLabel->setBuddy(m_other);
    auto *reasonLabel = new QLabel(tr("&Reason"), this);
    reasonLabel->setBuddy(m_reason);
    grid->addWidget(otherLabel, 0, 0);
    grid->addWidget(m_other, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    grid->addWidget(reasonLabel, 2, 0);
    grid->addWidget(m_reason, 2, 1);
    layout.addLayout(grid);
    connect(m_other, &QLineEdit::textChanged, this, &PortEditor::validate);
}

void PortEditor::addFooter(QVBoxLayout &layout, const PortQuestion &question)
{
    auto *row = new QHBoxLayout;
    auto *hint = new QLabel(tr("Enter accepts, Esc cancels"), this);
    hint->setFont(scaledFont(font(), FontFactor::kSection));
    setInk(hint, themeOf(this).text3);
    m_allow = new QPushButton(question.verb, this);
    m_allow->setObjectName(QStringLiteral("allow"));
    setPrimary(m_allow);
    connect(m_allow, &QPushButton::clicked, this, &PortEditor::accept);
    row->addWidget(hint, 1);
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

std::vector<EdgeTraffic> PortEditor::traffic() const
{
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

void PortEditor::validate()
{
    // Called while the widgets are being made, too.
    if (!m_allow)
        return;
    const bool isAll = m_all->isChecked();
    for (QCheckBox *check : m_checks)
        check->setEnabled(!isAll);
    m_other->setEnabled(!isAll);
    const QString problem = isAll ? QString() : parsePorts(m_other->text()).problem;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool hasTraffic = isAll || !traffic().empty();
    m_allow->setEnabled(problem.isEmpty() && hasTraffic);
    m_allow->setToolTip(hasTraffic ? QString() : tr("Choose a port, or all traffic"));
    setHeight(wantedHeight());
}

void PortEditor::accept()
{
    if (!m_allow->isEnabled())
        return;
    const std::vector<EdgeTraffic> chosen = traffic();
    const QString reason = m_reason->text().trimmed();
    close();
    emit accepted(chosen, reason);
}

void PortEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return;
    case Qt::Key_Escape:
        cancel();
        return;
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PortEditor::focusNextPrevChild(bool next)
{
    // Tab stays inside: the popover is a small dialog.
    std::vector<QWidget *> stops(m_checks.begin(), m_checks.end());
    stops.insert(stops.end(), {m_all, m_other, m_reason, m_allow});
    std::erase_if(stops, [](const QWidget *stop) { return !stop->isEnabled(); });
    const auto current = std::find(stops.begin(), stops.end(), focusWidget());
    const std::ptrdiff_t size = std::ssize(stops);
    const std::ptrdiff_t at = current == stops.end() ? (next ? -1 : 0) : current - stops.begin();
    stops[static_cast<std::size_t>((at + (next ? 1 : size - 1)) % size)]->setFocus(
        next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace drawbridge::app
