// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/document_words.h"

#include "core/base/utc_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct DocumentWords {
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

struct Word {
    const char *code;
    const char *text;
};

constexpr std::array ClassWords{
    Word{"protocol", QT_TRANSLATE_NOOP("DocumentWords", "Protocol")},
    Word{"synopsis", QT_TRANSLATE_NOOP("DocumentWords", "Protocol synopsis")},
    Word{"icf", QT_TRANSLATE_NOOP("DocumentWords", "Informed consent form")},
    Word{"pis", QT_TRANSLATE_NOOP("DocumentWords", "Participant information sheet")},
    Word{"ib", QT_TRANSLATE_NOOP("DocumentWords", "Investigator's brochure")},
    Word{"impd", QT_TRANSLATE_NOOP("DocumentWords", "Investigational product dossier")},
    Word{"cv", QT_TRANSLATE_NOOP("DocumentWords", "Curriculum vitae")},
    Word{"licence", QT_TRANSLATE_NOOP("DocumentWords", "Medical licence")},
    Word{"fdf", QT_TRANSLATE_NOOP("DocumentWords", "Financial disclosure")},
    Word{"doi", QT_TRANSLATE_NOOP("DocumentWords", "Declaration of interests")},
    Word{"form-1572", QT_TRANSLATE_NOOP("DocumentWords", "FDA Form 1572")},
    Word{"ind-proof", QT_TRANSLATE_NOOP("DocumentWords", "Proof of the IND")},
    Word{"reliance-agreement", QT_TRANSLATE_NOOP("DocumentWords", "Reliance agreement")},
    Word{"local-context", QT_TRANSLATE_NOOP("DocumentWords", "Local context")},
    Word{"site-form", QT_TRANSLATE_NOOP("DocumentWords", "Site form")},
    Word{"site-suitability", QT_TRANSLATE_NOOP("DocumentWords", "Site suitability form")},
    Word{"ancillary-review", QT_TRANSLATE_NOOP("DocumentWords", "Ancillary review")},
    Word{"department-sign-off", QT_TRANSLATE_NOOP("DocumentWords", "Department's agreement")},
    Word{"delegation-log", QT_TRANSLATE_NOOP("DocumentWords", "Delegation log")},
    Word{"addendum", QT_TRANSLATE_NOOP("DocumentWords", "Site addendum")},
    Word{"recruitment", QT_TRANSLATE_NOOP("DocumentWords", "Recruitment material")},
    Word{"translation-certificate", QT_TRANSLATE_NOOP("DocumentWords", "Translation certificate")},
    Word{"cover-letter", QT_TRANSLATE_NOOP("DocumentWords", "Cover letter")},
    Word{"insurance", QT_TRANSLATE_NOOP("DocumentWords", "Proof of insurance")},
    Word{"gp-letter", QT_TRANSLATE_NOOP("DocumentWords", "Letter to the family doctor")},
    Word{"training", QT_TRANSLATE_NOOP("DocumentWords", "Training certificate")},
    Word{"committee-letter", QT_TRANSLATE_NOOP("DocumentWords", "Letter of the committee")},
    Word{"other", QT_TRANSLATE_NOOP("DocumentWords", "Other document")},
};

constexpr std::array MediaWords{
    Word{"application/pdf", QT_TRANSLATE_NOOP("DocumentWords", "PDF document")},
    Word{"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         QT_TRANSLATE_NOOP("DocumentWords", "Word document")},
    Word{"application/msword", QT_TRANSLATE_NOOP("DocumentWords", "Word document, old format")},
    Word{"application/vnd.oasis.opendocument.text", QT_TRANSLATE_NOOP("DocumentWords", "OpenDocument text")},
    Word{"application/rtf", QT_TRANSLATE_NOOP("DocumentWords", "Rich text")},
    Word{"text/rtf", QT_TRANSLATE_NOOP("DocumentWords", "Rich text")},
    Word{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         QT_TRANSLATE_NOOP("DocumentWords", "Excel spreadsheet")},
    Word{"text/plain", QT_TRANSLATE_NOOP("DocumentWords", "Plain text")},
    Word{"text/html", QT_TRANSLATE_NOOP("DocumentWords", "Web page")},
    Word{"image/png", QT_TRANSLATE_NOOP("DocumentWords", "PNG image")},
    Word{"image/jpeg", QT_TRANSLATE_NOOP("DocumentWords", "JPEG image")},
    Word{"image/tiff", QT_TRANSLATE_NOOP("DocumentWords", "TIFF image")},
    Word{"application/zip", QT_TRANSLATE_NOOP("DocumentWords", "ZIP archive")},
    Word{"application/octet-stream", QT_TRANSLATE_NOOP("DocumentWords", "Unknown kind of file")},
};

constexpr std::array WarningWords{
    Word{"TEXT_LAYER_MISSING", QT_TRANSLATE_NOOP("DocumentWords", "No page carries text, as in a scan; what stands on them was not read.")},
    Word{"PAGES_WITHOUT_TEXT", QT_TRANSLATE_NOOP("DocumentWords", "Some pages are pictures without text; what stands on them was not read.")},
    Word{"TEXT_NOT_READ", QT_TRANSLATE_NOOP("DocumentWords", "The text of this kind of file is not read.")},
    Word{"AMBIGUOUS_DATE", QT_TRANSLATE_NOOP("DocumentWords", "A date in it reads two ways, as 03/04/2026 does; it was not taken.")},
    Word{"COMMENTS", QT_TRANSLATE_NOOP("DocumentWords", "It still holds review comments.")},
    Word{"TRACKED_CHANGES", QT_TRANSLATE_NOOP("DocumentWords", "It holds tracked changes; it was read as if all were accepted.")},
    Word{"DOCUMENT_PROTECTED", QT_TRANSLATE_NOOP("DocumentWords", "Editing it is restricted; reading it is not.")},
    Word{"EMBEDDED_FILES", QT_TRANSLATE_NOOP("DocumentWords", "Other files are packed inside; they were not read.")},
    Word{"ENCODING_GUESSED", QT_TRANSLATE_NOOP("DocumentWords", "It does not say how its letters are coded; that was guessed.")},
    Word{"SIGNATURE_UNREADABLE", QT_TRANSLATE_NOOP("DocumentWords", "It carries a signature of a kind that cannot be checked here.")},
    Word{"LIMIT_OUTPUT", QT_TRANSLATE_NOOP("DocumentWords", "It says more of itself than is ever listened to; the rest was not taken.")},
    Word{"LIMIT_SIZE", QT_TRANSLATE_NOOP("DocumentWords", "A part of it unpacks beyond the limit and was not read.")},
    Word{"LIMIT_TEXT", QT_TRANSLATE_NOOP("DocumentWords", "Its text was read up to a limit; the rest was not.")},
    Word{"PASSWORD_REQUIRED", QT_TRANSLATE_NOOP("DocumentWords", "It opens with a password only; nothing inside was read.")},
    Word{"DAMAGED", QT_TRANSLATE_NOOP("DocumentWords", "The file is damaged; it was read as far as it goes.")},
    Word{"LIMIT_TIME", QT_TRANSLATE_NOOP("DocumentWords", "Reading it took too long and was stopped.")},
    Word{"LIMIT_MEMORY", QT_TRANSLATE_NOOP("DocumentWords", "Reading it needed too much memory and was stopped.")},
    Word{"CRASHED", QT_TRANSLATE_NOOP("DocumentWords", "The reader broke down on it; nothing inside was read.")},
    Word{"ACTIVE_CONTENT", QT_TRANSLATE_NOOP("DocumentWords", "It holds scripts or macros; they were not run.")},
};

template<size_t N>
QString look(const std::array<Word, N> &words, const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1String(word.code))
            return DocumentWords::tr(word.text);
    }
    return {};
}

template<size_t N>
QStringList codes(const std::array<Word, N> &words)
{
    QStringList list;
    for (const Word &word : words)
        list.append(QLatin1String(word.code));
    return list;
}

QString readable(QString code)
{
    code.replace(u'-', u' ').replace(u'_', u' ');
    code = code.toLower();
    return code.left(1).toUpper() + code.mid(1);
}

} // namespace

QString documentClassWord(const QString &wireName)
{
    const QString word = look(ClassWords, wireName);
    return word.isEmpty() ? readable(wireName) : word;
}

QStringList wordedDocumentClasses() { return codes(ClassWords); }

QString mediaTypeWord(const QString &mediaType)
{
    const QString word = look(MediaWords, mediaType);
    return word.isEmpty() ? mediaType : word;
}

QString languageWord(const QString &bcp47)
{
    const QLocale locale(bcp47);
    if (bcp47.isEmpty() || locale.language() == QLocale::C)
        return bcp47;
    const QString language = QLocale::languageToString(locale.language());
    const bool namesPlace = bcp47.contains(u'-') || bcp47.contains(u'_');
    if (!namesPlace || locale.territory() == QLocale::AnyTerritory)
        return language;
    return DocumentWords::tr("%1 (%2)", "a language and its country").arg(language, QLocale::territoryToString(locale.territory()));
}

QString languagesWords(const QStringList &bcp47)
{
    QStringList words;
    for (const QString &code : bcp47)
        words.append(languageWord(code.trimmed()));
    return QLocale().createSeparatedList(words);
}

QString sizeWords(std::int64_t bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

QString dayWords(QDate day) { return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : QString(); }

QString instantWords(const QString &utc)
{
    const auto time = base::UtcTime::fromText(utc);
    if (!time)
        return utc;
    return QDateTime::fromMSecsSinceEpoch(time->msSinceEpoch(), Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'Z'"_s);
}

QString localInstantWords(const QString &utc)
{
    const auto time = base::UtcTime::fromText(utc);
    if (!time)
        return utc;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time->msSinceEpoch());
    return QLocale().toString(local, u"d MMM yyyy HH:mm t"_s);
}

QString inspectionWarning(const QString &code)
{
    const QString word = look(WarningWords, code);
    return word.isEmpty() ? DocumentWords::tr("The reader warned: %1.").arg(readable(code)) : word;
}

QStringList wordedInspectionWarnings() { return codes(WarningWords); }

} // namespace chancery::ui
