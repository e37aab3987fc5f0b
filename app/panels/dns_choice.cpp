// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/dns_choice.h"

#include "panels/wrapping_button.h"
#include "support/background.h"
#include "support/style.h"

#include <QLabel>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

// A drag on the canvas makes many designs; only the last one is counted.
constexpr int kCountAfterMilliseconds = 200;
constexpr int kGap = 32;

} // namespace

DnsChoice::DnsChoice(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    const bool isRow = orientation == Qt::Horizontal;
    auto *layout = new QBoxLayout(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(isRow ? kGap : 4);
    m_perNamespace = addOption(tr("DNS for every pod of a namespace"),
                               tr("One policy for each namespace; pods to come may ask, too"),
                               DnsScope::PerNamespace, *layout);
    m_perWorkload = addOption(tr("DNS for pods that connect somewhere"),
                              tr("In the policies of the workloads at which an edge starts, and of whole "
                                 "namespaces with traffic inside"),
                              DnsScope::PerWorkload, *layout);
    for (const Option &option : {m_perNamespace, m_perWorkload})
        option.price->setWordWrap(!isRow);
    if (isRow)
        layout->addStretch(1);
    m_perNamespace.button->setObjectName(QStringLiteral("dnsPerNamespace"));
    m_perWorkload.button->setObjectName(QStringLiteral("dnsPerWorkload"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kCountAfterMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &DnsChoice::startCounting);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &DnsChoice::onCounted);
}

DnsChoice::~DnsChoice()
{
    m_counting.waitForFinished();
}

DnsChoice::Option DnsChoice::addOption(const QString &text, const QString &tip, DnsScope scope,
                                       QBoxLayout &layout)
{
    const bool isRow = layout.direction() == QBoxLayout::LeftToRight;
    Option option {isRow ? new QRadioButton(text, this) : new WrappingButton<QRadioButton>(text, this),
                   new QLabel(this)};
    option.button->setToolTip(tip);
    option.price->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
                                         + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
                                     0, 0, 0);
    option.price->setFont(scaledFont(font(), FontFactor::kSmall));
    setInk(option.price, &Theme::text2);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(option.button);
    lines->addWidget(option.price);
    layout.addLayout(lines);
    connect(option.button, &QRadioButton::clicked, this, [this, scope] { emit chosen(scope); });
    return option;
}

void DnsChoice::show(const std::shared_ptr<const Cluster> &cluster,
                     const std::shared_ptr<const KubernetesObjects> &objects,
                     const std::shared_ptr<const Design> &design, std::vector<std::string> namespaces)
{
    setVisible(!namespaces.empty());
    if (namespaces.empty() || (design == m_design && namespaces == m_namespaces))
        return;
    m_cluster = cluster;
    m_objects = objects;
    m_design = design;
    m_namespaces = std::move(namespaces);
    showScope();
    m_pause.start();
}

void DnsChoice::showScope()
{
    const auto isAll = [this](DnsScope scope) {
        return std::ranges::all_of(
            m_namespaces, [&](const std::string &name) { return m_design->postureOf(name).dns == scope; });
    };
    for (const auto &[option, scope] : {std::pair(m_perNamespace, DnsScope::PerNamespace),
                                        std::pair(m_perWorkload, DnsScope::PerWorkload)}) {
        // Buttons that exclude each other cannot all be off.
        option.button->setAutoExclusive(false);
        option.button->setChecked(isAll(scope));
        option.button->setAutoExclusive(true);
    }
}

void DnsChoice::startCounting()
{
    m_isStale = m_counting.isRunning();
    if (m_isStale)
        return;
    m_counting.setFuture(runInBackground(
        [cluster = m_cluster, objects = m_objects, design = m_design, namespaces = m_namespaces] {
            return dnsPrice(*cluster, *objects, *design, namespaces);
        }));
}

void DnsChoice::onCounted()
{
    if (m_isStale)
        return startCounting();
    const DnsPrice price = m_counting.result();
    showPrice(m_perNamespace, price.isComplete ? priceText(price.perNamespace) : QString());
    showPrice(m_perWorkload, price.isComplete ? priceText(price.perWorkload) : QString());
}

QString DnsChoice::priceText(const PolicyFigures &figures)
{
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    return tr("%1, %2, %3 in all")
        .arg(tr("%Ln policy(s)", nullptr, count(figures.policies)),
             tr("%Ln rule(s)", nullptr, count(figures.rules)),
             tr("%Ln YAML line(s)", nullptr, count(figures.yamlLines)));
}

void DnsChoice::showPrice(const Option &option, const QString &price)
{
    option.price->setText(price);
    option.price->setVisible(!price.isEmpty());
    option.button->setAccessibleDescription(price);
}

} // namespace drawbridge::app
