// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/suggestions.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace drawbridge::app {

class RowView;

/// What suggestions are made from, and the design that they go beyond.
struct SuggestionRequest {
    std::shared_ptr<const KubernetesObjects> objects;
    std::shared_ptr<const Reachability> loaded;
    std::shared_ptr<const Design> design;
};

/// Lists connections that the design does not have, each with how sure it is and why, and lets the user tick
/// those to add. They are looked for in the background. It is not modal, so that the evidence can be read in
/// its place.
class SuggestionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SuggestionsDialog(SuggestionRequest request, QWidget *parent = nullptr);

    /// Those that are ticked; what the filter hides is not among them.
    std::vector<EdgeSuggestion> chosen() const;

signals:
    void placeActivated(const drawbridge::SourcePosition &where);

private:
    QWidget *makeSources();
    QWidget *makeFilterRow();
    void setUpTree();
    void addButtons(QVBoxLayout &layout);
    void find();
    void onFound();
    void addItem(std::size_t index);
    void fitColumns();
    void filter();
    void tickAll();
    void updateChoice();
    void showEvidence();
    SuggestionSource source() const;
    QString emptyText() const;
    std::vector<QTreeWidgetItem *> shownItems() const;

    SuggestionRequest m_request;
    QFutureWatcher<EdgeSuggestions> m_watcher;
    EdgeSuggestions m_found;
    QRadioButton *m_fromServices;
    QRadioButton *m_fromPolicies;
    QCheckBox *m_all;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTreeWidget *m_tree;
    RowView *m_evidence;
    QLabel *m_hidden;
    QPushButton *m_add = nullptr;
};

} // namespace drawbridge::app
