// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/offscreen.h"

#include <QGuiApplication>
#include <QHashFunctions>
#include <QTranslator>

namespace drawbridge::app {

OffscreenApplication::OffscreenApplication()
{
    // Qt writes the parts of a PDF in the order of its hash tables.
    QHashSeed::setDeterministicGlobalSeed();
    // What Qt remarks about its surroundings is no finding about manifests.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "drawbridge-cli";
    static char *argv[] = {name, nullptr};
    m_application = std::make_unique<QGuiApplication>(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    // For the plural forms; the command line speaks English.
    m_english = std::make_unique<QTranslator>();
    if (m_english->load(QStringLiteral(":/i18n/drawbridge_en.qm")))
        QCoreApplication::installTranslator(m_english.get());
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace drawbridge::app
