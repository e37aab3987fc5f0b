// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/popover.h"
#include "models/row_model.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace drawbridge::app {

class RowView;

/// What the chooser offers.
struct ChooserQuestion {
    QString title;
    /// Says in the empty field what to type.
    QString hint;
    /// Each carries the key of what may be chosen.
    std::vector<Row> rows;
    int width = 320;
    /// What a text names that is not among the rows.
    std::function<std::optional<Row>(const QString &text)> typed {};
};

/// Finds one of many things by typing: arrows move, Enter takes, Escape cancels.
class TargetChooser : public Popover {
    Q_OBJECT
public:
    /// `anchor` is what it points at, in global coordinates.
    TargetChooser(ChooserQuestion question, const QRect &anchor, QWidget *window);

signals:
    void chosen(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    /// Takes the height that the rows need.
    void fitRows();
    void moveCurrent(int step);
    /// How many rows are not grey; they come first.
    int choosable() const;
    void accept();

    std::vector<Row> m_all;
    std::function<std::optional<Row>(const QString &text)> m_typed;
    QLineEdit *m_field;
    RowView *m_rows;
};

} // namespace drawbridge::app
