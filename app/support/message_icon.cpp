// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/message_icon.h"

#include "support/icon.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

QIcon drawn(const char *name, const QColor &color)
{
    QIcon icon;
    // Crisp up to twice its size.
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(kMessageIconSize * ratio, kMessageIconSize * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(painter, QString::fromLatin1(name),
                  {0.0, 0.0, double(kMessageIconSize), double(kMessageIconSize)}, color);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon messageIcon(QStyle::StandardPixmap pixmap, const Theme &theme)
{
    switch (pixmap) {
    case QStyle::SP_MessageBoxInformation:
        return drawn("info", theme.accent);
    case QStyle::SP_MessageBoxQuestion:
        return drawn("help", theme.accent);
    case QStyle::SP_MessageBoxWarning:
        return drawn("finding", theme.warn);
    case QStyle::SP_MessageBoxCritical:
        return drawn("refused", theme.denied);
    default:
        return {};
    }
}

} // namespace drawbridge::app
