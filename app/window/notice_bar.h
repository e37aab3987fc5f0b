// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace drawbridge::app {

struct Theme;

/// A strip with one sentence and at most a few buttons: what just changed, or what should be known.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows the sentence; buttons are added afterwards.
    void say(const QString &text, const QString &icon, Tone tone);
    /// Says that, too: beside what is there, with its buttons, or alone with the icon and the tone.
    void sayAlso(const QString &text, const QString &icon, Tone tone);
    /// In a floating bar a link.
    void addButton(const QString &text, const std::function<void()> &onClick);
    /// A button in every bar, for what most people do next.
    void addMainButton(const QString &text, const std::function<void()> &onClick);
    /// Whether it is there with such a button.
    bool offers(const QString &buttonText) const;
    QString text() const { return m_whole; }
    Tone tone() const { return m_tone; }
    /// With an outline of its own and a button that hides it, for a bar over something else; a text that is
    /// cut off has a button that shows all of it. The tip says what else hides it.
    void setFloating(const QString &hideTip);
    /// How wide it is when nothing wraps.
    int widthOfOneLine() const;
    /// Cuts the text off after two lines, with the buttons below it where they leave too little room beside
    /// it.
    void fitInto(int width);

signals:
    /// It says something else, has other buttons, or is hidden.
    void changed();

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setText(const QString &text);
    /// Puts the buttons below a text that would take many lines beside them.
    void arrange();
    int widthOfButtons() const;
    void showMore();
    void addButton(const QString &text, const std::function<void()> &onClick, bool isLink);
    void paintFloating(QPainter &painter, const Theme &theme) const;
    void paintStrip(QPainter &painter, const Theme &theme) const;

    QBoxLayout *m_layout;
    QHBoxLayout *m_row;
    QLabel *m_text;
    /// The text before it is cut off.
    QString m_whole;
    std::vector<QPushButton *> m_buttons;
    /// Of floating bars alone, which have little room.
    QPushButton *m_more = nullptr;
    bool m_isExpanded = false;
    QToolButton *m_close;
    QString m_iconName;
    bool m_isFloating = false;
    Tone m_tone = Tone::Quiet;
};

} // namespace drawbridge::app
