// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/block_text.h"

#include "support/qt_text.h"

#include <QStringList>

namespace drawbridge::app {

namespace {
const auto kWithout = QStringLiteral(" without ");
} // namespace

std::optional<Cidr> blockFromText(const QString &text)
{
    const std::string typed = toStd(text.trimmed());
    if (const auto block = Cidr::parse(typed))
        return block;
    const auto address = IpAddress::parse(typed);
    return address ? std::optional(Cidr::of(*address)) : std::nullopt;
}

std::optional<CidrEndpoint> blockEndFromText(const QString &text)
{
    const auto split = text.indexOf(kWithout);
    const auto block = blockFromText(split < 0 ? text : text.left(split));
    if (!block)
        return std::nullopt;
    CidrEndpoint end {*block, {}};
    if (split < 0)
        return end;
    const QStringList exceptions = text.mid(split + kWithout.size()).split(QLatin1Char(','));
    for (const QString &exception : exceptions) {
        const auto except = blockFromText(exception);
        if (!except || !block->contains(*except) || *except == *block)
            return std::nullopt;
        end.except.push_back(*except);
    }
    return end;
}

} // namespace drawbridge::app
