// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

namespace drawbridge::app {

/// While it lives, its thread finds texts, and writes numbers, in this language and not in that of the
/// window. Scopes of a thread end in the opposite order. What starts another thread gives that a scope of its
/// own.
class LanguageScope {
public:
    explicit LanguageScope(const QLocale &locale);
    ~LanguageScope();
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

    /// The innermost one of this thread; null outside of all.
    static const LanguageScope *current();

    const QLocale &locale() const { return m_locale; }
    const QString &code() const { return m_code; }

private:
    QLocale m_locale;
    QString m_code;
    const LanguageScope *m_outer;
};

/// That of the scope, else the one of the user.
QLocale readersLocale();

} // namespace drawbridge::app
