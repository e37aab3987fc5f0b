// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/row_view.h"

#include "models/later_row_model.h"
#include "panels/elided_ends.h"
#include "support/background.h"
#include "support/icon.h"
#include "support/style.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kSmallestRow = 22;
constexpr int kRowPadding = 6;
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kMargin = 8;
constexpr int kBadgeWidth = 35;
constexpr int kBadgeHeight = 14;
constexpr int kSectionGap = 12;

void drawBadgeCell(QPainter &painter, const QRectF &cell, const Theme &theme, Isolation isolation,
                   bool isIngress)
{
    const bool isFilled = isolation == Isolation::Isolated;
    const bool isOpen = isolation == Isolation::Open;
    const QColor ink = isFilled ? theme.window : isOpen ? theme.warn : theme.text2;
    painter.setPen(QPen(isOpen ? theme.warn : theme.text2, 1));
    painter.setBrush(isFilled ? theme.text2 : isOpen ? theme.warnSoft : QColor(Qt::transparent));
    painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = cell.center();
    if (isolation == Isolation::Unknown) {
        painter.drawText(cell, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    // An arrow against a wall: into it for ingress, away from it for egress.
    const double wall = isIngress ? c.x() + 4 : c.x() - 4;
    const double tip = isIngress ? c.x() + 1.5 : c.x() + 4;
    painter.drawLine(QPointF(wall, c.y() - 3), QPointF(wall, c.y() + 3));
    painter.drawLine(QPointF(tip - 5.5, c.y()), QPointF(tip, c.y()));
    painter.drawPolyline(QPolygonF({{tip - 2, c.y() - 2}, {tip, c.y()}, {tip - 2, c.y() + 2}}));
}

QFont rowFont(const QFont &font, const Row &row)
{
    if (row.isSection)
        return scaledFont(font, FontFactor::kSection, QFont::DemiBold);
    return scaledFont(font, FontFactor::kBody, row.isStrong ? QFont::DemiBold : QFont::Normal);
}

int marginOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const RowView *>(option.widget);
    return view ? view->margin() : 0;
}

/// The system's fixed font in the size of the row's small text.
QFont trailingFont(const QFont &font, const Row &row)
{
    QFont trailing = row.isTrailingFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font;
    trailing.setPixelSize(
        qRound(std::max(10.0, pixelSize(font) * (row.isTrailingFixed ? 0.88 : FontFactor::kSection))));
    return trailing;
}

/// In a narrow column the name is worth more than the badge.
bool hasRoomForBadge(const QStyleOptionViewItem &option, const Row &row, int width, int textWidth)
{
    constexpr int kLeastName = 80;
    if (!row.ingress || !row.egress)
        return false;
    const int trailing = QFontMetrics(trailingFont(option.font, row)).horizontalAdvance(row.trailing);
    return width - kBadgeWidth - trailing - 2 * kGap >= std::min(textWidth, kLeastName);
}

/// Takes its room from the right of the rectangle.
void paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, const Row &row, const Theme &theme,
                   QRect &rect, int textWidth)
{
    const QFont font = trailingFont(option.font, row);
    const QFontMetrics metrics(font);
    // Hinting may make the drawn text a little wider than its advance.
    const int wanted = metrics.horizontalAdvance(row.trailing) + 2;
    // The name keeps at least 45 % of the row; the rest may be elided, the tip has it all.
    const int room = std::max(rect.width() - textWidth - kGap, rect.width() * 55 / 100);
    const int width = std::min(wanted, room);
    painter.setFont(font);
    painter.setPen(toneColor(theme, row.trailingTone));
    painter.drawText(QRect(rect.right() - width + 1, rect.top(), width, rect.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(row.trailing, Qt::ElideMiddle, width));
    rect.setRight(rect.right() - width - kGap);
}

} // namespace

QColor toneColor(const Theme &theme, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return theme.text;
    case Tone::Quiet:
        return theme.text2;
    case Tone::Accent:
        return theme.accent;
    case Tone::Added:
        return theme.added;
    case Tone::Cut:
        return theme.cut;
    case Tone::Denied:
        return theme.denied;
    case Tone::Warning:
        return theme.warn;
    case Tone::Unknown:
        return theme.unknown;
    }
    return theme.text;
}

void drawIsolationBadge(QPainter &painter, const QPointF &topLeft, const Theme &theme, Isolation ingress,
                        Isolation egress)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(10);
    painter.setFont(font);
    drawBadgeCell(painter, {topLeft.x(), topLeft.y(), 17, kBadgeHeight}, theme, ingress, true);
    drawBadgeCell(painter, {topLeft.x() + 18, topLeft.y(), 17, kBadgeHeight}, theme, egress, false);
    painter.restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row &row = static_cast<const RowModel *>(index.model())->row(index);
    const int line = QFontMetrics(rowFont(option.font, row)).height();
    const bool isLaterSection = row.isSection && index.row() > 0;
    return {40, std::max(kSmallestRow, line + kRowPadding) + (isLaterSection ? kSectionGap : 0)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row &row = static_cast<const RowModel *>(index.model())->row(index);
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem area = option;
    if (row.isSection && index.row() > 0) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        const int y = option.rect.top() + kSectionGap / 2;
        const int margin = std::max(kMargin, marginOf(option));
        painter->fillRect(QRect(margin, y, option.widget->width() - 2 * margin, 1), theme.line);
        painter->setRenderHint(QPainter::Antialiasing);
        area.rect.setTop(option.rect.top() + kSectionGap);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(QRectF(area.rect).adjusted(2, 0, -2, 0), 4, 4);
    }
    paintRow(painter, area, row, theme);
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(area.rect).adjusted(2.75, 0.75, -2.75, -0.75), 4, 4);
    }
    painter->restore();
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const Row &row,
                           const Theme &theme) const
{
    const int margin = marginOf(option);
    QRect rect = option.rect.adjusted(4, 0, -std::max(kMargin, margin), 0);
    rect.setLeft(std::max(rect.left(), margin));
    if (!row.icon.isEmpty()) {
        const QRectF icon(rect.left(), rect.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon);
        paintIcon(*painter, row.icon, icon, toneColor(theme, row.iconTone));
        rect.setLeft(rect.left() + kIcon + kGap);
    }
    const QFont font = rowFont(option.font, row);
    const QFontMetrics metrics(font);
    const int textWidth = metrics.horizontalAdvance(row.text);
    if (hasRoomForBadge(option, row, rect.width(), textWidth)) {
        rect.setRight(rect.right() - kBadgeWidth);
        drawIsolationBadge(*painter, QPointF(rect.right() + 1, rect.center().y() - kBadgeHeight / 2.0 + 0.5),
                           theme, *row.ingress, *row.egress);
        rect.setRight(rect.right() - kGap);
    }
    if (!row.trailing.isEmpty())
        paintTrailing(*painter, option, row, theme, rect, textWidth);
    painter->setFont(font);
    painter->setPen(row.isDisabled ? theme.text3 : theme.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, elidedEnds(row.text, metrics, rect.width()));
    const QRect rest = rect.adjusted(textWidth + kGap, 0, 0, 0);
    if (row.secondary.isEmpty() || rest.width() < 20)
        return;
    const QFont small = scaledFont(option.font, FontFactor::kSection);
    painter->setFont(small);
    painter->setPen(theme.text3);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(row.secondary, Qt::ElideRight, rest.width()));
}

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
    m_making.waitForFinished();
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
    const std::shared_ptr<RowChange> made = m_making.result();
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
    m_model->apply(std::move(change));
    if (isReset) {
        expandRows();
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
    if (areThere && below <= kMostExpanded) {
        expandAll();
        return;
    }
    for (const auto &entry : m_model->root()->children) {
        if (entry->row.isSection)
            expand(m_model->index(entry->position, 0));
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
    if (!m_model->hasChildren(index))
        return;
    QRect area = rect;
    if (m_model->row(index).isSection && index.row() > 0)
        area.setTop(area.top() + kSectionGap);
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
