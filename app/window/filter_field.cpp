// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/filter_field.h"

#include "document/filter_runner.h"
#include "filter/filter_completion.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

namespace drawbridge::app {

namespace {
constexpr int kNarrowest = 220;
/// Scroll bar and margins.
constexpr int kBeside = 28;
} // namespace

FilterField::FilterField(FilterRunner &runner, QWidget *parent)
    : QLineEdit(parent)
    , m_runner(runner)
    , m_offers(new QStringListModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    setObjectName(QStringLiteral("filterField"));
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Filter, for example ns:shop exposed isolated:no"));
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("filter")), LeadingPosition);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::take);
    connect(this, &QLineEdit::textChanged, &m_runner, &FilterRunner::setText);
    connect(this, &QLineEdit::textEdited, this, &FilterField::offer);
    connect(&m_runner, &FilterRunner::changed, this, &FilterField::onRunnerChanged);
}

void FilterField::onRunnerChanged()
{
    setText(m_runner.text());
    const auto &problem = m_runner.problem();
    setWrong(this, problem.has_value());
    setToolTip(problem ? diagnosticText(problem->what) : QString());
}

void FilterField::offer()
{
    // Core counts bytes.
    const std::string before = toStd(text().left(cursorPosition()));
    const FilterCompletion completion = completeFilter(before, before.size(), m_runner.words());
    m_begin = toQString(before.substr(0, completion.begin)).size();
    m_length = cursorPosition() - m_begin;
    QStringList offers;
    for (const std::string &each : completion.offers)
        offers.append(toQString(each));
    m_offers->setStringList(offers);
    if (offers.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setBottom(height());
    place.setWidth(std::max(kNarrowest, m_completer->popup()->sizeHintForColumn(0) + kBeside));
    m_completer->complete(place);
}

void FilterField::take(const QString &offer)
{
    const bool needsQuotes = offer.contains(QLatin1Char(' ')) || offer.contains(QLatin1Char(','));
    const QString word = needsQuotes ? QLatin1Char('"') + offer + QLatin1Char('"') : offer;
    setText(text().replace(m_begin, m_length, word));
    setCursorPosition(static_cast<int>(m_begin + word.size()));
    if (offer.endsWith(QLatin1Char(':')))
        this->offer();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_completer->popup()->hide();
        if (text().isEmpty())
            emit left();
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        offer();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::focusInEvent(QFocusEvent *event)
{
    m_runner.prepareWords();
    QLineEdit::focusInEvent(event);
}

} // namespace drawbridge::app
