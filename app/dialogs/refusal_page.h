// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_bundle.h"
#include "support/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace drawbridge::app {

/// Why an export was refused: the counter-example with its rules, and what could not be expressed.
class RefusalPage : public QWidget {
    Q_OBJECT

public:
    explicit RefusalPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const ProvenExport &refused);
    /// The same as plain text, for the clipboard.
    QString text() const { return m_text; }

signals:
    void placeActivated(const drawbridge::SourcePosition &where);

private:
    void showCounterExample(const CounterExample &example);
    void addPlace(const QString &text, const SourcePosition &where);

    Theme m_theme;
    QLabel *m_connection;
    QLabel *m_verdicts;
    QListWidget *m_places;
    QString m_text;
};

} // namespace drawbridge::app
