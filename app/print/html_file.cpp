// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/html_file.h"

#include "base/overloaded.h"
#include "print/html_style.h"
#include "print/html_text.h"
#include "print/report_words.h"
#include "print/svg_drawing.h"
#include "support/language_scope.h"

#include <QGuiApplication>
#include <QStringList>

#include <map>

namespace drawbridge::app {

namespace {

class HtmlWriter {
public:
    HtmlWriter(const ReportDocument &document, const std::stop_token &stop)
        : m_document(document)
        , m_stop(stop)
        , m_numbers(headingNumbers(document))
    {
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            if (const auto *heading = std::get_if<Heading>(&document.blocks[i]))
                m_headings.emplace(heading->anchor, i);
        }
    }

    std::optional<QByteArray> write()
    {
        writeHead();
        writeCover();
        writeContents();
        add(QStringLiteral("<main id=\"report\">\n"));
        bool isInSection = false;
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            if (m_stop.stop_requested())
                return std::nullopt;
            const auto *heading = std::get_if<Heading>(&m_document.blocks[i]);
            if (heading && heading->level == 1) {
                add(QStringLiteral("%1<section aria-labelledby=\"%2\">\n")
                        .arg(isInSection ? QStringLiteral("</section>\n") : QString(), idOf(i)));
                isInSection = true;
            }
            writeBlock(i);
        }
        if (isInSection)
            add(QStringLiteral("</section>\n"));
        writeFoot();
        return std::move(m_out);
    }

private:
    void add(const QString &html) { m_out += html.toUtf8(); }
    static QString idOf(std::size_t block) { return QStringLiteral("s%1").arg(block); }

    /// The text with its links, and with the direction of its script where that may differ.
    QString inner(const TextLine &line) const
    {
        QString html = breakable(escaped(line.text));
        qsizetype at = 0;
        for (const Anchor anchor : line.references) {
            at = html.indexOf(kReference, at);
            const auto found = m_headings.find(anchor);
            if (at < 0 || found == m_headings.end())
                break;
            const QString link
                = QStringLiteral("<a href=\"#%1\">%2</a>")
                      .arg(idOf(found->second), ReportWords::tr("section %1").arg(m_numbers[found->second]));
            html.replace(at, 1, link);
            at += link.size();
        }
        if (line.text.isRightToLeft())
            html = QStringLiteral("<bdi>%1</bdi>").arg(html);
        const QString mark = markText(line.mark);
        if (!mark.isEmpty())
            html.prepend(QStringLiteral("<span class=\"mark\" aria-hidden=\"true\">%1</span>").arg(mark));
        return html;
    }

    QString element(const QString &name, const TextLine &line, const QString &moreClasses = {}) const
    {
        const QString classes
            = QStringList {moreClasses, classOf(line.style)}.join(QLatin1Char(' ')).trimmed();
        return QStringLiteral("<%1%2>%3</%1>")
            .arg(name, classes.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(classes),
                 inner(line));
    }

    QString lines(const std::vector<TextLine> &lines) const
    {
        QString html;
        for (const TextLine &line : lines)
            html += element(QStringLiteral("span"), line, QStringLiteral("line"));
        return html;
    }

    void writeHead()
    {
        const QString title = QStringLiteral("%1, %2").arg(m_document.cover.title, m_document.cover.subtitle);
        const bool isRightToLeft = m_document.locale.textDirection() == Qt::RightToLeft;
        add(QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"generator\" content=\"Drawbridge " DRAWBRIDGE_VERSION "\">\n"
                "<title>%3</title>\n<style>%4%6</style>\n</head>\n<body>\n"
                "<a class=\"skip\" href=\"#report\">%5</a>\n")
                .arg(m_document.locale.bcp47Name(),
                     isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), escaped(title),
                     QLatin1String(kHtmlStyle), escaped(ReportWords::tr("Skip to the report")), pageStyle()));
    }

    QString identity() const
    {
        return ReportWords::tr("Report %1").arg(m_document.reportId) + QStringLiteral(" · ")
            + ReportWords::tr("Input SHA-256 %1").arg(m_document.inputHash);
    }

    /// What browsers that know of margin boxes print on every page.
    QString pageStyle() const
    {
        return QStringLiteral(
                   "@page { @bottom-left { content: %1; font: 6.5pt sans-serif; white-space: nowrap; } "
                   "@bottom-right { content: %2; font: 6.5pt sans-serif; } }\n")
            .arg(cssString(identity()), QStringLiteral("counter(page) \" / \" counter(pages)"));
    }

    void writeCover()
    {
        const TitlePage &cover = m_document.cover;
        add(QStringLiteral("<header>\n<h1>%1</h1>\n<p class=\"subtitle\">%2</p>\n<p class=\"lead\">%3</p>\n")
                .arg(escaped(cover.title), escaped(cover.subtitle), escaped(cover.statement)));
        if (!cover.tallies.empty()) {
            add(QStringLiteral("<p class=\"strong\">%1</p>\n<ul class=\"tallies\">\n")
                    .arg(escaped(cover.tallyTitle)));
            for (const Tally &tally : cover.tallies)
                add(QStringLiteral("<li%1><span class=\"figure\">%2</span>%3</li>\n")
                        .arg(tally.isAlert ? QStringLiteral(" class=\"alert\"") : QString())
                        .arg(tally.count)
                        .arg(inner({tally.label, TextStyle::Body, tally.mark, {}})));
            add(QStringLiteral("</ul>\n"));
        }
        write(cover.notice);
        write(LabelledList {cover.facts});
        add(QStringLiteral("<p class=\"signatures\">"));
        for (const QString &text : cover.signatures)
            add(QStringLiteral("<span>%1</span>").arg(escaped(text)));
        add(QStringLiteral("</p>\n"));
        for (const QString &text : cover.closing)
            add(QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(text)));
        add(QStringLiteral("</header>\n"));
    }

    void writeContents()
    {
        add(QStringLiteral("<nav aria-label=\"%1\">\n<h2>%1</h2>\n<ol>\n")
                .arg(escaped(ReportWords::tr("Contents"))));
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            const auto *heading = std::get_if<Heading>(&m_document.blocks[i]);
            if (heading && heading->level <= 2)
                add(QStringLiteral("<li class=\"level%1\"><a href=\"#%2\">%3 %4</a></li>\n")
                        .arg(heading->level)
                        .arg(idOf(i), m_numbers[i], escaped(heading->text)));
        }
        add(QStringLiteral("</ol>\n</nav>\n"));
    }

    void writeBlock(std::size_t block)
    {
        const auto writeOne = Overloaded {
            [&](const Heading &heading) {
                add(QStringLiteral("<h%1 id=\"%2\">%3 %4</h%1>\n")
                        .arg(heading.level + 1)
                        .arg(idOf(block), m_numbers[block], escaped(heading.text)));
            },
            [&](const auto &other) { write(other); },
        };
        std::visit(writeOne, m_document.blocks[block]);
    }

    void write(const Paragraph &paragraph)
    {
        add(element(QStringLiteral("p"), paragraph.text) + QLatin1Char('\n'));
    }

    void write(const LabelledList &list)
    {
        add(QStringLiteral("<dl>\n"));
        for (const LabelledText &entry : list.entries) {
            add(QStringLiteral("<dt>%1</dt><dd>").arg(escaped(entry.label)));
            for (const TextLine &line : entry.lines)
                add(element(QStringLiteral("div"), line));
            add(QStringLiteral("</dd>\n"));
        }
        add(QStringLiteral("</dl>\n"));
    }

    void write(const Notice &notice)
    {
        add(QStringLiteral("<aside%1>\n%2\n")
                .arg(notice.isAlert ? QStringLiteral(" class=\"alert\"") : QString(),
                     element(QStringLiteral("p"), {notice.title, TextStyle::Strong, notice.mark, {}})));
        for (const TextLine &line : notice.lines)
            add(element(QStringLiteral("p"), line) + QLatin1Char('\n'));
        add(QStringLiteral("</aside>\n"));
    }

    void openTable(const QString &caption, const QString &classes)
    {
        // What is wider than the window scrolls, by keyboard, too.
        add(QStringLiteral(
                "<div class=\"wide\" role=\"region\" aria-label=\"%1\" tabindex=\"0\">\n<table%2>\n"
                "<caption class=\"hidden\">%1</caption>\n")
                .arg(escaped(caption),
                     classes.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(classes)));
    }

    void closeTable() { add(QStringLiteral("</tbody>\n</table>\n</div>\n")); }

    void write(const Table &table)
    {
        const auto side = [&table](std::size_t column) {
            return table.columns[column].isRightAligned ? QStringLiteral(" class=\"right\"") : QString();
        };
        openTable(table.caption, {});
        add(QStringLiteral("<thead><tr>"));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            add(QStringLiteral("<th scope=\"col\"%1>%2<span class=\"line small\">%3</span></th>")
                    .arg(side(i), escaped(table.columns[i].title), escaped(table.columns[i].subtitle)));
        add(QStringLiteral("</tr></thead>\n<tbody>\n"));
        for (const TableRow &row : table.rows) {
            if (m_stop.stop_requested())
                return;
            QString html
                = row.isEmphasised ? QStringLiteral("<tr class=\"emphasised\">") : QStringLiteral("<tr>");
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                html += QStringLiteral("<%1%2>%3</%4>")
                            .arg(i == 0 ? QStringLiteral("th scope=\"row\"") : QStringLiteral("td"), side(i),
                                 lines(row.cells[i]), i == 0 ? QStringLiteral("th") : QStringLiteral("td"));
            add(html + QStringLiteral("</tr>\n"));
            if (!row.below.empty())
                add(QStringLiteral("<tr class=\"below%1\"><td colspan=\"%2\">%3</td></tr>\n")
                        .arg(row.isEmphasised ? QStringLiteral(" emphasised") : QString())
                        .arg(row.cells.size())
                        .arg(lines(row.below)));
        }
        closeTable();
    }

    void write(const MatrixBlock &matrix)
    {
        openTable(matrix.caption, QStringLiteral("matrix"));
        add(QStringLiteral("<thead><tr><th scope=\"col\">%1</th>").arg(escaped(matrix.corner)));
        for (const QString &name : matrix.names)
            add(QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(name)));
        add(QStringLiteral("</tr></thead>\n<tbody>\n"));
        for (std::size_t row = 0; row < matrix.names.size() && !m_stop.stop_requested(); ++row) {
            QString html = QStringLiteral("<tr><th scope=\"row\">%1</th>").arg(escaped(matrix.names[row]));
            for (std::size_t column = 0; column < matrix.names.size(); ++column)
                html += cellOf(matrix.cell(row, column));
            add(html + QStringLiteral("</tr>\n"));
        }
        closeTable();
    }

    static QString cellOf(const MatrixBlockCell &cell)
    {
        const QString words = wordsFor(cell.state);
        return QStringLiteral("<td class=\"%1\">%2<span class=\"line actual\">%3</span>%4</td>")
            .arg(classOf(cell.state),
                 cell.required.isEmpty()
                     ? QString()
                     : QStringLiteral("<span class=\"line small\">%1</span>").arg(escaped(cell.required)),
                 escaped(cell.actual),
                 words.isEmpty() ? QString()
                                 : QStringLiteral("<span class=\"hidden\">%1</span>").arg(escaped(words)));
    }

    void write(const Diagram &diagram)
    {
        add(QStringLiteral("<figure role=\"group\" aria-label=\"%1\">\n").arg(escaped(diagram.description)));
        m_out += svgOf(diagram, QStringLiteral("d%1").arg(++m_drawings));
        add(QStringLiteral("<figcaption>%1</figcaption>\n</figure>\n").arg(escaped(diagram.caption)));
    }

    void write(const Listing &listing)
    {
        add(QStringLiteral("<h4>%1</h4>\n<pre>").arg(escaped(listing.title)));
        QStringList rows = listing.text.split(QLatin1Char('\n'));
        if (rows.size() > 1 && rows.last().isEmpty())
            rows.removeLast();
        for (qsizetype i = 0; i < rows.size(); ++i)
            add(QStringLiteral("<span class=\"n\" aria-hidden=\"true\">%1</span>%2\n")
                    .arg(listing.firstLine + static_cast<int>(i))
                    .arg(escaped(rows[i])));
        add(QStringLiteral("</pre>\n"));
    }

    void writeFoot()
    {
        add(QStringLiteral("</main>\n<footer class=\"small\">%1</footer>\n</body>\n</html>\n")
                .arg(escaped(identity())));
    }

    const ReportDocument &m_document;
    std::stop_token m_stop;
    std::vector<QString> m_numbers;
    /// The place of the heading with that anchor.
    std::map<Anchor, std::size_t> m_headings;
    QByteArray m_out;
    int m_drawings = 0;
};

} // namespace

std::optional<QByteArray> htmlOf(const ReportDocument &document, const std::stop_token &stop)
{
    const LanguageScope language(document.locale);
    auto html = HtmlWriter(document, stop).write();
    return stop.stop_requested() ? std::nullopt : html;
}

} // namespace drawbridge::app
