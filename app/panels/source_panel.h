// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"

#include <QWidget>

class QLabel;

namespace drawbridge::app {

class CodeView;

/// Where a file that positions name lies; they are relative to the folder, which may be a single file.
QString pathOf(const QString &folder, const QString &file);

/// The text of a manifest at a line.
class SourcePanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcePanel(QWidget *parent = nullptr);

    /// The folder that positions are relative to.
    void setFolder(const QString &folder);
    /// Reads the file and marks the line; says why when it cannot.
    void show(const SourcePosition &where);

private:
    /// A sentence in the middle while there is nothing to read.
    void showEmpty(bool isEmpty);

    QString m_folder;
    QLabel *m_title;
    CodeView *m_code;
    QLabel *m_empty;
};

} // namespace drawbridge::app
