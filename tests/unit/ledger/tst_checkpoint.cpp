// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/ledger/base58.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/data_integrity.h"
#include "test_keys.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {
QByteArray fileBytes(const QString &path)
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

base::Json json(const QString &path)
{
    const auto read = base::parseJson(fileBytes(path));
    return read ? read.value() : base::Json();
}

Checkpoint someCheckpoint()
{
    return {u"chancery.example/ledger/0195f0c4"_s, 24, base::Sha256::of("root")};
}
} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesThePublishedNote();
    void refusesBadVerifierKeys();
    void spellsAKeyInEveryForm();
    void signsWhatItReadsBack();
    void carriesTheSignaturesOfTwoKeysAtARotation();
    void keepsASignatureToItsNameAndText();
    void refusesMalformedNotes_data();
    void refusesMalformedNotes();
    void refusesLooseCheckpointTexts_data();
    void refusesLooseCheckpointTexts();
    void passesOnTheSignersError();
    void provesDocumentsAsTheW3cVectors();
    void countsInBase58();
};

void CheckpointTest::verifiesThePublishedNote()
{
    const base::Json example = json(u"signed-note/c2sp-example.json"_s);
    const auto key = readVkey(example[u"vkey"].toString());
    QVERIFY(key);
    const auto note = readNote(example[u"note"].toString().toUtf8());
    QVERIFY(note.ok());
    QVERIFY(noteSignedBy(note.value(), key->name, key->key, &test_keys::verify));
    QCOMPARE(key->key.vkey(key->name), example[u"vkey"].toString());
}

void CheckpointTest::refusesBadVerifierKeys()
{
    const base::Json bad = json(u"signed-note/bad-vkeys.json"_s);
    QVERIFY(!bad[u"vkeys"].array().empty());
    for (const QString &each : bad[u"vkeys"].toStringList())
        QVERIFY2(!readVkey(each), qPrintable(each));
    QVERIFY(!readVkey(u"example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"_s)); // another key hash
    QVERIFY(!readVkey(u"example.com/foo"_s));
    QVERIFY(!readVkey(u""_s));
}

void CheckpointTest::spellsAKeyInEveryForm()
{
    // The sample ledger's first key.
    const auto key = PublicKey::fromDid(u"did:key:z6MknZEgxWFksqodcHW2XEiWbzJXixzrcDdbZh79b323QqMq"_s);
    QVERIFY(key);
    QCOMPARE(key->raw.size(), 32);
    QCOMPARE(key->multibase(), u"z6MknZEgxWFksqodcHW2XEiWbzJXixzrcDdbZh79b323QqMq"_s);
    QCOMPARE(PublicKey::fromMultibase(key->multibase()), key);
    QCOMPARE(PublicKey::fromDid(key->did() + u'#' + key->multibase()), key);
    QCOMPARE(key->vkey(u"chancery.example/ledger/0195f0c4-8a5e-7c41-9d3e-5b6f7a8c9d0e"_s),
             u"chancery.example/ledger/0195f0c4-8a5e-7c41-9d3e-5b6f7a8c9d0e+e948a1e1+AXhlcoMy4DpjtkQrQu+Y7rHUvv0enFAyuD1w9k5fVRpQ"_s);
    QVERIFY(!PublicKey::fromDid(u"did:key:z6MknZEgxWFksqodcHW2XEiWbzJXixzrcDdbZh79b323QqMq#other"_s));
    QVERIFY(!PublicKey::fromMultibase(u"z6MknZEgxWFksqodcHW2XEiWbzJXixzrcDdbZh79b323QqM"_s));
    QVERIFY(!PublicKey::fromMultibase(u"m6MknZEgx"_s));
    QVERIFY(!PublicKey::fromMultibase(u"z0OIl"_s));
}

void CheckpointTest::signsWhatItReadsBack()
{
    const test_keys::Key key('a');
    const auto note = signCheckpoint(someCheckpoint(), key.publicKey(), key.signFunction());
    QVERIFY(note.ok());
    const auto read = readCheckpoint(note.value());
    QVERIFY(read.ok());
    QCOMPARE(read.value(), someCheckpoint());
    QVERIFY(noteSignedBy(readNote(note.value()).value(), someCheckpoint().origin, key.publicKey(), &test_keys::verify));
    QVERIFY(!noteSignedBy(readNote(note.value()).value(), someCheckpoint().origin, test_keys::Key('b').publicKey(), &test_keys::verify));
}

void CheckpointTest::carriesTheSignaturesOfTwoKeysAtARotation()
{
    const test_keys::Key oldKey('a'), newKey('b');
    const auto one = signCheckpoint(someCheckpoint(), oldKey.publicKey(), oldKey.signFunction());
    const auto two = addSignature(one.value(), someCheckpoint().origin, newKey.publicKey(), newKey.signFunction());
    QVERIFY(two.ok());
    const auto note = readNote(two.value());
    QCOMPARE(note->signatures.size(), size_t(2));
    QVERIFY(noteSignedBy(note.value(), someCheckpoint().origin, oldKey.publicKey(), &test_keys::verify));
    QVERIFY(noteSignedBy(note.value(), someCheckpoint().origin, newKey.publicKey(), &test_keys::verify));
}

void CheckpointTest::keepsASignatureToItsNameAndText()
{
    const test_keys::Key key('a');
    QByteArray note = signCheckpoint(someCheckpoint(), key.publicKey(), key.signFunction()).value();
    QVERIFY(!noteSignedBy(readNote(note).value(), u"another"_s, key.publicKey(), &test_keys::verify));
    note.replace("\n24\n", "\n25\n");
    QVERIFY(!noteSignedBy(readNote(note).value(), someCheckpoint().origin, key.publicKey(), &test_keys::verify));
}

void CheckpointTest::refusesMalformedNotes_data()
{
    const test_keys::Key key('a');
    const QByteArray note = signCheckpoint(someCheckpoint(), key.publicKey(), key.signFunction()).value();
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no signature") << someCheckpoint().text() + '\n';
    QTest::newRow("no gap") << someCheckpoint().text();
    QTest::newRow("no last line end") << note.chopped(1);
    QTest::newRow("carriage returns") << QByteArray(note).replace('\n', "\r\n");
    QTest::newRow("a hyphen for the dash") << QByteArray(note).replace("\xe2\x80\x94", "-");
    QTest::newRow("line after the signatures") << note + "more\n";
    QTest::newRow("loose base64") << QByteArray(note).replace("=\n", "\n");
    QTest::newRow("not UTF-8") << QByteArray(note).replace("chancery", "chanc\xff\xff");
    QTest::newRow("name with a plus") << QByteArray("text\n\n\xe2\x80\x94 a+b ") + QByteArray(68, 'x').toBase64() + '\n';
}

void CheckpointTest::refusesMalformedNotes()
{
    QFETCH(QByteArray, note);
    QCOMPARE(readNote(note).error().code, u"NOTE_MALFORMED"_s);
}

void CheckpointTest::refusesLooseCheckpointTexts_data()
{
    const QByteArray root = someCheckpoint().root.base64();
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("leading zero") << "origin\n024\n" + root + '\n';
    QTest::newRow("sign") << "origin\n+24\n" + root + '\n';
    QTest::newRow("negative") << "origin\n-24\n" + root + "x\n";
    QTest::newRow("short root") << QByteArray("origin\n24\nAAAA\n");
    QTest::newRow("extension line") << "origin\n24\n" + root + "\nextension\n";
    QTest::newRow("no origin") << "\n24\n" + root + '\n';
}

void CheckpointTest::refusesLooseCheckpointTexts()
{
    QFETCH(QByteArray, text);
    const test_keys::Key key('a');
    const auto line = signatureLine(text, u"origin"_s, key.publicKey(), key.signFunction());
    QVERIFY(!readCheckpoint(text + '\n' + line.value()));
}

void CheckpointTest::passesOnTheSignersError()
{
    const SignFunction fails = [](QByteArrayView) { return base::Result<QByteArray>(base::error(base::ErrorKind::Keychain, u"KEYCHAIN_LOCKED"_s)); };
    QCOMPARE(signCheckpoint(someCheckpoint(), test_keys::Key('a').publicKey(), fails).error().code, u"KEYCHAIN_LOCKED"_s);
}

void CheckpointTest::provesDocumentsAsTheW3cVectors()
{
    const base::Json document = json(u"data-integrity/signedJCS.json"_s);
    const base::Digest hash = base::Sha256::of(fileBytes(u"data-integrity/canonDocJCS.txt"_s));
    QCOMPARE(hash.hex().toLatin1(), fileBytes(u"data-integrity/docHashJCS.txt"_s).trimmed());
    const auto proof = readProof(document[u"proof"], hash);
    QVERIFY(proof);
    QCOMPARE(proof->signedBytes.toHex(), fileBytes(u"data-integrity/combinedHashJCS.txt"_s).trimmed());
    QCOMPARE(proof->signature.toHex(), fileBytes(u"data-integrity/sigHexJCS.txt"_s).trimmed());
    QVERIFY(test_keys::verify(proof->key.raw, proof->signedBytes, proof->signature));
    QVERIFY(!readProof(base::Json(base::Json::Object{}), hash));
}

void CheckpointTest::countsInBase58()
{
    // draft-msporny-base58-03, test vectors.
    QCOMPARE(base58Encode("Hello World!"), u"2NEpo7TZRRrLZSi2U"_s);
    QCOMPARE(base58Encode(QByteArray::fromHex("0000287fb4cd")), u"11233QC4"_s);
    QCOMPARE(base58Decode(u"11233QC4"_s), QByteArray::fromHex("0000287fb4cd"));
    QVERIFY(!base58Decode(u"0"_s));
    QCOMPARE(base58Encode({}), QString());
}

QTEST_GUILESS_MAIN(CheckpointTest)
#include "tst_checkpoint.moc"
