// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/digest_label.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QToolTip>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

QString inGroups(const QString &whole)
{
    QStringList groups;
    for (qsizetype at = 0; at < whole.size(); at += 8)
        groups.append(whole.mid(at, 8));
    return groups.join(u' ');
}

} // namespace

DigestLabel::DigestLabel(QWidget *parent) : QPushButton(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFlat(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("digest", true);
    setDigest({});
    connect(this, &QPushButton::clicked, this, &DigestLabel::copy);
}

QString DigestLabel::shortened(const QString &whole)
{
    return whole.size() <= 24 ? whole : whole.left(8) + u" … "_s + whole.right(8);
}

void DigestLabel::setDigest(const QString &whole)
{
    m_whole = whole;
    setText(shortened(whole));
    setToolTip(whole.isEmpty() ? QString() : tr("%1\nClick to copy it whole").arg(inGroups(whole)));
    setAccessibleName(whole.isEmpty() ? tr("No hash") : tr("Copy hash %1").arg(whole));
    // A label that stands in no window yet would be shown as a window of its own.
    if (parentWidget())
        setVisible(!whole.isEmpty());
}

void DigestLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_whole);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
}

} // namespace chancery::ui
