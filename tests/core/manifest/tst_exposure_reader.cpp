// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// "namespace/service:port" of each backend, in order.
std::string backends(const LoadedFolder &loaded)
{
    std::string text;
    for (const Exposure &exposure : loaded.objects.exposures) {
        for (const ExposureBackend &backend : exposure.backends) {
            text += backend.serviceNamespace + '/' + backend.serviceName;
            if (backend.port) {
                const auto *number = std::get_if<std::uint16_t>(&*backend.port);
                text += ':' + (number ? std::to_string(*number) : std::get<std::string>(*backend.port));
            }
            text += ' ';
        }
    }
    return text;
}

} // namespace

class TestExposureReader : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfRouteNamesItsServices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("networking.k8s.io/v1 Ingress") << R"(apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: i, namespace: n}
spec:
  defaultBackend: {service: {name: d, port: {number: 80}}}
  rules:
  - http: {paths: [{backend: {service: {name: a, port: {name: web}}}}, {backend: {resource: {kind: B, name: b}}}]}
  - host: x
)"
                                                      << "n/d:80 n/a:web ";
        QTest::newRow("extensions/v1beta1 Ingress") << R"(apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: i}
spec: {backend: {serviceName: d, servicePort: 80}, rules: [{http: {paths: [{backend: {serviceName: a, servicePort: web}}]}}]}
)"
                                                    << "default/d:80 default/a:web ";
        QTest::newRow("OpenShift Route") << R"(apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: r, namespace: n}
spec: {to: {kind: Service, name: a}, alternateBackends: [{kind: Service, name: b}], port: {targetPort: 8080}}
)"
                                         << "n/a:8080 n/b:8080 ";
        QTest::newRow("a Route to every port") << R"(apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: r, namespace: n}
spec: {to: {name: a}}
)"
                                               << "n/a ";
        QTest::newRow("HTTPRoute with a mirror") << R"(apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: n}
spec:
  rules:
  - filters: [{type: RequestMirror, requestMirror: {backendRef: {name: m, port: 1}}}]
    backendRefs: [{name: a, namespace: other, port: 80}, {kind: Bucket, group: x.io, name: b}]
)"
                                                 << "n/m:1 other/a:80 ";
    }
    void everyKindOfRouteNamesItsServices()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const LoadedFolder loaded = loadText(text.toStdString());
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        QCOMPARE(QString::fromStdString(backends(loaded)), expected);
    }
    void aServiceOfAnotherGroupIsNoService()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: s}\n"
                       "spec: {template: {spec: {containers: [{image: x}]}}}\n");
        QVERIFY(loaded.objects.services.empty());
        QCOMPARE(loaded.objects.workloads.size(), std::size_t {1});
    }
    void aKindInTheWrongGroupIsPointedOut()
    {
        const LoadedFolder loaded = loadText("apiVersion: v1\nkind: Deployment\nmetadata: {name: d}\n");
        QVERIFY(loaded.objects.workloads.empty());
        QCOMPARE(
            printed(loaded.diagnostics).c_str(),
            "test.yaml:1:1: warning: There is no Deployment in v1; did you mean apps/v1? The object is not "
            "taken into account. [DB2002]\n");
    }
};

QTEST_APPLESS_MAIN(TestExposureReader)
#include "tst_exposure_reader.moc"
