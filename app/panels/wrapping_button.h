// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetrics>
#include <QRadioButton>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <type_traits>

namespace drawbridge::app {

/// A check box or radio button whose text takes further lines where it has too little room for one.
template <typename Button> class WrappingButton : public Button {
public:
    explicit WrappingButton(const QString &text, QWidget *parent = nullptr)
        : Button(text, parent)
    {
        this->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    }

    QSize minimumSizeHint() const override
    {
        constexpr int kLeastLetters = 12;
        const int text = this->fontMetrics().averageCharWidth() * kLeastLetters;
        return {besideText().width() + text, Button::sizeHint().height()};
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return besideText().height() + textSize(wrapped(width)).height();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr bool isRadio = std::is_base_of_v<QRadioButton, Button>;
        QStylePainter painter(this);
        QStyleOptionButton option;
        this->initStyleOption(&option);
        option.text = wrapped(this->width());
        painter.drawControl(isRadio ? QStyle::CE_RadioButton : QStyle::CE_CheckBox, option);
    }

private:
    QSize textSize(const QString &text) const { return this->fontMetrics().size(Qt::TextShowMnemonic, text); }
    QSize besideText() const { return Button::sizeHint() - textSize(this->text()); }

    QString wrapped(int width) const
    {
        const int room = width - besideText().width();
        QStringList lines {QString()};
        for (const QString &word : this->text().split(QLatin1Char(' '))) {
            QString &last = lines.last();
            const QString longer = last.isEmpty() ? word : last + QLatin1Char(' ') + word;
            if (last.isEmpty() || textSize(longer).width() <= room)
                last = longer;
            else
                lines.append(word);
        }
        return lines.join(QLatin1Char('\n'));
    }
};

} // namespace drawbridge::app
