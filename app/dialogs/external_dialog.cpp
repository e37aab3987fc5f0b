// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/external_dialog.h"

#include "support/icon.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "text/block_text.h"
#include "text/domain_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kMessageLines = 2;

enum Kind { Block, Name, WellKnown };

// RFC 1123, section 2.1, with an optional wildcard in front.
bool isDnsName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral(
        "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"));
    return text.size() <= 253 && name.match(text).hasMatch();
}

} // namespace

ExternalDialog::ExternalDialog(QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_label(new QLabel(this))
    , m_value(new QLineEdit(this))
    , m_exceptLabel(new QLabel(tr("&Without"), this))
    , m_except(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Add external"));
    fillKinds();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    setPrimary(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addLayout(makeFields());
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExternalDialog::validate);
    connect(m_value, &QLineEdit::textChanged, this, &ExternalDialog::validate);
    connect(m_except, &QLineEdit::textChanged, this, &ExternalDialog::validate);
    validate();
    m_value->setFocus();
}

void ExternalDialog::fillKinds()
{
    m_kind->setAccessibleName(tr("Kind of external"));
    m_kind->addItem(themedIcon(QStringLiteral("cidr")), tr("Address block"), Block);
    m_kind->addItem(themedIcon(QStringLiteral("dns-name")), tr("DNS name"), Name);
    using enum WellKnownExternal;
    for (const WellKnownExternal external : {Internet, ApiServer, Nodes, IngressController})
        m_kind->addItem(themedIcon(endpointIconName(ExternalEndpoint {external})), externalText(external),
                        WellKnown + static_cast<int>(external));
}

QLayout *ExternalDialog::makeFields()
{
    auto *kindLabel = new QLabel(tr("&Kind"), this);
    kindLabel->setBuddy(m_kind);
    m_label->setBuddy(m_value);
    m_exceptLabel->setBuddy(m_except);
    m_except->setPlaceholderText(tr("blocks to leave out, with commas between"));
    // Room for the longest message, so that nothing jumps while typing.
    m_message->setMinimumSize(360, kMessageLines * fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(kindLabel, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_label, 1, 0);
    grid->addWidget(m_value, 1, 1);
    grid->addWidget(m_exceptLabel, 2, 0);
    grid->addWidget(m_except, 2, 1);
    grid->addWidget(m_message, 3, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

std::optional<EdgeEndpoint> ExternalDialog::endpoint() const
{
    const int kind = m_kind->currentData().toInt();
    const QString value = m_value->text().trimmed();
    if (kind >= WellKnown)
        return ExternalEndpoint {static_cast<WellKnownExternal>(kind - WellKnown)};
    if (kind == Name)
        return isDnsName(value.toLower())
            ? std::optional<EdgeEndpoint>(DnsNameEndpoint {toStd(value.toLower())})
            : std::nullopt;
    const auto block = blockFromText(value);
    if (!block)
        return std::nullopt;
    CidrEndpoint end {*block, {}};
    const QStringList exceptions = m_except->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &text : exceptions) {
        const auto except = blockFromText(text);
        if (!except || !block->contains(*except) || *except == *block)
            return std::nullopt;
        end.except.push_back(*except);
    }
    return end;
}

QString ExternalDialog::problem() const
{
    const int kind = m_kind->currentData().toInt();
    if (kind >= WellKnown || m_value->text().trimmed().isEmpty() || endpoint())
        return {};
    if (kind == Name)
        return tr("A DNS name looks like api.example.com.");
    if (!blockFromText(m_value->text()))
        return tr("An address block looks like 203.0.113.0/24 or 2001:db8::/32.");
    return tr("What is left out has to be blocks that lie within %1.").arg(m_value->text().trimmed());
}

void ExternalDialog::validate()
{
    const int kind = m_kind->currentData().toInt();
    m_label->setText(kind == Name ? tr("&Name") : tr("&Block"));
    m_value->setPlaceholderText(kind == Name ? QStringLiteral("api.example.com")
                                             : QStringLiteral("203.0.113.0/24"));
    m_label->setVisible(kind < WellKnown);
    m_value->setVisible(kind < WellKnown);
    m_exceptLabel->setVisible(kind == Block);
    m_except->setVisible(kind == Block);
    const QString error = problem();
    setInk(m_message, error.isEmpty() ? &Theme::text2 : &Theme::denied);
    if (!error.isEmpty())
        m_message->setText(error);
    else if (kind == Name)
        m_message->setText(
            tr("NetworkPolicy cannot express DNS names: an edge to one needs addresses, or stays denied."));
    else
        m_message->clear();
    m_add->setEnabled(endpoint().has_value());
}

} // namespace drawbridge::app
