// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/claim_dialog.h"

#include "document/endpoint_index.h"
#include "document/labelled_namespaces.h"
#include "support/form_labels.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/block_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"
#include "text/port_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kMessageLines = 2;

/// What is typed names one end alone: blocks of addresses with all that they leave out.
QString textOf(const EdgeEndpoint &end)
{
    return std::holds_alternative<CidrEndpoint>(end) ? toQString(toString(end)) : endpointText(end);
}

} // namespace

ClaimDialog::ClaimDialog(const Cluster &cluster, const Design &design,
                         const std::optional<DesignClaim> &before, QWidget *parent)
    : QDialog(parent)
    , m_rule(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_traffic(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("claimDialog"));
    setWindowTitle(before ? tr("Edit claim") : tr("Add claim"));
    fillEnds(cluster, design);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(before ? tr("A&pply") : tr("&Add"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    setPrimary(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(makeForm());
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    if (before)
        fill(*before);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ClaimDialog::validate);
    for (const QComboBox *end : {m_from, m_to})
        connect(end, &QComboBox::editTextChanged, this, &ClaimDialog::validate);
    connect(m_traffic, &QLineEdit::textChanged, this, &ClaimDialog::validate);
    validate();
    const QList<QWidget *> order {m_from, m_rule, m_to, m_traffic, m_reason};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_from->setFocus();
}

QFormLayout *ClaimDialog::makeForm()
{
    m_rule->addItem(tr("cannot reach: nothing in “From” may connect to anything in “To”"));
    m_rule->addItem(tr("alone reaches: nothing but “From” may connect to anything in “To”"));
    m_rule->setObjectName(QStringLiteral("claimRule"));
    m_from->setObjectName(QStringLiteral("claimFrom"));
    m_to->setObjectName(QStringLiteral("claimTo"));
    m_traffic->setObjectName(QStringLiteral("claimTraffic"));
    m_traffic->setPlaceholderText(tr("any; or ports such as 5432, 8000-8010, UDP 53"));
    m_reason->setObjectName(QStringLiteral("claimReason"));
    m_reason->setPlaceholderText(tr("why it must hold, for the report"));
    // Room for the longest message, so that nothing jumps while typing.
    m_message->setMinimumSize(520, kMessageLines * fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&Claim"), m_rule);
    form->addRow(tr("T&o"), m_to);
    form->addRow(tr("&Traffic"), m_traffic);
    form->addRow(tr("&Reason"), m_reason);
    alignLabels(*form);
    return form;
}

void ClaimDialog::addEnd(const EdgeEndpoint &end, const QString &icon)
{
    for (QComboBox *field : {m_from, m_to}) {
        if (field->findText(textOf(end)) < 0)
            field->addItem(themedIcon(icon), textOf(end), QVariant::fromValue(end));
    }
}

void ClaimDialog::fillEnds(const Cluster &cluster, const Design &design)
{
    for (QComboBox *field : {m_from, m_to}) {
        field->setEditable(true);
        field->setInsertPolicy(QComboBox::NoInsert);
        field->lineEdit()->setPlaceholderText(tr("a namespace, a workload, a label or a block of addresses"));
        field->completer()->setFilterMode(Qt::MatchContains);
        field->completer()->setCompletionMode(QCompleter::PopupCompletion);
        field->completer()->popup()->installEventFilter(this);
    }
    for (const ClusterNamespace &space : cluster.namespaces()) {
        const NamespaceEndpoint end {space.name};
        addEnd(end, endpointIconName(end));
    }
    for (const PodsEndpoint &end : labelledNamespaces(cluster))
        addEnd(end, endpointIconName(end));
    const EndpointIndex index(cluster, design);
    for (const auto &[key, end] : index.all()) {
        const auto workload = workloadOf(cluster, end);
        addEnd(end, workload ? kindIconName(cluster[*workload].id.kind) : endpointIconName(end));
    }
    for (const WellKnownExternal external : kAllWellKnownExternals)
        addEnd(ExternalEndpoint {external}, endpointIconName(ExternalEndpoint {external}));
    for (QComboBox *field : {m_from, m_to}) {
        field->setCurrentIndex(-1);
        field->clearEditText();
    }
}

void ClaimDialog::fill(const DesignClaim &before)
{
    m_before = before;
    const AllowedEdge &about = before.connections;
    for (const EdgeEndpoint *end : {&about.from, &about.to})
        addEnd(*end, endpointIconName(*end));
    m_from->setCurrentText(textOf(about.from));
    m_to->setCurrentText(textOf(about.to));
    m_rule->setCurrentIndex(before.rule == ClaimRule::OnlyReaches ? 1 : 0);
    m_traffic->setText(about.traffic.empty() ? QString() : trafficFieldText(about.traffic));
    m_reason->setText(toQString(about.reason));
}

bool ClaimDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QDialog::eventFilter(watched, event);
    for (QComboBox *field : {m_from, m_to}) {
        QAbstractItemView *list = field->completer()->popup();
        if (list != watched || !list->isVisible())
            continue;
        if (event->type() == QEvent::KeyPress) {
            takeCompletion(*field);
            list->hide();
        }
        event->accept();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

/// What is marked in the list, else what was typed if that is enough, else the first in the list.
void ClaimDialog::takeCompletion(QComboBox &field)
{
    const QAbstractItemModel &found = *field.completer()->completionModel();
    QModelIndex chosen = field.completer()->popup()->currentIndex();
    if (!chosen.isValid() && !endIn(field))
        chosen = found.index(0, field.completer()->completionColumn());
    if (chosen.isValid())
        field.setCurrentText(chosen.data(field.completer()->completionRole()).toString());
    field.lineEdit()->end(false);
}

QStringList ClaimDialog::workloadsNamed(const QComboBox &field, const QString &name)
{
    QStringList found;
    for (int i = 0; i < field.count(); ++i) {
        const auto end = field.itemData(i).value<EdgeEndpoint>();
        if (std::holds_alternative<WorkloadEndpoint>(end) && endpointName(end) == name)
            found.append(field.itemText(i));
    }
    return found;
}

/// An entry by its text, a namespace or the only workload of a name by that alone, or a block of addresses.
std::optional<EdgeEndpoint> ClaimDialog::endIn(const QComboBox &field)
{
    const QString text = field.currentText().trimmed();
    if (const int index = field.findText(text); index >= 0)
        return field.itemData(index).value<EdgeEndpoint>();
    const EdgeEndpoint space = NamespaceEndpoint {toStd(text)};
    if (const int index = field.findText(endpointText(space)); index >= 0 && !text.isEmpty())
        return field.itemData(index).value<EdgeEndpoint>();
    if (const QStringList named = workloadsNamed(field, text); named.size() == 1)
        return field.itemData(field.findText(named.first())).value<EdgeEndpoint>();
    if (const auto block = blockEndFromText(text))
        return *block;
    return std::nullopt;
}

std::optional<DesignClaim> ClaimDialog::claim() const
{
    const auto from = endIn(*m_from);
    const auto to = endIn(*m_to);
    const QString traffic = m_traffic->text().trimmed();
    const ParsedPorts ports = traffic.isEmpty() ? ParsedPorts() : parseTraffic(traffic);
    if (!from || !to || !ports.problem.isEmpty())
        return std::nullopt;
    DesignClaim claim = m_before;
    claim.rule = m_rule->currentIndex() == 1 ? ClaimRule::OnlyReaches : ClaimRule::CannotReach;
    claim.connections.from = *from;
    claim.connections.to = *to;
    claim.connections.traffic = ports.traffic;
    claim.connections.reason = toStd(m_reason->text().trimmed());
    return claim;
}

QString ClaimDialog::problem() const
{
    for (const QComboBox *field : {m_from, m_to}) {
        const QString text = field->currentText().trimmed();
        const QStringList named = workloadsNamed(*field, text);
        if (named.size() > 1 && !endIn(*field))
            return tr("“%1” is the name of several workloads: %2.")
                .arg(text, named.join(QStringLiteral(", ")));
        if (!text.isEmpty() && !endIn(*field))
            return tr("“%1” is no namespace, workload or label of the folder and no block of addresses.")
                .arg(text);
    }
    const QString traffic = m_traffic->text().trimmed();
    if (const QString wrong = traffic.isEmpty() ? QString() : parseTraffic(traffic).problem; !wrong.isEmpty())
        return wrong;
    const auto entered = claim();
    const auto error = entered ? claimError(entered->connections) : std::nullopt;
    return error ? diagnosticText(*error) : QString();
}

void ClaimDialog::validate()
{
    const QString wrong = problem();
    setInk(m_message, wrong.isEmpty() ? &Theme::text2 : &Theme::denied);
    m_message->setText(wrong.isEmpty()
                           ? tr("A claim allows and denies nothing. It is checked after every edit "
                                "and judged in the report.")
                           : wrong);
    m_accept->setEnabled(wrong.isEmpty() && claim().has_value());
}

} // namespace drawbridge::app
