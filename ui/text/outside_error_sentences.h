// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/error_sentence.h"

#include <array>

/// What the error codes of the outside say: the network, time-stamp authorities, witnesses.
namespace chancery::ui {

inline constexpr std::array OutsideErrorSentences{
    ErrorSentence{"URL_UNUSABLE", QT_TRANSLATE_NOOP("ErrorSentences", "“{url}” is no address that can be asked."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Give one that begins with http:// or https:// and holds no user name or password.")},
    ErrorSentence{"HOST_UNREACHABLE", QT_TRANSLATE_NOOP("ErrorSentences", "{host} cannot be reached."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Check the network and the address, or carry the question there by file. Nothing was recorded.")},
    ErrorSentence{"SERVER_NOT_TRUSTED", QT_TRANSLATE_NOOP("ErrorSentences", "{host} did not prove who it is: no authority that this machine trusts vouches for its certificate, or it does not speak TLS 1.3."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Have the server's certificate put right, or carry the question there by file. Nothing was recorded.")},
    ErrorSentence{"ANSWER_LATE", QT_TRANSLATE_NOOP("ErrorSentences", "{host} did not answer within {seconds} seconds."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Try again later. Nothing was recorded.")},
    ErrorSentence{"ANSWER_TOO_LONG", QT_TRANSLATE_NOOP("ErrorSentences", "{host} answered with more than {bytes} bytes, which is no such answer."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Check the address. Nothing was recorded.")},
    ErrorSentence{"ANSWER_CUT_OFF", QT_TRANSLATE_NOOP("ErrorSentences", "The connection to {host} was cut before its answer was whole."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Try again. Nothing was recorded.")},
    ErrorSentence{"SERVER_SAYS_NO", QT_TRANSLATE_NOOP("ErrorSentences", "{host} refused (status {status})."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Check the address, and ask whoever runs that server. Nothing was recorded.")},
    ErrorSentence{"FILE_TOO_LARGE", QT_TRANSLATE_NOOP("ErrorSentences", "{path} is larger than such a file can be."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Name the file that was meant.")},
    ErrorSentence{"ANCHOR_OF_ANOTHER", QT_TRANSLATE_NOOP("ErrorSentences", "This was said of a head that is none of this ledger's."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Bring the answer to a question that this workspace asked.")},
    ErrorSentence{"NO_TIMESTAMP_AUTHORITY", QT_TRANSLATE_NOOP("ErrorSentences", "No time-stamp authority is named that could be asked."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Name one with “chanceryctl anchor authority --roots FILE --url URL”; without an address write the question to a file with --output.")},
    ErrorSentence{"NOT_A_WITNESS_KEY", QT_TRANSLATE_NOOP("ErrorSentences", "“{key}” is no verifier key of a witness."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Copy the whole line that the witness prints: name+hash+key.")},
    ErrorSentence{"NO_KNOWN_COSIGNATURE", QT_TRANSLATE_NOOP("ErrorSentences", "None of the witnesses that this ledger names has signed this head."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Name the witness with “chanceryctl anchor witness VKEY”, or bring his answer to this very head.")},
    ErrorSentence{"NO_SUCH_WITNESS", QT_TRANSLATE_NOOP("ErrorSentences", "This ledger names no witness “{name}”."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "See “chanceryctl anchor list”; name one with “chanceryctl anchor witness VKEY”.")},
    ErrorSentence{"WITNESS_BY_FILE", QT_TRANSLATE_NOOP("ErrorSentences", "No address is known for the witness {name}."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Use --output, carry the file there, and bring the answer back with --request and --reply; or name the address with “anchor witness VKEY --url URL”.")},
    ErrorSentence{"NO_SUCH_HEAD", QT_TRANSLATE_NOOP("ErrorSentences", "The witness says that it saw a head of {size} entries, which this ledger does not have."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Compare with the witness: either it was shown another history, or this copy is older.")},
    ErrorSentence{"NOT_A_REQUEST", QT_TRANSLATE_NOOP("ErrorSentences", "This file asks a witness for nothing."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Name the file that “chanceryctl anchor cosign NAME -o FILE” wrote.")},
    ErrorSentence{"FOLDER_NOT_EMPTY", QT_TRANSLATE_NOOP("ErrorSentences", "{path} already holds something."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Name a folder that does not exist yet, or an empty one.")},
    ErrorSentence{"FOLDER_UNWRITABLE", QT_TRANSLATE_NOOP("ErrorSentences", "The folder {path} cannot be made."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Choose another place, or have the right to write there given.")},
    ErrorSentence{"WITNESS_NAME_UNUSABLE", QT_TRANSLATE_NOOP("ErrorSentences", "“{name}” cannot be the name of a witness."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Use a name without spaces and plus signs, by custom a host and a path: qa.example.org/chancery.")},
    ErrorSentence{"NO_WITNESS", QT_TRANSLATE_NOOP("ErrorSentences", "There is no witness in {path}."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Make one with “chanceryctl witness init DIR --name NAME”.")},
    ErrorSentence{"WITNESS_DAMAGED", QT_TRANSLATE_NOOP("ErrorSentences", "What {path} remembers cannot be read, or is not of the witness whose key is held."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Put the folder back from a backup. Nothing was signed.")},
    ErrorSentence{"WITNESS_BUSY", QT_TRANSLATE_NOOP("ErrorSentences", "Another request to the witness in {path} is being looked at."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Try again in a moment.")},
    ErrorSentence{"NOT_A_LEDGER_KEY", QT_TRANSLATE_NOOP("ErrorSentences", "“{key}” is no checkpoint key of a ledger."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Copy the whole checkpoint key that “init” printed: origin+hash+key.")},
    ErrorSentence{"LEDGER_HAS_ANOTHER_KEY", QT_TRANSLATE_NOOP("ErrorSentences", "This witness already knows {origin} by another key."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Ask the ledger's owner why it changed. A ledger keeps its key unless its record says that it was changed.")},
    ErrorSentence{"LEDGER_NOT_ACCEPTED", QT_TRANSLATE_NOOP("ErrorSentences", "This witness does not look at heads of {origin}."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Let it with “chanceryctl witness accept DIR VKEY”, after the ledger's owner told you the key.")},
    ErrorSentence{"HEAD_NOT_SIGNED", QT_TRANSLATE_NOOP("ErrorSentences", "The head is not signed by the key by which this witness knows {origin}."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Do not cosign it. Ask the ledger's owner.")},
    ErrorSentence{"HEAD_SEEN_IS_OTHER", QT_TRANSLATE_NOOP("ErrorSentences", "This witness last saw a head of {seen} entries of {origin}; the request starts from {size}."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Make the request anew from that head.")},
    ErrorSentence{"HEAD_IS_OLDER", QT_TRANSLATE_NOOP("ErrorSentences", "This witness has seen {seen} entries of {origin}, and is shown {size}: the ledger was set back, or a copy of it is older."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Nothing was signed. Ask the ledger's owner which history is the right one.")},
    ErrorSentence{"HEAD_NOT_CONSISTENT", QT_TRANSLATE_NOOP("ErrorSentences", "The head of {size} entries of {origin} does not continue the {seen} that this witness saw: history was rewritten, or two are shown."),
                  QT_TRANSLATE_NOOP("ErrorSentences", "Nothing was signed. Keep the request as evidence, and ask the ledger's owner.")},
};

} // namespace chancery::ui
