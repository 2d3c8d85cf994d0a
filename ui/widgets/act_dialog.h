// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/commands.h"
#include "core/engine/events.h"
#include "ui/widgets/desk.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <type_traits>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace chancery::ui {

class DayField;
class ErrorPanel;

/// A dialog that performs one act: fields, what they lack said beneath each, one command through the desk. It stays open and
/// shows the error when the engine refuses; it accepts when the entry stands in the ledger.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    /// `act` is the button's word, in the imperative: "Record acknowledgement".
    ActDialog(Desk &desk, const QString &title, const QString &explanation, const QString &act, QWidget *parent = nullptr);

    /// What the engine answered; only after the dialog was accepted.
    const engine::Outcome &outcome() const { return m_outcome; }

protected:
    /// Says what is wrong with a field; empty: nothing.
    struct Complaint {
        Complaint() : needed(false) {}
        template<typename Says>
            requires std::is_invocable_r_v<QString, Says>
        Complaint(Says what) : says(std::move(what)), needed(false)
        {
        }

        std::function<QString()> says;
        bool needed; ///< the field may not stay empty, and is marked so
    };

    /// The command as the fields stand; only asked once no field complains.
    virtual engine::Command command() const = 0;

    /// What the engine's answer holds against the act, in words: a refusal that the ledger keeps. The dialog then stays open.
    virtual QString refusal(const engine::Outcome &outcome) const;

    /// Adds a field under its label (with mnemonic), which becomes its accessible name. `hint` stands under it from the start:
    /// what it has to be like.
    void addField(const QString &label, QWidget *field, Complaint complaint = {}, const QString &hint = {});
    /// Shows or hides a field with its label; a hidden field does not complain.
    void setFieldVisible(QWidget *field, bool visible);
    /// Adds something without a label, over the whole width.
    void addWide(QWidget *widget);
    void setActText(const QString &text);
    Desk &desk() const { return m_desk; }

    /// Common complaints.
    static Complaint needed(Complaint complaint);
    static Complaint notEmpty(QLineEdit *field, const QString &what);
    static Complaint notEmpty(QPlainTextEdit *field, const QString &what);
    static Complaint aDay(DayField *field, bool needed);

    void reject() override; ///< cancels a running command first
    void showEvent(QShowEvent *event) override; ///< the keyboard begins in the first field

private:
    struct Field {
        QWidget *box;
        QWidget *field;
        QLabel *complaintLabel;
        QString hint;
        Complaint complaint;
        bool visible;
    };
    void say(const Field &field, const QString &complaint);
    bool complain();
    /// What is said beneath fields goes when it is no longer so; nothing new is said before the next try.
    void lookAgain();
    void showRequired();
    void perform();
    void finished(const base::Result<engine::Outcome> &result);
    void setBusy(bool busy);
    void growToFit();

    Desk &m_desk;
    QVBoxLayout *m_column;
    QLabel *m_required; ///< what the sign means; shown while a field bears it
    QFormLayout *m_form;
    ErrorPanel *m_error;
    QLabel *m_refusal;
    QPushButton *m_act;
    QPushButton *m_cancel;
    QString m_actText;
    std::vector<Field> m_fields;
    engine::Outcome m_outcome;
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was when the command began
    engine::Ticket m_ticket = 0;
    bool m_busy = false;
};

} // namespace chancery::ui
