// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/section_builder.h"

#include "sections/section_words.h"
#include "support/qt_text.h"

#include <algorithm>
#include <limits>

namespace drawbridge::app {

namespace {

Anchor anchorOf(ReportSection section)
{
    return static_cast<Anchor>(section) + 1;
}

} // namespace

SectionBuilder::SectionBuilder(const ReportMaterial &material)
    : m_material(material)
{
}

bool SectionBuilder::has(ReportSection section) const
{
    return section == ReportSection::Conclusion || m_material.sections.contains(section);
}

void SectionBuilder::begin(ReportSection section, const QString &title)
{
    add(Heading {1, title, anchorOf(section)});
}

void SectionBuilder::heading(const QString &text, int level)
{
    add(Heading {level, text, 0});
}

void SectionBuilder::paragraph(const QString &text, TextStyle style)
{
    add(Paragraph {{text, style}});
}

void SectionBuilder::addOr(Table table, const QString &ifEmpty)
{
    if (table.rows.empty())
        paragraph(ifEmpty);
    else
        add(std::move(table));
}

QString SectionBuilder::noPolicyText() const
{
    return report().scope.isWhole ? SectionWords::tr("The folder has no policy.")
                                  : SectionWords::tr("No policy binds a pod of the scope.");
}

TextLine SectionBuilder::reference(ReportSection section, TextStyle style) const
{
    return has(section) ? TextLine {QString(kReference), style, Mark::None, {anchorOf(section)}}
                        : TextLine {orDash({}), style};
}

TextLine SectionBuilder::sentence(const QString &text, ReportSection section) const
{
    TextLine line = reference(section);
    line.text = text.arg(line.text);
    return line;
}

TableCell cellOf(const QString &text, TextStyle style, Mark mark)
{
    return {{text, style, mark}};
}

TableCell namesCell(const std::vector<std::string> &names)
{
    TableCell cell;
    for (const std::string &name : names)
        cell.push_back({shown(name), TextStyle::Strong, Mark::None, {}});
    return cell;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

int asCount(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

QString shown(std::string_view text)
{
    QString result = toQString(text);
    for (QChar &letter : result) {
        if (letter.category() == QChar::Other_Control || letter == kReference)
            letter = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace drawbridge::app
