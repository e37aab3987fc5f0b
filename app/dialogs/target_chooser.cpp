// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/target_chooser.h"

#include "panels/row_view.h"
#include "support/style.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {
constexpr int kWidth = 320;
constexpr int kHeight = 320;
constexpr int kPadding = 12;
} // namespace

TargetChooser::TargetChooser(const QString &title, std::vector<Row> rows, const QRect &anchor,
                             QWidget *window)
    : QWidget(window)
    , m_all(std::move(rows))
    , m_field(new QLineEdit(this))
    , m_rows(new RowView(tr("What may be chosen"), this))
{
    setObjectName(QStringLiteral("targetChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto *label = new QLabel(title, this);
    label->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    m_field->setPlaceholderText(tr("Type a name, a namespace or an address block"));
    m_field->setAccessibleName(title);
    m_field->installEventFilter(this);
    m_rows->setRootIsDecorated(false);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setEmptyText(tr("Nothing matches."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_rows, 1);
    connect(m_field, &QLineEdit::textChanged, this, &TargetChooser::filter);
    connect(m_rows, &QTreeView::clicked, this, &TargetChooser::accept);
    resize(kWidth, std::min(kHeight, window->height()));
    const QPoint wanted = window->mapFromGlobal(anchor.topRight()) + QPoint(8, 0);
    QWidget::move(std::clamp(wanted.x(), 0, std::max(0, window->width() - width())),
                  std::clamp(wanted.y(), 0, std::max(0, window->height() - height())));
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void TargetChooser::filter(const QString &text)
{
    std::vector<Row> fitting;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(fitting), [&text](const Row &row) {
        return (row.secondary + QLatin1Char('/') + row.text).contains(text.trimmed(), Qt::CaseInsensitive);
    });
    m_rows->setRows(std::move(fitting));
    m_rows->showCurrent(m_rows->rowModel().index(0, 0));
}

void TargetChooser::move(int step)
{
    const int count = m_rows->rowModel().rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_rows->currentIndex().row() + step, 0, count - 1);
    m_rows->showCurrent(m_rows->rowModel().index(row, 0));
}

void TargetChooser::accept()
{
    const Row *row = m_rows->currentRow();
    if (!row)
        return;
    const QString key = row->key;
    close();
    emit chosen(key);
}

bool TargetChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason) {
        close();
        emit cancelled();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        close();
        emit cancelled();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TargetChooser::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.nsBorder, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace drawbridge::app
