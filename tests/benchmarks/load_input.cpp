// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/load_input.h"

#include <fstream>
#include <string>
#include <string_view>

namespace drawbridge::bench {

namespace fs = std::filesystem;

namespace {

/// What stands for the number of the object in a template.
constexpr char kNumber = '#';

constexpr std::string_view kPod = R"(apiVersion: v1
kind: Pod
metadata:
  annotations:
    checksum/config: 5f3c9a0d7be1#42f08c6d91b7a3e5d204f6c8b90a1e7d3c5
    prometheus.io/port: "9102"
    prometheus.io/scrape: "true"
  creationTimestamp: "2026-03-04T05:06:07Z"
  generateName: orders-7d9c5b8f64-
  labels:
    app.kubernetes.io/component: api
    app.kubernetes.io/instance: orders-#
    app.kubernetes.io/name: orders
    app.kubernetes.io/part-of: shop
    pod-template-hash: 7d9c5b8f64
  managedFields:
  - apiVersion: v1
    fieldsType: FieldsV1
    fieldsV1:
      f:metadata:
        f:generateName: {}
        f:labels:
          .: {}
          f:app.kubernetes.io/name: {}
          f:pod-template-hash: {}
        f:ownerReferences:
          .: {}
          k:{"uid":"0f3b8a52-1c7e-4d5f-9a61-#"}: {}
      f:spec:
        f:containers:
          k:{"name":"api"}:
            .: {}
            f:env: {}
            f:image: {}
            f:name: {}
            f:ports: {}
        f:dnsPolicy: {}
    manager: kube-controller-manager
    operation: Update
    time: "2026-03-04T05:06:07Z"
  name: orders-7d9c5b8f64-#
  namespace: team-#
  ownerReferences:
  - apiVersion: apps/v1
    blockOwnerDeletion: true
    controller: true
    kind: ReplicaSet
    name: orders-7d9c5b8f64
    uid: 0f3b8a52-1c7e-4d5f-9a61-#
  resourceVersion: "77#"
  uid: 6a1d7c3e-52b8-4f90-8e47-#
spec:
  affinity:
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
      - podAffinityTerm:
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: orders
          topologyKey: kubernetes.io/hostname
        weight: 100
  containers:
  - args:
    - --listen=:8080
    - --database=postgres://orders@orders-db.data.svc.cluster.local:5432/orders?sslmode=verify-full
    env:
    - name: POD_IP
      valueFrom:
        fieldRef:
          apiVersion: v1
          fieldPath: status.podIP
    - name: LOG_LEVEL
      value: info
    - name: DATABASE_PASSWORD
      valueFrom:
        secretKeyRef:
          key: password
          name: orders-db
    image: registry.example.org/shop/orders:4.7.#
    imagePullPolicy: IfNotPresent
    livenessProbe:
      failureThreshold: 3
      httpGet:
        path: /healthz
        port: http
        scheme: HTTP
      periodSeconds: 10
    name: api
    ports:
    - containerPort: 8080
      name: http
      protocol: TCP
    - containerPort: 9102
      name: metrics
      protocol: TCP
    resources:
      limits:
        memory: 512Mi
      requests:
        cpu: 100m
        memory: 256Mi
    volumeMounts:
    - mountPath: /etc/orders
      name: config
      readOnly: true
    - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
      name: kube-api-access-#
      readOnly: true
  dnsPolicy: ClusterFirst
  nodeName: node-#
  serviceAccountName: orders
  tolerations:
  - effect: NoExecute
    key: node.kubernetes.io/not-ready
    operator: Exists
    tolerationSeconds: 300
  volumes:
  - configMap:
      defaultMode: 420
      name: orders
    name: config
  - name: kube-api-access-#
    projected:
      sources:
      - serviceAccountToken:
          expirationSeconds: 3607
          path: token
status:
  conditions:
  - lastProbeTime: null
    lastTransitionTime: "2026-03-04T05:06:09Z"
    status: "True"
    type: Ready
  containerStatuses:
  - containerID: containerd://9b1f0c7d3e5a#
    image: registry.example.org/shop/orders:4.7.#
    name: api
    ready: true
    restartCount: 0
  hostIP: 192.168.10.4
  phase: Running
  podIP: 10.8.4.7
  podIPs:
  - ip: 10.8.4.7
  startTime: "2026-03-04T05:06:07Z"
)";

constexpr std::string_view kPolicy = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: orders-#
  namespace: team-#
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: orders-#
  policyTypes:
  - Ingress
  - Egress
  ingress:
  - from:
    - namespaceSelector:
        matchLabels:
          team: web
      podSelector:
        matchExpressions:
        - key: app.kubernetes.io/name
          operator: In
          values:
          - gateway
          - checkout
    ports:
    - port: http
      protocol: TCP
  egress:
  - to:
    - ipBlock:
        cidr: 10.8.0.0/16
        except:
        - 10.8.99.0/24
    ports:
    - port: 5432
      endPort: 5433
)";

/// The same two kinds as JSON, without what is only there to be skipped.
constexpr std::string_view kPodJson = R"({
 "apiVersion": "v1", "kind": "Pod",
 "metadata": {"name": "orders-7d9c5b8f64-#", "namespace": "team-#",
  "labels": {"app.kubernetes.io/instance": "orders-#", "app.kubernetes.io/name": "orders"},
  "managedFields": [{"apiVersion": "v1", "fieldsType": "FieldsV1", "fieldsV1": {"f:metadata": {"f:labels":
   {".": {}, "f:app.kubernetes.io/name": {}}}, "f:spec": {"f:containers": {"k:{\"name\":\"api\"}": {}}}}}],
  "ownerReferences": [{"apiVersion": "apps/v1", "controller": true, "kind": "ReplicaSet", "name": "orders-#"}]},
 "spec": {"containers": [{"name": "api", "image": "registry.example.org/shop/orders:4.7.#",
   "env": [{"name": "LOG_LEVEL", "value": "info"}, {"name": "POD_IP", "value": "10.8.4.7"}],
   "ports": [{"containerPort": 8080, "name": "http", "protocol": "TCP"}]}],
  "serviceAccountName": "orders", "volumes": [{"name": "config", "configMap": {"name": "orders"}}]},
 "status": {"phase": "Running", "podIP": "10.8.4.7", "podIPs": [{"ip": "10.8.4.7"}]}
})";

constexpr std::string_view kPolicyJson = R"({
 "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
 "metadata": {"name": "orders-#", "namespace": "team-#"},
 "spec": {"podSelector": {"matchLabels": {"app.kubernetes.io/instance": "orders-#"}},
  "ingress": [{"from": [{"podSelector": {}}], "ports": [{"port": "http", "protocol": "TCP"}]}]}
})";

std::string numbered(std::string_view text, std::size_t number)
{
    const std::string digits = std::to_string(number);
    std::string result;
    for (const char c : text) {
        if (c == kNumber)
            result += digits;
        else
            result += c;
    }
    return result;
}

/// Two policies for each three pods.
bool isPolicy(std::size_t number)
{
    return number % 5 >= 3;
}

std::string asListItem(const std::string &object)
{
    std::string item = "- ";
    for (const char c : object) {
        item += c;
        if (c == '\n')
            item += "  ";
    }
    item.resize(item.size() - 2);
    return item;
}

std::string objectOf(Shape shape, std::size_t number)
{
    if (shape == Shape::JsonList)
        return (number > 0 ? ",\n" : "") + numbered(isPolicy(number) ? kPolicyJson : kPodJson, number);
    const std::string object = numbered(isPolicy(number) ? kPolicy : kPod, number);
    return shape == Shape::List ? asListItem(object) : "---\n" + object;
}

void writeFiles(const fs::path &folder, std::size_t bytes)
{
    constexpr std::size_t kFileBytes = 1024 * 1024;
    std::size_t number = 0;
    for (std::size_t file = 0; file * kFileBytes < bytes; ++file) {
        std::ofstream stream(folder / (std::to_string(file) + ".yaml"));
        for (std::size_t written = 0; written < kFileBytes; ++number) {
            const std::string object = objectOf(Shape::Files, number);
            stream << object;
            written += object.size();
        }
    }
}

void writeDocument(const fs::path &file)
{
    constexpr std::size_t kDocumentBytes = 3'500'000;
    std::ofstream stream(file);
    stream
        << "apiVersion: v1\nkind: Pod\nmetadata:\n  name: big\nspec:\n  containers:\n  - name: c\n    env:\n";
    std::size_t written = 0;
    for (std::size_t number = 0; written < kDocumentBytes; ++number) {
        const std::string entry
            = numbered("    - name: VARIABLE_#\n      value: \"some value, the #th\"\n", number);
        stream << entry;
        written += entry.size();
    }
}

void writeOneFile(const fs::path &folder, Shape shape, std::size_t bytes)
{
    const bool isJson = shape == Shape::JsonList;
    std::ofstream stream(folder / (isJson ? "all.json" : "all.yaml"));
    if (isJson)
        stream << "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n";
    if (shape == Shape::List)
        stream << "apiVersion: v1\nitems:\n";
    std::size_t written = 0;
    for (std::size_t number = 0; written < bytes; ++number) {
        const std::string object = objectOf(shape, number);
        stream << object;
        written += object.size();
    }
    if (isJson)
        stream << "\n]}\n";
    if (shape == Shape::List)
        stream << "kind: List\nmetadata:\n  resourceVersion: \"\"\n";
}

} // namespace

const char *nameOf(Shape shape)
{
    switch (shape) {
    case Shape::Files:
        return "files";
    case Shape::OneFile:
        return "one-file";
    case Shape::List:
        return "list";
    case Shape::JsonList:
        return "json-list";
    case Shape::OneDocument:
        return "one-document";
    }
    return "";
}

void writeInput(const fs::path &folder, Shape shape, std::size_t bytes)
{
    fs::create_directories(folder);
    switch (shape) {
    case Shape::Files:
        return writeFiles(folder, bytes);
    case Shape::OneDocument:
        return writeDocument(folder / "big.yaml");
    case Shape::OneFile:
    case Shape::List:
    case Shape::JsonList:
        return writeOneFile(folder, shape, bytes);
    }
}

std::size_t sizeOf(const fs::path &folder)
{
    std::size_t bytes = 0;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder))
        bytes += entry.file_size();
    return bytes;
}

} // namespace drawbridge::bench
