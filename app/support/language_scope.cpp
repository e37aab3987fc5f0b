// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/language_scope.h"

namespace drawbridge::app {

namespace {

thread_local const LanguageScope *innermost = nullptr;

} // namespace

LanguageScope::LanguageScope(const QLocale &locale)
    : m_locale(locale)
    , m_code(locale.bcp47Name())
    , m_outer(innermost)
{
    innermost = this;
}

LanguageScope::~LanguageScope()
{
    innermost = m_outer;
}

const LanguageScope *LanguageScope::current()
{
    return innermost;
}

QLocale readersLocale()
{
    return innermost ? innermost->locale() : QLocale();
}

} // namespace drawbridge::app
