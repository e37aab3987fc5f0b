// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// Adds what a document holds to the part that is being read: one object, the items of a List, or a count of
/// what is no Kubernetes object.
void readDocument(const Node &document, const Reading &reading);

/// True for an object that decides nothing here and is no template itself, only has texts that somebody else
/// fills in, such as the alerts of a PrometheusRule.
bool holdsTemplateTexts(const Node &document);

/// What a List or an XList gives its items where they do not say it themselves: X, or nothing for a plain
/// List. No value for an object that is no list.
std::optional<TypeMeta> itemTypeOfList(const Node &object);

} // namespace drawbridge
