// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace drawbridge::app {

/// Where an export goes, and what comes with it.
class ExportOptions : public QWidget {
    Q_OBJECT

public:
    ExportOptions(const QString &root, const QString &folder, QWidget *parent);

    /// Absolute: "~" is the home folder, anything relative starts at the root. Empty for nothing typed.
    QString folder() const;
    /// Beside the workloads, in the opened folder itself.
    bool isInPlace() const;
    bool removesReplaced() const;
    bool hasRollout() const;
    /// Files of the opened folder can be changed: not while it is seen through a kustomization.
    void allowFolderChanges(bool allowed);
    /// How many loaded policies could be taken out of their files.
    void setReplaced(int policies);

signals:
    /// Another place or another choice; typing waits for a pause.
    void changed();
    void typed();

private:
    void chooseFolder();

    QString m_root;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QCheckBox *m_inPlace;
    QCheckBox *m_removeReplaced;
    QCheckBox *m_rollout;
    bool m_mayChangeFolder = true;
};

} // namespace drawbridge::app
