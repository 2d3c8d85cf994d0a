// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace chancery::ui {

/// A quiet sentence that has one line, always: it keeps the line while nothing is said, so that nothing under it moves, and ends
/// in "…" where the line is too short; then the tooltip says all of it.
class OneLine final : public QLabel
{
    Q_OBJECT

public:
    explicit OneLine(QWidget *parent = nullptr);

    /// `more` is the tooltip; empty: the words themselves where they are cut short.
    void say(const QString &words, const QString &more = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString shown() const;
    void showTip();

    QString m_more;
};

} // namespace chancery::ui
