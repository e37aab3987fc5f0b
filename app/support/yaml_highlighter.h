// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/theme.h"

#include <QSyntaxHighlighter>

namespace drawbridge::app {

/// Colours keys, strings, numbers and comments of YAML, line by line. A line may begin with a prefix that is
/// not YAML (the sign of a comparison); it keeps the text colour.
class YamlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    YamlHighlighter(QTextDocument *document, const Theme &theme);

    void setTheme(const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    Theme m_theme;
};

} // namespace drawbridge::app
