// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/comparison_rows.h"

#include <QLabel>

namespace drawbridge::app {

/// Why a connection changed: what both worlds say about it, with the rules that decide. Places in the open
/// folder are links, and so is the connection itself.
class ChangeReasons : public QLabel {
    Q_OBJECT
public:
    explicit ChangeReasons(QWidget *parent = nullptr);

    void show(const Comparison &comparison, const ComparedPair &pair);

    /// As high as the text is at its width: a label by itself asks for more, and has a scroll bar for
    /// nothing.
    QSize minimumSizeHint() const override;

signals:
    void placeRequested(const drawbridge::SourcePosition &where);
    /// The user wants to see the connection where it is explained.
    void explanationRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString worldText(const Reachability &world, const ComparedPair &pair, const QString &title, bool isOpen);
    QString endText(const Reachability &world, const EndReason &reason, const QString &name, bool isOpen);
    void follow(const QString &link);

    /// What the links with a number lead to.
    std::vector<SourcePosition> m_places;
};

} // namespace drawbridge::app
