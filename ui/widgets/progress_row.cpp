// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_row.h"

#include "ui/text/document_words.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

QString leftWords(qint64 seconds)
{
    if (seconds < 90)
        return ProgressRow::tr("%1 s left").arg(qMax<qint64>(1, seconds));
    return ProgressRow::tr("%1 min left").arg((seconds + 30) / 60);
}

} // namespace

QString rateWords(qint64 done, qint64 total, qint64 elapsedMs, bool bytes)
{
    if (elapsedMs < 500 || done <= 0)
        return {};
    const double perSecond = double(done) * 1000.0 / double(elapsedMs);
    const QString rate = bytes ? ProgressRow::tr("%1/s").arg(sizeWords(std::int64_t(perSecond)))
                               : ProgressRow::tr("%1 entries/s").arg(QLocale().toString(qint64(perSecond)));
    if (total <= done)
        return rate;
    return ProgressRow::tr("%1, %2").arg(rate, leftWords(qint64(double(total - done) / perSecond)));
}

ProgressRow::ProgressRow(QWidget *parent)
    : QWidget(parent), m_what(new QLabel), m_bar(new QProgressBar), m_rate(toned(Tone::Caption)), m_cancel(new QPushButton(tr("Cancel")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setProperty("compact", true);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_rate);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        Q_EMIT cancelled();
    });
}

void ProgressRow::start(const QString &what)
{
    m_since.start();
    m_what->setText(what);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(what);
    m_rate->clear();
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(what));
}

void ProgressRow::setProgress(const QString &what, qint64 done, qint64 total, bool bytes)
{
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    if (total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(double(done) * 1000.0 / double(total)));
    }
    m_rate->setText(rateWords(done, total, m_since.elapsed(), bytes));
}

void ProgressRow::setSteps(const QString &what, qint64 done, qint64 total)
{
    setProgress(what, done, total, false);
    m_rate->setText(total > 0 ? tr("step %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)) : QString());
}

void ProgressRow::setCancellable(bool can) { m_cancel->setVisible(can); }

void ProgressRow::setCancelling()
{
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Cancelling…"));
}

} // namespace chancery::ui
