// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "canvas/minimap.h"
#include "dialogs/target_chooser.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "models/effect_rows.h"
#include "support/qt_text.h"
#include "window/actions.h"
#include "window/design_commands.h"
#include "window/notice_bar.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

void CanvasPane::onEdited()
{
    const QUndoStack &stack = *m_document.undoStack();
    const int before = std::exchange(m_stackIndex, stack.index());
    m_isUndone = stack.index() < before && stack.canRedo();
    const bool isRedone = stack.index() > before && m_nextStep && stack.command(before) == m_nextStep;
    m_nextStep = stack.command(stack.index());
    if (m_isUndone)
        m_lastEdit = tr("Undone: %1").arg(stack.redoText());
    else if (isRedone)
        m_lastEdit = tr("Redone: %1").arg(stack.undoText());
    else
        m_lastEdit = stack.undoText();
}

void CanvasPane::showWait()
{
    const Cluster &cluster = *m_document.project()->cluster;
    const auto countOf = [](const auto &things) { return static_cast<int>(things.size()); };
    m_wait->setText(tr("Drawing %1 in %2")
                        .arg(tr("%Ln workload(s)", nullptr, countOf(cluster.workloads())),
                             tr("%Ln namespace(s)", nullptr, countOf(cluster.namespaces()))));
    m_wait->show();
}

void CanvasPane::onLinesEdited(const LineChanges &changes)
{
    const QScopedValueRollback linking(m_isLinking, true);
    m_canvas->changeLines(changes);
    onSelectionChanged();
}

void CanvasPane::onSimulated()
{
    showScene();
    const SimulationPtr before = std::exchange(m_told, m_runner.latest());
    const bool isOpen
        = m_document.project()->origin == DesignOrigin::NothingIsolated && m_told->synthesis.policies.empty();
    m_effects.stop();
    m_effect.reset();
    if (isOpen) {
        m_change->say(openText(), QStringLiteral("bridge-lowered"), Tone::Warning);
        m_change->addMainButton(tr("Start with default deny"), [this] { m_commands.startWithDefaultDeny(); });
        // Beside a sentence about the folder alone it would seem to be about that.
        if (!m_document.design().edges.empty())
            addWayBack();
        return;
    }
    if (m_lastEdit.isEmpty()) {
        m_change->say({}, {}, Tone::Quiet);
        if (!m_document.design().edges.empty())
            return;
        sayHint({});
        m_effects.count(m_told);
        return;
    }
    sayChange(m_lastEdit + QLatin1Char('.'), {QStringLiteral("edit"), Tone::Quiet});
    if (before && before->project == m_told->project)
        m_effects.start(before, m_told);
}

QString CanvasPane::openText() const
{
    const QString scope = m_commands.defaultDenyScope();
    if (m_document.design().edges.empty())
        return tr("No policies: every pair is allowed. %1 What is not drawn is cut then, and Undo takes it "
                  "back.")
            .arg(scope);
    const QString open
        = tr("Everything is allowed already, so a line says “all” whatever its edge asks for. With default "
             "deny only what is drawn is allowed. %1")
              .arg(scope);
    return m_lastEdit.isEmpty() ? open : m_lastEdit + QStringLiteral(". ") + open;
}

void CanvasPane::sayHint(const QString &also)
{
    const QString hint = tr("Pull an edge from the handle of a workload, or select one and press E.");
    m_change->say(also.isEmpty() ? hint : hint + QLatin1Char(' ') + also, QStringLiteral("pull"),
                  Tone::Quiet);
}

void CanvasPane::sayChange(const QString &text, const EffectSign &sign)
{
    m_change->say(text, sign.icon, sign.tone);
    addWayBack();
}

void CanvasPane::addWayBack()
{
    QUndoStack *stack = m_document.undoStack();
    if (m_isUndone)
        m_change->addButton(tr("Redo"), [stack] { stack->redo(); });
    else if (stack->canUndo())
        m_change->addButton(tr("Undo"), [stack] { stack->undo(); });
}

void CanvasPane::onEffectFound(const EditEffect &effect)
{
    // An answer that was on its way when the folder was closed, or the design edited again.
    if (!m_told || m_told != m_runner.latest() || !m_runner.isCurrent())
        return;
    m_effect = effect;
    sayEffect(effect);
}

void CanvasPane::renewEffect()
{
    // Not again what was closed, or gave way to something else.
    if (m_effect && m_told == m_runner.latest() && m_change->text().startsWith(m_lastEdit))
        sayEffect(*m_effect);
}

std::size_t CanvasPane::cutBeside(const EditEffect &effect) const
{
    if (m_view != View::Difference || !m_told || !m_told->pairs)
        return 0;
    const std::size_t cut = m_told->pairs->counts.newlyCut;
    const auto byEdit = std::ranges::count_if(effect.with(&TrafficDelta::newlyCut), [](const auto *pair) {
        return pair->from && pair->to && pair->wasAllowed && !pair->isAllowed;
    });
    return std::cmp_equal(cut, byEdit) ? 0 : cut;
}

void CanvasPane::sayEffect(const EditEffect &effect)
{
    const Cluster &cluster = *m_told->project->cluster;
    QStringList sentences {m_lastEdit + QLatin1Char('.'), effectText(cluster, effect)};
    sentences += openByRuleText(cluster, effect.openByRule);
    if (effect.deniedConnections > 0)
        sentences += deniedConnectionsText(effect.deniedConnections);
    if (effect.deniedEdges > 0)
        sentences += deniedEdgesText(effect.deniedEdges);
    if (effect.openEnd)
        sentences += openEndText(*effect.openEnd);
    EffectSign sign = effectSign(effect);
    if (const std::size_t cut = cutBeside(effect); cut > 0) {
        sentences += tr("%Ln workload pair(s) are cut by the design in all.", nullptr, static_cast<int>(cut));
        // All is not well because the last step is.
        if (sign.icon == QLatin1String("check"))
            sign = {QStringLiteral("edit"), Tone::Quiet};
    }
    sentences.removeAll(QString());
    sayChange(sentences.join(QLatin1Char(' ')), sign);
    if (effect.deniedConnections > 0)
        addSuggestions();
    if (effect.openEnd) {
        const QString name = toQString(effect.openEnd->namespaceName);
        m_change->addButton(tr("Default deny for %1").arg(name), [this, name] { m_commands.isolate(name); });
    }
    if (effect.pairs.size() == 1)
        m_change->addButton(tr("Explain"), [this, connection = endsOf(cluster, effect.pairs.front())] {
            explainPair(connection);
        });
    else if (!effect.pairs.empty())
        m_change->addButton(tr("Explain…"), [this, effect] { showEffect(effect); });
}

void CanvasPane::explainPair(const SelectedConnection &connection)
{
    // An external may not be on the canvas.
    const bool isOfWorkloads = std::holds_alternative<WorkloadEndpoint>(connection.from)
        && std::holds_alternative<WorkloadEndpoint>(connection.to);
    if (isOfWorkloads)
        m_selection.selectPair(connection);
    else
        m_selection.selectOnlyConnection(connection);
    emit explanationRequested();
}

/// A design that denies everything from the start is no edit, but cuts what the manifests name.
void CanvasPane::onDeniedFound(std::size_t count)
{
    if (!m_told || m_told != m_runner.latest() || !m_runner.isCurrent() || count == 0)
        return;
    sayHint(deniedConnectionsText(count));
    addSuggestions();
}

void CanvasPane::addSuggestions()
{
    m_change->addButton(tr("Suggest connections…"), [this] { m_actions.suggestConnections->trigger(); });
}

void CanvasPane::showEffect(const EditEffect &effect)
{
    constexpr int kWidth = 620;
    const ProjectPtr project = m_document.project();
    auto *chooser
        = new TargetChooser({m_lastEdit, tr("Type a part of a name, and choose the pair to explain"),
                             effectRows(*project->cluster, effect), kWidth},
                            QRect(m_change->mapToGlobal(QPoint()), m_change->size()), window());
    connect(chooser, &TargetChooser::chosen, this, [this, project, effect](const QString &place) {
        explainPair(endsOf(*project->cluster, effect.pairs[static_cast<std::size_t>(place.toInt())]));
    });
}

void CanvasPane::sayRefused(const QString &reason)
{
    m_change->say(reason, QStringLiteral("refused"), Tone::Denied);
}

void CanvasPane::sayNeed(const QString &need)
{
    m_need = need;
    m_change->say(need, QStringLiteral("info"), Tone::Quiet);
}

void CanvasPane::forgetRefusal()
{
    if (m_change->tone() == Tone::Denied || (!m_need.isEmpty() && m_change->text() == m_need))
        m_change->say({}, {}, Tone::Quiet);
}

void CanvasPane::sayDone(const QString &what)
{
    m_change->say(what, QStringLiteral("check"), Tone::Quiet);
}

QString CanvasPane::changeText() const
{
    return m_change->text();
}

bool CanvasPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress))
        forgetRefusal();
    if (watched == m_canvas && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel))
        m_awaited.clear();
    if (watched == m_change && event->type() == QEvent::Hide)
        m_canvas->setCovered(0);
    const bool isResized = watched == m_canvas && event->type() == QEvent::Resize;
    const bool isOther
        = watched == m_change && (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest);
    const bool isBesideOther
        = watched == m_minimap && (event->type() == QEvent::Show || event->type() == QEvent::Hide);
    if (isResized)
        m_wait->setGeometry(m_canvas->rect());
    if (isResized || isOther || isBesideOther) {
        // Once the event is through: its own layout must not come second.
        QMetaObject::invokeMethod(this, &CanvasPane::placeChange, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void CanvasPane::placeChange()
{
    constexpr int kMargin = 8;
    if (!m_change->isVisible())
        return;
    const int end = m_minimap->isVisible() ? m_minimap->x() : m_canvas->width();
    const int width = std::min(m_change->widthOfOneLine(), end - 2 * kMargin);
    m_change->fitInto(width);
    const int height = std::max(m_change->minimumHeight(), m_change->heightForWidth(width));
    m_change->setGeometry(kMargin, m_canvas->height() - height - kMargin, width, height);
    m_change->layout()->activate();
    m_canvas->setCovered(height + kMargin);
    // Before the first edit nobody has got used to where things are; and what is told at length changes most.
    const int usual = 4 * m_change->fontMetrics().height();
    if (m_lastEdit.isEmpty() || height > usual)
        m_canvas->fitUnlessMoved();
    showAwaited();
}

void CanvasPane::showAwaited()
{
    if (!m_awaited.isEmpty())
        m_canvas->revealKey(m_awaited);
}

} // namespace drawbridge::app
