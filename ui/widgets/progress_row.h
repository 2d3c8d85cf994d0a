// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace chancery::ui {

/// Long work on its way: what, how far, at which rate, how long still, and Cancel.
class ProgressRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressRow(QWidget *parent = nullptr);

    /// Begins anew; the rate counts from now.
    void start(const QString &what);
    /// `done` of `total` bytes or entries; total 0: unknown.
    void setProgress(const QString &what, qint64 done, qint64 total, bool bytes);
    /// `done` of `total` steps, whose rate would tell nobody anything; total 0: unknown.
    void setSteps(const QString &what, qint64 done, qint64 total);
    /// Work that cannot be stopped offers no Cancel.
    void setCancellable(bool can);
    /// After Cancel was pressed the row says so until the work ends.
    void setCancelling();

Q_SIGNALS:
    void cancelled();

private:
    QElapsedTimer m_since;
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_rate;
    QPushButton *m_cancel;
};

/// "118 MB/s, 12 s left": empty in the first half second, when a rate means nothing.
QString rateWords(qint64 done, qint64 total, qint64 elapsedMs, bool bytes);

} // namespace chancery::ui
