// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/language.h"

#include <QTranslator>

#include <map>
#include <memory>

namespace drawbridge::app {

/// The texts of all languages: a thread in a LanguageScope finds those of its language, every other one those
/// of the window. A text that a language does not have is English. Installed once.
class LanguageTranslator : public QTranslator {
public:
    explicit LanguageTranslator(const QString &windowLanguage,
                                const QString &folder = QString::fromLatin1(kTextsFolder));

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int count) const override;
    bool isEmpty() const override { return false; }

private:
    QString textIn(const QString &code, const char *context, const char *source, const char *disambiguation,
                   int count) const;

    QString m_windowLanguage;
    std::map<QString, std::unique_ptr<const QTranslator>> m_texts;
};

} // namespace drawbridge::app
