// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/detail_words.h"

#include "core/domain/finding.h"
#include "core/domain/state.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct Name {
    const char *member;
    const char *text;
};

constexpr std::array Names{
    Name{"acknowledgement", QT_TRANSLATE_NOOP("DetailWords", "Acknowledgement")},
    Name{"artifacts", QT_TRANSLATE_NOOP("DetailWords", "Documents touched")},
    Name{"assigned_to", QT_TRANSLATE_NOOP("DetailWords", "Assigned to")},
    Name{"authenticated_by", QT_TRANSLATE_NOOP("DetailWords", "Proved by")},
    Name{"before_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash before")},
    Name{"before_version", QT_TRANSLATE_NOOP("DetailWords", "Version before")},
    Name{"by_time", QT_TRANSLATE_NOOP("DetailWords", "Moved by time alone")},
    Name{"byte_length", QT_TRANSLATE_NOOP("DetailWords", "Size")},
    Name{"canonical_form", QT_TRANSLATE_NOOP("DetailWords", "Spelling that is hashed")},
    Name{"carried_over_from", QT_TRANSLATE_NOOP("DetailWords", "Taken over from")},
    Name{"changes", QT_TRANSLATE_NOOP("DetailWords", "What was corrected")},
    Name{"class", QT_TRANSLATE_NOOP("DetailWords", "Class")},
    Name{"condition_id", QT_TRANSLATE_NOOP("DetailWords", "Number of the condition")},
    Name{"context_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash of the terms' meaning")},
    Name{"correlation_id", QT_TRANSLATE_NOOP("DetailWords", "Belongs to the act")},
    Name{"corrects", QT_TRANSLATE_NOOP("DetailWords", "Corrects")},
    Name{"credential_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash of the password's proof")},
    Name{"damaged", QT_TRANSLATE_NOOP("DetailWords", "Damaged documents")},
    Name{"document_class", QT_TRANSLATE_NOOP("DetailWords", "Class")},
    Name{"entry_hash", QT_TRANSLATE_NOOP("DetailWords", "Hash of this entry")},
    Name{"error_type", QT_TRANSLATE_NOOP("DetailWords", "Kind of finding")},
    Name{"facts_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash of what was read from it")},
    Name{"finding_id", QT_TRANSLATE_NOOP("DetailWords", "Number of the finding")},
    Name{"first_broken", QT_TRANSLATE_NOOP("DetailWords", "First broken entry")},
    Name{"found_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash found")},
    Name{"id", QT_TRANSLATE_NOOP("DetailWords", "Name in the record")},
    Name{"ip", QT_TRANSLATE_NOOP("DetailWords", "Address")},
    Name{"key_did", QT_TRANSLATE_NOOP("DetailWords", "Signing key")},
    Name{"key_held_in", QT_TRANSLATE_NOOP("DetailWords", "Signing key kept in")},
    Name{"last_entry_hash", QT_TRANSLATE_NOOP("DetailWords", "Hash of the last entry")},
    Name{"left_open", QT_TRANSLATE_NOOP("DetailWords", "Left undone")},
    Name{"media_type", QT_TRANSLATE_NOOP("DetailWords", "Kind")},
    Name{"missing_documents", QT_TRANSLATE_NOOP("DetailWords", "Documents that are missing")},
    Name{"occurred_at", QT_TRANSLATE_NOOP("DetailWords", "Happened")},
    Name{"occurred_precision", QT_TRANSLATE_NOOP("DetailWords", "Happened, known to the")},
    Name{"occurred_zone", QT_TRANSLATE_NOOP("DetailWords", "Happened in the zone")},
    Name{"older_copy", QT_TRANSLATE_NOOP("DetailWords", "Older copy that was gone on from")},
    Name{"origin_host", QT_TRANSLATE_NOOP("DetailWords", "Machine")},
    Name{"origin_ip", QT_TRANSLATE_NOOP("DetailWords", "Address")},
    Name{"package_sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash of the package")},
    Name{"package_version", QT_TRANSLATE_NOOP("DetailWords", "Version of the package")},
    Name{"packs", QT_TRANSLATE_NOOP("DetailWords", "Rule packs")},
    Name{"payload_hash", QT_TRANSLATE_NOOP("DetailWords", "Hash of what it carries")},
    Name{"previous_hash", QT_TRANSLATE_NOOP("DetailWords", "Hash of the entry before")},
    Name{"printed_name", QT_TRANSLATE_NOOP("DetailWords", "Name")},
    Name{"produced", QT_TRANSLATE_NOOP("DetailWords", "Documents taken in")},
    Name{"received_by_lead", QT_TRANSLATE_NOOP("DetailWords", "Received by the lead submission")},
    Name{"recorded_by", QT_TRANSLATE_NOOP("DetailWords", "Recorded by the program")},
    Name{"remembered_root", QT_TRANSLATE_NOOP("DetailWords", "Root that was remembered")},
    Name{"remembered_size", QT_TRANSLATE_NOOP("DetailWords", "Entries that were remembered")},
    Name{"request_id", QT_TRANSLATE_NOOP("DetailWords", "Number of the request")},
    Name{"requested_state", QT_TRANSLATE_NOOP("DetailWords", "State asked for")},
    Name{"restored_and_verified", QT_TRANSLATE_NOOP("DetailWords", "Restored and verified")},
    Name{"role_grant", QT_TRANSLATE_NOOP("DetailWords", "Role rests on the entry")},
    Name{"rolled_back", QT_TRANSLATE_NOOP("DetailWords", "Put back to draft")},
    Name{"rule_pack", QT_TRANSLATE_NOOP("DetailWords", "Rule pack")},
    Name{"scope", QT_TRANSLATE_NOOP("DetailWords", "What it covers")},
    Name{"scope_submission", QT_TRANSLATE_NOOP("DetailWords", "Submission it covers")},
    Name{"seq", QT_TRANSLATE_NOOP("DetailWords", "Number")},
    Name{"sha256", QT_TRANSLATE_NOOP("DetailWords", "Hash")},
    Name{"signing_key", QT_TRANSLATE_NOOP("DetailWords", "Signing key")},
    Name{"size", QT_TRANSLATE_NOOP("DetailWords", "Entries")},
    Name{"started_by", QT_TRANSLATE_NOOP("DetailWords", "Started by the entry")},
    Name{"state_from", QT_TRANSLATE_NOOP("DetailWords", "State before")},
    Name{"state_to", QT_TRANSLATE_NOOP("DetailWords", "State after")},
    Name{"subject", QT_TRANSLATE_NOOP("DetailWords", "Whose it is")},
    Name{"submission_iri", QT_TRANSLATE_NOOP("DetailWords", "Submission, in full")},
    Name{"submission_previous_hash", QT_TRANSLATE_NOOP("DetailWords", "Hash of the submission's entry before")},
    Name{"submission_seq", QT_TRANSLATE_NOOP("DetailWords", "Number within the submission")},
    Name{"supersedes", QT_TRANSLATE_NOOP("DetailWords", "Takes the place of")},
    Name{"swept", QT_TRANSLATE_NOOP("DetailWords", "Cleared away")},
    Name{"taken_as_it_stands", QT_TRANSLATE_NOOP("DetailWords", "Taken as it stands")},
    Name{"timestamp_utc", QT_TRANSLATE_NOOP("DetailWords", "Recorded")},
    Name{"tree_size", QT_TRANSLATE_NOOP("DetailWords", "Entries of the ledger then")},
    Name{"type", QT_TRANSLATE_NOOP("DetailWords", "Kind")},
    Name{"unrecorded_blobs", QT_TRANSLATE_NOOP("DetailWords", "Stored bytes without an entry")},
    Name{"user", QT_TRANSLATE_NOOP("DetailWords", "Account")},
    Name{"verdict", QT_TRANSLATE_NOOP("DetailWords", "Result")},
    Name{"verified_by", QT_TRANSLATE_NOOP("DetailWords", "Shown to be met by")},
    Name{"_sd", QT_TRANSLATE_NOOP("DetailWords", "Hashes of sealed values")},
};

/// "some_member" or "someMember" as "Some member".
QString readable(const QString &member)
{
    static const QRegularExpression hump(u"([a-z])([A-Z])"_s);
    QString text = member;
    text.replace(hump, u"\\1 \\2"_s).replace(u'_', u' ').replace(u'-', u' ');
    text = text.trimmed().toLower();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

bool isCode(const QString &value)
{
    static const QRegularExpression code(u"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$"_s);
    return code.match(value).hasMatch();
}

} // namespace

QString detailLabel(const QString &member)
{
    for (const Name &each : Names) {
        if (member == QLatin1String(each.member))
            return QCoreApplication::translate("DetailWords", each.text);
    }
    return readable(member);
}

QString detailValue(const QString &member, const QString &value)
{
    static const QRegularExpression instant(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    static const QRegularExpression day(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
    if (instant.match(value).hasMatch())
        return instantWords(value);
    if (day.match(value).hasMatch())
        return dayWords(QDate::fromString(value, Qt::ISODate));
    if (const auto state = base::fromWire<domain::State>(value))
        return stateName(*state);
    if (const auto category = base::fromWire<domain::Category>(value))
        return categoryWord(*category);
    if (member == u"class" || member == u"document_class" || member == u"missing_documents")
        return documentClassWord(value);
    if (member == u"media_type")
        return mediaTypeWord(value);
    if (member == u"language")
        return languageWord(value);
    if (member == u"role")
        return entryRoleWord(value);
    if (member == u"action")
        return actionWord(value);
    return isCode(value) ? readable(value) : value;
}

} // namespace chancery::ui
