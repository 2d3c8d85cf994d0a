// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/ledger/merkle.h"
#include "core/ledger/merkle_proof.h"
#include "core/ledger/proof_collector.h"
#include "core/ledger/tlog_proof.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {
base::Json vector(const QString &name)
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/merkle/") + name);
    const bool open = file.open(QIODevice::ReadOnly);
    const auto read = base::parseJson(open ? file.readAll() : QByteArray());
    return read ? read.value() : base::Json();
}

base::Digest digest(const base::Json &base64)
{
    return base::Digest::fromRaw(QByteArray::fromBase64(base64.toString().toLatin1())).value_or(base::Digest());
}

// A hash of another length in a proof can lead nowhere; nothing marks it.
std::optional<std::vector<base::Digest>> hashes(const base::Json &list)
{
    std::vector<base::Digest> out;
    for (const base::Json &each : list.array()) {
        const auto hash = base::Digest::fromRaw(QByteArray::fromBase64(each.toString().toLatin1()));
        if (!hash)
            return std::nullopt;
        out.push_back(*hash);
    }
    return out;
}

// Places beyond 2^53 arrive as doubles; they are outside every tree.
std::int64_t whole(const base::Json &number)
{
    return number.isInt() ? number.toInt() : std::numeric_limits<std::int64_t>::max();
}
} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsRfc6962Says();
    void growsThePublishedTree();
    void restoresItsFrontierAtEverySize();
    void refusesAFrontierOfTheWrongLength();
    void judgesEveryInclusionProof();
    void judgesEveryConsistencyProof();
    void readsOnlyExactTlogProofs();
    void makesEveryProofThatItAccepts();
    void makesTheProofsOfTheSampleLedger();
};

void MerkleTest::hashesAsRfc6962Says()
{
    const base::Json known = vector(u"hashes.json"_s);
    QCOMPARE(CompactRange().root().hex(), known[u"empty_root"].toString());
    QCOMPARE(leafHash("").hex(), known[u"empty_leaf"].toString());
    QCOMPARE(leafHash("L123456").hex(), known[u"leaf_of_L123456"].toString());
}

void MerkleTest::growsThePublishedTree()
{
    const base::Json tree = vector(u"tree.json"_s);
    CompactRange range;
    QCOMPARE(range.root(), digest(tree[u"roots"].array().at(0)));
    for (size_t i = 0; i < tree[u"leaves"].array().size(); ++i) {
        range.append(leafHash(QByteArray::fromHex(tree[u"leaves"].array().at(i).toString().toLatin1())));
        QCOMPARE(range.size(), std::int64_t(i + 1));
        QCOMPARE(range.root(), digest(tree[u"roots"].array().at(i + 1)));
    }
    QCOMPARE(range.size(), 8);
}

void MerkleTest::restoresItsFrontierAtEverySize()
{
    CompactRange whole;
    for (int i = 0; i < 200; ++i) {
        auto restored = CompactRange::restore(whole.size(), whole.frontier());
        QVERIFY(restored);
        QCOMPARE(restored->root(), whole.root());
        restored->append(leafHash(QByteArray::number(i)));
        whole.append(leafHash(QByteArray::number(i)));
        QCOMPARE(restored->root(), whole.root());
    }
}

void MerkleTest::refusesAFrontierOfTheWrongLength()
{
    QVERIFY(!CompactRange::restore(3, QByteArray(32, 'x')));
    QVERIFY(!CompactRange::restore(4, QByteArray(33, 'x')));
    QVERIFY(!CompactRange::restore(-1, {}));
    QVERIFY(CompactRange::restore(0, {}));
}

void MerkleTest::judgesEveryInclusionProof()
{
    const base::Json list = vector(u"inclusion.json"_s);
    QVERIFY(list.array().size() > 20);
    for (const base::Json &each : list.array()) {
        const auto proof = hashes(each[u"proof"]);
        const bool whole32 = digest(each[u"root"]) != base::Digest() && digest(each[u"leafHash"]) != base::Digest();
        const bool holds = proof && whole32
            && provesInclusion(whole(each[u"leafIdx"]), whole(each[u"treeSize"]), digest(each[u"leafHash"]), *proof, digest(each[u"root"]));
        QVERIFY2(holds != each[u"wantErr"].toBool(), qPrintable(each[u"name"].toString()));
    }
}

void MerkleTest::judgesEveryConsistencyProof()
{
    const base::Json list = vector(u"consistency.json"_s);
    QVERIFY(list.array().size() > 20);
    for (const base::Json &each : list.array()) {
        if (each[u"size1"].toInt() == 0)
            continue; // the empty tree, which a ledger never has: its first entry is its creation
        const auto proof = hashes(each[u"proof"]);
        const bool holds = proof
            && provesConsistency(whole(each[u"size1"]), whole(each[u"size2"]), digest(each[u"root1"]), digest(each[u"root2"]), *proof);
        QVERIFY2(holds != each[u"wantErr"].toBool(), qPrintable(each[u"name"].toString()));
    }
}

void MerkleTest::readsOnlyExactTlogProofs()
{
    const QByteArray hash = QByteArray(32, 'h').toBase64();
    const auto proof = readTlogProof("c2sp.org/tlog-proof@v1\nindex 6\n" + hash + "\n\norigin\n8\n");
    QVERIFY(proof);
    QCOMPARE(proof->index, 6);
    QCOMPARE(proof->hashes.size(), size_t(1));
    QCOMPARE(proof->checkpoint, QByteArray("origin\n8\n"));
    QVERIFY(!readTlogProof("c2sp.org/tlog-proof@v1\nindex 06\n\norigin\n"));
    QVERIFY(!readTlogProof("c2sp.org/tlog-proof@v1\nindex -1\n\norigin\n"));
    QVERIFY(!readTlogProof("c2sp.org/tlog-proof@v2\nindex 6\n\norigin\n"));
    QVERIFY(!readTlogProof("c2sp.org/tlog-proof@v1\nindex 6\nshort\n\norigin\n"));
    QVERIFY(!readTlogProof("c2sp.org/tlog-proof@v1\nindex 6"));
}

void MerkleTest::makesEveryProofThatItAccepts()
{
    std::vector<base::Digest> leaves, roots{CompactRange().root()};
    CompactRange tree;
    for (std::int64_t size = 1; size <= 70; ++size) {
        leaves.push_back(leafHash(QByteArray::number(qlonglong(size))));
        tree.append(leaves.back());
        roots.push_back(tree.root());
        ProofCollector proofs(size);
        for (std::int64_t i = 0; i < size; ++i) {
            proofs.wantInclusion(i);
            proofs.wantConsistency(i);
        }
        for (const base::Digest &leaf : leaves) {
            QVERIFY(!proofs.isComplete());
            proofs.append(leaf);
        }
        QVERIFY(proofs.isComplete());
        QCOMPARE(proofs.root(), tree.root());
        for (std::int64_t i = 0; i < size; ++i) {
            QVERIFY(provesInclusion(i, size, leaves[size_t(i)], proofs.inclusion(i), tree.root()));
            QVERIFY(i == 0 || provesConsistency(i, size, roots[size_t(i)], tree.root(), proofs.consistency(i)));
        }
    }
}

// Made by other software from the same entries: byte for byte the same texts.
void MerkleTest::makesTheProofsOfTheSampleLedger()
{
    const auto read = [](const QString &name) {
        QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/sample-ledger/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const base::Json document = base::parseJson(read(u"submission.jsonld"_s)).value();
    ProofCollector proofs(24);
    for (const base::Json &each : document[u"inclusion_proofs"].array())
        proofs.wantInclusion(each[u"seq"].toInt());
    for (const base::Json &each : document[u"checkpoints"].array())
        proofs.wantConsistency(each[u"tree_size"].toInt());
    const QList<QByteArray> lines = read(u"ledger.ndjson"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            proofs.append(leafHash(line));
    }
    QVERIFY(proofs.isComplete());
    for (const base::Json &each : document[u"inclusion_proofs"].array()) {
        const std::int64_t seq = each[u"seq"].toInt();
        const QByteArray text = writeTlogProof({seq, proofs.inclusion(seq), document[u"checkpoint"].toString().toUtf8()});
        QCOMPARE(QString::fromUtf8(text), each[u"tlog_proof"].toString());
        QCOMPARE(readTlogProof(text)->hashes, proofs.inclusion(seq));
    }
    for (const base::Json &each : document[u"checkpoints"].array())
        QCOMPARE(proofs.consistency(each[u"tree_size"].toInt()), *hashes(each[u"consistency_proof"]));
}

QTEST_GUILESS_MAIN(MerkleTest)
#include "tst_merkle.moc"
