// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <QHash>

namespace drawbridge::app {

/// Both sides of a namespace in a few words, as far as they are known: "denied by default".
QString sidesInWords(const CanvasNamespace &ns);
/// The same, and whether they are so now alone.
QString isolationInWords(const CanvasNamespace &ns);

/// What the card of a folded namespace says: what must not be overlooked inside, then both of its sides.
QString foldedStateInWords(const CanvasNamespace &ns);

/// Keys of the nodes inside folded namespaces, with the key of the namespace that stands for them.
QHash<QString, QString> foldedOwners(const CanvasScene &scene);

/// The scene as it is drawn: a folded namespace has no nodes. Lines from and to them become lines of the
/// namespace, one for each other end and state; what happens inside is said by the namespace's note.
CanvasScene foldedScene(const CanvasScene &scene);

/// The scene with every namespace folded, at the places that the user chose for the cards.
CanvasScene cardScene(const CanvasScene &scene);

} // namespace drawbridge::app
