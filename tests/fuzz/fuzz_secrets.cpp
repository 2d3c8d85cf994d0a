// SPDX-License-Identifier: GPL-3.0-or-later
// The passphrase file, which lies where others may write. No key is derived: the cost is chosen by the file.
#include "core/base/canonical_json.h"
#include "core/secrets/secret_file.h"
#include "fuzz_check.h"

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = secrets::readSecretFile(QByteArrayView(data, qsizetype(size)));
    if (!file)
        return 0;
    mustHold(base::isCanonicalJson(file->header, base::JsonProfile::IJson), "what is authenticated has one spelling");
    mustHold(!secrets::openSecretFile(*file, QByteArray(32, 'k')).ok(), "no file opens with a key that is not its own");
    return 0;
}
