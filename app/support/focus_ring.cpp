// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/focus_ring.h"

#include "support/rounded_rect.h"
#include "support/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>

#include <vector>

namespace drawbridge::app {

namespace {

constexpr double kLine = 2;
/// The line, and two pixels clear of what it surrounds.
constexpr int kMargin = 4;
constexpr double kRadius = 4;

bool isBox(const QWidget *widget)
{
    return qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget);
}

bool isRinged(const QWidget *widget)
{
    if (!widget || widget->isWindow() || widget->window()->windowType() == Qt::Popup)
        return false;
    // A scroll area shows its place by what is in it.
    return isBox(widget)
        || (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QScrollArea *>(widget));
}

/// Lies over everything else in the window, or in the scroll area that the widget is in.
class FocusRing : public QWidget {
public:
    FocusRing()
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

    void surround(QWidget *widget)
    {
        for (const QPointer<QWidget> &each : m_watched) {
            if (each)
                each->removeEventFilter(this);
        }
        m_watched.clear();
        m_widget = widget;
        if (!widget) {
            hide();
            return;
        }
        QWidget *host = widget;
        do {
            m_watched.emplace_back(host);
            host->installEventFilter(this);
            host = host->parentWidget();
        } while (host && !host->isWindow() && !qobject_cast<QAbstractScrollArea *>(host->parentWidget()));
        if (host != parentWidget())
            setParent(host);
        place();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
            place();
            break;
        case QEvent::ParentChange:
            surround(m_widget);
            break;
        default:
            break;
        }
        return false;
    }

    void paintEvent(QPaintEvent *) override
    {
        if (!m_widget)
            return;
        QRect ring = rect();
        if (isBox(m_widget)) {
            // A box is as wide as its column, but only its sign and its words can be clicked.
            const QSize needed = m_widget->sizeHint() + 2 * QSize(kMargin, kMargin);
            ring = QStyle::alignedRect(m_widget->layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                       needed.boundedTo(size()), ring);
        }
        QPainter painter(this);
        drawRounded(painter, ring, kRadius, {}, themeOf(m_widget).accent, kLine);
    }

private:
    void place()
    {
        const bool isSeen = m_widget && parentWidget() && m_widget->isVisibleTo(parentWidget());
        if (isSeen) {
            const int margin = isBox(m_widget) ? kMargin : 0;
            const QRect inner(m_widget->mapTo(parentWidget(), QPoint()), m_widget->size());
            setGeometry(inner.adjusted(-margin, -margin, margin, margin));
            raise();
        }
        setVisible(isSeen);
    }

    QPointer<QWidget> m_widget;
    std::vector<QPointer<QWidget>> m_watched;
};

} // namespace

void showFocusRings(QApplication &application)
{
    QObject::connect(&application, &QApplication::focusChanged, &application,
                     [ring = QPointer<FocusRing>()](QWidget *, QWidget *now) mutable {
                         // It goes with the window that it was last in.
                         if (isRinged(now) && !ring)
                             ring = new FocusRing;
                         if (ring)
                             ring->surround(isRinged(now) ? now : nullptr);
                     });
}

} // namespace drawbridge::app
