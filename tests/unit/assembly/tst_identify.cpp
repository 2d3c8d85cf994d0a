// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/action_choice.h"
#include "app/cli/identify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// What a person types names one thing, or the answer says which there are, and how many it does not list.
class TestIdentify : public QObject
{
    Q_OBJECT

    static QStringList ids(int count)
    {
        QStringList all;
        for (int i = 1; i <= count; ++i)
            all.append(u"SUB-%1"_s.arg(i, 4, 10, QLatin1Char('0')));
        return all;
    }

private Q_SLOTS:
    void aBeginningNamesOneThing()
    {
        QCOMPARE(*cli::identify(u"submission"_s, u"sub-0003"_s, ids(3)), u"SUB-0003"_s);
    }

    void moreThanAreListedAreCounted()
    {
        const auto eight = cli::identify(u"submission"_s, u"SUB"_s, ids(8));
        QVERIFY(!eight.ok() && eight.error().values.value(u"choices"_s).endsWith(u"SUB-0008"));
        const auto eleven = cli::identify(u"submission"_s, u"SUB"_s, ids(11));
        QVERIFY(!eleven.ok() && eleven.error().values.value(u"choices"_s).endsWith(u"SUB-0008 and 3 more"));
        const auto unknown = cli::identify(u"submission"_s, u"X"_s, ids(14));
        QVERIFY(!unknown.ok() && unknown.error().values.value(u"known"_s).endsWith(u"SUB-0012 and 2 more"));
    }

    void actionsNearToWhatWasTypedComeFirst()
    {
        QCOMPARE(*cli::actionNamed(u"--action"_s, u"state changed"_s), u"STATE_CHANGED"_s);
        QCOMPARE(*cli::actionNamed(u"--action"_s, u"state_changed"_s), u"STATE_CHANGED"_s);
        for (const QString &typed : {u"State chnaged"_s, u"STATE_CHANGE"_s}) {
            const auto found = cli::actionNamed(u"--action"_s, typed);
            QVERIFY(!found.ok() && found.error().values.value(u"choices"_s).startsWith(u"State changed (STATE_CHANGED), "));
        }
    }
};

QTEST_GUILESS_MAIN(TestIdentify)
#include "tst_identify.moc"
