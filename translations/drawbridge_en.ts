<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BlastRadiusRows</name>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln hop</numerusform>
            <numerusform>%Ln hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s), not certain</source>
        <translation>
            <numerusform>%Ln hop, not certain</numerusform>
            <numerusform>%Ln hops, not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of reach</source>
        <translation>
            <numerusform>%Ln out of reach</numerusform>
            <numerusform>%Ln out of reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches %Ln of %2 other workload(s).</source>
        <translation>
            <numerusform>%1 reaches %Ln of %2 other workloads.</numerusform>
            <numerusform>%1 reaches %Ln of %2 other workloads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more perhaps.</source>
        <translation>
            <numerusform>%Ln more perhaps.</numerusform>
            <numerusform>%Ln more perhaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1, %Ln of them would be out of reach.</source>
        <translation>
            <numerusform>Without %1, %Ln of them would be out of reach.</numerusform>
            <numerusform>Without %1, %Ln of them would be out of reach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>%Ln unknown inside</source>
        <translation>
            <numerusform>%Ln unknown inside</numerusform>
            <numerusform>%Ln unknown inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut inside</source>
        <translation>
            <numerusform>%Ln newly cut inside</numerusform>
            <numerusform>%Ln newly cut inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly allowed inside</source>
        <translation>
            <numerusform>%Ln newly allowed inside</numerusform>
            <numerusform>%Ln newly allowed inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections; unfold the namespace to see each.</source>
        <translation>
            <numerusform>%Ln connection; unfold the namespace to see it.</numerusform>
            <numerusform>%Ln connections; unfold the namespace to see each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folded: %Ln connections inside are not drawn.</source>
        <translation>
            <numerusform>Folded: %Ln connection inside is not drawn.</numerusform>
            <numerusform>Folded: %Ln connections inside are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workloads</source>
        <translation>
            <numerusform>%Ln workloads</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hubs hidden</source>
        <translation>
            <numerusform>%Ln hub hidden</numerusform>
            <numerusform>%Ln hubs hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ports</source>
        <translation>
            <numerusform>%Ln port</numerusform>
            <numerusform>%Ln ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln port ranges</source>
        <translation>
            <numerusform>%Ln port range</numerusform>
            <numerusform>%Ln port ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln narrowed inside</source>
        <translation>
            <numerusform>%Ln narrowed inside</numerusform>
            <numerusform>%Ln narrowed inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln widened inside</source>
        <translation>
            <numerusform>%Ln widened inside</numerusform>
            <numerusform>%Ln widened inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespaces are open on a side: only named connections are drawn there.</source>
        <translation>
            <numerusform>%Ln namespace is open on a side: only named connections are drawn there.</numerusform>
            <numerusform>%Ln namespaces are open on a side: only named connections are drawn there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown pair(s) (most have no line)</source>
        <translation>
            <numerusform>%Ln unknown pair</numerusform>
            <numerusform>%Ln unknown pairs (most have no line)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln denied inside</source>
        <translation>
            <numerusform>%Ln denied inside</numerusform>
            <numerusform>%Ln denied inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasThings</name>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message numerus="yes">
        <source>%Ln newly allowed</source>
        <translation>
            <numerusform>%Ln newly allowed</numerusform>
            <numerusform>%Ln newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln widened</source>
        <translation>
            <numerusform>%Ln widened</numerusform>
            <numerusform>%Ln widened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly allowed</source>
        <translation>
            <numerusform>%Ln may be newly allowed</numerusform>
            <numerusform>%Ln may be newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut</source>
        <translation>
            <numerusform>%Ln newly cut</numerusform>
            <numerusform>%Ln newly cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln narrowed</source>
        <translation>
            <numerusform>%Ln narrowed</numerusform>
            <numerusform>%Ln narrowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly cut</source>
        <translation>
            <numerusform>%Ln may be newly cut</numerusform>
            <numerusform>%Ln may be newly cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) change</source>
        <translation>
            <numerusform>%Ln workload pair changes</numerusform>
            <numerusform>%Ln workload pairs change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from it to %Ln namespace(s)</source>
        <translation>
            <numerusform>from it to %Ln namespace</numerusform>
            <numerusform>from it to %Ln namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>It may open %Ln more pair(s).</source>
        <translation>
            <numerusform>It may open %Ln more pair.</numerusform>
            <numerusform>It may open %Ln more pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonRows</name>
    <message numerus="yes">
        <source>%Ln newly allowed</source>
        <translation>
            <numerusform>%Ln newly allowed</numerusform>
            <numerusform>%Ln newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly allowed</source>
        <translation>
            <numerusform>%Ln may be newly allowed</numerusform>
            <numerusform>%Ln may be newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly cut</source>
        <translation>
            <numerusform>%Ln newly cut</numerusform>
            <numerusform>%Ln newly cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be newly cut</source>
        <translation>
            <numerusform>%Ln may be newly cut</numerusform>
            <numerusform>%Ln may be newly cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsequenceRows</name>
    <message numerus="yes">
        <source>%Ln more: the Changes panel has them all.</source>
        <translation>
            <numerusform>%Ln more: the Changes panel has them all.</numerusform>
            <numerusform>%Ln more: the Changes panel has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) that asked for names are covered by no rule for DNS.</source>
        <translation>
            <numerusform>%Ln workload that asked for names is covered by no rule for DNS.</numerusform>
            <numerusform>%Ln workloads that asked for names are covered by no rule for DNS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectRows</name>
    <message numerus="yes">
        <source>the API server loses %Ln workload(s)</source>
        <translation>
            <numerusform>the API server loses %Ln workload</numerusform>
            <numerusform>the API server loses %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose DNS</source>
        <translation>
            <numerusform>%Ln workload loses DNS</numerusform>
            <numerusform>%Ln workloads lose DNS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose the API server</source>
        <translation>
            <numerusform>%Ln workload loses the API server</numerusform>
            <numerusform>%Ln workloads lose the API server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose the ingress controller</source>
        <translation>
            <numerusform>%Ln workload loses the ingress controller</numerusform>
            <numerusform>%Ln workloads lose the ingress controller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) lose addresses outside</source>
        <translation>
            <numerusform>%Ln workload loses addresses outside</numerusform>
            <numerusform>%Ln workloads lose addresses outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DNS rules no longer cover %Ln workload(s)</source>
        <translation>
            <numerusform>DNS rules no longer cover %Ln workload</numerusform>
            <numerusform>DNS rules no longer cover %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DNS rules now cover %Ln workload(s)</source>
        <translation>
            <numerusform>DNS rules now cover %Ln workload</numerusform>
            <numerusform>DNS rules now cover %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln workload pair(s)</source>
        <translation>
            <numerusform>+%Ln workload pair</numerusform>
            <numerusform>+%Ln workload pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) widened</source>
        <translation>
            <numerusform>%Ln pair widened</numerusform>
            <numerusform>%Ln pairs widened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%Ln workload pair(s)</source>
        <translation>
            <numerusform>−%Ln workload pair</numerusform>
            <numerusform>−%Ln workload pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) narrowed</source>
        <translation>
            <numerusform>%Ln pair narrowed</numerusform>
            <numerusform>%Ln pairs narrowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may change</source>
        <translation>
            <numerusform>%Ln pair may change</numerusform>
            <numerusform>%Ln pairs may change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>addresses outside may change for %Ln workload(s)</source>
        <translation>
            <numerusform>addresses outside may change for %Ln workload</numerusform>
            <numerusform>addresses outside may change for %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) that the manifests name are denied.</source>
        <translation>
            <numerusform>%Ln connection that the manifests name is denied.</numerusform>
            <numerusform>%Ln connections that the manifests name are denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) gain addresses outside</source>
        <translation>
            <numerusform>%Ln workload gains addresses outside</numerusform>
            <numerusform>%Ln workloads gain addresses outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawn connection(s) stay denied.</source>
        <translation>
            <numerusform>%Ln drawn connection stays denied.</numerusform>
            <numerusform>%Ln drawn connections stay denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still open by rule: %1 and %Ln more.</source>
        <translation>
            <numerusform>Still open by rule: %1 and %Ln more.</numerusform>
            <numerusform>Still open by rule: %1 and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) gain DNS</source>
        <translation>
            <numerusform>%Ln workload gains DNS</numerusform>
            <numerusform>%Ln workloads gain DNS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s) keep DNS</source>
        <translation>
            <numerusform>%Ln workload keeps DNS</numerusform>
            <numerusform>%Ln workloads keep DNS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message numerus="yes">
        <source>%Ln of yours edited</source>
        <translation>
            <numerusform>%Ln of yours edited</numerusform>
            <numerusform>%Ln of yours edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same</source>
        <translation>
            <numerusform>%Ln same</numerusform>
            <numerusform>%Ln same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited by hand</source>
        <translation>
            <numerusform>%Ln edited by hand</numerusform>
            <numerusform>%Ln edited by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ours</source>
        <translation>
            <numerusform>%Ln not ours</numerusform>
            <numerusform>%Ln not ours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying the files overwrites %Ln loaded policy(s) of the same name.</source>
        <translation>
            <numerusform>Applying the files overwrites %Ln loaded policy of the same name.</numerusform>
            <numerusform>Applying the files overwrites %Ln loaded policies of the same names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded policy(s) stay in force until deleted: until then more may be allowed than is proven.</source>
        <translation>
            <numerusform>%Ln loaded policy stays in force until deleted: until then more may be allowed than is proven.</numerusform>
            <numerusform>%Ln loaded policies stay in force until deleted: until then more may be allowed than is proven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportVerdict</name>
    <message numerus="yes">
        <source>%Ln workload pair(s)</source>
        <translation>
            <numerusform>%Ln workload pair</numerusform>
            <numerusform>%Ln workload pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln port range(s)</source>
        <translation>
            <numerusform>%Ln port range</numerusform>
            <numerusform>%Ln port ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address range(s)</source>
        <translation>
            <numerusform>%Ln address range</numerusform>
            <numerusform>%Ln address ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod pair(s)</source>
        <translation>
            <numerusform>%Ln pod pair</numerusform>
            <numerusform>%Ln pod pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), in memory</source>
        <translation>
            <numerusform>%Ln file, in memory</numerusform>
            <numerusform>%Ln files, in memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), no error</source>
        <translation>
            <numerusform>%Ln file, no error</numerusform>
            <numerusform>%Ln files, no error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not exported: %Ln part(s) of the design cannot be written as policies</source>
        <translation>
            <numerusform>Not exported: %Ln part of the design cannot be written as policies</numerusform>
            <numerusform>Not exported: %Ln parts of the design cannot be written as policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) of kept policies allow more than is drawn.</source>
        <translation>
            <numerusform>%Ln rule of kept policies allows more than is drawn.</numerusform>
            <numerusform>%Ln rules of kept policies allow more than is drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %Ln edge(s) would have no effect: nothing is isolated, so everything is allowed.</source>
        <translation>
            <numerusform>Your %Ln edge would have no effect: nothing is isolated, so everything is allowed.</numerusform>
            <numerusform>Your %Ln edges would have no effect: nothing is isolated, so everything is allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorRows</name>
    <message numerus="yes">
        <source>%1 in %2, %Ln replica(s)</source>
        <translation>
            <numerusform>%1 in %2, %Ln replica</numerusform>
            <numerusform>%1 in %2, %Ln replicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s)</source>
        <translation>
            <numerusform>%Ln workload pair</numerusform>
            <numerusform>%Ln workload pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group of %Ln pod(s) in %1</source>
        <translation>
            <numerusform>Group of %Ln pod in %1</numerusform>
            <numerusform>Group of %Ln pods in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pods wherever they are, %Ln of them in the folder</source>
        <translation>
            <numerusform>Pods wherever they are, %Ln of them in the folder</numerusform>
            <numerusform>Pods wherever they are, %Ln of them in the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln workload(s)</source>
        <translation>
            <numerusform>%1 of %Ln workload</numerusform>
            <numerusform>%1 of %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s): see the Matrix</source>
        <translation>
            <numerusform>%Ln more pair: see the Matrix</numerusform>
            <numerusform>%Ln more pairs: see the Matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineRows</name>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectRows</name>
    <message numerus="yes">
        <source>%Ln object(s) name no namespace and are taken to be in %1.</source>
        <translation>
            <numerusform>%Ln object names no namespace and is taken to be in %1.</numerusform>
            <numerusform>%Ln objects name no namespace and are taken to be in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) are unknown in the design. Explain says of each why.</source>
        <translation>
            <numerusform>%Ln workload pair is unknown in the design. Explain says why.</numerusform>
            <numerusform>%Ln workload pairs are unknown in the design. Explain says of each why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s) have pods that no policy isolates: they may talk without a rule.</source>
        <translation>
            <numerusform>%Ln namespace has pods that no policy isolates: they may talk without a rule.</numerusform>
            <numerusform>%Ln namespaces have pods that no policy isolates: they may talk without a rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatedText</name>
    <message numerus="yes">
        <source>%Ln edge(s) reach pods as well, should their addresses, which are not known, lie in the blocks.</source>
        <translation>
            <numerusform>%Ln edge reaches pods as well, should their addresses, which are not known, lie in its blocks.</numerusform>
            <numerusform>%Ln edges reach pods as well, should their addresses, which are not known, lie in the blocks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) leave out pods that run in the network of their node: no policy selects those.</source>
        <translation>
            <numerusform>%Ln edge leaves out pods that run in the network of their node: no policy selects those.</numerusform>
            <numerusform>%Ln edges leave out pods that run in the network of their node: no policy selects those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies select no pod of their namespace and isolate nothing.</source>
        <translation>
            <numerusform>%Ln policy selects no pod of its namespace and isolates nothing.</numerusform>
            <numerusform>%Ln policies select no pod of their namespace and isolate nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) of policies are no pod of their namespace.</source>
        <translation>
            <numerusform>%Ln peer of a policy is no pod of its namespace.</numerusform>
            <numerusform>%Ln peers of policies are no pod of their namespace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) are opened at one end only, and stay denied.</source>
        <translation>
            <numerusform>%Ln connection is opened at one end only, and stays denied.</numerusform>
            <numerusform>%Ln connections are opened at one end only, and stay denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln namespace(s) no pod may ask DNS: what is allowed fails all the same.</source>
        <translation>
            <numerusform>In %Ln namespace no pod may ask DNS: what is allowed fails all the same.</numerusform>
            <numerusform>In %Ln namespaces no pod may ask DNS: what is allowed fails all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln namespace(s) DNS is open over UDP only: names fail now and then.</source>
        <translation>
            <numerusform>In %Ln namespace DNS is open over UDP only: names fail now and then.</numerusform>
            <numerusform>In %Ln namespaces DNS is open over UDP only: names fail now and then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more of the kind)</source>
        <translation>
            <numerusform>%1 (and %Ln more of the kind)</numerusform>
            <numerusform>%1 (and %Ln more of the kind)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message numerus="yes">
        <source>%Ln more namespace(s)</source>
        <translation>
            <numerusform>%Ln more namespace</numerusform>
            <numerusform>%Ln more namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies are not modelled.</source>
        <translation>
            <numerusform>%Ln policy is not modelled.</numerusform>
            <numerusform>%Ln policies are not modelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input is complete: %Ln file(s) were read.</source>
        <translation>
            <numerusform>Input is complete: %Ln file was read.</numerusform>
            <numerusform>Input is complete: %Ln files were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) have an unknown verdict.</source>
        <translation>
            <numerusform>%Ln pair has an unknown verdict.</numerusform>
            <numerusform>%Ln pairs have an unknown verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) were read.</source>
        <translation>
            <numerusform>%Ln object was read.</numerusform>
            <numerusform>%Ln objects were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln loaded</numerusform>
            <numerusform>%Ln loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) were examined</source>
        <translation>
            <numerusform>%Ln claim was examined</numerusform>
            <numerusform>%Ln claims were examined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the policies of the folder let %Ln workload(s) exchange with the outside. What is not listed is denied. Firewalls and load balancers in front of the cluster may deny more; they are not modelled.</source>
        <translation>
            <numerusform>What the policies of the folder let %Ln workload exchange with the outside. What is not listed is denied. Firewalls and load balancers in front of the cluster may deny more; they are not modelled.</numerusform>
            <numerusform>What the policies of the folder let %Ln workloads exchange with the outside. What is not listed is denied. Firewalls and load balancers in front of the cluster may deny more; they are not modelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ingress, %Ln rule(s)</source>
        <translation>
            <numerusform>ingress, %Ln rule</numerusform>
            <numerusform>ingress, %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>egress, %Ln rule(s)</source>
        <translation>
            <numerusform>egress, %Ln rule</numerusform>
            <numerusform>egress, %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, perhaps</source>
        <translation>
            <numerusform>%Ln more, perhaps</numerusform>
            <numerusform>%Ln more, perhaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln policies, the pods that each of them binds, and rules that have no effect or a wide one.</source>
        <translation>
            <numerusform>%Ln policy, the pods that it binds, and rules that have no effect or a wide one.</numerusform>
            <numerusform>%Ln policies, the pods that each of them binds, and rules that have no effect or a wide one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before the report was made, %Ln case(s) with known answers were put to the engine and to a plain evaluator that looks at one connection at a time.</source>
        <translation>
            <numerusform>Before the report was made, %Ln case with a known answer was put to the engine and to a plain evaluator that looks at one connection at a time.</numerusform>
            <numerusform>Before the report was made, %Ln cases with known answers were put to the engine and to a plain evaluator that looks at one connection at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln zones, too many for a matrix on paper: the list holds every pair that is not simply denied.</source>
        <translation>
            <numerusform>There is %Ln zone, too many for a matrix on paper: the list holds every pair that is not simply denied.</numerusform>
            <numerusform>There are %Ln zones, too many for a matrix on paper: the list holds every pair that is not simply denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) that may hold policies or workloads were left out.</source>
        <translation>
            <numerusform>%Ln document that may hold policies or workloads was left out.</numerusform>
            <numerusform>%Ln documents that may hold policies or workloads were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) make pods that no file describes.</source>
        <translation>
            <numerusform>%Ln object makes pods that no file describes.</numerusform>
            <numerusform>%Ln objects make pods that no file describes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln workload(s) it is unknown whether they fit the filter; they are in the scope.</source>
        <translation>
            <numerusform>Of %Ln workload it is unknown whether it fits the filter; it is in the scope.</numerusform>
            <numerusform>Of %Ln workloads it is unknown whether they fit the filter; they are in the scope.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) changed, %1 that are allowed or unknown did not.</source>
        <translation>
            <numerusform>%Ln pair changed, %1 that are allowed or unknown did not.</numerusform>
            <numerusform>%Ln pairs changed, %1 that are allowed or unknown did not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln pair(s) of workloads, %1 may exchange something, and of %2 something is unknown.</source>
        <translation>
            <numerusform>Of %Ln pair of workloads, %1 may exchange something, and of %2 something is unknown.</numerusform>
            <numerusform>Of %Ln pairs of workloads, %1 may exchange something, and of %2 something is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln direction(s) between a workload and the addresses outside of the cluster, %1 are open to some address, and of %2 something is unknown.</source>
        <translation>
            <numerusform>Of %Ln direction between a workload and the addresses outside of the cluster, %1 are open to some address, and of %2 something is unknown.</numerusform>
            <numerusform>Of %Ln directions between a workload and the addresses outside of the cluster, %1 are open to some address, and of %2 something is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both directions are denied by default for %1 of %Ln pod(s).</source>
        <translation>
            <numerusform>Both directions are denied by default for %1 of %Ln pod.</numerusform>
            <numerusform>Both directions are denied by default for %1 of %Ln pods.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln pod(s), what enters is denied by default for %1, what leaves for %2, both for %3; of %4 a direction is unknown.</source>
        <translation>
            <numerusform>Of %Ln pod, what enters is denied by default for %1, what leaves for %2, both for %3; of %4 a direction is unknown.</numerusform>
            <numerusform>Of %Ln pods, what enters is denied by default for %1, what leaves for %2, both for %3; of %4 a direction is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are on the host network: no policy binds them, and no claim about a default counts their workloads.</source>
        <translation>
            <numerusform>%Ln of them is on the host network: no policy binds it, and no claim about a default counts its workload.</numerusform>
            <numerusform>%Ln of them are on the host network: no policy binds them, and no claim about a default counts their workloads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The manifests name %Ln connection(s) that the policies of the folder deny, at least in part: an application may miss them.</source>
        <translation>
            <numerusform>The manifests name %Ln connection that the policies of the folder deny, at least in part: an application may miss it.</numerusform>
            <numerusform>The manifests name %Ln connections that the policies of the folder deny, at least in part: an application may miss them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralRows</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>%Ln more rule(s) would do.</source>
        <translation>
            <numerusform>%Ln more rule would do.</numerusform>
            <numerusform>%Ln more rules would do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %Ln selecting policy(s) allows it.</source>
        <translation>
            <numerusform>No rule of the %Ln selecting policy allows it.</numerusform>
            <numerusform>No rule of the %Ln selecting policies allows it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %Ln selecting policy(s) decides it, so it is allowed.</source>
        <translation>
            <numerusform>No rule of the %Ln selecting policy decides it, so it is allowed.</numerusform>
            <numerusform>No rule of the %Ln selecting policies decides it, so it is allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::AlsoLetInBox</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other workload(s) would be let in, too</source>
        <translation>
            <numerusform>%Ln other workload would be let in, too</numerusform>
            <numerusform>%Ln other workloads would be let in, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasPane</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read in full. Verdicts may rest on incomplete input.</source>
        <translation>
            <numerusform>%Ln file could not be read in full. Verdicts may rest on incomplete input.</numerusform>
            <numerusform>%Ln files could not be read in full. Verdicts may rest on incomplete input.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln edge(s)…</source>
        <translation>
            <numerusform>Edit %Ln edge…</numerusform>
            <numerusform>Edit %Ln edges…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln edge(s)</source>
        <translation>
            <numerusform>Remove %Ln edge</numerusform>
            <numerusform>Remove %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload pair(s) are cut by the design in all.</source>
        <translation>
            <numerusform>%Ln workload pair is cut by the design in all.</numerusform>
            <numerusform>%Ln workload pairs are cut by the design in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasStrip</name>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln external(s)</source>
        <translation>
            <numerusform>%Ln external</numerusform>
            <numerusform>%Ln externals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasWidget</name>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DesignCommands</name>
    <message numerus="yes">
        <source>Fold %Ln namespace(s)</source>
        <translation>
            <numerusform>Fold %Ln namespace</numerusform>
            <numerusform>Fold %Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfold %Ln namespace(s)</source>
        <translation>
            <numerusform>Unfold %Ln namespace</numerusform>
            <numerusform>Unfold %Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to %1</source>
        <translation>
            <numerusform>%Ln edge to %1</numerusform>
            <numerusform>%Ln edges to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) from %1</source>
        <translation>
            <numerusform>%Ln edge from %1</numerusform>
            <numerusform>%Ln edges from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s)</source>
        <translation>
            <numerusform>%Ln edge</numerusform>
            <numerusform>%Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln edge(s)</source>
        <translation>
            <numerusform>Allow %Ln edge</numerusform>
            <numerusform>Allow %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln edge(s)</source>
        <translation>
            <numerusform>Change %Ln edge</numerusform>
            <numerusform>Change %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln end(s)</source>
        <translation>
            <numerusform>%Ln end</numerusform>
            <numerusform>%Ln ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected end(s)</source>
        <translation>
            <numerusform>%Ln selected end</numerusform>
            <numerusform>%Ln selected ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) of %1 copied. Select other workloads and paste.</source>
        <translation>
            <numerusform>%Ln edge of %1 copied. Select other workloads and paste.</numerusform>
            <numerusform>%Ln edges of %1 copied. Select other workloads and paste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln edge(s)</source>
        <translation>
            <numerusform>Paste %Ln edge</numerusform>
            <numerusform>Paste %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln namespace(s) of the folder</source>
        <translation>
            <numerusform>the %Ln namespace of the folder</numerusform>
            <numerusform>all %Ln namespaces of the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln external(s)</source>
        <translation>
            <numerusform>%Ln external</numerusform>
            <numerusform>%Ln externals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with %Ln edge(s)</source>
        <translation>
            <numerusform>Remove %1 with %Ln edge</numerusform>
            <numerusform>Remove %1 with %Ln edges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::DnsChoice</name>
    <message numerus="yes">
        <source>%Ln policy(s)</source>
        <translation>
            <numerusform>%Ln policy</numerusform>
            <numerusform>%Ln policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln YAML line(s)</source>
        <translation>
            <numerusform>%Ln YAML line</numerusform>
            <numerusform>%Ln YAML lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EdgesPanel</name>
    <message numerus="yes">
        <source>Nothing is drawn yet. The canvas has lines for %Ln connection(s) that the manifests name: they are no part of the design until they are drawn.</source>
        <translation>
            <numerusform>Nothing is drawn yet. The canvas has a line for %Ln connection that the manifests name: it is no part of the design until it is drawn.</numerusform>
            <numerusform>Nothing is drawn yet. The canvas has lines for %Ln connections that the manifests name: they are no part of the design until they are drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EmptyPage</name>
    <message numerus="yes">
        <source>%Ln file(s) were read.</source>
        <translation>
            <numerusform>%Ln file was read.</numerusform>
            <numerusform>%Ln files were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more kind(s)</source>
        <translation>
            <numerusform>%Ln more kind</numerusform>
            <numerusform>%Ln more kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Write %Ln file</numerusform>
            <numerusform>&amp;Write %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln file(s) that hold somebody else&apos;s changes</source>
        <translation>
            <numerusform>&amp;Replace %Ln file that holds somebody else&apos;s changes</numerusform>
            <numerusform>&amp;Replace %Ln files that hold somebody else&apos;s changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Remove %Ln file</numerusform>
            <numerusform>&amp;Remove %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The manifests name %Ln connection(s) that the design leaves out, so these files deny them.</source>
        <translation>
            <numerusform>The manifests name %Ln connection that the design leaves out, so these files deny it.</numerusform>
            <numerusform>The manifests name %Ln connections that the design leaves out, so these files deny them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportOptions</name>
    <message numerus="yes">
        <source>Remove %Ln replaced policy(s) from their files</source>
        <translation>
            <numerusform>Remove %Ln replaced policy from its file</numerusform>
            <numerusform>Remove %Ln replaced policies from their files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::FilterView</name>
    <message numerus="yes">
        <source>%1 of %Ln workload(s) fit.</source>
        <translation>
            <numerusform>%1 of %Ln workload fits.</numerusform>
            <numerusform>%1 of %Ln workloads fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %Ln of them it is unknown whether they do.</source>
        <translation>
            <numerusform>%1 Of %Ln of them it is unknown whether it does.</numerusform>
            <numerusform>%1 Of %Ln of them it is unknown whether they do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus mode: %2 and what has to do with it, %1 of %Ln workload(s).</source>
        <translation>
            <numerusform>Focus mode: %2 and what has to do with it, %1 of %Ln workload.</numerusform>
            <numerusform>Focus mode: %2 and what has to do with it, %1 of %Ln workloads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MainWindow</name>
    <message numerus="yes">
        <source>Pulling from %1: %Ln legal target(s)</source>
        <translation>
            <numerusform>Pulling from %1: %Ln legal target</numerusform>
            <numerusform>Pulling from %1: %Ln legal targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln connection(s)</source>
        <translation>
            <numerusform>Add %Ln connection</numerusform>
            <numerusform>Add %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MatrixModel</name>
    <message numerus="yes">
        <source>All %Ln pair(s) of workloads may connect without a limit.</source>
        <translation>
            <numerusform>The one pair of workloads may connect without a limit.</numerusform>
            <numerusform>All %Ln pairs of workloads may connect without a limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pair(s) of workloads may connect.</source>
        <translation>
            <numerusform>%1 of %Ln pair of workloads may connect.</numerusform>
            <numerusform>%1 of %Ln pairs of workloads may connect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s) are unknown.</source>
        <translation>
            <numerusform>%Ln more pair is unknown.</numerusform>
            <numerusform>%Ln more pairs are unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something may change for %Ln pair(s).</source>
        <translation>
            <numerusform>Something may change for %Ln pair.</numerusform>
            <numerusform>Something may change for %Ln pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) are newly allowed.</source>
        <translation>
            <numerusform>%Ln pair is newly allowed.</numerusform>
            <numerusform>%Ln pairs are newly allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may exchange more than before.</source>
        <translation>
            <numerusform>%Ln pair may exchange more than before.</numerusform>
            <numerusform>%Ln pairs may exchange more than before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) are newly cut.</source>
        <translation>
            <numerusform>%Ln pair is newly cut.</numerusform>
            <numerusform>%Ln pairs are newly cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may exchange less than before.</source>
        <translation>
            <numerusform>%Ln pair may exchange less than before.</numerusform>
            <numerusform>%Ln pairs may exchange less than before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::PoliciesPanel</name>
    <message numerus="yes">
        <source>Selects %Ln pod(s)</source>
        <translation>
            <numerusform>Selects %Ln pod</numerusform>
            <numerusform>Selects %Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more workload(s)</source>
        <translation>
            <numerusform>and %Ln more workload</numerusform>
            <numerusform>and %Ln more workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProjectNotices</name>
    <message numerus="yes">
        <source>%Ln connection(s) that the manifests name are drawn.</source>
        <translation>
            <numerusform>%Ln connection that the manifests name is drawn.</numerusform>
            <numerusform>%Ln connections that the manifests name are drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less certain one(s) wait for your choice.</source>
        <translation>
            <numerusform>%Ln less certain one waits for your choice.</numerusform>
            <numerusform>%Ln less certain ones wait for your choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>design.drawbridge changed on disk. %Ln change(s) collide with yours: %1.</source>
        <translation>
            <numerusform>design.drawbridge changed on disk. %Ln change collides with yours: %1.</numerusform>
            <numerusform>design.drawbridge changed on disk. %Ln changes collide with yours: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kustomization(s) in this folder. The manifests are shown as they are written, without what a kustomization changes in them: choose one to see what kubectl apply -k makes of it.</source>
        <translation>
            <numerusform>%Ln kustomization in this folder. The manifests are shown as they are written, without what it changes in them: choose it to see what kubectl apply -k makes of them.</numerusform>
            <numerusform>%Ln kustomizations in this folder. The manifests are shown as they are written, without what a kustomization changes in them: choose one to see what kubectl apply -k makes of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder changed on disk. What is shown is as it was read. Reload reads it again; what is drawn and the steps to undo are kept.</source>
        <translation>
            <numerusform>%Ln file of the folder changed on disk. What is shown is as it was read. Reload reads it again; what is drawn and the steps to undo are kept.</numerusform>
            <numerusform>%Ln files of the folder changed on disk. What is shown is as it was read. Reload reads them again; what is drawn and the steps to undo are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more that exports wrote only name(s) the policies.</source>
        <translation>
            <numerusform>%Ln more that an export wrote only names the policies.</numerusform>
            <numerusform>%Ln more that exports wrote only name the policies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln workload(s)</source>
        <translation>
            <numerusform>%1 of %Ln workload</numerusform>
            <numerusform>%1 of %Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; not in it: %2 and %Ln more.</source>
        <translation>
            <numerusform>%1; not in it: %2 and %Ln more.</numerusform>
            <numerusform>%1; not in it: %2 and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RecentButton</name>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RefusalPage</name>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more cause(s).</source>
        <translation>
            <numerusform>%Ln more cause.</numerusform>
            <numerusform>%Ln more causes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ReportDialog</name>
    <message numerus="yes">
        <source>%Ln claim(s) of your own are judged.</source>
        <translation>
            <numerusform>%Ln claim of your own is judged.</numerusform>
            <numerusform>%Ln claims of your own are judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; and %Ln more</source>
        <translation>
            <numerusform>%1; and %Ln more</numerusform>
            <numerusform>%1; and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was written, with %Ln page(s).</source>
        <translation>
            <numerusform>%1 was written, with %Ln page.</numerusform>
            <numerusform>%1 was written, with %Ln pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were sent to %1.</source>
        <translation>
            <numerusform>%Ln page was sent to %1.</numerusform>
            <numerusform>%Ln pages were sent to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::StatusLine</name>
    <message numerus="yes">
        <source>✕ %Ln claim(s) contradicted</source>
        <translation>
            <numerusform>✕ %Ln claim contradicted</numerusform>
            <numerusform>✕ %Ln claims contradicted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s)</source>
        <translation>
            <numerusform>%Ln namespace</numerusform>
            <numerusform>%Ln namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation>
            <numerusform>%Ln workload</numerusform>
            <numerusform>%Ln workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) wanted but denied</source>
        <translation>
            <numerusform>%Ln edge wanted but denied</numerusform>
            <numerusform>%Ln edges wanted but denied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) unknown</source>
        <translation>
            <numerusform>%Ln edge unknown</numerusform>
            <numerusform>%Ln edges unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) wanted but denied</source>
        <translation>
            <numerusform>%Ln connection wanted but denied</numerusform>
            <numerusform>%Ln connections wanted but denied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::SuggestionsDialog</name>
    <message numerus="yes">
        <source>%Ln hidden by the filter: not added.</source>
        <translation>
            <numerusform>%Ln hidden by the filter: not added.</numerusform>
            <numerusform>%Ln hidden by the filter: not added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln connection(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln connection</numerusform>
            <numerusform>&amp;Add %Ln connections</numerusform>
        </translation>
    </message>
</context>
</TS>
