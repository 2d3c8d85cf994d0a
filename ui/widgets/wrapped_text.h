// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace chancery::ui {

/// Text that is shown whole whatever its width: where a word is longer than the line (a file name, a key, JSON) it breaks
/// inside the word. Reads like a label, is selected and copied like one, and is as high as it needs to be.
class WrappedText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WrappedText(const QString &text = {}, QWidget *parent = nullptr);

    /// Whether a label would cut it: a label wraps between words only.
    static bool isNeededFor(const QString &text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace chancery::ui
