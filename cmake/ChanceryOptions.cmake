# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings that hold everywhere.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(CHANCERY_TESTS "Build the tests" ON)
option(CHANCERY_FUZZ "Build the libFuzzer programs (needs clang)" OFF)
set(CHANCERY_SANITIZE "" CACHE STRING "Sanitizers, comma-separated: address,undefined or thread")

find_program(CHANCERY_CCACHE ccache)
if(CHANCERY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Absolute paths made relative and the build folder left out of the hash: one cache for all presets.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=/ CCACHE_NOHASHDIR=1 ${CHANCERY_CCACHE})
endif()

# A hundred test programs, each with the whole program's debugging data, filled a disk and took longer to link than to compile:
# files and lines for stack traces are what a test needs, and mold links them in a tenth of the time.
if(CMAKE_CXX_FLAGS_DEBUG STREQUAL "-g")
    set(CMAKE_CXX_FLAGS_DEBUG "-g1")
endif()
find_program(CHANCERY_MOLD mold)
if(CHANCERY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(chancery_settings INTERFACE)
target_compile_options(chancery_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
    # Designated initialisers that name what matters are the house idiom; the rest keeps its default.
    -Wno-missing-field-initializers -fdiagnostics-color=auto)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees dangling and uninitialised members inside inlined std::variant and std::string code that are not there.
    target_compile_options(chancery_settings INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
    target_compile_options(chancery_settings INTERFACE -include ${CMAKE_SOURCE_DIR}/cmake/source_location_for_clang14.h)
endif()
target_compile_definitions(chancery_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(chancery_settings INTERFACE ${CMAKE_SOURCE_DIR})
if(CHANCERY_SANITIZE OR CHANCERY_FUZZ)
    # Compilers say it each in its own way; what must behave otherwise then (limits on address space) asks for this.
    target_compile_definitions(chancery_settings INTERFACE CHANCERY_SANITIZED)
    set(CHANCERY_TEST_ENVIRONMENT
        "ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1"
        "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0"
        "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1"
        "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp:halt_on_error=1:second_deadlock_stack=1")
endif()
if(CHANCERY_SANITIZE)
    target_compile_options(chancery_settings INTERFACE -fsanitize=${CHANCERY_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(chancery_settings INTERFACE -fsanitize=${CHANCERY_SANITIZE})
    if(CHANCERY_SANITIZE MATCHES "undefined")
        target_compile_options(chancery_settings INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
