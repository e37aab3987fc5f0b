// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace drawbridge::app {

/// A radio button as a card: icon, title, one sentence.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    ChoiceCard(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    /// Beside the radio button, on as many lines as it takes.
    QRect titleRect(int width) const;

    QString m_icon;
    QString m_sentence;
};

/// A box with a dashed outline.
class DropArea : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// An icon in the theme's accent (the mark) or second text colour, which follows a change of theme.
class ThemedIconLabel : public QWidget {
    Q_OBJECT
public:
    ThemedIconLabel(const QString &icon, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace drawbridge::app
