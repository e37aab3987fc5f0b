// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/review_text.h"

#include <QCoreApplication>
#include <QDate>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ReviewText {
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

} // namespace

QString reviewDateProblem(const QString &text)
{
    const QString date = text.trimmed();
    if (date.isEmpty() || QDate::fromString(date, Qt::ISODate).isValid())
        return {};
    return ReviewText::tr("“%1” is not a date: write it as 2027-03-31.").arg(date);
}

} // namespace drawbridge::app
