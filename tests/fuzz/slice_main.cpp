// SPDX-License-Identifier: GPL-3.0-or-later
// A short slice of fuzzing that is the same in every run: each seed as it is, then mutations drawn from a fixed seed.
// Usage: slice_<name> FOLDER…   (number of mutations in CHANCERY_FUZZ_RUNS, 5000 by default)
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> readSeeds(int count, char **folders)
{
    QStringList paths;
    for (int i = 1; i < count; ++i) {
        QDirIterator files(QString::fromLocal8Bit(folders[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort(); // directories list in any order; the slice must not depend on it
    std::vector<Bytes> seeds;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        seeds.emplace_back(bytes.begin(), bytes.end());
    }
    return seeds;
}

class Mutator
{
public:
    explicit Mutator(const std::vector<Bytes> &seeds) : m_seeds(seeds) {}

    Bytes next()
    {
        Bytes bytes = m_seeds[below(m_seeds.size())];
        for (std::size_t steps = 1 + below(4); steps > 0; --steps)
            mutate(bytes);
        return bytes;
    }

private:
    // A distribution of the standard library differs between implementations; a remainder does not.
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_engine() % limit; }
    auto at(Bytes &bytes, std::size_t place) { return bytes.begin() + std::ptrdiff_t(place); }

    void mutate(Bytes &bytes)
    {
        const std::size_t place = below(bytes.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(bytes.size() - place, 32) + 1);
        switch (below(5)) {
        case 0:
            if (place < bytes.size())
                bytes[place] ^= std::uint8_t(1u << below(8));
            break;
        case 1: bytes.insert(at(bytes, place), std::uint8_t(below(256))); break;
        case 2: bytes.erase(at(bytes, place), at(bytes, place + length)); break;
        case 3: {
            const Bytes piece(at(bytes, place), at(bytes, place + length));
            bytes.insert(at(bytes, below(bytes.size() + 1)), piece.begin(), piece.end());
            break;
        }
        default: splice(bytes, place); break;
        }
    }

    void splice(Bytes &bytes, std::size_t place)
    {
        const Bytes &other = m_seeds[below(m_seeds.size())];
        const std::size_t from = below(other.size());
        const std::size_t length = below(std::min<std::size_t>(other.size() - from, 64) + 1);
        bytes.insert(at(bytes, place), other.begin() + std::ptrdiff_t(from), other.begin() + std::ptrdiff_t(from + length));
    }

    const std::vector<Bytes> &m_seeds;
    std::mt19937 m_engine{20260301};
};

} // namespace

int main(int argc, char **argv)
{
    const std::vector<Bytes> seeds = readSeeds(argc, argv);
    if (seeds.empty()) {
        std::fputs("no seeds: name a folder that has some\n", stderr);
        return 1;
    }
    for (const Bytes &seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    const int runs = qEnvironmentVariableIsSet("CHANCERY_FUZZ_RUNS") ? qEnvironmentVariableIntValue("CHANCERY_FUZZ_RUNS") : 5000;
    Mutator mutator(seeds);
    for (int i = 0; i < runs; ++i) {
        const Bytes input = mutator.next();
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu seeds, %d mutations\n", seeds.size(), runs);
    return 0;
}
