// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/refusal_page.h"

#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kPlaceRole = Qt::UserRole;

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(label->font(), FontFactor::kSection, QFont::DemiBold));
    return label;
}

QString trafficOf(const Flow &flow)
{
    return QStringLiteral("%1 %2").arg(toQString(toString(flow.protocol))).arg(flow.port);
}

QString citationText(const PolicyCitation &citation)
{
    const QString policy = toQString(toString(citation.policy));
    if (citation.rule)
        return RefusalPage::tr("Rule %1 of %2 allows it.").arg(*citation.rule + 1).arg(policy);
    return citation.direction == Direction::Ingress
        ? RefusalPage::tr("%1 isolates the destination for ingress, and none of its rules allows it.")
              .arg(policy)
        : RefusalPage::tr("%1 isolates the source for egress, and none of its rules allows it.").arg(policy);
}

} // namespace

RefusalPage::RefusalPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_connection(new QLabel(this))
    , m_verdicts(new QLabel(this))
    , m_places(new QListWidget(this))
{
    for (QLabel *label : {m_connection, m_verdicts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_connection->setFont(scaledFont(m_connection->font(), FontFactor::kTitle, QFont::DemiBold));
    m_places->setWordWrap(true);
    m_places->setAccessibleName(tr("Causes of the refusal"));
    connect(m_places, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const auto where = item->data(kPlaceRole).value<SourcePosition>();
        if (where.isKnown())
            emit placeActivated(where);
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_connection);
    column->addWidget(m_verdicts);
    column->addWidget(makeHeading(tr("Causes"), this));
    column->addWidget(m_places, 1);
}

void RefusalPage::addPlace(const QString &text, const SourcePosition &where)
{
    const QString place = placeText(where);
    auto *item
        = new QListWidgetItem(place.isEmpty() ? text : QStringLiteral("%1\n%2").arg(text, place), m_places);
    item->setData(kPlaceRole, QVariant::fromValue(where));
    m_text += place.isEmpty() ? text : QStringLiteral("%1: %2").arg(place, text);
    m_text += QLatin1Char('\n');
}

void RefusalPage::showCounterExample(const CounterExample &example)
{
    m_connection->setText(
        tr("%1 → %2, %3").arg(toQString(example.from), toQString(example.to), trafficOf(example.flow)));
    m_verdicts->setText(
        tr("Design: %1. Files: %2.").arg(accessText(example.wanted), accessText(example.actual.access)));
    m_text = m_connection->text() + QLatin1Char('\n') + m_verdicts->text() + QLatin1Char('\n');
    for (const PolicyCitation &citation : example.citations)
        addPlace(citationText(citation), citation.where);
}

void RefusalPage::show(const ProvenExport &refused)
{
    m_places->clear();
    m_text.clear();
    const auto &example = refused.proof.counterExample;
    m_connection->setVisible(example.has_value());
    m_verdicts->setVisible(example.has_value());
    if (example)
        showCounterExample(*example);
    for (const Diagnostic &problem : refused.synthesis.problems)
        addPlace(diagnosticText(problem), problem.where);
    for (const Diagnostic &diagnostic : refused.diagnostics)
        addPlace(diagnosticText(diagnostic), diagnostic.where);
}

} // namespace drawbridge::app
