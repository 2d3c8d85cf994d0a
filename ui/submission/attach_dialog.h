// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/submission.h"
#include "core/engine/events.h"
#include "ui/text/rule_choices.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace chancery::ui {

class AttachRow;
class Desk;
class ErrorPanel;
class ProgressRow;
class Prompts;

/// Attaches several files at once: a row for each with what the person says of it, then progress with Cancel, then what became
/// of each file: attached, recognised as the same bytes, or refused with the reason.
class AttachDialog final : public QDialog
{
    Q_OBJECT

public:
    AttachDialog(Desk &desk, Prompts &prompts, const RuleChoices &choices, const domain::Submission &submission, QDate today,
                 QWidget *parent = nullptr);

    /// Adds files; `documentClass` is what the place of the drop says they are, or empty.
    void addFiles(const QStringList &paths, const QString &documentClass = {});
    int fileCount() const { return int(m_rows.size()); }

protected:
    void reject() override; ///< while files are being attached: asks the engine to stop, and waits for what was done

private:
    QWidget *buildForm();
    QWidget *buildResult();
    void chooseFiles();
    void remove(AttachRow *row);
    void attach();
    void finished(const base::Result<engine::Outcome> &result);
    void showResult(const engine::Attached &attached);
    void showCount();
    int wantedHeight() const;

    Desk &m_desk;
    Prompts &m_prompts;
    domain::Submission m_submission;
    std::vector<std::pair<QString, QString>> m_classes;
    std::vector<AttachRow *> m_rows;
    QStackedWidget *m_stack;
    QVBoxLayout *m_list = nullptr;
    QLabel *m_none = nullptr;
    QVBoxLayout *m_results = nullptr;
    ErrorPanel *m_error;
    ProgressRow *m_progress;
    QPushButton *m_more;
    QPushButton *m_act;
    QPushButton *m_close;
    engine::Ticket m_ticket = 0;
    bool m_busy = false;
};

} // namespace chancery::ui
