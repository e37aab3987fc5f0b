<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BlastRadiusRows</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), not certain</source>
        <translation>
            <numerusform>%n hop, not certain</numerusform>
            <numerusform>%n hops, not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of reach</source>
        <translation>
            <numerusform>%n out of reach</numerusform>
            <numerusform>%n out of reach</numerusform>
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
    <name>Canvas</name>
    <message numerus="yes">
        <source>%n workloads</source>
        <translation>
            <numerusform>%n workloads</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hubs hidden</source>
        <translation>
            <numerusform>%n hub hidden</numerusform>
            <numerusform>%n hubs hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pods</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %n blocks</source>
        <translation>
            <numerusform>without %n block</numerusform>
            <numerusform>without %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open namespaces: only named connections are drawn there.</source>
        <translation>
            <numerusform>%n open namespace: only named connections are drawn there.</numerusform>
            <numerusform>%n open namespaces: only named connections are drawn there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ports</source>
        <translation>
            <numerusform>%n port</numerusform>
            <numerusform>%n ports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonRows</name>
    <message numerus="yes">
        <source>%n newly allowed</source>
        <translation>
            <numerusform>%n newly allowed</numerusform>
            <numerusform>%n newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be newly allowed</source>
        <translation>
            <numerusform>%n may be newly allowed</numerusform>
            <numerusform>%n may be newly allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly cut</source>
        <translation>
            <numerusform>%n newly cut</numerusform>
            <numerusform>%n newly cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be newly cut</source>
        <translation>
            <numerusform>%n may be newly cut</numerusform>
            <numerusform>%n may be newly cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message numerus="yes">
        <source>%n of yours edited</source>
        <translation>
            <numerusform>%n of yours edited</numerusform>
            <numerusform>%n of yours edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n same</source>
        <translation>
            <numerusform>%n same</numerusform>
            <numerusform>%n same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited by hand</source>
        <translation>
            <numerusform>%n edited by hand</numerusform>
            <numerusform>%n edited by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ours</source>
        <translation>
            <numerusform>%n not ours</numerusform>
            <numerusform>%n not ours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loaded policy(s) stay in force until deleted.</source>
        <translation>
            <numerusform>%n loaded policy stays in force until deleted.</numerusform>
            <numerusform>%n loaded policies stay in force until deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportVerdict</name>
    <message numerus="yes">
        <source>%n workload pair(s)</source>
        <translation>
            <numerusform>%n workload pair</numerusform>
            <numerusform>%n workload pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port range(s)</source>
        <translation>
            <numerusform>%n port range</numerusform>
            <numerusform>%n port ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address range(s)</source>
        <translation>
            <numerusform>%n address range</numerusform>
            <numerusform>%n address ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod pair(s)</source>
        <translation>
            <numerusform>%n pod pair</numerusform>
            <numerusform>%n pod pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), in memory</source>
        <translation>
            <numerusform>%n file, in memory</numerusform>
            <numerusform>%n files, in memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), no error</source>
        <translation>
            <numerusform>%n file, no error</numerusform>
            <numerusform>%n files, no error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not exported: %n part(s) of the design cannot be written as policies</source>
        <translation>
            <numerusform>Not exported: %n part of the design cannot be written as policies</numerusform>
            <numerusform>Not exported: %n parts of the design cannot be written as policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of kept policies allow more than is drawn.</source>
        <translation>
            <numerusform>%n rule of kept policies allows more than is drawn.</numerusform>
            <numerusform>%n rules of kept policies allow more than is drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorRows</name>
    <message numerus="yes">
        <source>%1 in %2, %n replica(s)</source>
        <translation>
            <numerusform>%1 in %2, %n replica</numerusform>
            <numerusform>%1 in %2, %n replicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
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
        <source>Group of %n pod(s) in %1</source>
        <translation>
            <numerusform>Group of %n pod in %1</numerusform>
            <numerusform>Group of %n pods in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectRows</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>%n more rule(s) would do.</source>
        <translation>
            <numerusform>%n more rule would do.</numerusform>
            <numerusform>%n more rules would do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %n selecting policy(s) allows it.</source>
        <translation>
            <numerusform>No rule of the %n selecting policy allows it.</numerusform>
            <numerusform>No rule of the %n selecting policies allows it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule of the %n selecting policy(s) decides it, so it is allowed.</source>
        <translation>
            <numerusform>No rule of the %n selecting policy decides it, so it is allowed.</numerusform>
            <numerusform>No rule of the %n selecting policies decides it, so it is allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::CanvasPane</name>
    <message numerus="yes">
        <source>%n file(s) could not be read in full. Verdicts may rest on incomplete input.</source>
        <translation>
            <numerusform>%n file could not be read in full. Verdicts may rest on incomplete input.</numerusform>
            <numerusform>%n files could not be read in full. Verdicts may rest on incomplete input.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more workload pair(s) allowed.</source>
        <translation>
            <numerusform>%n more workload pair allowed.</numerusform>
            <numerusform>%n more workload pairs allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload pair(s) fewer allowed.</source>
        <translation>
            <numerusform>%n workload pair fewer allowed.</numerusform>
            <numerusform>%n workload pairs fewer allowed.</numerusform>
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
        <source>Remove %n edge(s)</source>
        <translation>
            <numerusform>Remove %n edge</numerusform>
            <numerusform>Remove %n edges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::EmptyPage</name>
    <message numerus="yes">
        <source>%n file(s) were read.</source>
        <translation>
            <numerusform>%n file was read.</numerusform>
            <numerusform>%n files were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more kind(s)</source>
        <translation>
            <numerusform>%n more kind</numerusform>
            <numerusform>%n more kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportDialog</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %n file(s)</source>
        <translation>
            <numerusform>&amp;Write %n file</numerusform>
            <numerusform>&amp;Write %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %n file(s) that hold somebody else&apos;s changes</source>
        <translation>
            <numerusform>&amp;Replace %n file that holds somebody else&apos;s changes</numerusform>
            <numerusform>&amp;Replace %n files that hold somebody else&apos;s changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n file(s)</source>
        <translation>
            <numerusform>&amp;Remove %n file</numerusform>
            <numerusform>&amp;Remove %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ExportOptions</name>
    <message numerus="yes">
        <source>Remove %n replaced policy(s) from their files</source>
        <translation>
            <numerusform>Remove %n replaced policy from its file</numerusform>
            <numerusform>Remove %n replaced policies from their files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::FilterView</name>
    <message numerus="yes">
        <source>%1 of %n workload(s) fit.</source>
        <translation>
            <numerusform>%1 of %n workload fits.</numerusform>
            <numerusform>%1 of %n workloads fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %n of them it is unknown whether they do.</source>
        <translation>
            <numerusform>%1 Of %n of them it is unknown whether it does.</numerusform>
            <numerusform>%1 Of %n of them it is unknown whether they do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::InspectorPanel</name>
    <message numerus="yes">
        <source>%1, and %n more selected</source>
        <translation>
            <numerusform>%1, and %n more selected</numerusform>
            <numerusform>%1, and %n more selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MainWindow</name>
    <message numerus="yes">
        <source>Pulling from %1: %n legal target(s)</source>
        <translation>
            <numerusform>Pulling from %1: %n legal target</numerusform>
            <numerusform>Pulling from %1: %n legal targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n connection(s)</source>
        <translation>
            <numerusform>Add %n connection</numerusform>
            <numerusform>Add %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::MatrixModel</name>
    <message numerus="yes">
        <source>All %n pair(s) of workloads may connect without a limit.</source>
        <translation>
            <numerusform>The one pair of workloads may connect without a limit.</numerusform>
            <numerusform>All %n pairs of workloads may connect without a limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pair(s) of workloads may connect.</source>
        <translation>
            <numerusform>%1 of %n pair of workloads may connect.</numerusform>
            <numerusform>%1 of %n pairs of workloads may connect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pair(s) are unknown.</source>
        <translation>
            <numerusform>%n more pair is unknown.</numerusform>
            <numerusform>%n more pairs are unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something is newly allowed to %n pair(s).</source>
        <translation>
            <numerusform>Something is newly allowed to %n pair.</numerusform>
            <numerusform>Something is newly allowed to %n pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something is newly cut for %n pair(s).</source>
        <translation>
            <numerusform>Something is newly cut for %n pair.</numerusform>
            <numerusform>Something is newly cut for %n pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something may change for %n pair(s).</source>
        <translation>
            <numerusform>Something may change for %n pair.</numerusform>
            <numerusform>Something may change for %n pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::ProjectNotices</name>
    <message numerus="yes">
        <source>%n kustomization(s) in this folder: nothing of them is applied until one is opened.</source>
        <translation>
            <numerusform>%n kustomization in this folder: nothing of it is applied until it is opened.</numerusform>
            <numerusform>%n kustomizations in this folder: nothing of them is applied until one is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) that the manifests name are drawn.</source>
        <translation>
            <numerusform>%n connection that the manifests name is drawn.</numerusform>
            <numerusform>%n connections that the manifests name are drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less certain one(s) wait for your choice.</source>
        <translation>
            <numerusform>%n less certain one waits for your choice.</numerusform>
            <numerusform>%n less certain ones wait for your choice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RecentButton</name>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::RefusalPage</name>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cause(s).</source>
        <translation>
            <numerusform>%n more cause.</numerusform>
            <numerusform>%n more causes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::StatusLine</name>
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
</context>
<context>
    <name>drawbridge::app::SuggestionsDialog</name>
    <message numerus="yes">
        <source>%n hidden by the filter: not added.</source>
        <translation>
            <numerusform>%n hidden by the filter: not added.</numerusform>
            <numerusform>%n hidden by the filter: not added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n connection(s)</source>
        <translation>
            <numerusform>&amp;Add %n connection</numerusform>
            <numerusform>&amp;Add %n connections</numerusform>
        </translation>
    </message>
</context>
</TS>
