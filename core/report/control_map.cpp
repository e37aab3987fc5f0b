// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/control_map.h"

#include "diagnostics/diagnostic.h"

namespace drawbridge {

namespace {

using enum ControlSupport;
using Section = ReportSection;

constexpr Control kPci[] = {
    {"1.2.3",
     DRAWBRIDGE_TEXT("core", "An accurate diagram of the connections of the cardholder data environment."),
     Shown,
     DRAWBRIDGE_TEXT(
         "core",
         "The diagrams and the register of flows are computed from the files with the given digests."),
     DRAWBRIDGE_TEXT("core", "Networks outside the cluster: nodes, wireless, cloud firewalls."),
     Section::Diagrams, true},
    {"1.2.4", DRAWBRIDGE_TEXT("core", "A diagram of where account data flows."), OtherEvidence,
     DRAWBRIDGE_TEXT("core",
                     "Which connections are possible, so that flows of account data can only be among them."),
     DRAWBRIDGE_TEXT("core", "Which of them carry account data."), Section::Flows, false},
    {"1.2.5",
     DRAWBRIDGE_TEXT("core",
                     "Services, protocols and ports that are allowed are listed, approved and needed."),
     Shown, DRAWBRIDGE_TEXT("core", "Every connection that is allowed, with ports, policy and line."),
     DRAWBRIDGE_TEXT("core", "The approval of each."), Section::Flows, false},
    {"1.2.6", DRAWBRIDGE_TEXT("core", "What is insecure among them is mitigated."), OtherEvidence,
     DRAWBRIDGE_TEXT("core", "The list in which insecure protocols show by their ports."),
     DRAWBRIDGE_TEXT("core", "Which are insecure, and how that is mitigated."), Section::Flows, false},
    {"1.2.7",
     DRAWBRIDGE_TEXT("core", "Configurations of network controls are reviewed at least every six months."),
     OtherEvidence,
     DRAWBRIDGE_TEXT("core", "What changed since the previous report, and dates of review that have passed."),
     DRAWBRIDGE_TEXT("core", "That a person has reviewed it."), Section::Change, false},
    {"1.2.8",
     DRAWBRIDGE_TEXT("core", "Configuration files are secured and consistent with what is in force."),
     OtherEvidence,
     DRAWBRIDGE_TEXT("core", "The digests of the files, and whether the policies equal the design."),
     DRAWBRIDGE_TEXT(
         "core",
         "A comparison with the live cluster, by a report over a dump of it; access control of the files."),
     Section::Cover, false},
    {"1.3.1",
     DRAWBRIDGE_TEXT("core",
                     "Traffic into the environment is restricted to what is necessary, all other is denied."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Default deny of ingress pod by pod, and what is allowed beside it."),
     DRAWBRIDGE_TEXT("core", "Why each connection is necessary."), Section::Coverage, false},
    {"1.3.2",
     DRAWBRIDGE_TEXT(
         "core", "Traffic out of the environment is restricted to what is necessary, all other is denied."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Default deny of egress pod by pod, and what is allowed beside it."),
     DRAWBRIDGE_TEXT("core", "Why each connection is necessary."), Section::Coverage, false},
    {"1.4.1", DRAWBRIDGE_TEXT("core", "Network controls stand between trusted and untrusted networks."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "What addresses outside may connect to, and what may connect to them."),
     DRAWBRIDGE_TEXT("core",
                     "Perimeter devices, and addresses that are translated before they reach the cluster."),
     Section::Exposure, false},
    {"1.4.2",
     DRAWBRIDGE_TEXT("core", "Traffic from untrusted networks is limited to public services and answers."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Each workload that outside addresses or an Ingress may reach, with its ports."),
     DRAWBRIDGE_TEXT("core", "That those services are meant to be public."), Section::Exposure, false},
    {"1.4.4",
     DRAWBRIDGE_TEXT(
         "core", "Systems that store cardholder data are not directly reachable from untrusted networks."),
     ShownUnderAssumptions, DRAWBRIDGE_TEXT("core", "Whether the Internet may connect to a workload."),
     DRAWBRIDGE_TEXT("core", "Which workloads store cardholder data."), Section::Exposure, false},
    {"11.4.5",
     DRAWBRIDGE_TEXT(
         "core",
         "Segmentation is tested by penetration tests at least every twelve months and after changes."),
     OtherEvidence,
     DRAWBRIDGE_TEXT("core",
                     "A plan of probes with a column for results, and whether changes call for a new test."),
     DRAWBRIDGE_TEXT("core", "The test itself, by an independent tester."), Section::TestPlan, true},
    {"11.4.6", DRAWBRIDGE_TEXT("core", "For service providers the same at least every six months."),
     OtherEvidence, DRAWBRIDGE_TEXT("core", "The same plan."),
     DRAWBRIDGE_TEXT("core", "The test itself, by an independent tester."), Section::TestPlan, true},
};

constexpr Control kHipaa[] = {
    {"164.308(a)(8)", DRAWBRIDGE_TEXT("core", "Periodic evaluation of the safeguards."), OtherEvidence,
     DRAWBRIDGE_TEXT("core", "A dated, reproducible report and its changes."),
     DRAWBRIDGE_TEXT("core", "That the evaluation was made and acted on."), Section::Change, false},
    {"164.312(a)(1)",
     DRAWBRIDGE_TEXT("core",
                     "Access to electronic protected health information is limited to those with rights."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core",
                     "Which workloads may connect to those that hold such information, at the network."),
     DRAWBRIDGE_TEXT("core", "Which workloads hold it; users and their rights."), Section::Flows, false},
    {"164.312(b)", DRAWBRIDGE_TEXT("core", "Activity in systems with such information is recorded."),
     OtherEvidence, DRAWBRIDGE_TEXT("core", "Nothing beyond the list of possible connections."),
     DRAWBRIDGE_TEXT("core", "Logs and their review."), Section::Method, false},
    {"164.312(e)(1)", DRAWBRIDGE_TEXT("core", "Such information is guarded while it is transmitted."),
     OtherEvidence, DRAWBRIDGE_TEXT("core", "Which connections are possible."),
     DRAWBRIDGE_TEXT("core", "Encryption of each."), Section::Flows, false},
};

constexpr Control kHipaaProposed[] = {
    {"network map", DRAWBRIDGE_TEXT("core", "A map of the network and of how information moves through it."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Diagrams and register of flows. This is a proposal, not law."),
     DRAWBRIDGE_TEXT("core", "Networks outside the cluster."), Section::Diagrams, true},
    {"segmentation", DRAWBRIDGE_TEXT("core", "Networks are segmented."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The matrix of zones and the claims about them. This is a proposal, not law."),
     DRAWBRIDGE_TEXT("core", "Segmentation outside the cluster."), Section::Zones, true},
};

constexpr Control kNist53[] = {
    {"AC-4", DRAWBRIDGE_TEXT("core", "Flows of information are enforced by approved authorizations."),
     ShownUnderAssumptions, DRAWBRIDGE_TEXT("core", "Every flow that policies allow, with the rule."),
     DRAWBRIDGE_TEXT("core", "The authorization of each."), Section::Flows, false},
    {"AC-4(21)", DRAWBRIDGE_TEXT("core", "Flows are separated for given kinds of information."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The matrix of zones, where zones are kinds of information."),
     DRAWBRIDGE_TEXT("core", "That the labels tell the kinds truly."), Section::Zones, false},
    {"CA-9", DRAWBRIDGE_TEXT("core", "Internal connections are authorized and documented."), OtherEvidence,
     DRAWBRIDGE_TEXT("core", "The list of them."), DRAWBRIDGE_TEXT("core", "Their authorization."),
     Section::Flows, false},
    {"CM-7", DRAWBRIDGE_TEXT("core", "Only essential ports, protocols and services are allowed."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Ports of every flow, and rules that are broader than needed."),
     DRAWBRIDGE_TEXT("core", "What is essential."), Section::Policies, false},
    {"SC-7", DRAWBRIDGE_TEXT("core", "Communication is controlled at external and key internal boundaries."),
     ShownUnderAssumptions, DRAWBRIDGE_TEXT("core", "Exposure to outside, and the matrix of zones."),
     DRAWBRIDGE_TEXT("core", "Boundaries outside the cluster."), Section::Exposure, false},
    {"SC-7(5)", DRAWBRIDGE_TEXT("core", "Denied by default, allowed by exception."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Default deny pod by pod and direction by direction."), "", Section::Coverage,
     false},
    {"SC-7(21)", DRAWBRIDGE_TEXT("core", "Components are isolated by boundaries."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Claims about what cannot reach what."), "", Section::Conclusion, false},
};

constexpr Control kNist190[] = {
    {"4.3.3", DRAWBRIDGE_TEXT("core", "Traffic between containers is separated by sensitivity."),
     ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The matrix of zones, where zones are levels of sensitivity."),
     DRAWBRIDGE_TEXT("core", "That the labels tell the levels truly."), Section::Zones, false},
    {"4.4.2", DRAWBRIDGE_TEXT("core", "Network access of containers is bounded."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "What each workload may connect to, the outside included."), "",
     Section::Exposure, false},
};

constexpr Control kNist207[] = {
    {"3.1.2", DRAWBRIDGE_TEXT("core", "Resources are placed in segments of their own."),
     ShownUnderAssumptions, DRAWBRIDGE_TEXT("core", "Policies at each workload, and default deny around it."),
     DRAWBRIDGE_TEXT("core", "Identity of users and devices, and access session by session."),
     Section::Coverage, false},
};

constexpr Control kCis[] = {
    {"5.3.1", DRAWBRIDGE_TEXT("core", "The network plugin supports policies."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The profile under which policies were simulated."),
     DRAWBRIDGE_TEXT("core", "That this plugin runs in the cluster."), Section::Assumptions, false},
    {"5.3.2", DRAWBRIDGE_TEXT("core", "Every namespace has policies."), Shown,
     DRAWBRIDGE_TEXT("core", "More than that: for every pod whether it is isolated in both directions."), "",
     Section::Coverage, false},
};

constexpr Control kNsa[] = {
    {"Network separation: default policies",
     DRAWBRIDGE_TEXT("core", "Policies deny all ingress and egress by default."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "Default deny pod by pod and direction by direction."), "", Section::Coverage,
     false},
    {"Network separation: namespaces",
     DRAWBRIDGE_TEXT("core", "Resources are separated in namespaces by policies."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The matrix of zones, where zones are namespaces."), "", Section::Zones, false},
};

constexpr Control kSoc2[] = {
    {"CC6.1", DRAWBRIDGE_TEXT("core", "Logical access is restricted, among other things by segmentation."),
     OtherEvidence,
     DRAWBRIDGE_TEXT("core", "The design of the segmentation, and that the files implement it."),
     DRAWBRIDGE_TEXT("core", "That it operated over the period."), Section::Zones, false},
    {"CC6.6", DRAWBRIDGE_TEXT("core", "Boundaries guard against threats from outside."), OtherEvidence,
     DRAWBRIDGE_TEXT("core", "The design of the boundary in the cluster."),
     DRAWBRIDGE_TEXT("core", "That it operated over the period."), Section::Exposure, false},
};

constexpr Control kIso[] = {
    {"8.20", DRAWBRIDGE_TEXT("core", "Networks are secured, managed and controlled."), ShownUnderAssumptions,
     DRAWBRIDGE_TEXT("core", "The register of policies and what they allow."),
     DRAWBRIDGE_TEXT("core", "Responsibilities and devices outside the cluster."), Section::Policies, false},
    {"8.21", DRAWBRIDGE_TEXT("core", "Security of network services is identified and monitored."),
     OtherEvidence, DRAWBRIDGE_TEXT("core", "Which services are reachable, from where and on which ports."),
     DRAWBRIDGE_TEXT("core", "Agreements and monitoring."), Section::Flows, false},
    {"8.22", DRAWBRIDGE_TEXT("core", "Groups of services, users and systems are segregated."),
     ShownUnderAssumptions, DRAWBRIDGE_TEXT("core", "The matrix of zones and the claims about them."),
     DRAWBRIDGE_TEXT("core", "Groups outside the cluster."), Section::Zones, false},
};

constexpr ControlFramework kFrameworks[] = {
    {"pci-dss", "PCI DSS", "4.0.1", ControlStatus::InForce, kPci},
    {"hipaa", "HIPAA Security Rule", "45 CFR Part 164 Subpart C", ControlStatus::InForce, kHipaa},
    {"hipaa-nprm", "HIPAA Security Rule, proposed changes", "90 FR 898 (2025)", ControlStatus::Proposed,
     kHipaaProposed},
    {"nist-800-53", "NIST SP 800-53", "Revision 5", ControlStatus::InForce, kNist53},
    {"nist-800-190", "NIST SP 800-190", "2017", ControlStatus::InForce, kNist190},
    {"nist-800-207", "NIST SP 800-207", "2020", ControlStatus::InForce, kNist207},
    {"cis-kubernetes", "CIS Kubernetes Benchmark", "v1.8 and later", ControlStatus::InForce, kCis},
    {"nsa-cisa", "NSA/CISA Kubernetes Hardening Guidance", "1.2 (2022)", ControlStatus::InForce, kNsa},
    {"soc-2", "SOC 2 Trust Services Criteria", "2017, points of focus of 2022", ControlStatus::InForce,
     kSoc2},
    {"iso-27001", "ISO/IEC 27001", "2022, Annex A", ControlStatus::InForce, kIso},
};

} // namespace

std::span<const ControlFramework> controlFrameworks()
{
    return kFrameworks;
}

} // namespace drawbridge
