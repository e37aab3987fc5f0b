// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/policy_quotes.h"

#include "base/sha256.h"
#include "manifest/object_text.h"
#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "support/qt_text.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <optional>

namespace drawbridge::app {

namespace {

/// The bytes of a file if they are still those that the report was made of.
std::optional<QByteArray> bytesOf(const QString &root, const ReportFile &file)
{
    QFile source(QDir(root).filePath(toQString(file.name)));
    // A report of one file has that file as its root.
    if (!source.exists())
        source.setFileName(root);
    QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    if (sha256({bytes.constData(), static_cast<std::size_t>(bytes.size())}) != file.sha256)
        return std::nullopt;
    return bytes;
}

std::uint32_t lastLine(const ObjectText &piece)
{
    return piece.firstLine + static_cast<std::uint32_t>(std::ranges::count(piece.text, '\n'));
}

/// In the order of the file, each once; what follows without a line between is one piece.
std::vector<ObjectText> joined(std::vector<ObjectText> texts)
{
    std::ranges::sort(texts, {}, &ObjectText::firstLine);
    std::vector<ObjectText> pieces;
    for (ObjectText &text : texts) {
        if (!pieces.empty() && text.firstLine <= lastLine(pieces.back()))
            continue;
        if (!pieces.empty() && text.firstLine == lastLine(pieces.back()) + 1)
            pieces.back().text += '\n' + text.text;
        else
            pieces.push_back(std::move(text));
    }
    return pieces;
}

/// "shop.yaml:3–12"
QString titleOf(const QString &file, const ObjectText &piece)
{
    QString title = file + QLatin1Char(':') + QString::number(piece.firstLine);
    if (const std::uint32_t last = lastLine(piece); last > piece.firstLine)
        title += QChar(0x2013) + QString::number(last);
    return title;
}

void addQuotes(const QString &name, const QByteArray &bytes, const std::vector<ObjectPlace> &policies,
               std::vector<ReportSource> &sources)
{
    const auto texts = textsOfObjects({bytes.constData(), static_cast<std::size_t>(bytes.size())}, policies);
    std::vector<ObjectText> quoted;
    QStringList unquoted;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        if (texts[i])
            quoted.push_back(*texts[i]);
        else
            unquoted.append(shown(
                toString(PolicyId {{}, policies[i].kind, policies[i].namespaceName, policies[i].name})));
    }
    for (const ObjectText &piece : joined(std::move(quoted)))
        sources.push_back({titleOf(name, piece), toQString(piece.text), static_cast<int>(piece.firstLine)});
    unquoted.removeDuplicates();
    const QString note
        = SectionWords::tr("Not quoted from %1, because other objects are in the same document: %2");
    if (!unquoted.isEmpty())
        sources.push_back({name, {}, 1, note.arg(name, unquoted.join(QStringLiteral(", ")))});
}

} // namespace

std::vector<ReportSource> policyQuotes(const IsolationReport &report, const QString &root)
{
    std::map<std::string, std::vector<ObjectPlace>> policies;
    for (const RegisteredPolicy &policy : report.policies)
        policies[policy.where.file.text()].push_back(
            {policy.id.kind, policy.id.namespaceName, policy.id.name, policy.where});
    std::vector<ReportSource> sources;
    for (const ReportFile &file : report.cover.files) {
        const auto held = policies.find(file.name);
        if (held == policies.end())
            continue;
        if (const auto bytes = bytesOf(root, file))
            addQuotes(shown(file.name), *bytes, held->second, sources);
        else
            sources.push_back(
                {shown(file.name),
                 SectionWords::tr("# The file is no longer the one that the report was made of.")});
    }
    return sources;
}

} // namespace drawbridge::app
