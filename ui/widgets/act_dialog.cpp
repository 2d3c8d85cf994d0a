// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/act_dialog.h"

#include "ui/widgets/day_field.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/required.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery::ui {

namespace {

QLabel *complaintLine()
{
    QLabel *label = toned(Tone::Danger);
    label->hide();
    return label;
}

QString plain(QString label)
{
    return label.remove(QLatin1Char('&')).remove(QLatin1Char(':'));
}

} // namespace

ActDialog::ActDialog(Desk &desk, const QString &title, const QString &explanation, const QString &act, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_column(new QVBoxLayout(this)), m_required(requiredNote()), m_form(new QFormLayout), m_error(new ErrorPanel),
      m_refusal(complaintLine()),
      m_act(new QPushButton(act)), m_cancel(new QPushButton(tr("Cancel"))), m_actText(act)
{
    setWindowTitle(title);
    setMinimumWidth(600);
    m_column->setSpacing(12);
    m_column->setContentsMargins(20, 18, 20, 16);
    if (!explanation.isEmpty())
        m_column->addWidget(toned(Tone::Quiet, explanation));
    m_required->hide();
    m_column->addWidget(m_required);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_column->addLayout(m_form);
    m_error->hide();
    m_column->addStretch();
    m_column->addWidget(m_refusal);
    m_column->addWidget(m_error);
    m_column->addWidget(toned(Tone::Caption, tr("What is recorded stays on record; a mistake is corrected by a further entry.")));

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_act->setObjectName(QStringLiteral("act"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    makePrimary(m_act);
    m_column->addWidget(buttons);
    // Only inside its dialog is a button the one that Enter comes back to after another had the keyboard.
    m_act->setDefault(true);
    connect(m_act, &QPushButton::clicked, this, &ActDialog::perform);
    connect(m_cancel, &QPushButton::clicked, this, &ActDialog::reject);
}

void ActDialog::addField(const QString &label, QWidget *field, Complaint complaint, const QString &hint)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(field);
    if (!hint.isEmpty())
        column->addWidget(toned(Tone::Caption, hint));
    QLabel *said = complaintLine();
    column->addWidget(said);
    auto *name = new QLabel(complaint.needed ? requiredLabel(label) : label);
    name->setBuddy(field);
    name->setContentsMargins(0, 4, 0, 0);
    m_form->addRow(name, box);
    const QString spoken = complaint.needed ? requiredName(plain(label)) : plain(label);
    if (auto *day = qobject_cast<DayField *>(field))
        day->setName(spoken);
    else
        field->setAccessibleName(spoken);
    field->setAccessibleDescription(hint);
    m_fields.push_back({box, field, said, hint, std::move(complaint), true});
    showRequired();
    onEdit(field, this, [this] { lookAgain(); });
}

void ActDialog::showRequired()
{
    m_required->setVisible(std::ranges::any_of(m_fields, [](const Field &each) { return each.visible && each.complaint.needed; }));
}

void ActDialog::setFieldVisible(QWidget *field, bool visible)
{
    const auto found = std::ranges::find(m_fields, field, &Field::field);
    if (found == m_fields.end())
        return;
    found->visible = visible;
    found->box->setVisible(visible);
    m_form->labelForField(found->box)->setVisible(visible);
    found->complaintLabel->hide();
    showRequired();
    if (isVisible())
        growToFit();
}

void ActDialog::addWide(QWidget *widget) { m_form->addRow(widget); }

void ActDialog::setActText(const QString &text)
{
    m_actText = text;
    m_act->setText(text);
}

ActDialog::Complaint ActDialog::notEmpty(QLineEdit *field, const QString &what)
{
    return needed([field, what] { return field->text().trimmed().isEmpty() ? what : QString(); });
}

ActDialog::Complaint ActDialog::notEmpty(QPlainTextEdit *field, const QString &what)
{
    return needed([field, what] { return field->toPlainText().trimmed().isEmpty() ? what : QString(); });
}

ActDialog::Complaint ActDialog::aDay(DayField *field, bool needed)
{
    Complaint complaint = [field, needed] {
        if (field->isUnreadable())
            return tr("This is no day. Write it like 2026-02-19.");
        return needed && !field->day() ? tr("Name the day.") : QString();
    };
    complaint.needed = needed;
    return complaint;
}

ActDialog::Complaint ActDialog::needed(Complaint complaint)
{
    complaint.needed = true;
    return complaint;
}

void ActDialog::say(const Field &field, const QString &complaint)
{
    field.complaintLabel->setText(complaint);
    field.complaintLabel->setVisible(!complaint.isEmpty());
    field.field->setAccessibleDescription(complaint.isEmpty() ? field.hint : complaint);
}

void ActDialog::lookAgain()
{
    for (const Field &each : m_fields) {
        if (!each.complaintLabel->isHidden())
            say(each, each.complaint.says());
    }
}

bool ActDialog::complain()
{
    QWidget *first = nullptr;
    for (const Field &each : m_fields) {
        const QString said = each.visible && each.complaint.says ? each.complaint.says() : QString();
        say(each, said);
        if (!first && !said.isEmpty())
            first = each.field;
    }
    if (first)
        first->setFocus();
    growToFit();
    return first != nullptr;
}

void ActDialog::growToFit()
{
    // Wrapped labels tell their height only once the layout has run.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    if (wanted > height())
        resize(width(), wanted);
}

void ActDialog::perform()
{
    if (m_busy || complain())
        return;
    m_error->hide();
    m_refusal->hide();
    setBusy(true);
    m_ticket = m_desk.ask(command(), this, [this](const base::Result<engine::Outcome> &result) { finished(result); });
}

void ActDialog::finished(const base::Result<engine::Outcome> &result)
{
    setBusy(false);
    if (!result.ok()) {
        m_error->showError(result.error());
        m_error->show();
        growToFit();
        return;
    }
    m_outcome = result.value();
    const QString refused = refusal(m_outcome);
    m_refusal->setText(refused);
    m_refusal->setVisible(!refused.isEmpty());
    growToFit();
    if (refused.isEmpty())
        accept();
}

QString ActDialog::refusal(const engine::Outcome &) const { return {}; }

void ActDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const auto first = std::ranges::find_if(m_fields, [](const Field &each) { return each.visible && each.field->isEnabled(); });
    if (first != m_fields.end() && !focusWidget())
        first->field->setFocus(Qt::TabFocusReason);
}

void ActDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_focusBefore = focusWidget();
    m_act->setEnabled(!busy);
    m_act->setText(busy ? tr("Recording…") : m_actText);
    for (const Field &each : m_fields)
        each.box->setEnabled(!busy);
    if (!busy && m_focusBefore)
        m_focusBefore->setFocus();
}

void ActDialog::reject()
{
    if (m_busy) {
        m_desk.cancel(m_ticket);
        return;
    }
    QDialog::reject();
}

} // namespace chancery::ui
