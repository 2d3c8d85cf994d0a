// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/domain/document_facts.h"

namespace chancery::intake {

/// What the inspector could not read, or read with a doubt. The wire names stand in DocumentFacts::warnings.
enum class Warning {
    ActiveContent,       ///< scripts, macros, or actions that start something
    AmbiguousDate,       ///< a date such as 03/04/2026 that reads two ways; kept out of the dates
    Comments,            ///< review comments are inside
    Crashed,             ///< the inspector died on it
    Damaged,             ///< a part breaks the format's rules
    DocumentProtected,   ///< editing is restricted
    EmbeddedFiles,       ///< other files are packed inside
    EncodingGuessed,     ///< a text file that names no encoding and is no UTF-8
    LimitMemory,         ///< reading was ended for want of memory
    LimitOutput,         ///< the inspector said more than is ever listened to
    LimitSize,           ///< a part inflates beyond the limit
    LimitText,           ///< the text was read up to a limit
    LimitTime,           ///< reading was ended by the clock
    PagesWithoutText,    ///< some pages carry no text layer
    PasswordRequired,    ///< nothing inside can be read without a password
    SignatureUnreadable, ///< a signature of a kind that cannot be checked here
    TextLayerMissing,    ///< no page carries a text layer: a scan
    TextNotRead,         ///< the text of this format is not read
    TrackedChanges,      ///< insertions and deletions wait to be accepted; the text is read as if they were
};

} // namespace chancery::intake

namespace chancery::base {

template<>
struct EnumNames<intake::Warning> {
    using enum intake::Warning;
    static constexpr std::array table{
        std::pair{ActiveContent, "ACTIVE_CONTENT"},
        std::pair{AmbiguousDate, "AMBIGUOUS_DATE"},
        std::pair{Comments, "COMMENTS"},
        std::pair{Crashed, "CRASHED"},
        std::pair{Damaged, "DAMAGED"},
        std::pair{DocumentProtected, "DOCUMENT_PROTECTED"},
        std::pair{EmbeddedFiles, "EMBEDDED_FILES"},
        std::pair{EncodingGuessed, "ENCODING_GUESSED"},
        std::pair{LimitMemory, "LIMIT_MEMORY"},
        std::pair{LimitOutput, "LIMIT_OUTPUT"},
        std::pair{LimitSize, "LIMIT_SIZE"},
        std::pair{LimitText, "LIMIT_TEXT"},
        std::pair{LimitTime, "LIMIT_TIME"},
        std::pair{PagesWithoutText, "PAGES_WITHOUT_TEXT"},
        std::pair{PasswordRequired, "PASSWORD_REQUIRED"},
        std::pair{SignatureUnreadable, "SIGNATURE_UNREADABLE"},
        std::pair{TextLayerMissing, "TEXT_LAYER_MISSING"},
        std::pair{TextNotRead, "TEXT_NOT_READ"},
        std::pair{TrackedChanges, "TRACKED_CHANGES"},
    };
};

} // namespace chancery::base

namespace chancery::intake {

/// Notes a warning once.
inline void warn(domain::DocumentFacts &facts, Warning warning)
{
    const QString code = base::wireText(warning);
    if (!facts.warnings.contains(code))
        facts.warnings.append(code);
}

} // namespace chancery::intake
