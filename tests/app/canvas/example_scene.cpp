// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"

#include <QHash>
#include <random>

namespace drawbridge::app::test {

namespace {

class SceneBuilder {
public:
    void ns(const QString &name, Isolation ingress, Isolation egress, bool declared = true)
    {
        CanvasNamespace added;
        added.key = name + QStringLiteral("/*");
        added.name = name;
        added.ingress = ingress;
        added.egress = egress;
        added.isDeclared = declared;
        m_scene.namespaces.push_back(added);
    }
    void node(const QString &name, const char *icon, const char *meta, std::vector<CanvasBadge> badges = {})
    {
        CanvasNamespace &last = m_scene.namespaces.back();
        ++last.workloadCount;
        CanvasNode added;
        added.key = last.name + QLatin1Char('/') + name;
        added.namespaceIndex = static_cast<int>(m_scene.namespaces.size()) - 1;
        added.icon = QString::fromLatin1(icon);
        added.name = name;
        added.meta = QString::fromUtf8(meta);
        added.badges = std::move(badges);
        added.details = {QStringLiteral("app=%1").arg(name), QStringLiteral("selected by 3 policies")};
        m_scene.nodes.push_back(added);
    }
    void external(const QString &key, const char *icon, const QString &name, const char *meta)
    {
        CanvasNode added;
        added.key = key;
        added.shape = NodeShape::External;
        added.icon = QString::fromLatin1(icon);
        added.name = name;
        added.meta = QString::fromLatin1(meta);
        m_scene.nodes.push_back(added);
    }
    void edge(const QString &from, const QString &to, const char *label, EdgeState state = EdgeState::Allowed)
    {
        CanvasEdge added;
        added.id = from + QStringLiteral(" -> ") + to;
        added.from = from;
        added.to = to;
        added.label = QString::fromLatin1(label);
        added.state = state;
        m_scene.edges.push_back(added);
    }
    CanvasScene take() { return std::move(m_scene); }

private:
    CanvasScene m_scene;
};

} // namespace

CanvasScene parcelScene()
{
    using enum Isolation;
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    SceneBuilder b;
    b.ns(s("gate"), Open, Isolated);
    b.node(s("router"), "deployment", "2 pods  :8443", {CanvasBadge::Exposed});
    b.node(s("renewer"), "cronjob", "CronJob");
    b.ns(s("parcels"), Isolated, Isolated);
    for (const auto &[name, meta] : {std::pair("portal", "3 pods  :8080"),
                                     {"booking", "3 pods  :5050"},
                                     {"tracking", "2 pods  :9200"},
                                     {"pricing", "2 pods  :8081"},
                                     {"labels", "2 pods  :3550"},
                                     {"basket", "3 pods  :7070"}})
        b.node(s(name), "deployment", meta);
    b.node(s("sessions"), "statefulset", "2 pods  :6379");
    b.ns(s("money"), Isolated, Partial);
    b.node(s("charge"), "deployment", "2 pods  :8443");
    b.node(s("payout"), "cronjob", "CronJob");
    b.node(s("fraud-check"), "deployment", "2 pods  :9000");
    b.node(s("book-keeping-of-all-depots"), "deployment", "2 pods  :9010");
    b.ns(s("stores"), Isolated, Isolated);
    b.node(s("labels-db"), "statefulset", "2 pods  :5432");
    b.node(s("parcels-db"), "statefulset", "2 pods  :5432");
    b.node(s("events"), "statefulset", "3 pods  :9092");
    b.node(s("books-db"), "statefulset", "2 pods  :5432");
    b.ns(s("trial"), Isolated, Unknown, false);
    b.node(s("portal"), "deployment", "1 pod  :8080");
    b.node(s("booking"), "deployment", "1 pod  :5050");
    b.node(s("basket"), "deployment", "1 pod  :7070");
    b.node(s("labels"), "deployment", "1 pod  :3550");
    b.ns(s("nightly"), Isolated, Isolated);
    b.node(s("report"), "cronjob", "CronJob");
    b.node(s("import"), "cronjob", "CronJob");
    b.node(s("sweep"), "job", "Job", {CanvasBadge::Finding});
    b.ns(s("watch"), Isolated, Isolated);
    b.node(s("charts"), "deployment", "1 pod  :3000");
    b.node(s("metrics"), "statefulset", "hub, 22 hidden", {CanvasBadge::Hub});
    b.node(s("host-metrics"), "daemonset", "6 pods  :9100", {CanvasBadge::Unknown, CanvasBadge::HostNetwork});
    b.ns(s("kube-system"), Open, Open);
    b.node(s("coredns"), "deployment", "2 pods  :53", {CanvasBadge::NotIsolated});
    b.node(s("proxy"), "daemonset", "6 pods  :10249",
           {CanvasBadge::HostNetwork, CanvasBadge::NotIsolated, CanvasBadge::Finding, CanvasBadge::Unknown});
    b.node(s("server"), "deployment", "1 pod  :10250");
    b.external(s("internet"), "internet", s("Internet"), "any address");
    b.external(s("198.51.100.0/24"), "cidr", s("198.51.100.0/24"), "office");
    b.external(s("api-server"), "api-server", s("API server"), "10.96.0.1");
    b.external(s("api.cards.example"), "dns-name", s("api.cards.example"), "DNS name");
    b.edge(s("internet"), s("gate/router"), "8443");
    b.edge(s("gate/router"), s("parcels/portal"), "8080");
    b.edge(s("gate/router"), s("trial/portal"), "8080");
    b.edge(s("gate/renewer"), s("api-server"), "443");
    b.edge(s("198.51.100.0/24"), s("watch/charts"), "3000", EdgeState::NewlyAllowed);
    b.edge(s("parcels/portal"), s("parcels/booking"), "5050");
    b.edge(s("parcels/portal"), s("parcels/basket"), "7070", EdgeState::DrawnNew);
    b.edge(s("parcels/booking"), s("parcels/pricing"), "8081");
    b.edge(s("parcels/booking"), s("parcels/basket"), "7070");
    b.edge(s("parcels/booking"), s("parcels/tracking"), "9200");
    b.edge(s("parcels/pricing"), s("parcels/labels"), "3550");
    b.edge(s("parcels/basket"), s("parcels/sessions"), "6379");
    b.edge(s("parcels/booking"), s("money/charge"), "8443");
    b.edge(s("parcels/booking"), s("stores/events"), "9092");
    b.edge(s("parcels/booking"), s("stores/parcels-db"), "5432");
    b.edge(s("parcels/labels"), s("stores/labels-db"), "5432");
    b.edge(s("money/charge"), s("money/fraud-check"), "9000");
    b.edge(s("money/charge"), s("money/book-keeping-of-all-depots"), "9010");
    b.edge(s("money/charge"), s("api.cards.example"), "443");
    b.edge(s("money/book-keeping-of-all-depots"), s("stores/books-db"), "5432");
    b.edge(s("trial/portal"), s("trial/booking"), "5050");
    b.edge(s("trial/portal"), s("trial/basket"), "7070");
    b.edge(s("trial/booking"), s("trial/labels"), "3550");
    b.edge(s("trial/booking"), s("stores/parcels-db"), "5432", EdgeState::WantedDenied);
    b.edge(s("trial/basket"), s("stores/events"), "9092", EdgeState::NewlyCut);
    b.edge(s("nightly/report"), s("stores/parcels-db"), "5432");
    b.edge(s("nightly/import"), s("stores/labels-db"), "5432");
    b.edge(s("watch/charts"), s("watch/metrics"), "9090");
    b.edge(s("watch/metrics"), s("watch/host-metrics"), "9100", EdgeState::Unknown);
    b.edge(s("kube-system/server"), s("api-server"), "443");
    return b.take();
}

CanvasScene smallScene()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    SceneBuilder b;
    b.ns(s("db"), Isolation::Isolated, Isolation::Isolated);
    b.node(s("store"), "statefulset", "1 pod  :5432");
    b.ns(s("web"), Isolation::Open, Isolation::Isolated);
    b.node(s("api"), "deployment", "2 pods  :8080");
    b.node(s("front"), "deployment", "2 pods  :80");
    b.external(s("internet"), "internet", s("Internet"), "any address");
    b.edge(s("web/front"), s("web/api"), "8080");
    b.edge(s("internet"), s("web/front"), "80");
    return b.take();
}

CanvasScene largeScene(int namespaces, int workloadsEach, int edgesEach)
{
    std::mt19937 random(7);
    const auto pick
        = [&random](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto key
        = [](int ns, int workload) { return QStringLiteral("team-%1/service-%2").arg(ns).arg(workload); };
    SceneBuilder b;
    for (int ns = 0; ns < namespaces; ++ns) {
        b.ns(QStringLiteral("team-%1").arg(ns), ns % 5 == 0 ? Isolation::Open : Isolation::Isolated,
             Isolation::Isolated);
        for (int workload = 0; workload < workloadsEach; ++workload)
            b.node(QStringLiteral("service-%1").arg(workload), "deployment", "3 pods  :8080");
    }
    for (int ns = 0; ns < namespaces; ++ns) {
        for (int i = 0; i < edgesEach; ++i) {
            const int from = pick(workloadsEach);
            const bool isInside = pick(10) < 8;
            const int other = isInside ? ns : pick(namespaces);
            const int to = pick(workloadsEach);
            if (other != ns || to > from)
                b.edge(key(ns, from), key(other, to), "8080");
        }
    }
    CanvasScene scene = b.take();
    QHash<QString, int> seen;
    std::erase_if(scene.edges, [&seen](const CanvasEdge &edge) { return seen[edge.id]++ > 0; });
    return scene;
}

} // namespace drawbridge::app::test
