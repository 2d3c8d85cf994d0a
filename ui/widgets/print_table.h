// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QStringList>

#include <stop_token>
#include <thread>
#include <vector>

class QAbstractItemView;

namespace chancery::ui {

/// Rows that are printed at most; what lies beyond is said on the last page, and the exports hold all of it.
inline constexpr int MostPrintedRows = 10'000;

/// A list or table as it goes to paper, with what a reader who has the paper only must know of it.
struct PrintedTable {
    QString title;     ///< "Sites"
    QString subtitle;  ///< what is listed: "Table of sites"
    QString workspace;
    QString at;        ///< the instant in UTC, in words
    QString filter;    ///< what is left out or ordered otherwise, in words; empty: all is shown
    QString foot;      ///< the ledger's head and its number, so that the record can be found again
    QStringList head;
    std::vector<QStringList> rows;
    int left = 0;      ///< further rows, not printed
};

/// Writes it as PDF: A4 across, what it is on each page, cells wrapped and never cut, "Page x of y". On any thread.
/// Errors: Io "CANNOT_WRITE", Cancelled.
base::Status writeTable(const PrintedTable &table, const QString &path, std::stop_token stop = {});

/// Prints a view as it is shown: its columns in their order, a tree's open branches. The model is read on this thread, a few
/// rows at a time; pages are laid out and written on another. Stopped or failed it leaves no file.
class PrintTable final : public QObject
{
    Q_OBJECT

public:
    /// `around` says what is printed; its head and rows are read from the view.
    PrintTable(const QAbstractItemView &view, PrintedTable around, QString path, QObject *parent = nullptr);
    ~PrintTable() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// Without an error the file stands there.
    void finished(const QString &path, const chancery::base::Status &status);

private:
    void begin();
    void readSome();
    void write();
    void end(const base::Status &status);

    QPointer<const QAbstractItemView> m_view;
    PrintedTable m_table;
    QString m_path;
    QList<int> m_columns;
    std::vector<QPersistentModelIndex> m_branches; ///< a tree's rows; a table's are counted
    int m_total = 0;
    std::jthread m_writer;
    bool m_ended = false;
};

/// Puts "Print as PDF…" into the view's context menu. It asks the page that the view stands on (Page::printAsked), for `printed`
/// where another view holds the same for paper.
void enablePrint(QAbstractItemView *view, const QAbstractItemView *printed = nullptr);

} // namespace chancery::ui
