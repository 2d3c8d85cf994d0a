// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

QString pageOf(const QString &topic)
{
    QFile file(u":/help/%1.md"_s.arg(topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QStringList HelpWindow::topics()
{
    return {u"start"_s, u"sites"_s, u"submission"_s, u"ledger"_s, u"people"_s, u"keys"_s, u"about"_s};
}

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_list(new QListWidget), m_text(new QTextBrowser)
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help"));
    resize(860, 620);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list->setObjectName(u"helpTopics"_s);
    m_list->setFixedWidth(200);
    m_list->setAccessibleName(tr("Topics"));
    m_text->setAccessibleName(tr("Help text"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(28);
    row->addWidget(m_list);
    row->addWidget(m_text, 1);
    for (const QString &topic : topics()) {
        auto *item = new QListWidgetItem(pageOf(topic).section(u'\n', 0, 0).remove(u"# "_s), m_list);
        item->setSizeHint({180, 32});
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    m_list->setCurrentRow(0);
}

void HelpWindow::showTopic(const QString &topic) { m_list->setCurrentRow(qMax(0, int(topics().indexOf(topic)))); }

void HelpWindow::showRow(int row)
{
    if (row < 0)
        return;
    m_text->document()->setDefaultStyleSheet(u"a { color: %1; }"_s.arg(Theme::of(palette()).accent.name()));
    m_text->setMarkdown(pageOf(topics().at(row)));
}

} // namespace chancery::ui
