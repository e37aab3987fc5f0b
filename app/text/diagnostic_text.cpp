// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/diagnostic_text.h"

#include "base/text.h"
#include "reachability/messages.h"
#include "support/qt_text.h"
#include "synthesis/messages.h"
#include "text/selector_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {
/// The translation context of this file.
struct SeverityText {
    Q_DECLARE_TR_FUNCTIONS(SeverityText)
};

struct RepeatedText {
    Q_DECLARE_TR_FUNCTIONS(RepeatedText)
};
} // namespace

QString diagnosticText(const Diagnostic &diagnostic)
{
    const std::string source(diagnostic.message->text);
    const QString translated = QCoreApplication::translate("core", source.c_str());
    std::vector<std::string> arguments;
    std::ranges::transform(diagnostic.arguments, std::back_inserter(arguments), [](const std::string &each) {
        return toStd(readableConnection(toQString(each)));
    });
    return toQString(substitute(toStd(translated), arguments));
}

QString repeatedText(const Message &message, int count, const QString &first)
{
    if (&message == &messages::kBlockMayHoldPods)
        return RepeatedText::tr(
            "%Ln edge(s) reach pods as well, should their addresses, which are not known, "
            "lie in the blocks.",
            nullptr, count);
    if (&message == &messages::kHostNetworkPodsLeftOut)
        return RepeatedText::tr("%Ln edge(s) leave out pods that run in the network of their node: no policy "
                                "selects those.",
                                nullptr, count);
    if (&message == &reachability_messages::kSelectsNoPod)
        return RepeatedText::tr("%Ln policies select no pod of their namespace and isolate nothing.", nullptr,
                                count);
    if (&message == &reachability_messages::kPeerIsNobody)
        return RepeatedText::tr("%Ln peer(s) of policies are no pod of their namespace.", nullptr, count);
    if (&message == &reachability_messages::kNotLetOut || &message == &reachability_messages::kNotLetIn)
        return RepeatedText::tr("%Ln connection(s) are opened at one end only, and stay denied.", nullptr,
                                count);
    if (&message == &reachability_messages::kDnsDenied)
        return RepeatedText::tr("In %Ln namespace(s) no pod may ask DNS: what is allowed fails all the same.",
                                nullptr, count);
    if (&message == &reachability_messages::kDnsByUdpOnly)
        return RepeatedText::tr("In %Ln namespace(s) DNS is open over UDP only: names fail now and then.",
                                nullptr, count);
    return RepeatedText::tr("%1 (and %Ln more of the kind)", nullptr, count - 1).arg(first);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return SeverityText::tr("Error");
    case Severity::Warning:
        return SeverityText::tr("Warning");
    case Severity::Information:
        return SeverityText::tr("Information");
    }
    return {};
}

QString placeText(const SourcePosition &where)
{
    if (!where.isKnown())
        return {};
    const QString file = toQString(where.file.text());
    return where.line == 0 ? file : file + QLatin1Char(':') + QString::number(where.line);
}

} // namespace drawbridge::app
