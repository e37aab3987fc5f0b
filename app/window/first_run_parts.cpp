// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/first_run_parts.h"

#include "document/project.h"
#include "support/icon.h"
#include "support/style.h"

#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace drawbridge::app {

namespace {

constexpr int kIcon = 16;
constexpr int kPadding = 10;
constexpr int kGap = 12;
constexpr int kSketchHeight = 120;

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    const QString text
        = path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
    return QDir::toNativeSeparators(text);
}

void paintFocus(QPainter &painter, const QRect &rect, const Theme &theme)
{
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace

QString dayText(const QDateTime &when)
{
    const QDate today = QDate::currentDate();
    if (when.date() == today)
        return RecentButton::tr("Today");
    if (when.date().addDays(1) == today)
        return RecentButton::tr("Yesterday");
    return QLocale().toString(when.date(), QLocale::ShortFormat);
}

RecentButton::RecentButton(const RecentFolder &folder, QWidget *parent)
    : QAbstractButton(parent)
    , m_day(dayText(folder.when))
    , m_path(shortPath(folder.folder))
    , m_size(tr("%1, %2").arg(tr("%Ln namespace(s)", nullptr, folder.namespaces),
                              tr("%Ln workload(s)", nullptr, folder.workloads)))
{
    const QString name = nameOf({folder.folder, folder.kustomization, StartFrom::LoadedPolicies});
    setText(name);
    setAccessibleName(tr("Open %1").arg(name));
    setAccessibleDescription(m_path + QStringLiteral(", ") + m_size);
    setToolTip(folder.folder);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RecentButton::sizeHint() const
{
    const int small = QFontMetrics(scaledFont(font(), FontFactor::kSection)).height();
    return {200, 2 * kPadding + fontMetrics().height() + 2 * small + 4};
}

void RecentButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(rect(), 5, 5);
    }
    const QFont strong = scaledFont(font(), FontFactor::kBody, QFont::DemiBold);
    const QFont small = scaledFont(font(), FontFactor::kSection);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    paintIcon(painter, QStringLiteral("folder"), {double(kPadding), kPadding + 1.0, kIcon, kIcon},
              theme.text2);
    QRect row = rect().adjusted(kPadding + kIcon + kGap, kPadding, -kPadding, 0);
    row.setHeight(strongMetrics.height());
    painter.setFont(small);
    painter.setPen(theme.text3);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_day);
    painter.setFont(strong);
    painter.setPen(theme.text);
    const int nameWidth = row.width() - smallMetrics.horizontalAdvance(m_day) - kGap;
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     strongMetrics.elidedText(text(), Qt::ElideMiddle, nameWidth));
    painter.setFont(small);
    row.translate(0, row.height() + 2);
    row.setHeight(smallMetrics.height());
    painter.setPen(theme.text2);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(m_path, Qt::ElideMiddle, row.width()));
    row.translate(0, row.height() + 2);
    painter.setPen(theme.text3);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_size);
    if (hasFocus())
        paintFocus(painter, rect(), theme);
}

LinkButton::LinkButton(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {4 + kIcon + kGap + fontMetrics().horizontalAdvance(text()) + 8,
            std::max(24, fontMetrics().height() + 8)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, m_icon, {4.0, (height() - kIcon) / 2.0, kIcon, kIcon}, theme.accent);
    QFont written = font();
    written.setUnderline(underMouse());
    painter.setFont(written);
    painter.setPen(theme.accent);
    painter.drawText(rect().adjusted(4 + kIcon + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus())
        paintFocus(painter, rect(), theme);
}

ClusterSketch::ClusterSketch(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kSketchHeight);
    setAccessibleName(tr("A sketch of the example cluster"));
}

void ClusterSketch::paintEvent(QPaintEvent *)
{
    // In units of a drawing of 300 x 120: boxes with their nodes, and lines between nodes.
    static constexpr std::array kBoxes
        = {QRectF(6, 22, 60, 40),   QRectF(6, 72, 60, 40),  QRectF(88, 8, 118, 48), QRectF(88, 66, 76, 46),
           QRectF(182, 66, 40, 46), QRectF(234, 8, 60, 48), QRectF(234, 66, 60, 46)};
    static constexpr std::array kNodes
        = {QRectF(14, 38, 44, 8),  QRectF(14, 50, 44, 8),  QRectF(14, 88, 44, 8),  QRectF(14, 100, 44, 8),
           QRectF(96, 26, 44, 8),  QRectF(96, 42, 44, 8),  QRectF(154, 26, 44, 8), QRectF(154, 42, 44, 8),
           QRectF(96, 84, 58, 8),  QRectF(96, 98, 58, 8),  QRectF(188, 84, 28, 8), QRectF(188, 98, 28, 8),
           QRectF(242, 26, 44, 8), QRectF(242, 42, 44, 8), QRectF(242, 84, 44, 8), QRectF(242, 98, 44, 8)};
    static constexpr std::array kEdges
        = {QLineF(58, 42, 96, 30),    QLineF(58, 54, 96, 46),   QLineF(58, 92, 96, 88),
           QLineF(140, 30, 154, 30),  QLineF(140, 46, 154, 46), QLineF(198, 30, 242, 30),
           QLineF(198, 46, 242, 88),  QLineF(154, 88, 188, 88), QLineF(154, 102, 188, 102),
           QLineF(216, 102, 242, 102)};
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(width() / 300.0, height() / 120.0);
    painter.translate((width() - 300 * scale) / 2, 0);
    painter.scale(scale, scale);
    painter.setPen(QPen(theme.nsBorder, 1));
    painter.setBrush(theme.nsFill);
    for (const QRectF &box : kBoxes)
        painter.drawRoundedRect(box, 4, 4);
    for (const QLineF &edge : kEdges) {
        const double middle = (edge.x1() + edge.x2()) / 2;
        QPainterPath path(edge.p1());
        path.lineTo(middle, edge.y1());
        path.lineTo(middle, edge.y2());
        path.lineTo(edge.p2());
        painter.strokePath(path, QPen(theme.text3, 1));
    }
    painter.setPen(QPen(theme.nodeBorder, 1));
    painter.setBrush(theme.nodeFill);
    for (const QRectF &node : kNodes)
        painter.drawRoundedRect(node, 2, 2);
}

void QuietCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace drawbridge::app
