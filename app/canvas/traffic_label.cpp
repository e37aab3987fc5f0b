// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/traffic_label.h"

#include "support/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace drawbridge::app {

QString trafficLabel(const TrafficSet &traffic)
{
    if (traffic.isAll())
        return QCoreApplication::translate("Canvas", "all");
    QStringList pieces;
    for (const Protocol protocol : {Protocol::Udp, Protocol::Sctp, Protocol::Tcp}) {
        const PortSet &ports = traffic.ports(protocol);
        const QString name = toQString(toString(protocol));
        if (ports.isAll()) {
            //: Every port of one protocol, for example TCP.
            pieces << QCoreApplication::translate("Canvas", "all %1").arg(name);
            continue;
        }
        for (const PortRange &range : ports.ranges()) {
            QString text = QString::number(range.first);
            if (range.last != range.first)
                text += QLatin1Char('-') + QString::number(range.last);
            pieces << (protocol == Protocol::Tcp ? text : text + QLatin1Char('/') + name);
        }
    }
    constexpr qsizetype kMostInWords = 2;
    if (pieces.size() <= kMostInWords)
        return pieces.join(QStringLiteral(", "));
    return QCoreApplication::translate("Canvas", "%n ports", nullptr, static_cast<int>(pieces.size()));
}

} // namespace drawbridge::app
