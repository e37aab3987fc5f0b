// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/language.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace drawbridge::app {

namespace {

QString english()
{
    return QStringLiteral("en");
}

Language languageOf(const QString &suffix, const QString &path)
{
    const QLocale locale(suffix);
    // Qt's own name of English is that of a country.
    const QString name
        = locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    return {locale.bcp47Name(), name, path};
}

bool has(const std::vector<Language> &languages, const QString &code)
{
    return std::ranges::find(languages, code, &Language::code) != languages.end();
}

} // namespace

std::vector<Language> languages(const QString &folder)
{
    std::vector<Language> found;
    const QDir files(folder, QStringLiteral("drawbridge_*.qm"));
    for (const QString &name : files.entryList())
        found.push_back(languageOf(QFileInfo(name).completeBaseName().section(QLatin1Char('_'), 1),
                                   files.filePath(name)));
    if (!has(found, english()))
        found.push_back(languageOf(english(), {}));
    std::ranges::sort(found, {},
                      [](const Language &each) { return std::pair(each.code != english(), each.name); });
    return found;
}

bool isKnownLanguage(const QString &code, const QString &folder)
{
    return has(languages(folder), code);
}

QString preferredLanguage(const QString &folder)
{
    const std::vector<Language> known = languages(folder);
    for (const QString &wanted : QLocale().uiLanguages()) {
        const QLocale locale(wanted);
        for (const QString &code : {locale.bcp47Name(), QLocale::languageToCode(locale.language())}) {
            if (has(known, code))
                return code;
        }
    }
    return english();
}

} // namespace drawbridge::app
