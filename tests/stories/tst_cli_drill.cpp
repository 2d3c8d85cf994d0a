// SPDX-License-Identifier: GPL-3.0-or-later
// The tamper drill as an auditor runs it: no account, the workspace untouched, each attack told with what caught it; a report
// that the ledger's key signs, where the key is at hand.
#include "core/base/digest.h"
#include "core/ledger/data_integrity.h"
#include "core/secrets/signer.h"
#include "tests/stories/chanceryctl.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::stories;

class TestCliDrill : public QObject
{
    Q_OBJECT

    Terminal m_at;

    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> found;
        QDirIterator each(m_at.workspace(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly) && file.size() > 0 && !file.fileName().endsWith(u"-shm")) // SQLite's own, of whoever reads
                found.insert(file.fileName(), file.readAll());
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { MUST(m_at.asks({u"demo"_s, m_at.workspace()}), 0); }

    void withoutTheKeyEveryAttackIsToldAndNothingIsTouched()
    {
        m_at.write(u"passphrase"_s, "another one altogether\n");
        const QString path = m_at.path(u"unsigned.json"_s);
        const Said unsignable = m_at.asks({u"drill"_s, u"-o"_s, path});
        QCOMPARE(unsignable.status, 4);
        QVERIFY(!unsignable.error[u"message"].toString().isEmpty() && !QFile::exists(path));
        const auto before = files();
        const Said said = m_at.asks({u"drill"_s});
        MUST(said, 0);
        QCOMPARE(files(), before);
        const base::Json::Array &attacks = said.json[u"attacks"].array();
        QVERIFY(attacks.size() >= 20);
        QSet<QString> names;
        for (const base::Json &each : attacks) {
            names.insert(each[u"name"].toString());
            QVERIFY2(each[u"sentence"].toString().endsWith(u'.'), qPrintable(each[u"name"].toString()));
            QCOMPARE(each[u"caught"].toBool(), !each[u"code"].toString().isEmpty());
            QVERIFY2(each[u"caught"].toBool() || !each[u"provable"].toBool(true), qPrintable(each[u"name"].toString()));
        }
        QCOMPARE(names.size(), qsizetype(attacks.size()));
        QCOMPARE(said.json[u"missed"].toInt(-1), 0);
        QCOMPARE(said.json[u"not_applicable"].toInt(-1), 0);
    }

    void theReportIsSignedByTheLedgersKey()
    {
        m_at.write(u"passphrase"_s, "correct horse battery staple\n");
        const QString path = m_at.path(u"drill.json"_s);
        const Said said = m_at.asks({u"drill"_s, u"-o"_s, path});
        MUST(said, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        base::Json::Object report = parsed(file.readAll()).object();
        const base::Json proofNode = report[u"proof"_s];
        report.erase(u"proof"_s);
        const Said verified = m_at.asks({u"ledger"_s, u"verify"_s});
        QCOMPARE(report[u"root"_s].toString(), verified.json[u"root"].toString());
        QCOMPARE(report[u"tree_size"_s].toInt(), verified.json[u"size"].toInt());
        const auto proof = ledger::readProof(proofNode, base::Sha256::of(base::canonicalJson(report)));
        QVERIFY(proof.has_value());
        QVERIFY(secrets::verifyEd25519(proof->key.raw, proof->signedBytes, proof->signature));
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, u"--trusted"_s, proof->key.did()}), 0);
        report[u"missed"_s] = 7;
        const auto altered = ledger::readProof(proofNode, base::Sha256::of(base::canonicalJson(report)));
        QVERIFY(!secrets::verifyEd25519(altered->key.raw, altered->signedBytes, altered->signature));
    }
};

QTEST_GUILESS_MAIN(TestCliDrill)
#include "tst_cli_drill.moc"
