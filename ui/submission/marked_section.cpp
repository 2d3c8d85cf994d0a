// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/marked_section.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace chancery::ui {

namespace {

/// The mark before a row: a check, an open ring, a filled one, a cross. Its word is read aloud.
class MarkLabel final : public QWidget
{
public:
    explicit MarkLabel(SectionMark mark) : m_mark(mark)
    {
        setFixedSize(18, 18);
        setAccessibleName(word());
        setToolTip(word());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF c(9, 9);
        switch (m_mark) {
        case SectionMark::Done: {
            painter.setPen(QPen(theme.good, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF check[]{c + QPointF(-5, 0), c + QPointF(-1.5, 4), c + QPointF(5, -4)};
            painter.drawPolyline(check, 3);
            return;
        }
        case SectionMark::Open:
            painter.setPen(QPen(theme.text2, 1.8));
            painter.drawEllipse(c, 5, 5);
            return;
        case SectionMark::Pressing:
            painter.setPen(QPen(theme.attention, 2));
            painter.drawEllipse(c, 5, 5);
            painter.setBrush(theme.attention);
            painter.drawEllipse(c, 1.5, 1.5);
            return;
        case SectionMark::Refused:
            painter.setPen(QPen(theme.schema, 2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(c + QPointF(-4, -4), c + QPointF(4, 4));
            painter.drawLine(c + QPointF(-4, 4), c + QPointF(4, -4));
            return;
        }
    }

private:
    QString word() const
    {
        switch (m_mark) {
        case SectionMark::Done:
            return MarkedSection::tr("Done");
        case SectionMark::Open:
            return MarkedSection::tr("Open");
        case SectionMark::Pressing:
            return MarkedSection::tr("Open and pressing");
        case SectionMark::Refused:
            return MarkedSection::tr("Refused");
        }
        return {};
    }

    SectionMark m_mark;
};

} // namespace

MarkedSection::MarkedSection(const QString &title, const QString &none, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_head(new QHBoxLayout), m_none(toned(Tone::Quiet, none))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_head->addWidget(toned(Tone::Heading, title));
    m_head->addStretch();
    column->addLayout(m_head);
    m_rows->setSpacing(8);
    m_rows->addWidget(m_none);
    column->addLayout(m_rows);
    setAccessibleName(title);
}

QPushButton *MarkedSection::addRow(SectionMark mark, const QString &text, const QString &quiet, const QString &act)
{
    m_none->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new MarkLabel(mark), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *said = new QLabel(text);
    said->setWordWrap(true);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(said);
    if (!quiet.isEmpty())
        words->addWidget(toned(Tone::Quiet, quiet));
    row->addLayout(words, 1);
    QPushButton *button = nullptr;
    if (!act.isEmpty()) {
        button = new QPushButton(act);
        button->setAccessibleName(QCoreApplication::translate("MarkedSection", "%1 %2", "an act and what it is done to").arg(act, text));
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_rows->addLayout(row);
    return button;
}

QPushButton *MarkedSection::addHeadButton(const QString &act)
{
    auto *button = new QPushButton(act);
    m_head->addWidget(button);
    return button;
}

} // namespace chancery::ui
