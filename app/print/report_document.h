// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_text.h"

#include <QDateTime>
#include <QLocale>
#include <QSizeF>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace drawbridge::app {

/// A label with what belongs to it: a fact of the cover, an assumption, an entry of the glossary.
struct LabelledText {
    QString label;
    std::vector<TextLine> lines;
};

/// A box with a title; an alert has a strong outline.
struct Notice {
    QString title;
    std::vector<TextLine> lines;
    Mark mark = Mark::None;
    bool isAlert = false;
};

/// A number on the cover.
struct Tally {
    std::size_t count = 0;
    QString label;
    Mark mark = Mark::None;
    bool isAlert = false;
};

struct TitlePage {
    QString title;
    QString subtitle;
    QString statement;
    QString tallyTitle;
    std::vector<Tally> tallies;
    Notice notice;
    std::vector<LabelledText> facts;
    /// Under a line to sign on.
    std::vector<QString> signatures;
    std::vector<QString> closing;
};

/// Level 1 starts a page, unless the one before ends high on it. Numbered by the document: 1, 1.1, 1.1.1.
struct Heading {
    int level = 1;
    QString text;
    Anchor anchor = 0;
};

struct Paragraph {
    TextLine text;
};

struct LabelledList {
    std::vector<LabelledText> entries;
    /// The share of the width that labels take.
    double labelShare = 0.08;
};

struct TableColumn {
    QString title;
    /// A second line of the title, for the second line of the cells.
    QString subtitle {};
    /// The share of the width, compared with the other columns.
    double weight = 1;
    bool isRightAligned = false;
};

using TableCell = std::vector<TextLine>;

struct TableRow {
    /// As many as there are columns.
    std::vector<TableCell> cells;
    /// Something that the reader has to look at.
    bool isEmphasised = false;
    /// Set below the cells over the width of the table: lists that would fill one column over pages.
    TableCell below {};
};

struct Table {
    /// What the table is, for readers who do not see the page.
    QString caption;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

enum class CellState { Plain, SameZone, Wider, Narrower, Unknown };

/// What is required above, what is so below; one of them may be empty.
struct MatrixBlockCell {
    QString required;
    QString actual;
    CellState state = CellState::Plain;
};

/// Rows are sources, columns are destinations; both have the same names.
struct MatrixBlock {
    QString caption;
    QString corner;
    std::vector<QString> names;
    std::function<MatrixBlockCell(std::size_t row, std::size_t column)> cell;
};

/// A drawing that is made where it is painted, into (0, 0) to the size.
struct Diagram {
    QString caption;
    /// The same in words, for readers who do not see it.
    QString description;
    QSizeF size;
    std::function<void(QPainter &)> paint;
};

/// The text of a file as it is, with line numbers.
struct Listing {
    QString title;
    QString text;
    int firstLine = 1;
};

using Block = std::variant<Heading, Paragraph, LabelledList, Notice, Table, MatrixBlock, Diagram, Listing>;

/// A report, independent of where it is shown: paper, PDF or HTML.
struct ReportDocument {
    TitlePage cover;
    std::vector<Block> blocks;
    QString reportId;
    /// Of the whole input, in hexadecimal.
    QString inputHash;
    /// The only date in it; in UTC.
    QDateTime date;
    /// That its texts are in; numbers of pages and the like follow it.
    QLocale locale = QLocale(QLocale::English);
};

/// The number of each heading among the blocks, "2.1"; empty for other blocks.
std::vector<QString> headingNumbers(const ReportDocument &document);

/// "0123 4567 … cdef 89ab": enough of a hash to recognise it.
QString shortHash(const QString &hash);

} // namespace drawbridge::app
