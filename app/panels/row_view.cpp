// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/row_view.h"

#include "models/later_row_model.h"
#include "support/background.h"
#include "support/icon.h"
#include "support/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <utility>

namespace drawbridge::app {

RowView::RowView(const QString &accessibleName, QWidget *parent)
    : QTreeView(parent)
    , m_model(new LaterRowModel(this))
{
    setAccessibleName(accessibleName);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new RowDelegate(this));
    setModel(m_model);
    connect(&m_making, &QFutureWatcherBase::finished, this, &RowView::onMade);
    connect(this, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowActivated(m_model->row(index)); });
}

RowView::~RowView()
{
    waitForEnd(m_making);
}

void RowView::setRows(const std::function<std::vector<Row>()> &make, std::size_t count)
{
    constexpr std::size_t kMostAtOnce = 300;
    if (count <= kMostAtOnce) {
        setRows(make());
        return;
    }
    m_wanted = make;
    m_isOutdated = m_isMaking;
    if (!m_isMaking)
        makeRows();
}

void RowView::setRows(std::vector<Row> rows)
{
    m_wanted = nullptr;
    // What another thread compares must not change.
    showRows(m_isMaking ? RowChange {rowTree(std::move(rows)), {}}
                        : changeTo(*m_model->root(), std::move(rows)));
}

void RowView::makeRows()
{
    m_isMaking = true;
    m_isOutdated = false;
    m_making.setFuture(runInBackground([make = m_wanted, shown = m_model->root()] {
        return std::make_shared<RowChange>(changeTo(*shown, make()));
    }));
}

void RowView::onMade()
{
    m_isMaking = false;
    const std::shared_ptr<RowChange> made = takeResult(m_making);
    if (!m_wanted)
        return;
    if (m_isOutdated) {
        makeRows();
        return;
    }
    m_wanted = nullptr;
    showRows(std::move(*made));
}

void RowView::showRows(RowChange change)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    std::shared_ptr<const RowEntry> former = m_model->root();
    const bool isReset = static_cast<bool>(change.root);
    const QSet<QString> open = m_foldsGroups && isReset ? openGroups() : QSet<QString>();
    m_model->apply(std::move(change));
    if (isReset) {
        expandRows();
        reopenGroups(open);
        backgroundPool().start([held = std::move(former)]() mutable { held.reset(); });
    }
    sayWhetherEmpty();
    emit rowsShown();
}

/// Of a long list the groups alone: a view takes its time for each row that it shows. What is made when it
/// is looked at stays folded.
void RowView::expandRows()
{
    constexpr std::size_t kMostExpanded = 5'000;
    std::size_t below = 0;
    bool areThere = true;
    for (const auto &entry : m_model->root()->children) {
        below += entry->children.size();
        areThere = areThere && !m_model->canFetchMore(m_model->index(entry->position, 0));
    }
    if (areThere && below <= kMostExpanded && !m_foldsGroups) {
        expandAll();
        return;
    }
    for (const auto &entry : m_model->root()->children) {
        if (entry->row.isSection)
            expand(m_model->index(entry->position, 0));
    }
}

bool RowView::isGroup(const QModelIndex &index) const
{
    return m_foldsGroups && index.isValid() && !m_model->row(index).isSection && m_model->hasChildren(index);
}

/// Each by its section and its own name.
QSet<QString> RowView::openGroups() const
{
    QSet<QString> open;
    for (const auto &section : m_model->root()->children) {
        const QModelIndex parent = m_model->index(section->position, 0);
        for (const auto &group : section->children) {
            if (!group->children.empty() && isExpanded(m_model->index(group->position, 0, parent)))
                open.insert(section->row.text + QLatin1Char('\n') + group->row.text);
        }
    }
    return open;
}

void RowView::reopenGroups(const QSet<QString> &open)
{
    if (open.isEmpty())
        return;
    for (const auto &section : m_model->root()->children) {
        const QModelIndex parent = m_model->index(section->position, 0);
        for (const auto &group : section->children) {
            if (open.contains(section->row.text + QLatin1Char('\n') + group->row.text))
                expand(m_model->index(group->position, 0, parent));
        }
    }
}

const Row *RowView::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && selectionModel()->isSelected(index) ? &m_model->row(index) : nullptr;
}

void RowView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    sayWhetherEmpty();
}

void RowView::sayWhetherEmpty()
{
    setAccessibleDescription(m_model->rowCount() > 0 || m_wanted ? QString() : m_emptyText);
    viewport()->update();
}

void RowView::showCurrent(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RowView::showKeys(const QStringList &keys)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const QModelIndexList wanted = m_model->findKeys(QSet<QString>(keys.begin(), keys.end()));
    const QModelIndexList shown = selectionModel()->selectedIndexes();
    if (QSet<QModelIndex>(wanted.begin(), wanted.end()) == QSet<QModelIndex>(shown.begin(), shown.end()))
        return;
    if (wanted.isEmpty()) {
        selectionModel()->clear();
        return;
    }
    const QModelIndex first = m_model->findKey(keys.first());
    showCurrent(first.isValid() ? first : wanted.first());
    QItemSelection rows;
    for (const QModelIndex &row : wanted)
        rows.select(row, row);
    selectionModel()->select(rows, QItemSelectionModel::Select);
}

void RowView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_isQuiet)
        return;
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (!m_model->row(index).key.isEmpty())
            keys.append(m_model->row(index).key);
    }
    emit rowsSelected(keys);
}

void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isQuiet && current.isValid() && !m_model->row(current).isSection)
        emit rowSelected(m_model->row(current));
}

int RowView::widthFor(const Row &row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, width(), height());
    const int branches = rootIsDecorated() ? indentation() : 0;
    return branches + static_cast<const RowDelegate *>(itemDelegate())->wholeWidth(option, row)
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
}

QModelIndex RowView::linkAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid() || !m_model->row(index).isTrailingLink)
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const auto *delegate = static_cast<const RowDelegate *>(itemDelegate());
    return delegate->linkRect(option, m_model->row(index)).contains(point) ? index : QModelIndex();
}

void RowView::showLinkUnderMouse(const QModelIndex &link)
{
    if (m_linkUnderMouse == link)
        return;
    m_linkUnderMouse = link;
    if (link.isValid())
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    viewport()->update();
}

void RowView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    showLinkUnderMouse(linkAt(event->pos()));
}

void RowView::leaveEvent(QEvent *event)
{
    QTreeView::leaveEvent(event);
    showLinkUnderMouse({});
}

void RowView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // Rows have other heights at another width.
    if (m_wrapsSentences && event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
}

void RowView::mousePressEvent(QMouseEvent *event)
{
    m_pressedLink = event->button() == Qt::LeftButton ? linkAt(event->pos()) : QModelIndex();
    QTreeView::mousePressEvent(event);
}

void RowView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = std::exchange(m_pressedLink, QPersistentModelIndex());
    QTreeView::mouseReleaseEvent(event);
    if (pressed.isValid() && linkAt(event->pos()) == pressed)
        emit rowActivated(Row(m_model->row(pressed)));
}

void RowView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click has followed it already.
    if (!linkAt(event->pos()).isValid())
        QTreeView::mouseDoubleClickEvent(event);
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(m_model->row(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = themeOf(this);
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect.adjusted(0, 0, 5, 0), theme.accentSoft);
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    }
    if (m_foldsGroups || !m_model->hasChildren(index))
        return;
    QRect area = rect;
    if (m_model->row(index).isSection && index.row() > 0)
        area.setTop(area.top() + RowDelegate::kSectionGap);
    const QRectF icon(area.right() - 15, area.center().y() - 7.5, 16, 16);
    paintIcon(*painter, isExpanded(index) ? QStringLiteral("chev-d") : QStringLiteral("chev-r"), icon,
              theme.text2);
}

void RowView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_model->rowCount() > 0 || m_wanted || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeOf(this).text2);
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

} // namespace drawbridge::app
