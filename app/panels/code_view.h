// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <vector>

namespace drawbridge::app {

class YamlHighlighter;

/// A file as text, read-only, with line numbers and marked lines.
class CodeView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Shows other text; marks are forgotten.
    void setText(const QString &text);
    /// Marks lines that count from 1, and scrolls to the first; none for 0.
    void markLines(int first, int last);
    bool hasMarkedLines() const { return m_first > 0; }

    /// Says something about what the pointer is at; the empty text hides it.
    void showTip(const QString &text);

    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

signals:
    /// The pointer is at another line; 0 once it is at none.
    void lineHovered(int line);
    /// The user put the cursor into another line.
    void lineChosen(int line);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMarks();
    void hover(int line);
    void onCursorMoved();

    QWidget *m_gutter;
    YamlHighlighter *m_highlighter;
    QString m_text;
    int m_first = 0;
    int m_last = -1;
    int m_hovered = 0;
    int m_cursorLine = 0;
};

} // namespace drawbridge::app
