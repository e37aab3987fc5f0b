// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"
#include "reachability/flow_evaluator.h"
#include "support/builders.h"
#include "support/manifests.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace drawbridge;

namespace {

/// What a table says about the world, apart from the policies.
struct Changes {
    QMap<QString, QStringList> labels;
    QMap<QString, QStringList> ports;
    QMap<QString, QStringList> sidecars;
    QMap<QString, QStringList> inits;
    QMap<QString, QStringList> addresses;
    QMap<QString, QString> hosts;
    QMap<QString, QString> accounts;
};

struct Check {
    /// Nothing for pods alone.
    std::optional<IpAddress> outside;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    QStringList verdicts;
};

struct Table {
    QString title;
    QString profile;
    Changes changes;
    QString policies;
    /// How far the lines of a policy stand to the right of the document that they are.
    qsizetype indent = 0;
    /// The codes of what is reported when the table is read.
    QStringList reports;
    std::vector<Check> checks;
};

QString containerText(const QString &name, const QStringList &ports)
{
    return QStringLiteral("{name: %1, image: example/image, ports: [%2]}").arg(name, ports.join(", "));
}

QString podText(const QString &ns, const QString &name, int address, const Changes &changes)
{
    const QString pod = ns + '/' + name;
    QStringList ports;
    for (const char *number : {"80", "81"}) {
        for (const char *protocol : {"TCP", "UDP", "SCTP"})
            ports.append(QStringLiteral("{name: serve-%1-%2, containerPort: %1, protocol: %3}")
                             .arg(number, QString(protocol).toLower(), protocol));
    }
    QStringList inits;
    for (const QString &port : changes.sidecars[pod])
        inits += containerText("sidecar, restartPolicy: Always", {port});
    for (const QString &port : changes.inits[pod])
        inits += containerText("setup", {port});
    QStringList addresses
        = changes.addresses.value(pod, {QStringLiteral("10.0.%1.%2").arg(address / 10).arg(address % 10)});
    if (changes.hosts.contains(pod))
        addresses = QStringList {changes.hosts[pod]};
    return QStringLiteral(
               "apiVersion: v1\nkind: Pod\nmetadata: {name: %1, namespace: %2, labels: {%3}}\n"
               "spec: {serviceAccountName: %8, hostNetwork: %4, initContainers: [%5], containers: [%6]}\n"
               "status: {phase: Running, hostIP: 172.18.0.2, podIPs: [{ip: '%7'}]}\n---\n")
        .arg(name, ns, (QStringList {"pod: " + name} + changes.labels[pod]).join(", "),
             changes.hosts.contains(pod) ? "true" : "false", inits.join(", "),
             containerText("server", ports + changes.ports[pod]), addresses.join("'}, {ip: '"))
        .arg(changes.accounts.value(pod, "default"));
}

/// Three namespaces of three pods, each with ports 80 and 81 of every protocol, as in the end-to-end tests of
/// Kubernetes.
QString worldText(const Changes &changes)
{
    QString text;
    int number = 10;
    for (const char *ns : {"x", "y", "z"}) {
        text
            += QStringLiteral("apiVersion: v1\nkind: Namespace\nmetadata: {name: %1, labels: {%2}}\n---\n")
                   .arg(ns, (QStringList {QStringLiteral("ns: %1").arg(ns)} + changes.labels[ns]).join(", "));
        for (const char *name : {"a", "b", "c"})
            text += podText(ns, name, ++number, changes);
        number = number / 10 * 10 + 10;
    }
    return text;
}

QString portText(const QStringList &words)
{
    return QStringLiteral("{name: %1, containerPort: %2, protocol: %3}").arg(words[2], words[3], words[4]);
}

/// In a namespace, or in none where it is called "*".
QString calicoText(const QString &ns, const QString &name)
{
    const bool isGlobal = ns == "*";
    return QStringLiteral("---\napiVersion: projectcalico.org/v3\nkind: %1\nmetadata: {name: %2%3}\nspec:\n")
        .arg(isGlobal ? "GlobalNetworkPolicy" : "NetworkPolicy", name,
             isGlobal ? QString() : ", namespace: " + ns);
}

Check checkOf(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:check|outside (\\S+)) (\\d+)/(TCP|UDP|SCTP): (.+)$"));
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        qFatal("not a line of a truth table: %s", qPrintable(line));
    return {IpAddress::parse(match.captured(1).toStdString()),
            *protocolFromName(match.captured(3).toStdString()),
            static_cast<std::uint16_t>(match.captured(2).toUInt()), match.captured(4).split(", ")};
}

/// The head of a policy of Cilium, clusterwide for "*".
QString ciliumHead(qsizetype number, const QString &ns)
{
    const bool isClusterwide = ns == "*";
    return QStringLiteral("---\napiVersion: cilium.io/v2\nkind: %1\nmetadata: {name: p%2%3}\n")
        .arg(isClusterwide ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy")
        .arg(number)
        .arg(isClusterwide ? QString() : ", namespace: " + ns);
}

void addLine(const QString &line, Table &table)
{
    const QStringList words = line.split(' ');
    if (words[0] == "cilium" || words[0] == "manifest")
        table.indent = 2;
    else if (words[0] == "policy" || words[0] == "cluster" || words[0] == "calico")
        table.indent = 0;
    if (line.startsWith("  "))
        table.policies += line.mid(table.indent) + '\n';
    else if (words[0] == "policy")
        table.policies += QStringLiteral("---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                                         "metadata: {name: p%1, namespace: %2}\nspec:\n")
                              .arg(table.policies.size())
                              .arg(words[1]);
    else if (words[0] == "cluster")
        table.policies += QStringLiteral("---\napiVersion: policy.networking.k8s.io/v1alpha2\n"
                                         "kind: ClusterNetworkPolicy\nmetadata: {name: p%1}\nspec:\n"
                                         "  tier: %2\n  priority: %3\n")
                              .arg(table.policies.size())
                              .arg(words[1], words[2]);
    else if (words[0] == "cilium")
        table.policies += ciliumHead(table.policies.size(), words[1]);
    else if (words[0] == "manifest")
        table.policies += QStringLiteral("---\n");
    else if (words[0] == "profile")
        table.profile = words[1];
    else if (words[0] == "calico")
        table.policies += calicoText(words[1], words[2]);
    else if (words[0] == "document")
        table.policies += "---\n" + words.mid(1).join(' ') + '\n';
    else if (words[0] == "reports")
        table.reports.append(words[1]);
    else if (words[0] == "account")
        table.changes.accounts[words[1]] = words[2];
    else if (words[0] == "label")
        table.changes.labels[words[1]].append(QString(words[2]).replace('=', ": \"") + '"');
    else if (words[0] == "port")
        table.changes.ports[words[1]].append(portText(words));
    else if (words[0] == "sidecar")
        table.changes.sidecars[words[1]].append(portText(words));
    else if (words[0] == "init")
        table.changes.inits[words[1]].append(portText(words));
    else if (words[0] == "host")
        table.changes.hosts[words[1]] = words[2];
    else if (words[0] == "address")
        table.changes.addresses[words[1]] = words.mid(2);
    else
        table.checks.push_back(checkOf(line));
}

std::vector<Table> tablesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Table> tables;
    for (const QString &line : QString::fromUtf8(file.readAll()).split('\n')) {
        if (line.startsWith("== "))
            tables.push_back({line.mid(3), "generic", {}, {}, 0, {}, {}});
        else if (!line.isEmpty() && !line.startsWith('#'))
            addLine(line, tables.back());
    }
    return tables;
}

/// "x|y/*" and "*" against "x/a".
bool covers(const QString &pattern, const QString &end)
{
    if (pattern == "*" && end != "out")
        return true;
    const QStringList wanted = pattern.split('/');
    const QStringList parts = end.split('/');
    if (wanted.size() != parts.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (wanted[i] != "*" && !wanted[i].split('|').contains(parts[i]))
            return false;
    }
    return true;
}

/// The last verdict that covers the pair; between pods, what no verdict covers is allowed.
QString expected(const Check &check, const QString &from, const QString &to)
{
    QString access = check.outside ? QString() : QStringLiteral("allow");
    for (const QString &verdict : check.verdicts) {
        const QStringList words = verdict.split(' ');
        if (words[0] == "all")
            continue;
        const QStringList ends = words[1].split('>');
        if (from != to && covers(ends[0], from) && covers(ends[1], to))
            access = words[0];
    }
    return access;
}

QString nameOf(Access access)
{
    return access == Access::Unknown ? "unknown" : (access == Access::Allowed ? "allow" : "deny");
}

QString accessOf(const TrafficBounds &bounds, const Check &check)
{
    if (bounds.allowed.contains(check.protocol, check.port))
        return nameOf(Access::Allowed);
    return nameOf(bounds.possible.contains(check.protocol, check.port) ? Access::Unknown : Access::Denied);
}

TrafficBounds boundsOf(const Reachability &engine, const FlowEnd &from, const FlowEnd &to)
{
    if (const auto *address = std::get_if<IpAddress>(&from))
        return engine.fromAddress(*address, std::get<PodIndex>(to));
    if (const auto *address = std::get_if<IpAddress>(&to))
        return engine.toAddress(std::get<PodIndex>(from), *address);
    return engine.between(std::get<PodIndex>(from), std::get<PodIndex>(to));
}

} // namespace

/// The files in truth_tables hold what the specification says, written by hand. A table begins with "== " and
/// a sentence, then come changes to the world, policies by namespace (or by tier and priority; those of
/// Calico by namespace or "*" and name, those of Cilium by namespace or "*", with their spec or specs), whole
/// manifests, and checks; "reports CODE" says what reading it reports. A check starts with
/// everything allowed; each verdict "deny FROM>TO" decides anew what it covers. A check "outside ADDRESS"
/// decides only what it lists.
class TestTruthTables : public QObject {
    Q_OBJECT

private slots:
    void whatTheTablesSayIsSo_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/core/reachability/truth_tables"));
        for (const QString &name : folder.entryList({"*.txt"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void whatTheTablesSayIsSo()
    {
        QFETCH(QString, path);
        const std::vector<Table> tables = tablesIn(path);
        QVERIFY(tables.size() > 10);
        for (const Table &table : tables) {
            QVERIFY2(!table.checks.empty(), qPrintable(table.title));
            const LoadedFolder loaded = loadText((worldText(table.changes) + table.policies).toStdString());
            QStringList reports;
            for (const Diagnostic &each : loaded.diagnostics)
                reports.append(
                    QString::fromUtf8(each.message->code.data(), qsizetype(each.message->code.size())));
            QVERIFY2(reports == table.reports,
                     qPrintable(table.title + '\n' + QString::fromStdString(printed(loaded.diagnostics))));
            const EnforcementProfile *profile = findProfile(table.profile.toStdString());
            QVERIFY2(profile, qPrintable(table.title));
            const auto engine = test::reachabilityOf(loaded.objects, *profile);
            for (const Check &check : table.checks)
                compareAll(table, check, *engine);
        }
    }

private:
    static void compareAll(const Table &table, const Check &check, const Reachability &engine)
    {
        std::map<QString, FlowEnd> ends;
        for (std::uint32_t i = 0; i < engine.cluster().pods().size(); ++i) {
            const WorkloadId &id = engine.cluster().workloadOf(PodIndex(i)).id;
            ends.emplace(QString::fromStdString(id.namespaceName + '/' + id.name), PodIndex(i));
        }
        QCOMPARE(ends.size(), std::size_t {9});
        if (check.outside)
            ends.emplace("out", *check.outside);
        for (const auto &[from, source] : ends) {
            for (const auto &[to, target] : ends) {
                const QString want = expected(check, from, to);
                if (want.isEmpty())
                    continue;
                const QString have = accessOf(boundsOf(engine, source, target), check);
                const QString plain
                    = nameOf(engine.explain({source, target, check.protocol, check.port}).access);
                QVERIFY2(
                    have == want && plain == want,
                    qPrintable(QStringLiteral("%1\n%2 > %3, port %4: expected %5, engine %6, evaluator %7")
                                   .arg(table.title, from, to)
                                   .arg(check.port)
                                   .arg(want, have, plain)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTruthTables)
#include "tst_truth_tables.moc"
