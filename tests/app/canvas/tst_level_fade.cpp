// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/canvas_widget.h"

#include <QProxyStyle>
#include <QTest>
#include <QVariantAnimation>
#include <cmath>

using namespace drawbridge::app;

namespace {

/// A style that animates, or does not, whatever the platform says.
class AnimatedStyle : public QProxyStyle {
public:
    explicit AnimatedStyle(int milliseconds)
        : m_milliseconds(milliseconds)
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

/// How far two pictures are apart, as the mean difference of a pixel's brightness.
double distance(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (static_cast<double>(a.width()) * a.height());
}

/// A canvas that is shown at a level above that of names, with a fading that the test moves on by hand.
struct ShownCanvas {
    explicit ShownCanvas(int animationMilliseconds = 200)
        : style(animationMilliseconds)
    {
        canvas.setStyle(&style);
        canvas.setLayoutWorkerEnabled(false);
        canvas.resize(800, 500);
        canvas.setScene(test::smallScene());
        canvas.setZoom(0.95);
        canvas.show();
        (void)QTest::qWaitForWindowExposed(&canvas);
        QCoreApplication::processEvents();
    }

    QVariantAnimation *fading() { return canvas.findChild<QVariantAnimation *>(); }

    /// Crosses the level, and stops the time right there.
    void cross()
    {
        canvas.setZoom(0.8);
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        if (fading())
            fading()->pause();
    }

    QImage at(int milliseconds)
    {
        fading()->setCurrentTime(milliseconds);
        return canvas.grab().toImage();
    }

    AnimatedStyle style;
    CanvasWidget canvas;
};

QImage pictureWithoutAnimation()
{
    ShownCanvas shown(0);
    shown.cross();
    return shown.canvas.grab().toImage();
}

} // namespace

/// Where a zoom crosses a level of detail, the one picture goes over into the other.
class TestLevelFade : public QObject {
    Q_OBJECT

private slots:
    void theFormerPictureGoesStepByStep()
    {
        ShownCanvas shown;
        QVERIFY(!shown.fading());
        shown.cross();
        QVERIFY(shown.fading());
        const QImage end = pictureWithoutAnimation();
        double before = 1e9;
        for (const int time : {0, 40, 90, 120}) {
            const double now = distance(shown.at(time), end);
            QVERIFY2(now < before && now > 0, qPrintable(QString::number(now)));
            before = now;
        }
        QCOMPARE(shown.at(shown.fading()->duration()), end);
    }

    void itIsShort()
    {
        ShownCanvas shown;
        shown.cross();
        QVERIFY(shown.fading()->duration() >= 100 && shown.fading()->duration() <= 150);
        shown.fading()->resume();
        QTRY_COMPARE(shown.fading()->state(), QAbstractAnimation::Stopped);
        QCOMPARE(shown.canvas.grab().toImage(), pictureWithoutAnimation());
    }

    void aStyleWithoutAnimationsHasNone()
    {
        ShownCanvas shown(0);
        shown.cross();
        QVERIFY(!shown.fading());
    }

    void zoomingWithinALevelHasNone()
    {
        ShownCanvas shown;
        shown.canvas.setZoom(1.2);
        QCoreApplication::processEvents();
        QVERIFY(!shown.fading());
    }

    void whatIsSelectedMeanwhileIsSeenAtOnce()
    {
        ShownCanvas shown;
        shown.cross();
        const QImage before = shown.at(60);
        shown.canvas.selectAll();
        QCoreApplication::processEvents();
        QVERIFY(distance(shown.at(60), before) > 0.05);
    }

    void anotherSceneEndsIt()
    {
        ShownCanvas shown;
        shown.cross();
        shown.canvas.setScene({});
        QCoreApplication::processEvents();
        const QImage empty = shown.canvas.grab().toImage();
        QCOMPARE(shown.at(60), empty);
    }

    void theViewMayMoveMeanwhile()
    {
        ShownCanvas shown;
        shown.cross();
        (void)shown.at(60);
        shown.canvas.zoomBy(0.9, {0, 0});
        QCoreApplication::processEvents();
        shown.fading()->setCurrentTime(shown.fading()->duration());

        ShownCanvas plain(0);
        plain.cross();
        plain.canvas.zoomBy(0.9, {0, 0});
        QCoreApplication::processEvents();
        QCOMPARE(shown.canvas.grab().toImage(), plain.canvas.grab().toImage());
    }
};

QTEST_MAIN(TestLevelFade)
#include "tst_level_fade.moc"
