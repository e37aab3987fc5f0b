// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/report_choices_view.h"

#include "dialogs/namespace_list.h"
#include "filter/workload_filter.h"
#include "panels/soft_selection_delegate.h"
#include "sections/report_sections.h"
#include "support/form_labels.h"
#include "support/language.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

/// The keys of all labels of workloads and namespaces.
QStringList labelKeys(const Cluster &cluster)
{
    std::set<std::string> keys;
    for (const auto &each : cluster.namespaces()) {
        for (const auto &[key, value] : each.labels)
            keys.insert(key);
    }
    for (const auto &each : cluster.workloads()) {
        for (const auto &[key, value] : each.labels)
            keys.insert(key);
    }
    QStringList texts;
    for (const std::string &key : keys)
        texts << toQString(key);
    return texts;
}

void addItem(QListWidget &list, const QString &text, std::string_view name, bool isChecked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, toQString(name));
    item->setToolTip(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

/// The names of those that are not checked.
std::set<std::string> unchecked(const QListWidget &list)
{
    std::set<std::string> names;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() != Qt::Checked)
            names.insert(toStd(list.item(i)->data(Qt::UserRole).toString()));
    }
    return names;
}

/// As wide as the longest entry, so that none is elided; names that people chose may be longer than that.
int wantedWidth(const QListWidget &list)
{
    constexpr int kWidest = 400;
    const int frame = 2 * list.frameWidth() + list.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return std::min(kWidest, list.sizeHintForColumn(0) + frame);
}

QVBoxLayout *titled(const QString &title, QListWidget *list)
{
    auto *column = new QVBoxLayout;
    auto *label = new QLabel(title);
    label->setBuddy(list);
    list->setItemDelegate(new SoftSelectionDelegate(list));
    list->setTextElideMode(Qt::ElideMiddle);
    list->setMinimumWidth(wantedWidth(*list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(label);
    column->addWidget(list, 1);
    return column;
}

} // namespace

ReportChoicesView::ReportChoicesView(const QString &folder, const Cluster &cluster,
                                     const ReportSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_folder(folder)
    , m_before(settings)
    , m_system(new QLineEdit(toQString(settings.systemName), this))
    , m_date(new QDateEdit(QDate::currentDate(), this))
    , m_zones(new QComboBox(this))
    , m_zoneFile(new QLineEdit(toQString(settings.zoneFile), this))
    , m_filter(new QLineEdit(toQString(settings.filter), this))
    , m_previous(new QLineEdit(toQString(settings.previous), this))
    , m_paper(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_namespaces(new NamespaceList(cluster, settings.namespaces, this))
    , m_sections(new QListWidget(this))
    , m_controls(new QListWidget(this))
{
    m_system->setPlaceholderText(QFileInfo(folder).fileName());
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_zones->setObjectName(QStringLiteral("reportZones"));
    m_zones->addItem(tr("Each namespace is a zone"), QString());
    for (const QString &key : labelKeys(cluster))
        m_zones->addItem(tr("By the label %1").arg(key), key);
    m_zones->setCurrentIndex(std::max(0, m_zones->findData(toQString(settings.zoneLabel))));
    m_namespaces->setObjectName(QStringLiteral("reportNamespaces"));
    m_filter->setObjectName(QStringLiteral("reportFilter"));
    m_filter->setPlaceholderText(tr("all workloads; a filter such as label:tier=db or -kind:Job narrows it"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { setWrong(m_filter, !problem().isEmpty()); });
    m_zoneFile->setObjectName(QStringLiteral("reportZoneFile"));
    m_previous->setObjectName(QStringLiteral("reportPrevious"));
    m_sections->setObjectName(QStringLiteral("reportSections"));
    m_controls->setObjectName(QStringLiteral("reportControls"));
    fillLists(settings);
    fillPaper(settings.paper);
    fillLanguages(settings.language);
    auto *form = new QFormLayout;
    form->addRow(tr("S&ystem"), m_system);
    form->addRow(tr("&Date"), m_date);
    form->addRow(tr("Wor&kloads"), m_filter);
    form->addRow(tr("&Zones"), m_zones);
    form->addRow(tr("Re&quired traffic"),
                 makeFileField(m_zoneFile, tr("Required traffic between zones"), tr("Tables (*.csv)")));
    form->addRow(tr("&Earlier report"),
                 makeFileField(m_previous, tr("Earlier report"), tr("Reports (*.json)")));
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("&Language"), m_language);
    alignLabels(*form);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(16);
    lists->addLayout(titled(tr("&Namespaces in the scope"), m_namespaces), wantedWidth(*m_namespaces));
    lists->addLayout(titled(tr("Se&ctions, beside cover and conclusion"), m_sections),
                     wantedWidth(*m_sections));
    lists->addLayout(titled(tr("C&ontrols that are mapped"), m_controls), wantedWidth(*m_controls));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addLayout(lists, 1);
}

QWidget *ReportChoicesView::makeFileField(QLineEdit *field, const QString &title, const QString &filter)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    field->setPlaceholderText(tr("none"));
    field->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAccessibleName(title);
    connect(choose, &QPushButton::clicked, this,
            [this, field, title, filter] { browse(*field, title, filter); });
    layout->addWidget(field, 1);
    layout->addWidget(choose);
    row->setFocusProxy(field);
    return row;
}

void ReportChoicesView::browse(QLineEdit &field, const QString &title, const QString &filter)
{
    const QString path = QFileDialog::getOpenFileName(this, title, m_folder, filter);
    if (path.isEmpty())
        return;
    const QString relative = QDir(m_folder).relativeFilePath(path);
    field.setText(relative.startsWith(QStringLiteral("..")) ? path : relative);
}

void ReportChoicesView::fillLists(const ReportSettings &settings)
{
    for (const ReportSection section : PrintChoices::allSections())
        addItem(*m_sections, sectionTitle(section), nameOf(section),
                !settings.withoutSections.contains(std::string(nameOf(section))));
    for (const ControlFramework &framework : controlFrameworks())
        addItem(*m_controls, tr("%1, %2").arg(toQString(framework.name), toQString(framework.edition)),
                framework.key, !settings.withoutControls.contains(std::string(framework.key)));
}

void ReportChoicesView::fillPaper(const std::string &chosen)
{
    m_paper->setObjectName(QStringLiteral("reportPaper"));
    m_paper->addItem(tr("A4"), QStringLiteral("a4"));
    m_paper->addItem(tr("Letter"), QStringLiteral("letter"));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(toQString(chosen))));
}

/// A language that there are no texts in stays among them, so that the design does not lose it.
void ReportChoicesView::fillLanguages(const std::string &chosen)
{
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    for (const Language &language : languages())
        m_language->addItem(language.name, language.code);
    const QString code = chosen.empty() ? preferredLanguage() : toQString(chosen);
    if (m_language->findData(code) < 0)
        m_language->addItem(tr("English, in place of %1").arg(code), code);
    m_language->setCurrentIndex(m_language->findData(code));
    connect(m_language, &QComboBox::activated, this, &ReportChoicesView::languageChosen);
}

QString ReportChoicesView::remark() const
{
    const QString code = m_language->currentData().toString();
    return isKnownLanguage(code)
        ? QString()
        : tr("The design asks for a report in the language \"%1\", which there are no texts in: it will be "
             "in English.")
              .arg(code);
}

QString ReportChoicesView::problem() const
{
    const auto filter = WorkloadFilter::parse(toStd(m_filter->text()));
    if (!filter)
        return diagnosticText(filter.error().what);
    const bool isNothing = !m_namespaces->isWhole() && m_namespaces->chosen().empty();
    return isNothing ? tr("No namespace is in the scope of the report.") : QString();
}

ReportSettings ReportChoicesView::settings() const
{
    ReportSettings settings = m_before;
    settings.systemName = toStd(m_system->text().trimmed());
    settings.zoneLabel = toStd(m_zones->currentData().toString());
    settings.zoneFile = toStd(m_zoneFile->text().trimmed());
    settings.filter = toStd(m_filter->text().trimmed());
    settings.namespaces = m_namespaces->isWhole() ? std::set<std::string>() : m_namespaces->chosen();
    settings.previous = toStd(m_previous->text().trimmed());
    settings.paper = m_paper->currentIndex() == 0 ? std::string() : toStd(m_paper->currentData().toString());
    // Who never chose a language has that of the window, also in the window of somebody else.
    const QString language = m_language->currentData().toString();
    if (!m_before.language.empty() || language != preferredLanguage())
        settings.language = toStd(language);
    settings.withoutSections = unchecked(*m_sections);
    settings.withoutControls = unchecked(*m_controls);
    return settings;
}

PrintChoices ReportChoicesView::choices() const
{
    PrintChoices choices;
    for (const std::string &name : unchecked(*m_sections))
        choices.sections.erase(*sectionNamed(name));
    for (const std::string &key : unchecked(*m_controls))
        choices.frameworks.erase(key);
    choices.paper.id = m_paper->currentIndex() == 0 ? QPageSize::A4 : QPageSize::Letter;
    const QString language = m_language->currentData().toString();
    if (isKnownLanguage(language))
        choices.language = QLocale(language);
    return choices;
}

std::string ReportChoicesView::date() const
{
    return toStd(m_date->date().toString(Qt::ISODate));
}

} // namespace drawbridge::app
