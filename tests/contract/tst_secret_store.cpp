// SPDX-License-Identifier: GPL-3.0-or-later
// One suite for every keeper of secrets. The keychain adapter needs a session bus with an unlocked keyring, so this
// program runs itself once more inside a private one.
#include "core/base/random.h"
#include "core/secrets/keychain_store.h"
#include "core/secrets/memory_store.h"
#include "core/secrets/passphrase_store.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::secrets;
using namespace Qt::StringLiterals;

namespace {
constexpr ScryptCost Cheap{4, 8, 1};
const char InnerSession[] = "CHANCERY_TEST_KEYRING";

bool isInner()
{
    return qEnvironmentVariableIsSet(InnerSession);
}
} // namespace

class SecretStoreContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasWritten_data() { adapters(); }
    void givesBackWhatWasWritten();
    void keepsOnlyTheLatestValue_data() { adapters(); }
    void keepsOnlyTheLatestValue();
    void saysWhenNothingIsThere_data() { adapters(); }
    void saysWhenNothingIsThere();
    void forgetsWhatIsRemoved_data() { adapters(); }
    void forgetsWhatIsRemoved();
    void keepsNamesApart_data() { adapters(); }
    void keepsNamesApart();
    void survivesTheEndOfTheProgram_data() { adapters(); }
    void survivesTheEndOfTheProgram();
    void saysWhereItKeepsSecrets_data() { adapters(); }
    void saysWhereItKeepsSecrets();
    void aKeychainKeepsTheContract();
    void aMissingKeychainIsNotAnEmptyOne();

private:
    void adapters();
    std::unique_ptr<SecretStore> open();
    int runInside(const QString &setUp, const QStringList &arguments, QByteArray &output);

    base::SystemRandom m_random;
    QTemporaryDir m_folder;
};

void SecretStoreContract::adapters()
{
    QTest::addColumn<QString>("adapter");
    if (isInner()) {
        QTest::newRow("keychain") << u"keychain"_s;
        return;
    }
    QTest::newRow("memory") << u"memory"_s;
    QTest::newRow("passphrase file") << u"passphrase file"_s;
}

std::unique_ptr<SecretStore> SecretStoreContract::open()
{
    const QString adapter = *static_cast<QString *>(QTest::qData("adapter", QMetaType::fromType<QString>().id()));
    if (adapter == u"memory")
        return std::make_unique<MemoryStore>();
    if (adapter == u"keychain")
        return std::make_unique<KeychainStore>(u"Chancery contract test"_s, m_random, std::chrono::seconds(10));
    auto opened = PassphraseStore::open(m_folder.filePath(u"keys"_s), u"correct horse"_s, m_random, Cheap);
    return opened ? std::move(opened).value() : nullptr;
}

void SecretStoreContract::givesBackWhatWasWritten()
{
    const auto store = open();
    QVERIFY(store);
    QByteArray everyByte;
    for (int i = 0; i < 256; ++i)
        everyByte += char(i);
    for (const QByteArray &secret : {everyByte, QByteArray(32, '\0'), QByteArray("x")}) {
        QVERIFY(store->write(u"seed"_s, secret).ok());
        const auto back = store->read(u"seed"_s);
        QVERIFY(back.ok());
        QCOMPARE(back.value(), secret);
    }
}

void SecretStoreContract::keepsOnlyTheLatestValue()
{
    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->write(u"seed"_s, "old").ok());
    QVERIFY(store->write(u"seed"_s, "new").ok());
    QCOMPARE(store->read(u"seed"_s).value(), QByteArray("new"));
}

void SecretStoreContract::saysWhenNothingIsThere()
{
    const auto store = open();
    QVERIFY(store);
    const auto nothing = store->read(u"never written"_s);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, base::ErrorKind::NotFound);
    QCOMPARE(nothing.error().code, u"SECRET_MISSING"_s);
    QCOMPARE(nothing.error().values.value(u"name"_s), u"never written"_s);
}

void SecretStoreContract::forgetsWhatIsRemoved()
{
    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->write(u"seed"_s, "gone soon").ok());
    QVERIFY(store->remove(u"seed"_s).ok());
    QCOMPARE(store->read(u"seed"_s).error().code, u"SECRET_MISSING"_s);
    QVERIFY(store->remove(u"seed"_s).ok());
}

void SecretStoreContract::keepsNamesApart()
{
    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->write(u"ledger/0195f0c4"_s, "one").ok());
    QVERIFY(store->write(u"ledger/0195f0c5"_s, "two").ok());
    QVERIFY(store->write(u"clé “é” 鍵"_s, "three").ok());
    QVERIFY(store->remove(u"ledger/0195f0c5"_s).ok());
    QCOMPARE(store->read(u"ledger/0195f0c4"_s).value(), QByteArray("one"));
    QCOMPARE(store->read(u"clé “é” 鍵"_s).value(), QByteArray("three"));
}

void SecretStoreContract::survivesTheEndOfTheProgram()
{
    QFETCH(QString, adapter);
    {
        const auto store = open();
        QVERIFY(store);
        QVERIFY(store->write(u"lasting"_s, "value").ok());
    }
    const auto again = open();
    QVERIFY(again);
    const auto back = again->read(u"lasting"_s);
    QCOMPARE(back.ok(), adapter != u"memory");
    if (back)
        QCOMPARE(back.value(), QByteArray("value"));
}

void SecretStoreContract::saysWhereItKeepsSecrets()
{
    const auto store = open();
    QVERIFY(store);
    QTEST(store->heldIn(), "adapter");
}

int SecretStoreContract::runInside(const QString &setUp, const QStringList &arguments, QByteArray &output)
{
    QTemporaryDir home;
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(InnerSession), u"1"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.remove(u"XDG_DATA_HOME"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    session.start(u"dbus-run-session"_s,
                  QStringList{u"--"_s, u"sh"_s, u"-c"_s, setUp + u"; \"$@\""_s, u"sh"_s, QCoreApplication::applicationFilePath()}
                      + arguments);
    const bool finished = session.waitForFinished(90000);
    output = session.readAll();
    return finished && session.exitStatus() == QProcess::NormalExit ? session.exitCode() : -1;
}

void SecretStoreContract::aKeychainKeepsTheContract()
{
    if (isInner())
        return;
    if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()
        || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
        QSKIP("no dbus-run-session or gnome-keyring-daemon on this machine");
    QByteArray output;
    const int failures = runInside(
        u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"_s,
        {u"givesBackWhatWasWritten"_s, u"keepsOnlyTheLatestValue"_s, u"saysWhenNothingIsThere"_s, u"forgetsWhatIsRemoved"_s,
         u"keepsNamesApart"_s, u"survivesTheEndOfTheProgram"_s, u"saysWhereItKeepsSecrets"_s},
        output);
    QVERIFY2(failures == 0, output.constData());
    QVERIFY2(output.contains("givesBackWhatWasWritten(keychain)"), output.constData());
}

void SecretStoreContract::aMissingKeychainIsNotAnEmptyOne()
{
    if (isInner()) {
        KeychainStore store(u"Chancery contract test"_s, m_random, std::chrono::seconds(10));
        const auto read = store.read(u"seed"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, base::ErrorKind::Keychain);
        QCOMPARE(store.remove(u"seed"_s).error().kind, base::ErrorKind::Keychain);
        QCOMPARE(store.probe().error().kind, base::ErrorKind::Keychain);
        return;
    }
    if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty())
        QSKIP("no dbus-run-session on this machine");
    QByteArray output;
    // A provider that was never unlocked answers "no such entry" to reads and "done" to deletes.
    for (const QString &setUp : {u":"_s, u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"_s}) {
        const int failures = runInside(setUp, {u"aMissingKeychainIsNotAnEmptyOne"_s}, output);
        QVERIFY2(failures == 0, output.constData());
    }
}

QTEST_GUILESS_MAIN(SecretStoreContract)
#include "tst_secret_store.moc"
