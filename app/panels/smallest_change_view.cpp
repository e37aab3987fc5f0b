// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/smallest_change_view.h"

#include "panels/pill.h"
#include "support/background.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/change_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace drawbridge::app {

SmallestChangeView::SmallestChangeView(std::shared_ptr<const Reachability> reachability,
                                       const WantedConnection &wanted, QWidget *parent)
    : QWidget(parent)
    , m_wanted(trafficText(wanted.traffic))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 6, 0, 0);
    m_layout->setSpacing(2);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] { show(m_search.result()); });
    m_search.setFuture(runInBackground([reachability = std::move(reachability), wanted] {
        return SmallestChange(*reachability).find(wanted.from, wanted.to, wanted.traffic);
    }));
}

void SmallestChangeView::addText(const QString &text, bool isStrong)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (isStrong) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        label->setFont(strong);
    } else {
        setInk(label, &Theme::text2);
    }
    m_layout->addWidget(label);
}

void SmallestChangeView::show(const ChangeAnswer &answer)
{
    if (answer.obstacle != Obstacle::None) {
        addText(tr("No change of the policies is known that allows %1").arg(m_wanted), true);
        addText(obstacleText(answer.obstacle));
        return;
    }
    if (!answer.changes.empty())
        addText(tr("Smallest change of the policies that allows %1").arg(m_wanted), true);
    for (const PolicyChange &change : answer.changes)
        showChange(change);
}

void SmallestChangeView::showChange(const PolicyChange &change)
{
    addText(changeText(change));
    if (!change.yaml.empty()) {
        auto *yaml = new QLabel(toQString(change.yaml), this);
        yaml->setTextFormat(Qt::PlainText);
        yaml->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        yaml->setWordWrap(true);
        yaml->setFont(trailingCodeFont(font()));
        m_layout->addWidget(yaml);
        addText(alsoOpensText(change));
    }
    if (!change.where.isKnown())
        return;
    auto *link = new QLabel(
        QStringLiteral("<a href=\"#\">%1</a>").arg(placeText(change.where).toHtmlEscaped()), this);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setFont(trailingCodeFont(font()));
    connect(link, &QLabel::linkActivated, this, [this, where = change.where] { emit placeRequested(where); });
    m_layout->addWidget(link);
}

} // namespace drawbridge::app
