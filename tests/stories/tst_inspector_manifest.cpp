// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/intake/inspector.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QtTest>

#include <algorithm>
#include <sys/resource.h>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(CHANCERY_TEST_DATA "/documents/");
constexpr qint64 mostMilliseconds = 10'000;
constexpr long mostKilobytes = 512 * 1024;

QString withoutSpace(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC);
    folded.removeIf([](QChar each) { return each.isSpace(); });
    return folded;
}

using Verdicts = std::vector<std::pair<bool, bool>>;

Verdicts sorted(Verdicts verdicts)
{
    std::ranges::sort(verdicts);
    return verdicts;
}

Verdicts verdictsOf(const base::Json &signatures)
{
    Verdicts verdicts;
    for (const base::Json &each : signatures.array())
        verdicts.emplace_back(each[u"valid"].toBool(), each[u"covers_whole_document"].toBool());
    return sorted(verdicts);
}

Verdicts verdictsOf(const std::vector<domain::SignatureFact> &signatures)
{
    Verdicts verdicts;
    for (const domain::SignatureFact &each : signatures)
        verdicts.emplace_back(each.valid, each.coversWholeDocument);
    return sorted(verdicts);
}

} // namespace

/// What independent tools say of 142 real documents (tests/data/documents/README.md) against what the inspector says.
class TestInspectorManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(folder + u"manifest.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const base::Result<base::Json> json = base::parseJson(file.readAll());
        QVERIFY(json.ok());
        m_entries = (*json)[u"files"].array();
        QCOMPARE(m_entries.size(), size_t(142));
    }

    void agreesWithIndependentTools_data()
    {
        QTest::addColumn<int>("index");
        for (size_t index = 0; index < m_entries.size(); ++index)
            QTest::newRow(qPrintable(m_entries[index][u"name"].toString())) << int(index);
    }

    void agreesWithIndependentTools()
    {
        QFETCH(int, index);
        const base::Json &entry = m_entries[size_t(index)];
        QElapsedTimer clock;
        clock.start();
        const auto result = intake::inspectDocument(folder + u"files/"_s + entry[u"name"].toString(), m_limits);
        QVERIFY2(clock.elapsed() < mostMilliseconds, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(result.ok());
        const domain::DocumentFacts &facts = *result;
        QVERIFY2(!facts.warnings.contains(u"CRASHED"_s) && !facts.warnings.contains(u"LIMIT_TIME"_s), qPrintable(facts.warnings.join(u' ')));
        QVERIFY2(entry[u"media_type_accept"].toStringList().contains(facts.mediaType), qPrintable(facts.mediaType));
        compareDocument(entry, facts);
        if (!QTest::currentTestFailed())
            compareText(entry, facts);
        if (!QTest::currentTestFailed() && entry.contains(u"signatures"))
            QCOMPARE(verdictsOf(facts.signatures), verdictsOf(entry[u"signatures"]));
    }

    void saysWhatIsWrongByKind_data() { agreesWithIndependentTools_data(); }

    void saysWhatIsWrongByKind()
    {
        QFETCH(int, index);
        const base::Json &entry = m_entries[size_t(index)];
        const QString kind = entry[u"kind"].toString();
        static const QSet<QString> told{u"scanned"_s, u"signed-valid"_s, u"signed-with-later-revision"_s, u"docx-protected"_s};
        if (!told.contains(kind) && !entry[u"needs_password"].toBool())
            return;
        const auto result = intake::inspectDocument(folder + u"files/"_s + entry[u"name"].toString(), m_limits);
        QVERIFY(result.ok());
        if (entry[u"needs_password"].toBool())
            QVERIFY(result->warnings.contains(u"PASSWORD_REQUIRED"_s));
        else if (kind == u"scanned")
            QVERIFY(!result->hasText && result->warnings.contains(u"TEXT_LAYER_MISSING"_s));
        else if (kind == u"docx-protected")
            QCOMPARE(result->warnings.contains(u"DOCUMENT_PROTECTED"_s), entry[u"document_protection"].toString() != u"none");
        else
            QVERIFY(!result->tampered && !result->signatures.empty());
    }

    void staysWithinItsMemory()
    {
        rusage children{};
        QCOMPARE(getrusage(RUSAGE_CHILDREN, &children), 0);
        QVERIFY2(children.ru_maxrss < mostKilobytes, qPrintable(QString::number(children.ru_maxrss)));
    }

private:
    static void compareDocument(const base::Json &entry, const domain::DocumentFacts &facts)
    {
        if (entry.contains(u"pages"))
            QCOMPARE(std::int64_t(facts.pages.value_or(-1)), entry[u"pages"].toInt());
        if (entry.contains(u"title"))
            QCOMPARE(facts.title, entry[u"title"].toString());
        if (entry.contains(u"encrypted"))
            QCOMPARE(facts.encrypted, entry[u"encrypted"].toBool());
        if (entry.contains(u"needs_password"))
            QCOMPARE(facts.needsPassword, entry[u"needs_password"].toBool());
        if (entry.contains(u"language"))
            QCOMPARE(facts.language, entry[u"language"].toString());
    }

    static void compareText(const base::Json &entry, const domain::DocumentFacts &facts)
    {
        if (!entry.contains(u"text_prefix"))
            return;
        const QString expected = withoutSpace(entry[u"text_prefix"].toString());
        const QString found = withoutSpace(facts.textPrefix);
        const qsizetype agreed = std::min(qsizetype(entry[u"text_agree_chars"].toInt(expected.size())), expected.size());
        if (expected.isEmpty())
            QCOMPARE(found, expected);
        else
            QCOMPARE(found.left(agreed), expected.left(agreed));
    }

    base::Json::Array m_entries;
    intake::InspectorLimits m_limits{.program = QStringLiteral(CHANCERY_BIN_DIR "/chancery-inspector")};
};

QTEST_GUILESS_MAIN(TestInspectorManifest)
#include "tst_inspector_manifest.moc"
