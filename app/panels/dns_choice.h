// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "export/dns_price.h"
#include "k8s/kubernetes_objects.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;
class QRadioButton;

namespace drawbridge::app {

/// Whether every pod of some namespaces asks DNS or only those that connect somewhere, each with what the
/// export then takes, below each other or side by side. The price is counted in the background.
class DnsChoice : public QWidget {
    Q_OBJECT
public:
    explicit DnsChoice(Qt::Orientation orientation, QWidget *parent = nullptr);
    ~DnsChoice() override;

    /// Shows the choice that the design makes for the namespaces; none where they differ. Hidden where none
    /// of them has the choice.
    void show(const std::shared_ptr<const Cluster> &cluster,
              const std::shared_ptr<const KubernetesObjects> &objects,
              const std::shared_ptr<const Design> &design, std::vector<std::string> namespaces);

signals:
    /// The user has taken the other one.
    void chosen(drawbridge::DnsScope scope);

private:
    struct Option {
        QRadioButton *button;
        QLabel *price;
    };

    Option addOption(const QString &text, const QString &tip, DnsScope scope, QBoxLayout &layout);
    void showScope();
    void startCounting();
    void onCounted();
    static QString priceText(const PolicyFigures &figures);
    static void showPrice(const Option &option, const QString &price);

    std::shared_ptr<const Cluster> m_cluster;
    std::shared_ptr<const KubernetesObjects> m_objects;
    std::shared_ptr<const Design> m_design;
    std::vector<std::string> m_namespaces;
    Option m_perNamespace;
    Option m_perWorkload;
    QTimer m_pause;
    QFutureWatcher<DnsPrice> m_counting;
    bool m_isStale = false;
};

} // namespace drawbridge::app
