// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/verdict_text.h"

#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct VerdictText {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

// More rules than these say nothing new: each alone would do.
constexpr std::size_t kMostRules = 3;

QString policyName(const Reachability &reachability, PolicyIndex index)
{
    return toQString(toString(reachability.policies()[index].id));
}

/// "2", or "2 in ingressDeny" where the list has another name than the direction.
QString ruleName(const PolicyRule &rule)
{
    const QString number = QString::number(rule.sourceIndex + 1);
    return rule.section.empty() ? number : VerdictText::tr("%1 in %2").arg(number, toQString(rule.section));
}

void addRules(const Reachability &reachability, const EndReason &reason, EndText &text)
{
    std::size_t shown = 0;
    for (const RuleReference &reference : reason.decidingRules) {
        const Policy &policy = reachability.policies()[reference.policy];
        const PolicyRule &rule = policy.rules(reference.direction)[reference.rule];
        if (shown == kMostRules) {
            text.sentences.append(
                VerdictText::tr("%Ln more rule(s) would do.", nullptr,
                                static_cast<int>(reason.decidingRules.size() - kMostRules)));
            return;
        }
        ++shown;
        const QString sentence = reason.access == Access::Denied
            ? VerdictText::tr("Rule %1 of %2 denies it.")
            : VerdictText::tr("Rule %1 of %2 allows it.");
        text.sentences.append(sentence.arg(ruleName(rule), policyName(reachability, reference.policy)));
        if (rule.isNarrowerAtLayer7)
            text.sentences.append(VerdictText::tr("It is narrower at layer 7: not every request passes."));
        const SourcePosition &where = rule.where.isKnown() ? rule.where : policy.where;
        if (where.isKnown())
            text.links.push_back({placeText(where), where});
    }
}

/// The walk through the tiers before the one that decides.
void addPasses(const Reachability &reachability, const EndReason &reason, EndText &text)
{
    for (const RuleReference &reference : reason.passedBy) {
        const Policy &policy = reachability.policies()[reference.policy];
        const PolicyRule &rule = policy.rules(reference.direction)[reference.rule];
        text.sentences.append(VerdictText::tr("Rule %1 of %2 passes it on.")
                                  .arg(ruleName(rule), policyName(reachability, reference.policy)));
        const SourcePosition &where = rule.where.isKnown() ? rule.where : policy.where;
        if (where.isKnown())
            text.links.push_back({placeText(where), where});
    }
}

void addIsolatingPolicies(const Reachability &reachability, const EndReason &reason, EndText &text)
{
    for (const PolicyIndex index : reason.isolatedBy) {
        const Policy &policy = reachability.policies()[index];
        if (policy.where.isKnown())
            text.links.push_back({placeText(policy.where), policy.where});
    }
}

QString otherPolicyName(const Reachability &reachability, PolicyIndex policy)
{
    return toQString(toString(reachability.policies().notModelled[static_cast<std::size_t>(policy)].id));
}

QString unknownSentence(const Reachability &reachability, const UnknownReason &unknown)
{
    const QString subject = toQString(unknown.subject);
    switch (unknown.cause) {
    case UnknownCause::InvalidPolicy:
        return VerdictText::tr("Unknown, because the API server would reject %1.")
            .arg(policyName(reachability, unknown.policy));
    case UnknownCause::UndeclaredNamespace:
        return VerdictText::tr("Unknown, because the labels of namespace %1 are not in the folder.")
            .arg(subject);
    case UnknownCause::UnresolvedLabel:
        return VerdictText::tr("Unknown, because the label %1 holds a variable that is not filled in.")
            .arg(subject);
    case UnknownCause::AddedLabel:
        return VerdictText::tr(
                   "Unknown, because the label %1 is added to the pod after its manifest is written.")
            .arg(subject);
    case UnknownCause::OwnNode:
        return VerdictText::tr("Unknown, because %1 is on the host network and may be on the same node: "
                               "traffic between a pod and its own node is not up to policies.")
            .arg(subject);
    case UnknownCause::OwnNodeDenied:
        return VerdictText::tr(
                   "Unknown, because %1 may deny %2, which is the pod's own node: whether that counts "
                   "for the own node depends on Cilium's version and settings.")
            .arg(policyName(reachability, unknown.policy), subject);
    case UnknownCause::PodAddress:
        return VerdictText::tr(
                   "Unknown, because an address block of %1 covers some addresses of the pod and not "
                   "others.")
            .arg(policyName(reachability, unknown.policy));
    case UnknownCause::UnresolvedPeer:
        return VerdictText::tr(
                   "Unknown, because a rule of %1 names %2, whose addresses are not in the folder.")
            .arg(policyName(reachability, unknown.policy), subject);
    case UnknownCause::EqualPriority:
        return VerdictText::tr("Unknown, because %1 and %2 disagree and have the same priority.")
            .arg(policyName(reachability, unknown.policy), subject);
    case UnknownCause::PartNotModelled:
        return VerdictText::tr(
                   "Unknown, because a rule of %1 depends on its field %2, which is not modelled.")
            .arg(policyName(reachability, unknown.policy), subject);
    case UnknownCause::PolicyNotModelled:
        return VerdictText::tr("Unknown, because %1 is of a kind that Drawbridge does not model.")
            .arg(subject);
    case UnknownCause::MissingTier:
        return VerdictText::tr(
                   "Unknown, because no valid Tier object in the folder tells where the tier %1 of %2 "
                   "stands in the order.")
            .arg(subject, otherPolicyName(reachability, unknown.policy));
    case UnknownCause::TwoCnis:
        return VerdictText::tr(
                   "Unknown, because the folder has policies of Calico and of Cilium (%1), and no "
                   "cluster enforces both: choose the profile of its CNI.")
            .arg(subject);
    case UnknownCause::UndeclaredServiceAccount:
        return VerdictText::tr("Unknown, because the labels of service account %1 are not in the folder.")
            .arg(subject);
    }
    return {};
}

bool isIsolated(const Reachability &reachability, const EndReason &reason)
{
    return std::ranges::any_of(reason.isolatedBy, [&](PolicyIndex policy) {
        return reachability.policies()[policy].isolates(reason.direction);
    });
}

QString isolationSentence(const EndReason &reason)
{
    return reason.direction == Direction::Egress ? VerdictText::tr("Egress is default deny.")
                                                 : VerdictText::tr("Ingress is default deny.");
}

QString openSentence(const EndReason &reason, const QString &name)
{
    return reason.direction == Direction::Egress
        ? VerdictText::tr("No policy selects %1 for egress.").arg(name)
        : VerdictText::tr("No policy selects %1 for ingress.").arg(name);
}

} // namespace

EndText endText(const Reachability &reachability, const EndReason &reason, const QString &name)
{
    EndText text;
    text.title = reason.direction == Direction::Egress ? VerdictText::tr("Leaves %1").arg(name)
                                                       : VerdictText::tr("Enters %1").arg(name);
    addPasses(reachability, reason, text);
    switch (reason.cause) {
    case EndCause::NotIsolated:
        text.sentences.append(openSentence(reason, name));
        break;
    case EndCause::NotDecided:
        text.sentences.append(
            VerdictText::tr("No rule of the %Ln selecting policy(s) decides it, so it is allowed.", nullptr,
                            static_cast<int>(reason.isolatedBy.size())));
        addIsolatingPolicies(reachability, reason, text);
        break;
    case EndCause::Rule:
        if (isIsolated(reachability, reason))
            text.sentences.append(isolationSentence(reason));
        addRules(reachability, reason, text);
        break;
    case EndCause::NoRule:
        text.sentences.append(isolationSentence(reason));
        text.sentences.append(VerdictText::tr("No rule of the %Ln selecting policy(s) allows it.", nullptr,
                                              static_cast<int>(reason.isolatedBy.size())));
        addIsolatingPolicies(reachability, reason, text);
        break;
    case EndCause::NotSubject:
        text.sentences.append(VerdictText::tr("Network policies do not bind this end."));
        break;
    case EndCause::OwnPod:
        text.sentences.append(VerdictText::tr("A pod can always reach itself."));
        break;
    case EndCause::OwnNode:
        text.sentences.append(VerdictText::tr("A node can always reach the pods that run on it."));
        break;
    case EndCause::Finished:
        text.sentences.append(VerdictText::tr("The pod has finished and has no address any more."));
        break;
    case EndCause::NotEnforced:
        text.sentences.append(VerdictText::tr("The CNI profile enforces no policies."));
        break;
    case EndCause::Unknown:
        for (const UnknownReason &unknown : reason.unknowns)
            text.sentences.append(unknownSentence(reachability, unknown));
        addIsolatingPolicies(reachability, reason, text);
        break;
    }
    return text;
}

QString specifiedText(const TrafficBounds &specified, const EnforcementProfile &profile)
{
    const QString allowed = trafficText(specified.allowed);
    const QString name = toQString(profile.name);
    if (specified.isCertain())
        return VerdictText::tr("By the specification (profile generic) this pair is allowed %1; %2 enforces "
                               "it otherwise.")
            .arg(allowed, name);
    return VerdictText::tr("By the specification (profile generic) this pair is allowed %1, and for %2 it is "
                           "unknown; %3 enforces it otherwise.")
        .arg(allowed, trafficText(specified.possible - specified.allowed), name);
}

QString flowText(const Flow &flow)
{
    return toQString(toString(flow.protocol)) + QLatin1Char(' ') + QString::number(flow.port);
}

} // namespace drawbridge::app
