// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"
#include "panels/row_delegate.h"

#include <QFutureWatcher>
#include <QSet>
#include <QTreeView>

#include <functional>

namespace drawbridge::app {

/// A tree or list of rows without a header. Rows are a RowModel's; while it has none, one sentence says why.
class RowView : public QTreeView {
    Q_OBJECT
public:
    explicit RowView(const QString &accessibleName, QWidget *parent = nullptr);
    /// Waits for the rows that are being made.
    ~RowView() override;

    void setRows(std::vector<Row> rows);
    /// The same; where there are many, they are made on another thread, and dropped if others are set
    /// meanwhile. What `make` reads must not change.
    void setRows(const std::function<std::vector<Row>()> &make, std::size_t count);
    RowModel &rowModel() { return *m_model; }
    const Row *currentRow() const;
    /// Shown in the middle, and told a screen reader, while there are no rows.
    void setEmptyText(const QString &text);
    /// What rows keep clear at both sides, at least; for a list without branches.
    void setMargin(int margin) { m_margin = margin; }
    int margin() const { return m_margin; }
    /// Sentences that are too long for a line take two; rows have other heights at another width.
    void setWrapsSentences(bool wraps) { m_wrapsSentences = wraps; }
    bool wrapsSentences() const { return m_wrapsSentences; }
    /// For a list without branches: groups under a section are folded at first, and show their branch where
    /// others have an icon. Those that were open stay so.
    void setFoldsGroups(bool folds) { m_foldsGroups = folds; }
    /// Whether the row is such a group.
    bool isGroup(const QModelIndex &index) const;
    /// How wide the view has to be so that nothing of the row is cut, beside a scroll bar, too.
    int widthFor(const Row &row) const;
    /// The row whose link the pointer is on.
    QModelIndex linkUnderMouse() const { return m_linkUnderMouse; }
    /// Makes the row current without telling anyone.
    void showCurrent(const QModelIndex &index);
    /// Selects all rows of the keys without telling anyone; the first becomes current.
    void showKeys(const QStringList &keys);

signals:
    /// Rows that were set are there.
    void rowsShown();
    /// The user chose another row, by mouse or keyboard.
    void rowSelected(const drawbridge::app::Row &row);
    /// The keys of all rows that the user has selected, where several can be.
    void rowsSelected(const QStringList &keys);
    /// Double-click, Enter, or a click on the row's link.
    void rowActivated(const drawbridge::app::Row &row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void makeRows();
    void onMade();
    void showRows(RowChange change);
    void expandRows();
    QSet<QString> openGroups() const;
    void reopenGroups(const QSet<QString> &open);
    void sayWhetherEmpty();
    QModelIndex linkAt(const QPoint &point) const;
    void showLinkUnderMouse(const QModelIndex &link);

    RowModel *m_model;
    QFutureWatcher<std::shared_ptr<RowChange>> m_making;
    /// Another thread reads the rows that are shown.
    bool m_isMaking = false;
    /// Other rows are wanted than those that are being made.
    bool m_isOutdated = false;
    /// Empty if the rows that are wanted are there.
    std::function<std::vector<Row>()> m_wanted;
    QString m_emptyText;
    QPersistentModelIndex m_linkUnderMouse;
    QPersistentModelIndex m_pressedLink;
    int m_margin = 0;
    bool m_wrapsSentences = false;
    bool m_foldsGroups = false;
    bool m_isQuiet = false;
};

} // namespace drawbridge::app
