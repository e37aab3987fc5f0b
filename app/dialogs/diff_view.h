// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/text_diff.h"

#include <QPlainTextEdit>

#include <vector>

namespace drawbridge::app {

class YamlHighlighter;

/// A comparison of two texts as one read-only text: line numbers of both sides and the sign in a margin,
/// added and removed lines on their colour and with a bar, so that the sign alone tells them too.
class DiffView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setLines(std::vector<DiffLine> lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    void keepLinesWhole();
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void markChangedLines();
    void showFirstChange();

    std::vector<DiffLine> m_lines;
    Margin *m_margin;
    YamlHighlighter *m_highlighter;
};

} // namespace drawbridge::app
