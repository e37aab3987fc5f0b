// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QWidget;

namespace drawbridge::app {

/// Between the icon of a button and its words.
constexpr int kIconGap = 8;

/// The ground of a button; the one that a view proposes is filled.
void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool isPrimary);

/// Icon and words of a button.
void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget,
                     bool isPrimary);

/// Whether it is drawn like a link: flat, and words alone.
bool isLinkButton(const QStyleOptionButton &option);

/// What a button is wider than Qt reckons.
int extraButtonWidth(const QStyleOptionButton &option);

/// The ground of a tool button: none until it is pointed at or down.
void drawToolButton(const QStyleOption &option, QPainter &painter, const QWidget *widget);

/// The box with its tick.
void drawCheckBox(const QStyleOption &option, QPainter &painter, const QWidget *widget);

/// The circle with its dot.
void drawRadioButton(const QStyleOption &option, QPainter &painter, const QWidget *widget);

} // namespace drawbridge::app
