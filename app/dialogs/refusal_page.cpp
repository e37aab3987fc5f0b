// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/refusal_page.h"

#include "dialogs/counter_example_view.h"
#include "dialogs/label_patch_view.h"
#include "panels/code_view.h"
#include "panels/pill.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "synthesis/design_resolution.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"
#include "text/verdict_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr int kMostLines = 9;

Access accessOf(const CounterExample &example, Direction direction)
{
    return direction == Direction::Ingress ? example.actual.ingress.access : example.actual.egress.access;
}

/// Those that decide: of a denied connection what denies it, and not what would allow it at the other end. A
/// rule decides before those that only isolate.
std::vector<PolicyCitation> decisive(const CounterExample &example)
{
    std::vector<PolicyCitation> cited = example.citations;
    if (example.actual.access == Access::Denied)
        std::erase_if(cited, [&](const PolicyCitation &each) {
            return accessOf(example, each.direction) != Access::Denied;
        });
    const auto hasRule = [](const PolicyCitation &each) { return each.rule.has_value(); };
    if (std::ranges::any_of(cited, hasRule))
        std::erase_if(cited, [&](const PolicyCitation &each) { return !hasRule(each); });
    return cited.empty() ? example.citations : cited;
}

QString citationText(const PolicyCitation &citation, Access access)
{
    const QString policy = toQString(toString(citation.policy));
    if (citation.rule && access == Access::Denied)
        return RefusalPage::tr("Rule %1 of %2 denies it.").arg(*citation.rule + 1).arg(policy);
    if (citation.rule)
        return RefusalPage::tr("Rule %1 of %2 allows it.").arg(*citation.rule + 1).arg(policy);
    return citation.direction == Direction::Ingress
        ? RefusalPage::tr("%1 isolates the destination for ingress, and none of its rules allows it.")
              .arg(policy)
        : RefusalPage::tr("%1 isolates the source for egress, and none of its rules allows it.").arg(policy);
}

DrawnEnd drawnEnd(const FlowEnd &end, const Cluster &cluster)
{
    const auto *pod = std::get_if<PodIndex>(&end);
    if (!pod)
        return {toQString(toString(std::get<IpAddress>(end))), RefusalPage::tr("outside the cluster"),
                QStringLiteral("cidr")};
    const ClusterWorkload &workload = cluster.workloadOf(*pod);
    return {toQString(workload.id.namespaceName) + QLatin1Char('/') + toQString(workload.id.name),
            RefusalPage::tr("%Ln pod(s)", nullptr, static_cast<int>(workload.replicas)),
            kindIconName(workload.id.kind)};
}

EdgeEndpoint shownEnd(const FlowEnd &end, const Cluster &cluster)
{
    if (const auto *pod = std::get_if<PodIndex>(&end))
        return endpointOf(cluster, cluster[*pod].workload);
    const IpAddress &address = std::get<IpAddress>(end);
    return CidrEndpoint {Cidr::of(address), {}};
}

} // namespace

RefusalPage::RefusalPage(FindText findText, QWidget *parent)
    : QScrollArea(parent)
    , m_findText(std::move(findText))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RefusalPage::startContent()
{
    m_text.clear();
    m_content = new QWidget(this);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
}

void RefusalPage::endContent()
{
    m_column->addStretch(1);
    setWidget(m_content);
}

void RefusalPage::addProblems(const std::vector<Diagnostic> &problems, const Design &design)
{
    // More causes than these are no easier to work through; the next proof names the rest.
    constexpr std::size_t kMostProblems = 50;
    for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i)
        addProblem(problems[i], design);
    if (problems.size() > kMostProblems)
        addText(*m_column,
                tr("%Ln more cause(s).", nullptr, static_cast<int>(problems.size() - kMostProblems)));
}

void RefusalPage::showBeyond(const std::vector<Diagnostic> &overPermissions, const Design &design)
{
    startContent();
    setAccessibleName(tr("What kept policies allow beyond the design"));
    addHeading(tr("Allowed beyond the design"));
    addProblems(overPermissions, design);
    endContent();
}

void RefusalPage::show(const ProvenExport &refused, const Cluster &cluster, const Design &design)
{
    startContent();
    setAccessibleName(tr("Causes of the refusal"));
    std::vector<Diagnostic> problems = refused.synthesis.problems;
    problems.insert(problems.end(), refused.diagnostics.begin(), refused.diagnostics.end());
    std::erase_if(problems, [](const Diagnostic &each) { return each.message->severity != Severity::Error; });
    if (!problems.empty())
        addHeading(tr("Causes"));
    addProblems(problems, design);
    addPatches(refused.synthesis.inseparable, cluster);
    // Without these causes the comparison decided; with them it shows only what they have left out.
    if (problems.empty() && refused.proof.counterExample) {
        addCounterExample(*refused.proof.counterExample, cluster);
        const std::vector<WayOut> ways = waysOut(*refused.proof.counterExample, cluster, design);
        if (!ways.empty())
            addHeading(tr("Ways out"));
        addWays(ways);
    }
    endContent();
}

void RefusalPage::addHeading(const QString &text)
{
    auto *label = new QLabel(text, m_content);
    label->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    m_column->addWidget(label);
}

void RefusalPage::addText(QVBoxLayout &layout, const QString &text)
{
    auto *label = new QLabel(text, m_content);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label);
    m_text += text + QLatin1Char('\n');
}

void RefusalPage::addLink(QVBoxLayout &layout, const SourcePosition &where)
{
    if (!where.isKnown())
        return;
    const QString place = placeText(where);
    auto *link = new QLabel(QStringLiteral("<a href=\"place\">%1</a>").arg(place.toHtmlEscaped()), m_content);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setAccessibleName(tr("Show %1").arg(place));
    connect(link, &QLabel::linkActivated, this, [this, where] { emit placeActivated(where); });
    layout.addWidget(link);
    m_text += QStringLiteral("  %1\n").arg(place);
}

void RefusalPage::addProblem(const Diagnostic &problem, const Design &design)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    addText(*words, diagnosticText(problem));
    addLink(*words, problem.where);
    m_column->addLayout(words);
    addWays(waysOut(problem, design));
    m_column->addSpacing(8);
}

void RefusalPage::addWays(const std::vector<WayOut> &ways)
{
    for (const WayOut &way : ways) {
        auto *row = new QHBoxLayout;
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *text = new QLabel(way.text, m_content);
        auto *hint = new QLabel(way.hint, m_content);
        for (QLabel *label : {text, hint}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            words->addWidget(label);
        }
        setInk(hint, &Theme::text2);
        hint->setFont(scaledFont(font(), FontFactor::kSection));
        auto *button = new QPushButton(way.verb, m_content);
        button->setObjectName(QStringLiteral("wayOut"));
        button->setAccessibleName(way.text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, way] { emit wayOutChosen(way); });
        row->addLayout(words, 1);
        row->addWidget(button);
        m_column->addLayout(row);
    }
}

void RefusalPage::addPatches(const std::vector<WorkloadIndex> &inseparable, const Cluster &cluster)
{
    bool isFirst = true;
    for (const WorkloadIndex workload : inseparable) {
        const auto label = separatingLabel(cluster, workload);
        if (!label)
            continue;
        if (std::exchange(isFirst, false))
            addHeading(tr("Labels that would help"));
        m_column->addWidget(new LabelPatchView(cluster, workload, *label, m_content));
        m_text += toQString(label->patch);
    }
}

void RefusalPage::addCounterExample(const CounterExample &example, const Cluster &cluster)
{
    addHeading(tr("Counter-example"));
    const DrawnEnd from = drawnEnd(example.flow.from, cluster);
    const DrawnEnd to = drawnEnd(example.flow.to, cluster);
    auto *drawing = new CounterExampleView(m_content);
    drawing->show(from, to, flowText(example.flow), example.actual.access);
    m_column->addWidget(drawing);
    m_text += tr("%1 → %2, %3").arg(from.name, to.name, flowText(example.flow)) + QLatin1Char('\n');

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(2, 1);
    addVerdict(*grid, tr("The design says"), example.wanted,
               example.wanted == Access::Denied ? tr("No edge is drawn.") : QString());
    addVerdict(*grid, tr("The files say"), example.actual.access, {});
    m_column->addLayout(grid);
    addShowButton({shownEnd(example.flow.from, cluster), shownEnd(example.flow.to, cluster)});
    addCitations(example);
}

void RefusalPage::addVerdict(QGridLayout &grid, const QString &name, Access access, const QString &remark)
{
    const int row = grid.rowCount();
    grid.addWidget(new QLabel(name, m_content), row, 0);
    grid.addWidget(new Pill(access, Weight::Leading, m_content), row, 1);
    auto *words = new QLabel(remark, m_content);
    words->setWordWrap(true);
    setInk(words, &Theme::text2);
    grid.addWidget(words, row, 2);
    m_text += QStringLiteral("%1: %2. %3\n").arg(name, accessText(access), remark);
}

void RefusalPage::addShowButton(const SelectedConnection &connection)
{
    auto *button = new QPushButton(tr("&Show on the canvas"), m_content);
    button->setObjectName(QStringLiteral("showCounterExample"));
    button->setAutoDefault(false);
    button->setToolTip(tr("Closes the export, which has written nothing, and explains the connection"));
    // Queued: the dialog that this is in closes.
    connect(
        button, &QPushButton::clicked, this, [this, connection] { emit connectionActivated(connection); },
        Qt::QueuedConnection);
    m_column->addWidget(button, 0, Qt::AlignLeft);
}

void RefusalPage::addCitations(const CounterExample &example)
{
    if (example.citations.empty()) {
        addText(*m_column, tr("No policy has a part in it."));
        return;
    }
    addHeading(tr("Cause"));
    const std::vector<PolicyCitation> cited = decisive(example);
    for (const PolicyCitation &citation : cited) {
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        addText(*words, citationText(citation, accessOf(example, citation.direction)));
        addLink(*words, citation.where);
        m_column->addLayout(words);
    }
    addLines(cited.front().where);
}

void RefusalPage::addLines(const SourcePosition &where)
{
    const auto text = where.isKnown() ? m_findText(where) : std::nullopt;
    if (!text)
        return;
    auto *code = new CodeView(m_content);
    code->setAccessibleName(placeText(where));
    code->setText(toQString(*text));
    code->setFixedHeight(kMostLines * code->fontMetrics().lineSpacing() + 8);
    m_column->addWidget(code);
    const int line = static_cast<int>(where.line);
    code->markLines(line, line);
}

} // namespace drawbridge::app
