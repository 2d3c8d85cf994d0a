// SPDX-License-Identifier: GPL-3.0-or-later
// Included before everything else when an older clang compiles: it has no __builtin_source_location, so libstdc++
// leaves std::source_location out. With a later clang this file does nothing.
#pragma once

#include <source_location>

#if !defined(__cpp_lib_source_location) && !defined(CHANCERY_SOURCE_LOCATION)
#define CHANCERY_SOURCE_LOCATION
namespace std {
struct source_location {
    static constexpr source_location current(const char *file = __builtin_FILE(), const char *function = __builtin_FUNCTION(),
                                             unsigned line = __builtin_LINE())
    {
        source_location place;
        place.m_file = file;
        place.m_function = function;
        place.m_line = line;
        return place;
    }
    constexpr const char *file_name() const { return m_file; }
    constexpr const char *function_name() const { return m_function; }
    constexpr unsigned line() const { return m_line; }

private:
    const char *m_file = "";
    const char *m_function = "";
    unsigned m_line = 0;
};
} // namespace std
#endif
