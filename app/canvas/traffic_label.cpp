// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/traffic_label.h"

#include "canvas/canvas_words.h"
#include "support/qt_text.h"

#include <QStringList>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr qsizetype kMostInWords = 2;

QStringList piecesOf(const TrafficSet &traffic)
{
    QStringList pieces;
    for (const Protocol protocol : {Protocol::Udp, Protocol::Sctp, Protocol::Tcp}) {
        const PortSet &ports = traffic.ports(protocol);
        const QString name = toQString(toString(protocol));
        if (ports.isAll()) {
            //: Every port of one protocol, for example TCP.
            pieces << CanvasWords::tr("all %1").arg(name);
            continue;
        }
        for (const PortRange &range : ports.ranges()) {
            QString text = QString::number(range.first);
            if (range.last != range.first)
                text += QLatin1Char('-') + QString::number(range.last);
            pieces << (protocol == Protocol::Tcp ? text : text + QLatin1Char('/') + name);
        }
    }
    return pieces;
}

bool isOfSinglePorts(const TrafficSet &traffic)
{
    return std::ranges::all_of(kAllProtocols, [&traffic](Protocol protocol) {
        return std::ranges::all_of(traffic.ports(protocol).ranges(),
                                   [](const PortRange &range) { return range.first == range.last; });
    });
}

} // namespace

QString trafficLabel(const TrafficSet &traffic)
{
    if (traffic.isAll())
        return CanvasWords::tr("all");
    const QStringList pieces = piecesOf(traffic);
    if (pieces.size() <= kMostInWords)
        return pieces.join(QStringLiteral(", "));
    const int count = static_cast<int>(pieces.size());
    if (isOfSinglePorts(traffic))
        return CanvasWords::tr("%Ln ports", nullptr, count);
    const QStringList others = piecesOf(TrafficSet::all() - traffic);
    if (others.size() <= kMostInWords)
        //: Every port of every protocol except, for example, 7070.
        return CanvasWords::tr("all but %1").arg(others.join(QStringLiteral(", ")));
    return CanvasWords::tr("%Ln port ranges", nullptr, count);
}

QString moreThanDrawn(const TrafficSet &allowed, const TrafficSet &drawn)
{
    return (allowed - drawn).isEmpty()
        ? QString()
        : CanvasWords::tr("Drawn for %1; the rest is allowed without this edge.").arg(trafficLabel(drawn));
}

QString spokenLabel(const QString &label)
{
    if (label == CanvasWords::tr("all"))
        return CanvasWords::tr("all traffic");
    QStringList pieces = label.split(QStringLiteral(", "));
    for (QString &piece : pieces) {
        const auto isOfPorts = [](QChar sign) { return sign.isDigit() || sign == QLatin1Char('-'); };
        const bool isPorts = std::ranges::all_of(piece, isOfPorts);
        const qsizetype slash = piece.indexOf(QLatin1Char('/'));
        if (isPorts && !piece.isEmpty())
            piece = QStringLiteral("TCP ") + piece;
        else if (slash > 0 && std::ranges::all_of(piece.left(slash), isOfPorts))
            piece = piece.mid(slash + 1) + QLatin1Char(' ') + piece.left(slash);
    }
    return pieces.join(QStringLiteral(", "));
}

} // namespace drawbridge::app
