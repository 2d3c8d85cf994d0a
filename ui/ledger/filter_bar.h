// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace chancery::ui {

class DayField;

/// Which entries the table shows: by person, site, kind, severity, time. Each empty choice restricts nothing.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// People by printed name, sites by id and name; what is chosen stays.
    void setChoices(const std::vector<domain::Person> &people, const std::vector<domain::Site> &sites);
    store::EntryFilter filter() const;
    /// The same in words, for paper; empty: nothing is left out.
    QString words() const;
    void clear();
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    QComboBox *choice(const QString &all, const QString &name, const QString &object);
    void announce();

    QComboBox *m_actor;
    QComboBox *m_site;
    QComboBox *m_action;
    QComboBox *m_severity;
    DayField *m_from;
    DayField *m_to;
    QPushButton *m_clear;
    bool m_quiet = false;
};

} // namespace chancery::ui
