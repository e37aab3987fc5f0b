<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>BlastRadiusRows</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln Sprung</numerusform>
            <numerusform>%Ln Sprünge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s), not certain</source>
        <translation>
            <numerusform>%Ln Sprung, nicht sicher</numerusform>
            <numerusform>%Ln Sprünge, nicht sicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of reach</source>
        <translation>
            <numerusform>%Ln nicht mehr erreichbar</numerusform>
            <numerusform>%Ln nicht mehr erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Blast radius of %1</source>
        <translation>Wirkungsradius von %1</translation>
    </message>
    <message>
        <source>What whoever holds all its pods can get at</source>
        <translation>Wohin gelangen kann, wer alle seine Pods in der Hand hat</translation>
    </message>
    <message>
        <source>Best cut</source>
        <translation>Bester Schnitt</translation>
    </message>
    <message>
        <source>%1 reaches no other workload.</source>
        <translation>%1 erreicht keinen anderen Workload.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches %Ln of %2 other workload(s).</source>
        <translation>
            <numerusform>%1 erreicht %Ln von %2 anderen Workloads.</numerusform>
            <numerusform>%1 erreicht %Ln von %2 anderen Workloads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more perhaps.</source>
        <translation>
            <numerusform>Möglicherweise %Ln weiterer.</numerusform>
            <numerusform>Möglicherweise %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1, %Ln of them would be out of reach.</source>
        <translation>
            <numerusform>Ohne %1 wäre %Ln davon nicht mehr erreichbar.</numerusform>
            <numerusform>Ohne %1 wären %Ln davon nicht mehr erreichbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>It reaches no other workload.</source>
        <translation>Er erreicht keinen anderen Workload.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>1 workload</source>
        <translation>1 Workload</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workloads</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>also let in</source>
        <translation>auch eingelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hubs hidden</source>
        <translation>
            <numerusform>%Ln Hub ausgeblendet</numerusform>
            <numerusform>%Ln Hubs ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>all %1</source>
        <extracomment>Every port of one protocol, for example TCP.</extracomment>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>all traffic</source>
        <translation>gesamter Verkehr</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>A picture ends in .svg, .png or .pdf.</source>
        <translation>Ein Bild endet auf .svg, .png oder .pdf.</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>Overview: the numbers are those of the parts</source>
        <translation>Übersicht: Die Nummern sind die der Teile</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>ganz %1</translation>
    </message>
    <message>
        <source>%1 new</source>
        <extracomment>On an edge that is drawn and not exported yet; %1 is a port.</extracomment>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 denied</source>
        <extracomment>On an edge that is wanted and denied; %1 is a port.</extracomment>
        <translation>%1 verweigert</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Drawn, not exported</source>
        <translation>Gezeichnet, nicht exportiert</translation>
    </message>
    <message>
        <source>Wanted, denied</source>
        <translation>Gewünscht, verweigert</translation>
    </message>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>Newly cut</source>
        <translation>Neu unterbrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not simulated yet</source>
        <translation>Noch nicht simuliert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, %3, %4</source>
        <extracomment>One edge for a screen reader: %1 and %2 are names, %3 the ports, %4 the state.</extracomment>
        <translation>%1 zu %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown inside</source>
        <translation>
            <numerusform>%Ln innen unbekannt</numerusform>
            <numerusform>%Ln innen unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut inside</source>
        <translation>
            <numerusform>%Ln innen neu unterbrochen</numerusform>
            <numerusform>%Ln innen neu unterbrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly allowed inside</source>
        <translation>
            <numerusform>%Ln innen neu erlaubt</numerusform>
            <numerusform>%Ln innen neu erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections; unfold the namespace to see each.</source>
        <translation>
            <numerusform>%Ln Verbindung; klappen Sie den Namespace aus, um sie zu sehen.</numerusform>
            <numerusform>%Ln Verbindungen; klappen Sie den Namespace aus, um jede zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folded: %Ln connections inside are not drawn.</source>
        <translation>
            <numerusform>Eingeklappt: %Ln Verbindung im Inneren ist nicht gezeichnet.</numerusform>
            <numerusform>Eingeklappt: %Ln Verbindungen im Inneren sind nicht gezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>isolation unknown</source>
        <translation>Isolation unbekannt</translation>
    </message>
    <message>
        <source>denied by default</source>
        <translation>Default-Deny</translation>
    </message>
    <message>
        <source>open both ways</source>
        <translation>beidseitig offen</translation>
    </message>
    <message>
        <source>ingress open</source>
        <translation>Ingress offen</translation>
    </message>
    <message>
        <source>egress open</source>
        <translation>Egress offen</translation>
    </message>
    <message>
        <source>some pods isolated</source>
        <translation>einige Pods isoliert</translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingress is open: whatever may leave elsewhere comes in, and only named connections have a line.</source>
        <translation>Ingress ist offen: Was anderswo hinausdarf, kommt herein, und nur ausdrücklich genannte Verbindungen haben eine Linie.</translation>
    </message>
    <message>
        <source>Egress is open: pods reach whatever lets them in, and only named connections have a line.</source>
        <translation>Egress ist offen: Pods erreichen, was sie einlässt, und nur ausdrücklich genannte Verbindungen haben eine Linie.</translation>
    </message>
    <message>
        <source>hub, %1 hidden</source>
        <translation>Hub, %1 ausgeblendet</translation>
    </message>
    <message>
        <source>Rules name traffic inside the namespace; it has no lines.</source>
        <translation>Regeln nennen Verkehr innerhalb des Namespace; er hat keine Linien.</translation>
    </message>
    <message>
        <source>No file declares this namespace: its labels are not known.</source>
        <translation>Keine Datei deklariert diesen Namespace: Seine Labels sind nicht bekannt.</translation>
    </message>
    <message>
        <source>In the network of its node: policies do not select it.</source>
        <translation>Im Netzwerk seines Nodes: Policies wählen ihn nicht aus.</translation>
    </message>
    <message>
        <source>Whether it is isolated is not certain.</source>
        <translation>Ob er isoliert ist, ist nicht sicher.</translation>
    </message>
    <message>
        <source>No policy selects it.</source>
        <translation>Keine Policy wählt ihn aus.</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 hier</translation>
    </message>
    <message>
        <source>Edges open the other end alone; what these pods may do themselves is up to edges of their own.</source>
        <translation>Kanten öffnen nur das andere Ende; was diese Pods selbst dürfen, bestimmen eigene Kanten.</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS-Name</translation>
    </message>
    <message>
        <source>group, %1</source>
        <translation>Gruppe, %1</translation>
    </message>
    <message>
        <source>public addresses</source>
        <translation>öffentl. Adressen</translation>
    </message>
    <message>
        <source>A rule for any peer is drawn from or to here; it also names every pod of the cluster.</source>
        <translation>Eine Regel für beliebige Gegenstellen wird von hier aus oder hierher gezeichnet; sie nennt auch jeden Pod des Clusters.</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>The design leaves it denied.</source>
        <translation>Im Entwurf bleibt es verweigert.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Stands for %1</source>
        <translation>Steht für %1</translation>
    </message>
    <message>
        <source>not in the folder</source>
        <translation>nicht im Ordner</translation>
    </message>
    <message>
        <source>No policies: every pair is allowed.</source>
        <translation>Keine Policies: Jedes Paar ist erlaubt.</translation>
    </message>
    <message>
        <source>1 hub hidden</source>
        <translation>1 Hub ausgeblendet</translation>
    </message>
    <message>
        <source>Only some of the pods or addresses.</source>
        <translation>Nur ein Teil der Pods oder Adressen.</translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation>Noch nicht simuliert.</translation>
    </message>
    <message>
        <source>No pod of the folder is at one end; the other one is opened all the same.</source>
        <translation>An einem Ende steht kein Pod des Ordners; das andere wird trotzdem geöffnet.</translation>
    </message>
    <message>
        <source>An end is not in the folder, or no policy can name it.</source>
        <translation>Ein Ende ist nicht im Ordner, oder keine Policy kann es benennen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ports</source>
        <translation>
            <numerusform>%Ln Port</numerusform>
            <numerusform>%Ln Ports</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>all but %1</source>
        <extracomment>Every port of every protocol except, for example, 7070.</extracomment>
        <translation>alles außer %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln port ranges</source>
        <translation>
            <numerusform>%Ln Portbereich</numerusform>
            <numerusform>%Ln Portbereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln narrowed inside</source>
        <translation>
            <numerusform>%Ln innen eingeengt</numerusform>
            <numerusform>%Ln innen eingeengt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln widened inside</source>
        <translation>
            <numerusform>%Ln innen erweitert</numerusform>
            <numerusform>%Ln innen erweitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside the namespace everything is allowed: all its pods may talk to each other. That has no lines.</source>
        <translation>Im Namespace ist alles erlaubt: Alle seine Pods dürfen miteinander sprechen. Dafür gibt es keine Linien.</translation>
    </message>
    <message>
        <source>inside: all</source>
        <translation>innen: alles</translation>
    </message>
    <message>
        <source>Drawn for %1; the rest is allowed without this edge.</source>
        <translation>Gezeichnet für %1; der Rest ist auch ohne diese Kante erlaubt.</translation>
    </message>
    <message>
        <source>Narrowed: before, all traffic was allowed.</source>
        <translation>Eingeengt: Vorher war aller Verkehr erlaubt.</translation>
    </message>
    <message>
        <source>The manifests name it, and the design does not have it.</source>
        <translation>Die Manifeste nennen sie, und der Entwurf hat sie nicht.</translation>
    </message>
    <message>
        <source>%1 more %2</source>
        <extracomment>How many connections have no line: %1 is a number, %2 their state.</extracomment>
        <translation>%1 weitere %2</translation>
    </message>
    <message>
        <source>1 namespace is open on a side: only named connections are drawn there.</source>
        <translation>1 Namespace ist auf einer Seite offen: Dort sind nur genannte Verbindungen gezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespaces are open on a side: only named connections are drawn there.</source>
        <translation>
            <numerusform>%Ln Namespace ist auf einer Seite offen: Dort sind nur genannte Verbindungen gezeichnet.</numerusform>
            <numerusform>%Ln Namespaces sind auf einer Seite offen: Dort sind nur genannte Verbindungen gezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown pair(s) (most have no line)</source>
        <translation>
            <numerusform>%Ln unbekanntes Paar (meist ohne Linie)</numerusform>
            <numerusform>%Ln unbekannte Paare (die meisten ohne Linie)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown: %1 of %2 pairs from it, %3 to it.</source>
        <translation>Unbekannt: %1 von %2 Paaren von hier aus, %3 hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln denied inside</source>
        <translation>
            <numerusform>%Ln innen verweigert</numerusform>
            <numerusform>%Ln innen verweigert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 one end</source>
        <extracomment>On an edge that opens one of its ends and not the other; %1 is a port.</extracomment>
        <translation>%1 ein Ende</translation>
    </message>
    <message>
        <source>One end opened</source>
        <translation>Ein Ende geöffnet</translation>
    </message>
    <message>
        <source>being simulated</source>
        <translation>wird simuliert</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>CanvasThings</name>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>Pairs newly allowed</source>
        <translation>Neu erlaubte Paare</translation>
    </message>
    <message>
        <source>Pairs widened</source>
        <translation>Erweiterte Paare</translation>
    </message>
    <message>
        <source>Pairs that may be newly allowed</source>
        <translation>Vielleicht neu erlaubte Paare</translation>
    </message>
    <message>
        <source>Pairs newly cut</source>
        <translation>Neu unterbrochene Paare</translation>
    </message>
    <message>
        <source>Pairs narrowed</source>
        <translation>Eingeengte Paare</translation>
    </message>
    <message>
        <source>Pairs that may be newly cut</source>
        <translation>Vielleicht neu unterbrochene Paare</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly allowed</source>
        <translation>
            <numerusform>%Ln neu erlaubt</numerusform>
            <numerusform>%Ln neu erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln widened</source>
        <translation>
            <numerusform>%Ln erweitert</numerusform>
            <numerusform>%Ln erweitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly allowed</source>
        <translation>
            <numerusform>%Ln möglicherweise neu erlaubt</numerusform>
            <numerusform>%Ln möglicherweise neu erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut</source>
        <translation>
            <numerusform>%Ln neu unterbrochen</numerusform>
            <numerusform>%Ln neu unterbrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln narrowed</source>
        <translation>
            <numerusform>%Ln eingeengt</numerusform>
            <numerusform>%Ln eingeengt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly cut</source>
        <translation>
            <numerusform>%Ln möglicherweise neu unterbrochen</numerusform>
            <numerusform>%Ln möglicherweise neu unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) change</source>
        <translation>
            <numerusform>%Ln Workload-Paar ändert sich</numerusform>
            <numerusform>%Ln Workload-Paare ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Workload pairs that change from %1 to %2: %3</source>
        <translation>Workload-Paare, die sich von %1 nach %2 ändern: %3</translation>
    </message>
    <message>
        <source>Workload pairs that change inside %1: %2</source>
        <translation>Workload-Paare, die sich innerhalb von %1 ändern: %2</translation>
    </message>
    <message>
        <source>Workload pairs that change from %1, inside it and to others: %2</source>
        <translation>Workload-Paare, die sich von %1 aus ändern, innerhalb und zu anderen: %2</translation>
    </message>
    <message numerus="yes">
        <source>from it to %Ln namespace(s)</source>
        <translation>
            <numerusform>von ihm zu %Ln Namespace</numerusform>
            <numerusform>von ihm zu %Ln Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>Its card on the canvas also counts those that change from others to it.</source>
        <translation>Seine Karte auf der Zeichenfläche zählt auch die, die sich von anderen zu ihm ändern.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>%1 rule %2 of %3</source>
        <translation>%1-Regel %2 von %3</translation>
    </message>
    <message>
        <source>Add these ports to %1:</source>
        <translation>Diese Ports zur %1 hinzufügen:</translation>
    </message>
    <message>
        <source>Add these peers to %1:</source>
        <translation>Diese Gegenstellen zur %1 hinzufügen:</translation>
    </message>
    <message>
        <source>Add this egress rule to %1:</source>
        <translation>Diese Egress-Regel zu %1 hinzufügen:</translation>
    </message>
    <message>
        <source>Add this ingress rule to %1:</source>
        <translation>Diese Ingress-Regel zu %1 hinzufügen:</translation>
    </message>
    <message>
        <source>Put this in front of %1, which denies it:</source>
        <translation>Dies vor die verweigernde %1 setzen:</translation>
    </message>
    <message>
        <source>Add the policy %1:</source>
        <translation>Die Policy %1 hinzufügen:</translation>
    </message>
    <message>
        <source>Narrow %1, which denies it, so that it leaves this connection out.</source>
        <translation>Die verweigernde %1 so einengen, dass sie diese Verbindung auslässt.</translation>
    </message>
    <message>
        <source>An end depends on what is not known.</source>
        <translation>Ein Ende hängt von etwas ab, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>It is not policies that deny it.</source>
        <translation>Es sind nicht Policies, die es verweigern.</translation>
    </message>
    <message>
        <source>No stable labels tell the pods of an end from others.</source>
        <translation>Keine stabilen Labels unterscheiden die Pods eines Endes von anderen.</translation>
    </message>
    <message>
        <source>The CNI of the profile is not certain to enforce ranges of ports, and these are too many to list.</source>
        <translation>Es ist nicht sicher, dass das CNI des Profils Portbereiche durchsetzt, und dies sind zu viele Ports, um sie einzeln aufzuführen.</translation>
    </message>
    <message>
        <source>No edit that was tried is certain to be enough.</source>
        <translation>Keine der versuchten Änderungen reicht mit Sicherheit aus.</translation>
    </message>
    <message>
        <source>It opens no other pair.</source>
        <translation>Dadurch wird kein anderes Paar geöffnet.</translation>
    </message>
    <message>
        <source>It may open more pairs than can be counted.</source>
        <translation>Dadurch werden möglicherweise mehr Paare geöffnet, als sich zählen lassen.</translation>
    </message>
    <message numerus="yes">
        <source>It may open %Ln more pair(s).</source>
        <translation>
            <numerusform>Dadurch wird möglicherweise %Ln weiteres Paar geöffnet.</numerusform>
            <numerusform>Dadurch werden möglicherweise %Ln weitere Paare geöffnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangedNamespaces</name>
    <message>
        <source>Workload pairs that change, with one end here or both: %1</source>
        <translation>Workload-Paare, die sich ändern, mit einem Ende hier oder beiden: %1</translation>
    </message>
    <message>
        <source>A pair of two namespaces is counted at both of them.</source>
        <translation>Ein Paar aus zwei Namespaces zählt bei beiden.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 wider</source>
        <translation>%1 erweitert</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>%1 narrower</source>
        <translation>%1 eingeengt</translation>
    </message>
    <message>
        <source>%1 may change</source>
        <translation>%1 vielleicht</translation>
    </message>
    <message>
        <source>+ newly allowed, ↑ widened, − newly cut, ↓ narrowed, ? may change</source>
        <translation>+ neu erlaubt, ↑ erweitert, − neu unterbrochen, ↓ eingeengt, ? ändert sich vielleicht</translation>
    </message>
    <message>
        <source>Pairs: %1, only named ones have a line</source>
        <translation>Paare: %1, nur genannte haben eine Linie</translation>
    </message>
</context>
<context>
    <name>ClaimRows</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1; in the folder: %2</source>
        <translation>%1; im Ordner: %2</translation>
    </message>
    <message>
        <source>%1 (as of the edit before)</source>
        <translation>%1 (Stand vor der letzten Änderung)</translation>
    </message>
    <message>
        <source>Against it as designed</source>
        <translation>Dagegen, wie entworfen</translation>
    </message>
    <message>
        <source>Against it in the folder</source>
        <translation>Dagegen, im Ordner</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
</context>
<context>
    <name>ComparisonRows</name>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>May be newly allowed</source>
        <translation>Möglicherweise neu erlaubt</translation>
    </message>
    <message>
        <source>Newly cut</source>
        <translation>Neu unterbrochen</translation>
    </message>
    <message>
        <source>May be newly cut</source>
        <translation>Möglicherweise neu unterbrochen</translation>
    </message>
    <message>
        <source> to </source>
        <translation> bis </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>a workload is on one side only</source>
        <translation>ein Workload ist nur auf einer Seite vorhanden</translation>
    </message>
    <message>
        <source>Certainly allowed before: %1. Now: %2.</source>
        <translation>Vorher sicher erlaubt: %1. Jetzt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly allowed</source>
        <translation>
            <numerusform>%Ln neu erlaubt</numerusform>
            <numerusform>%Ln neu erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly allowed</source>
        <translation>
            <numerusform>%Ln möglicherweise neu erlaubt</numerusform>
            <numerusform>%Ln möglicherweise neu erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut</source>
        <translation>
            <numerusform>%Ln neu unterbrochen</numerusform>
            <numerusform>%Ln neu unterbrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly cut</source>
        <translation>
            <numerusform>%Ln möglicherweise neu unterbrochen</numerusform>
            <numerusform>%Ln möglicherweise neu unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Both allow the same.</source>
        <translation>Beide erlauben dasselbe.</translation>
    </message>
</context>
<context>
    <name>ConfidenceText</name>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>A Service is named with a port that it serves, or an object says so.</source>
        <translation>Ein Service ist mit einem Port genannt, den er bereitstellt, oder ein Objekt gibt es so an.</translation>
    </message>
    <message>
        <source>A Service is named, but its port, or how to read the text, is a guess.</source>
        <translation>Ein Service ist genannt, aber sein Port oder die Lesart des Textes ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Something looks like it: look at the evidence before adding it.</source>
        <translation>Etwas sieht danach aus: Sehen Sie sich den Beleg an, bevor Sie es hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ConsequenceRows</name>
    <message>
        <source>Lose DNS</source>
        <translation>Verlieren DNS</translation>
    </message>
    <message>
        <source>Lose the API server</source>
        <translation>Verlieren den API-Server</translation>
    </message>
    <message>
        <source>Lose the ingress controller</source>
        <translation>Verlieren den Ingress-Controller</translation>
    </message>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>Gain more traffic</source>
        <translation>Gewinnen Verkehr hinzu</translation>
    </message>
    <message>
        <source>Newly cut</source>
        <translation>Neu unterbrochen</translation>
    </message>
    <message>
        <source>Lose a part of their traffic</source>
        <translation>Verlieren einen Teil ihres Verkehrs</translation>
    </message>
    <message>
        <source>Gain addresses outside</source>
        <translation>Gewinnen Adressen außerhalb</translation>
    </message>
    <message>
        <source>Lose addresses outside</source>
        <translation>Verlieren Adressen außerhalb</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>Möglicherweise geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: the Changes panel has them all.</source>
        <translation>
            <numerusform>%Ln weitere: Alle stehen unter „Änderungen“.</numerusform>
            <numerusform>%Ln weitere: Alle stehen unter „Änderungen“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) that asked for names are covered by no rule for DNS.</source>
        <translation>
            <numerusform>%Ln Workload, der Namen auflösen durfte, fällt unter keine DNS-Regel.</numerusform>
            <numerusform>%Ln Workloads, die Namen auflösen durften, fallen unter keine DNS-Regel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Named by the manifests, denied</source>
        <translation>In den Manifesten genannt, verweigert</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API-Server</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Ingress controller</source>
        <translation>Ingress-Controller</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>ganz %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>From an endpoint to another, for example &quot;shop/cart → data/kafka&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all traffic</source>
        <translation>gesamter Verkehr</translation>
    </message>
    <message>
        <source>every %1 port</source>
        <translation>jeder %1-Port</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Verkehr</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Open: no policy selects it</source>
        <translation>Offen: von keiner Policy ausgewählt</translation>
    </message>
    <message>
        <source>Default deny for some pods</source>
        <translation>Default-Deny für einige Pods</translation>
    </message>
    <message>
        <source>Default deny</source>
        <translation>Default-Deny</translation>
    </message>
    <message>
        <source>CNI profile: %1</source>
        <translation>CNI-Profil: %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>Pods by their labels and where they are, for example &quot;app=web in namespaces env=prod&quot;.
----------
A connection and the namespace that both ends are in, for example &quot;cart → kafka in shop&quot;.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 − %2 blocks</source>
        <extracomment>A block of addresses without two or more smaller ones, for example &quot;0.0.0.0/0 − 4 blocks&quot;.</extracomment>
        <translation>%1 − %2 Blöcke</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alles außer %1</translation>
    </message>
</context>
<context>
    <name>EffectRows</name>
    <message>
        <source>%1 → addresses outside</source>
        <translation>%1 → Adressen außerhalb</translation>
    </message>
    <message>
        <source>addresses outside → %1</source>
        <translation>Adressen außerhalb → %1</translation>
    </message>
    <message>
        <source>+1 connection: %1</source>
        <translation>+1 Verbindung: %1</translation>
    </message>
    <message>
        <source>−1 connection: %1</source>
        <translation>−1 Verbindung: %1</translation>
    </message>
    <message>
        <source>nothing cut</source>
        <translation>nichts unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose DNS</source>
        <translation>
            <numerusform>%Ln Workload verliert DNS</numerusform>
            <numerusform>%Ln Workloads verlieren DNS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose the API server</source>
        <translation>
            <numerusform>%Ln Workload verliert den API-Server</numerusform>
            <numerusform>%Ln Workloads verlieren den API-Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the API server loses %Ln workload(s)</source>
        <translation>
            <numerusform>der API-Server verliert %Ln Workload</numerusform>
            <numerusform>der API-Server verliert %Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose the ingress controller</source>
        <translation>
            <numerusform>%Ln Workload verliert den Ingress-Controller</numerusform>
            <numerusform>%Ln Workloads verlieren den Ingress-Controller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose addresses outside</source>
        <translation>
            <numerusform>%Ln Workload verliert Adressen außerhalb</numerusform>
            <numerusform>%Ln Workloads verlieren Adressen außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many pairs are concerned to be compared one by one.</source>
        <translation>Es sind zu viele Paare betroffen, um sie einzeln zu vergleichen.</translation>
    </message>
    <message>
        <source>No verdict changes.</source>
        <translation>Kein Urteil ändert sich.</translation>
    </message>
    <message>
        <source>Nothing added or cut for certain</source>
        <translation>Nichts mit Sicherheit hinzugekommen oder unterbrochen</translation>
    </message>
    <message>
        <source>newly cut</source>
        <translation>neu unterbrochen</translation>
    </message>
    <message>
        <source>may be newly cut</source>
        <translation>möglicherweise neu unterbrochen</translation>
    </message>
    <message>
        <source>newly allowed</source>
        <translation>neu erlaubt</translation>
    </message>
    <message>
        <source>may be newly allowed</source>
        <translation>möglicherweise neu erlaubt</translation>
    </message>
    <message>
        <source>no verdict between others changes</source>
        <translation>zwischen anderen ändert sich kein Urteil</translation>
    </message>
    <message numerus="yes">
        <source>DNS rules no longer cover %Ln workload(s)</source>
        <translation>
            <numerusform>DNS-Regeln gelten nicht mehr für %Ln Workload</numerusform>
            <numerusform>DNS-Regeln gelten nicht mehr für %Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DNS rules now cover %Ln workload(s)</source>
        <translation>
            <numerusform>DNS-Regeln gelten nun für %Ln Workload</numerusform>
            <numerusform>DNS-Regeln gelten nun für %Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln workload pair(s)</source>
        <translation>
            <numerusform>+%Ln Workload-Paar</numerusform>
            <numerusform>+%Ln Workload-Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) widened</source>
        <translation>
            <numerusform>%Ln Paar erweitert</numerusform>
            <numerusform>%Ln Paare erweitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%Ln workload pair(s)</source>
        <translation>
            <numerusform>−%Ln Workload-Paar</numerusform>
            <numerusform>−%Ln Workload-Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) narrowed</source>
        <translation>
            <numerusform>%Ln Paar eingeengt</numerusform>
            <numerusform>%Ln Paare eingeengt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may change</source>
        <translation>
            <numerusform>%Ln Paar ändert sich vielleicht</numerusform>
            <numerusform>%Ln Paare ändern sich vielleicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>addresses outside may change for %Ln workload(s)</source>
        <translation>
            <numerusform>Adressen außerhalb ändern sich vielleicht für %Ln Workload</numerusform>
            <numerusform>Adressen außerhalb ändern sich vielleicht für %Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) that the manifests name are denied.</source>
        <translation>
            <numerusform>%Ln Verbindung, die die Manifeste nennen, ist verweigert.</numerusform>
            <numerusform>%Ln Verbindungen, die die Manifeste nennen, sind verweigert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not isolated: everything else is allowed as well.</source>
        <translation>%1 ist nicht isoliert: Alles andere ist auch erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) gain addresses outside</source>
        <translation>
            <numerusform>%Ln Workload gewinnt Adressen außerhalb</numerusform>
            <numerusform>%Ln Workloads gewinnen Adressen außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>1 connection widened: %1</source>
        <translation>1 Verbindung erweitert: %1</translation>
    </message>
    <message>
        <source>1 connection narrowed: %1</source>
        <translation>1 Verbindung eingeengt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawn connection(s) stay denied.</source>
        <translation>
            <numerusform>%Ln gezeichnete Verbindung bleibt verweigert.</numerusform>
            <numerusform>%Ln gezeichnete Verbindungen bleiben verweigert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (ingress)</source>
        <translation>%1 (Ingress)</translation>
    </message>
    <message>
        <source>%1 (egress)</source>
        <translation>%1 (Egress)</translation>
    </message>
    <message>
        <source>Still open by rule: %1.</source>
        <translation>Durch Regeln weiterhin offen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Still open by rule: %1 and %Ln more.</source>
        <translation>
            <numerusform>Durch Regeln weiterhin offen: %1 und %Ln weiterer.</numerusform>
            <numerusform>Durch Regeln weiterhin offen: %1 und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) gain DNS</source>
        <translation>
            <numerusform>%Ln Workload gewinnt DNS</numerusform>
            <numerusform>%Ln Workloads gewinnen DNS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) keep DNS</source>
        <translation>
            <numerusform>%Ln Workload behält DNS</numerusform>
            <numerusform>%Ln Workloads behalten DNS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>%1 cannot be changed: %2.</source>
        <translation>%1 kann nicht geändert werden: %2.</translation>
    </message>
    <message>
        <source>%1 Some files are in place and some are not; the next export ends this.</source>
        <translation>%1 Einige Dateien sind an ihrem Platz und einige nicht; der nächste Export schließt dies ab.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 is read-only: nothing was written. Allow writing it first.</source>
        <translation>%1 ist schreibgeschützt: Es wurde nichts geschrieben. Erlauben Sie erst das Schreiben.</translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>Yours, edited</source>
        <translation>Ihre Datei, bearbeitet</translation>
    </message>
    <message>
        <source>Top folder</source>
        <translation>Oberster Ordner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Why nothing is written</source>
        <translation>Warum nichts geschrieben wird</translation>
    </message>
    <message>
        <source>Selectors and their alternatives</source>
        <translation>Selektoren und ihre Alternativen</translation>
    </message>
    <message>
        <source>Allowed beyond the design</source>
        <translation>Über den Entwurf hinaus erlaubt</translation>
    </message>
    <message>
        <source>Loaded, replaced</source>
        <translation>Geladen, ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours edited</source>
        <translation>
            <numerusform>%Ln Ihrer Dateien bearbeitet</numerusform>
            <numerusform>%Ln Ihrer Dateien bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited by hand</source>
        <translation>
            <numerusform>%Ln von Hand bearbeitet</numerusform>
            <numerusform>%Ln von Hand bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ours</source>
        <translation>
            <numerusform>%Ln fremd</numerusform>
            <numerusform>%Ln fremd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Applying the files overwrites %Ln loaded policy(s) of the same name.</source>
        <translation>
            <numerusform>Das Anwenden der Dateien überschreibt %Ln geladene Policy gleichen Namens.</numerusform>
            <numerusform>Das Anwenden der Dateien überschreibt %Ln geladene Policies gleichen Namens.</numerusform>
        </translation>
    </message>
    <message>
        <source>What a removed file holds stays in the cluster until it is deleted or pruned.</source>
        <translation>Was in einer entfernten Datei steht, bleibt im Cluster, bis es dort gelöscht oder mit --prune entfernt wird.</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Nicht geschrieben</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded policy(s) stay in force until deleted: until then more may be allowed than is proven.</source>
        <translation>
            <numerusform>%Ln geladene Policy bleibt in Kraft, bis sie gelöscht ist: So lange kann mehr erlaubt sein, als bewiesen ist.</numerusform>
            <numerusform>%Ln geladene Policies bleiben in Kraft, bis sie gelöscht sind: So lange kann mehr erlaubt sein, als bewiesen ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportVerdict</name>
    <message>
        <source>CNI profile: %1</source>
        <translation>CNI-Profil: %1</translation>
    </message>
    <message>
        <source>Proving the export</source>
        <translation>Export wird bewiesen</translation>
    </message>
    <message>
        <source>The files are written to memory, read again, simulated and compared with the design.</source>
        <translation>Die Dateien werden in den Speicher geschrieben, erneut gelesen, simuliert und mit dem Entwurf verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s)</source>
        <translation>
            <numerusform>%Ln Workload-Paar</numerusform>
            <numerusform>%Ln Workload-Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln port range(s)</source>
        <translation>
            <numerusform>%Ln Portbereich</numerusform>
            <numerusform>%Ln Portbereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address range(s)</source>
        <translation>
            <numerusform>%Ln Adressbereich</numerusform>
            <numerusform>%Ln Adressbereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod pair(s)</source>
        <translation>
            <numerusform>%Ln Pod-Paar</numerusform>
            <numerusform>%Ln Pod-Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) of kept policies allow more than is drawn.</source>
        <translation>
            <numerusform>%Ln Regel behaltener Policies erlaubt mehr, als gezeichnet ist.</numerusform>
            <numerusform>%Ln Regeln behaltener Policies erlauben mehr, als gezeichnet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proven: these files allow exactly what the design allows</source>
        <translation>Bewiesen: Diese Dateien erlauben genau das, was der Entwurf erlaubt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), in memory</source>
        <translation>
            <numerusform>%Ln Datei, im Speicher</numerusform>
            <numerusform>%Ln Dateien, im Speicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), no error</source>
        <translation>
            <numerusform>%Ln Datei, kein Fehler</numerusform>
            <numerusform>%Ln Dateien, kein Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, none differs</source>
        <translation>%1, keine Abweichung</translation>
    </message>
    <message>
        <source>Nothing was written. Fix the cause below, and the proof runs again by itself.</source>
        <translation>Es wurde nichts geschrieben. Beheben Sie die unten genannte Ursache, dann läuft der Beweis von selbst erneut.</translation>
    </message>
    <message>
        <source>Not exported: the files would not do what the design says</source>
        <translation>Nicht exportiert: Die Dateien würden nicht tun, was der Entwurf sagt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>a connection differs</source>
        <translation>eine Verbindung weicht ab</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message numerus="yes">
        <source>Not exported: %Ln part(s) of the design cannot be written as policies</source>
        <translation>
            <numerusform>Nicht exportiert: %Ln Teil des Entwurfs lässt sich nicht als Policy schreiben</numerusform>
            <numerusform>Nicht exportiert: %Ln Teile des Entwurfs lassen sich nicht als Policies schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing is isolated, so everything is allowed.</source>
        <translation>Nichts ist isoliert, also ist alles erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>Your %Ln edge(s) would have no effect: nothing is isolated, so everything is allowed.</source>
        <translation>
            <numerusform>Ihre Kante hätte keine Wirkung: Nichts ist isoliert, also ist alles erlaubt.</numerusform>
            <numerusform>Ihre %Ln Kanten hätten keine Wirkung: Nichts ist isoliert, also ist alles erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Default deny isolates all namespaces of the folder: what is not drawn is cut then, even if it is in use. It is one step, which Undo takes back.</source>
        <translation>Default-Deny isoliert alle Namespaces des Ordners: Was nicht gezeichnet ist, wird dann getrennt, auch wenn es benutzt wird. Es ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Start with default &amp;deny</source>
        <translation>Mit &amp;Default-Deny beginnen</translation>
    </message>
    <message>
        <source>Proven, but policies that are kept allow more than is drawn</source>
        <translation>Bewiesen, aber behaltene Policies erlauben mehr als gezeichnet ist</translation>
    </message>
    <message>
        <source>%1 Between %2 something stays unknown on both sides: the folder does not tell their addresses or nodes.</source>
        <translation>%1 Etwas bleibt auf beiden Seiten unbekannt, weil der Ordner Adressen oder Nodes nicht nennt: %2.</translation>
    </message>
    <message>
        <source>Proven: the files allow exactly what the design allows.
Workload pairs: %1
Pod pairs: %2
Port ranges: %3
Address ranges: %4
Pod pairs with something unknown: %5
CNI profile: %6
</source>
        <translation>Bewiesen: Die Dateien erlauben genau das, was der Entwurf erlaubt.
Workload-Paare: %1
Pod-Paare: %2
Portbereiche: %3
Adressbereiche: %4
Pod-Paare mit etwas Unbekanntem: %5
CNI-Profil: %6
</translation>
    </message>
    <message>
        <source>%1, %2 and %3 were compared with the design. None differs.</source>
        <translation>%1, %2 und %3 wurden mit dem Entwurf verglichen. Nichts weicht ab.</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GitText</name>
    <message>
        <source>The program git, which reads revisions, was not found. Install it, or choose a folder.</source>
        <translation>Das Programm git, das Revisionen liest, wurde nicht gefunden. Installieren Sie es, oder wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>This folder is in no Git repository that git would read: %1</source>
        <translation>Dieser Ordner liegt in keinem Git-Repository, das git lesen würde: %1</translation>
    </message>
    <message>
        <source>The repository has no revision %1.</source>
        <translation>Das Repository hat keine Revision %1.</translation>
    </message>
    <message>
        <source>The revision %1 does not have this folder.</source>
        <translation>Die Revision %1 enthält diesen Ordner nicht.</translation>
    </message>
    <message>
        <source>The revision %1 could not be read: %2</source>
        <translation>Die Revision %1 konnte nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>InspectorRows</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Wird erreicht von</translation>
    </message>
    <message>
        <source>Selected by</source>
        <translation>Ausgewählt von</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln replica(s)</source>
        <translation>
            <numerusform>%1 in %2, %Ln Replica</numerusform>
            <numerusform>%1 in %2, %Ln Replicas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, scaled to nothing</source>
        <translation>%1 in %2, auf null skaliert</translation>
    </message>
    <message>
        <source>, on the host network</source>
        <translation>, im Host-Netzwerk</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Egress</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Not said in the design</source>
        <translation>Im Entwurf nicht angegeben</translation>
    </message>
    <message>
        <source>Nothing: it stays denied</source>
        <translation>Nichts: Es bleibt verweigert</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>egress</source>
        <translation>Egress</translation>
    </message>
    <message>
        <source>Allowed by the loaded policies</source>
        <translation>Von den geladenen Policies erlaubt</translation>
    </message>
    <message>
        <source>Allowed by the design</source>
        <translation>Vom Entwurf erlaubt</translation>
    </message>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>Newly cut</source>
        <translation>Neu unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s)</source>
        <translation>
            <numerusform>%Ln Workload-Paar</numerusform>
            <numerusform>%Ln Workload-Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Open workloads</source>
        <translation>Offene Workloads</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln pod(s) in %1</source>
        <translation>
            <numerusform>Gruppe aus %Ln Pod in %1</numerusform>
            <numerusform>Gruppe aus %Ln Pods in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pods wherever they are, %Ln of them in the folder</source>
        <translation>
            <numerusform>Pods, wo immer sie sind, %Ln davon im Ordner</numerusform>
            <numerusform>Pods, wo immer sie sind, %Ln davon im Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation>Außerhalb des Clusters</translation>
    </message>
    <message>
        <source>Click to see in the Matrix what may connect to it, and what is denied</source>
        <translation>Klicken, um in der Matrix zu sehen, was sich hierher verbinden darf und was verweigert ist</translation>
    </message>
    <message>
        <source>Click to see in the Matrix what it may connect to, and what is denied</source>
        <translation>Klicken, um in der Matrix zu sehen, wohin es sich verbinden darf und was verweigert ist</translation>
    </message>
    <message>
        <source>None: see why in the Matrix</source>
        <translation>Keine: warum, steht in der Matrix</translation>
    </message>
    <message>
        <source>Widened</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Narrowed</source>
        <translation>Eingeengt</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Unknown in the loaded policies</source>
        <translation>Nach den geladenen Policies unbekannt</translation>
    </message>
    <message>
        <source>Unknown in the design</source>
        <translation>Im Entwurf unbekannt</translation>
    </message>
    <message>
        <source>May be newly allowed</source>
        <translation>Möglicherweise neu erlaubt</translation>
    </message>
    <message>
        <source>May be newly cut</source>
        <translation>Möglicherweise neu unterbrochen</translation>
    </message>
    <message>
        <source>%1, %2 unknown</source>
        <translation>%1, %2 unbekannt</translation>
    </message>
    <message>
        <source>Everything that lets it in</source>
        <translation>Alles, was es hereinlässt</translation>
    </message>
    <message>
        <source>Everything that is let out to it</source>
        <translation>Alles, was zu ihm hinausdarf</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln workload(s)</source>
        <translation>
            <numerusform>%1 von %Ln Workload</numerusform>
            <numerusform>%1 von %Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>Unknown pairs: %1 from it, %2 to it</source>
        <translation>Unbekannte Paare: %1 von hier aus, %2 hierher</translation>
    </message>
    <message>
        <source>Mostly unknown</source>
        <translation>Größtenteils unbekannt</translation>
    </message>
    <message>
        <source>this end opened</source>
        <translation>dieses Ende offen</translation>
    </message>
    <message>
        <source>It is drawn, and policies deny it.</source>
        <translation>Sie ist gezeichnet, und Policies verbieten sie.</translation>
    </message>
    <message>
        <source>The manifests name it, and policies deny it.</source>
        <translation>Die Manifeste nennen sie, und Policies verbieten sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 zu %2: %3</translation>
    </message>
    <message>
        <source>To %1 from %2: %3</source>
        <translation>Zu %1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s): see the Matrix</source>
        <translation>
            <numerusform>%Ln weiteres Paar: siehe Matrix</numerusform>
            <numerusform>%Ln weitere Paare: siehe Matrix</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many pairs to list: see the Matrix</source>
        <translation>Zu viele Paare für eine Liste: siehe Matrix</translation>
    </message>
    <message>
        <source>Being listed</source>
        <translation>Wird aufgelistet</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>From the selection</source>
        <translation>Von der Auswahl aus</translation>
    </message>
    <message>
        <source>To the selection</source>
        <translation>Zur Auswahl hin</translation>
    </message>
    <message>
        <source>Namespace not declared</source>
        <translation>Namespace nicht deklariert</translation>
    </message>
    <message>
        <source>Isolation changed</source>
        <translation>Isolation geändert</translation>
    </message>
</context>
<context>
    <name>LineRows</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Unknown, or for some pods only</source>
        <translation>Unbekannt oder nur für einige Pods</translation>
    </message>
    <message>
        <source>Everything is denied</source>
        <translation>Alles ist verweigert</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>In the design</source>
        <translation>Im Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Selected together</source>
        <translation>Zusammen ausgewählt</translation>
    </message>
    <message>
        <source>Without a line in this view</source>
        <translation>Ohne Linie in dieser Ansicht</translation>
    </message>
    <message>
        <source>Narrowed</source>
        <translation>Eingeengt</translation>
    </message>
    <message>
        <source>Widened</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>PortText</name>
    <message>
        <source>A range needs an end, for example 80-90.</source>
        <translation>Ein Bereich braucht ein Ende, zum Beispiel 80-90.</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535.</source>
        <translation>Ports sind Zahlen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The range %1-%2 ends before it begins.</source>
        <translation>Der Bereich %1-%2 endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>“%1” is neither a port nor the name of one.</source>
        <translation>„%1“ ist weder ein Port noch der Name eines Ports.</translation>
    </message>
    <message>
        <source>After the slash goes TCP, UDP or SCTP.</source>
        <translation>Auf den Schrägstrich folgt TCP, UDP oder SCTP.</translation>
    </message>
    <message>
        <source>“%1” is not a protocol: TCP, UDP or SCTP.</source>
        <translation>„%1“ ist kein Protokoll: TCP, UDP oder SCTP.</translation>
    </message>
    <message>
        <source>Write ports, or “%1”.</source>
        <translation>Schreiben Sie Ports oder „%1“.</translation>
    </message>
    <message>
        <source>For every port write “%1”, for a port of that name “TCP all”.</source>
        <translation>Schreiben Sie für jeden Port „%1“, für einen Port dieses Namens „TCP all“.</translation>
    </message>
</context>
<context>
    <name>ProjectRows</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No Namespace object in the folder: its labels are not known.</source>
        <translation>Kein Namespace-Objekt im Ordner: Seine Labels sind nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Externals</source>
        <translation>Externe Ziele</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>kubectl apply puts them into the namespace of its context, or of its option -n; the exported policies name the namespace.</source>
        <translation>kubectl apply legt sie in den Namespace seines Kontexts oder der Option -n; die exportierten Policies nennen den Namespace.</translation>
    </message>
    <message>
        <source>Suggest connections…</source>
        <translation>Verbindungen vorschlagen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) name no namespace and are taken to be in %1.</source>
        <translation>
            <numerusform>%Ln Objekt nennt keinen Namespace; angenommen wird %1.</numerusform>
            <numerusform>%Ln Objekte nennen keinen Namespace; angenommen wird %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) are unknown in the design. Explain says of each why.</source>
        <translation>
            <numerusform>%Ln Workload-Paar ist im Entwurf unbekannt. „Erklären“ sagt, warum.</numerusform>
            <numerusform>%Ln Workload-Paare sind im Entwurf unbekannt. „Erklären“ sagt für jedes, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s) have pods that no policy isolates: they may talk without a rule.</source>
        <translation>
            <numerusform>%Ln Namespace hat Pods, die keine Policy isoliert: Sie dürfen ohne Regel sprechen.</numerusform>
            <numerusform>%Ln Namespaces haben Pods, die keine Policy isoliert: Sie dürfen ohne Regel sprechen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start with default deny</source>
        <translation>Mit Default-Deny beginnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Breite anpassen</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Seite anpassen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Einzelne Seite anzeigen</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Gegenüberliegende Seiten anzeigen</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Übersicht aller Seiten anzeigen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Seite einrichten</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>Num</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>RepeatedText</name>
    <message numerus="yes">
        <source>%Ln edge(s) reach pods as well, should their addresses, which are not known, lie in the blocks.</source>
        <translation>
            <numerusform>%Ln Kante erreicht auch Pods, falls deren Adressen, die nicht bekannt sind, in den Blöcken liegen.</numerusform>
            <numerusform>%Ln Kanten erreichen auch Pods, falls deren Adressen, die nicht bekannt sind, in den Blöcken liegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) leave out pods that run in the network of their node: no policy selects those.</source>
        <translation>
            <numerusform>%Ln Kante lässt Pods aus, die im Netz ihres Knotens laufen: Keine Policy wählt sie aus.</numerusform>
            <numerusform>%Ln Kanten lassen Pods aus, die im Netz ihres Knotens laufen: Keine Policy wählt sie aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies select no pod of their namespace and isolate nothing.</source>
        <translation>
            <numerusform>%Ln Policy wählt keinen Pod ihres Namespace aus und isoliert nichts.</numerusform>
            <numerusform>%Ln Policies wählen keinen Pod ihres Namespace aus und isolieren nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) of policies are no pod of their namespace.</source>
        <translation>
            <numerusform>%Ln Gegenstelle von Policies ist kein Pod ihres Namespace.</numerusform>
            <numerusform>%Ln Gegenstellen von Policies sind keine Pods ihres Namespace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) are opened at one end only, and stay denied.</source>
        <translation>
            <numerusform>%Ln Verbindung ist nur an einem Ende geöffnet und bleibt verweigert.</numerusform>
            <numerusform>%Ln Verbindungen sind nur an einem Ende geöffnet und bleiben verweigert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln namespace(s) no pod may ask DNS: what is allowed fails all the same.</source>
        <translation>
            <numerusform>In %Ln Namespace darf kein Pod DNS fragen: Was erlaubt ist, scheitert trotzdem.</numerusform>
            <numerusform>In %Ln Namespaces darf kein Pod DNS fragen: Was erlaubt ist, scheitert trotzdem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln namespace(s) DNS is open over UDP only: names fail now and then.</source>
        <translation>
            <numerusform>In %Ln Namespace ist DNS nur über UDP offen: Namen scheitern ab und zu.</numerusform>
            <numerusform>In %Ln Namespaces ist DNS nur über UDP offen: Namen scheitern ab und zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more of the kind)</source>
        <translation>
            <numerusform>%1 (und %Ln weiteres dieser Art)</numerusform>
            <numerusform>%1 (und %Ln weitere dieser Art)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPrinter</name>
    <message>
        <source>The printer stopped at page %1 of %2. What it has printed is incomplete.</source>
        <translation>Der Drucker hat bei Seite %1 von %2 angehalten. Was er gedruckt hat, ist unvollständig.</translation>
    </message>
    <message>
        <source>Cancelled after page %1 of %2.</source>
        <translation>Nach Seite %1 von %2 abgebrochen.</translation>
    </message>
    <message>
        <source>The printer does not accept the report.</source>
        <translation>Der Drucker nimmt den Bericht nicht an.</translation>
    </message>
    <message>
        <source>The printer did not finish the report.</source>
        <translation>Der Drucker hat den Bericht nicht zu Ende gedruckt.</translation>
    </message>
    <message>
        <source>%1 was not written: the disk may be full.</source>
        <translation>%1 wurde nicht geschrieben: Der Datenträger ist möglicherweise voll.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>wider than required</source>
        <translation>weiter als gefordert</translation>
    </message>
    <message>
        <source>narrower than required</source>
        <translation>enger als gefordert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>Zum Bericht springen</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Input SHA-256 %1</source>
        <translation>Eingabe-SHA-256 %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1, Fortsetzung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The head of every page; %1 is the title, %2 the name of the system.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3, continued on page %4</source>
        <translation>Zeilen %1 bis %2 von %3, weiter auf Seite %4</translation>
    </message>
    <message>
        <source>Row %1, continued</source>
        <translation>Zeile %1, fortgesetzt</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3, row %2 continued on page %4</source>
        <translation>Zeilen %1 bis %2 von %3, Zeile %2 fortgesetzt auf Seite %4</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>“%1” is not a date: write it as 2027-03-31.</source>
        <translation>„%1“ ist kein Datum: Schreiben Sie es wie 2027-03-31.</translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message>
        <source>That the cluster network enforces policies, and every part of them: ranges of ports, SCTP, blocks of addresses against pods.</source>
        <translation>Dass das Cluster-Netzwerk Policies durchsetzt, und zwar jeden Teil davon: Portbereiche, SCTP, Adressblöcke gegenüber Pods.</translation>
    </message>
    <message>
        <source>Pods on the host network and processes on nodes: policies do not bind them.</source>
        <translation>Pods im Host-Netzwerk und Prozesse auf Nodes: Policies gelten für sie nicht.</translation>
    </message>
    <message>
        <source>Traffic between a node and the pods that run on it.</source>
        <translation>Verkehr zwischen einem Node und den Pods, die auf ihm laufen.</translation>
    </message>
    <message>
        <source>Firewalls of nodes, of clouds and of offices.</source>
        <translation>Firewalls von Nodes, Clouds und Bürostandorten.</translation>
    </message>
    <message>
        <source>Changes of the source address on the way, by which a rule for addresses sees another one.</source>
        <translation>Änderungen der Quelladresse unterwegs, durch die eine Regel für Adressen eine andere sieht.</translation>
    </message>
    <message>
        <source>Connections that were open before a policy was changed, and the time until a new pod is protected.</source>
        <translation>Verbindungen, die offen waren, bevor eine Policy geändert wurde, und die Zeit, bis ein neuer Pod geschützt ist.</translation>
    </message>
    <message>
        <source>What a service mesh allows or denies.</source>
        <translation>Was ein Service-Mesh erlaubt oder verweigert.</translation>
    </message>
    <message>
        <source>Pods, namespaces and policies that are not in the folder.</source>
        <translation>Pods, Namespaces und Policies, die nicht im Ordner sind.</translation>
    </message>
    <message>
        <source>Webhooks and operators that change labels or make objects in the running cluster.</source>
        <translation>Webhooks und Operatoren, die im laufenden Cluster Labels ändern oder Objekte erzeugen.</translation>
    </message>
    <message>
        <source>Users, applications, encryption and the data that is sent.</source>
        <translation>Benutzer, Anwendungen, Verschlüsselung und die übertragenen Daten.</translation>
    </message>
    <message>
        <source>What manifests cannot prove</source>
        <translation>Was Manifeste nicht beweisen können</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>This report is about a part of the cluster: %1, chosen by %2. The whole was simulated. A connection is reported if one of its ends is in the scope; what the others exchange among themselves or with addresses is not, and no verdict here speaks of it.</source>
        <translation>Dieser Bericht handelt von einem Teil des Clusters: %1, ausgewählt nach: %2. Simuliert wurde das Ganze. Eine Verbindung wird aufgeführt, wenn mindestens eines ihrer Enden im Umfang liegt; was die übrigen untereinander oder mit Adressen austauschen, wird nicht aufgeführt, und kein Urteil hier sagt darüber etwas aus.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No workload is outside of it.</source>
        <translation>Kein Workload liegt außerhalb des Umfangs.</translation>
    </message>
    <message>
        <source>Outside of it are, by namespace, with the number of workloads: %1.</source>
        <translation>Außerhalb des Umfangs liegen, nach Namespaces, mit der Zahl der Workloads: %1.</translation>
    </message>
    <message>
        <source>Input completeness</source>
        <translation>Vollständigkeit der Eingabe</translation>
    </message>
    <message>
        <source>%1, %2 and %3 were read.</source>
        <translation>Gelesen wurden %1, %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>its controller makes pods that no file describes</source>
        <translation>der Controller dieser Art erzeugt Pods, die keine Datei beschreibt</translation>
    </message>
    <message>
        <source>plays no part in any verdict</source>
        <translation>spielt bei keinem Urteil eine Rolle</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Es wurde nichts ausgelassen.</translation>
    </message>
    <message>
        <source>The kind is not modelled.</source>
        <translation>Die Art ist nicht modelliert.</translation>
    </message>
    <message>
        <source>Where its tier stands in the order is not known.</source>
        <translation>Wo ihre Stufe in der Reihenfolge steht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There are policies of two CNIs, and the profile stands for neither.</source>
        <translation>Es gibt Policies zweier CNIs, und das Profil steht für keines von beiden.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Policies that are not modelled</source>
        <translation>Nicht modellierte Policies</translation>
    </message>
    <message>
        <source>They may change any verdict that they could apply to; those are unknown.</source>
        <translation>Sie ändern möglicherweise jedes Urteil, auf das sie anwendbar sein könnten; diese Urteile sind unbekannt.</translation>
    </message>
    <message>
        <source>Policies that are not in force</source>
        <translation>Policies, die nicht in Kraft sind</translation>
    </message>
    <message>
        <source>The CNI of the profile does not know their kind.</source>
        <translation>Das CNI des Profils kennt ihre Art nicht.</translation>
    </message>
    <message>
        <source>What reading the files told</source>
        <translation>Was sich beim Lesen der Dateien ergab</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Input files</source>
        <translation>Eingabedateien</translation>
    </message>
    <message>
        <source>The input root is the SHA-256 of what sha256sum prints for these files in this order.</source>
        <translation>Der Eingabe-Hash ist der SHA-256-Wert dessen, was sha256sum für diese Dateien in dieser Reihenfolge ausgibt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>No file was read.</source>
        <translation>Es wurde keine Datei gelesen.</translation>
    </message>
    <message>
        <source>The assumptions that verdicts rest on are listed with the conclusion. This is what lies beyond every verdict, and what the verdicts were computed from.</source>
        <translation>Die Annahmen, auf denen Urteile beruhen, sind im Fazit aufgeführt. Hier steht, was außerhalb jedes Urteils liegt und woraus die Urteile berechnet wurden.</translation>
    </message>
    <message>
        <source>Connection to be reviewed</source>
        <translation>Zu prüfende Verbindung</translation>
    </message>
    <message>
        <source>Meaning of an external</source>
        <translation>Bedeutung eines externen Ziels</translation>
    </message>
    <message>
        <source>Accepted finding</source>
        <translation>Akzeptierter Befund</translation>
    </message>
    <message>
        <source>Namespace without default deny</source>
        <translation>Namespace ohne Default-Deny</translation>
    </message>
    <message>
        <source>Workload without default deny</source>
        <translation>Workload ohne Default-Deny</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>möglicherweise %1</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Changed connections</source>
        <translation>Geänderte Verbindungen</translation>
    </message>
    <message>
        <source>Changed connections, newly allowed first</source>
        <translation>Geänderte Verbindungen, neu erlaubte zuerst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>Newly denied</source>
        <translation>Neu verweigert</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>What differs from default deny, what was accepted, and when it is to be looked at again. Compensating controls are outside of the manifests: write them beside.</source>
        <translation>Was von Default-Deny abweicht, was akzeptiert wurde und wann es erneut zu prüfen ist. Kompensierende Kontrollen liegen außerhalb der Manifeste: Tragen Sie sie daneben ein.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Reason and owner</source>
        <translation>Begründung, verantwortlich</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Keine Begründung angegeben</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>No earlier report was given, so nothing can be said about changes.</source>
        <translation>Es wurde kein früherer Bericht angegeben, daher lässt sich über Änderungen nichts sagen.</translation>
    </message>
    <message>
        <source>Segmentation re-test required: not decided</source>
        <translation>Nachprüfung der Segmentierung erforderlich: nicht entschieden</translation>
    </message>
    <message>
        <source>Segmentation re-test required: yes</source>
        <translation>Nachprüfung der Segmentierung erforderlich: ja</translation>
    </message>
    <message>
        <source>Segmentation re-test required: no</source>
        <translation>Nachprüfung der Segmentierung erforderlich: nein</translation>
    </message>
    <message>
        <source>The two reports are about different parts of the cluster: only what both tell was compared. What one of them leaves out may have changed.</source>
        <translation>Die beiden Berichte handeln von verschiedenen Teilen des Clusters: Verglichen wurde nur, worüber beide Auskunft geben. Was einer von ihnen auslässt, könnte sich geändert haben.</translation>
    </message>
    <message>
        <source>Earlier report</source>
        <translation>Früherer Bericht</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>Sein Datum</translation>
    </message>
    <message>
        <source>Its input root</source>
        <translation>Sein Eingabe-Hash</translation>
    </message>
    <message>
        <source>New workloads</source>
        <translation>Neue Workloads</translation>
    </message>
    <message>
        <source>Workloads that are gone</source>
        <translation>Weggefallene Workloads</translation>
    </message>
    <message>
        <source>Every pod that policies can bind denies by default what enters it</source>
        <translation>Jeder Pod, für den Policies gelten können, verweigert standardmäßig, was bei ihm eingeht</translation>
    </message>
    <message>
        <source>Every pod that policies can bind denies by default what leaves it</source>
        <translation>Jeder Pod, für den Policies gelten können, verweigert standardmäßig, was von ihm ausgeht</translation>
    </message>
    <message>
        <source>The policies allow exactly what the design allows</source>
        <translation>Die Policies erlauben genau das, was der Entwurf erlaubt</translation>
    </message>
    <message>
        <source>Traffic between zones is as it was required</source>
        <translation>Der Verkehr zwischen Zonen ist so, wie er gefordert wurde</translation>
    </message>
    <message>
        <source>No address of the Internet can connect to a pod, directly or through an ingress controller</source>
        <translation>Keine Adresse des Internets kann sich mit einem Pod verbinden, weder direkt noch über einen Ingress-Controller</translation>
    </message>
    <message>
        <source>No pod can connect to an address of the Internet</source>
        <translation>Kein Pod kann sich mit einer Adresse des Internets verbinden</translation>
    </message>
    <message>
        <source>No pod can connect to a metadata address (169.254.169.254, fd00:ec2::254)</source>
        <translation>Kein Pod kann sich mit einer Metadatenadresse verbinden (169.254.169.254, fd00:ec2::254)</translation>
    </message>
    <message>
        <source>%1 cannot reach %2</source>
        <translation>%1 kann %2 nicht erreichen</translation>
    </message>
    <message>
        <source>%1 cannot reach %2 on %3</source>
        <translation>%1 kann %2 auf %3 nicht erreichen</translation>
    </message>
    <message>
        <source>Nothing but %1 reaches %2</source>
        <translation>Nichts außer %1 erreicht %2</translation>
    </message>
    <message>
        <source>Nothing but %1 reaches %2 on %3</source>
        <translation>Nichts außer %1 erreicht %2 auf %3</translation>
    </message>
    <message>
        <source>Of the whole zones that the scope touches: %1</source>
        <translation>Für die ganzen Zonen, die der Umfang berührt: %1</translation>
    </message>
    <message>
        <source>In the scope alone: %1</source>
        <translation>Nur im Umfang: %1</translation>
    </message>
    <message>
        <source>Outside the scope</source>
        <translation>Außerhalb des Umfangs</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Proven under assumptions</source>
        <translation>Unter Annahmen bewiesen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>The cluster network enforces the policies, as the profile “%1” says.</source>
        <translation>Das Cluster-Netzwerk setzt die Policies so durch, wie es das Profil „%1“ angibt.</translation>
    </message>
    <message>
        <source>The folder holds every policy, namespace and workload of the cluster.</source>
        <translation>Der Ordner enthält jede Policy, jeden Namespace und jeden Workload des Clusters.</translation>
    </message>
    <message>
        <source>Nothing in the cluster changes labels, pods or policies after they were applied.</source>
        <translation>Nichts im Cluster ändert Labels, Pods oder Policies, nachdem sie angewendet wurden.</translation>
    </message>
    <message>
        <source>Nodes are trusted, and so are pods on their network (%1): policies do not bind them.</source>
        <translation>Den Nodes wird vertraut und ebenso den Pods in ihrem Netzwerk (%1): Policies gelten für sie nicht.</translation>
    </message>
    <message>
        <source>Only TCP, UDP and SCTP matter: policies decide about no other protocol.</source>
        <translation>Nur TCP, UDP und SCTP sind von Belang: Über kein anderes Protokoll entscheiden Policies.</translation>
    </message>
    <message>
        <source>Policies that are not modelled (%1) change no verdict.</source>
        <translation>Nicht modellierte Policies (%1) ändern kein Urteil.</translation>
    </message>
    <message>
        <source>The report is about %1 of %2 workloads and what they exchange with others. All were simulated; nothing is said about what the others exchange.</source>
        <translation>Der Bericht handelt von %1 von %2 Workloads und davon, was sie mit anderen austauschen. Simuliert wurden alle; darüber, was die anderen austauschen, wird nichts ausgesagt.</translation>
    </message>
    <message>
        <source>judged over the whole cluster</source>
        <translation>über den ganzen Cluster beurteilt</translation>
    </message>
    <message>
        <source>Claims and their verdicts</source>
        <translation>Aussagen und ihre Urteile</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Assumes</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Connections against the claims</source>
        <translation>Verbindungen, die gegen die Aussagen sprechen</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>What this report cannot show</source>
        <translation>Was dieser Bericht nicht zeigen kann</translation>
    </message>
    <message>
        <source>Processes on nodes and pods on the host network; traffic from a node to its own pods; firewalls outside the cluster; connections that were open before a policy changed; pods, namespaces and policies that are not in the folder.</source>
        <translation>Prozesse auf Nodes und Pods im Host-Netzwerk; Verkehr von einem Node zu seinen eigenen Pods; Firewalls außerhalb des Clusters; Verbindungen, die offen waren, bevor eine Policy geändert wurde; Pods, Namespaces und Policies, die nicht im Ordner sind.</translation>
    </message>
    <message>
        <source>The whole list is on %1.</source>
        <translation>Vollständige Liste: siehe %1.</translation>
    </message>
    <message>
        <source>No claim was examined.</source>
        <translation>Es wurde keine Aussage geprüft.</translation>
    </message>
    <message>
        <source>Every verdict is about the manifests; the column names what it rests on.</source>
        <translation>Jedes Urteil bezieht sich auf die Manifeste; die Spalte „Annahmen“ nennt, worauf es beruht.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Shown by the files</source>
        <translation>Durch die Dateien gezeigt</translation>
    </message>
    <message>
        <source>Shown under the assumptions</source>
        <translation>Unter den Annahmen gezeigt</translation>
    </message>
    <message>
        <source>Needs other evidence</source>
        <translation>Benötigt andere Belege</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A standard and its edition.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Proposed: published for comment, and not in force.</source>
        <translation>Vorschlag: zur Stellungnahme veröffentlicht und nicht in Kraft.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Wants, in our words</source>
        <translation>Fordert, in unseren Worten</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Dieser Bericht</translation>
    </message>
    <message>
        <source>Other evidence that it needs</source>
        <translation>Andere benötigte Belege</translation>
    </message>
    <message>
        <source>Proven, assumed</source>
        <translation>Unter Annahmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies are not modelled.</source>
        <translation>
            <numerusform>%Ln Policy ist nicht modelliert.</numerusform>
            <numerusform>%Ln Policies sind nicht modelliert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input is complete: %Ln file(s) were read.</source>
        <translation>
            <numerusform>Die Eingabe ist vollständig: %Ln Datei wurde gelesen.</numerusform>
            <numerusform>Die Eingabe ist vollständig: %Ln Dateien wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Input is incomplete. Claims that it touches are not proven.</source>
        <translation>Die Eingabe ist unvollständig. Aussagen, die davon berührt werden, sind nicht bewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) have an unknown verdict.</source>
        <translation>
            <numerusform>Für %Ln Paar ist das Urteil unbekannt.</numerusform>
            <numerusform>Für %Ln Paare ist das Urteil unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read and what was left out is on %1.</source>
        <translation>Was gelesen und was ausgelassen wurde: siehe %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) were read.</source>
        <translation>
            <numerusform>%Ln Objekt wurde gelesen.</numerusform>
            <numerusform>%Ln Objekte wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more namespace(s)</source>
        <translation>
            <numerusform>%Ln weiterer Namespace</numerusform>
            <numerusform>%Ln weitere Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Above a list below a row of a table: the title of its column and how many names follow.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, engine self-test passed (%2)</source>
        <translation>%1, Selbsttest der Engine bestanden (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the engine self-test did not pass: nothing here is evidence</source>
        <translation>%1, Selbsttest der Engine nicht bestanden: Nichts hier ist ein Beleg</translation>
    </message>
    <message>
        <source>the folder is in no Git repository</source>
        <translation>der Ordner liegt in keinem Git-Repository</translation>
    </message>
    <message>
        <source>%1, with changes that are in no commit</source>
        <translation>%1, mit Änderungen, die in keinem Commit sind</translation>
    </message>
    <message>
        <source>%1, no uncommitted changes</source>
        <translation>%1, keine Änderungen außerhalb von Commits</translation>
    </message>
    <message>
        <source>Kustomization</source>
        <translation>Kustomization</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>by the label %1</source>
        <translation>nach dem Label %1</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>a part of the cluster: %1</source>
        <translation>ein Teil des Clusters: %1</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>keines angegeben</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln geladen</numerusform>
            <numerusform>%Ln geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 that have to do with the scope</source>
        <translation>%1, die mit dem Umfang zu tun haben</translation>
    </message>
    <message>
        <source>CNI profile</source>
        <translation>CNI-Profil</translation>
    </message>
    <message>
        <source>Drawbridge</source>
        <translation>Drawbridge</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git-Commit</translation>
    </message>
    <message>
        <source>Input root</source>
        <translation>Eingabe-Hash</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Report id</source>
        <translation>Berichts-ID</translation>
    </message>
    <message>
        <source>Network isolation report</source>
        <translation>Netzwerk-Isolationsbericht</translation>
    </message>
    <message>
        <source>%1, in part</source>
        <translation>%1, Teilbereich</translation>
    </message>
    <message>
        <source>Which workloads of this cluster can reach which, computed from its manifests and network policies; what is denied; and how sure that is.</source>
        <translation>Welche Workloads dieses Clusters welche erreichen können, berechnet aus seinen Manifesten und Netzwerk-Policies; was verweigert ist; und wie sicher das ist.</translation>
    </message>
    <message>
        <source>What the workloads of a part of this cluster can reach and what can reach them, computed from the manifests and network policies of the whole; what is denied; and how sure that is.</source>
        <translation>Was die Workloads eines Teils dieses Clusters erreichen können und was sie erreichen kann, berechnet aus den Manifesten und Netzwerk-Policies des Ganzen; was verweigert ist; und wie sicher das ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) were examined</source>
        <translation>
            <numerusform>%Ln Aussage wurde geprüft</numerusform>
            <numerusform>%Ln Aussagen wurden geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepared by, name and date</source>
        <translation>Erstellt von, Name und Datum</translation>
    </message>
    <message>
        <source>Reviewed by, name and date</source>
        <translation>Geprüft von, Name und Datum</translation>
    </message>
    <message>
        <source>Approved by, name and date</source>
        <translation>Freigegeben von, Name und Datum</translation>
    </message>
    <message>
        <source>This report states what the manifests prove, provided that the cluster network enforces them.</source>
        <translation>Dieser Bericht gibt an, was die Manifeste beweisen, sofern das Cluster-Netzwerk sie durchsetzt.</translation>
    </message>
    <message>
        <source>It does not state compliance with any standard.</source>
        <translation>Er stellt für keinen Standard Konformität fest.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Denied for some pods</source>
        <translation>Für einige Pods verweigert</translation>
    </message>
    <message>
        <source>Denied by default</source>
        <translation>Standardmäßig verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>no policy selects it</source>
        <translation>von keiner Policy ausgewählt</translation>
    </message>
    <message>
        <source>policies select some of its pods only</source>
        <translation>Policies wählen nur einige seiner Pods aus</translation>
    </message>
    <message>
        <source>policies do not bind pods on the host network</source>
        <translation>Policies gelten nicht für Pods im Host-Netzwerk</translation>
    </message>
    <message>
        <source>the CNI does not enforce it</source>
        <translation>das CNI setzt es nicht durch</translation>
    </message>
    <message>
        <source>it depends on a policy that is not certain</source>
        <translation>es hängt von einer Policy ab, die nicht sicher ist</translation>
    </message>
    <message>
        <source>Default of each workload</source>
        <translation>Standardverhalten jedes Workloads</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>What enters</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Denied by</source>
        <translation>Verweigert durch</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>No workload has a pod that takes part.</source>
        <translation>Kein Workload hat einen Pod, der beteiligt ist.</translation>
    </message>
    <message>
        <source>From the Internet</source>
        <translation>Aus dem Internet</translation>
    </message>
    <message>
        <source>To the Internet</source>
        <translation>Ins Internet</translation>
    </message>
    <message>
        <source>From an ingress controller</source>
        <translation>Von einem Ingress-Controller</translation>
    </message>
    <message>
        <source>Through an open Service or a port of a node</source>
        <translation>Über einen offenen Service oder einen Port eines Nodes</translation>
    </message>
    <message>
        <source>To the metadata address 169.254.169.254</source>
        <translation>Zur Metadatenadresse 169.254.169.254</translation>
    </message>
    <message>
        <source>To the API server</source>
        <translation>Zum API-Server</translation>
    </message>
    <message>
        <source>To DNS</source>
        <translation>Zum DNS</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>some</source>
        <translation>einige</translation>
    </message>
    <message numerus="yes">
        <source>What the policies of the folder let %Ln workload(s) exchange with the outside. What is not listed is denied. Firewalls and load balancers in front of the cluster may deny more; they are not modelled.</source>
        <translation>
            <numerusform>Was %Ln Workload nach den Policies des Ordners mit der Außenwelt austauschen darf. Was nicht aufgeführt ist, ist verweigert. Firewalls und Load-Balancer vor dem Cluster verweigern möglicherweise mehr; sie sind nicht modelliert.</numerusform>
            <numerusform>Was %Ln Workloads nach den Policies des Ordners mit der Außenwelt austauschen dürfen. Was nicht aufgeführt ist, ist verweigert. Firewalls und Load-Balancer vor dem Cluster verweigern möglicherweise mehr; sie sind nicht modelliert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The design does not say where the API server is: these are workloads that may connect to some address outside of the cluster.</source>
        <translation>Der Entwurf sagt nicht, wo der API-Server ist: Dies sind Workloads, die sich mit mindestens einer Adresse außerhalb des Clusters verbinden dürfen.</translation>
    </message>
    <message>
        <source>No workload.</source>
        <translation>Kein Workload.</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>nicht isoliert</translation>
    </message>
    <message>
        <source>a rule allows it</source>
        <translation>eine Regel erlaubt es</translation>
    </message>
    <message>
        <source>no rule allows it</source>
        <translation>keine Regel erlaubt es</translation>
    </message>
    <message>
        <source>no policy decides</source>
        <translation>keine Policy entscheidet</translation>
    </message>
    <message>
        <source>outside, or not bound by policies</source>
        <translation>außerhalb oder nicht an Policies gebunden</translation>
    </message>
    <message>
        <source>a pod reaches itself</source>
        <translation>ein Pod erreicht sich selbst</translation>
    </message>
    <message>
        <source>its own node</source>
        <translation>der eigene Node</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>the CNI enforces no policies</source>
        <translation>das CNI setzt keine Policies durch</translation>
    </message>
    <message>
        <source>some pods only: %1</source>
        <translation>nur einige Pods: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>Every allowed or unknown connection</source>
        <translation>Jede erlaubte oder unbekannte Verbindung</translation>
    </message>
    <message>
        <source>Leaves by</source>
        <translation>Ausgang durch</translation>
    </message>
    <message>
        <source>Enters by</source>
        <translation>Eingang durch</translation>
    </message>
    <message>
        <source>A connection needs a rule on both ends when both are isolated. “Leaves by” names the file and line that let it leave the source, “Enters by” those that let it enter the destination. “Not isolated”: no policy selects that end for the direction.</source>
        <translation>Eine Verbindung braucht eine Regel an beiden Enden, wenn beide isoliert sind. „Ausgang durch“ nennt Datei und Zeile der Regeln, durch die sie die Quelle verlassen darf, „Eingang durch“ die der Regeln, durch die sie beim Ziel eingehen darf. „Nicht isoliert“: Keine Policy wählt dieses Ende für die Richtung aus.</translation>
    </message>
    <message>
        <source>Nothing is allowed.</source>
        <translation>Es ist nichts erlaubt.</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>no object declares it: its labels are not known</source>
        <translation>kein Objekt deklariert ihn: Seine Labels sind nicht bekannt</translation>
    </message>
    <message>
        <source>There is no namespace.</source>
        <translation>Es gibt keinen Namespace.</translation>
    </message>
    <message>
        <source>, host port %1</source>
        <translation>, Host-Port %1</translation>
    </message>
    <message>
        <source>on the host network</source>
        <translation>im Host-Netzwerk</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>There is no workload.</source>
        <translation>Es gibt keinen Workload.</translation>
    </message>
    <message>
        <source>Ways in from outside</source>
        <translation>Zugänge von außen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Service, %1</source>
        <translation>Service, %1</translation>
    </message>
    <message>
        <source>No Service, Ingress or Route of the folder leads into the cluster.</source>
        <translation>Kein Service, kein Ingress und keine Route des Ordners führt in den Cluster.</translation>
    </message>
    <message>
        <source>No Service, Ingress or Route of the folder leads into the scope.</source>
        <translation>Kein Service, kein Ingress und keine Route des Ordners führt in den Umfang.</translation>
    </message>
    <message>
        <source>selects no pod</source>
        <translation>wählt keinen Pod aus</translation>
    </message>
    <message>
        <source>names no pod of the folder and no address</source>
        <translation>nennt keinen Pod des Ordners und keine Adresse</translation>
    </message>
    <message>
        <source>decides exactly as %1 does</source>
        <translation>entscheidet genauso wie %1</translation>
    </message>
    <message>
        <source>allows nothing that rule %1 does not allow</source>
        <translation>erlaubt nichts, was Regel %1 nicht erlaubt</translation>
    </message>
    <message>
        <source>is open to every pod and address</source>
        <translation>ist für jeden Pod und jede Adresse offen</translation>
    </message>
    <message>
        <source>is open to every address</source>
        <translation>ist für jede Adresse offen</translation>
    </message>
    <message>
        <source>is open on every port</source>
        <translation>ist auf jedem Port offen</translation>
    </message>
    <message>
        <source>is not valid, or not modelled in full: what it decides is unknown</source>
        <translation>ist nicht gültig oder nicht vollständig modelliert: Was sie entscheidet, ist unbekannt</translation>
    </message>
    <message>
        <source>The policy %1</source>
        <translation>Die Policy %1</translation>
    </message>
    <message>
        <source>Rule %1 of %2 %3</source>
        <extracomment>&quot;Rule 2 of ingress is open on every port, shop/web.yaml:12&quot;</extracomment>
        <translation>Regel %1 von %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>ingress, %Ln rule(s)</source>
        <translation>
            <numerusform>Ingress, %Ln Regel</numerusform>
            <numerusform>Ingress, %Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>egress, %Ln rule(s)</source>
        <translation>
            <numerusform>Egress, %Ln Regel</numerusform>
            <numerusform>Egress, %Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, perhaps</source>
        <translation>
            <numerusform>möglicherweise %Ln weiterer</numerusform>
            <numerusform>möglicherweise %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies, the pods that each of them binds, and rules that have no effect or a wide one.</source>
        <translation>
            <numerusform>%Ln Policy, die Pods, für die sie gilt, und Regeln, die keine oder eine weite Wirkung haben.</numerusform>
            <numerusform>%Ln Policies, die Pods, für die jede von ihnen gilt, und Regeln, die keine oder eine weite Wirkung haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind and place</source>
        <translation>Art und Fundstelle</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Entscheidet über</translation>
    </message>
    <message>
        <source>Binds</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Not quoted from %1, because other objects are in the same document: %2</source>
        <translation>Nicht zitiert aus %1, weil im selben Dokument andere Objekte stehen: %2</translation>
    </message>
    <message>
        <source># The file is no longer the one that the report was made of.</source>
        <translation># Die Datei ist nicht mehr die, aus der der Bericht erstellt wurde.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>Assumptions and limits</source>
        <translation>Annahmen und Grenzen</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Zone matrix</source>
        <translation>Zonenmatrix</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Default-deny coverage</source>
        <translation>Default-Deny-Abdeckung</translation>
    </message>
    <message>
        <source>Allowed-flow register</source>
        <translation>Verzeichnis der erlaubten Verbindungen</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Erreichbarkeit von und nach außen</translation>
    </message>
    <message>
        <source>Policy register</source>
        <translation>Policy-Verzeichnis</translation>
    </message>
    <message>
        <source>Change since an earlier report</source>
        <translation>Änderungen seit einem früheren Bericht</translation>
    </message>
    <message>
        <source>Segmentation test plan</source>
        <translation>Testplan der Segmentierung</translation>
    </message>
    <message>
        <source>Control map</source>
        <translation>Kontrollzuordnung</translation>
    </message>
    <message>
        <source>Method and glossary</source>
        <translation>Methode und Glossar</translation>
    </message>
    <message>
        <source>Policies as they are written</source>
        <translation>Policies im Wortlaut</translation>
    </message>
    <message>
        <source>namespaces %1</source>
        <translation>Namespaces %1</translation>
    </message>
    <message>
        <source>workloads that fit the filter %1</source>
        <translation>Workloads, die dem Filter %1 entsprechen</translation>
    </message>
    <message>
        <source>%1 of %2 workloads</source>
        <translation>%1 von %2 Workloads</translation>
    </message>
    <message>
        <source>About the scope of this report alone: %1, and what they exchange with others.</source>
        <translation>Nur über den Umfang dieses Berichts: %1 und was sie mit anderen austauschen.</translation>
    </message>
    <message>
        <source>The folder has no policy.</source>
        <translation>Der Ordner enthält keine Policy.</translation>
    </message>
    <message>
        <source>No policy binds a pod of the scope.</source>
        <translation>Keine Policy gilt für einen Pod des Umfangs.</translation>
    </message>
    <message>
        <source>A computation is no test. Each row is a connection that the policies deny and that has to fail in the running cluster; an independent tester fills in the result.</source>
        <translation>Eine Berechnung ist kein Test. Jede Zeile ist eine Verbindung, die die Policies verweigern und die im laufenden Cluster fehlschlagen muss; unabhängige Prüfer tragen das Ergebnis ein.</translation>
    </message>
    <message>
        <source>Segmentation tests</source>
        <translation>Segmentierungstests</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Zu finden über</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Result, date, sign</source>
        <translation>Ergebnis, Datum, Zeichen</translation>
    </message>
    <message>
        <source>No claim denies a connection that could be tried.</source>
        <translation>Keine Aussage schließt eine Verbindung aus, die sich erproben ließe.</translation>
    </message>
    <message>
        <source>The same as a script</source>
        <translation>Dasselbe als Skript</translation>
    </message>
    <message>
        <source>It needs kubectl and the right to run pods in the namespaces.</source>
        <translation>Es braucht kubectl und das Recht, in den Namespaces Pods auszuführen.</translation>
    </message>
    <message>
        <source>segmentation-test.sh</source>
        <translation>segmentation-test.sh</translation>
    </message>
    <message>
        <source>The manifests were read with their places. Pods of one namespace with the same labels, as far as any selector looks, are one class; policies are compiled into rules over classes, addresses and ports. For every pair of classes, every port of TCP, UDP and SCTP, and every address the verdict is Allowed, Denied or Unknown.</source>
        <translation>Die Manifeste wurden mit ihren Fundstellen gelesen. Pods eines Namespace mit denselben Labels, soweit irgendein Selektor sie betrachtet, bilden eine Klasse; Policies werden in Regeln über Klassen, Adressen und Ports übersetzt. Für jedes Klassenpaar, jeden Port von TCP, UDP und SCTP und jede Adresse lautet das Urteil Erlaubt, Verweigert oder Unbekannt.</translation>
    </message>
    <message>
        <source>Policies mean what the Kubernetes documentation of networking.k8s.io/v1 NetworkPolicy says, and those of other kinds what their projects document, as far as the profile of the CNI enforces them. What cannot be resolved is Unknown: it is neither shown as allowed nor as denied.</source>
        <translation>Policies bedeuten, was die Kubernetes-Dokumentation zu networking.k8s.io/v1 NetworkPolicy sagt, und Policies anderer Arten, was deren Projekte dokumentieren, soweit das Profil des CNI sie durchsetzt. Was sich nicht auflösen lässt, ist Unbekannt: Es wird weder als erlaubt noch als verweigert ausgewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>Before the report was made, %Ln case(s) with known answers were put to the engine and to a plain evaluator that looks at one connection at a time.</source>
        <translation>
            <numerusform>Vor der Erstellung des Berichts wurde %Ln Fall mit bekannter Antwort der Engine und einem einfachen Auswerter vorgelegt, der jeweils eine einzige Verbindung betrachtet.</numerusform>
            <numerusform>Vor der Erstellung des Berichts wurden %Ln Fälle mit bekannten Antworten der Engine und einem einfachen Auswerter vorgelegt, der jeweils eine einzige Verbindung betrachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>“drawbridge-cli verify-report” computes every number of the report in JSON again from the folder and names the first one that differs. To sign a report, sign its file with a tool of your own, for example “gpg --detach-sign” or “cosign sign-blob”.</source>
        <translation>„drawbridge-cli verify-report“ berechnet jede Zahl des JSON-Berichts erneut aus dem Ordner und nennt die erste, die abweicht. Um einen Bericht zu signieren, signieren Sie seine Datei mit einem eigenen Werkzeug, zum Beispiel „gpg --detach-sign“ oder „cosign sign-blob“.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>What owns pods: Deployment, StatefulSet, DaemonSet, Job and the like.</source>
        <translation>Was Pods besitzt: Deployment, StatefulSet, DaemonSet, Job und Ähnliches.</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isoliert</translation>
    </message>
    <message>
        <source>At least one policy selects the pod for the direction; what no rule allows is denied.</source>
        <translation>Mindestens eine Policy wählt den Pod für die Richtung aus; was keine Regel erlaubt, ist verweigert.</translation>
    </message>
    <message>
        <source>Default deny</source>
        <translation>Default-Deny</translation>
    </message>
    <message>
        <source>Isolated, whatever the rules allow on top of it.</source>
        <translation>Isoliert, gleich was die Regeln zusätzlich erlauben.</translation>
    </message>
    <message>
        <source>Namespaces or workloads that belong together.</source>
        <translation>Namespaces oder Workloads, die zusammengehören.</translation>
    </message>
    <message>
        <source>It holds for every pair, port and address of the manifests.</source>
        <translation>Die Aussage gilt für jedes Paar, jeden Port und jede Adresse der Manifeste.</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Unter Annahmen bewiesen</translation>
    </message>
    <message>
        <source>It holds if the assumptions hold that are named beside it.</source>
        <translation>Die Aussage gilt, wenn die daneben genannten Annahmen zutreffen.</translation>
    </message>
    <message>
        <source>It depends on something that is unknown.</source>
        <translation>Die Aussage hängt von etwas ab, das unbekannt ist.</translation>
    </message>
    <message>
        <source>The manifests allow what the claim denies, or the other way round.</source>
        <translation>Die Manifeste erlauben, was die Aussage ausschließt, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Group G%1</source>
        <translation>Gruppe G%1</translation>
    </message>
    <message>
        <source>except %1</source>
        <translation>außer %1</translation>
    </message>
    <message>
        <source>and also %1</source>
        <translation>und außerdem %1</translation>
    </message>
    <message>
        <source>Groups of workloads</source>
        <translation>Gruppen von Workloads</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>No connection is drawn.</source>
        <translation>Es ist keine Verbindung gezeichnet.</translation>
    </message>
    <message>
        <source>Namespaces %1 to %2 of %3. The %4 lines between them would hide each other: what they stand for is in the pairs of zones and in the register of flows.</source>
        <translation>Namespaces %1 bis %2 von %3. Die %4 Linien zwischen ihnen würden einander verdecken: Wofür sie stehen, sagen die Zonenpaare und das Verzeichnis der Verbindungen.</translation>
    </message>
    <message>
        <source>Every namespace with the connections between them; a number says how many a line stands for.</source>
        <translation>Jeder Namespace mit den Verbindungen dazwischen; eine Zahl gibt an, für wie viele eine Linie steht.</translation>
    </message>
    <message>
        <source>Every workload with its connections.</source>
        <translation>Jeder Workload mit seinen Verbindungen.</translation>
    </message>
    <message>
        <source>The namespaces of the scope and what they are connected with.</source>
        <translation>Die Namespaces des Umfangs und womit sie verbunden sind.</translation>
    </message>
    <message>
        <source>%1 and what it is connected with.</source>
        <translation>%1 und was damit verbunden ist.</translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation>in keiner Zone</translation>
    </message>
    <message>
        <source>%1 (outside)</source>
        <translation>%1 (außerhalb)</translation>
    </message>
    <message>
        <source>open</source>
        <comment>nothing was required</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>Traffic between zones; rows are sources, columns are destinations</source>
        <translation>Verkehr zwischen Zonen; Zeilen sind Quellen, Spalten sind Ziele</translation>
    </message>
    <message>
        <source>A strong frame: wider than required. Dashes: narrower than required. Dots and a question mark: an unknown verdict. Grey: inside one zone. –: nothing.</source>
        <translation>Kräftiger Rahmen: weiter als gefordert. Striche: enger als gefordert. Punkte und Fragezeichen: unbekanntes Urteil. Grau: innerhalb einer Zone. –: nichts.</translation>
    </message>
    <message>
        <source>nothing was required</source>
        <translation>nichts war gefordert</translation>
    </message>
    <message>
        <source>as required</source>
        <translation>wie gefordert</translation>
    </message>
    <message>
        <source>wider than required</source>
        <translation>weiter als gefordert</translation>
    </message>
    <message>
        <source>narrower than required</source>
        <translation>enger als gefordert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>outside of the scope</source>
        <translation>außerhalb des Umfangs</translation>
    </message>
    <message>
        <source>every zone</source>
        <translation>jede Zone</translation>
    </message>
    <message>
        <source>every other zone</source>
        <translation>jede andere Zone</translation>
    </message>
    <message>
        <source>Pairs of zones</source>
        <translation>Zonenpaare</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Of %1 cells %2 are as required, %3 wider than required, %4 narrower than required, %5 not known; of %6 nothing was required.</source>
        <translation>Von %1 Zellen sind %2 wie gefordert, %3 weiter als gefordert, %4 enger als gefordert, %5 nicht bekannt; für %6 war nichts gefordert.</translation>
    </message>
    <message>
        <source>Each namespace is a zone.</source>
        <translation>Jeder Namespace ist eine Zone.</translation>
    </message>
    <message>
        <source>A zone is what has the same value of the label %1.</source>
        <translation>Eine Zone ist, was denselben Wert des Labels %1 hat.</translation>
    </message>
    <message>
        <source>A cell holds what was required above and what is allowed below. Rows are sources, columns are destinations.</source>
        <translation>Eine Zelle enthält oben, was gefordert war, und unten, was erlaubt ist. Zeilen sind Quellen, Spalten sind Ziele.</translation>
    </message>
    <message>
        <source>A cell holds what is allowed to at least one pair of workloads. Nothing was required between the zones. Rows are sources, columns are destinations.</source>
        <translation>Eine Zelle enthält, was mindestens einem Workload-Paar erlaubt ist. Zwischen den Zonen war nichts gefordert. Zeilen sind Quellen, Spalten sind Ziele.</translation>
    </message>
    <message>
        <source>Zones outside of the scope are shown where one of the scope has to do with them; every zone is told as a whole. A cell is empty where both zones are outside: nothing is said about them.</source>
        <translation>Zonen außerhalb des Umfangs werden gezeigt, wo eine Zone des Umfangs mit ihnen zu tun hat; jede Zone wird als Ganzes dargestellt. Eine Zelle ist leer, wo beide Zonen außerhalb liegen: Über sie wird nichts ausgesagt.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln zones, too many for a matrix on paper: the list holds every pair that is not simply denied.</source>
        <translation>
            <numerusform>Es gibt %Ln Zone, zu viel für eine Matrix auf Papier: Die Liste enthält jedes Paar, das nicht einfach verweigert ist.</numerusform>
            <numerusform>Es gibt %Ln Zonen, zu viele für eine Matrix auf Papier: Die Liste enthält jedes Paar, das nicht einfach verweigert ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>No zone may exchange anything with any zone.</source>
        <translation>Keine Zone darf mit irgendeiner Zone etwas austauschen.</translation>
    </message>
    <message>
        <source>No zone of the scope may exchange anything with any zone.</source>
        <translation>Keine Zone des Umfangs darf mit irgendeiner Zone etwas austauschen.</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Das Ganze</translation>
    </message>
    <message>
        <source>The scope</source>
        <translation>Der Umfang</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>For %1 alone:</source>
        <translation>Nur für %1:</translation>
    </message>
    <message>
        <source>No single reason covers all of it</source>
        <translation>Keine einzelne Begründung deckt alles ab</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Examples, not all: %1.</source>
        <translation>Beispiele, nicht alle: %1.</translation>
    </message>
    <message>
        <source>L%1</source>
        <extracomment>A list of names in the annex of the report: &quot;L3&quot;.</extracomment>
        <translation>L%1</translation>
    </message>
    <message>
        <source>%1 in list %2, %3</source>
        <extracomment>%1 is a number of names, %2 a list of the annex, &quot;L3&quot;, %3 a page or section.</extracomment>
        <translation>%1 in Liste %2, %3</translation>
    </message>
    <message>
        <source>%1, listed below</source>
        <extracomment>%1 is a number of names.</extracomment>
        <translation>%1, darunter aufgeführt</translation>
    </message>
    <message>
        <source>Lists that several rows share</source>
        <translation>Listen, die mehrere Zeilen teilen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>%1, %2 workloads</source>
        <extracomment>&quot;Group G1, 31 workloads&quot;; there are at least seven.</extracomment>
        <translation>%1, %2 Workloads</translation>
    </message>
    <message>
        <source>may hold policies or workloads</source>
        <translation>kann Policies oder Workloads enthalten</translation>
    </message>
    <message>
        <source>holds no policy and no workload of its own</source>
        <translation>enthält selbst keine Policy und keinen Workload</translation>
    </message>
    <message>
        <source>workloads that policies can bind, which leaves out those on the host network.</source>
        <translation>Workloads, für die Policies gelten können, also nicht die im Host-Netzwerk.</translation>
    </message>
    <message>
        <source>workloads.</source>
        <translation>Workloads.</translation>
    </message>
    <message>
        <source>ways in, three for each workload: from an address of the Internet, through an ingress controller, and through an open Service or port of a node.</source>
        <translation>Wege hinein, drei für jeden Workload: von einer Adresse des Internets, über einen Ingress-Controller und über einen offenen Service oder Port eines Nodes.</translation>
    </message>
    <message>
        <source>pairs of zones between which something was required.</source>
        <translation>Paare von Zonen, zwischen denen etwas gefordert war.</translation>
    </message>
    <message>
        <source>pairs of pods, the replicas of a template as one; addresses are compared, too. Of the differences the worst one is counted and shown.</source>
        <translation>Paare von Pods, die Replikate einer Vorlage als einer; auch Adressen werden verglichen. Von den Unterschieden wird der schwerste gezählt und gezeigt.</translation>
    </message>
    <message>
        <source>pairs of workloads, and of a workload and addresses.</source>
        <translation>Paare von Workloads sowie von einem Workload und Adressen.</translation>
    </message>
    <message>
        <source>The documents that were left out and may hold policies or workloads (%1) hold none.</source>
        <translation>Die ausgelassenen Dokumente, die Policies oder Workloads enthalten können (%1), enthalten keine.</translation>
    </message>
    <message>
        <source>The objects whose controllers make pods that no file describes (%1) make none that matters.</source>
        <translation>Die Objekte, deren Controller Pods erzeugen, die keine Datei beschreibt (%1), erzeugen keine, auf die es ankommt.</translation>
    </message>
    <message>
        <source>Nothing in the folder is %1, or its labels match no pod. The manifests of it are needed, or a name or selector that is in the folder.</source>
        <translation>Nichts im Ordner ist %1, oder die Labels passen auf keinen Pod. Nötig sind die Manifeste davon oder ein Name oder Selector, den es im Ordner gibt.</translation>
    </message>
    <message>
        <source>No file tells what %1 is. The design has to say under “meanings” which addresses or workloads it stands for.</source>
        <translation>Keine Datei sagt, was %1 ist. Der Entwurf muss unter „meanings“ sagen, für welche Adressen oder Workloads es steht.</translation>
    </message>
    <message>
        <source>%1 looked at, %2 against it, %3 unknown. Counted: %4</source>
        <translation>%1 geprüft, %2 sprechen dagegen, %3 unbekannt. Gezählt: %4</translation>
    </message>
    <message>
        <source>The engine did not pass its self-test: nothing here is evidence.</source>
        <translation>Die Engine hat ihren Selbsttest nicht bestanden: Nichts hiervon ist ein Nachweis.</translation>
    </message>
    <message>
        <source>The input is incomplete: what was left out may hold policies or workloads. It has to be given in a form that can be read.</source>
        <translation>Die Eingabe ist unvollständig: Was ausgelassen wurde, kann Policies oder Workloads enthalten. Es muss in einer lesbaren Form vorliegen.</translation>
    </message>
    <message>
        <source>There is nothing in the folder that it says something about.</source>
        <translation>Im Ordner ist nichts, worüber sie etwas sagt.</translation>
    </message>
    <message>
        <source>The design has errors: what it allows is not certain until they are mended.</source>
        <translation>Der Entwurf hat Fehler: Was er erlaubt, steht erst fest, wenn sie behoben sind.</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>the Internet</source>
        <translation>das Internet</translation>
    </message>
    <message>
        <source>a metadata address</source>
        <translation>eine Metadaten-Adresse</translation>
    </message>
    <message>
        <source>an ingress controller</source>
        <translation>ein Ingress-Controller</translation>
    </message>
    <message>
        <source>a node, through an open Service or port</source>
        <translation>ein Node, über einen offenen Service oder Port</translation>
    </message>
    <message>
        <source>A pair is ordered, and a workload of several pods is a pair with itself, too. Each workload has two directions, in and out.</source>
        <translation>Ein Paar hat eine Richtung, und ein Workload mit mehreren Pods ist auch mit sich selbst ein Paar. Jeder Workload hat zwei Richtungen, hinein und hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) that may hold policies or workloads were left out.</source>
        <translation>
            <numerusform>%Ln Dokument, das Policies oder Workloads enthalten kann, wurde ausgelassen.</numerusform>
            <numerusform>%Ln Dokumente, die Policies oder Workloads enthalten können, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) make pods that no file describes.</source>
        <translation>
            <numerusform>%Ln Objekt erzeugt Pods, die keine Datei beschreibt.</numerusform>
            <numerusform>%Ln Objekte erzeugen Pods, die keine Datei beschreibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>scaled to zero</source>
        <translation>auf null skaliert</translation>
    </message>
    <message>
        <source>A workload that is scaled to zero is looked at as if it had one pod, because it may be scaled up again; a drawing shows it with none.</source>
        <translation>Ein auf null skalierter Workload wird geprüft, als hätte er einen Pod, weil er wieder hochskaliert werden kann; eine Zeichnung zeigt ihn ohne Pod.</translation>
    </message>
    <message>
        <source>no container declares it</source>
        <translation>kein Container deklariert ihn</translation>
    </message>
    <message>
        <source>Where no container declares the port, nothing may listen on it: that a connection fails shows only then that it is denied if one from the target itself succeeds.</source>
        <translation>Wo kein Container den Port deklariert, lauscht dort vielleicht niemand: Dass eine Verbindung scheitert, zeigt nur dann, dass sie verweigert ist, wenn eine vom Ziel selbst gelingt.</translation>
    </message>
    <message>
        <source>%1: some of it is allowed only because a workload of one of the zones is on the host network, where no policy could deny it.</source>
        <translation>%1: Einiges davon ist nur erlaubt, weil ein Workload einer der Zonen im Host-Netzwerk ist, wo keine Policy es verbieten könnte.</translation>
    </message>
    <message>
        <source>for some in part by the host network alone</source>
        <translation>bei einigen zum Teil nur durch das Host-Netzwerk</translation>
    </message>
    <message>
        <source>%1 (finished: %2)</source>
        <translation>%1 (beendet: %2)</translation>
    </message>
    <message>
        <source>The inventory has %1 workloads; without the %2 whose pods have all finished and that exchange nothing, %3 are left, which every other section counts.</source>
        <translation>Das Inventar hat %1 Workloads; ohne die %2, deren Pods alle beendet sind und die nichts austauschen, bleiben %3, die jeder andere Abschnitt zählt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln workload(s) it is unknown whether they fit the filter; they are in the scope.</source>
        <translation>
            <numerusform>Bei %Ln Workload ist unbekannt, ob er dem Filter entspricht; er liegt im Umfang.</numerusform>
            <numerusform>Bei %Ln Workloads ist unbekannt, ob sie dem Filter entsprechen; sie liegen im Umfang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) changed, %1 that are allowed or unknown did not.</source>
        <translation>
            <numerusform>%Ln Paar hat sich geändert, %1 erlaubte oder unbekannte nicht.</numerusform>
            <numerusform>%Ln Paare haben sich geändert, %1 erlaubte oder unbekannte nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some verdicts are unknown: the connections are among the examples.</source>
        <translation>Einige Urteile sind unbekannt: Die Verbindungen stehen bei den Beispielen.</translation>
    </message>
    <message>
        <source>Verdicts that are unknown (pairs: %1) do not matter.</source>
        <translation>Unbekannte Urteile (Paare: %1) sind ohne Belang.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln pair(s) of workloads, %1 may exchange something, and of %2 something is unknown.</source>
        <translation>
            <numerusform>Von %Ln Workload-Paar dürfen %1 etwas austauschen, und bei %2 ist etwas unbekannt.</numerusform>
            <numerusform>Von %Ln Workload-Paaren dürfen %1 etwas austauschen, und bei %2 ist etwas unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln direction(s) between a workload and the addresses outside of the cluster, %1 are open to some address, and of %2 something is unknown.</source>
        <translation>
            <numerusform>Von %Ln Richtung zwischen einem Workload und den Adressen außerhalb des Clusters sind %1 für mindestens eine Adresse offen, und bei %2 ist etwas unbekannt.</numerusform>
            <numerusform>Von %Ln Richtungen zwischen einem Workload und den Adressen außerhalb des Clusters sind %1 für mindestens eine Adresse offen, und bei %2 ist etwas unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both directions are denied by default for %1 of %Ln pod(s).</source>
        <translation>
            <numerusform>Beide Richtungen sind für %1 von %Ln Pod standardmäßig verweigert.</numerusform>
            <numerusform>Beide Richtungen sind für %1 von %Ln Pods standardmäßig verweigert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln pod(s), what enters is denied by default for %1, what leaves for %2, both for %3; of %4 a direction is unknown.</source>
        <translation>
            <numerusform>Von %Ln Pod ist standardmäßig bei %1 verweigert, was eingeht, bei %2, was ausgeht, bei %3 beides; bei %4 ist mindestens eine Richtung unbekannt.</numerusform>
            <numerusform>Von %Ln Pods ist standardmäßig bei %1 verweigert, was eingeht, bei %2, was ausgeht, bei %3 beides; bei %4 ist mindestens eine Richtung unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are on the host network: no policy binds them, and no claim about a default counts their workloads.</source>
        <translation>
            <numerusform>Davon ist %Ln im Host-Netzwerk: Für ihn gilt keine Policy, und keine Aussage über einen Standard zählt seinen Workload.</numerusform>
            <numerusform>Davon sind %Ln im Host-Netzwerk: Für sie gilt keine Policy, und keine Aussage über einen Standard zählt ihre Workloads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: the folder has no pods of the cluster&apos;s DNS.</source>
        <translation>Nicht bekannt: Der Ordner enthält keine Pods des Cluster-DNS.</translation>
    </message>
    <message>
        <source>Every connection that is allowed or unknown, with the rules that let it through on both ends. Connections that the same rules decide share a row. Rows: %1. Pairs of which something is allowed: %2 (%3 of workloads, %4 of a workload and addresses). Pairs of which something is unknown: %5 (%6 and %7).</source>
        <translation>Jede erlaubte oder unbekannte Verbindung, mit den Regeln, die sie an beiden Enden durchlassen. Verbindungen, über die dieselben Regeln entscheiden, teilen sich eine Zeile. Zeilen: %1. Paare, bei denen etwas erlaubt ist: %2 (%3 von Workloads, %4 von einem Workload und Adressen). Paare, bei denen etwas unbekannt ist: %5 (%6 und %7).</translation>
    </message>
    <message>
        <source>No pods of the cluster&apos;s DNS are in the folder. Policies that let them be asked rest on the labels and ports that they usually have.</source>
        <translation>Im Ordner sind keine Pods des DNS des Clusters. Policies, die Anfragen an sie erlauben, beruhen auf den Labels und Ports, die sie üblicherweise haben.</translation>
    </message>
    <message>
        <source>No number was compared with the edition: check those that you cite.</source>
        <translation>Keine Nummer wurde mit der Ausgabe abgeglichen: Prüfen Sie die, die Sie anführen.</translation>
    </message>
    <message>
        <source>Compared with the edition: %1. Check the other numbers that you cite.</source>
        <translation>Mit der Ausgabe abgeglichen: %1. Prüfen Sie die anderen Nummern, die Sie anführen.</translation>
    </message>
    <message>
        <source>What the report can be used for. It claims compliance with nothing: an assessor decides.</source>
        <translation>Wofür der Bericht verwendet werden kann. Er behauptet keinerlei Konformität: Darüber entscheidet die prüfende Stelle.</translation>
    </message>
    <message>
        <source>From the Internet, through an ingress controller, and through an open Service or a port of a node there are %1 ways in. Open: %2, unknown: %3. This is what claim %4 counts.</source>
        <translation>Aus dem Internet, über einen Ingress-Controller und über einen offenen Service oder Port eines Nodes gibt es %1 Wege hinein. Offen: %2, unbekannt: %3. Das zählt die Aussage %4.</translation>
    </message>
    <message>
        <source>Named by the manifests and denied</source>
        <translation>Von den Manifesten genannt und verweigert</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt von</translation>
    </message>
    <message numerus="yes">
        <source>The manifests name %Ln connection(s) that the policies of the folder deny, at least in part: an application may miss them.</source>
        <translation>
            <numerusform>Die Manifeste nennen %Ln Verbindung, die die Policies des Ordners zumindest teilweise verweigern: einer Anwendung kann sie fehlen.</numerusform>
            <numerusform>Die Manifeste nennen %Ln Verbindungen, die die Policies des Ordners zumindest teilweise verweigern: einer Anwendung können sie fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection that the manifests name is denied for certain.</source>
        <translation>Keine Verbindung, die die Manifeste nennen, ist sicher verweigert.</translation>
    </message>
</context>
<context>
    <name>SelectorRows</name>
    <message>
        <source>brittle: changes with every release</source>
        <translation>fragil: ändert sich mit jedem Release</translation>
    </message>
    <message>
        <source>brittle: names the chart and its version</source>
        <translation>fragil: nennt das Chart und dessen Version</translation>
    </message>
    <message>
        <source>brittle: made up by a controller</source>
        <translation>fragil: von einem Controller vergeben</translation>
    </message>
    <message>
        <source>brittle: belongs to one installation or pod</source>
        <translation>fragil: gehört zu einer einzelnen Installation oder einem einzelnen Pod</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>instead: %1</source>
        <translation>stattdessen: %1</translation>
    </message>
    <message>
        <source>also lets in %1</source>
        <translation>lässt auch %1 ein</translation>
    </message>
    <message>
        <source>holds the same</source>
        <translation>umfasst dasselbe</translation>
    </message>
    <message>
        <source>holds %1, and every pod of %2 to come with %3</source>
        <translation>umfasst %1 und jeden künftigen Pod von %2 mit %3</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>No other label selects exactly these pods or more.</source>
        <translation>Kein anderes Label wählt genau diese Pods oder mehr aus.</translation>
    </message>
</context>
<context>
    <name>SelectorText</name>
    <message>
        <source>all pods</source>
        <translation>alle Pods</translation>
    </message>
    <message>
        <source>any namespace</source>
        <translation>alle Namespaces</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>namespaces %1</source>
        <translation>Namespaces %1</translation>
    </message>
</context>
<context>
    <name>SeveralRows</name>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Egress</translation>
    </message>
    <message>
        <source>default deny: %1 of %2</source>
        <translation>Default-Deny: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Labels in common</source>
        <translation>Gemeinsame Labels</translation>
    </message>
</context>
<context>
    <name>SeverityText</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>SuggestionRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Not suggested</source>
        <translation>Nicht vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rule(s) would do.</source>
        <translation>
            <numerusform>%Ln weitere Regel würde genügen.</numerusform>
            <numerusform>%Ln weitere Regeln würden genügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 of %2 denies it.</source>
        <translation>Regel %1 von %2 verweigert es.</translation>
    </message>
    <message>
        <source>Rule %1 of %2 allows it.</source>
        <translation>Regel %1 von %2 erlaubt es.</translation>
    </message>
    <message>
        <source>It is narrower at layer 7: not every request passes.</source>
        <translation>Auf Layer 7 ist sie enger: Nicht jede Anfrage kommt durch.</translation>
    </message>
    <message>
        <source>Rule %1 of %2 passes it on.</source>
        <translation>Regel %1 von %2 gibt es weiter.</translation>
    </message>
    <message>
        <source>Unknown, because the API server would reject %1.</source>
        <translation>Unbekannt, weil der API-Server %1 ablehnen würde.</translation>
    </message>
    <message>
        <source>Unknown, because the labels of namespace %1 are not in the folder.</source>
        <translation>Unbekannt, weil die Labels des Namespace %1 nicht im Ordner sind.</translation>
    </message>
    <message>
        <source>Unknown, because the label %1 holds a variable that is not filled in.</source>
        <translation>Unbekannt, weil das Label %1 eine Variable enthält, die nicht ausgefüllt ist.</translation>
    </message>
    <message>
        <source>Unknown, because the label %1 is added to the pod after its manifest is written.</source>
        <translation>Unbekannt, weil das Label %1 dem Pod erst hinzugefügt wird, nachdem sein Manifest geschrieben ist.</translation>
    </message>
    <message>
        <source>Unknown, because %1 is on the host network and may be on the same node: traffic between a pod and its own node is not up to policies.</source>
        <translation>Unbekannt, weil %1 im Host-Netzwerk ist und auf demselben Node sein könnte: Über Verkehr zwischen einem Pod und seinem eigenen Node entscheiden Policies nicht.</translation>
    </message>
    <message>
        <source>Unknown, because %1 may deny %2, which is the pod&apos;s own node: whether that counts for the own node depends on Cilium&apos;s version and settings.</source>
        <translation>Unbekannt, weil %1 möglicherweise %2 verweigert, und das ist der eigene Node des Pods: Ob das für den eigenen Node zählt, hängt von Version und Einstellungen von Cilium ab.</translation>
    </message>
    <message>
        <source>Unknown, because an address block of %1 covers some addresses of the pod and not others.</source>
        <translation>Unbekannt, weil ein Adressblock von %1 einige Adressen des Pods abdeckt und andere nicht.</translation>
    </message>
    <message>
        <source>Unknown, because a rule of %1 names %2, whose addresses are not in the folder.</source>
        <translation>Unbekannt, weil eine Regel von %1 etwas nennt, dessen Adressen nicht im Ordner sind: %2.</translation>
    </message>
    <message>
        <source>Unknown, because %1 and %2 disagree and have the same priority.</source>
        <translation>Unbekannt, weil %1 und %2 einander widersprechen und dieselbe Priorität haben.</translation>
    </message>
    <message>
        <source>Unknown, because a rule of %1 depends on its field %2, which is not modelled.</source>
        <translation>Unbekannt, weil eine Regel von %1 von ihrem Feld %2 abhängt, das nicht modelliert ist.</translation>
    </message>
    <message>
        <source>Unknown, because %1 is of a kind that Drawbridge does not model.</source>
        <translation>Unbekannt, weil %1 von einer Art ist, die Drawbridge nicht modelliert.</translation>
    </message>
    <message>
        <source>Unknown, because no valid Tier object in the folder tells where the tier %1 of %2 stands in the order.</source>
        <translation>Unbekannt, weil kein gültiges Tier-Objekt im Ordner angibt, wo die Stufe %1 von %2 in der Reihenfolge steht.</translation>
    </message>
    <message>
        <source>Unknown, because the folder has policies of Calico and of Cilium (%1), and no cluster enforces both: choose the profile of its CNI.</source>
        <translation>Unbekannt, weil der Ordner Policies von Calico und von Cilium enthält (%1) und kein Cluster beide durchsetzt: Wählen Sie das Profil seines CNI.</translation>
    </message>
    <message>
        <source>Unknown, because the labels of service account %1 are not in the folder.</source>
        <translation>Unbekannt, weil die Labels des Service-Accounts %1 nicht im Ordner sind.</translation>
    </message>
    <message>
        <source>Egress is default deny.</source>
        <translation>Für Egress gilt Default-Deny.</translation>
    </message>
    <message>
        <source>Ingress is default deny.</source>
        <translation>Für Ingress gilt Default-Deny.</translation>
    </message>
    <message>
        <source>No policy selects %1 for egress.</source>
        <translation>Keine Policy wählt %1 für Egress aus.</translation>
    </message>
    <message>
        <source>No policy selects %1 for ingress.</source>
        <translation>Keine Policy wählt %1 für Ingress aus.</translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <translation>Ausgang bei %1</translation>
    </message>
    <message>
        <source>Enters %1</source>
        <translation>Eingang bei %1</translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %Ln selecting policy(s) decides it, so it is allowed.</source>
        <translation>
            <numerusform>Keine Regel der %Ln auswählenden Policy entscheidet darüber, daher ist es erlaubt.</numerusform>
            <numerusform>Keine Regel der %Ln auswählenden Policies entscheidet darüber, daher ist es erlaubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %Ln selecting policy(s) allows it.</source>
        <translation>
            <numerusform>Keine Regel der %Ln auswählenden Policy erlaubt es.</numerusform>
            <numerusform>Keine Regel der %Ln auswählenden Policies erlaubt es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Network policies do not bind this end.</source>
        <translation>Netzwerk-Policies gelten für dieses Ende nicht.</translation>
    </message>
    <message>
        <source>A pod can always reach itself.</source>
        <translation>Ein Pod kann sich selbst immer erreichen.</translation>
    </message>
    <message>
        <source>A node can always reach the pods that run on it.</source>
        <translation>Ein Node kann die Pods, die auf ihm laufen, immer erreichen.</translation>
    </message>
    <message>
        <source>The pod has finished and has no address any more.</source>
        <translation>Der Pod ist beendet und hat keine Adresse mehr.</translation>
    </message>
    <message>
        <source>The CNI profile enforces no policies.</source>
        <translation>Das CNI-Profil setzt keine Policies durch.</translation>
    </message>
    <message>
        <source>By the specification (profile generic) this pair is allowed %1; %2 enforces it otherwise.</source>
        <translation>Nach der Spezifikation (Profil generic) ist diesem Paar erlaubt: %1; %2 setzt es anders durch.</translation>
    </message>
    <message>
        <source>By the specification (profile generic) this pair is allowed %1, and for %2 it is unknown; %3 enforces it otherwise.</source>
        <translation>Nach der Spezifikation (Profil generic) ist diesem Paar erlaubt: %1, und unbekannt: %2; %3 setzt es anders durch.</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Remove the edge %1</source>
        <translation>Die Kante %1 entfernen</translation>
    </message>
    <message>
        <source>The connection is denied then.</source>
        <translation>Die Verbindung ist dann verweigert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Draw %1 instead</source>
        <translation>Stattdessen %1 zeichnen</translation>
    </message>
    <message>
        <source>If %1 is what was meant.</source>
        <translation>Falls %1 gemeint war.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Say which addresses %1 has</source>
        <translation>Angeben, welche Adressen %1 hat</translation>
    </message>
    <message>
        <source>Edges to it allow exactly these.</source>
        <translation>Kanten dorthin erlauben genau diese.</translation>
    </message>
    <message>
        <source>Give it addresses…</source>
        <translation>Adressen angeben …</translation>
    </message>
    <message>
        <source>Leave %1 denied</source>
        <translation>%1 verweigert lassen</translation>
    </message>
    <message>
        <source>Its edges stay in the design and allow nothing.</source>
        <translation>Die Kanten dazu bleiben im Entwurf und erlauben nichts.</translation>
    </message>
    <message>
        <source>Leave it denied</source>
        <translation>Verweigert lassen</translation>
    </message>
    <message>
        <source>Replace %1 by the design</source>
        <translation>%1 durch den Entwurf ersetzen</translation>
    </message>
    <message>
        <source>What only this policy allows is denied then.</source>
        <translation>Was nur diese Policy erlaubt, ist dann verweigert.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1 zeichnen</translation>
    </message>
    <message>
        <source>If the connection is meant to be allowed.</source>
        <translation>Falls die Verbindung erlaubt sein soll.</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Shows what the policies of the folder allow today, before anything is exported.</source>
        <translation>Zeigt, was die Policies des Ordners heute erlauben, bevor etwas exportiert wird.</translation>
    </message>
    <message>
        <source>Shows what the cluster allows once the policies of the design are applied: what you drew, and what the kept policies let through.</source>
        <translation>Zeigt, was der Cluster erlaubt, sobald die Policies des Entwurfs angewendet sind: was Sie gezeichnet haben und was die behaltenen Policies durchlassen.</translation>
    </message>
    <message>
        <source>Shows what the export changes: connections that it newly allows, and those that it cuts.</source>
        <translation>Zeigt, was der Export ändert: Verbindungen, die er neu erlaubt, und solche, die er unterbricht.</translation>
    </message>
    <message>
        <source>Zooms out until everything is on the screen, and no further.</source>
        <translation>Verkleinert, bis alles auf dem Bildschirm ist, und nicht weiter.</translation>
    </message>
    <message>
        <source>With this tool a click selects, a drag moves things, and an edge is pulled from the handle at the side of a workload.</source>
        <translation>Mit diesem Werkzeug wählt ein Klick aus, Ziehen verschiebt Dinge, und eine Kante wird vom Griff an der Seite eines Workloads gezogen.</translation>
    </message>
    <message>
        <source>With this tool a drag from anywhere on a workload pulls an edge. Workloads that may be its target are outlined, and those that the resulting policy would let in, too, are marked as also let in.</source>
        <translation>Mit diesem Werkzeug zieht man von jeder Stelle eines Workloads aus eine Kante. Workloads, die ihr Ziel sein können, werden umrandet, und solche, die die entstehende Policy ebenfalls einließe, sind mit „auch eingelassen“ gekennzeichnet.</translation>
    </message>
    <message>
        <source>Lays the canvas out again so that fewer lines cross. What you have placed by hand stays where it is. It can be undone.</source>
        <translation>Ordnet die Zeichenfläche neu an, sodass sich weniger Linien kreuzen. Was Sie von Hand platziert haben, bleibt, wo es ist. Dies lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Finds anything by a part of its name: a workload, a namespace, an external, or an entry of the menus.</source>
        <translation>Findet alles anhand eines Teils seines Namens: einen Workload, einen Namespace, ein externes Ziel oder einen Menüeintrag.</translation>
    </message>
    <message>
        <source>Opens a folder of manifests. Drawbridge reads the files, asks no cluster, and writes nothing into the folder before you save or export.</source>
        <translation>Öffnet einen Ordner mit Manifesten. Drawbridge liest die Dateien, fragt keinen Cluster und schreibt nichts in den Ordner, bevor Sie speichern oder exportieren.</translation>
    </message>
    <message>
        <source>Saves what you drew as design.drawbridge in the folder. No policy is written by that; Export does it.</source>
        <translation>Speichert, was Sie gezeichnet haben, als design.drawbridge im Ordner. Dabei wird keine Policy geschrieben; das tut der Export.</translation>
    </message>
    <message>
        <source>Makes the isolation report: what is proven about the cluster, for readers who do not have Drawbridge, as PDF, HTML or JSON.</source>
        <translation>Erstellt den Isolationsbericht: was über den Cluster bewiesen ist, für Leser, die Drawbridge nicht haben, als PDF, HTML oder JSON.</translation>
    </message>
    <message>
        <source>Makes the fewest, narrowest policies that allow what you drew, reads them again, simulates them again and compares. Only if nothing differs can they be written.</source>
        <translation>Erstellt die wenigsten und engsten Policies, die erlauben, was Sie gezeichnet haben, liest sie erneut, simuliert sie erneut und vergleicht. Nur wenn nichts abweicht, können sie geschrieben werden.</translation>
    </message>
    <message>
        <source>The cluster. Boxes are namespaces, cards are workloads, and a line says that something may connect in the direction of its head. A dashed line with two bars is wanted and denied; a dotted one is unknown. Pull from the handle of a workload, or press E, to allow a connection.</source>
        <translation>Der Cluster. Kästen sind Namespaces, Karten sind Workloads, und eine Linie besagt, dass sich etwas in Richtung ihrer Spitze verbinden darf. Eine gestrichelte Linie mit zwei Balken ist gewünscht und verweigert; eine gepunktete ist unbekannt. Ziehen Sie vom Griff eines Workloads, oder drücken Sie E, um eine Verbindung zu erlauben.</translation>
    </message>
    <message>
        <source>Where the selection is in the cluster, how strong the lines are that it has no part in, and the zoom.</source>
        <translation>Wo im Cluster die Auswahl ist, wie kräftig die Linien sind, an denen sie nicht beteiligt ist, und der Zoom.</translation>
    </message>
    <message>
        <source>The whole canvas. The frame is what you see; drag it to see something else.</source>
        <translation>Die ganze Zeichenfläche. Der Rahmen ist, was Sie sehen; ziehen Sie ihn, um etwas anderes zu sehen.</translation>
    </message>
    <message>
        <source>What the lines on the screen mean, and what is not drawn as a line at all.</source>
        <translation>Was die Linien auf dem Bildschirm bedeuten und was gar nicht als Linie gezeichnet ist.</translation>
    </message>
    <message>
        <source>Every namespace and workload as a tree, with the number of pods. The two cells beside a namespace are ingress and egress: filled is denied by default, outlined in colour is open.</source>
        <translation>Jeder Namespace und jeder Workload als Baum, mit der Zahl der Pods. Die zwei Zellen neben einem Namespace sind Ingress und Egress: Ausgefüllt heißt standardmäßig verweigert, farbig umrandet heißt offen.</translation>
    </message>
    <message>
        <source>What is known about the selection: isolation, ports, what it reaches and is reached by, the policies that select it, its labels. A click on a connection selects it everywhere.</source>
        <translation>Was über die Auswahl bekannt ist: Isolation, Ports, was sie erreicht und wovon sie erreicht wird, die Policies, die sie auswählen, ihre Labels. Ein Klick auf eine Verbindung wählt sie überall aus.</translation>
    </message>
    <message>
        <source>Each connection that the design newly allows or cuts, compared with the policies of the folder.</source>
        <translation>Jede Verbindung, die der Entwurf neu erlaubt oder unterbricht, verglichen mit den Policies des Ordners.</translation>
    </message>
    <message>
        <source>Why the selected connection is allowed, denied or unknown: the rule that decides at the end where it leaves and at the end where it enters, with file and line, and the smallest change that would allow it.</source>
        <translation>Warum die ausgewählte Verbindung erlaubt, verweigert oder unbekannt ist: die Regel, die an dem Ende entscheidet, an dem sie ausgeht, und an dem, an dem sie eingeht, mit Datei und Zeile, und die kleinste Änderung, die sie erlauben würde.</translation>
    </message>
    <message>
        <source>The files that the export would write, as they are now. The lines of the selected edge are marked; put the pointer on a selector to see which pods it matches.</source>
        <translation>Die Dateien, die der Export schreiben würde, wie sie jetzt sind. Die Zeilen der ausgewählten Kante sind markiert; setzen Sie den Mauszeiger auf einen Selektor, um zu sehen, auf welche Pods er passt.</translation>
    </message>
    <message>
        <source>The edges of the design as a table, to sort, to filter and to edit in place, several at a time.</source>
        <translation>Die Kanten des Entwurfs als Tabelle, zum Sortieren, Filtern und Bearbeiten an Ort und Stelle, auch mehrere zugleich.</translation>
    </message>
    <message>
        <source>Who may reach whom, as numbers: a row is where connections begin, a column where they end. Unfold a namespace to see its workloads.</source>
        <translation>Wer wen erreichen darf, als Zahlen: Eine Zeile ist, wo Verbindungen beginnen, eine Spalte, wo sie enden. Klappen Sie einen Namespace aus, um seine Workloads zu sehen.</translation>
    </message>
    <message>
        <source>What could not be read, what is unknown and why, and what policies do that they seem not to mean. Enter goes to the line in the file.</source>
        <translation>Was nicht gelesen werden konnte, was unbekannt ist und warum, und was Policies tun, das anscheinend nicht gemeint ist. Enter führt zur Zeile in der Datei.</translation>
    </message>
    <message>
        <source>What must hold, in your words, and whether it does: as designed, and in the folder. Below each claim stand connections against it; Enter goes to one.</source>
        <translation>Was gelten muss, in Ihren Worten, und ob es gilt: wie entworfen und im Ordner. Unter jeder Aussage stehen Verbindungen, die dagegen sprechen; Enter führt zu einer davon.</translation>
    </message>
    <message>
        <source>The manifest behind what is selected, at its line, as it is in the folder.</source>
        <translation>Das Manifest hinter dem Ausgewählten, an seiner Zeile, so wie es im Ordner ist.</translation>
    </message>
    <message>
        <source>Each step since the folder was opened. A click goes back to it, or forward again.</source>
        <translation>Jeder Schritt seit dem Öffnen des Ordners. Ein Klick führt dorthin zurück oder wieder nach vorn.</translation>
    </message>
    <message>
        <source>Dims everything on the canvas and in the tables that does not fit. Words look for names; ns:shop, kind:Deployment, label:tier=db, exposed, isolated:no, reaches:data/* and near:shop/cart ask for more. What may follow is offered while you type.</source>
        <translation>Blendet auf der Zeichenfläche und in den Tabellen alles ab, was nicht passt. Wörter suchen nach Namen; ns:shop, kind:Deployment, label:tier=db, exposed, isolated:no, reaches:data/* und near:shop/cart fragen nach mehr. Was folgen kann, wird beim Tippen angeboten.</translation>
    </message>
    <message>
        <source>How many pairs of workloads may talk, how much was read, what is denied or unknown, whether the policies of the design are proven to allow exactly what is drawn, and the CNI whose behaviour is assumed.</source>
        <translation>Wie viele Workload-Paare miteinander kommunizieren dürfen, wie viel gelesen wurde, was verweigert oder unbekannt ist, ob bewiesen ist, dass die Policies des Entwurfs genau das Gezeichnete erlauben, und das CNI, dessen Verhalten angenommen wird.</translation>
    </message>
    <message>
        <source>Marks everything that somebody who has taken over the selected workload could get at: with one hop, with two, and so on. The cut that would stop most of it is named.</source>
        <translation>Markiert alles, wohin jemand gelangen könnte, der den ausgewählten Workload übernommen hat: mit einem Sprung, mit zweien und so weiter. Genannt wird auch der Schnitt, der das meiste davon verhindern würde.</translation>
    </message>
    <message>
        <source>A hub is a workload that nearly all others talk to, such as DNS or monitoring. Its many like lines are left out, and show when it is selected. Nothing is denied by that.</source>
        <translation>Ein Hub ist ein Workload, mit dem fast alle anderen sprechen, etwa DNS oder die Überwachung. Seine vielen gleichen Linien werden weggelassen und erscheinen, wenn er ausgewählt ist. Verweigert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>A small picture of the whole canvas, with a frame around what is seen. It shows only while the canvas is larger than the view.</source>
        <translation>Ein kleines Bild der ganzen Zeichenfläche mit einem Rahmen um das, was zu sehen ist. Es erscheint nur, solange die Zeichenfläche größer ist als der Ausschnitt.</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>it is read-only, and stays as it is until writing it is allowed</source>
        <translation>Sie ist schreibgeschützt und bleibt, wie sie ist, bis das Schreiben erlaubt ist</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This document is not valid YAML: %1.</source>
        <translation>Dieses Dokument ist kein gültiges YAML: %1.</translation>
    </message>
    <message>
        <source>This document is not valid JSON: %1.</source>
        <translation>Dieses Dokument ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>Values are nested more than %1 levels deep; the document was skipped.</source>
        <translation>Werte sind mehr als %1 Ebenen tief verschachtelt; das Dokument wurde übersprungen.</translation>
    </message>
    <message>
        <source>Aliases of this document would expand to more than %1 values; it was skipped.</source>
        <translation>Aliase dieses Dokuments würden sich zu mehr als %1 Werten auflösen; es wurde übersprungen.</translation>
    </message>
    <message>
        <source>An alias refers to the value that contains it; the document was skipped.</source>
        <translation>Ein Alias verweist auf den Wert, der ihn enthält; das Dokument wurde übersprungen.</translation>
    </message>
    <message>
        <source>This document is a template and was not rendered: render it first, for example with &quot;helm template&quot;, and open the result.</source>
        <translation>Dieses Dokument ist ein Template und wurde nicht gerendert: Rendern Sie es zuerst, zum Beispiel mit „helm template“, und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is given twice; the last one counts here. kubectl rejects this.</source>
        <translation>Der Schlüssel „%1“ ist zweimal angegeben; hier gilt der letzte. kubectl lehnt dies ab.</translation>
    </message>
    <message>
        <source>This file is binary and was skipped.</source>
        <translation>Diese Datei ist binär und wurde übersprungen.</translation>
    </message>
    <message>
        <source>This file is encrypted (%1) and was skipped: decrypt it first.</source>
        <translation>Diese Datei ist verschlüsselt (%1) und wurde übersprungen: Entschlüsseln Sie sie zuerst.</translation>
    </message>
    <message>
        <source>This file is not UTF-8; it was read as Windows-1252. kubectl rejects it.</source>
        <translation>Diese Datei ist nicht UTF-8; sie wurde als Windows-1252 gelesen. kubectl lehnt sie ab.</translation>
    </message>
    <message>
        <source>This file has %1 MB, more than the limit of %2 MB, and was skipped.</source>
        <translation>Diese Datei hat %1 MB, mehr als die Grenze von %2 MB, und wurde übersprungen.</translation>
    </message>
    <message>
        <source>This file begins as UTF-16 but is damaged; it was skipped.</source>
        <translation>Diese Datei beginnt als UTF-16, ist aber beschädigt; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Diese Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This folder cannot be read: %1.</source>
        <translation>Dieser Ordner kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This link leads out of the opened folder (to %1) and was not followed.</source>
        <translation>Dieser Link führt aus dem geöffneten Ordner hinaus (zu %1) und wurde nicht verfolgt.</translation>
    </message>
    <message>
        <source>This link leads to nothing (%1) and was skipped.</source>
        <translation>Dieser Link führt ins Leere (%1) und wurde übersprungen.</translation>
    </message>
    <message>
        <source>This link leads back to itself or to a folder that contains it; it was not followed.</source>
        <translation>Dieser Link führt zu sich selbst zurück oder zu einem Ordner, der ihn enthält; er wurde nicht verfolgt.</translation>
    </message>
    <message>
        <source>This document has %1 MB, more than the limit of %2 MB, and was skipped.</source>
        <translation>Dieses Dokument hat %1 MB, mehr als die Grenze von %2 MB, und wurde übersprungen.</translation>
    </message>
    <message>
        <source>No .yaml, .yml or .json file was found in this folder.</source>
        <translation>In diesem Ordner wurde keine .yaml-, .yml- oder .json-Datei gefunden.</translation>
    </message>
    <message>
        <source>Helm chart %1 (not rendered): run &quot;helm template&quot; and open the result.</source>
        <translation>Helm-Chart %1 (nicht gerendert): Führen Sie „helm template“ aus und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>There is no such file or folder to leave out.</source>
        <translation>Es gibt keine solche Datei und keinen solchen Ordner, die ausgelassen werden könnten.</translation>
    </message>
    <message>
        <source>This link leads to %1, which is read where it stands.</source>
        <translation>Dieser Link führt zu %1; das wird dort gelesen, wo es steht.</translation>
    </message>
    <message>
        <source>A map or a list stands where a key is expected, which Kubernetes does not know; the document was skipped. Is a bracket not closed?</source>
        <translation>Wo ein Schlüssel erwartet wird, steht eine Map oder eine Liste, was Kubernetes nicht kennt; das Dokument wurde übersprungen. Ist eine Klammer nicht geschlossen?</translation>
    </message>
    <message>
        <source>The folder holds more than %1 files; the rest was left out.</source>
        <translation>Der Ordner enthält mehr als %1 Dateien; die übrigen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>This %1 has no apiVersion; it was skipped. kubectl rejects it.</source>
        <translation>Diesem Objekt der Art %1 fehlt apiVersion; es wurde übersprungen. kubectl lehnt es ab.</translation>
    </message>
    <message>
        <source>There is no %1 in %2; did you mean %3? The object is not taken into account.</source>
        <translation>Die Art %1 gibt es in %2 nicht; meinten Sie %3? Das Objekt wird nicht berücksichtigt.</translation>
    </message>
    <message>
        <source>This %1 has no metadata.name; it was skipped.</source>
        <translation>Diesem Objekt der Art %1 fehlt metadata.name; es wurde übersprungen.</translation>
    </message>
    <message>
        <source>The server makes up the name of this %1; it is shown as &quot;%2&quot;.</source>
        <translation>Den Namen dieses Objekts der Art %1 vergibt der Server; es wird als „%2“ gezeigt.</translation>
    </message>
    <message>
        <source>This object has no kind; it looks like a %1 and is taken as one.</source>
        <translation>Diesem Objekt fehlt kind; es sieht nach der Art %1 aus und wird als solche behandelt.</translation>
    </message>
    <message>
        <source>%1 %2 has no %3: it looks like a patch, and no pods are assumed for it.</source>
        <translation>%1 %2 hat kein %3: Es sieht nach einem Patch aus, und es werden keine Pods dafür angenommen.</translation>
    </message>
    <message>
        <source>The selector of %1 %2 does not match the labels of its own pod template; the server rejects this. The template&apos;s labels are used.</source>
        <translation>Der Selektor von %1 %2 passt nicht zu den Labels des eigenen Pod-Templates; der Server lehnt dies ab. Verwendet werden die Labels des Templates.</translation>
    </message>
    <message>
        <source>The label value %1 is not a string to Kubernetes: quote it (&quot;%1&quot;).</source>
        <translation>Der Label-Wert %1 ist für Kubernetes kein String: Setzen Sie ihn in Anführungszeichen (&quot;%1&quot;).</translation>
    </message>
    <message>
        <source>%1 must be %2; it was left out.</source>
        <translation>%1 wurde ausgelassen; erwartet wird: %2.</translation>
    </message>
    <message>
        <source>%1 %2 is defined %3 times; this last one counts. The others: %4.</source>
        <translation>%1 %2 ist %3-mal definiert; hier gilt diese letzte Definition. Die anderen: %4.</translation>
    </message>
    <message>
        <source>%1 holds the unresolved variable %2; it is kept as it is written.</source>
        <translation>%1 enthält die nicht aufgelöste Variable %2; sie bleibt so stehen, wie sie geschrieben ist.</translation>
    </message>
    <message>
        <source>Policies of kind %2 (%3) are not evaluated (%1 found): what they decide about the pods that they may select is unknown.</source>
        <translation>Policies der Art %2 (%3) werden nicht ausgewertet (%1 gefunden): Was sie für die Pods entscheiden, die sie auswählen könnten, ist unbekannt.</translation>
    </message>
    <message>
        <source>%1 %2 is encrypted (%3): only its metadata was read.</source>
        <translation>%1 %2 ist verschlüsselt (%3): Nur die Metadaten wurden gelesen.</translation>
    </message>
    <message>
        <source>%1 %2 is encrypted with SOPS and was skipped: decrypt it first.</source>
        <translation>%1 %2 ist mit SOPS verschlüsselt und wurde übersprungen: Entschlüsseln Sie zuerst.</translation>
    </message>
    <message>
        <source>The annotation %1 has had no effect since Kubernetes 1.7; it isolates nothing.</source>
        <translation>Die Annotation %1 hat seit Kubernetes 1.7 keine Wirkung mehr; sie isoliert nichts.</translation>
    </message>
    <message>
        <source>%1 was removed in Kubernetes 1.16; this policy is read as networking.k8s.io/v1.</source>
        <translation>%1 wurde in Kubernetes 1.16 entfernt; diese Policy wird als networking.k8s.io/v1 gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of this kustomization is not applied; what it would change is not shown.</source>
        <translation>„%1“ dieser Kustomization wird nicht angewendet; was dadurch geändert würde, ist nicht dargestellt.</translation>
    </message>
    <message>
        <source>The resource %1 of this kustomization was not read: %2.</source>
        <translation>Die Ressource %1 dieser Kustomization wurde nicht gelesen: %2.</translation>
    </message>
    <message>
        <source>There is no kustomization.yaml in %1.</source>
        <translation>In %1 gibt es keine kustomization.yaml.</translation>
    </message>
    <message>
        <source>The %1 of a port of %2 is not valid (%3); the port was left out.</source>
        <translation>%1 eines Ports von %2 ist nicht gültig (%3); der Port wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This item of a %1 is not an object; it was skipped.</source>
        <translation>Dieses Element einer Liste (%1) ist kein Objekt; es wurde übersprungen.</translation>
    </message>
    <message>
        <source>Objects of kind %2 (%3) let a controller install more (%1 found): what it installs is not in this folder. Render it and open the result to see it.</source>
        <translation>Objekte der Art %2 (%3) lassen einen Controller weiteres installieren (%1 gefunden): Was er installiert, ist nicht in diesem Ordner. Rendern Sie es und öffnen Sie das Ergebnis, um es zu sehen.</translation>
    </message>
    <message>
        <source>This file is a patch of the kustomization in %1, not an object of its own: open the kustomization, or build it and open the result.</source>
        <translation>Diese Datei ist ein Patch der Kustomization in %1, kein eigenes Objekt: Öffnen Sie die Kustomization, oder bauen Sie sie und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>Objects of kinds that decide nothing here are defined more than once (%1 found), for example %2 %3, here and at %4.</source>
        <translation>Objekte von Arten, die hier nichts entscheiden, sind mehrfach definiert (%1 gefunden), zum Beispiel %2 %3, hier und bei %4.</translation>
    </message>
    <message>
        <source>Objects of kind %2 (%3) let a controller make pods (%1 found): those pods are not shown. Add manifests of the pods to see what they can reach.</source>
        <translation>Objekte der Art %2 (%3) lassen einen Controller Pods erzeugen (%1 gefunden): Diese Pods werden nicht gezeigt. Fügen Sie Manifeste der Pods hinzu, um zu sehen, was sie erreichen können.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is invalid: %3: %4</source>
        <translation>%1 „%2“ ist ungültig: %3: %4</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; has an unknown field: kubectl rejects it, other tools drop the field: strict decoding error: unknown field &quot;%3&quot;</source>
        <translation>%1 „%2“ hat ein unbekanntes Feld: kubectl lehnt es ab, andere Werkzeuge lassen das Feld weg: strict decoding error: unknown field &quot;%3&quot;</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; cannot be decoded: %3 must be %4, not %5</source>
        <translation>%1 „%2“ lässt sich nicht decodieren: %3: erwartet %4, nicht %5</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is rejected from Kubernetes 1.36 on: %3: %4. It is read as %5.</source>
        <translation>%1 „%2“ wird ab Kubernetes 1.36 abgelehnt: %3: %4. Gelesen wird es als %5.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; holds the unresolved variable %4 in %3: what it decides is unknown.</source>
        <translation>%1 „%2“ enthält in %3 die nicht aufgelöste Variable %4: Was die Policy entscheidet, ist unbekannt.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; has a status, which no longer exists; it is ignored.</source>
        <translation>%1 „%2“ hat einen status, den es nicht mehr gibt; er wird ignoriert.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; has a field that is not known here: %3.%4. As the API demands, its rule accepts nothing, and denies everything if it denies or passes.</source>
        <translation>%1 „%2“ hat ein Feld, das hier nicht bekannt ist: %3.%4. Wie es die API verlangt, nimmt die zugehörige Regel nichts an, und wenn sie verweigert oder weitergibt, verweigert sie alles.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; lets less through than is shown here: %3 allows single requests at layer 7, and its ports count as allowed.</source>
        <translation>%1 „%2“ lässt weniger durch, als hier dargestellt ist: %3 erlaubt einzelne Anfragen auf Layer 7, und die Ports dazu gelten als erlaubt.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is about nodes (nodeSelector): it binds no pods of the pod network, and what pods of the host network may do is unknown.</source>
        <translation>%1 „%2“ betrifft Nodes (nodeSelector): Für Pods des Pod-Netzwerks gilt diese Policy nicht, und was Pods im Host-Netzwerk dürfen, ist unbekannt.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; has %3, which is not evaluated: what depends on it is unknown.</source>
        <translation>%1 „%2“ hat %3, was nicht ausgewertet wird: Was davon abhängt, ist unbekannt.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is a preview: no cluster enforces it, and nothing here counts it.</source>
        <translation>%1 „%2“ ist eine Vorschau: Kein Cluster setzt sie durch, und hier zählt sie nirgends.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is in the tier %3, which is not in the folder: where it stands in the order is unknown, and so is what it decides.</source>
        <translation>%1 „%2“ liegt in der Stufe %3, die nicht im Ordner ist: Wo diese in der Reihenfolge steht, ist unbekannt, und ebenso, was die Policy entscheidet.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; should write %3 in the canonical form &quot;%4&quot;.</source>
        <translation>%1 „%2“ sollte %3 in der kanonischen Form „%4“ schreiben.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; has %3 peers: CNIs are slow to enforce that many, or refuse them.</source>
        <translation>%1 „%2“ hat %3 Gegenstellen: CNIs setzen so viele nur langsam durch oder lehnen sie ab.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8; it has to be changed by hand.</source>
        <translation>Die Datei ist kein Text in UTF-8; sie muss von Hand geändert werden.</translation>
    </message>
    <message>
        <source>%1 does not stand here as it was loaded: a kustomization or a template makes it, or the file has changed. It has to be removed by hand.</source>
        <translation>%1 steht hier nicht so, wie es geladen wurde: Eine Kustomization oder ein Template erzeugt es, oder die Datei hat sich geändert. Es muss von Hand entfernt werden.</translation>
    </message>
    <message>
        <source>The items of this List are not written one below the other; they have to be removed by hand.</source>
        <translation>Die Elemente dieser List stehen nicht untereinander; sie müssen von Hand entfernt werden.</translation>
    </message>
    <message>
        <source>Without %1 other objects of the file would not be what they are, for instance because they use an anchor of it. It has to be removed by hand.</source>
        <translation>Ohne %1 wären andere Objekte der Datei nicht mehr, was sie sind, zum Beispiel weil sie einen Anker davon verwenden. Es muss von Hand entfernt werden.</translation>
    </message>
    <message>
        <source>The resources of this kustomization cannot be changed in place; the entries have to be changed by hand: %1.</source>
        <translation>Die Ressourcen dieser Kustomization lassen sich nicht an Ort und Stelle ändern; die Einträge müssen von Hand geändert werden: %1.</translation>
    </message>
    <message>
        <source>An export into this folder was interrupted, and some of its files are in place and some are not: export again.</source>
        <translation>Ein Export in diesen Ordner wurde unterbrochen; einige seiner Dateien sind an ihrem Platz und einige nicht: Exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>This kustomization changes what it lists, and now lists %1: what it builds is not what was proven. Verify it with --kustomization.</source>
        <translation>Diese Kustomization ändert, was sie aufführt, und führt nun %1 auf: Was sie baut, ist nicht das, was bewiesen wurde. Prüfen Sie es mit --kustomization.</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>damaged UTF-16</source>
        <translation>beschädigtes UTF-16</translation>
    </message>
    <message>
        <source>templates that are not rendered</source>
        <translation>nicht gerenderte Templates</translation>
    </message>
    <message>
        <source>syntax errors</source>
        <translation>Syntaxfehler</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>links that were not followed</source>
        <translation>nicht verfolgte Links</translation>
    </message>
    <message>
        <source>patches of kustomizations</source>
        <translation>Patches von Kustomizations</translation>
    </message>
    <message>
        <source>parts of kustomizations that were not applied</source>
        <translation>nicht angewendete Teile von Kustomizations</translation>
    </message>
    <message>
        <source>not Kubernetes objects</source>
        <translation>keine Kubernetes-Objekte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>There is no Namespace object for %1, so its labels are not known, and whether namespaceSelectors that look at labels (%2 here) match is unknown.</source>
        <translation>Für %1 gibt es kein Namespace-Objekt, daher sind die Labels nicht bekannt, und ob namespaceSelectors, die Labels betrachten (hier %2), zutreffen, ist unbekannt.</translation>
    </message>
    <message>
        <source>%1 has %2 replicas; only the first %3 are told apart by their ordinal labels.</source>
        <translation>%1 hat %2 Replicas; nur die ersten %3 werden anhand ihrer Ordinal-Labels unterschieden.</translation>
    </message>
    <message>
        <source>%1 takes its pod template from the Deployment %2, which is not in the folder.</source>
        <translation>%1 übernimmt das Pod-Template vom Deployment %2, das nicht im Ordner ist.</translation>
    </message>
    <message>
        <source>The targetPort %1 of the Service %2 is declared by none of the pods it selects.</source>
        <translation>Der targetPort %1 des Service %2 wird von keinem der Pods deklariert, die dieser auswählt.</translation>
    </message>
    <message>
        <source>The label %1 of %2 holds a variable that was not filled in; selectors that look at it are unknown.</source>
        <translation>Das Label %1 von %2 enthält eine Variable, die nicht ausgefüllt wurde; Selektoren, die es betrachten, sind unbekannt.</translation>
    </message>
    <message>
        <source>This is not a design: expected apiVersion drawbridge/v1 and kind Design.</source>
        <translation>Dies ist kein Entwurf: Erwartet werden apiVersion drawbridge/v1 und kind Design.</translation>
    </message>
    <message>
        <source>The design is of version %1; this program knows v1. It is opened read-only.</source>
        <translation>Der Entwurf hat die Version %1; dieses Programm kennt v1. Er wird schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot; in %2; it is kept when the design is saved.</source>
        <translation>Unbekanntes Feld „%1“ in %2; es bleibt beim Speichern des Entwurfs erhalten.</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot; in %2, did you mean &quot;%3&quot;? It is kept when the design is saved.</source>
        <translation>Unbekanntes Feld „%1“ in %2, meinten Sie „%3“? Es bleibt beim Speichern des Entwurfs erhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>Für „%1“ wird erwartet: %2.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing.</source>
        <translation>Das Feld „%1“ fehlt.</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot;: what this entry means is not certain, so it is left out.</source>
        <translation>Unbekanntes Feld „%1“: Was dieser Eintrag bedeutet, ist nicht sicher, daher wird er ausgelassen.</translation>
    </message>
    <message>
        <source>An end is exactly one of workload, namespace, group, cidr, dnsName and external.</source>
        <translation>Ein Ende ist genau eines von workload, namespace, group, cidr, dnsName und external.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no workload: expected namespace/name or namespace/name[Kind].</source>
        <translation>„%1“ ist kein Workload: Erwartet wird namespace/name oder namespace/name[Kind].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; known are %2.</source>
        <translation>„%1“ ist hier nicht bekannt; bekannt sind %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address block, such as 10.9.8.0/24 or 2001:db8::/64.</source>
        <translation>„%1“ ist kein Adressblock wie 10.9.8.0/24 oder 2001:db8::/64.</translation>
    </message>
    <message>
        <source>A design is one document; this file holds %1.</source>
        <translation>Ein Entwurf ist ein einziges Dokument; diese Datei enthält %1.</translation>
    </message>
    <message>
        <source>A second edge from %1 to %2; its traffic is added to the first.</source>
        <translation>Eine zweite Kante von %1 zu %2; ihr Verkehr wird der ersten hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 has bits set beyond its prefix and is read as %2.</source>
        <translation>%1 hat gesetzte Bits jenseits des Präfixes und wird als %2 gelesen.</translation>
    </message>
    <message>
        <source>Neither %1 nor %2 is in the cluster: no policy could allow or deny this.</source>
        <translation>Weder %1 noch %2 ist im Cluster: Keine Policy könnte dies erlauben oder verweigern.</translation>
    </message>
    <message>
        <source>An end of the edge has no %1.</source>
        <translation>Einem Ende der Kante fehlt: %1.</translation>
    </message>
    <message>
        <source>The exception %1 must lie within %2 and be smaller.</source>
        <translation>Die Ausnahme %1 muss innerhalb von %2 liegen und kleiner sein.</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535.</source>
        <translation>Ports sind Zahlen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The range of ports %1-%2 ends before it begins.</source>
        <translation>Der Portbereich %1-%2 endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The field endPort needs a port that is a number.</source>
        <translation>Das Feld endPort braucht einen Port, der eine Zahl ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a port: at most 15 of a-z, 0-9 and -, at least one letter, no - at an end and no two in a row.</source>
        <translation>„%1“ ist kein Portname: höchstens 15 Zeichen aus a-z, 0-9 und -, mindestens ein Buchstabe, kein - am Anfang oder Ende und keine zwei hintereinander.</translation>
    </message>
    <message>
        <source>%1 is outside the pods, so the port must be a number and not the name &quot;%2&quot;.</source>
        <translation>%1 liegt außerhalb der Pods, daher muss der Port eine Zahl sein und nicht der Name „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date of the form 2027-03-31.</source>
        <translation>„%1“ ist kein Datum der Form 2027-03-31.</translation>
    </message>
    <message>
        <source>%1 has a meaning of its own; only what no folder can tell is given one.</source>
        <translation>%1 hat eine eigene Bedeutung; eine Bedeutung erhält nur, was aus keinem Ordner hervorgehen kann.</translation>
    </message>
    <message>
        <source>%1 can only stand for blocks of addresses.</source>
        <translation>%1 kann nur für Adressblöcke stehen.</translation>
    </message>
    <message>
        <source>%1 can only stand for one workload, namespace or group, or for blocks of addresses.</source>
        <translation>%1 kann nur für einen Workload, einen Namespace oder eine Gruppe stehen oder für Adressblöcke.</translation>
    </message>
    <message>
        <source>The addresses of %1 need a date of review (reviewBy), because they change.</source>
        <translation>Die Adressen von %1 brauchen ein Prüfdatum (reviewBy), weil sie sich ändern.</translation>
    </message>
    <message>
        <source>The design says twice what %1 stands for.</source>
        <translation>Der Entwurf gibt zweimal an, wofür %1 steht.</translation>
    </message>
    <message>
        <source>No policy can select pods by &quot;%1&quot;: %2.</source>
        <translation>Keine Policy kann Pods nach „%1“ auswählen: %2.</translation>
    </message>
    <message>
        <source>%1 is IPv4 written as IPv6, which the API server rejects: write it as IPv4.</source>
        <translation>%1 ist IPv4 in IPv6-Schreibweise, was der API-Server ablehnt: Schreiben Sie es als IPv4.</translation>
    </message>
    <message>
        <source>Neither %1 nor %2 is a workload, a namespace or a group: the edge has no end to open.</source>
        <translation>Weder %1 noch %2 ist ein Workload, ein Namespace oder eine Gruppe: Die Kante hat kein Ende, das geöffnet werden könnte.</translation>
    </message>
    <message>
        <source>The design has no edge number %1.</source>
        <translation>Der Entwurf hat keine Kante mit der Nummer %1.</translation>
    </message>
    <message>
        <source>The %1 shows that the cluster uses the CNI %2, and policies are simulated as %3 enforces them: choose the profile %2 to see what is enforced there.</source>
        <translation>%1 zeigt, dass der Cluster das CNI %2 verwendet; Policies werden so simuliert, wie %3 sie durchsetzt: Wählen Sie das Profil %2, um zu sehen, was dort durchgesetzt wird.</translation>
    </message>
    <message>
        <source>The policy %1 selects no pod of its namespace here (%2): it isolates nothing. Is a label misspelt, or does an operator make the pods?</source>
        <translation>Die Policy %1 wählt hier keinen Pod ihres Namespace aus (%2): Sie isoliert nichts. Ist ein Label falsch geschrieben, oder erzeugt ein Operator die Pods?</translation>
    </message>
    <message>
        <source>No pod of the namespace is the peer %2 of the policy %1: its rule lets nobody through by it. Is a label misspelt, or does an operator make the pods?</source>
        <translation>Kein Pod des Namespace ist die Gegenstelle %2 der Policy %1: Ihre Regel lässt dadurch niemanden durch. Ist ein Label falsch geschrieben, oder erzeugt ein Operator die Pods?</translation>
    </message>
    <message>
        <source>Policies whose namespaces have no workloads in this folder: %1. Open the folder with the workloads as well to see what they do.</source>
        <translation>Policies, deren Namespaces in diesem Ordner keine Workloads haben: %1. Öffnen Sie den Ordner zusammen mit dem der Workloads, um zu sehen, was sie bewirken.</translation>
    </message>
    <message>
        <source>The selector %2 of the policy %1 means only pods that run in the network of their node: policies neither isolate them nor know them by their labels.</source>
        <translation>Der Selektor %2 der Policy %1 meint nur Pods, die im Netzwerk ihres Nodes laufen: Policies isolieren sie nicht und erkennen sie auch nicht an ihren Labels.</translation>
    </message>
    <message>
        <source>Policies of kind %2 (%3) are not in force under the CNI profile %4 (%1 found): they decide nothing here. Is this the CNI of the cluster?</source>
        <translation>Policies der Art %2 (%3) sind unter dem CNI-Profil %4 nicht in Kraft (%1 gefunden): Sie entscheiden hier nichts. Ist dies das CNI des Clusters?</translation>
    </message>
    <message>
        <source>The folder has policies of Calico and of Cilium, and no CNI enforces both: what they decide is unknown. Choose the CNI profile of the cluster.</source>
        <translation>Der Ordner enthält Policies von Calico und von Cilium, und kein CNI setzt beide durch: Was sie entscheiden, ist unbekannt. Wählen Sie das CNI-Profil des Clusters.</translation>
    </message>
    <message>
        <source>The edge %1 needs the workload %2, which is not in the folder.</source>
        <translation>Die Kante %1 benötigt den Workload %2, der nicht im Ordner ist.</translation>
    </message>
    <message>
        <source>The edge %1 needs the workload %2, which is not in the folder; did you mean %3?</source>
        <translation>Die Kante %1 benötigt den Workload %2, der nicht im Ordner ist; meinten Sie %3?</translation>
    </message>
    <message>
        <source>The edge %1 names %2, which is more than one workload: %3. Add the kind in brackets.</source>
        <translation>Die Kante %1 nennt %2, und das ist mehr als ein Workload: %3. Fügen Sie die Art in Klammern hinzu.</translation>
    </message>
    <message>
        <source>The namespace %2 of the edge %1 is not in the folder: only the other end of the edge is opened.</source>
        <translation>Der Namespace %2 der Kante %1 ist nicht im Ordner: Nur das andere Ende der Kante wird geöffnet.</translation>
    </message>
    <message>
        <source>The edge %1: no pod in the folder belongs to %2 today.</source>
        <translation>Die Kante %1: Heute gehört kein Pod im Ordner zu %2.</translation>
    </message>
    <message>
        <source>The edge %1 needs %2, which runs in the network of its node: no policy selects it. Draw the addresses of the nodes as a CIDR instead.</source>
        <translation>Die Kante %1 benötigt %2; dieser Workload läuft im Netzwerk seines Nodes: Keine Policy wählt ihn aus. Zeichnen Sie stattdessen die Adressen der Nodes als CIDR.</translation>
    </message>
    <message>
        <source>The edge %1 does not reach %2, which runs in the network of its node and is not selected by policies.</source>
        <translation>Die Kante %1 erreicht nicht, was im Netzwerk seines Nodes läuft und nicht von Policies ausgewählt wird: %2.</translation>
    </message>
    <message>
        <source>The edge %1: no ingress controller was found in the folder. Say in the design which workload, namespace or addresses it has, or that it stays denied.</source>
        <translation>Die Kante %1: Im Ordner wurde kein Ingress-Controller gefunden. Geben Sie im Entwurf an, welchen Workload, welchen Namespace oder welche Adressen er hat oder dass er verweigert bleibt.</translation>
    </message>
    <message>
        <source>The edge %1: the addresses of %2 are not known here. Say in the design which they are, or that it stays denied.</source>
        <translation>Die Kante %1: Die Adressen von %2 sind hier nicht bekannt. Geben Sie im Entwurf an, welche es sind oder dass dieses Ende verweigert bleibt.</translation>
    </message>
    <message>
        <source>The edge %1: a NetworkPolicy cannot name %2. Say in the design which addresses it has and when to review them, or that it stays denied.</source>
        <translation>Die Kante %1: Eine NetworkPolicy kann %2 nicht benennen. Geben Sie im Entwurf an, welche Adressen dieses Ende hat und wann sie zu prüfen sind oder dass es verweigert bleibt.</translation>
    </message>
    <message>
        <source>The edge %1 allows nothing: the design leaves %2 denied.</source>
        <translation>Die Kante %1 erlaubt nichts: Im Entwurf bleibt %2 verweigert.</translation>
    </message>
    <message>
        <source>The edge %1: whether pods of %2 belong to %3 is not known, because labels that it looks at are not in the folder; if they do, the edge lets them pass.</source>
        <translation>Die Kante %1: Ob Pods von %2 zu %3 gehören, ist nicht bekannt, weil Labels, auf die es dabei ankommt, nicht im Ordner stehen; gehören sie dazu, lässt die Kante sie durch.</translation>
    </message>
    <message>
        <source>The edge %1: no pod of %2 has a port named %3 for %4, so nothing is allowed by it.</source>
        <translation>Die Kante %1: Kein Pod von %2 hat für %4 einen Port namens %3, daher wird dadurch nichts erlaubt.</translation>
    </message>
    <message>
        <source>The edge %1: pods whose address is not known may lie in %2; then this edge reaches them, too.</source>
        <translation>Die Kante %1: Pods, deren Adresse nicht bekannt ist, könnten in %2 liegen; dann erreicht diese Kante auch sie.</translation>
    </message>
    <message>
        <source>The edge %1: whether pods of %2 belong to %3 is not known, because labels that it looks at are filled in later. Select by labels that are written in the folder.</source>
        <translation>Die Kante %1: Ob Pods von %2 zu %3 gehören, ist nicht bekannt, weil Labels, auf die es dabei ankommt, erst später ausgefüllt werden. Wählen Sie nach Labels aus, die im Ordner stehen.</translation>
    </message>
    <message>
        <source>The edge %1: whether the kept policy %2 selects %3 is not known, because labels that it looks at are filled in later. Replace the policy, or let the namespace deny by default.</source>
        <translation>Die Kante %1: Ob %3 von der behaltenen Policy %2 ausgewählt wird, ist nicht bekannt, weil Labels, auf die es dabei ankommt, erst später ausgefüllt werden. Ersetzen Sie die Policy oder geben Sie dem Namespace ein Default-Deny.</translation>
    </message>
    <message>
        <source>No stable label tells the pods of %1 from %2. Give them a label of their own, such as app.kubernetes.io/component; the policy is not widened.</source>
        <translation>Kein stabiles Label unterscheidet die Pods von %1 von denen von %2. Geben Sie ihnen ein eigenes Label, etwa app.kubernetes.io/component; die Policy wird nicht erweitert.</translation>
    </message>
    <message>
        <source>No policy can name the namespace &quot;%1&quot;: %2.</source>
        <translation>Keine Policy kann den Namespace „%1“ benennen: %2.</translation>
    </message>
    <message>
        <source>The design keeps the policy %1, which is not in the folder.</source>
        <translation>Der Entwurf behält die Policy %1, die nicht im Ordner ist.</translation>
    </message>
    <message>
        <source>The design keeps the policy %1, which the API server would reject.</source>
        <translation>Der Entwurf behält die Policy %1, die der API-Server ablehnen würde.</translation>
    </message>
    <message>
        <source>The design has a posture for the namespace %1, which is not in the folder.</source>
        <translation>Der Entwurf hat eine Grundhaltung für den Namespace %1, der nicht im Ordner ist.</translation>
    </message>
    <message>
        <source>Entries of %1 could not be read (%2): correct or delete them before exporting.</source>
        <translation>Einträge von %1 konnten nicht gelesen werden (%2): Korrigieren oder löschen Sie sie vor dem Export.</translation>
    </message>
    <message>
        <source>The profile %1 is not known.</source>
        <translation>Das Profil %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The profile %1 is for comparison only; nothing is exported for it.</source>
        <translation>Das Profil %1 dient nur dem Vergleich; dafür wird nichts exportiert.</translation>
    </message>
    <message>
        <source>With the profile %1 policies have no effect; no design can hold.</source>
        <translation>Mit dem Profil %1 haben Policies keine Wirkung; kein Entwurf lässt sich damit einhalten.</translation>
    </message>
    <message>
        <source>The edge %1 needs %2, which the profile %3 does not enforce.</source>
        <translation>Die Kante %1 benötigt %2; das setzt das Profil %3 nicht durch.</translation>
    </message>
    <message>
        <source>The kept policy %1 allows more than is drawn: its %2 rule %3 lets %4 reach %5 on %6 (%7 pairs).</source>
        <translation>Die behaltene Policy %1 erlaubt mehr, als gezeichnet ist: Durch ihre Regel %3 (%2) kann %4 das Ziel %5 auf %6 erreichen (%7 Paare).</translation>
    </message>
    <message>
        <source>The edge %1 has more than %2 ports, and the profile %3 does not enforce ranges (endPort). Draw fewer ports, or every port of the protocol.</source>
        <translation>Die Kante %1 hat mehr als %2 Ports, und das Profil %3 setzt Bereiche (endPort) nicht durch. Zeichnen Sie weniger Ports oder jeden Port des Protokolls.</translation>
    </message>
    <message>
        <source>No DNS pods are in the folder; the policies assume pods with %1 in %2 that listen on %3.</source>
        <translation>Im Ordner sind keine DNS-Pods; die Policies gehen von Pods mit %1 in %2 aus, die auf %3 lauschen.</translation>
    </message>
    <message>
        <source>The DNS pods of %1 run in the network of their node: no policy selects them.</source>
        <translation>Die DNS-Pods von %1 laufen im Netzwerk ihres Nodes: Keine Policy wählt sie aus.</translation>
    </message>
    <message>
        <source>The variable %2 of %1 names %3.</source>
        <translation>Die Variable %2 von %1 nennt %3.</translation>
    </message>
    <message>
        <source>A command or probe of %1 names %2.</source>
        <translation>Ein Befehl oder eine Probe von %1 nennt %2.</translation>
    </message>
    <message>
        <source>The key %2 of a ConfigMap that %1 uses names %3.</source>
        <translation>Der Schlüssel %2 einer ConfigMap, die %1 verwendet, nennt %3.</translation>
    </message>
    <message>
        <source>%1 sends traffic from outside to %2.</source>
        <translation>%1 leitet Verkehr von außen an %2.</translation>
    </message>
    <message>
        <source>The Service %1 is of type %2.</source>
        <translation>Der Service %1 hat den Typ %2.</translation>
    </message>
    <message>
        <source>%1 makes the API server call %2.</source>
        <translation>%1 lässt den API-Server %2 aufrufen.</translation>
    </message>
    <message>
        <source>An annotation of %1 asks Prometheus to scrape it.</source>
        <translation>Eine Annotation von %1 fordert Prometheus auf, dort Metriken abzurufen.</translation>
    </message>
    <message>
        <source>%1 asks Prometheus to scrape %2.</source>
        <translation>%1 fordert Prometheus auf, Metriken von %2 abzurufen.</translation>
    </message>
    <message>
        <source>%1 is to be scraped, but no Prometheus is in the folder: draw who scrapes it.</source>
        <translation>Von %1 sollen Metriken abgerufen werden, aber im Ordner ist kein Prometheus: Zeichnen Sie, wer sie abruft.</translation>
    </message>
    <message>
        <source>From %1 to %2 only some of the pods are allowed %3 today; an edge cannot say which, so it is left out.</source>
        <translation>Von %1 zu %2 ist %3 heute nur einem Teil der Pods erlaubt; eine Kante kann nicht sagen, welchem, daher wird sie ausgelassen.</translation>
    </message>
    <message>
        <source>Pods of every namespace may reach %1 on %2 today; the design lets in those of the folder alone. Draw who else is to, for example the ingress controller or Prometheus.</source>
        <translation>Pods jedes Namespace dürfen %1 heute auf %2 erreichen; der Entwurf lässt nur die des Ordners ein. Zeichnen Sie, wer dies sonst noch soll, zum Beispiel der Ingress-Controller oder Prometheus.</translation>
    </message>
    <message>
        <source>The policy %1 selects no pod of the folder: the design keeps it as it is, for pods elsewhere or to come.</source>
        <translation>Die Policy %1 wählt keinen Pod des Ordners aus: Der Entwurf behält sie unverändert, für Pods an anderer Stelle oder künftige Pods.</translation>
    </message>
    <message>
        <source>A rule of %1 lets ask DNS pods of other namespaces, too; the design lets ask those of %2 alone.</source>
        <translation>Eine Regel von %1 erlaubt auch Anfragen an DNS-Pods anderer Namespaces; der Entwurf erlaubt nur Anfragen an die von %2.</translation>
    </message>
    <message>
        <source>The design differs from today&apos;s policies, for example from %1 to %2 on %3 %4.</source>
        <translation>Der Entwurf weicht von den heutigen Policies ab, zum Beispiel von %1 zu %2 auf %3 %4.</translation>
    </message>
    <message>
        <source>An accurate diagram of the connections of the cardholder data environment.</source>
        <translation>Ein korrektes Diagramm der Verbindungen der Karteninhaberdaten-Umgebung.</translation>
    </message>
    <message>
        <source>The diagrams and the register of flows are computed from the files with the given digests.</source>
        <translation>Die Diagramme und das Verzeichnis der Datenflüsse werden aus den Dateien mit den angegebenen Hashwerten berechnet.</translation>
    </message>
    <message>
        <source>Networks outside the cluster: nodes, wireless, cloud firewalls.</source>
        <translation>Netzwerke außerhalb des Clusters: Nodes, WLAN, Cloud-Firewalls.</translation>
    </message>
    <message>
        <source>A diagram of where account data flows.</source>
        <translation>Ein Diagramm, das zeigt, wohin Kontodaten fließen.</translation>
    </message>
    <message>
        <source>Which connections are possible, so that flows of account data can only be among them.</source>
        <translation>Welche Verbindungen möglich sind; Flüsse von Kontodaten kann es nur unter diesen geben.</translation>
    </message>
    <message>
        <source>Which of them carry account data.</source>
        <translation>Welche davon Kontodaten übertragen.</translation>
    </message>
    <message>
        <source>Services, protocols and ports that are allowed are listed, approved and needed.</source>
        <translation>Erlaubte Dienste, Protokolle und Ports sind aufgeführt, freigegeben und notwendig.</translation>
    </message>
    <message>
        <source>Every connection that is allowed, with ports, policy and line.</source>
        <translation>Jede erlaubte Verbindung, mit Ports, Policy und Zeile.</translation>
    </message>
    <message>
        <source>The approval of each.</source>
        <translation>Die Freigabe jeder einzelnen.</translation>
    </message>
    <message>
        <source>What is insecure among them is mitigated.</source>
        <translation>Was davon unsicher ist, wird durch Maßnahmen entschärft.</translation>
    </message>
    <message>
        <source>The list in which insecure protocols show by their ports.</source>
        <translation>Die Liste, in der unsichere Protokolle an ihren Ports erkennbar sind.</translation>
    </message>
    <message>
        <source>Which are insecure, and how that is mitigated.</source>
        <translation>Welche unsicher sind und durch welche Maßnahmen das entschärft wird.</translation>
    </message>
    <message>
        <source>Configurations of network controls are reviewed at least every six months.</source>
        <translation>Konfigurationen der Netzwerkkontrollen werden mindestens alle sechs Monate überprüft.</translation>
    </message>
    <message>
        <source>What changed since the previous report, and dates of review that have passed.</source>
        <translation>Was sich seit dem vorigen Bericht geändert hat, und überschrittene Prüftermine.</translation>
    </message>
    <message>
        <source>That a person has reviewed it.</source>
        <translation>Dass ein Mensch sie überprüft hat.</translation>
    </message>
    <message>
        <source>Configuration files are secured and consistent with what is in force.</source>
        <translation>Konfigurationsdateien sind gesichert und stimmen mit dem überein, was in Kraft ist.</translation>
    </message>
    <message>
        <source>The digests of the files, and whether the policies equal the design.</source>
        <translation>Die Hashwerte der Dateien und ob die Policies dem Entwurf gleichen.</translation>
    </message>
    <message>
        <source>A comparison with the live cluster, by a report over a dump of it; access control of the files.</source>
        <translation>Ein Abgleich mit dem laufenden Cluster, durch einen Bericht über einen Abzug davon; Zugriffsschutz der Dateien.</translation>
    </message>
    <message>
        <source>Traffic into the environment is restricted to what is necessary, all other is denied.</source>
        <translation>Verkehr in die Umgebung ist auf das Notwendige beschränkt, aller andere wird verweigert.</translation>
    </message>
    <message>
        <source>Default deny of ingress pod by pod, and what is allowed beside it.</source>
        <translation>Default-Deny für Ingress, Pod für Pod, und was daneben erlaubt ist.</translation>
    </message>
    <message>
        <source>Why each connection is necessary.</source>
        <translation>Warum jede Verbindung notwendig ist.</translation>
    </message>
    <message>
        <source>Traffic out of the environment is restricted to what is necessary, all other is denied.</source>
        <translation>Verkehr aus der Umgebung ist auf das Notwendige beschränkt, aller andere wird verweigert.</translation>
    </message>
    <message>
        <source>Default deny of egress pod by pod, and what is allowed beside it.</source>
        <translation>Default-Deny für Egress, Pod für Pod, und was daneben erlaubt ist.</translation>
    </message>
    <message>
        <source>Network controls stand between trusted and untrusted networks.</source>
        <translation>Netzwerkkontrollen stehen zwischen vertrauenswürdigen und nicht vertrauenswürdigen Netzwerken.</translation>
    </message>
    <message>
        <source>What addresses outside may connect to, and what may connect to them.</source>
        <translation>Womit sich Adressen außerhalb verbinden dürfen und was sich mit ihnen verbinden darf.</translation>
    </message>
    <message>
        <source>Perimeter devices, and addresses that are translated before they reach the cluster.</source>
        <translation>Perimetergeräte und Adressen, die vor Erreichen des Clusters übersetzt werden.</translation>
    </message>
    <message>
        <source>Traffic from untrusted networks is limited to public services and answers.</source>
        <translation>Verkehr aus nicht vertrauenswürdigen Netzwerken ist auf öffentliche Dienste und Antworten begrenzt.</translation>
    </message>
    <message>
        <source>Each workload that outside addresses or an Ingress may reach, with its ports.</source>
        <translation>Jeder Workload, den Adressen außerhalb oder ein Ingress erreichen dürfen, mit seinen Ports.</translation>
    </message>
    <message>
        <source>That those services are meant to be public.</source>
        <translation>Dass diese Dienste öffentlich sein sollen.</translation>
    </message>
    <message>
        <source>Systems that store cardholder data are not directly reachable from untrusted networks.</source>
        <translation>Systeme, die Karteninhaberdaten speichern, sind aus nicht vertrauenswürdigen Netzwerken nicht direkt erreichbar.</translation>
    </message>
    <message>
        <source>Whether the Internet may connect to a workload.</source>
        <translation>Ob sich das Internet mit einem Workload verbinden darf.</translation>
    </message>
    <message>
        <source>Which workloads store cardholder data.</source>
        <translation>Welche Workloads Karteninhaberdaten speichern.</translation>
    </message>
    <message>
        <source>Segmentation is tested by penetration tests at least every twelve months and after changes.</source>
        <translation>Die Segmentierung wird mindestens alle zwölf Monate und nach Änderungen durch Penetrationstests geprüft.</translation>
    </message>
    <message>
        <source>A plan of probes with a column for results, and whether changes call for a new test.</source>
        <translation>Ein Testplan aus Prüfungen mit einer Spalte für Ergebnisse, und ob Änderungen eine neue Prüfung erfordern.</translation>
    </message>
    <message>
        <source>The test itself, by an independent tester.</source>
        <translation>Die Prüfung selbst, durch unabhängige Prüfer.</translation>
    </message>
    <message>
        <source>For service providers the same at least every six months.</source>
        <translation>Für Dienstleister dasselbe mindestens alle sechs Monate.</translation>
    </message>
    <message>
        <source>The same plan.</source>
        <translation>Derselbe Plan.</translation>
    </message>
    <message>
        <source>Periodic evaluation of the safeguards.</source>
        <translation>Regelmäßige Bewertung der Schutzmaßnahmen.</translation>
    </message>
    <message>
        <source>A dated, reproducible report and its changes.</source>
        <translation>Ein datierter, reproduzierbarer Bericht und seine Änderungen.</translation>
    </message>
    <message>
        <source>That the evaluation was made and acted on.</source>
        <translation>Dass die Bewertung vorgenommen und danach gehandelt wurde.</translation>
    </message>
    <message>
        <source>Access to electronic protected health information is limited to those with rights.</source>
        <translation>Der Zugang zu elektronischen geschützten Gesundheitsdaten ist auf Berechtigte beschränkt.</translation>
    </message>
    <message>
        <source>Which workloads may connect to those that hold such information, at the network.</source>
        <translation>Welche Workloads sich auf Netzwerkebene mit denen verbinden dürfen, die solche Daten vorhalten.</translation>
    </message>
    <message>
        <source>Which workloads hold it; users and their rights.</source>
        <translation>Welche Workloads sie vorhalten; Benutzer und ihre Rechte.</translation>
    </message>
    <message>
        <source>Activity in systems with such information is recorded.</source>
        <translation>Aktivitäten in Systemen mit solchen Daten werden aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing beyond the list of possible connections.</source>
        <translation>Nichts über die Liste der möglichen Verbindungen hinaus.</translation>
    </message>
    <message>
        <source>Logs and their review.</source>
        <translation>Protokolle und ihre Auswertung.</translation>
    </message>
    <message>
        <source>Such information is guarded while it is transmitted.</source>
        <translation>Solche Daten sind während der Übertragung geschützt.</translation>
    </message>
    <message>
        <source>Which connections are possible.</source>
        <translation>Welche Verbindungen möglich sind.</translation>
    </message>
    <message>
        <source>Encryption of each.</source>
        <translation>Die Verschlüsselung jeder einzelnen.</translation>
    </message>
    <message>
        <source>A map of the network and of how information moves through it.</source>
        <translation>Eine Karte des Netzwerks und der Wege, die Informationen darin nehmen.</translation>
    </message>
    <message>
        <source>Diagrams and register of flows. This is a proposal, not law.</source>
        <translation>Diagramme und Verzeichnis der Datenflüsse. Dies ist ein Vorschlag, kein geltendes Recht.</translation>
    </message>
    <message>
        <source>Networks outside the cluster.</source>
        <translation>Netzwerke außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Networks are segmented.</source>
        <translation>Netzwerke sind segmentiert.</translation>
    </message>
    <message>
        <source>The matrix of zones and the claims about them. This is a proposal, not law.</source>
        <translation>Die Zonenmatrix und die Aussagen darüber. Dies ist ein Vorschlag, kein geltendes Recht.</translation>
    </message>
    <message>
        <source>Segmentation outside the cluster.</source>
        <translation>Segmentierung außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Flows of information are enforced by approved authorizations.</source>
        <translation>Für Informationsflüsse werden genehmigte Autorisierungen durchgesetzt.</translation>
    </message>
    <message>
        <source>Every flow that policies allow, with the rule.</source>
        <translation>Jeder Datenfluss, den Policies erlauben, mit der Regel.</translation>
    </message>
    <message>
        <source>The authorization of each.</source>
        <translation>Die Autorisierung jedes einzelnen.</translation>
    </message>
    <message>
        <source>Flows are separated for given kinds of information.</source>
        <translation>Informationsflüsse sind für bestimmte Arten von Informationen getrennt.</translation>
    </message>
    <message>
        <source>The matrix of zones, where zones are kinds of information.</source>
        <translation>Die Zonenmatrix, wobei Zonen Arten von Informationen sind.</translation>
    </message>
    <message>
        <source>That the labels tell the kinds truly.</source>
        <translation>Dass die Labels die Arten richtig wiedergeben.</translation>
    </message>
    <message>
        <source>Internal connections are authorized and documented.</source>
        <translation>Interne Verbindungen sind autorisiert und dokumentiert.</translation>
    </message>
    <message>
        <source>The list of them.</source>
        <translation>Die Liste davon.</translation>
    </message>
    <message>
        <source>Their authorization.</source>
        <translation>Ihre Autorisierung.</translation>
    </message>
    <message>
        <source>Only essential ports, protocols and services are allowed.</source>
        <translation>Nur unbedingt notwendige Ports, Protokolle und Dienste sind erlaubt.</translation>
    </message>
    <message>
        <source>Ports of every flow, and rules that are broader than needed.</source>
        <translation>Ports jedes Datenflusses und Regeln, die weiter gefasst sind als nötig.</translation>
    </message>
    <message>
        <source>What is essential.</source>
        <translation>Was unbedingt notwendig ist.</translation>
    </message>
    <message>
        <source>Communication is controlled at external and key internal boundaries.</source>
        <translation>Kommunikation wird an äußeren und an wichtigen inneren Grenzen kontrolliert.</translation>
    </message>
    <message>
        <source>Exposure to outside, and the matrix of zones.</source>
        <translation>Erreichbarkeit von außen und die Zonenmatrix.</translation>
    </message>
    <message>
        <source>Boundaries outside the cluster.</source>
        <translation>Grenzen außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Denied by default, allowed by exception.</source>
        <translation>Standardmäßig verweigert, als Ausnahme erlaubt.</translation>
    </message>
    <message>
        <source>Default deny pod by pod and direction by direction.</source>
        <translation>Default-Deny, Pod für Pod und Richtung für Richtung.</translation>
    </message>
    <message>
        <source>Components are isolated by boundaries.</source>
        <translation>Komponenten sind durch Grenzen isoliert.</translation>
    </message>
    <message>
        <source>Claims about what cannot reach what.</source>
        <translation>Aussagen darüber, was welches Ziel nicht erreichen kann.</translation>
    </message>
    <message>
        <source>Traffic between containers is separated by sensitivity.</source>
        <translation>Verkehr zwischen Containern ist nach Schutzbedarf getrennt.</translation>
    </message>
    <message>
        <source>The matrix of zones, where zones are levels of sensitivity.</source>
        <translation>Die Zonenmatrix, wobei Zonen Stufen des Schutzbedarfs sind.</translation>
    </message>
    <message>
        <source>That the labels tell the levels truly.</source>
        <translation>Dass die Labels die Stufen richtig wiedergeben.</translation>
    </message>
    <message>
        <source>Network access of containers is bounded.</source>
        <translation>Der Netzwerkzugang von Containern ist begrenzt.</translation>
    </message>
    <message>
        <source>What each workload may connect to, the outside included.</source>
        <translation>Womit sich jeder Workload verbinden darf, Ziele außerhalb eingeschlossen.</translation>
    </message>
    <message>
        <source>Resources are placed in segments of their own.</source>
        <translation>Ressourcen liegen in eigenen Segmenten.</translation>
    </message>
    <message>
        <source>Policies at each workload, and default deny around it.</source>
        <translation>Policies an jedem Workload und Default-Deny ringsum.</translation>
    </message>
    <message>
        <source>Identity of users and devices, and access session by session.</source>
        <translation>Identität von Benutzern und Geräten und Zugriff je Sitzung.</translation>
    </message>
    <message>
        <source>The network plugin supports policies.</source>
        <translation>Das Netzwerk-Plugin unterstützt Policies.</translation>
    </message>
    <message>
        <source>The profile under which policies were simulated.</source>
        <translation>Das Profil, unter dem Policies simuliert wurden.</translation>
    </message>
    <message>
        <source>That this plugin runs in the cluster.</source>
        <translation>Dass dieses Plugin im Cluster läuft.</translation>
    </message>
    <message>
        <source>Every namespace has policies.</source>
        <translation>Jeder Namespace hat Policies.</translation>
    </message>
    <message>
        <source>More than that: for every pod whether it is isolated in both directions.</source>
        <translation>Mehr als das: für jeden Pod, ob er in beiden Richtungen isoliert ist.</translation>
    </message>
    <message>
        <source>Policies deny all ingress and egress by default.</source>
        <translation>Policies verweigern standardmäßig jeglichen Ingress und Egress.</translation>
    </message>
    <message>
        <source>Resources are separated in namespaces by policies.</source>
        <translation>Ressourcen sind durch Policies nach Namespaces getrennt.</translation>
    </message>
    <message>
        <source>The matrix of zones, where zones are namespaces.</source>
        <translation>Die Zonenmatrix, wobei Zonen Namespaces sind.</translation>
    </message>
    <message>
        <source>Logical access is restricted, among other things by segmentation.</source>
        <translation>Logischer Zugriff ist beschränkt, unter anderem durch Segmentierung.</translation>
    </message>
    <message>
        <source>The design of the segmentation, and that the files implement it.</source>
        <translation>Der Entwurf der Segmentierung und dass die Dateien ihn umsetzen.</translation>
    </message>
    <message>
        <source>That it operated over the period.</source>
        <translation>Dass sie über den Zeitraum wirksam war.</translation>
    </message>
    <message>
        <source>Boundaries guard against threats from outside.</source>
        <translation>Grenzen schützen vor Bedrohungen von außen.</translation>
    </message>
    <message>
        <source>The design of the boundary in the cluster.</source>
        <translation>Der Entwurf der Grenze im Cluster.</translation>
    </message>
    <message>
        <source>Networks are secured, managed and controlled.</source>
        <translation>Netzwerke sind gesichert, verwaltet und kontrolliert.</translation>
    </message>
    <message>
        <source>The register of policies and what they allow.</source>
        <translation>Das Verzeichnis der Policies und was sie erlauben.</translation>
    </message>
    <message>
        <source>Responsibilities and devices outside the cluster.</source>
        <translation>Zuständigkeiten und Geräte außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Security of network services is identified and monitored.</source>
        <translation>Die Sicherheit von Netzwerkdiensten ist ermittelt und wird überwacht.</translation>
    </message>
    <message>
        <source>Which services are reachable, from where and on which ports.</source>
        <translation>Welche Dienste erreichbar sind, von wo und auf welchen Ports.</translation>
    </message>
    <message>
        <source>Agreements and monitoring.</source>
        <translation>Vereinbarungen und Überwachung.</translation>
    </message>
    <message>
        <source>Groups of services, users and systems are segregated.</source>
        <translation>Gruppen von Diensten, Benutzern und Systemen sind getrennt.</translation>
    </message>
    <message>
        <source>The matrix of zones and the claims about them.</source>
        <translation>Die Zonenmatrix und die Aussagen darüber.</translation>
    </message>
    <message>
        <source>Groups outside the cluster.</source>
        <translation>Gruppen außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>Expected the columns from, to and traffic; this line has %1.</source>
        <translation>Erwartet werden die Spalten from, to und traffic; diese Zeile hat %1.</translation>
    </message>
    <message>
        <source>The first line must name the columns: from,to,traffic.</source>
        <translation>Die erste Zeile muss die Spalten nennen: from,to,traffic.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no traffic: expected none, all, any, or ports such as TCP 443,8000-8010; UDP 53.</source>
        <translation>„%1“ ist kein Verkehr: Erwartet werden none, all, any oder Ports wie TCP 443,8000-8010; UDP 53.</translation>
    </message>
    <message>
        <source>What may pass from %1 to %2 was said before.</source>
        <translation>Was von %1 zu %2 darf, wurde bereits angegeben.</translation>
    </message>
    <message>
        <source>There is no zone %1.</source>
        <translation>Es gibt keine Zone %1.</translation>
    </message>
    <message>
        <source>There is no zone %1. Did you mean %2?</source>
        <translation>Es gibt keine Zone %1. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>This is no isolation report in JSON: %1 is missing.</source>
        <translation>Dies ist kein Isolationsbericht in JSON: %1 fehlt.</translation>
    </message>
    <message>
        <source>The report has the format %1; this program reads %2.</source>
        <translation>Der Bericht hat das Format %1; dieses Programm liest %2.</translation>
    </message>
    <message>
        <source>The report was altered after it was written: its digest should be %1 and is %2.</source>
        <translation>Der Bericht wurde verändert, nachdem er geschrieben war: Sein Hashwert müsste %1 lauten und lautet %2.</translation>
    </message>
    <message>
        <source>The previous report is about %1: none of its workloads is in this folder.</source>
        <translation>Der vorige Bericht handelt von %1: Keiner seiner Workloads ist in diesem Ordner.</translation>
    </message>
    <message>
        <source>%1 is %2 in the report and %3 in the folder.</source>
        <translation>%1 ist im Bericht %2 und im Ordner %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood here.</source>
        <translation>„%1“ wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no namespace %1 for the scope of the report.</source>
        <translation>Es gibt keinen Namespace %1 für den Umfang des Berichts.</translation>
    </message>
    <message>
        <source>There is no namespace %1 for the scope of the report. Did you mean %2?</source>
        <translation>Es gibt keinen Namespace %1 für den Umfang des Berichts. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>No workload is in the scope of the report.</source>
        <translation>Im Umfang des Berichts liegt kein Workload.</translation>
    </message>
    <message>
        <source>A filter has no &quot;%1&quot;; there are %2.</source>
        <translation>Ein Filter kennt kein „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>A filter has no &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Ein Filter kennt kein „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value, for example %2.</source>
        <translation>„%1“ braucht einen Wert, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for &quot;%1&quot;; there are %3.</source>
        <translation>„%2“ ist kein Wert für „%1“; es gibt %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port; write 8080, 53/UDP or the name of a port.</source>
        <translation>„%1“ ist kein Port; schreiben Sie 8080, 53/UDP oder den Namen eines Ports.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>There is nothing to look for beside &quot;%1&quot;.</source>
        <translation>Neben „%1“ steht nichts, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>%1 more findings like this one (%2) are not listed for this file.</source>
        <translation>%1 weitere Befunde wie dieser (%2) sind für diese Datei nicht aufgeführt.</translation>
    </message>
    <message>
        <source>This kustomization does not name &quot;%2&quot; among its resources: kubectl apply -k %1 does not apply the exported policies there. Add it, or apply it on its own.</source>
        <translation>Diese Kustomization nennt „%2“ nicht unter ihren resources: kubectl apply -k %1 wendet die exportierten Policies dort nicht an. Tragen Sie es ein, oder wenden Sie es für sich an.</translation>
    </message>
    <message>
        <source>Of %1 workload pairs the design leaves out what is unknown today.</source>
        <translation>Von %1 Workload-Paaren lässt der Entwurf aus, was heute unbekannt ist.</translation>
    </message>
    <message>
        <source>The Service %1 is open to the outside (%2), but the policies let no address outside connect to %3: draw an edge from the Internet, or from the addresses that use it.</source>
        <translation>Der Service %1 ist nach außen offen (%2), aber die Policies erlauben keiner Adresse außerhalb, sich mit %3 zu verbinden: Zeichnen Sie eine Kante vom Internet oder von den Adressen, die ihn nutzen.</translation>
    </message>
    <message>
        <source>The %1 %2 leads to %3, but the policies let neither an ingress controller nor an address outside connect to it: draw an edge from the ingress controller.</source>
        <translation>%1 %2 führt zu %3, aber die Policies erlauben weder einem Ingress-Controller noch einer Adresse außerhalb, sich damit zu verbinden: Zeichnen Sie eine Kante vom Ingress-Controller.</translation>
    </message>
    <message>
        <source>The policy %1 means every pod of %3, not only those with %2: the dash before the podSelector makes it a peer of its own, for the policy&apos;s own namespace, where no pod has that label.</source>
        <translation>Die Policy %1 meint jeden Pod von %3, nicht nur die mit %2: Der Strich vor podSelector macht ihn zu einer eigenen Gegenstelle, für den Namespace der Policy, wo kein Pod dieses Label hat.</translation>
    </message>
    <message>
        <source>The policy %1 opens port %2, which is the port of the Service %3. Policies see the port of the pods, %4, and that stays closed: nobody reaches the Service by this rule.</source>
        <translation>Die Policy %1 öffnet Port %2, den Port des Service %3. Policies sehen den Port der Pods, %4, und der bleibt zu: Durch diese Regel erreicht niemand den Service.</translation>
    </message>
    <message>
        <source>The policy %1 opens the port named %2, and none of its pods has a port of that name (%3): its rule lets nobody in.</source>
        <translation>Die Policy %1 öffnet den Port namens %2, und keiner ihrer Pods hat einen Port dieses Namens (%3): Ihre Regel lässt niemanden herein.</translation>
    </message>
    <message>
        <source>No namespace has the label %2, so the policy %1 lets nothing through by it. If it means the namespace %3, select kubernetes.io/metadata.name=%3.</source>
        <translation>Kein Namespace hat das Label %2, daher lässt die Policy %1 dadurch nichts durch. Wenn sie den Namespace %3 meint, wähle kubernetes.io/metadata.name=%3 aus.</translation>
    </message>
    <message>
        <source>No pod of %1 may ask DNS: the policy %2 denies egress, and none of the namespace opens port 53. No name can be resolved, so what is allowed fails all the same.</source>
        <translation>Kein Pod von %1 darf DNS fragen: Die Policy %2 verweigert Egress, und keine des Namespace öffnet Port 53. Kein Name lässt sich auflösen, daher scheitert auch, was erlaubt ist.</translation>
    </message>
    <message>
        <source>The pods of %1 may ask DNS over UDP only (policy %2). Long answers are asked for again over TCP, which is denied: names fail now and then.</source>
        <translation>Die Pods von %1 dürfen DNS nur über UDP fragen (Policy %2). Nach langen Antworten wird über TCP noch einmal gefragt, und das wird verweigert: Namen scheitern ab und zu.</translation>
    </message>
    <message>
        <source>The policy %1 lets %2 in, but nothing lets %2 out to there: the connection stays denied.</source>
        <translation>Die Policy %1 lässt %2 herein, aber nichts lässt %2 dorthin hinaus: Die Verbindung bleibt verweigert.</translation>
    </message>
    <message>
        <source>The policy %1 lets its pods out to %2, but nothing lets them in there: the connection stays denied.</source>
        <translation>Die Policy %1 lässt ihre Pods zu %2 hinaus, aber nichts lässt sie dort herein: Die Verbindung bleibt verweigert.</translation>
    </message>
    <message>
        <source>The policy %1 opens every port of every address, also of the cloud&apos;s metadata service at 169.254.169.254, which gives out credentials: leave that address out with &quot;except&quot;.</source>
        <translation>Die Policy %1 öffnet jeden Port jeder Adresse, auch des Metadatendienstes der Cloud unter 169.254.169.254, der Zugangsdaten herausgibt: Nimm diese Adresse mit &quot;except&quot; aus.</translation>
    </message>
    <message>
        <source>The policy %1 has rules for egress alone, and denies ingress as well: nobody reaches %2 behind the Service %3. Should its policyTypes be Egress only?</source>
        <translation>Die Policy %1 hat nur Regeln für Egress und verweigert auch Ingress: Niemand erreicht %2 hinter dem Service %3. Sollten ihre policyTypes nur Egress sein?</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ActionStates</name>
    <message>
        <source>Select a workload, a namespace or an external first: the edge begins there.</source>
        <translation>Wählen Sie zuerst einen Workload, einen Namespace oder ein externes Ziel aus: Dort beginnt die Kante.</translation>
    </message>
    <message>
        <source>Select an edge first: F2 changes its traffic, reason, owner and review date.</source>
        <translation>Wählen Sie zuerst eine Kante: F2 ändert Verkehr, Grund, Besitzer und Prüfdatum.</translation>
    </message>
    <message>
        <source>No edge of the design is drawn between these ends.</source>
        <translation>Zwischen diesen Enden ist keine Kante des Entwurfs gezeichnet.</translation>
    </message>
    <message>
        <source>Select a line or two workloads first: what is between them is explained.</source>
        <translation>Wählen Sie zuerst eine Linie oder zwei Workloads aus: Erklärt wird, was dazwischen gilt.</translation>
    </message>
    <message>
        <source>Workloads and namespaces come from the folder; edges and externals can be removed.</source>
        <translation>Workloads und Namespaces kommen aus dem Ordner; Kanten und externe Ziele können entfernt werden.</translation>
    </message>
    <message>
        <source>Select the workloads that are to get the copied edges.</source>
        <translation>Wählen Sie die Workloads aus, die die kopierten Kanten erhalten sollen.</translation>
    </message>
    <message>
        <source>There are no edges to paste: select a workload and copy its edges first.</source>
        <translation>Es gibt keine Kanten zum Einfügen: Wählen Sie einen Workload aus und kopieren Sie zuerst dessen Kanten.</translation>
    </message>
    <message>
        <source>Select an external first whose addresses no folder tells, such as a DNS name.</source>
        <translation>Wählen Sie zuerst ein externes Ziel aus, dessen Adressen in keinem Ordner stehen, etwa einen DNS-Namen.</translation>
    </message>
    <message>
        <source>Select a workload, a namespace or the Internet first: what has to do with it is shown.</source>
        <translation>Wählen Sie zuerst einen Workload, einen Namespace oder das Internet aus: Gezeigt wird, was damit zu tun hat.</translation>
    </message>
    <message>
        <source>Select a workload first: the blast radius is what it could get at.</source>
        <translation>Wählen Sie zuerst einen Workload aus: Der Wirkungsradius ist das, wohin er gelangen könnte.</translation>
    </message>
    <message>
        <source>Select workloads or namespaces first: they are laid out anew.</source>
        <translation>Wählen Sie zuerst Workloads oder Namespaces aus: Sie werden neu angeordnet.</translation>
    </message>
    <message>
        <source>There is nothing to fold: select a namespace that shows its workloads, or one of them.</source>
        <translation>Es gibt nichts einzuklappen: Wählen Sie einen Namespace, der seine Workloads zeigt, oder einen davon.</translation>
    </message>
    <message>
        <source>There is nothing to unfold: select a namespace that is shown as one card.</source>
        <translation>Es gibt nichts auszuklappen: Wählen Sie einen Namespace, der als eine Karte gezeigt wird.</translation>
    </message>
    <message>
        <source>Every namespace is shown as one card already.</source>
        <translation>Jeder Namespace wird schon als eine Karte gezeigt.</translation>
    </message>
    <message>
        <source>Every namespace shows its workloads already.</source>
        <translation>Jeder Namespace zeigt seine Workloads schon.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Einen Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Open a copy of the example cluster</source>
        <translation>Eine Kopie des Beispiel-Clusters öffnen</translation>
    </message>
    <message>
        <source>Open &amp;kustomization…</source>
        <translation>&amp;Kustomization öffnen …</translation>
    </message>
    <message>
        <source>Open one of the folder&apos;s kustomizations, with what it applies</source>
        <translation>Eine der Kustomizations des Ordners öffnen, samt dem, was sie anwendet</translation>
    </message>
    <message>
        <source>&amp;Save design</source>
        <translation>Entwurf &amp;speichern</translation>
    </message>
    <message>
        <source>Save the design as design.drawbridge in the folder</source>
        <translation>Den Entwurf als design.drawbridge im Ordner speichern</translation>
    </message>
    <message>
        <source>&amp;Export policies…</source>
        <translation>Policies &amp;exportieren …</translation>
    </message>
    <message>
        <source>Prove the policies of the design and write them</source>
        <translation>Die Policies des Entwurfs beweisen und schreiben</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt …</translation>
    </message>
    <message>
        <source>Print or save the isolation report</source>
        <translation>Den Isolationsbericht drucken oder speichern</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>See what changed since a Git revision, or against another folder or the export</source>
        <translation>Zeigen, was sich seit einer Git-Revision oder gegenüber einem anderen Ordner oder dem Export geändert hat</translation>
    </message>
    <message>
        <source>Export p&amp;icture…</source>
        <translation>B&amp;ild exportieren …</translation>
    </message>
    <message>
        <source>Write the canvas as SVG, PNG or PDF</source>
        <translation>Die Zeichenfläche als SVG, PNG oder PDF schreiben</translation>
    </message>
    <message>
        <source>&amp;Print canvas…</source>
        <translation>Zeichenfläche &amp;drucken …</translation>
    </message>
    <message>
        <source>Print the canvas so that every name can be read, on several pages</source>
        <translation>Die Zeichenfläche so drucken, dass jeder Name lesbar ist, auf mehreren Seiten</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>Ordner s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the folder and go back to the first page</source>
        <translation>Den Ordner schließen und zur ersten Seite zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove the selected edges or externals from the design</source>
        <translation>Die ausgewählten Kanten oder externen Ziele aus dem Entwurf entfernen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select everything on the canvas</source>
        <translation>Alles auf der Zeichenfläche auswählen</translation>
    </message>
    <message>
        <source>&amp;Copy edges</source>
        <translation>Kanten &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected edges of a workload, or all of them</source>
        <translation>Die ausgewählten Kanten eines Workloads kopieren oder alle</translation>
    </message>
    <message>
        <source>&amp;Paste edges</source>
        <translation>Kanten &amp;einfügen</translation>
    </message>
    <message>
        <source>Give the copied edges to each selected workload: the same peers, the same traffic</source>
        <translation>Jedem ausgewählten Workload die kopierten Kanten geben: dieselben Gegenstellen, denselben Verkehr</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Type which workloads are looked at</source>
        <translation>Eingeben, welche Workloads betrachtet werden</translation>
    </message>
    <message>
        <source>&amp;Locator…</source>
        <translation>&amp;Schnellsuche …</translation>
    </message>
    <message>
        <source>Find a workload, a namespace, an external or a menu entry by name</source>
        <translation>Workload, Namespace, externes Ziel oder Menüeintrag nach Namen finden</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>Theme, canvas and new designs</source>
        <translation>Farbschema, Zeichenfläche und neue Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Loaded</source>
        <translation>&amp;Geladen</translation>
    </message>
    <message>
        <source>What the loaded policies allow</source>
        <translation>Was die geladenen Policies erlauben</translation>
    </message>
    <message>
        <source>&amp;Designed</source>
        <translation>&amp;Entworfen</translation>
    </message>
    <message>
        <source>What the export of the design allows</source>
        <translation>Was der Export des Entwurfs erlaubt</translation>
    </message>
    <message>
        <source>D&amp;ifference</source>
        <translation>&amp;Unterschied</translation>
    </message>
    <message>
        <source>What the design newly allows and newly cuts</source>
        <translation>Was der Entwurf neu erlaubt und neu unterbricht</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole canvas</source>
        <translation>Die ganze Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Zoom i&amp;n</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Show less, larger</source>
        <translation>Weniger zeigen, größer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more, smaller</source>
        <translation>Mehr zeigen, kleiner</translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation>&amp;Fokusmodus</translation>
    </message>
    <message>
        <source>Show only what the selected thing reaches or is reached by</source>
        <translation>Nur zeigen, was das Ausgewählte erreicht oder wovon es erreicht wird</translation>
    </message>
    <message>
        <source>Show what the selected workload could get at, hop by hop</source>
        <translation>Zeigen, wohin der ausgewählte Workload gelangen könnte, Sprung für Sprung</translation>
    </message>
    <message>
        <source>Show where on the canvas the view is, while it does not show all of it</source>
        <translation>Zeigen, wo auf der Zeichenfläche die Ansicht liegt, solange sie nicht alles davon zeigt</translation>
    </message>
    <message>
        <source>Leave out the many like lines of workloads that nearly everyone talks to</source>
        <translation>Die vielen gleichartigen Linien von Workloads weglassen, mit denen fast alle kommunizieren</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Strong text and outlines, nothing faint</source>
        <translation>Kräftiger Text und kräftige Umrisse, nichts Blasses</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Select and move things on the canvas</source>
        <translation>Dinge auf der Zeichenfläche auswählen und verschieben</translation>
    </message>
    <message>
        <source>Draw by &amp;pulling</source>
        <translation>Durch &amp;Ziehen zeichnen</translation>
    </message>
    <message>
        <source>Draw a connection: pull it from one workload to another</source>
        <translation>Eine Verbindung zeichnen: von einem Workload zu einem anderen ziehen</translation>
    </message>
    <message>
        <source>&amp;Tidy everything</source>
        <translation>&amp;Alles aufräumen</translation>
    </message>
    <message>
        <source>Lay the canvas out again; what you placed stays</source>
        <translation>Die Zeichenfläche neu anordnen; was Sie platziert haben, bleibt</translation>
    </message>
    <message>
        <source>Tidy &amp;selection</source>
        <translation>Aus&amp;wahl aufräumen</translation>
    </message>
    <message>
        <source>Lay out anew what is selected, also what you placed; nothing else moves</source>
        <translation>Das Ausgewählte neu anordnen, auch von Ihnen Platziertes; sonst bewegt sich nichts</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Einklappen</translation>
    </message>
    <message>
        <source>Show the selected namespaces as one card each</source>
        <translation>Die ausgewählten Namespaces als je eine Karte zeigen</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>A&amp;usklappen</translation>
    </message>
    <message>
        <source>Show the workloads of the selected namespaces</source>
        <translation>Die Workloads der ausgewählten Namespaces zeigen</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>Alle e&amp;inklappen</translation>
    </message>
    <message>
        <source>Show every namespace as one card</source>
        <translation>Jeden Namespace als eine Karte zeigen</translation>
    </message>
    <message>
        <source>U&amp;nfold all</source>
        <translation>Alle au&amp;sklappen</translation>
    </message>
    <message>
        <source>Show the workloads of every namespace</source>
        <translation>Die Workloads jedes Namespace zeigen</translation>
    </message>
    <message>
        <source>&amp;Draw an edge…</source>
        <translation>Kante &amp;zeichnen …</translation>
    </message>
    <message>
        <source>Allow a connection from the selected workload</source>
        <translation>Eine Verbindung vom ausgewählten Workload erlauben</translation>
    </message>
    <message>
        <source>&amp;Edit edge…</source>
        <translation>Kante &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Change the traffic of the selected edge</source>
        <translation>Den Verkehr der ausgewählten Kante ändern</translation>
    </message>
    <message>
        <source>Default de&amp;ny</source>
        <translation>&amp;Default-Deny</translation>
    </message>
    <message>
        <source>Deny what is not drawn, both ways, in the selected namespace</source>
        <translation>Im ausgewählten Namespace in beiden Richtungen verweigern, was nicht gezeichnet ist</translation>
    </message>
    <message>
        <source>&amp;Allow DNS</source>
        <translation>DNS &amp;erlauben</translation>
    </message>
    <message>
        <source>Let the pods of the selected namespace ask the cluster&apos;s DNS</source>
        <translation>Den Pods des ausgewählten Namespace Anfragen an das DNS des Clusters erlauben</translation>
    </message>
    <message>
        <source>Allow &amp;inside the namespace</source>
        <translation>&amp;Innerhalb des Namespace erlauben</translation>
    </message>
    <message>
        <source>Let all pods of the selected namespace talk to each other</source>
        <translation>Alle Pods des ausgewählten Namespace miteinander kommunizieren lassen</translation>
    </message>
    <message>
        <source>Add e&amp;xternal…</source>
        <translation>E&amp;xternes Ziel hinzufügen …</translation>
    </message>
    <message>
        <source>Put an address block, a DNS name or the Internet on the canvas</source>
        <translation>Adressblock, DNS-Namen oder das Internet auf die Zeichenfläche setzen</translation>
    </message>
    <message>
        <source>What it stands &amp;for…</source>
        <translation>&amp;Wofür es steht …</translation>
    </message>
    <message>
        <source>Say which addresses the selected external has, or deny it</source>
        <translation>Angeben, welche Adressen das ausgewählte externe Ziel hat, oder es verweigern</translation>
    </message>
    <message>
        <source>Suggest &amp;connections…</source>
        <translation>&amp;Verbindungen vorschlagen …</translation>
    </message>
    <message>
        <source>Choose among the connections that the manifests name or the loaded policies allow</source>
        <translation>Unter den Verbindungen wählen, die die Manifeste nennen oder die geladenen Policies erlauben</translation>
    </message>
    <message>
        <source>Add clai&amp;m…</source>
        <translation>&amp;Aussage hinzufügen …</translation>
    </message>
    <message>
        <source>Say what must hold, to be checked after every edit and reported</source>
        <translation>Angeben, was gelten muss; es wird nach jeder Änderung geprüft und im Bericht aufgeführt</translation>
    </message>
    <message>
        <source>&amp;Keep or replace policies…</source>
        <translation>&amp;Policies behalten oder ersetzen …</translation>
    </message>
    <message>
        <source>Say which loaded policies stay in force</source>
        <translation>Angeben, welche geladenen Policies in Kraft bleiben</translation>
    </message>
    <message>
        <source>Start &amp;with default deny</source>
        <translation>&amp;Mit Default-Deny beginnen</translation>
    </message>
    <message>
        <source>Judge policies as %1 enforces them</source>
        <translation>Policies so beurteilen, wie %1 sie durchsetzt</translation>
    </message>
    <message>
        <source>&amp;Reset arrangement</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back to where they belong</source>
        <translation>Alle Bereiche an ihren Platz zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>&amp;About Drawbridge</source>
        <translation>&amp;Über Drawbridge</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Exp&amp;lain connection</source>
        <translation>Verbindung er&amp;klären</translation>
    </message>
    <message>
        <source>Say why the selected connection, or one from the first to the second of two selected workloads, is allowed or denied</source>
        <translation>Sagen, warum die ausgewählte Verbindung oder die vom ersten zum zweiten von zwei ausgewählten Workloads erlaubt oder verweigert ist</translation>
    </message>
    <message>
        <source>All it can reach (&amp;blast radius)</source>
        <translation>Alles, was er erreicht (&amp;Wirkungsradius)</translation>
    </message>
    <message>
        <source>&amp;Minimap while zoomed in</source>
        <translation>&amp;Minimap, wenn vergrößert</translation>
    </message>
    <message>
        <source>&amp;Hide the lines of hubs</source>
        <translation>Linien von &amp;Hubs ausblenden</translation>
    </message>
    <message>
        <source>Deny everything but DNS in every namespace, as one step that can be undone</source>
        <translation>In jedem Namespace alles außer DNS verbieten, als ein Schritt, der sich rückgängig machen lässt</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::AlsoLetInBox</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other workload(s) would be let in, too</source>
        <translation>
            <numerusform>%Ln anderer Workload würde ebenfalls eingelassen</numerusform>
            <numerusform>%Ln andere Workloads würden ebenfalls eingelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No stable label tells them apart: %1.</source>
        <translation>Kein stabiles Label unterscheidet sie: %1.</translation>
    </message>
    <message>
        <source>&amp;Let them in, too</source>
        <translation>&amp;Auch einlassen</translation>
    </message>
    <message>
        <source>The edge is drawn. The export is refused until a label tells its pods from the others, and offers the label.</source>
        <translation>Die Kante ist gezeichnet. Der Export wird abgelehnt, bis ein Label ihre Pods von den anderen unterscheidet, und er bietet das Label an.</translation>
    </message>
    <message>
        <source>Keep them o&amp;ut: the export waits for a label</source>
        <translation>Dra&amp;ußen halten: Der Export wartet auf ein Label</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::BlastRadiusView</name>
    <message>
        <source>What %1 can get at is being computed.</source>
        <translation>Es wird berechnet, wohin %1 gelangen kann.</translation>
    </message>
    <message>
        <source>Show the cut</source>
        <translation>Schnitt zeigen</translation>
    </message>
    <message>
        <source>End blast radius</source>
        <translation>Wirkungsradius beenden</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasPane</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read in full. Verdicts may rest on incomplete input.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht vollständig gelesen werden. Urteile könnten auf unvollständiger Eingabe beruhen.</numerusform>
            <numerusform>%Ln Dateien konnten nicht vollständig gelesen werden. Urteile könnten auf unvollständiger Eingabe beruhen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Workloads and namespaces come from the folder; edges and externals can be removed.</source>
        <translation>Workloads und Namespaces kommen aus dem Ordner; Kanten und externe Ziele können entfernt werden.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Start with default deny</source>
        <translation>Mit Default-Deny beginnen</translation>
    </message>
    <message>
        <source>Pull an edge from the handle of a workload, or select one and press E.</source>
        <translation>Ziehen Sie eine Kante vom Griff eines Workloads, oder wählen Sie einen aus und drücken Sie E.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Select a workload, a namespace or the Internet first: what has to do with it is shown.</source>
        <translation>Wählen Sie zuerst einen Workload, einen Namespace oder das Internet aus: Gezeigt wird, was damit zu tun hat.</translation>
    </message>
    <message>
        <source>Select a workload first: the blast radius is what it could get at.</source>
        <translation>Wählen Sie zuerst einen Workload aus: Der Wirkungsradius ist das, wohin er gelangen könnte.</translation>
    </message>
    <message>
        <source>Draw an edge from here…</source>
        <translation>Kante von hier zeichnen …</translation>
    </message>
    <message>
        <source>Draw an edge to here…</source>
        <translation>Kante hierher zeichnen …</translation>
    </message>
    <message>
        <source>What it stands for…</source>
        <translation>Wofür es steht …</translation>
    </message>
    <message>
        <source>Focus on it</source>
        <translation>Fokus hierauf</translation>
    </message>
    <message>
        <source>Show in the source</source>
        <translation>Im Quelltext zeigen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 (aus)</translation>
    </message>
    <message>
        <source>Default deny for ingress</source>
        <translation>Default-Deny für Ingress</translation>
    </message>
    <message>
        <source>Default deny for egress</source>
        <translation>Default-Deny für Egress</translation>
    </message>
    <message>
        <source>Allow DNS</source>
        <translation>DNS erlauben</translation>
    </message>
    <message>
        <source>Allow inside the namespace</source>
        <translation>Innerhalb des Namespace erlauben</translation>
    </message>
    <message>
        <source>Edit edge…</source>
        <translation>Kante bearbeiten …</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln edge(s)…</source>
        <translation>
            <numerusform>%Ln Kante bearbeiten …</numerusform>
            <numerusform>%Ln Kanten bearbeiten …</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove edge</source>
        <translation>Kante entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante entfernen</numerusform>
            <numerusform>%Ln Kanten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy edges</source>
        <translation>Kanten kopieren</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1 erklären</translation>
    </message>
    <message>
        <source>Drawing %1 in %2</source>
        <translation>Wird gezeichnet: %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to tidy: select workloads or namespaces that do not lie as they would be laid out.</source>
        <translation>Es gibt nichts zu ordnen: Wählen Sie Workloads oder Namespaces, die anders liegen, als sie angeordnet würden.</translation>
    </message>
    <message>
        <source>There is nothing to fold: select a namespace that shows its workloads, or one of them.</source>
        <translation>Es gibt nichts einzuklappen: Wählen Sie einen Namespace, der seine Workloads zeigt, oder einen davon.</translation>
    </message>
    <message>
        <source>There is nothing to unfold: select a namespace that is shown as one card.</source>
        <translation>Es gibt nichts auszuklappen: Wählen Sie einen Namespace, der als eine Karte gezeigt wird.</translation>
    </message>
    <message>
        <source>The minimap shows once the canvas is larger than the view.</source>
        <translation>Die Minimap erscheint, sobald die Zeichenfläche größer ist als der Ausschnitt.</translation>
    </message>
    <message>
        <source>All it can reach (blast radius)</source>
        <translation>Alles, was er erreicht (Wirkungsradius)</translation>
    </message>
    <message>
        <source>Default deny for %1</source>
        <translation>Default-Deny für %1</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
    <message>
        <source>Suggest connections…</source>
        <translation>Verbindungen vorschlagen …</translation>
    </message>
    <message>
        <source>Type a part of a name, and choose the pair to explain</source>
        <translation>Tippen Sie einen Teil eines Namens, und wählen Sie das Paar, das erklärt werden soll</translation>
    </message>
    <message>
        <source>Hide (Esc, once nothing is selected and no mode is on)</source>
        <translation>Ausblenden (Esc, sobald nichts ausgewählt und kein Modus an ist)</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>No policies: every pair is allowed. %1 What is not drawn is cut then, and Undo takes it back.</source>
        <translation>Keine Policies: Jedes Paar ist erlaubt. %1 Was nicht gezeichnet ist, wird dann getrennt; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Everything is allowed already, so a line says “all” whatever its edge asks for. With default deny only what is drawn is allowed. %1</source>
        <translation>Es ist schon alles erlaubt, deshalb steht an einer Linie „alles“, was ihre Kante auch verlangt. Mit Default-Deny ist nur erlaubt, was gezeichnet ist. %1</translation>
    </message>
    <message>
        <source>Draw the edge…</source>
        <translation>Kante zeichnen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) are cut by the design in all.</source>
        <translation>
            <numerusform>Insgesamt unterbricht der Entwurf %Ln Workload-Paar.</numerusform>
            <numerusform>Insgesamt unterbricht der Entwurf %Ln Workload-Paare.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasStrip</name>
    <message>
        <source>Place in the cluster</source>
        <translation>Ort im Cluster</translation>
    </message>
    <message>
        <source>Edge density</source>
        <translation>Kantendichte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Faint lines: hidden</source>
        <translation>Blasse Linien: ausgeblendet</translation>
    </message>
    <message>
        <source>Faint lines: %1 %</source>
        <translation>Blasse Linien: %1 %</translation>
    </message>
    <message>
        <source>%1. Faint are lines that what is selected or filtered has no part in, and where there are many, all; at 100 % each is as strong as alone. Denied, changed and unknown ones always stay strong.</source>
        <translation>%1. Blass sind Linien, an denen das Ausgewählte oder Gefilterte nicht beteiligt ist, und wo es viele gibt, alle; bei 100 % ist jede so kräftig wie allein. Verweigerte, geänderte und unbekannte bleiben immer kräftig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln external(s)</source>
        <translation>
            <numerusform>%Ln externes Ziel</numerusform>
            <numerusform>%Ln externe Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Linie</numerusform>
            <numerusform>%Ln Linien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasWidget</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n Namespace</numerusform>
            <numerusform>%n Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Namespace %1, folded, %2</source>
        <translation>Namespace %1, eingeklappt, %2</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>This moves %1. To draw an edge, pull from the round handle at its right edge, or press E.</source>
        <translation>Das verschiebt %1. Für eine Kante am runden Griff am rechten Rand ziehen oder E drücken.</translation>
    </message>
    <message>
        <source>Not drawn: %1. The Inspector lists them.</source>
        <translation>Nicht gezeichnet: %1. Der Inspektor listet sie auf.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ChangeReasons</name>
    <message>
        <source>Why it changed</source>
        <translation>Warum es sich geändert hat</translation>
    </message>
    <message>
        <source>The pods of ingress controllers are not in the folder: no rule can be shown for them.</source>
        <translation>Die Pods von Ingress-Controllern sind nicht im Ordner: Für sie kann keine Regel gezeigt werden.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Show in Explain</source>
        <translation>In der Erklärung zeigen</translation>
    </message>
    <message>
        <source>%1: there are no such pods.</source>
        <translation>%1: Es gibt keine solchen Pods.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>The design allows what the loaded policies allow.</source>
        <translation>Der Entwurf erlaubt, was die geladenen Policies erlauben.</translation>
    </message>
    <message>
        <source>There are too many workloads to compare each pair. The Matrix counts what changes between namespaces.</source>
        <translation>Es sind zu viele Workloads, um jedes Paar zu vergleichen. Die Matrix zählt, was sich zwischen Namespaces ändert.</translation>
    </message>
    <message>
        <source>Pairs of workloads, each counted once and in its direction. The cards of the canvas count a pair of two namespaces at both of them.</source>
        <translation>Paare von Workloads, jedes einmal und in seiner Richtung gezählt. Die Karten der Zeichenfläche zählen ein Paar zweier Namespaces bei beiden.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ClaimCommands</name>
    <message>
        <source>Add claim</source>
        <translation>Aussage hinzufügen</translation>
    </message>
    <message>
        <source>Edit claim</source>
        <translation>Aussage bearbeiten</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Aussage entfernen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ClaimDialog</name>
    <message>
        <source>Edit claim</source>
        <translation>Aussage bearbeiten</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Aussage hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>cannot reach: nothing in “From” may connect to anything in “To”</source>
        <translation>kann nicht erreichen: Nichts aus „Von“ darf sich mit etwas aus „Zu“ verbinden</translation>
    </message>
    <message>
        <source>alone reaches: nothing but “From” may connect to anything in “To”</source>
        <translation>erreicht allein: Nichts außer „Von“ darf sich mit etwas aus „Zu“ verbinden</translation>
    </message>
    <message>
        <source>why it must hold, for the report</source>
        <translation>warum es gelten muss, für den Bericht</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>&amp;Aussage</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Zu</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>Ver&amp;kehr</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <source>a namespace, a workload, a label or a block of addresses</source>
        <translation>ein Namespace, ein Workload, ein Label oder ein Adressblock</translation>
    </message>
    <message>
        <source>“%1” is no namespace, workload or label of the folder and no block of addresses.</source>
        <translation>„%1“ ist weder ein Namespace, ein Workload oder ein Label des Ordners noch ein Adressblock.</translation>
    </message>
    <message>
        <source>A claim allows and denies nothing. It is checked after every edit and judged in the report.</source>
        <translation>Eine Aussage erlaubt und verweigert nichts. Sie wird nach jeder Änderung geprüft und im Bericht beurteilt.</translation>
    </message>
    <message>
        <source>“%1” is the name of several workloads: %2.</source>
        <translation>„%1“ ist der Name mehrerer Workloads: %2.</translation>
    </message>
    <message>
        <source>any; or ports such as 5432, 8000-8010, UDP 53</source>
        <translation>beliebig oder Ports wie 5432, 8000-8010, UDP 53</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ClaimsPanel</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No claims yet. A claim says what must hold, such as “staging cannot reach production”; it is checked after every edit and is part of the report.</source>
        <translation>Noch keine Aussagen. Eine Aussage sagt, was gelten muss, etwa „staging kann production nicht erreichen“; sie wird nach jeder Änderung geprüft und ist Teil des Berichts.</translation>
    </message>
    <message>
        <source>Add claim…</source>
        <translation>Aussage hinzufügen …</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ClusterButton</name>
    <message>
        <source>&amp;Ask the cluster</source>
        <translation>&amp;Cluster befragen</translation>
    </message>
    <message>
        <source>What would change (kubectl diff)</source>
        <translation>Was würde sich ändern (kubectl diff)</translation>
    </message>
    <message>
        <source>Would it be accepted (kubectl apply --dry-run=server)</source>
        <translation>Würde es angenommen (kubectl apply --dry-run=server)</translation>
    </message>
    <message>
        <source>kubectl failed</source>
        <translation>kubectl ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Nichts würde sich ändern</translation>
    </message>
    <message>
        <source>This would change</source>
        <translation>Dies würde sich ändern</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ClusterSketch</name>
    <message>
        <source>A sketch of the example cluster</source>
        <translation>Skizze des Beispiel-Clusters</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CompareDialog</name>
    <message>
        <source>Another &amp;folder</source>
        <translation>Anderer &amp;Ordner</translation>
    </message>
    <message>
        <source>A Git &amp;revision of this folder</source>
        <translation>Git-&amp;Revision dieses Ordners</translation>
    </message>
    <message>
        <source>What the &amp;export of the design would allow</source>
        <translation>Was der &amp;Export des Entwurfs erlauben würde</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Folder to compare with</source>
        <translation>Ordner, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>As it was before the change</source>
        <translation>Stand vor der Änderung</translation>
    </message>
    <message>
        <source>Revision to compare with</source>
        <translation>Revision, mit der verglichen wird</translation>
    </message>
    <message>
        <source>A branch, a tag or a commit</source>
        <translation>Ein Branch, ein Tag oder ein Commit</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>What changed is listed here, newly allowed first.</source>
        <translation>Hier wird aufgeführt, was sich geändert hat, neu Erlaubtes zuerst.</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>Als &amp;Text speichern …</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Being compared</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Some files could not be read in full, so there may be more.</source>
        <translation>Einige Dateien konnten nicht vollständig gelesen werden; es könnte also mehr geben.</translation>
    </message>
    <message>
        <source>The submodule %1 is not here as the revision has it; what it held is missing.</source>
        <translation>Das Submodul %1 ist hier nicht so vorhanden, wie die Revision es hat; was es enthielt, fehlt.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>There is nothing to compare with: no Kubernetes object was found.</source>
        <translation>Es gibt nichts, womit verglichen werden kann: Es wurde kein Kubernetes-Objekt gefunden.</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ConsequencesPage</name>
    <message>
        <source>What changes once the files are in force</source>
        <translation>Was sich ändert, sobald die Dateien in Kraft sind</translation>
    </message>
    <message>
        <source>What the export changes</source>
        <translation>Was der Export ändert</translation>
    </message>
    <message>
        <source>&amp;Show on the canvas</source>
        <translation>Auf der &amp;Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Closes the export, which has written nothing, and explains the connection</source>
        <translation>Schließt den Export, der nichts geschrieben hat, und erklärt die Verbindung</translation>
    </message>
    <message>
        <source>Compared with what the loaded policies of the folder allow today.</source>
        <translation>Verglichen mit dem, was die geladenen Policies des Ordners heute erlauben.</translation>
    </message>
    <message>
        <source>There are too many pairs to compare them one by one: the Matrix counts what changes between namespaces.</source>
        <translation>Es sind zu viele Paare, um sie einzeln zu vergleichen: Die Matrix zählt, was sich zwischen Namespaces ändert.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CounterExampleView</name>
    <message>
        <source>%1 to %2, %3, %4</source>
        <translation>%1 zu %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DesignCommands</name>
    <message>
        <source>Change posture of %1</source>
        <translation>Grundhaltung von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use the CNI profile %1</source>
        <translation>CNI-Profil %1 verwenden</translation>
    </message>
    <message>
        <source>Start with default deny</source>
        <translation>Mit Default-Deny beginnen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Keep or replace policies</source>
        <translation>Policies behalten oder ersetzen</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 einklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 ausklappen</translation>
    </message>
    <message numerus="yes">
        <source>Fold %Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace einklappen</numerusform>
            <numerusform>%Ln Namespaces einklappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfold %Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace ausklappen</numerusform>
            <numerusform>%Ln Namespaces ausklappen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidy the selection</source>
        <translation>Auswahl aufräumen</translation>
    </message>
    <message>
        <source>Move on the canvas</source>
        <translation>Auf der Zeichenfläche verschieben</translation>
    </message>
    <message>
        <source>Select one workload, or edges of one, to copy edges.</source>
        <translation>Wählen Sie einen Workload oder Kanten eines einzigen aus, um Kanten zu kopieren.</translation>
    </message>
    <message>
        <source>%1 has no edges to copy.</source>
        <translation>%1 hat keine Kanten zum Kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) of %1 copied. Select other workloads and paste.</source>
        <translation>
            <numerusform>%Ln Kante von %1 kopiert. Wählen Sie andere Workloads aus und fügen Sie die Kante ein.</numerusform>
            <numerusform>%Ln Kanten von %1 kopiert. Wählen Sie andere Workloads aus und fügen Sie die Kanten ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no edges to paste: select a workload and copy its edges first.</source>
        <translation>Es gibt keine Kanten zum Einfügen: Wählen Sie einen Workload aus und kopieren Sie zuerst dessen Kanten.</translation>
    </message>
    <message>
        <source>Select the workloads that are to get the copied edges.</source>
        <translation>Wählen Sie die Workloads aus, die die kopierten Kanten erhalten sollen.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante einfügen</numerusform>
            <numerusform>%Ln Kanten einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to %1</source>
        <translation>
            <numerusform>%Ln Kante zu %1</numerusform>
            <numerusform>%Ln Kanten zu %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) from %1</source>
        <translation>
            <numerusform>%Ln Kante von %1</numerusform>
            <numerusform>%Ln Kanten von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante</numerusform>
            <numerusform>%Ln Kanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Release on a workload, a namespace or an external.</source>
        <translation>Lassen Sie über einem Workload, einem Namespace oder einem externen Ziel los.</translation>
    </message>
    <message>
        <source>An edge needs two different ends.</source>
        <translation>Eine Kante braucht zwei verschiedene Enden.</translation>
    </message>
    <message>
        <source>Both ends lie outside the cluster: no policy binds them.</source>
        <translation>Beide Enden liegen außerhalb des Clusters: Keine Policy bindet sie.</translation>
    </message>
    <message>
        <source>A DNS name can be reached, but connections cannot be told to come from it.</source>
        <translation>Ein DNS-Name kann erreicht werden, aber Verbindungen lässt sich nicht ansehen, dass sie von ihm kommen.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante erlauben</numerusform>
            <numerusform>%Ln Kanten erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>%1 erlauben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln end(s)</source>
        <translation>
            <numerusform>%Ln Ende</numerusform>
            <numerusform>%Ln Enden</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 itself stands behind the Service %2.</source>
        <translation>Hinter dem Service %2 steht nur %1 selbst.</translation>
    </message>
    <message>
        <source>Allow %1 → Service %2</source>
        <translation>%1 → Service %2 erlauben</translation>
    </message>
    <message>
        <source>No edge of the design is drawn between these ends.</source>
        <translation>Zwischen diesen Enden ist keine Kante des Entwurfs gezeichnet.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante ändern</numerusform>
            <numerusform>%Ln Kanten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>This connection is not an edge of the design: a posture or a kept policy allows it.</source>
        <translation>Diese Verbindung ist keine Kante des Entwurfs: Eine Grundhaltung oder eine behaltene Policy erlaubt sie.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected end(s)</source>
        <translation>
            <numerusform>%Ln ausgewähltes Ende</numerusform>
            <numerusform>%Ln ausgewählte Enden</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw an edge from %1 to …</source>
        <translation>Kante zeichnen von %1 zu …</translation>
    </message>
    <message>
        <source>Draw an edge to %1 from …</source>
        <translation>Kante zeichnen zu %1 von …</translation>
    </message>
    <message>
        <source>Pods of any namespace are opened by edges of their own: the other end must be a workload, a namespace or a group.</source>
        <translation>Pods beliebiger Namespaces öffnen nur ihre eigenen Kanten: Das andere Ende muss ein Workload, ein Namespace oder eine Gruppe sein.</translation>
    </message>
    <message>
        <source>Type a name, an address block or labels: {team=a}/*</source>
        <translation>Name, Adressblock oder Labels eingeben: {team=a}/*</translation>
    </message>
    <message>
        <source>no such pods yet</source>
        <translation>noch keine solchen Pods</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>Default deny</source>
        <translation>Default-Deny</translation>
    </message>
    <message>
        <source>all namespaces of the folder: %1</source>
        <translation>alle Namespaces des Ordners: %1</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln namespace(s) of the folder</source>
        <translation>
            <numerusform>den %Ln Namespace des Ordners</numerusform>
            <numerusform>alle %Ln Namespaces des Ordners</numerusform>
        </translation>
    </message>
    <message>
        <source>Default deny isolates %1; no system namespace is among them.</source>
        <translation>Default-Deny isoliert %1; kein System-Namespace ist darunter.</translation>
    </message>
    <message>
        <source>Default deny isolates %1; system namespaces are among them.</source>
        <translation>Default-Deny isoliert %1; System-Namespaces sind darunter.</translation>
    </message>
    <message>
        <source>Default deny isolates %1, system namespaces among them: %2.</source>
        <translation>Default-Deny isoliert %1, darunter System-Namespaces: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln external(s)</source>
        <translation>
            <numerusform>%Ln externes Ziel</numerusform>
            <numerusform>%Ln externe Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with %Ln edge(s)</source>
        <translation>
            <numerusform>%1 mit %Ln Kante entfernen</numerusform>
            <numerusform>%1 mit %Ln Kanten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>The design has nothing to remove here: it is on the canvas because a policy names it.</source>
        <translation>Im Entwurf gibt es hier nichts zu entfernen: Es steht auf der Zeichenfläche, weil eine Policy es nennt.</translation>
    </message>
    <message>
        <source>%1 has these edges already.</source>
        <translation>%1 hat diese Kanten schon.</translation>
    </message>
    <message>
        <source>What is selected has these edges already.</source>
        <translation>Was ausgewählt ist, hat diese Kanten schon.</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>Es wurde nichts eingefügt. %1</translation>
    </message>
    <message>
        <source>Allow only this edge</source>
        <translation>Nur diese Kante erlauben</translation>
    </message>
    <message>
        <source>Allow only these edges</source>
        <translation>Nur diese Kanten erlauben</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DesignDocument</name>
    <message>
        <source>The design file is read-only here: it could not be read completely, or it was written by a newer version.</source>
        <translation>Die Entwurfsdatei ist hier schreibgeschützt: Sie konnte nicht vollständig gelesen werden oder wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>The folder %1 is gone. The design is kept in this window: save it again once the folder is back.</source>
        <translation>Der Ordner %1 ist nicht mehr da. Der Entwurf bleibt in diesem Fenster erhalten: Speichern Sie ihn erneut, sobald der Ordner wieder da ist.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Read the design file again</source>
        <translation>Entwurfsdatei neu einlesen</translation>
    </message>
    <message>
        <source>Merge with the design file</source>
        <translation>Mit der Entwurfsdatei zusammenführen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DiffView</name>
    <message>
        <source>Changes to the file</source>
        <translation>Änderungen an der Datei</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DnsChoice</name>
    <message>
        <source>DNS for every pod of a namespace</source>
        <translation>DNS für jeden Pod eines Namespace</translation>
    </message>
    <message>
        <source>One policy for each namespace; pods to come may ask, too</source>
        <translation>Eine Policy je Namespace; auch künftige Pods dürfen DNS abfragen</translation>
    </message>
    <message>
        <source>DNS for pods that connect somewhere</source>
        <translation>DNS für Pods mit ausgehenden Verbindungen</translation>
    </message>
    <message>
        <source>In the policies of the workloads at which an edge starts, and of whole namespaces with traffic inside</source>
        <translation>In den Policies der Workloads, an denen eine Kante beginnt, und denen ganzer Namespaces mit internem Verkehr</translation>
    </message>
    <message>
        <source>%1, %2, %3 in all</source>
        <translation>%1, %2, %3 insgesamt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln policy(s)</source>
        <translation>
            <numerusform>%Ln Policy</numerusform>
            <numerusform>%Ln Policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln YAML line(s)</source>
        <translation>
            <numerusform>%Ln YAML-Zeile</numerusform>
            <numerusform>%Ln YAML-Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DockButtons</name>
    <message>
        <source>What to do with the panel %1</source>
        <translation>Was sich mit dem Bereich %1 tun lässt</translation>
    </message>
    <message>
        <source>Move or detach this panel</source>
        <translation>Diesen Bereich verschieben oder lösen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close; the menu Window brings it back</source>
        <translation>Schließen; das Menü Fenster bringt ihn zurück</translation>
    </message>
    <message>
        <source>Close; %1 or the menu Window brings it back</source>
        <translation>Schließen; %1 oder das Menü Fenster bringt ihn zurück</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DockHeads</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Put back into the window</source>
        <translation>Zurück ins &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Detach from the window</source>
        <translation>&amp;Vom Fenster lösen</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Nach &amp;links verschieben</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Nach &amp;rechts verschieben</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>Nach &amp;unten verschieben</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EdgeNotes</name>
    <message>
        <source>&amp;Reason</source>
        <translation>Be&amp;gründung</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>Begründung hinzufügen</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>for example 2027-03-31</source>
        <translation>zum Beispiel 2027-03-31</translation>
    </message>
    <message>
        <source>Each edge keeps its own</source>
        <translation>Jede Kante behält ihren Wert</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Verantwortlich</translation>
    </message>
    <message>
        <source>Review b&amp;y</source>
        <translation>P&amp;rüfdatum</translation>
    </message>
    <message>
        <source>Kept in the design file and told in the report; exported policies do not carry it.</source>
        <translation>Steht in der Entwurfsdatei und im Bericht; exportierte Policies enthalten es nicht.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EdgeTableModel</name>
    <message>
        <source>Change traffic</source>
        <translation>Verkehr ändern</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>Begründung ändern</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Verantwortlichkeit ändern</translation>
    </message>
    <message>
        <source>Change review date</source>
        <translation>Prüfdatum ändern</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>One end opened</source>
        <translation>Ein Ende geöffnet</translation>
    </message>
    <message>
        <source>The edge opens %1 alone. What these pods may do themselves is up to edges of their own: %2.</source>
        <translation>Die Kante öffnet nur %1. Was diese Pods selbst dürfen, sagen eigene Kanten: %2.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EdgesPanel</name>
    <message>
        <source>Edges of the design</source>
        <translation>Kanten des Entwurfs</translation>
    </message>
    <message>
        <source>No edge begins or ends at what the filter lets through.</source>
        <translation>Keine Kante beginnt oder endet bei dem, was der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Suggest connections…</source>
        <translation>Verbindungen vorschlagen …</translation>
    </message>
    <message>
        <source>Lists what the manifests name, with its evidence, to choose what to draw</source>
        <translation>Listet auf, was die Manifeste nennen, mit Belegen, um auszuwählen, was gezeichnet wird</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is drawn yet. The canvas has lines for %Ln connection(s) that the manifests name: they are no part of the design until they are drawn.</source>
        <translation>
            <numerusform>Noch ist nichts gezeichnet. Die Zeichenfläche hat eine Linie für %Ln Verbindung, die die Manifeste nennen: Sie gehört erst zum Entwurf, wenn sie gezeichnet ist.</numerusform>
            <numerusform>Noch ist nichts gezeichnet. Die Zeichenfläche hat Linien für %Ln Verbindungen, die die Manifeste nennen: Sie gehören erst zum Entwurf, wenn sie gezeichnet sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which of them to draw, or pull from the handle of a workload.</source>
        <translation>Wählen Sie aus, welche davon gezeichnet werden, oder ziehen Sie vom Griff eines Workloads.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Pull from the handle of a workload, or select one and press E.</source>
        <translation>Noch ist nichts gezeichnet. Ziehen Sie vom Griff eines Workloads, oder wählen Sie einen aus und drücken Sie E.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EmptyPage</name>
    <message numerus="yes">
        <source>%Ln file(s) were read.</source>
        <translation>
            <numerusform>%Ln Datei wurde gelesen.</numerusform>
            <numerusform>%Ln Dateien wurden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more kind(s)</source>
        <translation>
            <numerusform>%Ln weitere Art</numerusform>
            <numerusform>%Ln weitere Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, %1</source>
        <translation>Ausgelassen, %1</translation>
    </message>
    <message>
        <source>No workloads in this folder.</source>
        <translation>Keine Workloads in diesem Ordner.</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExplainPanel</name>
    <message>
        <source>Explanation of the selected connection</source>
        <translation>Erklärung der ausgewählten Verbindung</translation>
    </message>
    <message>
        <source>Select a line or two workloads on the canvas, or a row of the Inspector or of Edges, to see why it is allowed or denied.</source>
        <translation>Wählen Sie eine Linie oder zwei Workloads auf der Zeichenfläche oder eine Zeile im Inspektor oder unter „Kanten“ aus, um zu sehen, warum sie erlaubt oder verweigert ist.</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>Designed</source>
        <translation>Entworfen</translation>
    </message>
    <message>
        <source>The design leaves %1 denied: its edges allow nothing.</source>
        <translation>Im Entwurf bleibt %1 verweigert: Die zugehörigen Kanten erlauben nichts.</translation>
    </message>
    <message>
        <source>No verdict: one of the ends has no pods and no known address in this folder.</source>
        <translation>Kein Urteil: Eines der Enden hat in diesem Ordner weder Pods noch eine bekannte Adresse.</translation>
    </message>
    <message>
        <source>For %1:</source>
        <translation>Für %1:</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>No edge of the design is drawn between these ends.</source>
        <translation>Zwischen diesen Enden ist keine Kante des Entwurfs gezeichnet.</translation>
    </message>
    <message>
        <source>Draw the edge…</source>
        <translation>Kante zeichnen …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>Edit edge…</source>
        <translation>Kante bearbeiten …</translation>
    </message>
    <message>
        <source>Remove edge</source>
        <translation>Kante entfernen</translation>
    </message>
    <message>
        <source>Explain the other d&amp;irection</source>
        <translation>Die andere R&amp;ichtung erklären</translation>
    </message>
    <message>
        <source>Default deny for %1</source>
        <translation>Default-Deny für %1</translation>
    </message>
    <message>
        <source>Nothing changes between these ends.</source>
        <translation>Zwischen diesen Enden ändert sich nichts.</translation>
    </message>
    <message>
        <source>Compared is %1, which is drawn.</source>
        <translation>Verglichen wird, was gezeichnet ist: %1.</translation>
    </message>
    <message>
        <source>Compared is %1, which changes.</source>
        <translation>Verglichen wird, was sich ändert: %1.</translation>
    </message>
    <message>
        <source>Beside it newly allowed: %1.</source>
        <translation>Daneben neu erlaubt: %1.</translation>
    </message>
    <message>
        <source>Beside it newly cut: %1.</source>
        <translation>Daneben neu unterbrochen: %1.</translation>
    </message>
    <message>
        <source>Beside it may change: %1.</source>
        <translation>Daneben ändert sich möglicherweise: %1.</translation>
    </message>
    <message>
        <source>Nothing changes beside it.</source>
        <translation>Daneben ändert sich nichts.</translation>
    </message>
    <message>
        <source>The manifests name this connection: %1</source>
        <translation>Die Manifeste nennen diese Verbindung: %1</translation>
    </message>
    <message>
        <source>Before: the loaded policies</source>
        <translation>Zuvor: die geladenen Policies</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>Not the same for all: %1 is allowed, %2 is denied.</source>
        <translation>Nicht für alle gleich: %1 ist erlaubt, %2 ist verweigert.</translation>
    </message>
    <message>
        <source>The loaded policies allow it.</source>
        <translation>Die geladenen Policies erlauben es.</translation>
    </message>
    <message>
        <source>The loaded policies let it leave %1, and do not let it enter %2: the design keeps no half of a connection.</source>
        <translation>Die geladenen Policies lassen es aus %1 hinaus, aber nicht in %2 hinein: Der Entwurf behält keine halbe Verbindung.</translation>
    </message>
    <message>
        <source>The loaded policies let it enter %2, and do not let it leave %1: the design keeps no half of a connection.</source>
        <translation>Die geladenen Policies lassen es in %2 hinein, aber nicht aus %1 hinaus: Der Entwurf behält keine halbe Verbindung.</translation>
    </message>
    <message>
        <source>Draw this connection…</source>
        <translation>Diese Verbindung zeichnen…</translation>
    </message>
    <message>
        <source>It is drawn, without a reason, an owner or a date to review it by.</source>
        <translation>Sie ist gezeichnet, ohne Grund, Verantwortliche und Prüfdatum.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportDialog</name>
    <message>
        <source>Files of the export</source>
        <translation>Dateien des Exports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export policies</source>
        <translation>Policies exportieren</translation>
    </message>
    <message>
        <source>&amp;Copy the proof</source>
        <translation>Beweis &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the causes</source>
        <translation>Ursachen &amp;kopieren</translation>
    </message>
    <message>
        <source>Let workloads that connect somewhere ask DNS</source>
        <translation>DNS-Anfragen für Workloads mit ausgehenden Verbindungen erlauben</translation>
    </message>
    <message>
        <source>Let every pod ask DNS</source>
        <translation>DNS-Anfragen für jeden Pod erlauben</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln file(s) that hold somebody else&apos;s changes</source>
        <translation>
            <numerusform>%Ln Datei mit fremden Änderungen &amp;ersetzen</numerusform>
            <numerusform>%Ln Dateien mit fremden Änderungen &amp;ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln Zeile entfernt</numerusform>
            <numerusform>%Ln Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Replaced by the design, in force until it is deleted</source>
        <translation>Durch den Entwurf ersetzt; in Kraft, bis sie gelöscht wird</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;schreiben</numerusform>
            <numerusform>%Ln Dateien &amp;schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei e&amp;ntfernen</numerusform>
            <numerusform>%Ln Dateien e&amp;ntfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, remove %2</source>
        <translation>%1, %2 entfernen</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Nichts zu schreiben</translation>
    </message>
    <message>
        <source>&amp;Write files</source>
        <translation>Dateien &amp;schreiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was written: files in the folder have changed since they were compared. Look at the changes, and write again.</source>
        <translation>Nichts wurde geschrieben: Dateien im Ordner haben sich seit dem Vergleich geändert. Sehen Sie sich die Änderungen an und schreiben Sie erneut.</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Nichts wurde geschrieben. %1</translation>
    </message>
    <message>
        <source>The files were written, but what is on disk is not what was proven. Look at the changes.</source>
        <translation>Die Dateien wurden geschrieben, aber was auf dem Datenträger steht, ist nicht das, was bewiesen wurde. Sehen Sie sich die Änderungen an.</translation>
    </message>
    <message>
        <source>The design needs no policies: nothing is isolated.</source>
        <translation>Der Entwurf braucht keine Policies: Nichts ist isoliert.</translation>
    </message>
    <message>
        <source>Suggest co&amp;nnections…</source>
        <translation>&amp;Verbindungen vorschlagen …</translation>
    </message>
    <message>
        <source>Start with default deny</source>
        <translation>Mit Default-Deny beginnen</translation>
    </message>
    <message>
        <source>Lists them with their evidence, to choose what to add; then the export is proven again</source>
        <translation>Listet sie mit ihren Belegen auf, um auszuwählen, was dazukommt; danach wird der Export neu bewiesen</translation>
    </message>
    <message numerus="yes">
        <source>The manifests name %Ln connection(s) that the design leaves out, so these files deny them.</source>
        <translation>
            <numerusform>Die Manifeste nennen %Ln Verbindung, die der Entwurf auslässt: Diese Dateien verweigern sie.</numerusform>
            <numerusform>Die Manifeste nennen %Ln Verbindungen, die der Entwurf auslässt: Diese Dateien verweigern sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportOptions</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern …</translation>
    </message>
    <message>
        <source>&amp;Beside the workloads</source>
        <translation>&amp;Bei den Workloads</translation>
    </message>
    <message>
        <source>With a &amp;rollout plan</source>
        <translation>Mit &amp;Rollout-Plan</translation>
    </message>
    <message>
        <source>Puts the policies into the opened folder, where the workloads of their namespace stand, and into the kustomizations there</source>
        <translation>Legt die Policies im geöffneten Ordner dort ab, wo die Workloads ihres Namespace stehen, und trägt sie in die dortigen Kustomizations ein</translation>
    </message>
    <message>
        <source>Takes the policies that the design replaces out of the files that hold them; everything else in these files stays as it is</source>
        <translation>Nimmt die Policies, die der Entwurf ersetzt, aus den Dateien heraus, in denen sie stehen; alles andere in diesen Dateien bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Writes ROLLOUT.md as well: in which steps to apply the policies without cutting anything that is wanted, each simulated, with its check and its undo</source>
        <translation>Schreibt zusätzlich ROLLOUT.md: in welchen Schritten die Policies anzuwenden sind, ohne etwas Gewünschtes zu unterbrechen, jeder Schritt simuliert, mit seiner Prüfung und seiner Rücknahme</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln replaced policy(s) from their files</source>
        <translation>
            <numerusform>%Ln ersetzte Policy aus ihrer Datei entfernen</numerusform>
            <numerusform>%Ln ersetzte Policies aus ihren Dateien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the policies</source>
        <translation>Ordner für die Policies</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExternalDialog</name>
    <message>
        <source>&amp;Without</source>
        <translation>&amp;Ohne</translation>
    </message>
    <message>
        <source>Add external</source>
        <translation>Externes Ziel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Kind of external</source>
        <translation>Art des externen Ziels</translation>
    </message>
    <message>
        <source>Address block</source>
        <translation>Adressblock</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS-Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>blocks to leave out, with commas between</source>
        <translation>auszunehmende Blöcke, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>A DNS name looks like api.example.com.</source>
        <translation>Ein DNS-Name sieht so aus: api.example.com.</translation>
    </message>
    <message>
        <source>An address block looks like 203.0.113.0/24 or 2001:db8::/32.</source>
        <translation>Ein Adressblock sieht so aus: 203.0.113.0/24 oder 2001:db8::/32.</translation>
    </message>
    <message>
        <source>What is left out has to be blocks that lie within %1.</source>
        <translation>Ausgenommen werden können nur Blöcke, die innerhalb von %1 liegen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <source>NetworkPolicy cannot express DNS names: an edge to one needs addresses, or stays denied.</source>
        <translation>NetworkPolicy kann keine DNS-Namen ausdrücken: Eine Kante zu einem solchen braucht Adressen oder bleibt verweigert.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, for example ns:shop exposed isolated:no</source>
        <translation>Filter, zum Beispiel ns:shop exposed isolated:no</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::FilterView</name>
    <message>
        <source>End the filter</source>
        <translation>Filter beenden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln workload(s) fit.</source>
        <translation>
            <numerusform>Treffer: %1 von %Ln Workload.</numerusform>
            <numerusform>Treffer: %1 von %Ln Workloads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %Ln of them it is unknown whether they do.</source>
        <translation>
            <numerusform>%1 Bei %Ln davon ist unbekannt, ob er passt.</numerusform>
            <numerusform>%1 Bei %Ln davon ist unbekannt, ob sie passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing fits “%1”. Did you mean “%2”?</source>
        <translation>Nichts passt zu „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>End focus mode</source>
        <translation>Fokusmodus beenden</translation>
    </message>
    <message numerus="yes">
        <source>Focus mode: %2 and what has to do with it, %1 of %Ln workload(s).</source>
        <translation>
            <numerusform>Fokusmodus: %2 und was damit zu tun hat, %1 von %Ln Workload.</numerusform>
            <numerusform>Fokusmodus: %2 und was damit zu tun hat, %1 von %Ln Workloads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::FirstRunPage</name>
    <message>
        <source>Draw the bridges you allow. Every other one stays raised.</source>
        <translation>Zeichnen Sie die Brücken, die Sie erlauben. Alle anderen bleiben hochgezogen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>A Git checkout, a kustomization, or files written by kubectl get -o yaml.</source>
        <translation>Ein Git-Checkout, eine Kustomization oder Dateien, die kubectl get -o yaml geschrieben hat.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>or drop a folder here</source>
        <translation>oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Start the design from</source>
        <translation>Entwurf beginnen mit</translation>
    </message>
    <message>
        <source>What the first drawing contains. You can change everything afterwards.</source>
        <translation>Was die erste Zeichnung enthält. Sie können danach alles ändern.</translation>
    </message>
    <message>
        <source>Loaded policies</source>
        <translation>Geladene Policies</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Folders that you open are listed here.</source>
        <translation>Ordner, die Sie öffnen, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>A shop with eight namespaces</source>
        <translation>Ein Shop mit acht Namespaces</translation>
    </message>
    <message>
        <source>Some classic mistakes are waiting in it.</source>
        <translation>Einige klassische Fehler warten darin.</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>About a minute to look around</source>
        <translation>Etwa eine Minute zum Umsehen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Draw the first edge</source>
        <translation>Die erste Kante zeichnen</translation>
    </message>
    <message>
        <source>Point at a workload and pull from the round handle at its right edge to the workload, namespace or external that it may reach. Choose the ports, and press Enter.

By keyboard: select the workload, press E, type the target, press Enter.</source>
        <translation>Zeigen Sie auf einen Workload und ziehen Sie vom runden Griff an seinem rechten Rand zu dem Workload, dem Namespace oder dem externen Ziel, das er erreichen darf. Wählen Sie die Ports und drücken Sie Enter.

Mit der Tastatur: Wählen Sie den Workload aus, drücken Sie E, geben Sie das Ziel ein und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>What the proof checks</source>
        <translation>Was der Beweis prüft</translation>
    </message>
    <message>
        <source>Before files are written they are read again and simulated again. What they allow is compared with the design for every pair of pods, every port and every address.

If anything differs nothing is written, and the connection that differs is shown. The proof is about the manifests: it holds where the cluster network enforces policies.</source>
        <translation>Bevor Dateien geschrieben werden, werden sie erneut gelesen und erneut simuliert. Was sie erlauben, wird für jedes Pod-Paar, jeden Port und jede Adresse mit dem Entwurf verglichen.

Weicht etwas ab, wird nichts geschrieben, und die abweichende Verbindung wird gezeigt. Der Beweis bezieht sich auf die Manifeste: Er gilt dort, wo das Cluster-Netzwerk Policies durchsetzt.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What fits the folder</source>
        <translation>Was zum Ordner passt</translation>
    </message>
    <message>
        <source>Its policies, as they are. If it has none: default deny, with what its manifests name.</source>
        <translation>Seine Policies, wie sie sind. Hat er keine: Default-Deny, mit dem, was seine Manifeste nennen.</translation>
    </message>
    <message>
        <source>What the policies in the folder allow today. If it has none, everything stays open.</source>
        <translation>Was die Policies im Ordner heute erlauben. Hat er keine, bleibt alles offen.</translation>
    </message>
    <message>
        <source>Default deny, DNS allowed. You draw each bridge yourself.</source>
        <translation>Default-Deny, DNS erlaubt. Sie zeichnen jede Brücke selbst.</translation>
    </message>
    <message>
        <source>Default deny, with what the manifests name: variables, probes, Ingresses.</source>
        <translation>Default-Deny, mit dem, was die Manifeste nennen: Variablen, Probes, Ingresses.</translation>
    </message>
    <message>
        <source>A folder that has a design.drawbridge opens with that instead.</source>
        <translation>Ein Ordner mit einer design.drawbridge öffnet sich stattdessen mit dieser.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Drawbridge works on files, and runs kubectl only when you choose to ask the cluster.</source>
        <translation>Nichts verlässt diesen Computer. Drawbridge arbeitet mit Dateien und führt kubectl nur aus, wenn Sie den Cluster fragen.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::InspectorPanel</name>
    <message>
        <source>Being simulated: as of the edit before.</source>
        <translation>Wird simuliert: Stand vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>What it stands for…</source>
        <translation>Wofür es steht …</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten der Auswahl</translation>
    </message>
    <message>
        <source>Default deny for ingress</source>
        <translation>Default-Deny für Ingress</translation>
    </message>
    <message>
        <source>What is not drawn does not get in</source>
        <translation>Was nicht gezeichnet ist, kommt nicht hinein</translation>
    </message>
    <message>
        <source>Default deny for egress</source>
        <translation>Default-Deny für Egress</translation>
    </message>
    <message>
        <source>What is not drawn does not get out</source>
        <translation>Was nicht gezeichnet ist, kommt nicht hinaus</translation>
    </message>
    <message>
        <source>DNS is allowed</source>
        <translation>DNS ist erlaubt</translation>
    </message>
    <message>
        <source>Pods may ask the DNS of the cluster</source>
        <translation>Pods dürfen das DNS des Clusters abfragen</translation>
    </message>
    <message>
        <source>Traffic inside the namespace is allowed</source>
        <translation>Verkehr innerhalb des Namespace ist erlaubt</translation>
    </message>
    <message>
        <source>All pods of the namespace may talk to each other</source>
        <translation>Alle Pods des Namespace dürfen miteinander kommunizieren</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::KeptPoliciesDialog</name>
    <message>
        <source>Keep or replace policies</source>
        <translation>Policies behalten oder ersetzen</translation>
    </message>
    <message>
        <source>A policy that is ticked is kept: it stays in force beside the files of the export. Every other loaded policy is replaced by the design.</source>
        <translation>Eine angehakte Policy wird behalten: Sie bleibt neben den Dateien des Exports in Kraft. Jede andere geladene Policy wird durch den Entwurf ersetzt.</translation>
    </message>
    <message>
        <source>Loaded policies, ticked where kept</source>
        <translation>Geladene Policies, angehakt, wenn sie behalten werden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>%1 kept, %2 replaced</source>
        <translation>%1 behalten, %2 ersetzt</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::LabelPatchView</name>
    <message>
        <source>Give the pods of %1 the label %2: %3. Then a policy can select them. Applying the patch restarts them.</source>
        <translation>Geben Sie den Pods von %1 das Label %2: %3. Dann kann eine Policy sie auswählen. Das Anwenden des Patches startet sie neu.</translation>
    </message>
    <message>
        <source>Patch for %1</source>
        <translation>Patch für %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the patch for %1</source>
        <translation>Patch für %1 kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the patch for %1</source>
        <translation>Patch für %1 speichern</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save the patch</source>
        <translation>Patch speichern</translation>
    </message>
    <message>
        <source>YAML files (*.yaml *.yml);;All files (*)</source>
        <translation>YAML-Dateien (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::LayoutRunner</name>
    <message>
        <source>The layout took too long. The grid stays.</source>
        <translation>Das Layout hat zu lange gedauert. Das Raster bleibt.</translation>
    </message>
    <message>
        <source>The layout program is missing. The grid stays.</source>
        <translation>Das Layoutprogramm fehlt. Das Raster bleibt.</translation>
    </message>
    <message>
        <source>The layout program failed. The grid stays.</source>
        <translation>Das Layoutprogramm ist gescheitert. Das Raster bleibt.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Most lines follow once their ways are found</source>
        <translation>Die meisten Linien folgen, sobald ihre Wege gefunden sind</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MainWindow</name>
    <message>
        <source>Default deny</source>
        <translation>Default-Deny</translation>
    </message>
    <message>
        <source>No default deny</source>
        <translation>Kein Default-Deny</translation>
    </message>
    <message>
        <source>Allow DNS</source>
        <translation>DNS erlauben</translation>
    </message>
    <message>
        <source>No DNS</source>
        <translation>Kein DNS</translation>
    </message>
    <message>
        <source>Allow inside the namespace</source>
        <translation>Innerhalb des Namespace erlauben</translation>
    </message>
    <message>
        <source>Not inside the namespace</source>
        <translation>Nicht innerhalb des Namespace</translation>
    </message>
    <message numerus="yes">
        <source>Pulling from %1: %Ln legal target(s)</source>
        <translation>
            <numerusform>Ziehen von %1: %Ln zulässiges Ziel</numerusform>
            <numerusform>Ziehen von %1: %Ln zulässige Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Edges (%1)</source>
        <translation>Kanten (%1)</translation>
    </message>
    <message>
        <source>Namespaces and workloads</source>
        <translation>Namespaces und Workloads</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Stand beim Öffnen</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Schritte, die rückgängig gemacht werden können</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Claims (%1)</source>
        <translation>Aussagen (%1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last step back. History shows all of them.</source>
        <translation>Nimmt den letzten Schritt zurück. Der Verlauf zeigt alle Schritte.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>Führt erneut aus, was rückgängig gemacht wurde.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>CNI &amp;profile</source>
        <translation>&amp;CNI-Profil</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>Bring this panel to the front, or hide it</source>
        <translation>Diesen Bereich nach vorn holen oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this</source>
        <translation>&amp;Direkthilfe</translation>
    </message>
    <message>
        <source>Click on anything to read what it is for</source>
        <translation>Etwas anklicken, um zu lesen, wofür es da ist</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Type a name, a namespace or a menu entry</source>
        <translation>Namen, Namespace oder Menüeintrag eingeben</translation>
    </message>
    <message>
        <source>About Drawbridge</source>
        <translation>Über Drawbridge</translation>
    </message>
    <message>
        <source>Drawbridge</source>
        <translation>Drawbridge</translation>
    </message>
    <message>
        <source>%1[*] – Drawbridge</source>
        <translation>%1[*] – Drawbridge</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf)</source>
        <translation>Bilder (*.svg *.png *.pdf)</translation>
    </message>
    <message>
        <source>The canvas was written to %1.</source>
        <translation>Die Zeichenfläche wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Print canvas</source>
        <translation>Zeichenfläche drucken</translation>
    </message>
    <message>
        <source>The canvas could not be printed: the printer or the file takes nothing.</source>
        <translation>Die Zeichenfläche konnte nicht gedruckt werden: Der Drucker oder die Datei nimmt nichts an.</translation>
    </message>
    <message>
        <source>The canvas was sent to %1.</source>
        <translation>Die Zeichenfläche wurde an %1 gesendet.</translation>
    </message>
    <message>
        <source>Choose what is reported</source>
        <translation>Auswählen, worüber berichtet wird</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung hinzufügen</numerusform>
            <numerusform>%Ln Verbindungen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>The design was written to %1.</source>
        <translation>Der Entwurf wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>All panels are where they belong.</source>
        <translation>Alle Bereiche sind an ihrem Platz.</translation>
    </message>
    <message>
        <source>Everything is laid out; what you placed stays where it is.</source>
        <translation>Alles ist angeordnet; was Sie platziert haben, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>The folder was read again. What is drawn is kept, and so are the steps to undo.</source>
        <translation>Der Ordner wurde neu gelesen. Das Gezeichnete bleibt, und die Schritte lassen sich weiter rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Give the keyboard to the canvas or another panel</source>
        <translation>Tastatur der Zeichenfläche oder einem anderen Bereich geben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drawbridge %1&lt;/b&gt;&lt;p&gt;Draw the bridges you allow. Every other one stays raised.&lt;/p&gt;&lt;p&gt;Nothing leaves this computer. Drawbridge works on files, and runs kubectl only when you choose to ask the cluster.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Built on Qt %2 (LGPL 3), Graphviz (EPL 1.0), simdjson (Apache 2.0), yaml-cpp, fmt (MIT), gperftools (BSD) and tl::expected (CC0).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Drawbridge %1&lt;/b&gt;&lt;p&gt;Zeichnen Sie die Brücken, die Sie erlauben. Alle anderen bleiben hochgezogen.&lt;/p&gt;&lt;p&gt;Nichts verlässt diesen Computer. Drawbridge arbeitet mit Dateien und führt kubectl nur aus, wenn Sie den Cluster fragen.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Verwendet Qt %2 (LGPL 3), Graphviz (EPL 1.0), simdjson (Apache 2.0), yaml-cpp, fmt (MIT), gperftools (BSD) und tl::expected (CC0).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (modified)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>No workloads in this folder.</source>
        <translation>Keine Workloads in diesem Ordner.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MatrixModel</name>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>some</source>
        <translation>teils</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <translation>%1 ?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There are no two pods.</source>
        <translation>Es gibt keine zwei Pods.</translation>
    </message>
    <message>
        <source>No pair of workloads may connect.</source>
        <translation>Kein Workload-Paar darf sich verbinden.</translation>
    </message>
    <message>
        <source>It is unknown whether any pair of workloads may connect.</source>
        <translation>Es ist unbekannt, ob sich irgendein Workload-Paar verbinden darf.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln pair(s) of workloads may connect without a limit.</source>
        <translation>
            <numerusform>Das einzige Workload-Paar darf sich uneingeschränkt verbinden.</numerusform>
            <numerusform>Alle %Ln Workload-Paare dürfen sich uneingeschränkt verbinden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pair(s) of workloads may connect.</source>
        <translation>
            <numerusform>Verbindungen sind %1 von %Ln Workload-Paar erlaubt.</numerusform>
            <numerusform>Verbindungen sind %1 von %Ln Workload-Paaren erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1 to %2:</source>
        <translation>%1 zu %2:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s) are unknown.</source>
        <translation>
            <numerusform>%Ln weiteres Paar ist unbekannt.</numerusform>
            <numerusform>%Ln weitere Paare sind unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something may change for %Ln pair(s).</source>
        <translation>
            <numerusform>Für %Ln Paar könnte sich etwas ändern.</numerusform>
            <numerusform>Für %Ln Paare könnte sich etwas ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The CNI profile does not enforce what the specification says.</source>
        <translation>Das CNI-Profil setzt nicht durch, was die Spezifikation sagt.</translation>
    </message>
    <message>
        <source>− cut</source>
        <translation>− getrennt</translation>
    </message>
    <message>
        <source>+ all</source>
        <translation>+ alle</translation>
    </message>
    <message>
        <source>+ some</source>
        <translation>+ einige</translation>
    </message>
    <message>
        <source>± some</source>
        <translation>± einige</translation>
    </message>
    <message>
        <source>some, more</source>
        <translation>einige, mehr</translation>
    </message>
    <message>
        <source>some, less</source>
        <translation>einige, weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 erweitert</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 eingeengt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) are newly allowed.</source>
        <translation>
            <numerusform>%Ln Paar ist neu erlaubt.</numerusform>
            <numerusform>%Ln Paare sind neu erlaubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may exchange more than before.</source>
        <translation>
            <numerusform>%Ln Paar darf mehr austauschen als zuvor.</numerusform>
            <numerusform>%Ln Paare dürfen mehr austauschen als zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) are newly cut.</source>
        <translation>
            <numerusform>%Ln Paar ist neu unterbrochen.</numerusform>
            <numerusform>%Ln Paare sind neu unterbrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may exchange less than before.</source>
        <translation>
            <numerusform>%Ln Paar darf weniger austauschen als zuvor.</numerusform>
            <numerusform>%Ln Paare dürfen weniger austauschen als zuvor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MatrixPanel</name>
    <message>
        <source>Namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Count the pairs of workloads between namespaces</source>
        <translation>Die Workload-Paare zwischen Namespaces zählen</translation>
    </message>
    <message>
        <source>Show the workloads of the selected namespaces</source>
        <translation>Die Workloads der ausgewählten Namespaces zeigen</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>Zeilen und Spalten</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Port to look at</source>
        <translation>Zu betrachtender Port</translation>
    </message>
    <message>
        <source>Matrix of who may reach whom</source>
        <translation>Matrix, wer wen erreichen darf</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>Select one namespace or a few, on the canvas or in the Outline, to see their workloads.</source>
        <translation>Wählen Sie auf der Zeichenfläche oder in der Gliederung einen oder wenige Namespaces aus, um deren Workloads zu sehen.</translation>
    </message>
    <message>
        <source>There are no workloads to count.</source>
        <translation>Es gibt keine Workloads zu zählen.</translation>
    </message>
    <message>
        <source>A corner: the CNI profile departs from the specification</source>
        <translation>Markierte Ecke: Das CNI-Profil weicht von der Spezifikation ab</translation>
    </message>
    <message>
        <source>A port&apos;s name means other numbers on other pods: write the number.</source>
        <translation>Der Name eines Ports steht auf anderen Pods für andere Nummern: Geben Sie die Nummer an.</translation>
    </message>
    <message>
        <source>any, or 5432, UDP 53</source>
        <translation>beliebig oder 5432, UDP 53</translation>
    </message>
    <message>
        <source>Pairs that may connect, from row to column, and changes; replicas are a pair, too</source>
        <translation>Paare, die sich verbinden dürfen, von Zeile zu Spalte, und Änderungen; auch Replikate sind ein Paar</translation>
    </message>
    <message>
        <source>Pairs that may connect, from row to column; replicas are a pair, too</source>
        <translation>Paare, die sich verbinden dürfen, von Zeile zu Spalte; auch Replikate sind ein Paar</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MeaningDialog</name>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>A &amp;workload or namespace of the folder</source>
        <translation>Ein &amp;Workload oder Namespace des Ordners</translation>
    </message>
    <message>
        <source>Nothing: it stays &amp;denied</source>
        <translation>Nichts: bleibt &amp;verweigert</translation>
    </message>
    <message>
        <source>&amp;Not said: nothing is exported while an edge needs it</source>
        <translation>&amp;Nicht angegeben: kein Export, solange eine Kante es braucht</translation>
    </message>
    <message>
        <source>&amp;Review by</source>
        <translation>&amp;Prüfdatum</translation>
    </message>
    <message>
        <source>What %1 stands for</source>
        <translation>Wofür %1 steht</translation>
    </message>
    <message>
        <source>The manifests do not tell its addresses. Edges to it allow exactly what is said here.</source>
        <translation>Die Manifeste geben die Adressen nicht an. Kanten dorthin erlauben genau das, was hier angegeben ist.</translation>
    </message>
    <message>
        <source>Address blocks, one a line</source>
        <translation>Adressblöcke, einer je Zeile</translation>
    </message>
    <message>
        <source>Workload or namespace</source>
        <translation>Workload oder Namespace</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>Teil des Namens eingeben</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>Anwen&amp;den</translation>
    </message>
    <message>
        <source>%1 is no address block, such as 203.0.113.0/24 or 2001:db8::/32.</source>
        <translation>%1 ist kein Adressblock wie 203.0.113.0/24 oder 2001:db8::/32.</translation>
    </message>
    <message>
        <source>One address block a line. A lone address is a block, too.</source>
        <translation>Ein Adressblock je Zeile. Auch eine einzelne Adresse ist ein Block.</translation>
    </message>
    <message>
        <source>Choose a workload or a namespace that is in the folder.</source>
        <translation>Wählen Sie einen Workload oder einen Namespace, der im Ordner ist.</translation>
    </message>
    <message>
        <source>Its edges stay in the design and allow nothing.</source>
        <translation>Die zugehörigen Kanten bleiben im Entwurf und erlauben nichts.</translation>
    </message>
    <message>
        <source>Leave open what %1 stands for</source>
        <translation>Offenlassen, wofür %1 steht</translation>
    </message>
    <message>
        <source>Leave %1 denied</source>
        <translation>%1 verweigert lassen</translation>
    </message>
    <message>
        <source>Say what %1 stands for</source>
        <translation>Angeben, wofür %1 steht</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minimap</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::NamespaceList</name>
    <message>
        <source>All namespaces</source>
        <translation>Alle Namespaces</translation>
    </message>
    <message>
        <source>%1 (not in the folder)</source>
        <translation>%1 (nicht im Ordner)</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::PoliciesPanel</name>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>Dateien des Exports</translation>
    </message>
    <message>
        <source>Policy file</source>
        <translation>Policy-Datei</translation>
    </message>
    <message>
        <source>Policy file of the other end</source>
        <translation>Policy-Datei des anderen Endes</translation>
    </message>
    <message numerus="yes">
        <source>Selects %Ln pod(s)</source>
        <translation>
            <numerusform>Wählt %Ln Pod aus</numerusform>
            <numerusform>Wählt %Ln Pods aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more workload(s)</source>
        <translation>
            <numerusform>und %Ln weiteren Workload</numerusform>
            <numerusform>und %Ln weitere Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not exact: see Export</source>
        <translation>Nicht exakt: siehe Export</translation>
    </message>
    <message>
        <source>Changed, not proven yet</source>
        <translation>Geändert, noch nicht bewiesen</translation>
    </message>
    <message>
        <source>No policy is written: nothing is isolated, so everything is allowed.</source>
        <translation>Es wird keine Policy geschrieben: Nichts ist isoliert, also ist alles erlaubt.</translation>
    </message>
    <message>
        <source>Start with default deny</source>
        <translation>Mit Default-Deny beginnen</translation>
    </message>
    <message>
        <source>No policy is written: those that are kept stay as they are.</source>
        <translation>Es wird keine Policy geschrieben: Die behaltenen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Files of the loaded policies</source>
        <translation>Dateien der geladenen Policies</translation>
    </message>
    <message>
        <source>The folder has no policies: nothing is isolated, so everything is allowed.</source>
        <translation>Der Ordner hat keine Policies: Nichts ist isoliert, also ist alles erlaubt.</translation>
    </message>
    <message>
        <source>In force in the folder</source>
        <translation>Im Ordner in Kraft</translation>
    </message>
    <message>
        <source>The notice on the canvas starts with default deny.</source>
        <translation>Der Hinweis auf der Zeichenfläche beginnt mit Default-Deny.</translation>
    </message>
    <message>
        <source>Proof is running</source>
        <translation>Beweis läuft</translation>
    </message>
    <message>
        <source>No workloads in this folder: there is nothing to allow or to deny.</source>
        <translation>Keine Workloads in diesem Ordner: Es gibt nichts zu erlauben oder zu verbieten.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::PortEditor</name>
    <message>
        <source>from the container</source>
        <translation>aus dem Container</translation>
    </message>
    <message>
        <source>from Service %1</source>
        <translation>aus dem Service %1</translation>
    </message>
    <message>
        <source>%1; at %2 of %3 targets</source>
        <translation>%1; bei %2 von %3 Zielen</translation>
    </message>
    <message>
        <source>Traffic of %1</source>
        <translation>Verkehr: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>each edge keeps its own traffic</source>
        <translation>jede Kante behält ihren Verkehr</translation>
    </message>
    <message>
        <source>All traffic</source>
        <translation>Gesamter Verkehr</translation>
    </message>
    <message>
        <source>every protocol and port</source>
        <translation>jedes Protokoll, jeder Port</translation>
    </message>
    <message>
        <source>Enter accepts, Esc cancels</source>
        <translation>Enter übernimmt, Esc bricht ab</translation>
    </message>
    <message>
        <source>Choose a port, or all traffic</source>
        <translation>Wählen Sie einen Port oder den gesamten Verkehr</translation>
    </message>
    <message>
        <source>Choose what becomes of the other workloads</source>
        <translation>Wählen Sie, was aus den anderen Workloads wird</translation>
    </message>
    <message>
        <source>O&amp;ther ports</source>
        <translation>Weitere P&amp;orts</translation>
    </message>
    <message>
        <source>for example UDP 8000-8010</source>
        <translation>z. B. UDP 8000-8010</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::PreferencesDialog</name>
    <message>
        <source>&amp;Hide the lines of hubs</source>
        <translation>Linien von &amp;Hubs ausblenden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Faint</source>
        <translation>Blass</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Kräftig</translation>
    </message>
    <message>
        <source>&amp;Edge density</source>
        <translation>&amp;Kantendichte</translation>
    </message>
    <message>
        <source>Edge density</source>
        <translation>Kantendichte</translation>
    </message>
    <message>
        <source>Edges that the selection has no part in. Denied, changed and unknown ones always stay strong.</source>
        <translation>Kanten, an denen die Auswahl nicht beteiligt ist. Verweigerte, geänderte und unbekannte bleiben immer kräftig.</translation>
    </message>
    <message>
        <source>CNI &amp;profile of new designs</source>
        <translation>CNI-&amp;Profil neuer Entwürfe</translation>
    </message>
    <message>
        <source>Decides how policies are judged. A saved design keeps its own profile.</source>
        <translation>Bestimmt, wie Policies beurteilt werden. Ein gespeicherter Entwurf behält sein eigenes Profil.</translation>
    </message>
    <message>
        <source>Show a &amp;minimap while zoomed in</source>
        <translation>&amp;Minimap anzeigen, wenn vergrößert</translation>
    </message>
    <message>
        <source>Workloads that nearly all others talk to, such as DNS. Their lines show when they are selected.</source>
        <translation>Workloads, mit denen fast alle anderen sprechen, etwa DNS. Ihre Linien erscheinen, wenn sie ausgewählt sind.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Add to kustomization.yaml</source>
        <translation>In kustomization.yaml aufnehmen</translation>
    </message>
    <message>
        <source>Suggest connections…</source>
        <translation>Verbindungen vorschlagen …</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Es wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Names the exported policies among the resources of the kustomization, and changes nothing else in it</source>
        <translation>Nennt die exportierten Policies unter den Ressourcen der Kustomization und ändert sonst nichts darin</translation>
    </message>
    <message>
        <source>Lists what the manifests name, with its evidence, to choose what to draw</source>
        <translation>Listet auf, was die Manifeste nennen, mit Belegen, um auszuwählen, was gezeichnet wird</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProjectController</name>
    <message>
        <source>Unsaved design</source>
        <translation>Nicht gespeicherter Entwurf</translation>
    </message>
    <message>
        <source>Save the design of %1?</source>
        <translation>Entwurf von %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving, the changes since the last save are lost.</source>
        <translation>Ohne Speichern gehen die Änderungen seit dem letzten Speichern verloren.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Drawbridge closed unexpectedly. Work from %1 is kept.</source>
        <translation>Drawbridge wurde unerwartet beendet. Der Arbeitsstand vom %1 ist gesichert.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Design changed on disk</source>
        <translation>Entwurf auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>%1 changed on disk since it was read.</source>
        <translation>%1 hat sich auf dem Datenträger geändert, seit die Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>Mine replaces the file. The file replaces what was drawn in this window, which Undo brings back.</source>
        <translation>Meine Fassung ersetzt die Datei. Die Datei ersetzt, was in diesem Fenster gezeichnet wurde; „Rückgängig“ holt es zurück.</translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation>&amp;Meine verwenden</translation>
    </message>
    <message>
        <source>Use the &amp;file</source>
        <translation>&amp;Datei verwenden</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for a crash: %1</source>
        <translation>Nicht gespeicherte Arbeit kann nicht für den Fall eines Absturzes gesichert werden: %1</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The example could not be copied from %1 to %2.</source>
        <translation>Das Beispiel konnte nicht von %1 nach %2 kopiert werden.</translation>
    </message>
    <message>
        <source>Restore unsaved work</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Use my edits instead of the file</source>
        <translation>Meine Änderungen statt der Datei verwenden</translation>
    </message>
    <message>
        <source>Restoring it can be undone.</source>
        <translation>Das Wiederherstellen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>It belongs to %1, and is not in that file.</source>
        <translation>Er gehört zu %1 und steht nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>It belongs to the folder %1, and was never saved.</source>
        <translation>Er gehört zum Ordner %1 und wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Ordner neu lesen</translation>
    </message>
    <message>
        <source>The example is not installed: the folder %1 is missing.</source>
        <translation>Das Beispiel ist nicht installiert: Der Ordner %1 fehlt.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProjectName</name>
    <message>
        <source>Open project: %1</source>
        <translation>Geöffnetes Projekt: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProjectNotices</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>posture of %1</source>
        <translation>Grundhaltung von %1</translation>
    </message>
    <message>
        <source>what %1 stands for</source>
        <translation>wofür %1 steht</translation>
    </message>
    <message>
        <source>finding %1</source>
        <translation>Befund %1</translation>
    </message>
    <message>
        <source>CNI profile</source>
        <translation>CNI-Profil</translation>
    </message>
    <message>
        <source>fields that this version does not know</source>
        <translation>Felder, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Opened as the kustomization %1: its namespace, name prefix and labels are applied.</source>
        <translation>Geöffnet als Kustomization %1: Deren Namespace, Namenspräfix und Labels sind angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) that the manifests name are drawn.</source>
        <translation>
            <numerusform>%Ln Verbindung, die die Manifeste nennen, ist gezeichnet.</numerusform>
            <numerusform>%Ln Verbindungen, die die Manifeste nennen, sind gezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less certain one(s) wait for your choice.</source>
        <translation>
            <numerusform>%Ln weniger gewisse wartet auf Ihre Entscheidung.</numerusform>
            <numerusform>%Ln weniger gewisse warten auf Ihre Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Show suggestions…</source>
        <translation>Vorschläge zeigen …</translation>
    </message>
    <message>
        <source>Choose kustomization…</source>
        <translation>Kustomization wählen …</translation>
    </message>
    <message>
        <source>design.drawbridge changed on disk and was read again.</source>
        <translation>design.drawbridge wurde auf dem Datenträger geändert und neu eingelesen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>design.drawbridge changed on disk.</source>
        <translation>design.drawbridge wurde auf dem Datenträger geändert.</translation>
    </message>
    <message numerus="yes">
        <source>design.drawbridge changed on disk. %Ln change(s) collide with yours: %1.</source>
        <translation>
            <numerusform>design.drawbridge wurde auf dem Datenträger geändert. %Ln Änderung kollidiert mit Ihren: %1.</numerusform>
            <numerusform>design.drawbridge wurde auf dem Datenträger geändert. %Ln Änderungen kollidieren mit Ihren: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge, mine where they collide</source>
        <translation>Zusammenführen, bei Kollision meine</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine verwenden</translation>
    </message>
    <message>
        <source>Use the file</source>
        <translation>Datei verwenden</translation>
    </message>
    <message>
        <source>The policies are written to %1. Loaded shows the folder as it was before.</source>
        <translation>Die Policies sind nach %1 geschrieben. „Geladen“ zeigt den Ordner, wie er vorher war.</translation>
    </message>
    <message>
        <source>The policies are written to %1.</source>
        <translation>Die Policies sind nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open a kustomization</source>
        <translation>Kustomization öffnen</translation>
    </message>
    <message>
        <source>Type a part of its folder or namespace</source>
        <translation>Teil des Ordnernamens oder Namespace eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kustomization(s) in this folder. The manifests are shown as they are written, without what a kustomization changes in them: choose one to see what kubectl apply -k makes of it.</source>
        <translation>
            <numerusform>%Ln Kustomization in diesem Ordner. Die Manifeste sind gezeigt, wie sie geschrieben sind, ohne das, was sie daran ändert: Wählen Sie sie, um zu sehen, was kubectl apply -k daraus macht.</numerusform>
            <numerusform>%Ln Kustomizations in diesem Ordner. Die Manifeste sind gezeigt, wie sie geschrieben sind, ohne das, was eine Kustomization daran ändert: Wählen Sie eine, um zu sehen, was kubectl apply -k daraus macht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder changed on disk. What is shown is as it was read. Reload reads it again; what is drawn and the steps to undo are kept.</source>
        <translation>
            <numerusform>%Ln Datei des Ordners wurde auf der Platte geändert. Gezeigt ist der gelesene Stand. „Neu laden“ liest neu; das Gezeichnete bleibt, und die Schritte lassen sich weiter rückgängig machen.</numerusform>
            <numerusform>%Ln Dateien des Ordners wurden auf der Platte geändert. Gezeigt ist der gelesene Stand. „Neu laden“ liest neu; das Gezeichnete bleibt, und die Schritte lassen sich weiter rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use mine keeps what is drawn here, and the next save replaces the file. Use the file replaces what is drawn here, which Undo brings back.</source>
        <translation>„Meine verwenden“ behält, was hier gezeichnet ist, und das nächste Speichern ersetzt die Datei. „Datei verwenden“ ersetzt, was hier gezeichnet ist; Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>%1 Merge takes both. %2</source>
        <translation>%1 „Zusammenführen“ nimmt beides. %2</translation>
    </message>
    <message>
        <source>All manifests of the folder, without a kustomization</source>
        <translation>Alle Manifeste des Ordners, ohne Kustomization</translation>
    </message>
    <message>
        <source>It has a design of its own: the steps to undo are gone.</source>
        <translation>Sie hat einen eigenen Entwurf: Die Schritte zum Rückgängigmachen sind weg.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more that exports wrote only name(s) the policies.</source>
        <translation>
            <numerusform>%Ln weitere, die ein Export geschrieben hat, nennt nur die Policies.</numerusform>
            <numerusform>%Ln weitere, die Exporte geschrieben haben, nennen nur die Policies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln workload(s)</source>
        <translation>
            <numerusform>%1 von %Ln Workload</numerusform>
            <numerusform>%1 von %Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1; not in it: %2.</source>
        <translation>%1; nicht darin: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1; not in it: %2 and %Ln more.</source>
        <translation>
            <numerusform>%1; nicht darin: %2 und %Ln weiterer.</numerusform>
            <numerusform>%1; nicht darin: %2 und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to kustomization.yaml</source>
        <translation>In kustomization.yaml aufnehmen</translation>
    </message>
    <message>
        <source>What is missing there was copied: paste it below “resources:”, and reload.</source>
        <translation>Was dort fehlt, wurde kopiert: Fügen Sie es unter „resources:“ ein und laden Sie neu.</translation>
    </message>
    <message>
        <source>Added to the resources of %1: %2.</source>
        <translation>Zu den Ressourcen von %1 hinzugefügt: %2.</translation>
    </message>
    <message>
        <source>%1 is read-only and was not changed.</source>
        <translation>%1 ist schreibgeschützt und wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed in %1.</source>
        <translation>In %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The design that they are made from is not saved yet.</source>
        <translation>Der Entwurf, aus dem sie gemacht sind, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProofBanner</name>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu gelesen</translation>
    </message>
    <message>
        <source>Simulated again</source>
        <translation>Neu simuliert</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RecentButton</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RefusalPage</name>
    <message>
        <source>outside the cluster</source>
        <translation>außerhalb des Clusters</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more cause(s).</source>
        <translation>
            <numerusform>%Ln weitere Ursache.</numerusform>
            <numerusform>%Ln weitere Ursachen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What kept policies allow beyond the design</source>
        <translation>Was behaltene Policies über den Entwurf hinaus erlauben</translation>
    </message>
    <message>
        <source>Allowed beyond the design</source>
        <translation>Über den Entwurf hinaus erlaubt</translation>
    </message>
    <message>
        <source>Causes of the refusal</source>
        <translation>Ursachen der Ablehnung</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Auswege</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Labels that would help</source>
        <translation>Labels, die helfen würden</translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation>Gegenbeispiel</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2, %3</translation>
    </message>
    <message>
        <source>No policy has a part in it.</source>
        <translation>Keine Policy ist daran beteiligt.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Rule %1 of %2 allows it.</source>
        <translation>Regel %1 von %2 erlaubt es.</translation>
    </message>
    <message>
        <source>%1 isolates the destination for ingress, and none of its rules allows it.</source>
        <translation>%1 isoliert das Ziel für Ingress, und keine ihrer Regeln erlaubt es.</translation>
    </message>
    <message>
        <source>%1 isolates the source for egress, and none of its rules allows it.</source>
        <translation>%1 isoliert die Quelle für Egress, und keine ihrer Regeln erlaubt es.</translation>
    </message>
    <message>
        <source>The design says</source>
        <translation>Der Entwurf sagt</translation>
    </message>
    <message>
        <source>The files say</source>
        <translation>Die Dateien sagen</translation>
    </message>
    <message>
        <source>&amp;Show on the canvas</source>
        <translation>Auf der &amp;Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Closes the export, which has written nothing, and explains the connection</source>
        <translation>Schließt den Export, der nichts geschrieben hat, und erklärt die Verbindung</translation>
    </message>
    <message>
        <source>Rule %1 of %2 denies it.</source>
        <translation>Regel %1 von %2 verweigert es.</translation>
    </message>
    <message>
        <source>No edge is drawn.</source>
        <translation>Keine Kante ist gezeichnet.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ReportChoicesView</name>
    <message>
        <source>Each namespace is a zone</source>
        <translation>Jeder Namespace ist eine Zone</translation>
    </message>
    <message>
        <source>By the label %1</source>
        <translation>Nach dem Label %1</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>all workloads; a filter such as label:tier=db or -kind:Job narrows it</source>
        <translation>alle Workloads; ein Filter wie label:tier=db oder -kind:Job grenzt sie ein</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Wor&amp;kloads</source>
        <translation>Wor&amp;kloads</translation>
    </message>
    <message>
        <source>&amp;Zones</source>
        <translation>&amp;Zonen</translation>
    </message>
    <message>
        <source>Re&amp;quired traffic</source>
        <translation>&amp;Geforderter Verkehr</translation>
    </message>
    <message>
        <source>Required traffic between zones</source>
        <translation>Geforderter Verkehr zwischen Zonen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Earlier report</source>
        <translation>&amp;Früherer Bericht</translation>
    </message>
    <message>
        <source>Earlier report</source>
        <translation>Früherer Bericht</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>Berichte (*.json)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Namespaces in the scope</source>
        <translation>&amp;Namespaces im Umfang</translation>
    </message>
    <message>
        <source>Se&amp;ctions, beside cover and conclusion</source>
        <translation>&amp;Abschnitte neben Deckblatt und Fazit</translation>
    </message>
    <message>
        <source>C&amp;ontrols that are mapped</source>
        <translation>Zugeordnete K&amp;ontrollen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No namespace is in the scope of the report.</source>
        <translation>Kein Namespace liegt im Umfang des Berichts.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>English, in place of %1</source>
        <translation>Englisch statt %1</translation>
    </message>
    <message>
        <source>The design asks for a report in the language &quot;%1&quot;, which there are no texts in: it will be in English.</source>
        <translation>Der Entwurf verlangt einen Bericht in der Sprache „%1“, für die es keine Texte gibt: Er wird auf Englisch sein.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ReportDialog</name>
    <message>
        <source>%1 proven, %2 under assumptions, %3 not proven, %4 contradicted.</source>
        <translation>%1 bewiesen, %2 unter Annahmen, %3 nicht bewiesen, %4 widerlegt.</translation>
    </message>
    <message>
        <source>Previe&amp;w and print…</source>
        <translation>&amp;Vorschau und Druck …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Isolation report</source>
        <translation>Isolationsbericht</translation>
    </message>
    <message>
        <source>The report is computed anew from the files of the folder as they are on the disk, and from the design as it is here.</source>
        <translation>Der Bericht wird neu berechnet: aus den Dateien des Ordners, wie sie auf dem Datenträger stehen, und aus dem Entwurf, wie er hier ist.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>No claims of your own are judged.</source>
        <translation>Keine eigenen Aussagen werden beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) of your own are judged.</source>
        <translation>
            <numerusform>%Ln eigene Aussage wird beurteilt.</numerusform>
            <numerusform>%Ln eigene Aussagen werden beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add claims</source>
        <translation>Aussagen hinzufügen</translation>
    </message>
    <message>
        <source>Show claims</source>
        <translation>Aussagen zeigen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html);;JSON, for machines and for the next report (*.json);;Folder of CSV tables (*.csv)</source>
        <translation>PDF (*.pdf);;HTML (*.html);;JSON, für Programme und den nächsten Bericht (*.json);;Ordner mit CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>A report ends in .pdf, .html, .json or .csv.</source>
        <translation>Ein Bericht endet auf .pdf, .html, .json oder .csv.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 was written. %2</source>
        <translation>%1 wurde geschrieben. %2</translation>
    </message>
    <message>
        <source>The pages are painted</source>
        <translation>Die Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Nothing fits %1 of the filter.</source>
        <translation>Auf %1 aus dem Filter passt nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %Ln more</source>
        <translation>
            <numerusform>%1; und %Ln weitere</numerusform>
            <numerusform>%1; und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not proven: %1.</source>
        <translation>Nicht bewiesen: %1.</translation>
    </message>
    <message>
        <source>Contradicted: %1.</source>
        <translation>Widerlegt: %1.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>I&amp;m Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written, with %Ln page(s).</source>
        <translation>
            <numerusform>%1 wurde mit %Ln Seite geschrieben.</numerusform>
            <numerusform>%1 wurde mit %Ln Seiten geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were sent to %1.</source>
        <translation>
            <numerusform>%Ln Seite wurde an %1 gesendet.</numerusform>
            <numerusform>%Ln Seiten wurden an %1 gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::SelectorPage</name>
    <message>
        <source>Selectors of the export</source>
        <translation>Selektoren des Exports</translation>
    </message>
    <message>
        <source>Looking for what could stand in their place</source>
        <translation>Es wird gesucht, was an ihrer Stelle stehen könnte</translation>
    </message>
    <message>
        <source>No policy selects by labels.</source>
        <translation>Keine Policy wählt nach Labels aus.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Move the focus on the canvas</source>
        <translation>Fokus auf der Zeichenfläche bewegen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Auswahl verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Into a namespace; edit a line</source>
        <translation>In einen Namespace hinein; Linie bearbeiten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Out to the namespace, then the cluster</source>
        <translation>Hinaus zum Namespace, dann zum Cluster</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Add to the selection, or take from it</source>
        <translation>Zur Auswahl hinzunehmen oder herausnehmen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next and previous edge of a workload</source>
        <translation>Nächste und vorige Kante eines Workloads</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Draw an edge towards the workload</source>
        <translation>Kante zum Workload hin zeichnen</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Umschalt+E</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::SmallestChangeView</name>
    <message>
        <source>No change of the policies is known that allows %1</source>
        <translation>Es ist keine Änderung der Policies bekannt, die %1 erlaubt</translation>
    </message>
    <message>
        <source>Smallest change of the policies that allows %1</source>
        <translation>Kleinste Änderung der Policies, die %1 erlaubt</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::SourcePanel</name>
    <message>
        <source>A place in a file opens here: from a problem, a reason, or a policy.</source>
        <translation>Hier öffnet sich eine Stelle in einer Datei: aus einem Problem, einer Begründung oder einer Policy.</translation>
    </message>
    <message>
        <source>Source of the manifest</source>
        <translation>Quelltext des Manifests</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: only the first %2 are shown</source>
        <translation>%1: nur die ersten %2 werden gezeigt</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of loading</source>
        <translation>Ladefortschritt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Finding workloads and what policies select</source>
        <translation>Workloads und die Auswahl der Policies werden ermittelt</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>%1 von %2 werden gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 workload pairs allowed</source>
        <translation>%1 von %2 Workload-Paaren erlaubt</translation>
    </message>
    <message>
        <source> (as of the edit before)</source>
        <translation> (Stand vor der letzten Änderung)</translation>
    </message>
    <message numerus="yes">
        <source>✕ %Ln claim(s) contradicted</source>
        <translation>
            <numerusform>✕ %Ln Aussage widerlegt</numerusform>
            <numerusform>✕ %Ln Aussagen widerlegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln Namespace</numerusform>
            <numerusform>%Ln Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln Workload</numerusform>
            <numerusform>%Ln Workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof is running</source>
        <translation>Beweis läuft</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not exact</source>
        <translation>Nicht exakt</translation>
    </message>
    <message>
        <source>Design is read-only</source>
        <translation>Entwurf ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>Keine ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>Wird simuliert</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>No workload pair changes</source>
        <translation>Kein Workload-Paar ändert sich</translation>
    </message>
    <message>
        <source>%1 workload pairs: %2</source>
        <translation>%1 Workload-Paare: %2</translation>
    </message>
    <message>
        <source> (%1 since the reload)</source>
        <translation> (%1 seit dem Neuladen)</translation>
    </message>
    <message>
        <source> (%1 since open)</source>
        <translation> (%1 seit dem Öffnen)</translation>
    </message>
    <message>
        <source>, %1 unknown</source>
        <translation>, %1 unbekannt</translation>
    </message>
    <message>
        <source>Ordered pairs of two different workloads: what the first may send to the second.</source>
        <translation>Geordnete Paare aus zwei verschiedenen Workloads: was der erste dem zweiten senden darf.</translation>
    </message>
    <message>
        <source>%1 allowed: some traffic is certain between all their pods.</source>
        <translation>%1 erlaubt: Mancher Verkehr ist zwischen all ihren Pods sicher erlaubt.</translation>
    </message>
    <message>
        <source>%1 unknown: none is certain, some may be allowed.</source>
        <translation>%1 unbekannt: Keiner ist sicher erlaubt, mancher ist es möglicherweise.</translation>
    </message>
    <message>
        <source>%1 denied: nothing is allowed.</source>
        <translation>%1 verweigert: Nichts ist erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) wanted but denied</source>
        <translation>
            <numerusform>%Ln Kante gewünscht, aber verweigert</numerusform>
            <numerusform>%Ln Kanten gewünscht, aber verweigert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) unknown</source>
        <translation>
            <numerusform>%Ln Kante unbekannt</numerusform>
            <numerusform>%Ln Kanten unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to prove: no policy is written</source>
        <translation>Nichts zu beweisen: Es wird keine Policy geschrieben</translation>
    </message>
    <message>
        <source>Too many pairs to count</source>
        <translation>Zu viele Paare, um sie zu zählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) wanted but denied</source>
        <translation>
            <numerusform>%Ln Verbindung gewünscht, aber verweigert</numerusform>
            <numerusform>%Ln Verbindungen gewünscht, aber verweigert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::SuggestionsDialog</name>
    <message>
        <source>What the &amp;manifests name</source>
        <translation>Was die &amp;Manifeste nennen</translation>
    </message>
    <message>
        <source>What the loaded &amp;policies allow</source>
        <translation>Was die geladenen &amp;Policies erlauben</translation>
    </message>
    <message>
        <source>All &amp;shown</source>
        <translation>Alle an&amp;gezeigten</translation>
    </message>
    <message>
        <source>Evidence of the suggestion</source>
        <translation>Beleg des Vorschlags</translation>
    </message>
    <message>
        <source>Suggest connections</source>
        <translation>Verbindungen vorschlagen</translation>
    </message>
    <message>
        <source>Connections that the design does not have. Those that are ticked are added as edges; postures and other edges stay as they are.</source>
        <translation>Verbindungen, die der Entwurf nicht hat. Angehakte werden als Kanten hinzugefügt; Grundhaltungen und andere Kanten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Tick all that are shown, or none</source>
        <translation>Alle angezeigten anhaken oder keine</translation>
    </message>
    <message>
        <source>Filter by name, port, file or evidence</source>
        <translation>Nach Name, Port, Datei oder Beleg filtern</translation>
    </message>
    <message>
        <source>Filter of the suggestions</source>
        <translation>Filter der Vorschläge</translation>
    </message>
    <message>
        <source>Suggested connections, ticked where they are added</source>
        <translation>Vorgeschlagene Verbindungen, angehakt, wenn sie hinzugefügt werden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>Verbindungen werden gesucht …</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Every connection that the manifests name is in the design.</source>
        <translation>Jede Verbindung, die die Manifeste nennen, ist im Entwurf.</translation>
    </message>
    <message>
        <source>Every connection that the loaded policies allow is in the design.</source>
        <translation>Jede Verbindung, die die geladenen Policies erlauben, ist im Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by the filter: not added.</source>
        <translation>
            <numerusform>%Ln durch den Filter ausgeblendet: nicht hinzugefügt.</numerusform>
            <numerusform>%Ln durch den Filter ausgeblendet: nicht hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung &amp;hinzufügen</numerusform>
            <numerusform>%Ln Verbindungen &amp;hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::TargetChooser</name>
    <message>
        <source>What may be chosen</source>
        <translation>Was gewählt werden kann</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Designer for zero-trust Kubernetes networks</source>
        <translation>Designer für Zero-Trust-Netzwerke in Kubernetes</translation>
    </message>
    <message>
        <source>Folder of manifests to open</source>
        <translation>Zu öffnender Ordner mit Manifesten</translation>
    </message>
</context>
</TS>
