// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/inspector_panel.h"

#include "document/blast_radius_runner.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/selection.h"
#include "document/simulation_runner.h"
#include "models/blast_radius_rows.h"
#include "models/line_rows.h"
#include "models/several_rows.h"
#include "panels/dns_choice.h"
#include "panels/inspection_runner.h"
#include "panels/row_view.h"
#include "panels/wrapping_button.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/domain_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {
constexpr int kMargin = 14;
constexpr int kTile = 34;
constexpr int kIndent = 22;

std::optional<EdgeEndpoint> onlyOne(const std::vector<EdgeEndpoint> &endpoints)
{
    return endpoints.size() == 1 ? std::optional(endpoints.front()) : std::nullopt;
}

/// The icon on a soft ground.
QPixmap tileOf(const QString &icon, const QWidget &widget)
{
    constexpr double kIcon = 20;
    constexpr double kRadius = 6;
    const Theme &theme = themeOf(&widget);
    const double ratio = widget.devicePixelRatioF();
    QPixmap tile((QSizeF(kTile, kTile) * ratio).toSize());
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.isHighContrast ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.accentSoft);
    painter.drawRoundedRect(QRectF(0.5, 0.5, kTile - 1, kTile - 1), kRadius, kRadius);
    const double side = (kTile - kIcon) / 2;
    paintIcon(painter, icon, QRectF(side, side, kIcon, kIcon), theme.accent);
    return tile;
}

} // namespace

InspectorPanel::InspectorPanel(DesignDocument &document, SimulationRunner &runner,
                               BlastRadiusRunner &blastRadius, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(runner)
    , m_blastRadius(blastRadius)
    , m_selection(selection)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_stale(new QLabel(tr("Being simulated: as of the edit before."), this))
    , m_posture(createPosture())
    , m_meaning(new QPushButton(themedIcon(QStringLiteral("cidr")), tr("What it stands for…"), this))
    , m_rows(new RowView(tr("Details of the selection"), this))
    , m_inspection(new InspectionRunner(this))
{
    m_title->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_subtitle->setFont(scaledFont(font(), FontFactor::kSection));
    m_subtitle->setWordWrap(true);
    m_stale->setFont(scaledFont(font(), FontFactor::kSmall));
    m_stale->setWordWrap(true);
    m_stale->setContentsMargins(kMargin, 0, kMargin, 4);
    m_rows->setRootIsDecorated(false);
    m_rows->setIndentation(4);
    m_rows->setMargin(kMargin);
    m_rows->setWrapsSentences(true);
    m_rows->setFoldsGroups(true);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kMargin, 10, kMargin, 8);
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stale);
    layout->addWidget(m_posture);
    auto *meaning = new QHBoxLayout;
    meaning->setContentsMargins(kMargin, 0, kMargin, 0);
    meaning->addWidget(m_meaning);
    meaning->addStretch(1);
    layout->addLayout(meaning);
    layout->addWidget(m_rows, 1);
    connect(m_meaning, &QPushButton::clicked, this, [this] {
        if (const auto external = selectedEndpoint())
            emit meaningRequested(*external);
    });
    connect(&m_selection, &Selection::changed, this, &InspectorPanel::refresh);
    connect(&m_runner, &SimulationRunner::simulated, this, &InspectorPanel::refresh);
    connect(&m_runner, &SimulationRunner::started, this, [this] { showDesign(selectedEndpoint()); });
    connect(&m_blastRadius, &BlastRadiusRunner::changed, this, &InspectorPanel::refresh);
    connect(m_inspection, &InspectionRunner::found, this, &InspectorPanel::refresh);
    connect(m_rows, &RowView::rowSelected, this, &InspectorPanel::onRowSelected);
    connect(m_rows, &RowView::rowActivated, this, [this](const Row &row) {
        // The clicks of a double-click have done so already.
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            toggle(m_rows->currentIndex());
        if (!row.key.isEmpty())
            m_selection.selectKeys({row.key});
        else
            follow(Row(row));
    });
    connect(m_rows, &QTreeView::clicked, this, &InspectorPanel::toggle);
    connect(m_rows, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { follow(Row(m_rows->rowModel().row(index))); });
    refresh();
}

/// The same whatever is shown: what is beside the panel keeps its place.
QSize InspectorPanel::minimumSizeHint() const
{
    constexpr int kLeastLetters = 24;
    return {fontMetrics().averageCharWidth() * kLeastLetters, QWidget::minimumSizeHint().height()};
}

QWidget *InspectorPanel::createPosture()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(kMargin, 2, kMargin, 10);
    layout->setSpacing(6);
    const auto add = [this, layout, box](const QString &text, const QString &tip) {
        auto *check = new WrappingButton<QCheckBox>(text, box);
        check->setToolTip(tip);
        layout->addWidget(check);
        connect(check, &QCheckBox::toggled, this, &InspectorPanel::onPostureToggled);
        return check;
    };
    m_denyIngress = add(tr("Default deny for ingress"), tr("What is not drawn does not get in"));
    m_denyEgress = add(tr("Default deny for egress"), tr("What is not drawn does not get out"));
    m_dns = add(tr("DNS is allowed"), tr("Pods may ask the DNS of the cluster"));
    m_dnsChoice = new DnsChoice(Qt::Vertical, box);
    m_dnsChoice->setContentsMargins(kIndent, 0, 0, 4);
    layout->addWidget(m_dnsChoice);
    connect(m_dnsChoice, &DnsChoice::chosen, this, &InspectorPanel::onDnsScopeChosen);
    m_sameNamespace = add(tr("Traffic inside the namespace is allowed"),
                          tr("All pods of the namespace may talk to each other"));
    return box;
}

std::optional<EdgeEndpoint> InspectorPanel::selectedEndpoint() const
{
    return onlyOne(selectedEndpoints());
}

std::vector<EdgeEndpoint> InspectorPanel::selectedEndpoints() const
{
    std::vector<EdgeEndpoint> endpoints;
    if (!m_document.isOpen())
        return endpoints;
    const Cluster &cluster = *m_document.project()->cluster;
    std::optional<EndpointIndex> everything;
    for (const QString &key : m_selection.keys()) {
        auto endpoint = endpointInCluster(cluster, toStd(key));
        if (!endpoint && !everything)
            everything.emplace(cluster, m_document.design());
        if (!endpoint)
            endpoint = everything->find(toStd(key));
        if (endpoint)
            endpoints.push_back(*std::move(endpoint));
    }
    return endpoints;
}

void InspectorPanel::setView(View view)
{
    m_view = view;
    refresh();
}

void InspectorPanel::refresh()
{
    const std::vector<EdgeEndpoint> selected = selectedEndpoints();
    showDesign(onlyOne(selected));
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation) {
        m_inspection->forget();
        m_title->setText(m_document.isOpen() ? tr("Being simulated") : QString());
        m_subtitle->clear();
        m_icon->clear();
        m_rows->setRows({});
        return;
    }
    const InspectorContent content = this->content(selected);
    m_icon->setPixmap(tileOf(content.icon, *this));
    m_title->setText(content.title);
    m_subtitle->setText(content.subtitle);
    m_rows->setRows(content.rows);
    m_rows->showCurrent(m_selection.connection()
                            ? m_rows->rowModel().findConnection(*m_selection.connection())
                            : QModelIndex());
}

void InspectorPanel::showDesign(const std::optional<EdgeEndpoint> &endpoint)
{
    showPosture(endpoint);
    m_meaning->setVisible(endpoint && !meaningError(*endpoint, {}));
    m_stale->setVisible(m_document.isOpen() && m_view != View::Loaded && m_runner.latest()
                        && !m_runner.isCurrent());
}

InspectorContent InspectorPanel::content(const std::vector<EdgeEndpoint> &selected)
{
    const std::optional<EdgeEndpoint> endpoint = onlyOne(selected);
    const Simulation &simulation = *m_runner.latest();
    if (endpoint && !m_blastRadius.radius() && m_selection.lines().empty())
        return m_inspection->inspect({m_runner.latest(), m_view, *endpoint});
    m_inspection->forget();
    if (m_blastRadius.radius() && (!endpoint || *endpoint == m_blastRadius.startsAt()))
        return inspectBlastRadius(*simulation.project->cluster, *m_blastRadius.radius());
    if (!m_selection.lines().empty())
        return inspectLines(m_selection.lines());
    if (endpoint)
        return inspectEndpoint(simulation, m_view, *endpoint);
    if (selected.size() > 1)
        return inspectSeveral(simulation, m_view, selected);
    return m_selection.connection() ? inspectConnection(simulation, m_view, *m_selection.connection())
                                    : inspectCluster(simulation, m_view);
}

void InspectorPanel::showPosture(const std::optional<EdgeEndpoint> &endpoint)
{
    const auto *space = endpoint ? std::get_if<NamespaceEndpoint>(&*endpoint) : nullptr;
    m_posture->setVisible(space != nullptr);
    if (!space)
        return;
    m_namespace = toQString(space->namespaceName);
    const Posture &posture = m_document.design().postureOf(space->namespaceName);
    for (const auto &[check, value] :
         {std::pair(m_denyIngress, posture.denyIngress), std::pair(m_denyEgress, posture.denyEgress),
          std::pair(m_dns, posture.dns != DnsScope::Nobody),
          std::pair(m_sameNamespace, posture.sameNamespace)}) {
        const QSignalBlocker quiet(check);
        check->setChecked(value);
    }
    const Project &project = *m_document.project();
    const std::vector<std::string> all = namespacesWithDns(*project.cluster, m_document.design());
    const bool hasChoice = std::ranges::find(all, space->namespaceName) != all.end();
    m_dnsChoice->show(project.cluster, project.objects, m_document.snapshot(),
                      hasChoice ? std::vector {space->namespaceName} : std::vector<std::string>());
}

void InspectorPanel::onDnsScopeChosen(DnsScope scope)
{
    Posture posture = m_document.design().postureOf(toStd(m_namespace));
    posture.dns = scope;
    emit postureChanged(m_namespace, posture);
}

void InspectorPanel::onPostureToggled()
{
    Posture posture = m_document.design().postureOf(toStd(m_namespace));
    posture.denyIngress = m_denyIngress->isChecked();
    posture.denyEgress = m_denyEgress->isChecked();
    if (m_dns->isChecked() != (posture.dns != DnsScope::Nobody))
        posture.dns = m_dns->isChecked() ? DnsScope::PerNamespace : DnsScope::Nobody;
    posture.sameNamespace = m_sameNamespace->isChecked();
    emit postureChanged(m_namespace, posture);
}

void InspectorPanel::toggle(const QModelIndex &index)
{
    if (m_rows->isGroup(index))
        m_rows->setExpanded(index, !m_rows->isExpanded(index));
}

void InspectorPanel::follow(const Row &row)
{
    const std::optional<EdgeEndpoint> endpoint = selectedEndpoint();
    if (row.connection)
        emit explanationRequested();
    else if (row.matrix && endpoint)
        emit matrixRequested(*endpoint, *row.matrix);
    else if (row.where.isKnown() && row.key.isEmpty())
        emit placeRequested(row.where);
}

void InspectorPanel::onRowSelected(const Row &row)
{
    if (row.connection)
        m_selection.selectConnection(*row.connection);
    else if (row.where.isKnown() && row.key.isEmpty())
        emit placeRequested(row.where);
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Later: what is shown has colours of the theme, and is made anew.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &InspectorPanel::refresh, Qt::QueuedConnection);
}

} // namespace drawbridge::app
