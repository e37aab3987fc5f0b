// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/pdf_outline.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace drawbridge::app {

namespace {

/// The objects of a file that one cross-reference table lists, as Qt writes it.
class PdfObjects {
public:
    static std::optional<PdfObjects> read(const QByteArray &pdf)
    {
        static const QRegularExpression last(QStringLiteral("startxref\\s+(\\d+)\\s+%%EOF\\s*$"));
        const auto found = last.match(QString::fromLatin1(pdf.right(64)));
        if (!found.hasMatch())
            return std::nullopt;
        PdfObjects objects(pdf, found.captured(1).toLongLong());
        const qsizetype trailer = pdf.indexOf("trailer", objects.m_table);
        if (objects.m_table <= 0 || trailer < 0)
            return std::nullopt;
        objects.m_trailer = pdf.mid(trailer);
        return objects;
    }

    qsizetype table() const { return m_table; }
    int size() const { return number(m_trailer, "Size"); }
    int root() const { return number(m_trailer, "Root"); }
    int information() const { return number(m_trailer, "Info"); }

    /// The text between "n 0 obj" and "endobj"; empty if there is no such object.
    QByteArray text(int object) const
    {
        // "xref\n0 COUNT\n" and 20 bytes an entry.
        const qsizetype entries = m_pdf.indexOf('\n', m_table + 5) + 1;
        constexpr qsizetype kEntry = 20;
        const qsizetype at = m_pdf.mid(entries + kEntry * object, 10).toLongLong();
        const QByteArray head = QByteArray::number(object) + " 0 obj";
        if (object <= 0 || m_pdf.mid(at, head.size()) != head)
            return {};
        const qsizetype end = m_pdf.indexOf("endobj", at);
        return m_pdf.mid(at + head.size(), end - at - head.size());
    }

    static int number(const QByteArray &text, const char *key)
    {
        const QRegularExpression entry(QStringLiteral("/%1\\s+(\\d+)").arg(QLatin1String(key)));
        return entry.match(QString::fromLatin1(text)).captured(1).toInt();
    }

    std::vector<int> pages() const
    {
        const QString tree = QString::fromLatin1(text(number(text(root()), "Pages")));
        const qsizetype first = tree.indexOf(QLatin1Char('['));
        const QString kids = tree.mid(first, tree.indexOf(QLatin1Char(']')) - first);
        static const QRegularExpression reference(QStringLiteral("(\\d+) 0 R"));
        std::vector<int> pages;
        for (auto each = reference.globalMatch(kids); each.hasNext();)
            pages.push_back(each.next().captured(1).toInt());
        return pages;
    }

private:
    PdfObjects(const QByteArray &pdf, qsizetype table)
        : m_pdf(pdf)
        , m_table(table)
    {
    }

    QByteArray m_pdf;
    qsizetype m_table;
    QByteArray m_trailer;
};

QByteArray textOf(const QString &text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar letter : text) {
        bytes += static_cast<char>(letter.row());
        bytes += static_cast<char>(letter.cell());
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray dateOf(const QDateTime &date)
{
    return "(D:" + date.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

QByteArray reference(std::size_t object)
{
    return QByteArray::number(static_cast<qulonglong>(object)) + " 0 R";
}

/// The entries of an outline with their places in the tree; -1 for none.
struct OutlineNode {
    int parent = -1;
    int previous = -1;
    int next = -1;
    int first = -1;
    int last = -1;
    int below = 0;
};

std::vector<OutlineNode> treeOf(const std::vector<OutlineEntry> &entries)
{
    std::vector<OutlineNode> nodes(entries.size());
    // The last entry of each level that is still open; the root is of level 0.
    std::map<int, int> open;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        open.erase(open.upper_bound(entries[i].level), open.end());
        const auto index = static_cast<int>(i);
        const auto same = open.find(entries[i].level);
        if (same != open.end()) {
            nodes[i].previous = same->second;
            nodes[static_cast<std::size_t>(same->second)].next = index;
        }
        open.erase(entries[i].level);
        if (!open.empty()) {
            nodes[i].parent = open.rbegin()->second;
            OutlineNode &parent = nodes[static_cast<std::size_t>(nodes[i].parent)];
            parent.first = parent.first < 0 ? index : parent.first;
            parent.last = index;
            ++parent.below;
        }
        open[entries[i].level] = index;
    }
    return nodes;
}

/// Objects that are appended to a file.
class PdfUpdate {
public:
    explicit PdfUpdate(QByteArray pdf)
        : m_pdf(std::move(pdf))
    {
    }

    void add(std::size_t object, const QByteArray &text)
    {
        m_offsets[object] = m_pdf.size();
        m_pdf += QByteArray::number(static_cast<qulonglong>(object)) + " 0 obj\n" + text + "\nendobj\n";
    }

    QByteArray finish(const PdfObjects &before)
    {
        const qsizetype table = m_pdf.size();
        m_pdf += "xref\n";
        for (const auto &[object, offset] : m_offsets)
            m_pdf += QByteArray::number(static_cast<qulonglong>(object)) + " 1\n"
                + QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        const std::size_t size
            = std::max(static_cast<std::size_t>(before.size()), m_offsets.rbegin()->first + 1);
        const QByteArray id = QCryptographicHash::hash(m_pdf, QCryptographicHash::Md5).toHex();
        m_pdf += "trailer\n<<\n/Size " + QByteArray::number(static_cast<qulonglong>(size)) + "\n/Root "
            + reference(static_cast<std::size_t>(before.root())) + "\n/Info "
            + reference(static_cast<std::size_t>(before.information())) + "\n/Prev "
            + QByteArray::number(before.table()) + "\n/ID [<" + id + "> <" + id + ">]\n>>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
        return std::move(m_pdf);
    }

private:
    QByteArray m_pdf;
    std::map<std::size_t, qsizetype> m_offsets;
};

QByteArray destination(std::size_t page, double top)
{
    return "/Dest [" + reference(page) + " /XYZ null " + QByteArray::number(qRound(top)) + " null]";
}

QByteArray entryText(const PdfInformation &information, const std::vector<OutlineNode> &nodes,
                     std::size_t index, std::size_t firstObject, const std::vector<int> &pages)
{
    const OutlineNode &node = nodes[index];
    const OutlineEntry &entry = information.outline[index];
    QByteArray text = "<<\n/Title " + textOf(entry.title) + "\n/Parent "
        + reference(node.parent < 0 ? firstObject - 1 : firstObject + static_cast<std::size_t>(node.parent));
    const auto link = [&text, firstObject](const char *name, int target) {
        if (target >= 0)
            text
                += QByteArray("\n/") + name + ' ' + reference(firstObject + static_cast<std::size_t>(target));
    };
    link("Prev", node.previous);
    link("Next", node.next);
    link("First", node.first);
    link("Last", node.last);
    if (node.below > 0)
        text += "\n/Count -" + QByteArray::number(node.below);
    const int page = pages[static_cast<std::size_t>(entry.page) - 1];
    return text + '\n' + destination(static_cast<std::size_t>(page), entry.top) + "\n>>";
}

/// The root of the outline and its entries, from that object on.
void addOutline(PdfUpdate &update, const PdfInformation &information, const std::vector<int> &pages,
                std::size_t root)
{
    const std::vector<OutlineNode> nodes = treeOf(information.outline);
    std::size_t last = 0;
    int top = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent >= 0)
            continue;
        last = i;
        ++top;
    }
    update.add(root,
               "<<\n/Type /Outlines\n/First " + reference(root + 1) + "\n/Last " + reference(root + 1 + last)
                   + "\n/Count " + QByteArray::number(top) + "\n>>");
    for (std::size_t i = 0; i < nodes.size(); ++i)
        update.add(root + 1 + i, entryText(information, nodes, i, root + 1, pages));
}

QByteArray linkText(const PdfLink &link, const std::vector<int> &pages)
{
    QByteArray corners;
    for (const double value : {link.area.left(), link.area.top(), link.area.right(), link.area.bottom()})
        corners += QByteArray::number(value, 'f', 1) + ' ';
    const int target = pages[static_cast<std::size_t>(link.target) - 1];
    return "<<\n/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/Rect [" + corners.trimmed() + "]\n"
        + destination(static_cast<std::size_t>(target), link.top) + "\n>>";
}

/// The links from that object on, in the list that Qt keeps for each page.
void addLinks(PdfUpdate &update, const PdfObjects &objects, const std::vector<PdfLink> &links,
              const std::vector<int> &pages, std::size_t first)
{
    std::map<int, QByteArray> lists;
    for (std::size_t i = 0; i < links.size(); ++i) {
        update.add(first + i, linkText(links[i], pages));
        lists[links[i].page] += reference(first + i) + '\n';
    }
    for (const auto &[page, list] : lists) {
        const QByteArray text = objects.text(pages[static_cast<std::size_t>(page) - 1]);
        if (const int object = PdfObjects::number(text, "Annots"); object > 0)
            update.add(static_cast<std::size_t>(object), "[\n" + list + ']');
    }
}

QByteArray informationText(const PdfInformation &information)
{
    const QByteArray date = dateOf(information.date);
    return "<<\n/Title " + textOf(information.title) + "\n/Subject " + textOf(information.subject)
        + "\n/Keywords " + textOf(information.keywords)
        + "\n/Creator (Drawbridge " DRAWBRIDGE_VERSION ")\n/Producer (Qt)\n/CreationDate " + date
        + "\n/ModDate " + date + "\n>>";
}

/// The catalog as it was, with the outline in it.
QByteArray catalogText(QByteArray text, const PdfInformation &information, std::size_t outline)
{
    QByteArray more
        = "/ViewerPreferences << /DisplayDocTitle true >>\n/Lang (" + information.language.toLatin1() + ")\n";
    if (!information.outline.empty())
        more += "/Outlines " + reference(outline) + "\n/PageMode /UseOutlines\n";
    text.truncate(text.lastIndexOf(">>"));
    return text.trimmed() + '\n' + more + ">>";
}

/// Writes the date over the one that Qt wrote, of the same length, because offsets follow.
void replaceClock(QByteArray &pdf, const QDateTime &date)
{
    static const QByteArray before("/CreationDate (D:");
    const QByteArray wanted = date.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const qsizetype found = pdf.lastIndexOf(before);
    if (found < 0)
        return;
    const qsizetype digits = found + before.size();
    pdf.replace(digits, wanted.size(), wanted);
    // "+02'00'" is where the clock stood.
    const QByteArray zone("+00'00'");
    if (pdf.mid(digits + wanted.size() + zone.size() - 1, 2) == "')")
        pdf.replace(digits + wanted.size(), zone.size(), zone);
}

} // namespace

std::optional<QByteArray> withInformation(QByteArray pdf, const PdfInformation &information)
{
    replaceClock(pdf, information.date);
    const std::optional<PdfObjects> objects = PdfObjects::read(pdf);
    if (!objects || objects->root() <= 0 || objects->information() <= 0)
        return std::nullopt;
    const std::vector<int> pages = objects->pages();
    const QByteArray catalog = objects->text(objects->root());
    const bool arePagesThere = std::ranges::all_of(information.outline, [&pages](const OutlineEntry &entry) {
        return entry.page >= 1 && static_cast<std::size_t>(entry.page) <= pages.size();
    });
    if (!catalog.contains("/Catalog") || pages.empty() || !arePagesThere)
        return std::nullopt;
    const auto outline = static_cast<std::size_t>(objects->size());
    PdfUpdate update(std::move(pdf));
    update.add(static_cast<std::size_t>(objects->root()), catalogText(catalog, information, outline));
    update.add(static_cast<std::size_t>(objects->information()), informationText(information));
    if (!information.outline.empty())
        addOutline(update, information, pages, outline);
    addLinks(update, *objects, information.links, pages, outline + 1 + information.outline.size());
    return update.finish(*objects);
}

} // namespace drawbridge::app
