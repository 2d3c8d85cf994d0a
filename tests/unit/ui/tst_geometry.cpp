// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/long_words.h"
#include "tests/support/sample_submissions.h"
#include "ui/diagram/layout.h"

#include <QTest>

#include <map>

using namespace chancery;
using namespace chancery::ui;

namespace {

/// Widths like those of Noto Sans, without a font: narrow, wide and ordinary letters.
double letters(const QString &text)
{
    double width = 0;
    for (const QChar each : text) {
        if (QStringView(u"iljtfrI.,:;·'|() ").contains(each))
            width += 0.31;
        else if (QStringView(u"mwMW—…").contains(each))
            width += 0.9;
        else if (each.isUpper())
            width += 0.66;
        else
            width += 0.565;
    }
    return width;
}

Ruler ruler(double stretch)
{
    return [stretch](const QString &text, double size, bool bold) { return letters(text) * size * stretch * (bold ? 1.08 : 1.0); };
}

std::map<QByteArray, test::SampleSubmission> stories()
{
    std::map<QByteArray, test::SampleSubmission> all;
    for (const State state : domain::AllStates)
        all.emplace(base::wireName(state), test::sampleSubmission(state));
    all.emplace("WAITING_REVIEW", test::sampleWaitingReview());
    all.emplace("ROLLED_BACK", test::sampleRolledBack());
    all.emplace("LONG_WAY", test::sampleLongWay());
    return all;
}

LineMap mapOf(const test::SampleSubmission &sample)
{
    Previews previews;
    for (const auto &[transition, checklist] : sample.ways)
        previews.push_back({transition, checklist});
    return lineMap(sample.submission, previews, sample.today);
}

struct Stroke {
    size_t edge;
    QLineF line;
};

/// What is drawn of every edge: straight runs, and corners in short pieces.
std::vector<Stroke> strokes(const LineMap &map, const Layout &layout)
{
    std::vector<Stroke> all;
    for (size_t i = 0; i < EdgeCount; ++i) {
        const Cut cut = cutOf(map, layout, i);
        const QPainterPath path = layout.traces[i].path(cut.head, cut.tail);
        for (int at = 1; at < path.elementCount(); ++at)
            all.push_back({i, QLineF(path.elementAt(at - 1), path.elementAt(at))});
    }
    return all;
}

/// Whether a line, as thick as a way taken, runs through a box.
bool touches(const QRectF &box, const QLineF &line)
{
    const QRectF wide = box.adjusted(-1.2, -1.2, 1.2, 1.2);
    if (wide.contains(line.p1()) || wide.contains(line.p2()))
        return true;
    const QPointF corners[] = {wide.topLeft(), wide.topRight(), wide.bottomRight(), wide.bottomLeft(), wide.topLeft()};
    for (size_t i = 0; i + 1 < std::size(corners); ++i) {
        if (line.intersects(QLineF(corners[i], corners[i + 1]), nullptr) == QLineF::BoundedIntersection)
            return true;
    }
    return false;
}

/// Distance of a point from the middle line of a round-ended pill.
double fromCore(const QRectF &pill, QPointF point)
{
    const double radius = pill.height() / 2;
    const double x = std::clamp(point.x(), pill.left() + radius, pill.right() - radius);
    return QLineF(point, QPointF(x, pill.center().y())).length();
}

/// Whether a line touches the round-ended pill with its ground.
bool pillTouches(const PlacedHandle &handle, const QLineF &line)
{
    const QRectF ground = handle.ground();
    const double steps = std::max(1.0, line.length());
    for (double step = 0; step <= steps; ++step) {
        if (fromCore(ground, line.pointAt(step / steps)) < ground.height() / 2 + 0.8)
            return true;
    }
    return false;
}

double radiusOf(const LineMap &map, State state)
{
    return state == map.present ? (map.clock ? 25.25 : 23.3) : 9;
}

bool circleTouches(const QRectF &box, QPointF centre, double radius)
{
    const QPointF nearest(std::clamp(centre.x(), box.left(), box.right()), std::clamp(centre.y(), box.top(), box.bottom()));
    return QLineF(nearest, centre).length() < radius;
}

QString whereText(const PlacedText &text)
{
    return QStringLiteral("“%1” at %2, %3").arg(text.text).arg(text.baseline.x()).arg(text.baseline.y());
}

} // namespace

class TestGeometry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latticeStandsWhereItWasComposed();
    void latticeStretchesBetweenItsBounds();
    void diagonalsAreExactly45Degrees();
    void noTwoEdgesCross_data();
    void noTwoEdgesCross();
    void noTextMeetsTextHandleOrForeignLine_data();
    void noTextMeetsTextHandleOrForeignLine();
    void noHandleMeetsAForeignLineAHandleOrAStation_data();
    void noHandleMeetsAForeignLineAHandleOrAStation();
    void everyTextStaysInsideTheDrawing_data();
    void everyTextStaysInsideTheDrawing();
    void marksMeetNothing_data();
    void marksMeetNothing();
    void mirroredDrawingTurnsLinesAndLeavesWordsAlone();
    void namesOfNextAndPresentAreNeverShortenedInEnglish();
    void traceMeasuresItsRoundCorners();
    void wayTakenRunsUnderItsStations();
    void afterAReturnTheWayBeginsAnew();

private:
    void addCases();
    Layout layoutOfCase(LineMap &map) const;
};

void TestGeometry::addCases()
{
    QTest::addColumn<double>("pitch");
    QTest::addColumn<bool>("longWords");
    QTest::addColumn<double>("stretch");
    QTest::addColumn<QByteArray>("story");
    for (const auto &[name, sample] : stories()) {
        for (const bool longWords : {false, true}) {
            for (const double stretch : {1.0, 1.1}) {
                for (double pitch = Lattice::MinPitch; pitch <= Lattice::MaxPitch; pitch += 7)
                    QTest::addRow("%s, %s, width %.1f, pitch %.0f", name.constData(), longWords ? "German" : "English", stretch, pitch)
                        << pitch << longWords << stretch << name;
            }
        }
    }
}

Layout TestGeometry::layoutOfCase(LineMap &map) const
{
    QFETCH(const double, pitch);
    QFETCH(const bool, longWords);
    QFETCH(const double, stretch);
    QFETCH(const QByteArray, story);
    test::LongWords german;
    if (longWords)
        QCoreApplication::installTranslator(&german);
    map = mapOf(stories().at(story));
    const Layout layout = layOut(map, Lattice{pitch}, ruler(stretch));
    QCoreApplication::removeTranslator(&german);
    return layout;
}

void TestGeometry::latticeStandsWhereItWasComposed()
{
    const Lattice lattice{132};
    QCOMPARE(lattice.at(State::Draft), QPointF(76, 108));
    QCOMPARE(lattice.at(State::PreValidation), QPointF(208, 108));
    QCOMPARE(lattice.at(State::Submitted), QPointF(340, 108));
    QCOMPARE(lattice.at(State::UnderReview), QPointF(472, 108));
    QCOMPARE(lattice.at(State::Approved), QPointF(736, 108));
    QCOMPARE(lattice.at(State::Archived), QPointF(1000, 108));
    QCOMPARE(lattice.at(State::ConditionalApproval), QPointF(604, 240));
    QCOMPARE(lattice.at(State::Expired), QPointF(868, 240));
    QCOMPARE(lattice.at(State::Rejected), QPointF(604, 346));
    QCOMPARE(lattice.width(), 1076.0);
    QCOMPARE(lattice.height(), 432.0);
}

void TestGeometry::latticeStretchesBetweenItsBounds()
{
    QCOMPARE(Lattice::fitting(300).pitch, 112.0);
    QCOMPARE(Lattice::fitting(1076).pitch, 132.0);
    QCOMPARE(Lattice::fitting(4000).pitch, 168.0);
}

void TestGeometry::diagonalsAreExactly45Degrees()
{
    for (double pitch = 112; pitch <= 168; pitch += 0.5) {
        const Lattice lattice{pitch};
        const QPointF down = lattice.at(State::ConditionalApproval) - lattice.at(State::UnderReview);
        const QPointF up = lattice.at(State::Archived) - lattice.at(State::Expired);
        QCOMPARE(down.x(), down.y());
        QCOMPARE(up.x(), -up.y());
    }
}

void TestGeometry::noTwoEdgesCross_data() { addCases(); }

void TestGeometry::noTwoEdgesCross()
{
    LineMap map;
    const Layout layout = layoutOfCase(map);
    const std::vector<Stroke> all = strokes(map, layout);
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].edge == all[j].edge)
                continue;
            QPointF at;
            const bool crosses = all[i].line.intersects(all[j].line, &at) == QLineF::BoundedIntersection;
            const double turn = std::fmod(all[i].line.angleTo(all[j].line) + 90, 180) - 90;
            // Rails join before Rejected; there they run on one another, or leave at less than the angle of a curve's step.
            if (!crosses || std::abs(turn) < 12)
                continue;
            const bool underAStation = std::ranges::any_of(domain::AllStates, [&](State state) {
                return QLineF(layout.station(state).centre, at).length() < 9;
            });
            QVERIFY2(underAStation, qPrintable(QStringLiteral("edges %1 and %2 cross at %3, %4").arg(all[i].edge).arg(all[j].edge).arg(at.x()).arg(at.y())));
        }
    }
}

void TestGeometry::noTextMeetsTextHandleOrForeignLine_data() { addCases(); }

void TestGeometry::noTextMeetsTextHandleOrForeignLine()
{
    LineMap map;
    const Layout layout = layoutOfCase(map);
    const std::vector<PlacedText> texts = layout.texts();
    const std::vector<Stroke> lines = strokes(map, layout);
    for (size_t i = 0; i < texts.size(); ++i) {
        const QRectF box = texts[i].box();
        for (size_t j = i + 1; j < texts.size(); ++j)
            QVERIFY2(!box.intersects(texts[j].box()), qPrintable(whereText(texts[i]) + QStringLiteral(" meets ") + whereText(texts[j])));
        for (const PlacedHandle &handle : layout.handles)
            QVERIFY2(!box.intersects(handle.ground()), qPrintable(whereText(texts[i]) + QStringLiteral(" meets handle ") + handle.word));
        for (const Stroke &stroke : lines)
            QVERIFY2(!touches(box, stroke.line), qPrintable(whereText(texts[i]) + QStringLiteral(" meets edge %1").arg(stroke.edge)));
        for (const State state : domain::AllStates)
            QVERIFY2(!circleTouches(box, layout.station(state).centre, radiusOf(map, state)), qPrintable(whereText(texts[i]) + QStringLiteral(" meets a station")));
    }
}

void TestGeometry::noHandleMeetsAForeignLineAHandleOrAStation_data() { addCases(); }

void TestGeometry::noHandleMeetsAForeignLineAHandleOrAStation()
{
    LineMap map;
    const Layout layout = layoutOfCase(map);
    const std::vector<Stroke> lines = strokes(map, layout);
    for (const PlacedHandle &handle : layout.handles) {
        for (const PlacedHandle &other : layout.handles)
            QVERIFY2(&other == &handle || !handle.ground().intersects(other.ground()), qPrintable(handle.word + QStringLiteral(" meets ") + other.word));
        for (const Stroke &stroke : lines)
            QVERIFY2(stroke.edge == handle.edge || !pillTouches(handle, stroke.line), qPrintable(handle.word + QStringLiteral(" meets edge %1").arg(stroke.edge)));
        for (const State state : domain::AllStates)
            QVERIFY2(fromCore(handle.pill(), layout.station(state).centre) > PlacedHandle::Height / 2 + radiusOf(map, state), qPrintable(handle.word + QStringLiteral(" meets a station")));
    }
}

void TestGeometry::everyTextStaysInsideTheDrawing_data() { addCases(); }

void TestGeometry::everyTextStaysInsideTheDrawing()
{
    LineMap map;
    const Layout layout = layoutOfCase(map);
    for (const PlacedText &text : layout.texts())
        QVERIFY2(layout.bounds.contains(text.box()), qPrintable(whereText(text)));
    for (const PlacedHandle &handle : layout.handles)
        QVERIFY2(layout.bounds.contains(handle.pill()), qPrintable(handle.word));
}

void TestGeometry::marksMeetNothing_data() { addCases(); }

void TestGeometry::marksMeetNothing()
{
    LineMap map;
    const Layout layout = layoutOfCase(map);
    const std::vector<Stroke> lines = strokes(map, layout);
    std::vector<QRectF> marks;
    for (const PlacedFinding &each : layout.findings)
        marks.push_back(each.box());
    if (layout.activation)
        marks.push_back(layout.activation->box());
    if (layout.dial)
        marks.push_back(QRectF(layout.dial->x() - 10.9, layout.dial->y() - 10.9, 21.8, 21.8));
    for (size_t i = 0; i < marks.size(); ++i) {
        for (size_t j = i + 1; j < marks.size(); ++j)
            QVERIFY(!marks[i].intersects(marks[j]));
        for (const PlacedHandle &handle : layout.handles)
            QVERIFY2(!marks[i].intersects(handle.pill()), qPrintable(handle.word));
        for (const PlacedText &text : layout.names)
            QVERIFY2(!marks[i].intersects(text.box()), qPrintable(whereText(text)));
        for (const Stroke &stroke : lines)
            QVERIFY(stroke.edge == edgeIndex(State::Approved, State::Expired) || !touches(marks[i], stroke.line));
    }
}

void TestGeometry::mirroredDrawingTurnsLinesAndLeavesWordsAlone()
{
    const LineMap map = mapOf(test::sampleWaitingReview());
    const Layout plain = layOut(map, Lattice{132}, ruler(1));
    const Layout turned = layOut(map, Lattice{132}, ruler(1), true);
    QCOMPARE(turned.station(State::Draft).centre, QPointF(1000, 108));
    QCOMPARE(turned.station(State::Archived).centre, QPointF(76, 108));
    const size_t forward = edgeIndex(State::UnderReview, State::Approved);
    QCOMPARE(plain.traces[forward].angleAt(50), 0.0);
    QCOMPARE(std::abs(turned.traces[forward].angleAt(50)), 180.0);
    QCOMPARE(turned.texts().size(), plain.texts().size());
    for (size_t i = 0; i < plain.texts().size(); ++i) {
        QCOMPARE(turned.texts()[i].text, plain.texts()[i].text);
        QVERIFY(std::abs(turned.texts()[i].box().left() - (1076 - plain.texts()[i].box().right())) < 0.01);
    }
}

void TestGeometry::namesOfNextAndPresentAreNeverShortenedInEnglish()
{
    for (const auto &[name, sample] : stories()) {
        const LineMap map = mapOf(sample);
        for (const PlacedText &text : layOut(map, Lattice{112}, ruler(1)).texts())
            QVERIFY2(!text.text.endsWith(u'…'), qPrintable(whereText(text)));
        for (const PlacedHandle &handle : layOut(map, Lattice{112}, ruler(1)).handles)
            QVERIFY2(!handle.word.endsWith(u'…'), qPrintable(handle.word));
    }
}

void TestGeometry::traceMeasuresItsRoundCorners()
{
    const Trace trace({{0, 0}, {0, 100}, {200, 100}}, 20);
    QVERIFY(std::abs(trace.length() - (80 + M_PI * 10 + 180)) < 0.1);
    QCOMPARE(trace.pointAt(0), QPointF(0, 0));
    QCOMPARE(trace.pointAt(trace.length()), QPointF(200, 100));
    QCOMPARE(trace.angleAt(10), 90.0);
    QCOMPARE(trace.angleAt(trace.length() - 10), 0.0);
    const QPointF middle = trace.pointAt(trace.middleOfLongestLeg());
    QVERIFY(QLineF(middle, QPointF(100, 100)).length() < 0.5);
    QVERIFY(trace.path(1000, 0).isEmpty());
}

void TestGeometry::wayTakenRunsUnderItsStations()
{
    const LineMap map = mapOf(test::sampleSubmission(State::Rejected));
    const Layout layout = layOut(map, Lattice{132}, ruler(1));
    const size_t early = edgeIndex(State::Draft, State::PreValidation);
    const size_t last = edgeIndex(State::Submitted, State::Rejected);
    QVERIFY(cutOf(map, layout, early).tail < 9);
    QVERIFY(cutOf(map, layout, last).tail > 23);
    QCOMPARE(map.edges[last].look, EdgeLook::Taken);
    QCOMPARE(map.edge(State::UnderReview, State::Approved).look, EdgeLook::Gone);
    QCOMPARE(map.edge(State::Rejected, State::Archived).look, EdgeLook::Open);
}

void TestGeometry::afterAReturnTheWayBeginsAnew()
{
    const LineMap map = mapOf(test::sampleRolledBack());
    QCOMPARE(map.edge(State::PreValidation, State::Draft).look, EdgeLook::Taken);
    QCOMPARE(map.edge(State::Draft, State::PreValidation).look, EdgeLook::Open);
    QCOMPARE(map.station(State::PreValidation).look, StationLook::Possible);
    QVERIFY(map.station(State::PreValidation).nextOpen);
    const LineMap later = mapOf(test::sampleWaitingReview());
    QCOMPARE(later.edge(State::Draft, State::PreValidation).timesTaken, 2);
    QCOMPARE(later.edge(State::Draft, State::PreValidation).look, EdgeLook::Taken);
}

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
