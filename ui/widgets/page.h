// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/inspector_content.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QAbstractItemView;

namespace chancery::ui {

/// One place of the window: Sites, Submission, Ledger, People. The shell names it in the rail, shows it in the stack and joins
/// its signals; a page knows neither the shell nor another page. It connects itself to Desk::changed and reads anew when it
/// is visible; the shell calls refresh() when it is brought to front and on F5.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The word in the rail and the heading: "Sites".
    virtual QString placeName() const = 0;
    /// How many things here want a person's attention; 0 shows no count.
    virtual int attention() const { return 0; }
    /// What that number counts, for the tooltip: "3 sites want attention".
    virtual QString attentionWords() const { return {}; }
    /// Reads everything anew.
    virtual void refresh() = 0;
    /// Ctrl+F: puts the cursor where this page filters. False where it has nothing to filter.
    virtual bool focusFilter() { return false; }
    /// The list or table that stands here, for printing; null where there is none.
    virtual const QAbstractItemView *list() const { return nullptr; }
    /// What its lists are called on paper: "Submission SUB-0001 · Utrecht · CT-2026-4".
    virtual QString paperTitle() const { return placeName(); }
    /// What a file with them is named after: "Submission SUB-0001".
    virtual QString paperName() const { return placeName(); }
    /// What is left out of a view of this page, or ordered otherwise, in words for paper; empty: all is shown.
    virtual QString filterInForce(const QAbstractItemView &view) const
    {
        Q_UNUSED(view)
        return {};
    }
    /// The control a person works with here as the page stands; null: the first that Tab comes to.
    virtual QWidget *firstControl() { return nullptr; }
    /// Gives the keyboard to the first control. The shell calls it when the page comes to front.
    void takeFocus();
    /// Takes files for the thing that is open here, as if they had been dropped on it.
    virtual void takeFiles(const QStringList &paths) { Q_UNUSED(paths) }
    /// "Attach documents" (Ctrl+Shift+A): asks for the files this page takes in. False where it takes none.
    virtual bool openFiles() { return false; }
    /// How a person laid this page out, for the next time; empty: as it came. arrange() gets it back before the page is shown.
    virtual QByteArray arrangement() const { return {}; }
    virtual void arrange(const QByteArray &arrangement) { Q_UNUSED(arrangement) }
    /// What is open here, for the next time in this workspace: reveal() brings it back. Empty: nothing.
    virtual QString openThing() const { return {}; }
    /// Shows one thing of this page's kind: a site's or submission's id, a document's id, an entry's number. From the jump box.
    virtual void reveal(const QString &id) { Q_UNUSED(id) }

Q_SIGNALS:
    /// What the inspector shows; empty content for no selection.
    void selectionChanged(const chancery::ui::InspectorContent &content);
    void openSubmission(const QString &id);
    /// Files were dropped on a submission that stands here: open it and attach them.
    void filesFor(const QString &submission, const QStringList &paths);
    /// A list or table that stands here is wanted on paper.
    void printAsked(const QAbstractItemView *view);
    /// Goes to the shell's permanent error panel.
    void problem(const chancery::base::Error &error);
    /// attention() may have changed.
    void attentionChanged();
};

} // namespace chancery::ui
