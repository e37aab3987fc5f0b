// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/code_view.h"

#include "support/style.h"
#include "support/yaml_highlighter.h"

#include <QFontDatabase>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <utility>

namespace drawbridge::app {

namespace {

class Gutter : public QWidget {
public:
    explicit Gutter(CodeView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

    QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }

private:
    CodeView *m_view;
};

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
    , m_highlighter(new YamlHighlighter(document(), themeOf(this)))
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(std::max(10.0, pixelSize(this->font()) * 0.92)));
    setFont(font);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    setViewportMargins(gutterWidth(), 0, 0, 0);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::onCursorMoved);
}

void CodeView::showTip(const QString &text)
{
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(QCursor::pos(), text, viewport());
}

void CodeView::hover(int line)
{
    if (line == m_hovered)
        return;
    m_hovered = line;
    emit lineHovered(line);
}

void CodeView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const QTextCursor there = cursorForPosition(event->position().toPoint());
    const bool isBeside = event->position().y() > cursorRect(there).bottom();
    hover(isBeside ? 0 : there.blockNumber() + 1);
}

void CodeView::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    hover(0);
}

void CodeView::onCursorMoved()
{
    const int line = textCursor().blockNumber() + 1;
    if (line == std::exchange(m_cursorLine, line) || !hasFocus())
        return;
    emit lineChosen(line);
}

void CodeView::setText(const QString &text)
{
    m_first = 0;
    m_last = -1;
    // A long one takes its time.
    if (m_text != text) {
        m_text = text;
        setPlainText(text);
        setViewportMargins(gutterWidth(), 0, 0, 0);
    }
    showMarks();
}

void CodeView::markLines(int first, int last)
{
    m_first = first;
    m_last = last;
    showMarks();
    if (first <= 0)
        return;
    const QTextBlock block = document()->findBlockByNumber(first - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    // A little context above the first marked line.
    verticalScrollBar()->setValue(std::max(0, first - 4));
}

void CodeView::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (int line = m_first; line <= m_last && line > 0; ++line) {
        const QTextBlock block = document()->findBlockByNumber(line - 1);
        if (!block.isValid())
            break;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(themeOf(this).accentSoft);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selection);
    }
    setExtraSelections(selections);
    m_gutter->update();
}

int CodeView::gutterWidth() const
{
    const int digits = std::max(3, static_cast<int>(QString::number(blockCount()).size()));
    return digits * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 24;
}

void CodeView::paintGutter(QPaintEvent *event)
{
    const Theme &theme = themeOf(this);
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme.base);
    // No file is shown.
    if (document()->isEmpty())
        return;
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const QRectF row(0, area.top(), m_gutter->width(), area.height());
        if (line >= m_first && line <= m_last) {
            painter.fillRect(row, theme.accentSoft);
            painter.fillRect(QRectF(0, row.top(), 2.5, row.height()), theme.accent);
        }
        painter.setPen(theme.text3);
        painter.drawText(row.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
        block = block.next();
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setTheme(themeOf(this));
        showMarks();
    }
}

} // namespace drawbridge::app
