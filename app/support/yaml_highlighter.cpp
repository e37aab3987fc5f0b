// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/yaml_highlighter.h"

#include <QRegularExpression>

namespace drawbridge::app {

namespace {

/// Comment, quoted text, key, number: in this order, the first that fits at a place wins.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(QStringLiteral(R"((?<comment>(?:^|(?<=\s))#.*$))"
                                                              R"(|(?<text>"(?:[^"\\]|\\.)*"|'[^']*'))"
                                                              R"(|(?<key>[A-Za-z0-9_./-]+(?=:(?:\s|$))))"
                                                              R"(|(?<number>(?<![\w./-])\d+(?![\w./-])))"));
    return expression;
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document, const Theme &theme)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
}

void YamlHighlighter::setTheme(const Theme &theme)
{
    m_theme = theme;
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    const std::pair<QString, QColor> groups[] = {{QStringLiteral("comment"), m_theme.text3},
                                                 {QStringLiteral("text"), m_theme.yamlString},
                                                 {QStringLiteral("key"), m_theme.yamlKey},
                                                 {QStringLiteral("number"), m_theme.yamlNumber}};
    auto matches = tokens().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (const auto &[name, color] : groups) {
            if (match.capturedStart(name) >= 0)
                setFormat(static_cast<int>(match.capturedStart(name)),
                          static_cast<int>(match.capturedLength(name)), color);
        }
    }
}

} // namespace drawbridge::app
