// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/port_text.h"

#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct PortText {
    Q_DECLARE_TR_FUNCTIONS(PortText)
};

constexpr uint kLargestPort = 65535;

std::optional<std::uint16_t> portNumber(const QString &text)
{
    bool isNumber = false;
    const uint number = text.toUInt(&isNumber);
    if (!isNumber || number == 0 || number > kLargestPort)
        return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

// IANA_SVC_NAME: at most 15 of a-z, 0-9 and single hyphens, at least one letter (RFC 6335, section 5.1).
bool isPortName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"));
    return name.match(text).hasMatch();
}

QString rangeProblem(const QString &first, const QString &last, EdgeTraffic &entry)
{
    if (last.isEmpty())
        return PortText::tr("A range needs an end, for example 80-90.");
    const auto from = portNumber(first);
    const auto to = portNumber(last);
    if (!from || !to)
        return PortText::tr("Ports are numbers from 1 to 65535.");
    if (*to < *from)
        return PortText::tr("The range %1-%2 ends before it begins.").arg(first, last);
    entry.port = *from;
    if (*to > *from)
        entry.endPort = *to;
    return {};
}

QString portProblem(const QString &port, EdgeTraffic &entry)
{
    static const QRegularExpression range(QStringLiteral("^(\\d+)\\s*-\\s*(\\d*)$"));
    const QRegularExpressionMatch match = range.match(port);
    if (match.hasMatch())
        return rangeProblem(match.captured(1), match.captured(2), entry);
    if (const auto number = portNumber(port)) {
        entry.port = *number;
        return {};
    }
    if (isPortName(port)) {
        entry.port = toStd(port);
        return {};
    }
    if (!port.isEmpty() && std::all_of(port.begin(), port.end(), [](QChar c) { return c.isDigit(); }))
        return PortText::tr("Ports are numbers from 1 to 65535.");
    return PortText::tr("“%1” is neither a port nor the name of one.").arg(port);
}

/// "UDP 53": the protocol stays for what follows up to a semicolon. Gives what comes after it.
QString withoutProtocol(const QString &text, Protocol &protocol)
{
    static const QRegularExpression leading(QStringLiteral("^(TCP|UDP|SCTP)\\s+(\\S.*)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = leading.match(text);
    if (!match.hasMatch())
        return text;
    protocol = protocolFromName(toStd(match.captured(1).toUpper())).value_or(protocol);
    return match.captured(2);
}

QString entryProblem(const QString &text, EdgeTraffic &entry)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    if (slash >= 0) {
        const QString name = text.mid(slash + 1).trimmed().toUpper();
        const auto protocol = protocolFromName(toStd(name));
        if (!protocol)
            return name.isEmpty() ? PortText::tr("After the slash goes TCP, UDP or SCTP.")
                                  : PortText::tr("“%1” is not a protocol: TCP, UDP or SCTP.").arg(name);
        entry.protocol = *protocol;
    }
    return portProblem((slash >= 0 ? text.left(slash) : text).trimmed(), entry);
}

} // namespace

ParsedPorts parsePorts(const QString &text)
{
    ParsedPorts parsed;
    for (const QString &group : text.split(QLatin1Char(';'))) {
        Protocol protocol = EdgeTraffic().protocol;
        for (const QString &part : group.split(QLatin1Char(','))) {
            if (part.trimmed().isEmpty())
                continue;
            EdgeTraffic entry;
            const QString ports = withoutProtocol(part.trimmed(), protocol);
            entry.protocol = protocol;
            parsed.problem = entryProblem(ports, entry);
            if (!parsed.problem.isEmpty()) {
                parsed.traffic.clear();
                return parsed;
            }
            parsed.traffic.push_back(std::move(entry));
        }
    }
    return parsed;
}

ParsedPorts parseTraffic(const QString &text)
{
    const QString typed = text.trimmed();
    const bool isEverything
        = typed == QLatin1String("*") || typed.compare(trafficFieldText({}), Qt::CaseInsensitive) == 0;
    if (isEverything)
        return {};
    ParsedPorts parsed = parsePorts(typed);
    // A port may have this name; everything must not be let through by a slip.
    if (typed.compare(QLatin1String("all"), Qt::CaseInsensitive) == 0)
        parsed.problem = PortText::tr("For every port write “%1”, for a port of that name “TCP all”.")
                             .arg(trafficFieldText({}));
    else if (parsed.problem.isEmpty() && parsed.traffic.empty())
        parsed.problem = PortText::tr("Write ports, or “%1”.").arg(trafficFieldText({}));
    return parsed;
}

QString trafficFieldText(const std::vector<EdgeTraffic> &traffic)
{
    return traffic.empty() ? trafficText(traffic) : portFieldText(traffic);
}

QString portFieldText(const std::vector<EdgeTraffic> &traffic)
{
    if (traffic.empty())
        return {};
    std::vector<EdgeTraffic> written = traffic;
    for (EdgeTraffic &entry : written) {
        if (entry.port)
            continue;
        entry.port = std::uint16_t {1};
        entry.endPort = static_cast<std::uint16_t>(kLargestPort);
    }
    return trafficText(written);
}

} // namespace drawbridge::app
