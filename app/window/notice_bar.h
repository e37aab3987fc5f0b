// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace drawbridge::app {

/// A strip with one sentence and at most a few buttons: what just changed, or what should be known.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows the sentence; buttons are added afterwards.
    void say(const QString &text, const QString &icon, Tone tone);
    void addButton(const QString &text, const std::function<void()> &onClick);
    QString text() const;
    /// With an outline of its own and a button that hides it, for a bar over something else.
    void setFloating();
    /// How wide it is when nothing wraps.
    int widthOfOneLine() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QWidget *m_icon = nullptr;
    QLabel *m_text;
    std::vector<QWidget *> m_buttons;
    QToolButton *m_close;
    QString m_iconName;
    bool m_isFloating = false;
    Tone m_tone = Tone::Quiet;
};

} // namespace drawbridge::app
