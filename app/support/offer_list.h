// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QListView;
class QPainter;
class QWidget;

namespace drawbridge::app {

/// Around the rows of a list of offers below a field; with it, Qt makes room for whole rows only.
constexpr int kOfferFrame = 3;

/// True for the list of what may be typed on, below a field.
bool isOfferList(const QWidget *widget);

/// Gives it rows of the height and the colours of all lists.
void setUpOffers(QListView &list);

/// Paints its ground and its outline.
void drawOfferFrame(QPainter &painter, const QWidget &list);

} // namespace drawbridge::app
