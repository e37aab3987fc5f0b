// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/filter_view.h"

#include "canvas/canvas_widget.h"
#include "document/filter_runner.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "window/notice_bar.h"

namespace drawbridge::app {

FilterView::FilterView(FilterRunner &runner, CanvasWidget &canvas, NoticeBar &bar, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_canvas(canvas)
    , m_bar(bar)
{
    connect(&m_runner, &FilterRunner::changed, this, &FilterView::show);
}

void FilterView::show()
{
    const auto &result = m_runner.result();
    // What is shown stays until there is something about the new text.
    if (result && result->text != m_runner.text())
        return;
    const bool isFocusMode = !m_runner.focus().isEmpty();
    m_canvas.setFilter(result ? std::optional(result->keys) : std::nullopt, isFocusMode);
    m_bar.say({}, {}, Tone::Quiet);
    if (m_runner.problem())
        m_bar.say(diagnosticText(m_runner.problem()->what), QStringLiteral("filter"), Tone::Warning);
    else if (result)
        sayResult();
    if (!m_bar.text().isEmpty())
        m_bar.addButton(isFocusMode ? tr("End focus mode") : tr("End the filter"),
                        [this] { m_runner.setText({}); });
}

void FilterView::sayResult()
{
    const WorkloadMatches &matches = m_runner.result()->matches;
    if (!matches.withoutHits.empty())
        return sayWithoutHits();
    const std::size_t uncertain = matches.count(FilterAnswer::Perhaps);
    const std::size_t fitting = matches.count(FilterAnswer::Yes) + uncertain;
    const auto all = static_cast<int>(matches.answers.size());
    const QString focus = m_runner.focus();
    const QString text = focus.isEmpty()
        ? tr("%1 of %Ln workload(s) fit.", nullptr, all).arg(numberText(fitting))
        : tr("Focus mode: %2 and what has to do with it, %1 of %Ln workload(s).", nullptr, all)
              .arg(numberText(fitting), focus);
    m_bar.say(uncertain == 0 ? text
                             : tr("%1 Of %Ln of them it is unknown whether they do.", nullptr,
                                  static_cast<int>(uncertain))
                                   .arg(text),
              QStringLiteral("filter"), fitting == 0 ? Tone::Warning : Tone::Accent);
}

void FilterView::sayWithoutHits()
{
    const FilterResult &result = *m_runner.result();
    const FilterTerm &term = result.matches.withoutHits.front();
    const std::string typed = toStd(result.text);
    std::string written = typed.substr(term.begin, term.length);
    const auto word = result.words.meantBy(term);
    const std::size_t at = word ? written.rfind(word->typed) : std::string::npos;
    if (at == std::string::npos) {
        m_bar.say(tr("Nothing fits “%1”.").arg(toQString(written)), QStringLiteral("filter"), Tone::Warning);
        return;
    }
    const QString meant = toQString(word->meant);
    m_bar.say(tr("Nothing fits “%1”. Did you mean “%2”?").arg(toQString(written), meant),
              QStringLiteral("filter"), Tone::Warning);
    std::string corrected = typed;
    corrected.replace(term.begin + at, word->typed.size(), word->meant);
    m_bar.addButton(tr("Use “%1”").arg(meant), [this, corrected] { m_runner.setText(toQString(corrected)); });
}

} // namespace drawbridge::app
