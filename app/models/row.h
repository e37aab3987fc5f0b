// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "document/selection.h"
#include "reachability/reachability.h"

#include <QString>
#include <optional>
#include <vector>

namespace drawbridge::app {

/// In which colour a word of a row is set; the row's text always says it too.
enum class Tone { Plain, Quiet, Accent, Added, Cut, Denied, Warning, Unknown };

/// One line of a list or tree, ready to be shown. Plain value.
struct Row {
    QString text;
    /// How many letters from the beginning tell it from no other; they go first where there is no room.
    qsizetype alike = 0;
    /// It is cut at its end, or wrapped; other names keep their end, which often tells them from others.
    bool isSentence = false;
    /// After the text, quieter.
    QString secondary;
    /// It stands in a line of its own, below the text; what stands at the right edge, too, where the text
    /// needs the room.
    bool isSecondaryBelow = false;
    /// At the right edge.
    QString trailing;
    bool isTrailingFixed = false;
    Tone trailingTone = Tone::Quiet;
    /// What stands at the right edge leads somewhere: a click on it alone activates the row.
    bool isTrailingLink = false;
    /// A name of resources/icons.
    QString icon;
    Tone iconTone = Tone::Quiet;
    /// A group of rows: its name is stronger, and lists draw a line above it.
    bool isSection = false;
    bool isStrong = false;
    /// Grey, and nothing that can be chosen now.
    bool isDisabled = false;
    /// Shows the two cells of the isolation badge.
    std::optional<Isolation> ingress;
    std::optional<Isolation> egress;
    /// What the row stands for: the key of an endpoint, a connection, a file of the export, a place.
    QString key;
    std::optional<SelectedConnection> connection;
    QString file;
    SourcePosition where;
    /// What is listed has more to it in the Matrix: in the column of what arrives, or in the row of what
    /// leaves.
    std::optional<Direction> matrix;
    QString toolTip;
    std::vector<Row> children;
    friend bool operator==(const Row &, const Row &) = default;
};

/// A heading with what stands under it.
Row sectionRow(const QString &text, std::vector<Row> children);

} // namespace drawbridge::app
