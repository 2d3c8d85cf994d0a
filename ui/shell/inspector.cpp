// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector.h"

#include "ui/text/document_words.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/severity_badge.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/wrapped_text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// A label where it shows the text whole, else what breaks inside a long word, too.
QWidget *selectable(const QString &text)
{
    if (WrappedText::isNeededFor(text))
        return new WrappedText(text);
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// What stands over a value or a group: as long as a rule's title may be.
QLabel *wrapped(Tone tone, const QString &text)
{
    QLabel *label = toned(tone, text);
    label->setWordWrap(true);
    return label;
}

/// Folded away; the button that copies gives the bytes as they are hashed, whatever their showing looks like.
QWidget *recorded(const InspectorLine &line)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *fold = new QToolButton;
    fold->setObjectName(u"showRecorded"_s);
    fold->setText(line.label);
    fold->setCheckable(true);
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    auto *copy = new QPushButton(Inspector::tr("Copy"));
    copy->setObjectName(u"copyRecorded"_s);
    copy->setProperty("compact", true);
    copy->setAccessibleName(Inspector::tr("Copy: %1").arg(line.label));
    copy->setToolTip(Inspector::tr("Copies the bytes exactly as they are hashed"));
    // One under the other: side by side they would not fit the narrowest panel.
    column->addWidget(fold, 0, Qt::AlignLeading);
    column->addWidget(copy, 0, Qt::AlignLeading);
    auto *text = new WrappedText(line.value);
    text->setObjectName(u"recorded"_s);
    text->setAccessibleName(line.label);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->hide();
    column->addWidget(text);
    QObject::connect(fold, &QToolButton::toggled, text, [fold, text](bool shown) {
        fold->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        text->setVisible(shown);
    });
    QObject::connect(copy, &QPushButton::clicked, copy, [copy, value = line.value] {
        QGuiApplication::clipboard()->setText(value);
        copy->setText(Inspector::tr("Copied"));
    });
    return box;
}

} // namespace

Inspector::Inspector(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Details"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Details of the selection"));
    column->addWidget(m_scroll);
    setMinimumWidth(208);
    show(InspectorContent{});
}

void Inspector::show(const InspectorContent &content)
{
    m_content = content;
    m_scroll->setWidget(makeBody());
}

QWidget *Inspector::valueWidget(const InspectorLine &line)
{
    switch (line.kind) {
    case InspectorLine::Kind::Hash: {
        auto *digest = new DigestLabel;
        digest->setDigest(line.value);
        return digest;
    }
    case InspectorLine::Kind::Instant: {
        QWidget *label = selectable(instantWords(line.value));
        label->setToolTip(tr("%1 on this machine").arg(localInstantWords(line.value)));
        return label;
    }
    case InspectorLine::Kind::Severity: {
        if (!line.category)
            return selectable(line.value);
        auto *badge = new SeverityBadge;
        badge->setCategory(*line.category, line.value);
        return badge;
    }
    case InspectorLine::Kind::Heading:
        return wrapped(Tone::Heading, line.label);
    case InspectorLine::Kind::Text:
    case InspectorLine::Kind::Date:
        return selectable(line.value);
    case InspectorLine::Kind::Recorded:
        return recorded(line);
    }
    return new QLabel;
}

QWidget *Inspector::makeBody() const
{
    auto *body = new QWidget;
    body->setObjectName(u"inspectorBody"_s);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 14, 12, 16);
    column->setSpacing(2);
    if (m_content.isEmpty()) {
        column->addWidget(toned(Tone::Quiet, tr("Select something, and its details stand here.")));
        column->addStretch();
        return body;
    }
    if (!m_content.subtitle.isEmpty())
        column->addWidget(toned(Tone::Caption, m_content.subtitle));
    QLabel *title = wrapped(Tone::Heading, m_content.title);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(title);
    for (const InspectorLine &line : m_content.lines) {
        if (line.value.isEmpty() && line.kind != InspectorLine::Kind::Heading)
            continue;
        column->addSpacing(line.kind == InspectorLine::Kind::Heading ? 16 : 8);
        if (line.kind != InspectorLine::Kind::Heading && line.kind != InspectorLine::Kind::Recorded)
            column->addWidget(wrapped(Tone::Caption, line.label));
        QWidget *value = valueWidget(line);
        if (qobject_cast<WrappedText *>(value))
            value->setAccessibleName(line.label);
        const bool narrow = line.kind == InspectorLine::Kind::Hash || line.kind == InspectorLine::Kind::Severity;
        column->addWidget(value, 0, narrow ? Qt::AlignLeading : Qt::Alignment());
    }
    column->addStretch();
    return body;
}

QString Inspector::asText() const
{
    QStringList lines{m_content.title};
    for (const InspectorLine &line : m_content.lines)
        lines.append(line.value.isEmpty() ? line.label : tr("%1: %2").arg(line.label, line.value));
    return lines.join(u'\n');
}

} // namespace chancery::ui
