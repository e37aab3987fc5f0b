// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/meaning_dialog.h"

#include "design/design_edits.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "synthesis/design_resolution.h"
#include "text/block_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kAddressLines = 4;
constexpr int kMessageLines = 2;
/// Under a radio button's text.
constexpr int kIndent = 26;

QLayout *indented(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kIndent, 0, 0, 0);
    row->addWidget(widget);
    return row;
}

} // namespace

bool takesMeaning(const EdgeEndpoint &external)
{
    return !meaningError(external, {});
}

MeaningDialog::MeaningDialog(const Cluster &cluster, const Design &design, EdgeEndpoint external,
                             QWidget *parent)
    : QDialog(parent)
    , m_external(std::move(external))
    , m_isAddresses(new QRadioButton(tr("&Addresses"), this))
    , m_addresses(new QPlainTextEdit(this))
    , m_isPods(new QRadioButton(tr("A &workload or namespace of the folder"), this))
    , m_pods(new QComboBox(this))
    , m_isDenied(new QRadioButton(tr("Nothing: it stays &denied"), this))
    , m_isNotSaid(new QRadioButton(tr("&Not said: nothing is exported while an edge needs it"), this))
    , m_reviewLabel(new QLabel(tr("&Review by"), this))
    , m_review(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("meaningDialog"));
    setWindowTitle(tr("What %1 stands for").arg(endpointText(m_external)));
    auto *text = new QLabel(
        tr("The manifests do not tell its addresses. Edges to it allow exactly what is said here."), this);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(text);
    addChoices(*layout);
    addReview(*layout);
    layout->addStretch(1);
    addButtons(*layout);
    fillPods(cluster);
    fill(design.meaningOf(m_external));
    for (QRadioButton *choice : {m_isAddresses, m_isPods, m_isDenied, m_isNotSaid})
        connect(choice, &QRadioButton::toggled, this, &MeaningDialog::validate);
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &MeaningDialog::validate);
    connect(m_pods, &QComboBox::editTextChanged, this, &MeaningDialog::validate);
    connect(m_review, &QLineEdit::textChanged, this, &MeaningDialog::validate);
    validate();
    m_addresses->setFocus();
}

void MeaningDialog::addChoices(QVBoxLayout &layout)
{
    m_addresses->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_addresses->setAccessibleName(tr("Address blocks, one a line"));
    m_addresses->setTabChangesFocus(true);
    m_addresses->setFixedHeight(kAddressLines * m_addresses->fontMetrics().lineSpacing() + 12);
    m_addresses->setPlaceholderText(QStringLiteral("203.0.113.10/32\n2001:db8::/64"));
    m_pods->setEditable(true);
    m_pods->setInsertPolicy(QComboBox::NoInsert);
    m_pods->setAccessibleName(tr("Workload or namespace"));
    m_pods->lineEdit()->setPlaceholderText(tr("Type a part of its name"));
    m_pods->completer()->setFilterMode(Qt::MatchContains);
    m_pods->completer()->setCompletionMode(QCompleter::PopupCompletion);
    layout.addWidget(m_isAddresses);
    layout.addLayout(indented(m_addresses));
    layout.addWidget(m_isPods);
    layout.addLayout(indented(m_pods));
    layout.addWidget(m_isDenied);
    layout.addWidget(m_isNotSaid);
    m_isPods->setVisible(isController());
    m_pods->setVisible(isController());
}

void MeaningDialog::addReview(QVBoxLayout &layout)
{
    m_reviewLabel->setBuddy(m_review);
    m_review->setPlaceholderText(QStringLiteral("2027-03-31"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_reviewLabel);
    row->addWidget(m_review, 1);
    layout.addSpacing(4);
    layout.addLayout(row);
    // Room for the longest message, so that nothing jumps while typing.
    m_message->setMinimumSize(420, kMessageLines * fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layout.addWidget(m_message);
}

void MeaningDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("A&pply"), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    setPrimary(m_apply);
    layout.addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool MeaningDialog::isController() const
{
    return m_external == EdgeEndpoint(ExternalEndpoint {WellKnownExternal::IngressController});
}

void MeaningDialog::fillPods(const Cluster &cluster)
{
    const auto add = [this](const EdgeEndpoint &end, const QString &icon) {
        m_pods->addItem(themedIcon(icon), toQString(toString(end)), QVariant::fromValue(end));
    };
    for (const ClusterNamespace &space : cluster.namespaces()) {
        const NamespaceEndpoint end {space.name};
        add(end, endpointIconName(end));
    }
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const auto index = static_cast<WorkloadIndex>(i);
        add(endpointOf(cluster, index), kindIconName(cluster[index].id.kind));
    }
    m_pods->setCurrentIndex(-1);
    m_pods->clearEditText();
}

void MeaningDialog::fill(const ExternalMeaning *meaning)
{
    m_isNotSaid->setVisible(meaning != nullptr);
    m_isAddresses->setChecked(true);
    if (!meaning)
        return;
    m_before = *meaning;
    m_review->setText(toQString(meaning->reviewBy));
    if (meaning->ends.empty()) {
        m_isDenied->setChecked(true);
        return;
    }
    QStringList lines;
    for (const EdgeEndpoint &end : meaning->ends)
        lines << toQString(toString(end));
    if (!isInsideCluster(meaning->ends.front())) {
        m_addresses->setPlainText(lines.join(QLatin1Char('\n')));
        return;
    }
    m_isPods->setChecked(true);
    // A group, or what the folder no longer has, is kept as it was said.
    if (m_pods->findText(lines.front()) < 0)
        m_pods->addItem(themedIcon(endpointIconName(meaning->ends.front())), lines.front(),
                        QVariant::fromValue(meaning->ends.front()));
    m_pods->setCurrentText(lines.front());
}

ExternalMeaning MeaningDialog::meaning() const
{
    ExternalMeaning meaning = m_before;
    meaning.ends.clear();
    meaning.reviewBy = toStd(m_review->text().trimmed());
    if (m_isAddresses->isChecked()) {
        const QStringList lines = m_addresses->toPlainText().split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (const auto end = blockEndFromText(line.trimmed()))
                meaning.ends.emplace_back(*end);
        }
    } else if (m_isPods->isChecked()) {
        const int index = m_pods->findText(m_pods->currentText().trimmed());
        if (index >= 0)
            meaning.ends.push_back(m_pods->itemData(index).value<EdgeEndpoint>());
    }
    return meaning;
}

std::optional<QString> MeaningDialog::firstBadLine() const
{
    const QStringList lines = m_addresses->toPlainText().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty() && !blockEndFromText(line.trimmed()))
            return line.trimmed();
    }
    return std::nullopt;
}

QString MeaningDialog::problem() const
{
    if (m_isNotSaid->isChecked())
        return {};
    if (m_isAddresses->isChecked()) {
        if (const auto bad = firstBadLine())
            return tr("%1 is no address block, such as 203.0.113.0/24 or 2001:db8::/32.").arg(*bad);
    }
    const auto error = meaningError(m_external, meaning());
    return error ? diagnosticText(*error) : QString();
}

QString MeaningDialog::hint() const
{
    if (m_isAddresses->isChecked() && meaning().ends.empty())
        return tr("One address block a line. A lone address is a block, too.");
    if (m_isPods->isChecked() && meaning().ends.empty())
        return tr("Choose a workload or a namespace that is in the folder.");
    if (m_isDenied->isChecked())
        return tr("Its edges stay in the design and allow nothing.");
    return {};
}

void MeaningDialog::validate()
{
    m_addresses->setEnabled(m_isAddresses->isChecked());
    m_pods->setEnabled(m_isPods->isChecked());
    m_review->setEnabled(!m_isNotSaid->isChecked());
    const QString error = problem();
    setInk(m_message, error.isEmpty() ? &Theme::text2 : &Theme::denied);
    m_message->setText(error.isEmpty() ? hint() : error);
    const bool needsEnds = m_isAddresses->isChecked() || m_isPods->isChecked();
    m_apply->setEnabled(error.isEmpty() && !(needsEnds && meaning().ends.empty()));
}

Result<Design> MeaningDialog::applied(const Design &design) const
{
    return m_isNotSaid->isChecked() ? withoutMeaning(design, m_external)
                                    : withMeaning(design, m_external, meaning());
}

QString MeaningDialog::editName() const
{
    const QString name = endpointText(m_external);
    if (m_isNotSaid->isChecked())
        return tr("Leave open what %1 stands for").arg(name);
    return m_isDenied->isChecked() ? tr("Leave %1 denied").arg(name) : tr("Say what %1 stands for").arg(name);
}

} // namespace drawbridge::app
