// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// One word per thing. Whoever writes a sentence for the window takes its nouns from here; tests/meta/tst_wording reads
/// every string under ui/ and fails on a synonym that stands in the third column. Quoted names from outside (a form's
/// title, a regulation's own term inside a citation) come from packs and are not touched.
namespace chancery::ui {

struct Term {
    const char *word;
    const char *meaning;
    const char *notThese; ///< synonyms that must not be shown, separated by '|'; matched as whole words, any case
};

inline constexpr std::array Glossary{
    Term{"workspace", "the folder that holds one record and its documents", "database|repository"},
    Term{"study", "a clinical trial under one protocol", "trial|research project"},
    Term{"site", "one place where a study runs", "centre|center|study location"},
    Term{"principal investigator", "who answers for the study at a site", "PI|lead investigator"},
    Term{"committee", "the IRB, IEC or REC that reviews a site's submission", "ethics board|review board|IRB|IEC"},
    Term{"jurisdiction", "whose rules hold for a site", "regime"},
    Term{"submission", "the case of one site before its committee", "case file|filing"},
    Term{"package", "the documents of a submission as one whole", "bundle"},
    Term{"document", "one version of one paper of the package", "artifact|artefact"},
    Term{"class", "what a document is: protocol, consent form, …", "document type|doctype"},
    Term{"attach", "to take a document in", "upload|ingest"},
    Term{"version", "the mark by which a document's states are told apart", "revision number"},
    Term{"validate", "to run the gates over the package", "verify the package|check the package"},
    Term{"gate", "one of the three steps of validation", "checkpoint gate|stage gate"},
    Term{"finding", "what a gate saw", "issue|problem|defect"},
    Term{"lock", "to fix the validated package under its hash", "freeze|finalise|finalize"},
    Term{"hash", "the SHA-256 value of bytes", "checksum|digest|fingerprint"},
    Term{"clock", "a term that counts towards its last day", "timer|countdown"},
    Term{"request", "what the committee asks for", "query|RFI"},
    Term{"condition", "what a conditional approval demands", "stipulation"},
    Term{"decision", "what the committee decided", "verdict|determination"},
    Term{"delegation", "who may act for the principal investigator", "proxy"},
    Term{"ledger", "the record of all that happened", "audit trail|audit log|event log"},
    Term{"entry", "one line of the ledger", "log line|audit record"},
    Term{"sign in", "to begin a session", "log in|login|log on|logon"},
    Term{"sign out", "to end a session", "log out|logout|log off"},
    Term{"cancel", "to stop before anything changed", "abort"},
    Term{"mend", "to do away with the cause of a finding", "fix|repair the finding"},
};

} // namespace chancery::ui
