// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace chancery::ui {

/// A calendar day, typed or picked. Reads "2026-02-19" and "19 Feb 2026"; may be left empty. A day, not an instant: it means
/// the committee's or the site's calendar.
class DayField final : public QWidget
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    /// The day, if one is there and can be read.
    std::optional<QDate> day() const;
    void setDay(std::optional<QDate> day);
    /// Something stands there that is no day.
    bool isUnreadable() const;
    /// Names field and button for a screen reader.
    void setName(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void pick();

    QLineEdit *m_text;
    QToolButton *m_pick;
};

} // namespace chancery::ui
