<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>%n workloads</source>
        <translation>
            <numerusform>%n workloads</numerusform>
            <numerusform>%n workloads</numerusform>
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
    <name>drawbridge::app::ExportDialog</name>
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
        <source>Not exported: %n part(s) of the design cannot be written as policies</source>
        <translation>
            <numerusform>Not exported: %n part of the design cannot be written as policies</numerusform>
            <numerusform>Not exported: %n parts of the design cannot be written as policies</numerusform>
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
        <source>&amp;Overwrite %n file(s) that Drawbridge did not write</source>
        <translation>
            <numerusform>&amp;Overwrite %n file that Drawbridge did not write</numerusform>
            <numerusform>&amp;Overwrite %n files that Drawbridge did not write</numerusform>
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
        <source>%n no longer needed</source>
        <translation>
            <numerusform>%n no longer needed</numerusform>
            <numerusform>%n no longer needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the way</source>
        <translation>
            <numerusform>%n in the way</numerusform>
            <numerusform>%n in the way</numerusform>
        </translation>
    </message>
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
</context>
<context>
    <name>drawbridge::app::FirstRunPage</name>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
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
        <source>%n file(s) were read.</source>
        <translation>
            <numerusform>%n file were read.</numerusform>
            <numerusform>%n files were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::app::StatusLine</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
