// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/long_cells.h"

#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "support/number_text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace drawbridge::app {

namespace {

/// Of lines that a list may take in its column, and of names that are worth to be moved.
constexpr double kMostLines = 12;
constexpr qsizetype kFewestNames = 6;
/// The letters of a line over the width of a page; it need not be exact.
constexpr double kLettersOfLine = 92;

/// Lines of a cell that list something.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
    QStringList names;
    double lines = 0;
};

QString joined(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

/// The names of a text like "shop/a, shop/b"; the text itself if it is a sentence.
QStringList namesOf(const QString &text)
{
    constexpr qsizetype kMostSpaces = 2;
    QStringList names = text.split(QStringLiteral(", "));
    const bool isList = std::ranges::all_of(
        names, [](const QString &name) { return name.count(QLatin1Char(' ')) <= kMostSpaces; });
    return isList ? names : QStringList {text};
}

double linesOf(const QString &text, double letters)
{
    return std::ceil(std::max(1.0, static_cast<double>(text.size()) / letters));
}

/// The longest list of a cell: one text with commas, or lines that are like each other.
Run longestRun(const TableCell &cell, double letters)
{
    Run longest;
    for (std::size_t first = 0; first < cell.size();) {
        Run run {first, first + 1, namesOf(cell[first].text), linesOf(cell[first].text, letters)};
        const auto isLike = [&start = cell[first]](const TextLine &line) {
            return line.style == start.style && line.mark == Mark::None && line.references.empty();
        };
        if (run.names.size() == 1 && isLike(cell[first])) {
            for (;
                 run.last < cell.size() && isLike(cell[run.last]) && namesOf(cell[run.last].text).size() == 1;
                 ++run.last) {
                run.names << cell[run.last].text;
                run.lines += linesOf(cell[run.last].text, letters);
            }
        }
        const std::size_t next = run.last;
        if (run.lines > longest.lines && isLike(cell[first]))
            longest = std::move(run);
        first = next;
    }
    return longest;
}

/// A list, the line of the cell that stands for it, and the lines below the row that tell it.
struct MovedList {
    TableRow *row = nullptr;
    std::size_t column = 0;
    std::size_t line = 0;
    QString title;
    QStringList names;
};

void moveOut(TableRow &row, std::size_t column, const Run &run, const QString &title,
             std::vector<MovedList> &moved)
{
    TableCell &cell = row.cells[column];
    moved.push_back({&row, column, run.first, title, run.names});
    cell[run.first] = {{}, TextStyle::Small};
    const auto begin = cell.begin() + static_cast<std::ptrdiff_t>(run.first);
    cell.erase(begin + 1, cell.begin() + static_cast<std::ptrdiff_t>(run.last));
}

void moveFrom(Table &table, std::vector<MovedList> &moved)
{
    const double weights
        = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                          [](double sum, const TableColumn &column) { return sum + column.weight; });
    for (TableRow &row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const double share = table.columns[i].weight / weights;
            constexpr double kWide = 0.6;
            if (share > kWide)
                continue;
            const Run run = longestRun(row.cells[i], kLettersOfLine * share);
            if (run.lines > kMostLines && run.names.size() >= kFewestNames)
                moveOut(row, i, run, table.columns[i].title, moved);
        }
    }
}

/// Shorter lists are told below each of the rows that have them.
bool isWorthAnAnnex(const QStringList &names)
{
    constexpr qsizetype kFewLines = 4;
    return joined(names).size() > kFewLines * static_cast<qsizetype>(kLettersOfLine);
}

QString listName(std::size_t index)
{
    //: A list of names in the annex of the report: "L3".
    return SectionWords::tr("L%1").arg(index + 1);
}

/// The lists that several rows have, in the order of the report.
class SharedLists {
public:
    explicit SharedLists(const std::vector<MovedList> &moved)
    {
        QHash<QString, int> uses;
        for (const MovedList &list : moved)
            ++uses[joined(list.names)];
        for (const MovedList &list : moved) {
            const QString text = joined(list.names);
            if (uses[text] < 2 || !isWorthAnAnnex(list.names) || m_places.contains(text))
                continue;
            m_places.insert(text, m_lists.size());
            m_lists.push_back(list.names);
        }
    }

    const std::vector<QStringList> &lists() const { return m_lists; }

    std::optional<std::size_t> placeOf(const QStringList &names) const
    {
        const auto found = m_places.find(joined(names));
        return found == m_places.end() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QString, std::size_t> m_places;
    std::vector<QStringList> m_lists;
};

void tell(const MovedList &list, const SharedLists &shared, Anchor annex)
{
    const QString count = numberText(static_cast<std::size_t>(list.names.size()));
    TextLine &line = list.row->cells[list.column][list.line];
    if (const auto place = shared.placeOf(list.names)) {
        //: %1 is a number of names, %2 a list of the annex, "L3", %3 a page or section.
        const QString text = SectionWords::tr("%1 in list %2, %3");
        line = {text.arg(count, listName(*place), QString(kReference)), TextStyle::Body, Mark::None, {annex}};
        return;
    }
    //: %1 is a number of names.
    line.text = SectionWords::tr("%1, listed below").arg(count);
    line.style = TextStyle::Body;
    //: Above a list below a row of a table: the title of its column and how many names follow.
    const QString title = SectionWords::tr("%1: %2").arg(list.title, count);
    list.row->below.push_back({title, TextStyle::Strong});
    const TableCell lines = listLines(list.names, TextStyle::Small);
    list.row->below.insert(list.row->below.end(), lines.begin(), lines.end());
}

void addAnnex(std::vector<Block> &blocks, const SharedLists &shared, Anchor annex)
{
    blocks.push_back(Heading {1, SectionWords::tr("Lists that several rows share"), annex});
    Table table {SectionWords::tr("Lists that several rows share"),
                 {{SectionWords::tr("List"), {}, 1},
                  {SectionWords::tr("Entries"), {}, 1, true},
                  {SectionWords::tr("What is in it"), {}, 12}},
                 {}};
    for (std::size_t i = 0; i < shared.lists().size(); ++i) {
        const QStringList &names = shared.lists()[i];
        table.rows.push_back(
            {{cellOf(listName(i), TextStyle::Strong),
              cellOf(numberText(static_cast<std::size_t>(names.size()))), listLines(names, TextStyle::Body)},
             false});
    }
    blocks.push_back(std::move(table));
}

Anchor freeAnchor(const std::vector<Block> &blocks)
{
    Anchor largest = 0;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block))
            largest = std::max(largest, heading->anchor);
    }
    return largest + 1;
}

} // namespace

TableCell listLines(const QStringList &names, TextStyle style)
{
    std::vector<std::pair<QString, QStringList>> spaces;
    QStringList alone;
    for (const QString &name : names) {
        const qsizetype slash = name.indexOf(QLatin1Char('/'));
        // Neither "shop/*" nor "10.0.0.0/8".
        const bool isMember = slash > 0 && name.endsWith(QLatin1Char(']'));
        const QString space = name.left(slash);
        const auto found = std::ranges::find(spaces, space, &std::pair<QString, QStringList>::first);
        if (!isMember)
            alone << name;
        else if (found == spaces.end())
            spaces.push_back({space, {name.mid(slash + 1)}});
        else
            found->second << name.mid(slash + 1);
    }
    TableCell lines;
    for (const auto &[space, members] : spaces) {
        if (members.size() == 1)
            alone << space + QLatin1Char('/') + members[0];
        else
            lines.push_back(
                {QStringLiteral("%1 (%2): %3")
                     .arg(space, numberText(static_cast<std::size_t>(members.size())), joined(members)),
                 style});
    }
    if (!alone.isEmpty())
        lines.push_back({joined(alone), style});
    return lines;
}

void moveLongCells(std::vector<Block> &blocks)
{
    std::vector<MovedList> moved;
    for (Block &block : blocks) {
        if (auto *table = std::get_if<Table>(&block))
            moveFrom(*table, moved);
    }
    const SharedLists shared(moved);
    const Anchor annex = freeAnchor(blocks);
    for (const MovedList &list : moved)
        tell(list, shared, annex);
    if (!shared.lists().empty())
        addAnnex(blocks, shared, annex);
}

} // namespace drawbridge::app
