// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/change_reasons.h"

#include "document/explanation.h"
#include "text/domain_text.h"
#include "text/verdict_text.h"

#include <QResizeEvent>

namespace drawbridge::app {

namespace {

const auto kExplain = QStringLiteral("explain");

QString linkText(const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text.toHtmlEscaped());
}

} // namespace

ChangeReasons::ChangeReasons(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse
                            | Qt::LinksAccessibleByKeyboard);
    setAccessibleName(tr("Why it changed"));
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(this, &QLabel::linkActivated, this, &ChangeReasons::follow);
}

void ChangeReasons::show(const Comparison &comparison, const ComparedPair &pair)
{
    m_places.clear();
    if (pair.isOfControllers) {
        setText(tr("The pods of ingress controllers are not in the folder: no rule can be shown for them.")
                    .toHtmlEscaped());
        return;
    }
    const QString before = worldText(*comparison.before, pair, tr("Before"), false);
    const QString now = worldText(*comparison.project->loaded, pair, tr("Now"), true);
    const QString explain = pair.isInOpenFolder ? linkText(kExplain, tr("Show in Explain")) : QString();
    setText(QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr><td width=\"50%\" "
                           "style=\"padding-right: 16px\">%1</td>"
                           "<td width=\"50%\">%2</td></tr></table>%3")
                .arg(before, now, explain));
}

QSize ChangeReasons::minimumSizeHint() const
{
    return {0, text().isEmpty() ? 0 : heightForWidth(width())};
}

void ChangeReasons::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

/// The verdict, and the sentences of both ends.
QString ChangeReasons::worldText(const Reachability &world, const ComparedPair &pair, const QString &title,
                                 bool isOpen)
{
    const auto explained = explainConnection(world, pair.ends.from, pair.ends.to, pair.traffic);
    if (!explained)
        return tr("%1: there are no such pods.").arg(title).toHtmlEscaped();
    const QString head
        = tr("%1: %2, %3").arg(title, flowText(explained->flow), accessText(explained->access));
    return QStringLiteral("<b>%1</b><br>%2<br>%3")
        .arg(head.toHtmlEscaped(), endText(world, explained->verdict.egress, pair.from, isOpen),
             endText(world, explained->verdict.ingress, pair.to, isOpen));
}

/// "Enters shop/cart: Rule 1 of shop/cart allows it. (shop.yaml:14)"
QString ChangeReasons::endText(const Reachability &world, const EndReason &reason, const QString &name,
                               bool isOpen)
{
    const EndText end = app::endText(world, reason, name);
    QStringList places;
    for (const ReasonLink &link : end.links) {
        places << (isOpen ? linkText(QString::number(m_places.size()), link.text)
                          : link.text.toHtmlEscaped());
        if (isOpen)
            m_places.push_back(link.where);
    }
    const QString reasons = tr("%1: %2").arg(end.title, end.sentences.join(QLatin1Char(' '))).toHtmlEscaped();
    return places.isEmpty() ? reasons
                            : QStringLiteral("%1 (%2)").arg(reasons, places.join(QLatin1String(", ")));
}

void ChangeReasons::follow(const QString &link)
{
    if (link == kExplain)
        emit explanationRequested();
    else if (const std::size_t place = link.toUInt(); place < m_places.size())
        emit placeRequested(SourcePosition(m_places[place]));
}

} // namespace drawbridge::app
