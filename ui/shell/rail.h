// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace chancery::ui {

/// One place in the rail: its drawing, its word, and the count of what wants attention there.
class RailButton final : public QToolButton
{
    Q_OBJECT

public:
    RailButton(const QString &icon, const QString &word, int number, QWidget *parent = nullptr);

    void setAttention(int count, const QString &words);
    int attention() const { return m_attention; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe(const QString &words);

    QString m_word;
    int m_number;
    int m_attention = 0;
};

/// The places of the window, top to bottom. Ctrl+1 … go to them; up and down move between them.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void clear();
    /// Returns the place's number, from 0.
    int addPlace(const QString &icon, const QString &word);
    void setAttention(int place, int count, const QString &words);
    void setCurrent(int place);
    RailButton *button(int place) const { return m_buttons[size_t(place)]; }
    int count() const { return int(m_buttons.size()); }

Q_SIGNALS:
    void chosen(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_column;
    std::vector<RailButton *> m_buttons;
};

} // namespace chancery::ui
