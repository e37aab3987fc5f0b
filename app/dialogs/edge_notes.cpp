// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/edge_notes.h"

#include "support/qt_text.h"
#include "support/style.h"
#include "text/review_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Says that the field stands for values that differ.
constexpr const char *kDiffers = "differs";

std::optional<std::string> noteIn(const QLineEdit &field)
{
    if (field.property(kDiffers).toBool() && !field.isModified())
        return std::nullopt;
    return toStd(field.text().trimmed());
}

} // namespace

EdgeNotes::EdgeNotes(const std::vector<AllowedEdge> &edges, QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    addField(*grid, tr("&Reason"), tr("Add a reason"), &AllowedEdge::reason, edges)
        ->setObjectName(QStringLiteral("reason"));
    addField(*grid, tr("&Owner"), tr("Who answers for it"), &AllowedEdge::owner, edges)
        ->setObjectName(QStringLiteral("owner"));
    addField(*grid, tr("Review b&y"), tr("for example 2027-03-31"), &AllowedEdge::reviewBy, edges)
        ->setObjectName(QStringLiteral("reviewBy"));
    const QString place
        = tr("Kept in the design file and told in the report; exported policies do not carry it.");
    auto *hint = new QLabel(place, this);
    hint->setObjectName(QStringLiteral("notesPlace"));
    hint->setWordWrap(true);
    hint->setFont(scaledFont(font(), FontFactor::kSection));
    setInk(hint, &Theme::text2);
    for (QLineEdit *field : m_fields) {
        field->setToolTip(place);
        field->setAccessibleDescription(place);
    }
    grid->addWidget(hint, grid->rowCount(), 1);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFont(scaledFont(font(), FontFactor::kSection));
    setInk(m_problem, &Theme::denied);
    m_problem->hide();
    grid->addWidget(m_problem, grid->rowCount(), 1);
}

QLineEdit *EdgeNotes::addField(QGridLayout &grid, const QString &label, const QString &hint, Note note,
                               const std::vector<AllowedEdge> &edges)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(hint);
    if (!edges.empty()) {
        const std::string &first = edges.front().*note;
        const bool isShared
            = std::ranges::all_of(edges, [&](const AllowedEdge &edge) { return edge.*note == first; });
        field->setProperty(kDiffers, !isShared);
        if (isShared)
            field->setText(toQString(first));
        else
            field->setPlaceholderText(tr("Each edge keeps its own"));
    }
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    const int row = grid.rowCount();
    grid.addWidget(name, row, 0);
    grid.addWidget(field, row, 1);
    connect(field, &QLineEdit::textChanged, this, [this] {
        m_problem->setText(problem());
        setWrong(m_fields[2], !m_problem->text().isEmpty());
        m_problem->setVisible(!m_problem->text().isEmpty());
        emit changed();
    });
    m_fields.push_back(field);
    return field;
}

void EdgeNotes::alignWith(QGridLayout &grid)
{
    auto *own = static_cast<QGridLayout *>(layout());
    int width = grid.columnMinimumWidth(0);
    for (const QGridLayout *each : {&grid, own}) {
        for (int row = 0; row < each->rowCount(); ++row) {
            if (const QLayoutItem *label = each->itemAtPosition(row, 0))
                width = std::max(width, label->sizeHint().width());
        }
    }
    for (QGridLayout *each : {&grid, own})
        each->setColumnMinimumWidth(0, width);
}

std::optional<std::string> EdgeNotes::reason() const
{
    return noteIn(*m_fields[0]);
}

std::optional<std::string> EdgeNotes::owner() const
{
    return noteIn(*m_fields[1]);
}

std::optional<std::string> EdgeNotes::reviewBy() const
{
    return noteIn(*m_fields[2]);
}

QString EdgeNotes::problem() const
{
    return reviewDateProblem(m_fields[2]->text());
}

} // namespace drawbridge::app
