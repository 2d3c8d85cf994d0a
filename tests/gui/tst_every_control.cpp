// SPDX-License-Identifier: GPL-3.0-or-later
// Every control that takes the focus says its name to a screen reader, on every page and in every dialog; and right to left
// nothing is cut or covered.
#include "tests/support/page_stage.h"
#include "ui/diagram/diagram_view.h"
#include "ui/ledger/ledger_page.h"
#include "ui/people/add_person_dialog.h"
#include "ui/people/grant_role_dialog.h"
#include "ui/people/people_page.h"
#include "ui/shell/help_window.h"
#include "ui/shell/jump_box.h"
#include "ui/sites/site_dialog.h"
#include "ui/sites/sites_page.h"
#include "ui/sites/study_dialog.h"
#include "ui/sites/submission_dialog.h"
#include "ui/submission/advance_dialog.h"
#include "ui/submission/answer_dialog.h"
#include "ui/submission/attach_dialog.h"
#include "ui/submission/condition_dialog.h"
#include "ui/submission/delegation_dialog.h"
#include "ui/submission/describe_dialog.h"
#include "ui/submission/difference_dialog.h"
#include "ui/submission/gate_dialog.h"
#include "ui/submission/note_dialog.h"
#include "ui/submission/request_dialog.h"
#include "ui/submission/submission_page.h"
#include "ui/welcome/create_dialog.h"
#include "ui/widgets/assign_dialog.h"
#include "ui/widgets/resolve_dialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QMap>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

using Made = std::pair<QString, std::unique_ptr<QWidget>>;

/// Parts of composite widgets that Qt itself speaks for.
bool ofQt(const QWidget *widget)
{
    return widget->objectName().startsWith(u"qt_") || qobject_cast<const QTabBar *>(widget) || widget->inherits("QScrollArea")
        || widget->window()->inherits("QComboBoxPrivateContainer") // a combo box's list; it speaks with the box's name
        || (widget->parentWidget() && (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QAbstractSpinBox")));
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName());
    return path.join(u'/');
}

QStringList namelessIn(QWidget *root)
{
    QStringList nameless;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (QWidget *each : all) {
        if (each->focusPolicy() == Qt::NoFocus || each == root || ofQt(each) || each->focusProxy())
            continue;
        if (const auto *label = qobject_cast<QLabel *>(each); label && label->text().isEmpty())
            continue; // its words are its name; without words it is not shown
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(each);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(pathOf(each));
    }
    return nameless;
}

QString letterOf(const QString &text)
{
    static const QRegularExpression marked(u"(?:^|[^&])(?:&&)*&([^&\\s])"_s);
    return marked.match(text).captured(1).toLower();
}

/// Which visible controls answer to Alt and a letter, by the letter; `menus` are those of the window's menus.
QMap<QString, QStringList> lettersIn(QWidget *root, const QStringList &menus)
{
    QMap<QString, QStringList> letters;
    for (const QString &each : menus)
        letters[each].append(u"a menu"_s);
    const auto add = [&letters](const QString &text) {
        if (const QString letter = letterOf(text); !letter.isEmpty())
            letters[letter].append(u'“' + text + u'”');
    };
    for (QWidget *each : root->findChildren<QWidget *>()) {
        if (!each->isVisibleTo(root))
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(each))
            add(button->text());
        else if (const auto *label = qobject_cast<QLabel *>(each); label && label->buddy())
            add(label->text());
        else if (const auto *tabs = qobject_cast<QTabBar *>(each)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs->tabText(tab));
        }
    }
    return letters;
}

/// Visible words that have less room than they need.
QStringList cutIn(QWidget *root)
{
    QStringList cut;
    for (QWidget *each : root->findChildren<QWidget *>()) {
        if (!each->isVisibleTo(root))
            continue;
        const auto *label = qobject_cast<QLabel *>(each);
        const auto *button = qobject_cast<QAbstractButton *>(each);
        if (label && !label->wordWrap() && !label->text().isEmpty() && label->width() + 1 < label->minimumSizeHint().width())
            cut.append(u"%1: “%2”"_s.arg(pathOf(each), label->text()));
        if (button && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            cut.append(u"%1: “%2”"_s.arg(pathOf(each), button->text()));
    }
    return cut;
}

/// Words and buttons of one parent that lie over each other.
QStringList coveredIn(QWidget *root)
{
    QStringList covered;
    for (QWidget *parent : root->findChildren<QWidget *>()) {
        QList<QWidget *> shown;
        for (QWidget *each : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            const bool speaks = qobject_cast<QLabel *>(each) || qobject_cast<QAbstractButton *>(each);
            if (speaks && each->isVisibleTo(root) && !each->testAttribute(Qt::WA_TransparentForMouseEvents))
                shown.append(each);
        }
        for (qsizetype a = 0; a < shown.size(); ++a) {
            for (qsizetype b = a + 1; b < shown.size(); ++b) {
                if (shown[a]->geometry().intersects(shown[b]->geometry()))
                    covered.append(pathOf(shown[a]) + u" and "_s + pathOf(shown[b]));
            }
        }
    }
    return covered;
}

} // namespace

class TstEveryControl : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageStage> m_stage;
    QString m_draft, m_reviewed;

    WorkspaceBuilder &work() { return m_stage->builder; }
    void record(domain::AnswerKind kind)
    {
        work().must(engine::RecordAnswer{.submission = domain::SubmissionId(m_reviewed), .kind = kind, .letterPath = work().file(u"l%1.pdf"_s.arg(int(kind)), "%PDF-1.4 l" + QByteArray::number(int(kind))),
                                         .on = work().clock().today(), .text = u"Why is it so?"_s, .verifier = u"M. Visser"_s});
    }
    std::vector<Made> pages();
    std::vector<Made> dialogs();
    std::vector<Made> everything()
    {
        std::vector<Made> all = pages();
        for (Made &each : dialogs())
            all.push_back(std::move(each));
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<PageStage>();
        m_draft = work().submission(u"BR"_s);
        work().attach(m_draft, u"protocol"_s);
        work().must(engine::Validate{domain::SubmissionId(m_draft)});
        m_reviewed = work().submission(u"EU-NL"_s);
        work().submit(m_reviewed);
        record(domain::AnswerKind::Acknowledgement);
        work().must(engine::Advance{domain::SubmissionId(m_reviewed), domain::State::UnderReview, {}, {}});
        record(domain::AnswerKind::Request);
        record(domain::AnswerKind::Condition);
        m_stage->desk->reader();
    }
    void cleanupTestCase() { m_stage.reset(); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void everyFocusableControlHasAName()
    {
        for (const Made &each : everything()) {
            each.second->show();
            const QStringList nameless = namelessIn(each.second.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(each.first + u" has controls without a name:\n"_s + nameless.join(u'\n')));
        }
    }

    void noTwoControlsOfAPlaceAnswerToOneLetter()
    {
        QStringList amiss;
        for (const Made &each : everything()) {
            each.second->show();
            QCoreApplication::processEvents();
            // The window's menus answer wherever a page is shown; a dialog shuts them out.
            const bool page = qobject_cast<ui::Page *>(each.second.get());
            QMap<QString, QStringList> letters = lettersIn(each.second.get(), page ? QStringList{u"w"_s, u"e"_s, u"i"_s, u"h"_s} : QStringList());
            for (auto letter = letters.cbegin(); letter != letters.cend(); ++letter) {
                if (letter->size() > 1)
                    amiss.append(u"%1: Alt+%2 is %3"_s.arg(each.first, letter.key().toUpper(), letter->join(u" and "_s)));
            }
        }
        QVERIFY2(amiss.isEmpty(), qPrintable(amiss.join(u'\n')));
    }

    void nothingIsCutOrCoveredInEitherDirection_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void nothingIsCutOrCoveredInEitherDirection()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        QStringList amiss;
        for (const Made &each : everything()) {
            each.second->show();
            QCoreApplication::processEvents();
            for (const QString &found : cutIn(each.second.get()) + coveredIn(each.second.get()))
                amiss.append(each.first + u": "_s + found);
        }
        QVERIFY2(amiss.isEmpty(), qPrintable(amiss.join(u'\n')));
    }

    void theDiagramTurnsAndItsWordsDoNot()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        ui::SubmissionPage page(*m_stage->desk, m_stage->answers, PageStage::choices());
        page.resize(1044, 810);
        page.show();
        page.reveal(m_reviewed);
        const ui::Layout &drawing = page.diagram()->drawing();
        QVERIFY(drawing.mirrored);
        QVERIFY2(drawing.station(domain::State::Draft).centre.x() > drawing.station(domain::State::Archived).centre.x(), "the way leads from right to left");
        const auto texts = drawing.texts();
        for (size_t a = 0; a < texts.size(); ++a) {
            QVERIFY2(drawing.bounds.contains(texts[a].box()), qPrintable(texts[a].text));
            for (size_t b = a + 1; b < texts.size(); ++b)
                QVERIFY2(!texts[a].box().intersects(texts[b].box()), qPrintable(texts[a].text + u" over "_s + texts[b].text));
        }
    }
};

std::vector<Made> TstEveryControl::pages()
{
    ui::Desk &desk = *m_stage->desk;
    std::vector<Made> made;
    const auto add = [&made](const QString &name, ui::Page *page) {
        page->resize(1044, 810);
        page->refresh();
        made.emplace_back(name, page);
    };
    for (const auto view : {ui::SitesPage::Cards, ui::SitesPage::Table, ui::SitesPage::Queue}) {
        auto *sites = new ui::SitesPage(desk, PageStage::choices());
        add(u"sites, view %1"_s.arg(int(view)), sites);
        sites->setView(view);
    }
    for (const auto tab : {ui::SubmissionPage::Documents, ui::SubmissionPage::Findings, ui::SubmissionPage::Committee, ui::SubmissionPage::Clocks, ui::SubmissionPage::History}) {
        for (const QString &id : {m_draft, m_reviewed}) {
            auto *page = new ui::SubmissionPage(desk, m_stage->answers, PageStage::choices());
            add(u"submission %1, tab %2"_s.arg(id).arg(int(tab)), page);
            page->reveal(id);
            page->setTab(tab);
        }
    }
    add(u"ledger"_s, new ui::LedgerPage(desk, m_stage->answers));
    add(u"people"_s, new ui::PeoplePage(desk));
    return made;
}

std::vector<Made> TstEveryControl::dialogs()
{
    ui::Desk &desk = *m_stage->desk;
    const QDate today(2026, 3, 2);
    const ui::RuleChoices choices = PageStage::choices();
    const domain::Submission draft = work().read(m_draft), reviewed = work().read(m_reviewed);
    const domain::Document &document = draft.documents.front();
    auto *attach = new ui::AttachDialog(desk, m_stage->answers, choices, draft, today);
    attach->addFiles({work().file(u"icf-nl_v3.pdf"_s, "%PDF-1.4\n")});
    const ui::DocumentChange change{u"NEW_VERSION"_s, document.fileName, document.id, document.id, document.sha256.hex(), document.sha256.hex(), u"2"_s, u"1"_s};
    const auto people = desk.reader().people();
    std::vector<Made> made;
    const auto add = [&made](const char *name, QWidget *widget) { made.emplace_back(QString::fromLatin1(name), widget); };
    add("study", new ui::StudyDialog(desk));
    add("site", new ui::SiteDialog(desk, choices, desk.reader().studies()));
    add("submission", new ui::SubmissionDialog(desk, choices, desk.reader().wall(), desk.reader().sites().front().id));
    add("advance", new ui::AdvanceDialog(desk, draft, domain::State::PreValidation, today));
    add("answer", new ui::AnswerDialog(desk, m_stage->answers, reviewed, domain::AnswerKind::Acknowledgement, today));
    add("decision", new ui::AnswerDialog(desk, m_stage->answers, reviewed, domain::AnswerKind::Decision, today));
    add("request by the committee", new ui::AnswerDialog(desk, m_stage->answers, reviewed, domain::AnswerKind::Request, today));
    add("attach", attach);
    add("condition", new ui::ConditionDialog(desk, reviewed, reviewed.conditions.front(), today));
    add("delegation", new ui::DelegationDialog(desk, draft, today));
    add("describe", new ui::DescribeDialog(desk, choices, draft, document));
    add("difference", new ui::DifferenceDialog(u"Since it was locked"_s, {change}));
    add("gate", new ui::GateDialog(desk, draft.id, draft.obligations.gates.front(), {}, today));
    add("note", new ui::NoteDialog(desk, draft.id));
    add("answer to a request", new ui::RequestDialog(desk, reviewed.id, reviewed.requests.front(), today));
    add("assign", new ui::AssignDialog(desk, draft.id, draft.findings.front(), people));
    add("resolve", new ui::ResolveDialog(desk, draft, draft.findings.front()));
    add("add person", new ui::AddPersonDialog(desk));
    add("grant role", new ui::GrantRoleDialog(desk, people.front()));
    add("create workspace", new ui::CreateDialog(m_stage->answers, work().scratch()));
    add("jump", new ui::JumpBox(ui::jumpTargets(desk.reader()), desk.reader().entryCount()));
    add("help", new ui::HelpWindow(nullptr));
    return made;
}

QTEST_MAIN(TstEveryControl)
#include "tst_every_control.moc"
