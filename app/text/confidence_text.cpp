// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/confidence_text.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ConfidenceText {
    Q_DECLARE_TR_FUNCTIONS(ConfidenceText)
};

} // namespace

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return ConfidenceText::tr("High");
    case Confidence::Medium:
        return ConfidenceText::tr("Medium");
    case Confidence::Low:
        return ConfidenceText::tr("Low");
    }
    return {};
}

QString confidenceHint(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return ConfidenceText::tr("A Service is named with a port that it serves, or an object says so.");
    case Confidence::Medium:
        return ConfidenceText::tr("A Service is named, but its port, or how to read the text, is a guess.");
    case Confidence::Low:
        return ConfidenceText::tr("Something looks like it: look at the evidence before adding it.");
    }
    return {};
}

QString confidenceIconName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return QStringLiteral("confidence-high");
    case Confidence::Medium:
        return QStringLiteral("confidence-medium");
    case Confidence::Low:
        return QStringLiteral("confidence-low");
    }
    return {};
}

} // namespace drawbridge::app
