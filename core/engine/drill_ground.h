// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drill_copy.h"
#include "core/base/clock.h"
#include "core/secrets/signer.h"
#include "core/store/reader.h"

#include <QTemporaryDir>

namespace chancery::engine {

/// What the attacks of one drill share: a copy of the workspace, its twin under a key of the drill's own, and exports of both.
/// All of it lies in a scratch folder that goes with this object; each attack gets a copy of its own.
class DrillGround
{
public:
    /// Errors: Corrupt "LEDGER_BROKEN", Io, Cancelled.
    static base::Result<DrillGround> prepare(const store::Reader &reader, const base::Clock &clock, base::Random &random, std::stop_token stop);

    /// The workspace as it is, and the twin whose key the attacker holds.
    base::Result<DrillCopy> copy() const { return DrillCopy::of(m_files->original, scratch(), m_stop); }
    base::Result<DrillCopy> twin() const { return DrillCopy::of(m_files->twin, scratch(), m_stop); }
    QString scratch() const { return m_files->folder.path(); }

    /// The files that left the machine; JSON-LD is the twin's. The submission's is empty where there is no submission.
    const QString &ndjson() const { return m_files->ndjson; }
    const QString &xml() const { return m_files->xml; }
    const QString &jsonld() const { return m_files->jsonld; }
    const QString &submission() const { return m_files->submission; }
    const QByteArray &note() const { return m_note; } ///< beside NDJSON and XML

    std::int64_t size() const { return m_head.size; }
    std::int64_t middle() const { return m_head.size / 2; } ///< the entry that attacks on one entry take
    const ledger::Checkpoint &head() const { return m_head; }         ///< seen before the attack
    const ledger::Checkpoint &twinHead() const { return m_twinHead; }
    const QByteArray &twinNote() const { return m_twinNote; }
    const ledger::PublicKey &key() const { return m_key; }            ///< told beforehand
    const secrets::Signer &twinKey() const { return m_twinKey; }
    const secrets::Signer &strangerKey() const { return m_strangerKey; }
    base::Random &random() const { return m_random; }
    const base::Clock &clock() const { return m_clock; }
    std::stop_token stop() const { return m_stop; }

private:
    struct Files {
        QTemporaryDir folder;
        QString original, twin; ///< databases
        QString ndjson, xml, jsonld, submission;
    };
    DrillGround(secrets::Signer twinKey, secrets::Signer strangerKey, const base::Clock &clock, base::Random &random, std::stop_token stop);

    base::Status takeCopy(const store::Reader &reader);
    base::Status makeTwin();
    base::Status exportBoth();

    std::unique_ptr<Files> m_files = std::make_unique<Files>();
    ledger::Checkpoint m_head, m_twinHead;
    QByteArray m_note, m_twinNote;
    ledger::PublicKey m_key;
    secrets::Signer m_twinKey, m_strangerKey;
    const base::Clock &m_clock;
    base::Random &m_random;
    std::stop_token m_stop;
};

/// As LedgerTable and the exports want a key.
ledger::SignFunction signing(const secrets::Signer &key);
ledger::PublicKey publicKey(const secrets::Signer &key);

} // namespace chancery::engine
