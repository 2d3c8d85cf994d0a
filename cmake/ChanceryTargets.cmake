# SPDX-License-Identifier: GPL-3.0-or-later
# chancery_module(name LINK …): the static library chancery_<name> of the folder it is called in.
# A file in the folder belongs to its module; what the module may see is what LINK names, nothing else.
function(chancery_module name)
    cmake_parse_arguments(arg "MOC" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    if(sources)
        file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
        add_library(chancery_${name} STATIC ${sources} ${headers})
        target_link_libraries(chancery_${name} PUBLIC chancery_settings ${arg_LINK})
        set_target_properties(chancery_${name} PROPERTIES AUTOMOC ${arg_MOC})
    else()
        add_library(chancery_${name} INTERFACE)
        target_link_libraries(chancery_${name} INTERFACE chancery_settings ${arg_LINK})
    endif()
endfunction()

# chancery_tests(folder LINK …): one program for each tst_*.cpp of tests/<folder>, run offscreen.
function(chancery_tests folder)
    cmake_parse_arguments(arg "" "TIMEOUT" "LINK;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(CHANCERY_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 10")
    endif()
    # A function that hangs is named before its whole program is given up.
    math(EXPR function_timeout "${arg_TIMEOUT} * 900")
    set(environment QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=${function_timeout} LC_ALL=C.UTF-8 TZ=UTC ${CHANCERY_TEST_ENVIRONMENT})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/tst_*.cpp)
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        string(REPLACE "/" "_" prefix ${folder})
        set(target ${prefix}_${name})
        add_executable(${target} ${source})
        set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        target_link_libraries(${target} PRIVATE chancery_settings Qt6::Test ${arg_LINK})
        target_compile_definitions(${target} PRIVATE
            CHANCERY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CHANCERY_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
            CHANCERY_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
        add_test(NAME ${folder}/${name} COMMAND ${target})
        set_tests_properties(${folder}/${name} PROPERTIES
            TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
            ENVIRONMENT "${environment}")
        set_property(GLOBAL APPEND PROPERTY CHANCERY_TEST_PROGRAMS ${target})
    endforeach()
endfunction()
