// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/offscreen.h"

#include "support/language_translator.h"

#include <QGuiApplication>
#include <QHashFunctions>

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
    // The command line speaks English; a report may be in another language.
    m_texts = std::make_unique<LanguageTranslator>(QStringLiteral("en"));
    QCoreApplication::installTranslator(m_texts.get());
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace drawbridge::app
