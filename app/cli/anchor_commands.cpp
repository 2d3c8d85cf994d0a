// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/head_stamp.h"
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/small_file.h"
#include "core/base/canonical_json.h"
#include "core/engine/anchors.h"
#include "core/engine/witness_request.h"
#include "core/secrets/timestamp_token.h"
#include "core/sync/courier.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

using base::ErrorKind;

Verdict tell(Context &context, base::Json answer, const engine::Receipt &receipt, const QString &said)
{
    answer.set(u"entry"_s, receiptJson(receipt));
    context.out().answer(answer);
    context.out().line(Cli::tr("Entry %1: %2").arg(receipt.seq).arg(said));
    return Verdict::Yes;
}

base::Error excludes(const QString &option, const QString &other)
{
    return base::error(ErrorKind::Usage, u"OPTIONS_EXCLUDE"_s, {{u"option"_s, option}, {u"other"_s, other}});
}

base::Result<Verdict> authority(Context &context)
{
    const Call &call = context.call();
    const auto roots = readSmallFile(call.value(u"roots"_s));
    if (!roots)
        return roots.error();
    const QString url = call.value(u"url"_s);
    const auto done = act<engine::Acknowledged>(context, engine::SetTimestampAuthority{url, *roots});
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"url"_s, url);
    return tell(context, std::move(answer), done->second,
                url.isEmpty() ? Cli::tr("time-stamps count where they lead to these certificates; they are brought by file.")
                              : Cli::tr("time-stamps are asked of %1.").arg(url));
}

base::Result<Verdict> witness(Context &context)
{
    const engine::SetWitness what{context.call().word(0), context.call().value(u"url"_s)};
    const auto done = act<engine::Acknowledged>(context, what);
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"witness"_s, what.vkey);
    answer.set(u"url"_s, what.url);
    return tell(context, std::move(answer), done->second, Cli::tr("cosignatures of %1 count.").arg(what.vkey.section(u'+', 0, 0)));
}

/// For a machine that reaches no authority: the query goes there by hand.
base::Result<Verdict> writeQuery(Context &context, const store::Reader &reader)
{
    const auto imprint = engine::stampedOf(reader.health().lastCheckpoint);
    if (!imprint)
        return imprint.error();
    base::SystemRandom random;
    const auto query = secrets::timestampQuery(*imprint, random);
    if (!query)
        return query.error();
    const QString path = context.call().value(u"output"_s);
    const base::Status written = writeSmallFile(path, query->der);
    if (!written)
        return written.error();
    base::Json answer;
    answer.set(u"file"_s, path);
    answer.set(u"size"_s, reader.health().entries);
    context.out().answer(answer);
    context.out().line(Cli::tr("%1: a time-stamp query over the head of %2 entries. Bring the authority's reply back with: chanceryctl anchor timestamp --query %1 --reply FILE")
                           .arg(path).arg(reader.health().entries));
    return Verdict::Yes;
}

base::Result<engine::RecordTimestamp> stampedByFile(const Call &call)
{
    const auto query = readSmallFile(call.value(u"query"_s));
    if (!query)
        return query.error();
    const auto reply = readSmallFile(call.value(u"reply"_s));
    if (!reply)
        return reply.error();
    return engine::RecordTimestamp{*query, *reply};
}

base::Result<Verdict> timestamp(Context &context)
{
    const Call &call = context.call();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    if (call.has(u"output"_s) && call.has(u"reply"_s))
        return excludes(u"--output"_s, u"--reply"_s);
    if (call.has(u"query"_s) != call.has(u"reply"_s))
        return base::error(ErrorKind::Usage, u"OPTION_MISSING"_s, {{u"option"_s, call.has(u"query"_s) ? u"--reply"_s : u"--query"_s}, {u"value"_s, u"FILE"_s}, {u"command"_s, call.command()->name()}});
    if (call.has(u"output"_s))
        return writeQuery(context, **reader);
    if (call.has(u"if-due"_s) && !assembly::isStampDue(**reader, context.clock().now())) {
        context.out().answer(base::Json::Object{});
        context.out().line(Cli::tr("Nothing is due: no authority can be asked, or its newest time-stamp is less than a day old, or nothing was recorded since."));
        return Verdict::Yes;
    }
    base::SystemRandom random;
    sync::Courier courier;
    const auto what = call.has(u"reply"_s) ? stampedByFile(call) : assembly::stampHead(**reader, courier, random, context.stop());
    if (!what)
        return what.error();
    const auto done = act<engine::Acknowledged>(context, *what);
    if (!done)
        return done.error();
    const auto after = store::Reader::open(*context.workspace());
    const auto row = after ? (*after)->entry(done->second.seq) : std::nullopt;
    const auto entry = row ? base::parseJson(row->canonical) : base::Result<base::Json>(base::Json());
    const base::Json details = entry ? (*entry)[u"details"] : base::Json();
    base::Json answer;
    for (const QString &name : {u"size"_s, u"time"_s, u"authority"_s})
        answer.set(name, details[name]);
    return tell(context, std::move(answer), done->second,
                Cli::tr("%1 stamped the head of %2 entries at %3.").arg(details[u"authority"].toString()).arg(details[u"size"].toInt()).arg(details[u"time"].toString()));
}

base::Result<engine::KnownWitness> knownWitness(const store::Reader &reader, const QString &name)
{
    const auto settings = engine::anchorSettings(reader);
    if (!settings)
        return settings.error();
    for (const engine::KnownWitness &each : settings->witnesses) {
        if (each.witness.name == name)
            return each;
    }
    return base::error(ErrorKind::NotFound, u"NO_SUCH_WITNESS"_s, {{u"name"_s, name}});
}

base::Result<Verdict> writeRequest(Context &context, const QString &name, const ledger::AddCheckpoint &request)
{
    const QString path = context.call().value(u"output"_s);
    const base::Status written = writeSmallFile(path, ledger::writeAddCheckpoint(request));
    if (!written)
        return written.error();
    base::Json answer;
    answer.set(u"file"_s, path);
    answer.set(u"old_size"_s, request.oldSize);
    context.out().answer(answer);
    context.out().line(Cli::tr("%1: the newest head, for %2. Bring the answer back with: chanceryctl anchor cosign %2 --request %1 --reply FILE").arg(path, name));
    return Verdict::Yes;
}

/// A witness that has seen another head than the record tells (an answer was lost on its way) says which: asked once more from there.
base::Result<engine::RecordCosignature> cosignedOverNetwork(Context &context, const store::Reader &reader, const engine::KnownWitness &known, ledger::AddCheckpoint request)
{
    if (known.url.isEmpty())
        return base::error(ErrorKind::BadInput, u"WITNESS_BY_FILE"_s, {{u"name"_s, known.witness.name}});
    const QString url = known.url + (known.url.endsWith(u'/') ? u"add-checkpoint"_s : u"/add-checkpoint"_s);
    sync::Courier courier;
    const auto ask = [&] {
        return courier.ask({.url = QUrl(url), .contentType = "text/plain; charset=utf-8", .accept = {}, .body = ledger::writeAddCheckpoint(request)}, context.stop());
    };
    auto reply = ask();
    if (reply && reply->status == 409) {
        const auto again = engine::witnessRequest(reader, reply->body.trimmed().toLongLong(), context.stop());
        if (!again)
            return again.error();
        request = *again;
        reply = ask();
    }
    const auto body = assembly::wantedBody(reply, url);
    if (!body)
        return body.error();
    return engine::RecordCosignature{ledger::readCheckpoint(request.checkpoint)->size, *body};
}

base::Result<engine::RecordCosignature> cosignedByFile(const Call &call)
{
    const auto request = readSmallFile(call.value(u"request"_s));
    if (!request)
        return request.error();
    const auto asked = ledger::readAddCheckpoint(*request);
    if (!asked)
        return base::error(ErrorKind::BadInput, u"NOT_A_REQUEST"_s);
    const auto reply = readSmallFile(call.value(u"reply"_s));
    if (!reply)
        return reply.error();
    return engine::RecordCosignature{ledger::readCheckpoint(asked->checkpoint)->size, *reply};
}

base::Result<Verdict> cosign(Context &context)
{
    const Call &call = context.call();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto known = knownWitness(**reader, call.word(0));
    if (!known)
        return known.error();
    if (call.has(u"request"_s) != call.has(u"reply"_s))
        return base::error(ErrorKind::Usage, u"OPTION_MISSING"_s, {{u"option"_s, call.has(u"request"_s) ? u"--reply"_s : u"--request"_s}, {u"value"_s, u"FILE"_s}, {u"command"_s, call.command()->name()}});
    if (call.has(u"output"_s) && call.has(u"reply"_s))
        return excludes(u"--output"_s, u"--reply"_s);
    auto what = call.has(u"reply"_s) ? cosignedByFile(call) : base::Result<engine::RecordCosignature>(engine::RecordCosignature{});
    if (!call.has(u"reply"_s)) {
        const auto seen = engine::lastWitnessed(**reader, known->witness.name);
        if (!seen)
            return seen.error();
        const auto from = call.number(u"from"_s, *seen);
        if (!from)
            return from.error();
        const auto request = engine::witnessRequest(**reader, *from, context.stop());
        if (!request)
            return request.error();
        if (call.has(u"output"_s))
            return writeRequest(context, known->witness.name, *request);
        what = cosignedOverNetwork(context, **reader, *known, *request);
    }
    if (!what)
        return what.error();
    const auto done = act<engine::Acknowledged>(context, *what);
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"size"_s, what->size);
    answer.set(u"witness"_s, known->witness.vkey());
    return tell(context, std::move(answer), done->second, Cli::tr("%1 cosigned the head of %2 entries.").arg(known->witness.name).arg(what->size));
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto settings = engine::anchorSettings(**reader);
    if (!settings)
        return settings.error();
    const auto anchors = (*reader)->anchors();
    if (!anchors)
        return anchors.error();
    base::Json::Array kept, witnesses;
    std::vector<QStringList> rows;
    for (const store::Anchor &each : *anchors) {
        base::Json json;
        json.set(u"kind"_s, each.kind);
        json.set(u"size"_s, each.size);
        json.set(u"sha256"_s, base::Sha256::of(each.value).hex());
        kept.push_back(json);
        rows.push_back({each.kind == u"timestamp" ? Cli::tr("time-stamp") : Cli::tr("cosignature"), Cli::tr("head of %1 entries").arg(each.size), base::Sha256::of(each.value).hex()});
    }
    base::Json answer;
    if (settings->authority)
        answer.set(u"authority"_s, settings->authority->url);
    for (const engine::KnownWitness &each : settings->witnesses)
        witnesses.push_back(each.witness.vkey());
    answer.set(u"witnesses"_s, std::move(witnesses));
    answer.set(u"anchors"_s, std::move(kept));
    Output &out = context.out();
    out.answer(answer);
    out.facts({{Cli::tr("Time-stamp authority"), !settings->authority ? Cli::tr("none") : settings->authority->url.isEmpty() ? Cli::tr("by file") : settings->authority->url}});
    for (const engine::KnownWitness &each : settings->witnesses)
        out.facts({{Cli::tr("Witness"), each.url.isEmpty() ? each.witness.vkey() : each.witness.vkey() + u"  "_s + each.url}});
    if (rows.empty())
        out.line(Cli::tr("Nothing outside of this workstation speaks for this ledger yet."));
    else
        out.table({Cli::tr("Kind"), Cli::tr("Over"), Cli::tr("SHA-256")}, rows);
    return Verdict::Yes;
}

} // namespace

std::vector<Command> anchorCommands()
{
    const Option url{u"url"_s, u"URL"_s, Cli::tr("where it is asked; by file where there is none")};
    const Option output{u"output"_s, u"FILE"_s, Cli::tr("only write what would be asked (-o for short), to be carried there by hand")};
    return {
        {{u"anchor"_s, u"authority"_s}, Cli::tr("Name the time-stamp authority whose tokens count"),
         Cli::tr("RFC 3161. Its token over a signed head bounds when everything before it existed, whatever the clock of this machine said. The certificates are recorded in the ledger."), {},
         {{u"roots"_s, u"FILE"_s, Cli::tr("the certificates (PEM) that its chain leads to"), true}, url}, authority},
        {{u"anchor"_s, u"timestamp"_s}, Cli::tr("Have the newest signed head time-stamped"),
         Cli::tr("Only the SHA-256 of the head leaves this machine. The reply is checked before it is kept, and recorded."), {},
         {output, {u"query"_s, u"FILE"_s, Cli::tr("the query that was written before")}, {u"reply"_s, u"FILE"_s, Cli::tr("the authority's reply to it")},
          {u"if-due"_s, {}, Cli::tr("only where the newest is a day old: for a job that runs daily")}}, timestamp},
        {{u"anchor"_s, u"witness"_s}, Cli::tr("Name a witness whose cosignatures count"),
         Cli::tr("An observer elsewhere who cosigns a head only when it continues the one that he saw last: the only defence, with time-stamps, against whoever holds this ledger's key. “chanceryctl witness” is such an observer."),
         {{u"VKEY"_s, Cli::tr("his verifier key, as “witness init” prints it")}}, {url}, witness},
        {{u"anchor"_s, u"cosign"_s}, Cli::tr("Have the newest signed head cosigned by a witness"), {},
         {{u"NAME"_s, Cli::tr("the witness")}},
         {output, {u"from"_s, u"N"_s, Cli::tr("the head that the witness says he saw last, by its entries; else the newest that he is on record to have signed")},
          {u"request"_s, u"FILE"_s, Cli::tr("the request that was written before")}, {u"reply"_s, u"FILE"_s, Cli::tr("the witness's answer to it")}}, cosign},
        {{u"anchor"_s, u"list"_s}, Cli::tr("Show who speaks for this ledger from outside, and what they said"), {}, {}, {}, list},
    };
}

} // namespace chancery::cli
