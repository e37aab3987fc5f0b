// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/language_translator.h"
#include "support/style.h"
#include "window/accessible_focus.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

int main(int argc, char *argv[])
{
    using namespace drawbridge::app;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("drawbridge"));
    QApplication::setApplicationVersion(QStringLiteral(DRAWBRIDGE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("drawbridge"));
    QApplication::setDesktopFileName(QStringLiteral("drawbridge"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/drawbridge.svg")));
    const QString language = preferredLanguage();
    // What Qt itself says in dialogs and on buttons, in the same language as the rest.
    QTranslator ofQt;
    if (ofQt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&ofQt);
    LanguageTranslator texts(language);
    QApplication::installTranslator(&texts);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Designer for zero-trust Kubernetes networks"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("folder"),
                                 QApplication::translate("main", "Folder of manifests to open"),
                                 QStringLiteral("[folder]"));
    parser.process(application);

    dropFalseFocus();
    QSettings store;
    Settings settings(store);
    applyAppearance(application, settings.preferences().appearance);
    const QDir recovery(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                        + QStringLiteral("/recovery"));
    MainWindow window(settings, recovery);
    window.show();
    const QStringList folders = parser.positionalArguments();
    QTimer::singleShot(0, &window, [&window, folders] {
        if (folders.isEmpty())
            window.offerAbandonedWork();
        else
            window.openFolder(folders.first());
    });
    return QApplication::exec();
}
