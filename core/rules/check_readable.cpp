// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// The limit that ended the reading: "TIME". A long text that was read up to a point only narrows what checks can see.
QString limitIn(const QStringList &warnings)
{
    for (const QString &each : warnings) {
        if (each.startsWith(u"LIMIT_") && each != u"LIMIT_TEXT")
            return each.mid(6);
    }
    return {};
}

/// What the inspector could not do, as a finding's check; empty where it is no bar to reading.
QString barOf(const domain::Document &document)
{
    const QStringList &warnings = document.facts.warnings;
    if (document.byteLength == 0)
        return u"EMPTY_DOCUMENT"_s;
    if (document.facts.needsPassword || warnings.contains(u"PASSWORD_REQUIRED"_s))
        return u"PASSWORD_REQUIRED"_s;
    for (const QString &each : {u"DAMAGED"_s, u"CRASHED"_s}) {
        if (warnings.contains(each))
            return each;
    }
    return limitIn(warnings).isEmpty() ? QString() : u"LIMIT"_s;
}

} // namespace

/// The committee must be able to open what it is sent, and so must the inspector; what is stored must be what was taken in.
void checkReadable(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        const QString bar = barOf(*each);
        if (bar == u"LIMIT")
            findings.push_back(context.finding(bar, {{u"limit"_s, limitIn(each->facts.warnings)}}, each));
        else if (!bar.isEmpty())
            findings.push_back(context.finding(bar, {}, each));
        if (each->damaged)
            findings.push_back(context.finding(u"STORED_BYTES_DAMAGED"_s, {}, each));
        if (each->sourceChanged)
            findings.push_back(context.finding(u"SOURCE_CHANGED"_s, {}, each));
    }
}

/// Scripts, launch actions, files packed inside: portals strip or refuse them.
void checkActiveContent(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        for (const QString &code : {u"ACTIVE_CONTENT"_s, u"EMBEDDED_FILES"_s}) {
            if (each->facts.warnings.contains(code))
                findings.push_back(context.finding(code, {}, each));
        }
    }
}

/// Changes that wait to be accepted, and review comments: the text is not the one that was meant to be sent.
void checkUnfinishedText(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        for (const QString &code : {u"TRACKED_CHANGES"_s, u"COMMENTS"_s}) {
            if (each->facts.warnings.contains(code))
                findings.push_back(context.finding(code, {}, each, u"text"_s));
        }
    }
}

} // namespace chancery::rules
