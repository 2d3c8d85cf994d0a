// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/timestamp_token.h"
#include "tests/support/timestamp_authority.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// What we ask of a time-stamp authority and take from it, against a real one (`openssl ts`).
class TestTimestampAuthority : public QObject
{
    Q_OBJECT

    test::TimestampAuthority m_authority{u"Chancery test TSA"_s};
    base::SystemRandom m_random;
    const base::Digest m_head = base::Sha256::of("chancery.example/ledger/x\n4\nroot\n");

    secrets::TimestampQuery query() { return *secrets::timestampQuery(m_head, m_random); }
    static QString whatDiffers(const base::Result<secrets::TimestampToken> &token)
    {
        return token ? u"(it holds)"_s : token.error().values.value(u"what"_s, token.error().code);
    }

private Q_SLOTS:
    void itsTokenHoldsAndSaysWhenAndWho()
    {
        const auto asked = query();
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const auto token = secrets::tokenOfReply(m_authority.reply(asked.der), asked, m_authority.roots());
        QVERIFY2(token.ok(), qPrintable(whatDiffers(token)));
        QVERIFY(std::abs(token->time.msSinceEpoch() - before) < 60'000);
        QCOMPARE(token->toleranceMs, std::int64_t(1500));
        QCOMPARE(token->authority, u"Chancery test TSA"_s);
        QCOMPARE(token->policy, u"1.3.6.1.4.1.13762.3"_s);
        // Kept alone, it is checked again without the query.
        const auto again = secrets::checkToken(token->der, m_head, m_authority.roots());
        QVERIFY2(again.ok(), qPrintable(whatDiffers(again)));
        QCOMPARE(again->time, token->time);
        QCOMPARE(again->serial, token->serial);
    }

    void aReplyToSomethingElseIsNotTaken()
    {
        const auto asked = query();
        const QByteArray reply = m_authority.reply(asked.der);
        auto other = asked;
        other.imprint = base::Sha256::of("another head");
        QCOMPARE(whatDiffers(secrets::tokenOfReply(reply, other, m_authority.roots())), u"imprint"_s);
        const auto later = query(); // the same head, asked again: an old reply is no answer to it
        QCOMPARE(whatDiffers(secrets::tokenOfReply(reply, later, m_authority.roots())), u"nonce"_s);
        const test::TimestampAuthority foreign;
        QCOMPARE(whatDiffers(secrets::tokenOfReply(reply, asked, foreign.roots())), u"chain"_s);
        QCOMPARE(whatDiffers(secrets::tokenOfReply(reply, asked, "no certificate")), u"ROOTS_UNREADABLE"_s);
    }

    void anAlteredTokenIsNotTaken()
    {
        const auto asked = query();
        const QByteArray der = secrets::tokenOfReply(m_authority.reply(asked.der), asked, m_authority.roots())->der;
        for (qsizetype at = 0; at < der.size(); ++at) {
            QByteArray altered = der;
            altered[at] = char(altered[at] ^ 1);
            const auto token = secrets::checkToken(altered, m_head, m_authority.roots());
            // What no signature covers may differ: parameters written in another way, nothing that is said.
            if (token.ok())
                QVERIFY2(token->time == secrets::checkToken(der, m_head, m_authority.roots())->time, qPrintable(QString::number(at)));
        }
        QCOMPARE(whatDiffers(secrets::checkToken(der.left(der.size() / 2), m_head, m_authority.roots())), u"TIMESTAMP_UNREADABLE"_s);
        QCOMPARE(whatDiffers(secrets::checkToken(der + '\0', m_head, m_authority.roots())), u"TIMESTAMP_UNREADABLE"_s);
        QCOMPARE(whatDiffers(secrets::checkToken({}, m_head, m_authority.roots())), u"TIMESTAMP_UNREADABLE"_s);
    }

    void aRefusalIsTold()
    {
        const auto asked = query();
        QByteArray broken = asked.der;
        broken.chop(1); // an authority answers what it cannot read with a refusal
        QCOMPARE(secrets::tokenOfReply(m_authority.reply(broken), asked, m_authority.roots()).error().code, u"TIMESTAMP_REFUSED"_s);
    }
};

QTEST_GUILESS_MAIN(TestTimestampAuthority)
#include "tst_timestamp_authority.moc"
