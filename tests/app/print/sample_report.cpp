// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/print/sample_report.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

constexpr Anchor kConclusion = 1;
constexpr Anchor kMatrix = 2;
constexpr Anchor kRegister = 3;
constexpr Anchor kListing = 4;

QString longName()
{
    QString name;
    while (name.size() < 253)
        name += QStringLiteral("checkout-of-the-northern-branch.");
    return name.left(253);
}

TitlePage cover()
{
    TitlePage page;
    page.title = QStringLiteral("Network isolation report");
    page.subtitle = QStringLiteral("shop-prod");
    page.statement
        = QStringLiteral("Which workloads of this cluster can reach which, computed from its manifests "
                         "and network policies; what is denied; and how sure that is.");
    page.tallyTitle = QStringLiteral("15 claims were examined");
    page.tallies = {{9, QStringLiteral("Proven"), Mark::Proven},
                    {3, QStringLiteral("Proven, assumed"), Mark::Assumed},
                    {1, QStringLiteral("Not proven"), Mark::NotProven},
                    {2, QStringLiteral("Contradicted"), Mark::Contradicted, true}};
    page.notice
        = {QStringLiteral("Input is complete: 41 of 41 files were read."),
           {{QStringLiteral("2 objects without network meaning were left out; see %1.").arg(kReference),
             TextStyle::Body,
             Mark::None,
             {kListing}}}};
    page.facts = {{QStringLiteral("Scope"), {{QStringLiteral("8 namespaces, 30 workloads, 62 pods")}}},
                  {QStringLiteral("Input root"),
                   {{QStringLiteral("9c417be20d5a61f483b2c9d0e07b55d19c417be20d5a61f483b2c9d0e07b55d1"),
                     TextStyle::Code}}}};
    page.signatures
        = {QStringLiteral("Prepared by, name and date"), QStringLiteral("Reviewed by, name and date"),
           QStringLiteral("Approved by, name and date")};
    page.closing = {QStringLiteral("It does not state compliance with any standard.")};
    return page;
}

Table claims()
{
    Table table {QStringLiteral("Claims"),
                 {{QStringLiteral("No."), {}, 0.6},
                  {QStringLiteral("Claim"), {}, 4},
                  {QStringLiteral("Verdict"), {}, 2.4},
                  {QStringLiteral("Evidence"), {}, 1, true}},
                 {}};
    const auto row
        = [&table](const QString &number, const QString &claim, const QString &verdict, Mark mark) {
              table.rows.push_back({{{{number, TextStyle::Strong}},
                                     {{claim}},
                                     {{verdict, TextStyle::Body, mark}},
                                     {{QString(kReference), TextStyle::Body, Mark::None, {kMatrix}}}},
                                    mark == Mark::Contradicted});
          };
    row(QStringLiteral("C1"), QStringLiteral("Staging cannot reach production"), QStringLiteral("Proven"),
        Mark::Proven);
    row(QStringLiteral("C2"), QStringLiteral("لا يمكن للاختبار الوصول إلى الإنتاج"),
        QStringLiteral("Proven under assumptions"), Mark::Assumed);
    row(QStringLiteral("C3"), QStringLiteral("测试环境不能访问生产环境"), QStringLiteral("Not proven"),
        Mark::NotProven);
    row(QStringLiteral("C4"), longName(), QStringLiteral("Contradicted"), Mark::Contradicted);
    return table;
}

MatrixBlock matrix()
{
    MatrixBlock block;
    block.caption = QStringLiteral("Zones");
    block.corner = QStringLiteral("From");
    for (int i = 0; i < 20; ++i)
        block.names.push_back(QStringLiteral("zone-%1").arg(i));
    block.cell = [](std::size_t row, std::size_t column) {
        MatrixBlockCell cell {QStringLiteral("–"), QStringLiteral("–")};
        if (row == column)
            cell = {QStringLiteral("any"), QStringLiteral("6 ports"), CellState::SameZone};
        else if (row == 1 && column == 2)
            cell = {QStringLiteral("8443"), QStringLiteral("all"), CellState::Wider};
        else if (row == 2 && column == 4)
            cell = {QStringLiteral("8443"), QStringLiteral("9100 ?"), CellState::Unknown};
        else if (row == 3 && column == 1)
            cell = {QStringLiteral("8443"), QStringLiteral("none"), CellState::Narrower};
        return cell;
    };
    return block;
}

Diagram diagram()
{
    return {QStringLiteral("Two zones and what is between them."),
            QStringLiteral("shop reaches data on port 5432."), QSizeF(400, 160), [](QPainter &painter) {
                painter.setPen(Qt::black);
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF(10, 20, 120, 80));
                painter.drawRect(QRectF(270, 20, 120, 80));
                painter.drawLine(QPointF(130, 60), QPointF(270, 60));
                QFont font;
                font.setPixelSize(12);
                painter.setFont(font);
                painter.drawText(QPointF(20, 40), QStringLiteral("shop"));
                painter.drawText(QPointF(280, 40), QStringLiteral("data"));
            }};
}

Listing listing()
{
    QString text;
    for (int i = 1; i <= 120; ++i)
        text += QStringLiteral("key%1: value of line %1\n").arg(i);
    return {QStringLiteral("shop/web.yaml"), text, 1};
}

} // namespace

Table sampleRegister(int rows)
{
    Table table {QStringLiteral("Allowed flows"),
                 {{QStringLiteral("No."), {}, 0.8},
                  {QStringLiteral("From"), QStringLiteral("Leaves by"), 3},
                  {QStringLiteral("To"), QStringLiteral("Enters by"), 3},
                  {QStringLiteral("Traffic"), {}, 1.6},
                  {QStringLiteral("Reason and owner"), {}, 2.4},
                  {QStringLiteral("Review by"), {}, 1.5, true}},
                 {}};
    table.rows.reserve(static_cast<std::size_t>(rows));
    for (int i = 1; i <= rows; ++i) {
        const QString from = QStringLiteral("team-%1/svc-%2").arg(i % 97).arg(i);
        const QString to = QStringLiteral("team-%1/store-%2").arg(i % 89).arg(i % 1013);
        table.rows.push_back(
            {{{{QString::number(i), TextStyle::Strong}},
              {{from, TextStyle::Strong}, {from + QStringLiteral(".yaml:24"), TextStyle::SmallCode}},
              {{to, TextStyle::Strong}, {to + QStringLiteral(".yaml:12"), TextStyle::SmallCode}},
              {{QStringLiteral("TCP %1").arg(1024 + i % 60000), TextStyle::Code}},
              {{QStringLiteral("Orders of day %1").arg(i)},
               {QStringLiteral("team-%1").arg(i % 97), TextStyle::Small}},
              {{QStringLiteral("2027-03-31"), TextStyle::Code}}},
             i % 13 == 0});
    }
    return table;
}

std::shared_ptr<const ReportDocument> sampleReport(int rows)
{
    auto document = std::make_shared<ReportDocument>();
    document->cover = cover();
    document->reportId = QStringLiteral("7f3a91c2d0e4");
    document->inputHash = QStringLiteral("9c417be20d5a61f483b2c9d0e07b55d19c417be20d5a61f483b2c9d0e07b55d1");
    document->date = QDateTime(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC);
    document->blocks = {
        Heading {1, QStringLiteral("Conclusion"), kConclusion},
        Paragraph {{QStringLiteral("Of 870 pairs of workloads, 74 may talk, 795 may not, and 1 is unknown. "
                                   "Both directions are denied by default for 25 of 30 workloads.")}},
        claims(),
        Heading {2, QStringLiteral("Assumptions"), 0},
        LabelledList {
            {{QStringLiteral("A1"), {{QStringLiteral("The cluster network enforces the policies.")}}},
             {QStringLiteral("A2"), {{QStringLiteral("Pods carry the labels of the manifests.")}}}}},
        Notice {QStringLiteral("What this report cannot show"),
                {{QStringLiteral("Processes on nodes and pods on the host network.")}},
                Mark::Warning,
                true},
        Heading {1, QStringLiteral("Zone matrix"), kMatrix},
        matrix(),
        Heading {1, QStringLiteral("Diagrams"), 0},
        diagram(),
        Heading {1, QStringLiteral("Allowed-flow register"), kRegister},
        sampleRegister(rows),
        Heading {1, QStringLiteral("Policies"), kListing},
        Heading {2, QStringLiteral("shop"), 0},
        listing()};
    return document;
}

} // namespace drawbridge::app
