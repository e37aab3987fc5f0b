// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/language_translator.h"

#include "support/language_scope.h"

namespace drawbridge::app {

LanguageTranslator::LanguageTranslator(const QString &windowLanguage, const QString &folder)
    : m_windowLanguage(windowLanguage)
{
    for (const Language &language : languages(folder)) {
        auto texts = std::make_unique<QTranslator>();
        if (!language.path.isEmpty() && texts->load(language.path))
            m_texts.emplace(language.code, std::move(texts));
    }
}

QString LanguageTranslator::translate(const char *context, const char *source, const char *disambiguation,
                                      int count) const
{
    const LanguageScope *scope = LanguageScope::current();
    // Nothing lets Qt ask its own translations, and then fall back to English.
    if (!scope)
        return textIn(m_windowLanguage, context, source, disambiguation, count);
    QString text = textIn(scope->code(), context, source, disambiguation, count);
    if (text.isNull())
        text = QString::fromUtf8(source);
    // Qt would write the number as the user does, who may have another language.
    if (count >= 0)
        text.replace(QLatin1String("%Ln"), scope->locale().toString(count));
    return text;
}

QString LanguageTranslator::textIn(const QString &code, const char *context, const char *source,
                                   const char *disambiguation, int count) const
{
    const auto texts = m_texts.find(code);
    return texts == m_texts.end() ? QString()
                                  : texts->second->translate(context, source, disambiguation, count);
}

} // namespace drawbridge::app
