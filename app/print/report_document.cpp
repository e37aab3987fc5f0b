// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/report_document.h"

#include <QStringList>

#include <array>

namespace drawbridge::app {

std::vector<QString> headingNumbers(const ReportDocument &document)
{
    constexpr std::size_t kDeepest = 3;
    std::array<int, kDeepest> counters {};
    std::vector<QString> numbers;
    numbers.reserve(document.blocks.size());
    for (const Block &block : document.blocks) {
        QStringList parts;
        if (const auto *heading = std::get_if<Heading>(&block)) {
            const auto level = std::min(static_cast<std::size_t>(std::max(heading->level, 1)), kDeepest);
            ++counters[level - 1];
            std::fill(counters.begin() + static_cast<std::ptrdiff_t>(level), counters.end(), 0);
            for (std::size_t i = 0; i < level; ++i)
                parts << QString::number(counters[i]);
        }
        numbers.push_back(parts.join(QLatin1Char('.')));
    }
    return numbers;
}

QString shortHash(const QString &hash)
{
    constexpr qsizetype kPart = 4;
    if (hash.size() <= 4 * kPart)
        return hash;
    return QStringLiteral("%1 %2 … %3 %4")
        .arg(hash.left(kPart), hash.mid(kPart, kPart), hash.right(2 * kPart).left(kPart), hash.right(kPart));
}

} // namespace drawbridge::app
