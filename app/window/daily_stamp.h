// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/head_stamp.h"
#include "ui/widgets/desk.h"

#include <QTimer>

#include <thread>

namespace chancery::window {

/// While somebody is signed in, has the head time-stamped once a day where the workspace names an authority (`ledger.md` 5): asked on a
/// thread of its own, recorded through the desk. An authority that cannot be reached is asked again an hour later.
class DailyStamp final : public QObject
{
    Q_OBJECT

public:
    explicit DailyStamp(ui::Desk &desk);
    ~DailyStamp() override;

Q_SIGNALS:
    /// No stamp came of it; said once while the reason stays the same.
    void failed(const chancery::base::Error &error);

private:
    void look();
    void tell(const base::Error &error);

    ui::Desk &m_desk;
    base::SystemRandom m_random;
    sync::Courier m_courier;
    QTimer m_hourly;
    bool m_asking = false;
    QString m_told; ///< the code of what was said last
    std::jthread m_asker; ///< last: ends before what it uses
};

} // namespace chancery::window
