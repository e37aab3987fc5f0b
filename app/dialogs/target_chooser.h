// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <QWidget>

class QLineEdit;

namespace drawbridge::app {

class RowView;

/// A small popover to find an endpoint by typing: arrows move, Enter takes, Escape cancels. It deletes itself
/// when it closes.
class TargetChooser : public QWidget {
    Q_OBJECT
public:
    /// The rows carry the keys of what may be chosen.
    TargetChooser(const QString &title, std::vector<Row> rows, const QRect &anchor, QWidget *window);

signals:
    void chosen(const QString &key);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void move(int step);
    void accept();

    std::vector<Row> m_all;
    QLineEdit *m_field;
    RowView *m_rows;
};

} // namespace drawbridge::app
