// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/attach_row.h"

#include "ui/submission/attach_guess.h"
#include "ui/text/document_words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/tone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// A label above its field; gives back the box that holds both.
QWidget *boxed(const QString &label, QWidget *field, const QString &file)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *name = toned(Tone::Caption, label);
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    const QString spoken = AttachRow::tr("%1 of %2", "a field and the file it describes").arg(label, file);
    if (auto *day = qobject_cast<DayField *>(field))
        day->setName(spoken);
    else
        field->setAccessibleName(spoken);
    return box;
}

bool speaksOfAPerson(const QString &documentClass)
{
    static const QStringList personal{u"cv"_s, u"licence"_s, u"fdf"_s, u"doi"_s, u"training"_s, u"form-1572"_s};
    return personal.contains(documentClass);
}

bool expires(const QString &documentClass)
{
    return documentClass == "licence"_L1 || documentClass == "training"_L1 || documentClass == "insurance"_L1;
}

} // namespace

AttachRow::AttachRow(const QString &path, const std::vector<std::pair<QString, QString>> &classes, QWidget *parent)
    : QFrame(parent), m_path(path), m_class(new QComboBox), m_confirmed(new QCheckBox(tr("That is right"))),
      m_version(new QLineEdit), m_date(new DayField), m_language(new QLineEdit), m_subject(new QLineEdit), m_expires(new DayField),
      m_complaint(toned(Tone::Danger))
{
    m_class->addItem(tr("Choose…"), QString());
    for (const auto &[wire, label] : classes)
        m_class->addItem(label, wire);
    build();
    guess(classes);
    connect(m_class, &QComboBox::activated, this, &AttachRow::confirm);
    connect(m_class, &QComboBox::currentIndexChanged, this, &AttachRow::showFieldsOf);
    showFieldsOf();
    onEdit(this, this, [this] {
        if (!m_complaint->isHidden())
            complain();
    });
}

void AttachRow::build()
{
    setProperty("panel", u"card"_s);
    setFocusProxy(m_class);
    const QFileInfo file(m_path);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    auto *name = toned(Tone::Heading, file.fileName());
    name->setToolTip(m_path);
    auto *size = toned(Tone::Caption, file.isDir() ? tr("a folder") : sizeWords(file.size()));
    auto *remove = new QToolButton;
    remove->setText(u"✕"_s);
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Leave this file out"));
    remove->setAccessibleName(tr("Leave %1 out").arg(file.fileName()));
    connect(remove, &QToolButton::clicked, this, &AttachRow::removed);
    grid->addWidget(name, 0, 0, 1, 3);
    grid->addWidget(size, 0, 3, Qt::AlignTrailing);
    grid->addWidget(remove, 0, 4);

    m_class->setObjectName(u"class"_s);
    m_confirmed->setObjectName(u"confirmed"_s);
    m_version->setObjectName(u"version"_s);
    m_date->setObjectName(u"date"_s);
    m_language->setObjectName(u"language"_s);
    m_subject->setObjectName(u"subject"_s);
    m_expires->setObjectName(u"expires"_s);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(22);
    m_language->setPlaceholderText(tr("nl, en-GB…"));
    grid->addWidget(boxed(tr("Class"), m_class, file.fileName()), 1, 0);
    grid->addWidget(boxed(tr("Version"), m_version, file.fileName()), 1, 1);
    grid->addWidget(boxed(tr("Date"), m_date, file.fileName()), 1, 2);
    grid->addWidget(boxed(tr("Language"), m_language, file.fileName()), 1, 3, 1, 2);
    m_confirmed->setAccessibleName(tr("The suggested class of %1 is right").arg(file.fileName()));
    grid->addWidget(m_confirmed, 2, 0);
    m_subjectBox = boxed(tr("Whose it is"), m_subject, file.fileName());
    m_expiresBox = boxed(tr("Expires"), m_expires, file.fileName());
    grid->addWidget(m_subjectBox, 2, 1);
    grid->addWidget(m_expiresBox, 2, 2);
    grid->addWidget(m_complaint, 3, 0, 1, 5);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 2);
    m_complaint->hide();
}

void AttachRow::guess(const std::vector<std::pair<QString, QString>> &classes)
{
    const AttachGuess guessed = guessFromName(QFileInfo(m_path).fileName(), classes);
    m_guessed = !guessed.documentClass.isEmpty();
    m_class->setCurrentIndex(std::max(0, m_class->findData(guessed.documentClass)));
    m_class->setToolTip(m_guessed ? tr("Suggested by the file's name") : QString());
    m_confirmed->setText(tr("The name suggests this class; it is right"));
    m_version->setText(guessed.version);
    m_date->setDay(guessed.date);
    m_language->setText(guessed.language);
}

void AttachRow::setClass(const QString &documentClass)
{
    if (const int place = m_class->findData(documentClass); place > 0) {
        m_class->setCurrentIndex(place);
        confirm();
    }
}

void AttachRow::confirm()
{
    m_guessed = false;
    showFieldsOf();
    if (!m_complaint->isHidden())
        complain();
}

void AttachRow::showFieldsOf()
{
    const QString wire = m_class->currentData().toString();
    m_confirmed->setVisible(m_guessed);
    m_subjectBox->setVisible(speaksOfAPerson(wire));
    m_expiresBox->setVisible(expires(wire));
}

QString AttachRow::complain()
{
    const QString wire = m_class->currentData().toString();
    QString said;
    if (wire.isEmpty())
        said = tr("Choose what this document is.");
    else if (m_guessed && !m_confirmed->isChecked())
        said = tr("Confirm the suggested class, or choose another.");
    else if (m_date->isUnreadable() || m_expires->isUnreadable())
        said = tr("This is no day. Write it like 2026-02-19.");
    else if (speaksOfAPerson(wire) && m_subject->text().trimmed().isEmpty())
        said = tr("Name whose document this is.");
    m_complaint->setText(said);
    m_complaint->setVisible(!said.isEmpty());
    return said;
}

engine::AttachItem AttachRow::item() const
{
    const QString wire = m_class->currentData().toString();
    engine::AttachItem item{.path = m_path, .documentClass = wire, .version = m_version->text().trimmed(), .date = m_date->day(),
                            .language = m_language->text().trimmed(), .subject = {}, .expires = {}};
    if (speaksOfAPerson(wire))
        item.subject = m_subject->text().trimmed();
    if (expires(wire))
        item.expires = m_expires->day();
    return item;
}

} // namespace chancery::ui
