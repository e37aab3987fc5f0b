// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/matrix_model.h"

#include "support/number_text.h"
#include "support/qt_text.h"

#include <QStringList>

#include <utility>

namespace drawbridge::app {

namespace {

QString cellText(const MatrixCell &cell)
{
    switch (cell.answer()) {
    case MatrixAnswer::NoPairs:
        return {};
    case MatrixAnswer::None:
        return QStringLiteral("–");
    case MatrixAnswer::Unknown:
        return QStringLiteral("?");
    case MatrixAnswer::All:
        return cell.pairs == 1 ? MatrixModel::tr("all")
                               : MatrixModel::tr("all %1").arg(numberText(cell.pairs));
    case MatrixAnswer::Some:
        break;
    }
    if (cell.pairs == 1)
        return MatrixModel::tr("some");
    const QString connected = numberText(cell.connected);
    return cell.unknown == 0 ? connected : MatrixModel::tr("%1 ?").arg(connected);
}

/// Of a cell with one pair: words instead of a number, as for one that does not change.
QString changeOfOnePair(const MatrixChange &change, const MatrixCell &cell)
{
    if (change.cut > 0)
        return MatrixModel::tr("− cut");
    if (change.added > 0)
        return cell.answer() == MatrixAnswer::All ? MatrixModel::tr("+ all") : MatrixModel::tr("+ some");
    if (change.widened > 0 && change.narrowed > 0)
        return MatrixModel::tr("± some");
    return change.widened > 0 ? MatrixModel::tr("some, more") : MatrixModel::tr("some, less");
}

/// Of pairs that keep something: how many may exchange more than before, and how many less.
QStringList partTexts(const MatrixChange &change)
{
    QStringList texts;
    if (change.widened > 0)
        texts << MatrixModel::tr("%1 more").arg(numberText(change.widened));
    if (change.narrowed > 0)
        texts << MatrixModel::tr("%1 less").arg(numberText(change.narrowed));
    return texts;
}

QString changeText(const MatrixChange &change, const MatrixCell &cell)
{
    const bool isCertain = change.added + change.cut + change.widened + change.narrowed > 0;
    if (!isCertain) {
        const QString now = cellText(cell);
        return now.endsWith(QLatin1Char('?')) ? now : MatrixModel::tr("%1 ?").arg(now);
    }
    if (cell.pairs == 1)
        return changeOfOnePair(change, cell);
    QStringList texts = partTexts(change);
    const QString added = QLatin1Char('+') + numberText(change.added);
    const QString cut = QStringLiteral("−") + numberText(change.cut);
    if (change.added > 0 && change.cut > 0)
        texts.prepend(added + QLatin1Char(' ') + cut);
    else if (change.cut > 0)
        texts.prepend(cut);
    else if (change.added > 0 && texts.isEmpty() && cell.connected > change.added)
        texts.prepend(MatrixModel::tr("%1 of %2").arg(added, numberText(cell.connected)));
    else if (change.added > 0)
        texts.prepend(added);
    return texts.join(QLatin1String(", "));
}

MatrixModel::Look lookOf(const MatrixChange &change, const MatrixCell &cell)
{
    if (change.cut + change.narrowed > 0)
        return MatrixModel::Look::Cut;
    if (change.added + change.widened > 0)
        return MatrixModel::Look::Added;
    if (change.unsure > 0)
        return MatrixModel::Look::MaybeChanged;
    switch (cell.answer()) {
    case MatrixAnswer::NoPairs:
    case MatrixAnswer::None:
        return MatrixModel::Look::Denied;
    case MatrixAnswer::Unknown:
        return MatrixModel::Look::Unknown;
    case MatrixAnswer::Some:
    case MatrixAnswer::All:
        break;
    }
    return MatrixModel::Look::Plain;
}

QString countSentence(const MatrixCell &cell)
{
    switch (cell.answer()) {
    case MatrixAnswer::NoPairs:
        return MatrixModel::tr("There are no two pods.");
    case MatrixAnswer::None:
        return MatrixModel::tr("No pair of workloads may connect.");
    case MatrixAnswer::Unknown:
        return MatrixModel::tr("It is unknown whether any pair of workloads may connect.");
    case MatrixAnswer::All:
        return MatrixModel::tr("All %Ln pair(s) of workloads may connect without a limit.", nullptr,
                               static_cast<int>(cell.pairs));
    case MatrixAnswer::Some:
        break;
    }
    return MatrixModel::tr("%1 of %Ln pair(s) of workloads may connect.", nullptr,
                           static_cast<int>(cell.pairs))
        .arg(numberText(cell.connected));
}

} // namespace

void MatrixModel::setAnswer(MatrixAnsweredPtr answer)
{
    if (m_answer && answer && m_answer->matrix.groups == answer->matrix.groups) {
        m_answer = std::move(answer);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

const MatrixGroup &MatrixModel::group(int section) const
{
    return m_answer->matrix.groups[static_cast<std::size_t>(section)];
}

bool MatrixModel::isTotal(int section) const
{
    return static_cast<std::size_t>(section) >= m_answer->matrix.groups.size();
}

QString MatrixModel::name(int section) const
{
    return isTotal(section) ? tr("Total") : toQString(group(section).name);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_answer)
        return 0;
    const auto groups = static_cast<int>(m_answer->matrix.groups.size());
    return groups > 1 ? groups + 1 : groups;
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

template <typename Count>
Count MatrixModel::sum(const std::vector<Count> &counts, const QModelIndex &index) const
{
    Count total;
    if (counts.empty())
        return total;
    const int size = static_cast<int>(m_answer->matrix.groups.size());
    const auto rangeOf = [&](int section) {
        return isTotal(section) ? std::pair(0, size) : std::pair(section, section + 1);
    };
    const auto [firstRow, endRow] = rangeOf(index.row());
    const auto [firstColumn, endColumn] = rangeOf(index.column());
    for (int row = firstRow; row < endRow; ++row) {
        for (int column = firstColumn; column < endColumn; ++column)
            total += counts[static_cast<std::size_t>(row * size + column)];
    }
    return total;
}

QString MatrixModel::sentence(const QModelIndex &index) const
{
    const MatrixCell counted = cell(index);
    const MatrixChange changed = change(index);
    QStringList sentences {tr("%1 to %2:").arg(name(index.row()), name(index.column())),
                           countSentence(counted)};
    if (counted.unknown > 0 && counted.connected > 0)
        sentences << tr("%Ln more pair(s) are unknown.", nullptr, static_cast<int>(counted.unknown));
    if (changed.added > 0)
        sentences << tr("%Ln pair(s) are newly allowed.", nullptr, static_cast<int>(changed.added));
    if (changed.widened > 0)
        sentences << tr("%Ln pair(s) may exchange more than before.", nullptr,
                        static_cast<int>(changed.widened));
    if (changed.cut > 0)
        sentences << tr("%Ln pair(s) are newly cut.", nullptr, static_cast<int>(changed.cut));
    if (changed.narrowed > 0)
        sentences << tr("%Ln pair(s) may exchange less than before.", nullptr,
                        static_cast<int>(changed.narrowed));
    if (changed.unsure > 0)
        sentences << tr("Something may change for %Ln pair(s).", nullptr, static_cast<int>(changed.unsure));
    if (departs(index))
        sentences << tr("The CNI profile does not enforce what the specification says.");
    return sentences.join(QLatin1Char(' '));
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_answer)
        return {};
    const MatrixChange changed = change(index);
    switch (role) {
    case Qt::DisplayRole:
        return changed.isEmpty() ? cellText(cell(index)) : changeText(changed, cell(index));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    case kLookRole:
        return static_cast<int>(lookOf(changed, cell(index)));
    case kDepartsRole:
        return departs(index);
    case kTotalRole:
        return isTotal(index.row()) || isTotal(index.column());
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_answer || section >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return name(section);
    if (role == Qt::TextAlignmentRole)
        return orientation == Qt::Vertical ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                           : QVariant(Qt::AlignCenter);
    return {};
}

} // namespace drawbridge::app
