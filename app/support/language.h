// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace drawbridge::app {

/// Where the programs hold their texts, a file a language.
inline constexpr const char *kTextsFolder = ":/i18n";

/// A language that there are texts in.
struct Language {
    /// "de", as HTML and PDF call it.
    QString code;
    /// "Deutsch": in the language itself.
    QString name;
    /// Its texts; empty for English where there is no file for its plural forms.
    QString path;
    friend bool operator==(const Language &, const Language &) = default;
};

/// All of them: English, which the sources are in, and then the others by name.
std::vector<Language> languages(const QString &folder = QString::fromLatin1(kTextsFolder));

/// Whether there are texts in the language with that code.
bool isKnownLanguage(const QString &code, const QString &folder = QString::fromLatin1(kTextsFolder));

/// The code of the first of the user's languages that there are texts in; English if there is none.
QString preferredLanguage(const QString &folder = QString::fromLatin1(kTextsFolder));

} // namespace drawbridge::app
