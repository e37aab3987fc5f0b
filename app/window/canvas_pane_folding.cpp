// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "document/design_document.h"
#include "support/qt_text.h"
#include "window/design_commands.h"

#include <QScopedValueRollback>

namespace drawbridge::app {

void CanvasPane::fold(const QStringList &keys, bool isFolded)
{
    QStringList names;
    for (const QString &key : keys) {
        const auto endpoint = m_commands.endpoint(key);
        if (const auto *space = endpoint ? std::get_if<NamespaceEndpoint>(&*endpoint) : nullptr)
            names.append(toQString(space->namespaceName));
    }
    if (!names.isEmpty())
        m_commands.setFolded(names, isFolded);
    else if (isFolded)
        sayNeed(tr("There is nothing to fold: select a namespace that shows its workloads, or one of them."));
    else
        sayNeed(tr("There is nothing to unfold: select a namespace that is shown as one card."));
}

void CanvasPane::showFolding()
{
    if (!m_document.isOpen() || m_canvas->scene().namespaces.empty())
        return;
    QSet<QString> keys;
    for (const std::string &name : m_document.design().foldedNamespaces)
        keys.insert(toQString(toString(EdgeEndpoint(NamespaceEndpoint {name}))));
    const QScopedValueRollback linking(m_isLinking, true);
    m_canvas->setFolded(keys, m_document.design().hasCardArrangement);
    renewLines();
    onSelectionChanged();
    emit sceneShown();
}

} // namespace drawbridge::app
