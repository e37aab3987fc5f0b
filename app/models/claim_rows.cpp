// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/claim_rows.h"

#include "sections/claim_words.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/block_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ClaimRows {
    Q_DECLARE_TR_FUNCTIONS(ClaimRows)
};

const QString kLoaded = QStringLiteral("loaded");

/// "shop/cart[Deployment]", or an address; nothing for what is neither.
std::optional<EdgeEndpoint> endOf(const std::string &name)
{
    const std::size_t slash = name.find('/');
    const std::size_t bracket = name.find('[');
    if (slash < bracket && bracket != std::string::npos)
        return WorkloadEndpoint {name.substr(0, slash), name.substr(slash + 1, bracket - slash - 1),
                                 name.substr(bracket + 1, name.size() - bracket - 2)};
    if (const auto block = blockFromText(toQString(name)))
        return CidrEndpoint {*block, {}};
    return std::nullopt;
}

Row exampleRow(const ClaimExample &example, View view)
{
    const auto from = endOf(example.from);
    const auto to = endOf(example.to);
    Row row;
    row.icon = QStringLiteral("jump");
    row.key = view == View::Loaded ? kLoaded : QString();
    row.secondary = trafficText(example.traffic);
    row.trailing = example.isCertain ? ClaimRows::tr("allowed") : ClaimRows::tr("unknown");
    row.trailingTone = example.isCertain ? Tone::Denied : Tone::Unknown;
    if (from && to) {
        row.text = connectionText(*from, *to);
        row.connection = SelectedConnection {*from, *to};
    } else {
        row.text = toQString(example.from + " → " + example.to);
    }
    return row;
}

Row exampleGroup(const QString &title, const ReportClaim &claim, View view)
{
    Row group;
    group.text = title;
    group.key = view == View::Loaded ? kLoaded : QString();
    group.trailing = numberText(claim.failing + claim.unknown);
    for (const ClaimExample &example : claim.examples)
        group.children.push_back(exampleRow(example, view));
    return group;
}

void showState(ClaimVerdict verdict, Row &row)
{
    switch (verdict) {
    case ClaimVerdict::Proven:
        row.icon = QStringLiteral("proven");
        row.iconTone = row.trailingTone = Tone::Added;
        break;
    case ClaimVerdict::ProvenUnderAssumptions:
        row.icon = QStringLiteral("check");
        row.iconTone = row.trailingTone = Tone::Added;
        break;
    case ClaimVerdict::NotProven:
        row.icon = QStringLiteral("unknown");
        row.iconTone = row.trailingTone = Tone::Unknown;
        break;
    case ClaimVerdict::Contradicted:
        row.icon = QStringLiteral("refused");
        row.iconTone = row.trailingTone = Tone::Denied;
        break;
    }
}

void addResult(const ReportClaim &designed, const ReportClaim &loaded, bool isCurrent, Row &row)
{
    showState(designed.verdict, row);
    row.trailing = verdictText(designed.verdict);
    if (loaded.verdict == ClaimVerdict::Contradicted && designed.verdict != ClaimVerdict::Contradicted) {
        row.icon = QStringLiteral("finding");
        row.iconTone = row.trailingTone = Tone::Warning;
    }
    if (loaded.verdict != designed.verdict)
        row.trailing = ClaimRows::tr("%1; in the folder: %2").arg(row.trailing, verdictText(loaded.verdict));
    if (!isCurrent)
        row.trailing = ClaimRows::tr("%1 (as of the edit before)").arg(row.trailing);
    QStringList tips {row.text, tallyText(designed)};
    for (const ClaimDoubt doubt : designed.doubts)
        tips << doubtText(designed, doubt);
    row.toolTip = tips.join(QLatin1Char('\n'));
    if (!designed.examples.empty())
        row.children.push_back(
            exampleGroup(ClaimRows::tr("Against it as designed"), designed, View::Designed));
    if (!loaded.examples.empty() && loaded.examples != designed.examples)
        row.children.push_back(exampleGroup(ClaimRows::tr("Against it in the folder"), loaded, View::Loaded));
}

/// As ReportClaim has it.
ReportClaim wordsOf(const DesignClaim &claim)
{
    ReportClaim words;
    const AllowedEdge &about = claim.connections;
    words.kind = claim.rule == ClaimRule::OnlyReaches ? ClaimKind::OnlyReaches : ClaimKind::CannotReach;
    words.arguments = {toStd(endpointText(about.from)), toStd(endpointText(about.to)),
                       about.traffic.empty() ? std::string() : toStd(trafficText(about.traffic))};
    return words;
}

} // namespace

std::vector<Row> claimRows(const Design &design, const CheckedClaims *checked, bool isCurrent)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < design.claims.size(); ++i) {
        const DesignClaim &claim = design.claims[i];
        Row row;
        row.text = claimText(wordsOf(claim));
        row.secondary = toQString(claim.connections.reason);
        row.key = QString::number(i);
        row.icon = QStringLiteral("unknown");
        row.trailing = ClaimRows::tr("Checking");
        const std::vector<DesignClaim> none;
        const std::vector<DesignClaim> &known = checked ? checked->simulation->design->claims : none;
        const auto found = std::ranges::find(known, claim);
        if (found != known.end()) {
            const auto place = static_cast<std::size_t>(found - known.begin());
            addResult(checked->designed[place], checked->loaded[place], isCurrent, row);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

View viewOf(const Row &row)
{
    return row.key == kLoaded ? View::Loaded : View::Designed;
}

} // namespace drawbridge::app
