// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

class QGuiApplication;
class QTranslator;

namespace drawbridge::app {

/// What painting needs of Qt, without a display: pictures and reports are the same with one. One at a time.
class OffscreenApplication {
public:
    OffscreenApplication();
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication &) = delete;
    OffscreenApplication &operator=(const OffscreenApplication &) = delete;

private:
    std::unique_ptr<QGuiApplication> m_application;
    std::unique_ptr<QTranslator> m_texts;
};

} // namespace drawbridge::app
