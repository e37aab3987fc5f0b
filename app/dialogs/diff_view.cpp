// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/diff_view.h"

#include "support/qt_text.h"
#include "support/style.h"
#include "support/yaml_highlighter.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace drawbridge::app {

/// Paints what the view tells it to; a widget of its own because it does not scroll sideways.
class DiffView::Margin : public QWidget {
public:
    explicit Margin(DiffView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    DiffView *m_view;
};

namespace {

constexpr int kBarWidth = 3;
constexpr int kGap = 8;

QString numberText(std::uint32_t line)
{
    return line == 0 ? QString() : QString::number(line);
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_highlighter(new YamlHighlighter(document(), themeOf(this)))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Changes to the file"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
}

void DiffView::setLines(std::vector<DiffLine> lines)
{
    m_lines = std::move(lines);
    QStringList texts;
    for (const DiffLine &line : m_lines)
        texts << toQString(line.text);
    setPlainText(texts.join(QLatin1Char('\n')));
    keepLinesWhole();
    markChangedLines();
    showFirstChange();
    m_margin->update();
}

void DiffView::showFirstChange()
{
    const auto change
        = std::ranges::find_if(m_lines, [](const DiffLine &line) { return line.kind != DiffKind::Same; });
    const auto at = change == m_lines.end() ? 0 : change - m_lines.begin();
    setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(at))));
    centerCursor();
}

/// No line is cut off at the lower edge.
void DiffView::keepLinesWhole()
{
    const int line = std::max(1, fontMetrics().lineSpacing());
    const int top = qRound(document()->documentMargin());
    const int room = viewport()->height() + viewportMargins().bottom() - top;
    setViewportMargins(marginWidth(), 0, 0, room > line ? room % line : 0);
}

int DiffView::marginWidth() const
{
    const auto last = static_cast<qlonglong>(m_lines.size());
    const int number = fontMetrics().horizontalAdvance(QString::number(qMax(last, 100LL)));
    return kBarWidth + 2 * (number + kGap) + fontMetrics().horizontalAdvance(QLatin1Char('+')) + 2 * kGap;
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
    keepLinesWhole();
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_highlighter->setTheme(themeOf(this));
    markChangedLines();
    m_margin->update();
}

void DiffView::markChangedLines()
{
    const Theme &theme = themeOf(this);
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].kind == DiffKind::Same)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(static_cast<int>(i)));
        selection.format.setBackground(m_lines[i].kind == DiffKind::Added ? theme.addedSoft : theme.cutSoft);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections << selection;
    }
    setExtraSelections(selections);
}

void DiffView::paintMargin(QPaintEvent *event)
{
    const Theme &theme = themeOf(this);
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme.base);
    painter.setFont(font());
    const int sign = fontMetrics().horizontalAdvance(QLatin1Char('+'));
    const int number = (m_margin->width() - kBarWidth - sign - 4 * kGap) / 2;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const auto index = static_cast<std::size_t>(block.blockNumber());
        if (index >= m_lines.size())
            break;
        const DiffLine &line = m_lines[index];
        // The last block is higher than its line.
        const QRect row(0, qRound(place.top()), m_margin->width(),
                        qRound(block.layout()->boundingRect().height()));
        if (line.kind != DiffKind::Same) {
            const bool isAdded = line.kind == DiffKind::Added;
            painter.fillRect(row, isAdded ? theme.addedSoft : theme.cutSoft);
            painter.fillRect(row.x(), row.y(), kBarWidth, row.height(), isAdded ? theme.added : theme.cut);
            painter.setPen(isAdded ? theme.added : theme.cut);
            painter.drawText(row.adjusted(0, 0, -kGap, 0), Qt::AlignRight | Qt::AlignVCenter,
                             isAdded ? QStringLiteral("+") : QStringLiteral("−"));
        }
        painter.setPen(theme.text3);
        const QRect before(kBarWidth, row.y(), number, row.height());
        painter.drawText(before, Qt::AlignRight | Qt::AlignVCenter, numberText(line.lineBefore));
        painter.drawText(before.translated(number + kGap, 0), Qt::AlignRight | Qt::AlignVCenter,
                         numberText(line.lineAfter));
    }
}

} // namespace drawbridge::app
