// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/engine/client.h"
#include "core/store/reader.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace chancery::ui {

/// An open workspace as the pages see it: the read-only reader, the door to the engine, who is signed in.
/// Lives on the GUI thread. Pages are handed a Desk; they hold no other way to the record.
class Desk final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const base::Result<engine::Outcome> &)>;

    /// `client` may be null or one that does not write: the workspace is looked at read-only.
    Desk(QString folder, std::unique_ptr<store::Reader> reader, std::unique_ptr<engine::Client> client,
         const base::Clock &clock, QObject *parent = nullptr);
    ~Desk() override;

    const QString &folder() const { return m_folder; }
    const store::Reader &reader() const { return *m_reader; }
    const base::Clock &clock() const { return m_clock; }
    const engine::Session &session() const { return m_session; }
    bool isSignedIn() const { return !m_session.token.isEmpty(); }
    bool isReadOnly() const { return !m_client || !m_client->writes(); }
    /// Whether the ledger can be verified and exported: by whoever is signed in, and by anybody who only reads.
    bool canCheckLedger() const { return m_client && (isSignedIn() || isReadOnly()); }

    /// Asks the engine; SignOut and LockSession end the session here at once. `done` runs on the GUI thread unless `context` has gone by then.
    engine::Ticket ask(engine::Command command, QObject *context, Done done);
    /// The same for what the window does by itself: the status bar does not show it.
    engine::Ticket askQuietly(engine::Command command, QObject *context, Done done);
    void cancel(engine::Ticket ticket);
    /// The record was found not to hold: nothing more is written to it.
    void freeze();

Q_SIGNALS:
    /// The record grew: read anew. `submissions` names those touched.
    void changed(qint64 seq, const QStringList &submissions);
    void progressed(quint64 ticket, const QString &what, qint64 done, qint64 total, bool bytes);
    /// A command began or ended (long work in the status bar).
    void started(quint64 ticket);
    void finished(quint64 ticket);
    void sessionChanged();

private:
    void deliver();
    void deliverOne(const engine::Event &event);

    struct Waiting { QPointer<QObject> context; Done done; };
    QString m_folder;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<engine::Client> m_client;
    const base::Clock &m_clock;
    engine::Session m_session;
    std::map<engine::Ticket, Waiting> m_waiting;
    std::set<engine::Ticket> m_quiet;
};

} // namespace chancery::ui
