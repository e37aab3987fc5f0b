// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace drawbridge::app {

class FilterRunner;

/// Where a filter is typed: offers what may follow, and is outlined while the text is no filter. Escape
/// empties it.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(FilterRunner &runner, QWidget *parent = nullptr);

signals:
    /// Escape in the empty field: the keys belong to the canvas again.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void onRunnerChanged();
    void offer();
    void take(const QString &offer);

    FilterRunner &m_runner;
    QStringListModel *m_offers;
    QCompleter *m_completer;
    /// The part of the text that an offer replaces.
    qsizetype m_begin = 0;
    qsizetype m_length = 0;
};

} // namespace drawbridge::app
