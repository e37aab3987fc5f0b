// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>

namespace drawbridge::app {

/// Does what opens a modal dialog, and the steps in it once it is there and ready; then closes what is left
/// open.
template <typename Dialog>
void inDialog(
    const std::function<void()> &open, const std::function<void(Dialog &)> &steps,
    const std::function<bool(Dialog &)> &isReady = [](Dialog &) { return true; })
{
    constexpr int kLookEveryMilliseconds = 20;
    bool wasRun = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (wasRun || !dialog || !dialog->isActiveWindow() || !isReady(*dialog))
            return;
        wasRun = true;
        steps(*dialog);
        if (dialog->isVisible())
            dialog->reject();
    });
    look.start(kLookEveryMilliseconds);
    open();
    QVERIFY2(wasRun, "the dialog opens");
}

/// Answers the question for a file to save to.
inline void saveAs(const QString &path, const std::function<void()> &open)
{
    inDialog<QFileDialog>(open, [&path](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>();
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
    });
}

} // namespace drawbridge::app
