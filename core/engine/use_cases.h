// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

/// One function for each command: read inside the act, decide, append, commit. Each in the file of its name.
namespace chancery::engine {

base::Result<Outcome> addUser(Room &room, const Actor &actor, const AddUser &what);
base::Result<Outcome> grantRole(Room &room, const Actor &actor, const GrantRole &what);
base::Result<Outcome> createStudy(Room &room, const Actor &actor, const CreateStudy &what);
base::Result<Outcome> createSite(Room &room, const Actor &actor, const CreateSite &what);
base::Result<Outcome> createSubmission(Room &room, const Actor &actor, const CreateSubmission &what);
base::Result<Outcome> attachDocuments(Room &room, const Actor &actor, const AttachDocuments &what, const Work &work);
base::Result<Outcome> describeDocument(Room &room, const Actor &actor, const DescribeDocument &what);
base::Result<Outcome> withdrawDocument(Room &room, const Actor &actor, const WithdrawDocument &what);
base::Result<Outcome> saveDocument(Room &room, const Actor &actor, const SaveDocument &what, const Work &work);
base::Result<Outcome> verifyDocuments(Room &room, const Actor &actor, const VerifyDocuments &what, const Work &work);
base::Result<Outcome> checkSources(Room &room, const Actor &actor, const CheckSources &what, const Work &work);
base::Result<Outcome> validate(Room &room, const Actor &actor, const Validate &what);
base::Result<Outcome> lockPackage(Room &room, const Actor &actor, const LockPackage &what);
base::Result<Outcome> advance(Room &room, const Actor &actor, const Advance &what, const Work &work);
base::Result<Outcome> assignFinding(Room &room, const Actor &actor, const AssignFinding &what);
base::Result<Outcome> resolveFinding(Room &room, const Actor &actor, const ResolveFinding &what);
base::Result<Outcome> recordDelegation(Room &room, const Actor &actor, const RecordDelegation &what);
base::Result<Outcome> recordAnswer(Room &room, const Actor &actor, const RecordAnswer &what, const Work &work);
base::Result<Outcome> answerRequest(Room &room, const Actor &actor, const AnswerRequest &what);
base::Result<Outcome> meetCondition(Room &room, const Actor &actor, const MeetCondition &what);
base::Result<Outcome> setGate(Room &room, const Actor &actor, const SetGate &what);
base::Result<Outcome> addComment(Room &room, const Actor &actor, const AddComment &what);
base::Result<Outcome> runClocks(Room &room, const Actor &actor);
base::Result<Outcome> verifyLedger(Room &room, const Actor &actor, const VerifyLedger &what, const Work &work);
base::Result<Outcome> reviewTrail(Room &room, const Actor &actor, const ReviewTrail &what);
base::Result<Outcome> exportLedger(Room &room, const Actor &actor, const ExportLedger &what, const Work &work);
base::Result<Outcome> setTimestampAuthority(Room &room, const Actor &actor, const SetTimestampAuthority &what);
base::Result<Outcome> setWitness(Room &room, const Actor &actor, const SetWitness &what);
base::Result<Outcome> recordTimestamp(Room &room, const Actor &actor, const RecordTimestamp &what);
base::Result<Outcome> recordCosignature(Room &room, const Actor &actor, const RecordCosignature &what);
base::Result<Outcome> backUp(Room &room, const Actor &actor, const BackUp &what, const Work &work);
base::Result<Outcome> rebuildRecords(Room &room, const Actor &actor, const Work &work);
base::Result<Outcome> installRules(Room &room, const Actor &actor, const InstallRules &what);

/// Text a person typed, as it may stand in an entry: NFC, no control characters but line breaks, no lone surrogate, trimmed.
QString cleaned(const QString &typed);
/// Errors: BadInput "FIELD_MISSING" (values: field).
base::Error missing(const char *field);

} // namespace chancery::engine
