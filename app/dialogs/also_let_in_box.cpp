// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/also_let_in_box.h"

#include "support/rounded_rect.h"
#include "support/style.h"

#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kMostNames = 3;

QString listed(const QStringList &names)
{
    const QString first = names.mid(0, kMostNames).join(QStringLiteral(", "));
    const auto rest = static_cast<int>(names.size()) - kMostNames;
    return rest > 0 ? AlsoLetInBox::tr("%1 and %Ln more", nullptr, rest).arg(first) : first;
}

} // namespace

AlsoLetInBox::AlsoLetInBox(const QStringList &others, QWidget *parent)
    : QWidget(parent)
{
    const auto count = static_cast<int>(others.size());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    const auto addLine = [&](const QString &text, QFont::Weight weight) {
        auto *line = new QLabel(text, this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        QFont font = this->font();
        font.setWeight(weight);
        line->setFont(font);
        layout->addWidget(line);
    };
    addLine(tr("%Ln other workload(s) would be let in, too", nullptr, count), QFont::DemiBold);
    addLine(tr("No stable label tells them apart: %1.").arg(listed(others)), QFont::Normal);
    for (const QString &choice :
         {tr("&Let them in, too"), tr("Keep them o&ut: the export waits for a label")}) {
        auto *button = new QRadioButton(choice, this);
        connect(button, &QRadioButton::toggled, this, &AlsoLetInBox::changed);
        layout->addWidget(button);
        m_choices.push_back(button);
    }
    m_choices[0]->setObjectName(QStringLiteral("letOthersIn"));
    m_choices[1]->setObjectName(QStringLiteral("keepOthersOut"));
    m_choices[1]->setToolTip(
        tr("The edge is drawn. The export is refused until a label tells its pods from the "
           "others, and offers the label."));
    setAccessibleName(tr("%Ln other workload(s) would be let in, too", nullptr, count));
}

std::optional<bool> AlsoLetInBox::takesOthers() const
{
    if (m_choices[0]->isChecked())
        return true;
    return m_choices[1]->isChecked() ? std::optional(false) : std::nullopt;
}

std::vector<QWidget *> AlsoLetInBox::choices() const
{
    return {m_choices.begin(), m_choices.end()};
}

void AlsoLetInBox::paintEvent(QPaintEvent *)
{
    constexpr double kRadius = 6;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, theme.cutSoft, theme.cut, softOutline(theme));
}

} // namespace drawbridge::app
