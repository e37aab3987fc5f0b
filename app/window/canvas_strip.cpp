// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_strip.h"

#include "canvas/canvas_widget.h"
#include "panels/shrinking_label.h"
#include "support/icon.h"
#include "support/style.h"
#include "window/actions.h"

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSlider>
#include <QToolButton>
#include <QToolTip>

#include <utility>

namespace drawbridge::app {

namespace {

/// The slider counts in per cent, so that assistive technology reads what it means.
constexpr int kMostDensity = 100;

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        // The button that was pressed is among them; while a menu is open, it stays for that long.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

CanvasStrip::CanvasStrip(CanvasWidget &canvas, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_canvas(canvas)
    , m_crumbs(new QWidget(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 1, 8, 2);
    auto *place = new QHBoxLayout(m_crumbs);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(0);
    m_crumbs->setAccessibleName(tr("Place in the cluster"));
    // Long names give way to what stands beside them.
    m_crumbs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_crumbs, 1);
    addDensity(*layout);
    addZoom(*layout, actions);
    showPlace();
}

void CanvasStrip::addDensity(QHBoxLayout &layout)
{
    m_densityLabel = new QLabel(tr("Edge density"), this);
    m_density = new QSlider(Qt::Horizontal, this);
    m_density->setRange(0, kMostDensity);
    m_density->setValue(kMostDensity / 2);
    m_density->setSingleStep(kMostDensity / 10);
    m_density->setPageStep(kMostDensity / 5);
    m_density->setFixedWidth(std::max(88, fontMetrics().averageCharWidth() * 12));
    m_density->setAccessibleName(m_densityLabel->text());
    m_densityLabel->setBuddy(m_density);
    layout.addWidget(m_densityLabel);
    layout.addWidget(m_density);
    layout.addSpacing(8);
    connect(m_density, &QSlider::valueChanged, &m_canvas, [this](int value) {
        const double density = static_cast<double>(value) / kMostDensity;
        m_canvas.setDensity(density);
        sayDensity();
        emit densityChanged(density);
    });
    connect(m_density, &QSlider::sliderMoved, this,
            [this] { QToolTip::showText(QCursor::pos(), m_density->accessibleDescription(), m_density); });
    sayDensity();
}

void CanvasStrip::sayDensity()
{
    const QString value = m_density->value() == 0 ? tr("Faint lines: hidden")
                                                  : tr("Faint lines: %1 %").arg(m_density->value());
    m_density->setAccessibleDescription(value);
    m_density->setToolTip(
        tr("%1. Faint are lines that what is selected or filtered has no part in, and where there are many, "
           "all; at 100 % each is as strong as alone. Denied, changed and unknown ones always stay strong.")
            .arg(value));
}

void CanvasStrip::setDensity(double density)
{
    m_density->setValue(qRound(density * kMostDensity));
}

void CanvasStrip::addZoom(QHBoxLayout &layout, const Actions &actions)
{
    m_zoom = new QLabel(this);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000 %")));
    const auto addButton = [this, &layout](QAction *action) {
        QToolButton *button = flatButton(this);
        button->setDefaultAction(action);
        layout.addWidget(button);
    };
    addButton(actions.zoomOut);
    layout.addWidget(m_zoom);
    addButton(actions.zoomIn);
    addButton(actions.fit);
    const auto show
        = [this](double zoom) { m_zoom->setText(tr("%1 %").arg(QLocale().toString(qRound(zoom * 100)))); };
    connect(&m_canvas, &CanvasWidget::zoomChanged, m_zoom, show);
    show(m_canvas.view().zoom());
}

QString CanvasStrip::countText(const QStringList &nodes, const QStringList &edges) const
{
    const CanvasGeometry &geometry = m_canvas.geometry();
    int workloads = 0;
    int namespaces = 0;
    for (const QString &key : nodes) {
        const auto node = geometry.nodeIndex(key);
        if (node && m_canvas.scene().nodes[static_cast<std::size_t>(*node)].namespaceIndex >= 0)
            ++workloads;
        else if (geometry.namespaceIndex(key))
            ++namespaces;
    }
    const int externals = static_cast<int>(nodes.size()) - workloads - namespaces;
    QStringList parts;
    if (workloads > 0)
        parts.append(tr("%Ln workload(s)", nullptr, workloads));
    if (namespaces > 0)
        parts.append(tr("%Ln namespace(s)", nullptr, namespaces));
    if (externals > 0)
        parts.append(tr("%Ln external(s)", nullptr, externals));
    if (!edges.isEmpty())
        parts.append(tr("%Ln line(s)", nullptr, static_cast<int>(edges.size())));
    return parts.join(QStringLiteral(", "));
}

CanvasStrip::Crumb CanvasStrip::lastCrumb(const QStringList &nodes, const QStringList &edges) const
{
    const CanvasScene &scene = m_canvas.scene();
    const auto nameOf = [&](const QString &key) {
        if (const auto node = m_canvas.geometry().nodeIndex(key))
            return scene.nodes[static_cast<std::size_t>(*node)].name;
        const auto box = m_canvas.geometry().namespaceIndex(key);
        return box ? scene.namespaces[static_cast<std::size_t>(*box)].name : key;
    };
    if (nodes.size() + edges.size() > 1)
        return {{}, countText(nodes, edges)};
    if (!nodes.isEmpty())
        return {nodes.first(), nameOf(nodes.first())};
    const auto edge = edges.isEmpty() ? std::nullopt : m_canvas.geometry().edgeIndex(edges.first());
    if (!edge)
        return {{}, m_connectionName};
    const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(*edge)];
    return {shown.id,
            m_connectionName.isEmpty() ? tr("%1 → %2").arg(nameOf(shown.from), nameOf(shown.to))
                                       : m_connectionName};
}

std::vector<CanvasStrip::Crumb> CanvasStrip::crumbs() const
{
    std::vector<Crumb> crumbs {{{}, tr("Cluster")}};
    const QStringList nodes = m_canvas.selectedNodes();
    const Crumb last = lastCrumb(nodes, m_canvas.selectedEdges());
    const CanvasScene &scene = m_canvas.scene();
    const auto node = m_canvas.geometry().nodeIndex(last.key);
    const int box = node ? scene.nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
    if (box >= 0) {
        const CanvasNamespace &ns = scene.namespaces[static_cast<std::size_t>(box)];
        crumbs.push_back({ns.key, ns.name});
    }
    if (!last.name.isEmpty())
        crumbs.push_back(last);
    return crumbs;
}

void CanvasStrip::setConnectionName(const QString &name)
{
    m_connectionName = name;
    showPlace();
}

void CanvasStrip::showPlace()
{
    const std::vector<Crumb> all = crumbs();
    QStringList names;
    for (const Crumb &crumb : all)
        names << crumb.key + QLatin1Char('\n') + crumb.name;
    if (names == m_shown)
        return;
    m_shown = names;
    QLayout &layout = *m_crumbs->layout();
    clear(layout);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        QToolButton *button = flatButton(m_crumbs);
        button->setText(all[i].name);
        connect(button, &QToolButton::clicked, this, [this, key = all[i].key] { emit placeChosen(key); });
        layout.addWidget(button);
        auto *arrow = new QLabel(m_crumbs);
        arrow->setPixmap(themedIcon(QStringLiteral("chev-r")).pixmap(12));
        layout.addWidget(arrow);
    }
    auto *here = new ShrinkingLabel(all.back().name, m_crumbs);
    here->setFont(scaledFont(font(), FontFactor::kBody, QFont::DemiBold));
    here->setContentsMargins(5, 0, 5, 0);
    layout.addWidget(here);
    static_cast<QHBoxLayout &>(layout).addStretch(1);
    makeRoom();
}

void CanvasStrip::makeRoom()
{
    QList<QWidget *> crumbs;
    for (int i = 0; i < m_crumbs->layout()->count(); ++i) {
        if (QWidget *widget = m_crumbs->layout()->itemAt(i)->widget())
            crumbs.append(widget);
    }
    int wanted = 0;
    for (QWidget *crumb : std::as_const(crumbs))
        wanted += crumb->sizeHint().width();
    const auto roomWith = [this](bool hasLabel, bool hasSlider) {
        m_densityLabel->setVisible(hasLabel);
        m_density->setVisible(hasSlider);
        return width() - layout()->minimumSize().width();
    };
    // The place is shortened before the slider goes: its last name tells enough.
    constexpr int kFewestLetters = 10;
    const int least = std::min(wanted, fontMetrics().averageCharWidth() * kFewestLetters);
    int room = roomWith(true, true);
    if (room < wanted)
        room = roomWith(false, true);
    if (room < least)
        room = roomWith(false, false);
    for (QWidget *crumb : std::as_const(crumbs)) {
        const bool isLast = crumb == crumbs.last();
        crumb->setVisible(isLast || room >= wanted);
        if (!isLast && room < wanted)
            wanted -= crumb->sizeHint().width();
    }
}

void CanvasStrip::resizeEvent(QResizeEvent *)
{
    makeRoom();
}

void CanvasStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_crumbs)
        return;
    // Arrows between the places have a colour of the theme.
    m_shown.clear();
    QMetaObject::invokeMethod(this, &CanvasStrip::showPlace, Qt::QueuedConnection);
}

void CanvasStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace drawbridge::app
