// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/assembly.h"

#include <functional>
#include <stop_token>

namespace chancery::assembly {

/// Who opens the sample workspace, and with what.
struct SampleDoor { QString user; QString password; };

/// The sample workspace: one study, fourteen sites in different jurisdictions and states, made-up documents that read as
/// real ones do, a history of fourteen months. Made by the same engine and the same acts as any workspace; only its clock
/// is moved. Says in its first entry that it is a sample, and what its shared password is. Takes some seconds; never on
/// the GUI thread. Stopped or failed it leaves nothing (fresh_folder.h). Errors: those of Engine::create, of FreshFolder and of
/// the acts; Cancelled.
base::Result<SampleDoor> makeSampleWorkspace(Assembly &assembly, const QString &folder, const QString &password,
                                             const std::function<void(int done, int total)> &progress = {}, std::stop_token stop = {});

/// The shared password where none is given: fixed, and shown.
QString samplePassword();

} // namespace chancery::assembly
