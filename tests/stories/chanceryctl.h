// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canonical_json.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

/// A person at a terminal: runs the real chanceryctl in a home of their own and reads what it says.
namespace chancery::stories {

/// What a call said.
struct Said {
    int status = -1;
    QByteArray out;
    QByteArray errors;
    base::Json json;  ///< the answer, or null where it was none
    base::Json error; ///< `error` of standard error, or null
};

inline base::Json parsed(const QByteArray &text)
{
    const auto json = base::parseJson(text.trimmed());
    return json ? *json : base::Json();
}

class Terminal
{
public:
    Terminal()
    {
        QDir(m_home.path()).mkpath(QStringLiteral("runtime"));
        write(QStringLiteral("passphrase"), "correct horse battery staple\n");
        write(QStringLiteral("password"), "salt-and-sleep-01\n");
    }

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString workspace() const { return path(QStringLiteral("Trials.chancery")); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    static QString document(const QString &name)
    {
        return QStringLiteral(CHANCERY_TEST_DATA "/documents/files/") + name;
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path(QStringLiteral("runtime")));
        environment.insert(QStringLiteral("CHANCERY_WORKSPACE"), workspace());
        environment.insert(QStringLiteral("CHANCERY_PASSPHRASE_FILE"), path(QStringLiteral("passphrase")));
        environment.insert(QStringLiteral("CHANCERY_PASSWORD_FILE"), path(QStringLiteral("password")));
        return environment;
    }

    static QString program() { return QStringLiteral(CHANCERY_BIN_DIR "/chanceryctl"); }

    /// The call as it stands; no --json is added.
    Said types(const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(m_home.path());
        process.start(program(), words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(90000))
            return {-2, {}, process.errorString().toUtf8(), {}, {}};
        Said said{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3, process.readAllStandardOutput(),
                  process.readAllStandardError(), {}, {}};
        said.json = parsed(said.out);
        said.error = parsed(said.errors)[u"error"];
        return said;
    }

    /// The call with --json.
    Said asks(const QStringList &words, const QByteArray &input = {}) const
    {
        return types(QStringList{QStringLiteral("--json")} + words, input);
    }

private:
    QTemporaryDir m_home;
};

/// Fails the test with all that was said unless the call, made once, ended as expected.
#define MUST(call, expected)                                                                                                    \
    do {                                                                                                                        \
        const auto said_ = (call);                                                                                              \
        QVERIFY2(said_.status == (expected), ("status " + QByteArray::number(said_.status) + '\n' + said_.out.left(3000)        \
                                              + said_.errors.left(3000)).constData());                                          \
    } while (false)

} // namespace chancery::stories
