// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_bundle.h"

#include <QString>

namespace drawbridge::app {

class ProofBanner;

/// Whether the design needs no policies, because everything is allowed.
bool isolatesNothing(const ProvenExport &proven, const Design &design);

/// Says on the banner that the proof is running.
void showProving(ProofBanner &banner);
/// Says on the banner how much has been compared.
void showProgress(ProofBanner &banner, qulonglong done, qulonglong total);
/// Says on the banner what the proof has shown: that the files may be written, or that they may not.
void showVerdict(ProofBanner &banner, const ProvenExport &result, const Design &design);

/// The proof of an export as plain text.
QString proofText(const ProvenExport &proven, const Design &design);

} // namespace drawbridge::app
