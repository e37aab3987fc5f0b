// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/smallest_change.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace drawbridge::app {

/// What is wanted and denied.
struct WantedConnection {
    WantedEnd from;
    WantedEnd to;
    TrafficSet traffic;
};

/// The smallest change of the loaded policies that would allow a connection, or why none is known: it is
/// looked for in the background, and shown as the text to add.
class SmallestChangeView : public QWidget {
    Q_OBJECT
public:
    SmallestChangeView(std::shared_ptr<const Reachability> reachability, const WantedConnection &wanted,
                       QWidget *parent = nullptr);

signals:
    void placeRequested(const drawbridge::SourcePosition &where);

private:
    void show(const ChangeAnswer &answer);
    void showChange(const PolicyChange &change);
    void addText(const QString &text, bool isStrong = false);

    QString m_wanted;
    QVBoxLayout *m_layout;
    QFutureWatcher<ChangeAnswer> m_search;
};

} // namespace drawbridge::app
