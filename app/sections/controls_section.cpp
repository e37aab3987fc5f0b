// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/section_words.h"

#include <QStringList>

namespace drawbridge::app {

namespace {

/// The data is English; its texts are marked for translation in core.
QString translated(std::string_view text)
{
    const std::string english(text);
    return QCoreApplication::translate("core", english.c_str());
}

QString supportText(ControlSupport support)
{
    switch (support) {
    case ControlSupport::Shown:
        return SectionWords::tr("Shown by the files");
    case ControlSupport::ShownUnderAssumptions:
        return SectionWords::tr("Shown under the assumptions");
    case ControlSupport::OtherEvidence:
        return SectionWords::tr("Needs other evidence");
    }
    return {};
}

Mark markOf(ControlSupport support)
{
    switch (support) {
    case ControlSupport::Shown:
        return Mark::Proven;
    case ControlSupport::ShownUnderAssumptions:
        return Mark::Assumed;
    case ControlSupport::OtherEvidence:
        return Mark::NotProven;
    }
    return Mark::None;
}

TableRow rowOf(const SectionBuilder &builder, const Control &control)
{
    TableCell name = cellOf(shown(control.id), TextStyle::Strong);
    TableCell shows = cellOf(supportText(control.support), TextStyle::Strong, markOf(control.support));
    shows.push_back({translated(control.shows)});
    shows.push_back(builder.reference(control.section, TextStyle::Small));
    return {{std::move(name), cellOf(translated(control.wants)), std::move(shows),
             cellOf(orDash(translated(control.needs)))},
            false};
}

/// Which numbers were compared with the edition; empty if all were.
QString numbersText(const ControlFramework &framework)
{
    QStringList compared;
    for (const Control &control : framework.controls) {
        if (control.isVerified)
            compared << shown(control.id);
    }
    if (compared.size() == static_cast<qsizetype>(framework.controls.size()))
        return {};
    return compared.isEmpty()
        ? SectionWords::tr("No number was compared with the edition: check those that you cite.")
        : SectionWords::tr("Compared with the edition: %1. Check the other numbers that you cite.")
              .arg(compared.join(QStringLiteral(", ")));
}

void addFramework(SectionBuilder &builder, const ControlFramework &framework)
{
    //: A standard and its edition.
    builder.heading(SectionWords::tr("%1, %2").arg(shown(framework.name), shown(framework.edition)));
    if (framework.status == ControlStatus::Proposed)
        builder.paragraph(SectionWords::tr("Proposed: published for comment, and not in force."),
                          TextStyle::Strong);
    if (const QString numbers = numbersText(framework); !numbers.isEmpty())
        builder.paragraph(numbers, TextStyle::Small);
    Table table {shown(framework.name),
                 {{SectionWords::tr("Control"), {}, 1.3},
                  {SectionWords::tr("Wants, in our words"), {}, 2.8},
                  {SectionWords::tr("This report"), {}, 3},
                  {SectionWords::tr("Other evidence that it needs"), {}, 2.8}},
                 {}};
    for (const Control &control : framework.controls)
        table.rows.push_back(rowOf(builder, control));
    builder.add(std::move(table));
}

} // namespace

void addControls(SectionBuilder &builder)
{
    builder.paragraph(
        SectionWords::tr("What the report can be used for. It claims compliance with nothing: an assessor "
                         "decides."));
    for (const ControlFramework &framework : controlFrameworks()) {
        if (builder.material().frameworks.contains(std::string(framework.key)))
            addFramework(builder, framework);
    }
}

} // namespace drawbridge::app
