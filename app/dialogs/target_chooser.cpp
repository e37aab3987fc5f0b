// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/target_chooser.h"

#include "panels/row_view.h"
#include "support/style.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

constexpr int kMostRows = 12;
/// Of a message in place of rows.
constexpr int kFewestRows = 2;
constexpr int kPadding = 12;
constexpr int kPage = 8;
/// Margins of the popover and of the field in it.
constexpr int kAroundHint = 2 * kPadding + 20;

} // namespace

TargetChooser::TargetChooser(ChooserQuestion question, const QRect &anchor, QWidget *window)
    : Popover(window)
    , m_all(std::move(question.rows))
    , m_typed(std::move(question.typed))
    , m_field(new QLineEdit(this))
    , m_rows(new RowView(tr("What may be chosen"), this))
{
    setObjectName(QStringLiteral("targetChooser"));
    setAccessibleName(question.title);
    auto *label = new QLabel(question.title, this);
    label->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_field->setPlaceholderText(question.hint);
    m_field->setAccessibleName(question.title);
    m_field->installEventFilter(this);
    m_rows->setRootIsDecorated(false);
    m_rows->setIndentation(4);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setEmptyText(tr("Nothing matches."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(frame() + QMargins(kPadding, kPadding, kPadding, kPadding));
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_rows, 1);
    connect(m_field, &QLineEdit::textChanged, this, &TargetChooser::filter);
    connect(m_rows, &QTreeView::clicked, this, &TargetChooser::accept);
    const int hint = m_field->fontMetrics().horizontalAdvance(question.hint) + kAroundHint;
    resize(std::min(std::max(question.width, hint) + frame().left() + frame().right(), window->width()),
           window->height());
    filter({});
    fitRows();
    placeAt(anchor);
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void TargetChooser::filter(const QString &text)
{
    std::vector<Row> fitting;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(fitting), [&text](const Row &row) {
        // What a grey row needs is not its name.
        const QString name = row.isDisabled ? row.text : row.secondary + QLatin1Char('/') + row.text;
        return name.contains(text.trimmed(), Qt::CaseInsensitive);
    });
    std::stable_partition(fitting.begin(), fitting.end(), [&text](const Row &row) {
        return row.text.startsWith(text.trimmed(), Qt::CaseInsensitive);
    });
    std::stable_partition(fitting.begin(), fitting.end(), [](const Row &row) { return !row.isDisabled; });
    const auto typed = m_typed ? m_typed(text.trimmed()) : std::nullopt;
    if (typed) {
        std::erase_if(fitting, [&typed](const Row &row) { return row.key == typed->key; });
        fitting.insert(fitting.begin(), *typed);
    }
    m_rows->setRows(std::move(fitting));
    if (choosable() > 0)
        m_rows->showCurrent(m_rows->rowModel().index(0, 0));
    // Above what it is about, the field would move under the hand that types.
    if (isVisible() && !isAbove())
        fitRows();
}

void TargetChooser::fitRows()
{
    const int row = std::max(m_rows->sizeHintForIndex(m_rows->rowModel().index(0, 0)).height(),
                             m_field->fontMetrics().height() + 6);
    const int wanted = std::clamp(m_rows->rowModel().rowCount(), kFewestRows, kMostRows) * row;
    m_rows->setFixedHeight(wanted);
    const int tooMuch = layout()->totalHeightForWidth(width()) - parentWidget()->height();
    if (tooMuch > 0)
        m_rows->setFixedHeight(std::max(kFewestRows * row, wanted - tooMuch));
    setHeight(layout()->totalHeightForWidth(width()));
}

int TargetChooser::choosable() const
{
    RowModel &model = m_rows->rowModel();
    int count = model.rowCount();
    while (count > 0 && model.row(model.index(count - 1, 0)).isDisabled)
        --count;
    return count;
}

void TargetChooser::moveCurrent(int step)
{
    const int count = choosable();
    if (count == 0)
        return;
    const int row = std::clamp(m_rows->currentIndex().row() + step, 0, count - 1);
    m_rows->showCurrent(m_rows->rowModel().index(row, 0));
}

void TargetChooser::accept()
{
    const Row *row = m_rows->currentRow();
    if (!row || row->isDisabled)
        return;
    const QString key = row->key;
    close();
    emit chosen(key);
}

bool TargetChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return Popover::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason) {
        cancel();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return Popover::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(kPage);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        cancel();
        return true;
    default:
        return Popover::eventFilter(watched, event);
    }
}

} // namespace drawbridge::app
