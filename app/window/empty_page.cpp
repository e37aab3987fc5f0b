// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/empty_page.h"

#include "support/number_text.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kTextWidth = 560;

QString countedLine(const QString &name, std::size_t count)
{
    return EmptyPage::tr("%1: %2").arg(name, numberText(count));
}

QStringList countLines(const LoadSummary &summary)
{
    constexpr std::size_t kMostKinds = 8;
    QStringList lines {EmptyPage::tr("%Ln file(s) were read.", nullptr, static_cast<int>(summary.files))};
    std::size_t shown = 0;
    for (const auto &[kind, count] : summary.objectsByKind) {
        if (shown++ < kMostKinds)
            lines << countedLine(toQString(kind.kind), count);
    }
    if (shown > kMostKinds)
        lines << EmptyPage::tr("%Ln more kind(s)", nullptr, static_cast<int>(shown - kMostKinds));
    for (const auto &[reason, count] : summary.skipped)
        lines << countedLine(EmptyPage::tr("Left out, %1").arg(skipReasonText(reason)), count);
    return lines;
}

QStringList reasonLines(const std::vector<Diagnostic> &diagnostics)
{
    constexpr qsizetype kMostReasons = 3;
    QStringList lines;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (lines.size() < kMostReasons)
            lines << diagnosticText(diagnostic);
    }
    return lines;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_counts(new QLabel(this))
    , m_reasons(new QLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("No workloads in this folder."), this);
    title->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    for (QLabel *label : {title, m_counts, m_reasons}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(kTextWidth);
        // As wide as it may be, with the rest of the room on both sides.
        auto *line = new QHBoxLayout;
        line->addStretch(1);
        line->addWidget(label, kTextWidth);
        line->addStretch(1);
        column->addLayout(line);
    }
    auto *open = new QPushButton(tr("Open another folder…"), this);
    auto *example = new QPushButton(tr("Open the example"), this);
    auto *problems = new QPushButton(tr("Show problems"), this);
    m_problems = problems;
    setPrimary(open);
    connect(open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    connect(example, &QPushButton::clicked, this, &EmptyPage::exampleRequested);
    connect(problems, &QPushButton::clicked, this, &EmptyPage::problemsRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton *button : {open, example, problems})
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
}

void EmptyPage::show(const Project &project)
{
    m_counts->setText(countLines(project.summary).join(QLatin1Char('\n')));
    m_reasons->setText(reasonLines(project.diagnostics).join(QLatin1Char('\n')));
    m_reasons->setVisible(!project.diagnostics.empty());
    m_problems->setVisible(!project.diagnostics.empty());
}

} // namespace drawbridge::app
