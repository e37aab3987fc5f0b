// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/report_settings.h"
#include "sections/report_printing.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QListWidget;

namespace drawbridge::app {

class NamespaceList;

/// What a report is to be about, and what of it is wanted.
class ReportChoicesView : public QWidget {
    Q_OBJECT
public:
    /// Paths are shown and kept relative to the folder, where they are below it.
    ReportChoicesView(const QString &folder, const Cluster &cluster, const ReportSettings &settings,
                      QWidget *parent = nullptr);

    /// Why there can be no report of these choices, or an empty text.
    QString problem() const;
    /// What the reader would not expect of these choices, or an empty text.
    QString remark() const;
    ReportSettings settings() const;
    PrintChoices choices() const;
    std::string date() const;

signals:
    void languageChosen();

private:
    void fillPaper(const std::string &chosen);
    void fillLanguages(const std::string &chosen);
    QWidget *makeFileField(QLineEdit *field, const QString &title, const QString &filter);
    void fillLists(const ReportSettings &settings);
    void browse(QLineEdit &field, const QString &title, const QString &filter);

    QString m_folder;
    ReportSettings m_before;
    QLineEdit *m_system;
    QDateEdit *m_date;
    QComboBox *m_zones;
    QLineEdit *m_zoneFile;
    QLineEdit *m_filter;
    QLineEdit *m_previous;
    QComboBox *m_paper;
    QComboBox *m_language;
    NamespaceList *m_namespaces;
    QListWidget *m_sections;
    QListWidget *m_controls;
};

} // namespace drawbridge::app
