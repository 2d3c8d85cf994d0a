// SPDX-License-Identifier: GPL-3.0-or-later
// The details panel: nothing in it is cut, whatever its width; hashes and recorded bytes are copied whole.
#include "ui/shell/inspector.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/wrapped_text.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chancery::ui;

class TstDetails : public QObject
{
    Q_OBJECT

private:
    static InspectorContent content()
    {
        InspectorContent content{u"Document attached"_s, u"Entry 12"_s, {}};
        content.lines.push_back({u"File"_s, QString(120, u'w') + u".pdf"_s});
        content.lines.push_back({u"Reason"_s, u"several short words in a row, which a label wraps by itself without any help"_s});
        content.lines.push_back({u"Validation within ten days; silence makes the application valid"_s, u"3 days left"_s});
        content.lines.push_back({u"Validation within ten days; silence makes the application valid"_s, {}, InspectorLine::Kind::Heading});
        content.lines.push_back({u"Hash"_s, QString(64, u'a'), InspectorLine::Kind::Hash});
        content.lines.push_back({u"As recorded (JSON)"_s, u"{\"action\":\"X\"}"_s, InspectorLine::Kind::Recorded});
        return content;
    }

private Q_SLOTS:
    void aLongWordBreaksInsteadOfBeingCut()
    {
        Inspector panel;
        panel.resize(208, 600);
        panel.show(content());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto *scroll = panel.findChild<QScrollArea *>();
        const auto *text = panel.findChild<WrappedText *>();
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), content().lines.front().value);
        QTRY_VERIFY(text->width() <= scroll->viewport()->width());
        QTRY_VERIFY2(text->height() >= 4 * text->fontMetrics().height(), "one word, several lines");
        QVERIFY(text->document()->size().width() <= text->viewport()->width() + 1);
        for (const QLabel *each : panel.findChildren<QLabel *>())
            QVERIFY2(each->width() <= scroll->viewport()->width(), qPrintable(each->text()));
    }

    void theRecordedBytesAreFoldedAwayAndCopiedExactly()
    {
        Inspector panel;
        panel.resize(260, 600);
        panel.show(content());
        panel.show();
        auto *recorded = panel.findChild<WrappedText *>(u"recorded"_s);
        auto *fold = panel.findChild<QToolButton *>(u"showRecorded"_s);
        QVERIFY(recorded && fold);
        QVERIFY(!recorded->isVisible());
        fold->click();
        QVERIFY(recorded->isVisible());
        panel.findChild<QPushButton *>(u"copyRecorded"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), content().lines.back().value);
        panel.findChild<DigestLabel *>()->click();
        QCOMPARE(QApplication::clipboard()->text(), QString(64, u'a'));
    }
};

QTEST_MAIN(TstDetails)
#include "tst_details.moc"
