// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/report_dialog.h"

#include "dialogs/report_choices_view.h"
#include "dialogs/report_printer.h"
#include "print/pdf_file.h"
#include "sections/claim_words.h"
#include "sections/scope_words.h"
#include "support/export_plan.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/show_in_folder.h"
#include "support/style.h"
#include "support/window_size.h"
#include "text/diagnostic_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

std::optional<ReportForm> formOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("pdf"))
        return ReportForm::Pdf;
    if (ending == QLatin1String("html"))
        return ReportForm::Html;
    if (ending == QLatin1String("json"))
        return ReportForm::Json;
    if (ending == QLatin1String("csv"))
        return ReportForm::Csv;
    return std::nullopt;
}

/// The claims with that verdict in a sentence of their own, after a space; nothing without any.
QString namesOf(const IsolationReport &report, ClaimVerdict verdict, const QString &sentence)
{
    constexpr qsizetype kMostNamed = 3;
    QStringList names;
    for (const ReportClaim &claim : report.claims) {
        if (claim.about != ClaimSubject::OutsideScope && claim.verdict == verdict)
            names << claimText(claim);
    }
    if (names.isEmpty())
        return {};
    const int more = static_cast<int>(names.size() - std::min(names.size(), kMostNamed));
    QString listed = names.mid(0, kMostNamed).join(QStringLiteral("; "));
    if (more > 0)
        listed = ReportDialog::tr("%1; and %Ln more", nullptr, more).arg(listed);
    return QLatin1Char(' ') + sentence.arg(listed);
}

QString verdictOf(const IsolationReport &report)
{
    const auto count = [&report](ClaimVerdict verdict) {
        return std::ranges::count_if(report.claims, [verdict](const ReportClaim &claim) {
            return claim.about != ClaimSubject::OutsideScope && claim.verdict == verdict;
        });
    };
    const QStringList named {
        namesOf(report, ClaimVerdict::NotProven, ReportDialog::tr("Not proven: %1.")),
        namesOf(report, ClaimVerdict::Contradicted, ReportDialog::tr("Contradicted: %1."))};
    const QString part = report.scope.isWhole ? QString() : partText(report.scope) + QLatin1Char(' ');
    return part
        + ReportDialog::tr("%1 proven, %2 under assumptions, %3 not proven, %4 contradicted.")
              .arg(count(ClaimVerdict::Proven))
              .arg(count(ClaimVerdict::ProvenUnderAssumptions))
              .arg(count(ClaimVerdict::NotProven))
              .arg(count(ClaimVerdict::Contradicted))
        + named.join(QString());
}

/// What the filter asks for and no workload is; it may have been misspelt.
QString termsText(const std::vector<std::string> &withoutHits)
{
    QStringList terms;
    for (const std::string &term : withoutHits)
        terms << ReportDialog::tr("“%1”").arg(toQString(term));
    return terms.isEmpty() ? QString()
                           : QLatin1Char(' ')
            + ReportDialog::tr("Nothing fits %1 of the filter.").arg(terms.join(QStringLiteral(", ")));
}

} // namespace

ReportDialog::ReportDialog(ProjectPtr project, std::shared_ptr<const Design> design, QWidget *parent)
    : QDialog(parent)
    , m_project(std::move(project))
    , m_design(std::move(design))
    , m_folder(QFileInfo(m_project->request.folder).absolutePath())
    , m_choices(new ReportChoicesView(m_project->request.folder, *m_project->cluster, m_design->report, this))
    , m_result(new QLabel(this))
    , m_showFolder(new QPushButton(tr("Show in &folder"), this))
    , m_bar(new QProgressBar(this))
    , m_preview(new QPushButton(themedIcon(QStringLiteral("print")), tr("Previe&w and print…"), this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Isolation report"));
    resizeWithinScreen(*this, {880, 700});
    auto *about = new QLabel(
        tr("The report is computed anew from the files of the folder as they are on the disk, and "
           "from the design as it is here."),
        this);
    about->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("reportResult"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(makeClaimsHint());
    column->addWidget(m_choices, 1);
    column->addLayout(makeResult());
    column->addWidget(m_bar);
    column->addWidget(makeButtons());
    connect(&m_runner, &ReportRunner::progressed, this, [this](qulonglong done, qulonglong total) {
        m_bar->setRange(0, static_cast<int>(total));
        m_bar->setValue(static_cast<int>(done));
    });
    connect(&m_runner, &ReportRunner::rendered, this, &ReportDialog::onRendered);
    connect(&m_runner, &ReportRunner::cancelled, this, [this] {
        setBusy(false);
        say(tr("Cancelled. Nothing was written."), false);
    });
    connect(&m_runner, &ReportRunner::failed, this, [this](const std::vector<Diagnostic> &problems) {
        setBusy(false);
        QStringList lines;
        for (const Diagnostic &problem : problems)
            lines << placeText(problem.where) + QStringLiteral(": ") + diagnosticText(problem);
        say(lines.join(QLatin1Char('\n')), true);
        emit finished();
    });
    connect(m_choices, &ReportChoicesView::languageChosen, this, [this] { say(m_choices->remark(), false); });
    setBusy(false);
    say(m_choices->remark(), false);
}

QLabel *ReportDialog::makeClaimsHint()
{
    const auto count = static_cast<int>(m_design->claims.size());
    const QString text = count == 0 ? tr("No claims of your own are judged.")
                                    : tr("%Ln claim(s) of your own are judged.", nullptr, count);
    auto *hint = new QLabel(QStringLiteral("%1 <a href=\"claims\">%2</a>")
                                .arg(text.toHtmlEscaped(), count == 0 ? tr("Add claims") : tr("Show claims")),
                            this);
    hint->setObjectName(QStringLiteral("reportClaims"));
    hint->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(hint, &QLabel::linkActivated, this, [this] {
        reject();
        emit claimsRequested();
    });
    return hint;
}

QLayout *ReportDialog::makeResult()
{
    m_showFolder->setObjectName(QStringLiteral("reportShowFolder"));
    m_showFolder->setAutoDefault(false);
    m_showFolder->hide();
    connect(m_showFolder, &QPushButton::clicked, this, [this] { showInFolder(m_path); });
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_result, 1);
    row->addWidget(m_showFolder, 0, Qt::AlignTop);
    return row;
}

QWidget *ReportDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_close->setObjectName(QStringLiteral("reportClose"));
    setPrimary(m_save);
    m_save->setDefault(true);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_preview);
    row->addWidget(m_save);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_runner.isRunning())
            m_runner.cancel();
        else
            reject();
    });
    connect(m_preview, &QPushButton::clicked, this, [this] { start(ReportForm::Pages); });
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askForFile);
    return buttons;
}

void ReportDialog::askForFile()
{
    if (!hasSense())
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), m_folder.absoluteFilePath(QStringLiteral("isolation-report.pdf")),
        tr("PDF (*.pdf);;HTML (*.html);;JSON, for machines and for the next report (*.json);;Folder of CSV "
           "tables (*.csv)"));
    if (!path.isEmpty())
        saveTo(path);
}

bool ReportDialog::hasSense()
{
    const QString problem = m_choices->problem();
    if (!problem.isEmpty())
        say(problem, true);
    return problem.isEmpty();
}

void ReportDialog::saveTo(const QString &path)
{
    const std::optional<ReportForm> form = formOf(path);
    if (!form)
        return say(tr("A report ends in .pdf, .html, .json or .csv."), true);
    m_path = path;
    start(*form);
}

void ReportDialog::start(ReportForm form)
{
    if (m_runner.isRunning() || !hasSense())
        return;
    const ReportSettings settings = m_choices->settings();
    auto design = std::make_shared<Design>(*m_design);
    design->report = settings;
    m_design = design;
    emit chosen(settings);
    setBusy(true);
    m_runner.start({m_project->request, m_design, m_choices->date()}, m_choices->choices(), form);
}

void ReportDialog::onRendered(const RenderedReportPtr &report)
{
    setBusy(false);
    const QString verdict = verdictOf(*report->made->report) + termsText(report->made->withoutHits);
    if (report->form == ReportForm::Pages) {
        say(verdict, false);
        showPages(report);
    } else if (const QString problem = write(*report); !problem.isEmpty()) {
        say(tr("%1 was not written: %2").arg(QDir::toNativeSeparators(m_path), problem), true);
    } else {
        sayWritten(m_path, tr("%1 was written. %2").arg(QDir::toNativeSeparators(m_path), verdict));
    }
    emit finished();
}

QString ReportDialog::write(const RenderedReport &report) const
{
    return report.form == ReportForm::Csv ? writeExport(planFiles(m_path, report.tables))
                                          : writeWhole(m_path, report.bytes);
}

void ReportDialog::showPages(const RenderedReportPtr &report)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(report->laid->paper().id));
    printer.setFullPage(true);
    printer.setDocName(report->document->cover.title);
    printToFileWithoutPrinters(printer, m_folder.absoluteFilePath(QStringLiteral("isolation-report.pdf")));
    QPrintPreviewDialog preview(&printer, this);
    preview.setWindowTitle(tr("Isolation report"));
    resizeWithinScreen(preview, {1000, 900});
    connect(&preview, &QPrintPreviewDialog::paintRequested, this,
            [this, &preview, laid = report->laid](QPrinter *target) { print(*target, *laid, preview); });
    preview.exec();
}

/// Page by page, so that the window lives on and the user can stop it.
void ReportDialog::print(QPrinter &printer, const LaidReport &report, QWidget &window)
{
    constexpr int kShowAfterMilliseconds = 500;
    QProgressDialog progress(tr("The pages are painted"), tr("Cancel"), 0, report.pageCount(), &window);
    progress.setWindowTitle(tr("Isolation report"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(kShowAfterMilliseconds);
    const QString problem = printReport(printer, report, [&progress](int done, int total) {
        progress.setMaximum(total);
        progress.setValue(done);
        return !progress.wasCanceled();
    });
    if (problem.isEmpty()) {
        if (!isPreview(printer))
            sayPrinted(printer, report);
        return;
    }
    say(problem, true);
    QMessageBox::warning(&window, tr("Isolation report"), problem);
}

void ReportDialog::sayPrinted(const QPrinter &printer, const LaidReport &report)
{
    const int pages = pagesToPrint(printer, report);
    if (const QString path = printer.outputFileName(); !path.isEmpty())
        sayWritten(
            path,
            tr("%1 was written, with %Ln page(s).", nullptr, pages).arg(QDir::toNativeSeparators(path)));
    else
        say(tr("%Ln page(s) were sent to %1.", nullptr, pages).arg(printer.printerName()), false);
}

void ReportDialog::sayWritten(const QString &path, const QString &sentence)
{
    m_path = path;
    m_folder = QFileInfo(path).absoluteDir();
    say(sentence, false);
    m_showFolder->show();
    emit fileWritten(path);
}

void ReportDialog::say(const QString &text, bool isProblem)
{
    m_showFolder->hide();
    setInk(m_result, isProblem ? &Theme::denied : &Theme::text);
    m_result->setText(text);
}

void ReportDialog::setBusy(bool isBusy)
{
    m_choices->setEnabled(!isBusy);
    m_preview->setEnabled(!isBusy);
    m_save->setEnabled(!isBusy);
    m_bar->setVisible(isBusy);
    m_bar->setRange(0, 0);
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
    if (isBusy)
        say({}, false);
}

} // namespace drawbridge::app
