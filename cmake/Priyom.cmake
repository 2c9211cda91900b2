# SPDX-License-Identifier: GPL-3.0-or-later
# The few rules that every target of the project shares.
include_guard()

# What the compiler is told, in one place. Linked by every target through priyom_target().
add_library(priyom_flags INTERFACE)
target_compile_features(priyom_flags INTERFACE cxx_std_20)
target_compile_options(priyom_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(PRIYOM_WERROR)
  target_compile_options(priyom_flags INTERFACE -Werror)
endif()
if(PRIYOM_SANITIZE)
  target_compile_options(priyom_flags INTERFACE -fsanitize=${PRIYOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(priyom_flags INTERFACE -fsanitize=${PRIYOM_SANITIZE})
  if(PRIYOM_SANITIZE MATCHES "thread")
    # GCC warns that TSan does not know atomic_thread_fence; Asio uses it.
    target_compile_options(priyom_flags INTERFACE -Wno-tsan)
  endif()
endif()

# priyom_target(target): flags and include roots. A header is named from its root:
# "domain/ticket.h" (common), "hub/vault.h", "desk/form.h" (registrar-station), "kiosk/visit.h", "queue-display/board.h".
function(priyom_target target)
  target_link_libraries(${target} PRIVATE priyom_flags)
  target_include_directories(${target} PUBLIC
    ${PROJECT_SOURCE_DIR}/common ${PROJECT_SOURCE_DIR}/registrar-station ${PROJECT_SOURCE_DIR})
  if(TARGET Qt6::Core)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
  endif()
endfunction()

# priyom_library(name SOURCES a.cpp… [LINK public…] [LINK_PRIVATE …]): the static library priyom_<name>, alias priyom::<name>.
function(priyom_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LINK_PRIVATE")
  add_library(priyom_${name} STATIC ${arg_SOURCES})
  add_library(priyom::${name} ALIAS priyom_${name})
  priyom_target(priyom_${name})
  target_link_libraries(priyom_${name} PUBLIC ${arg_LINK} PRIVATE ${arg_LINK_PRIVATE})
endfunction()

# Tests are built once and run once: what they test is optimised in full, they are not.
add_library(priyom_test_flags INTERFACE)
target_compile_options(priyom_test_flags INTERFACE $<$<NOT:$<CONFIG:Debug>>:-O1>)

# What nearly every test reads anew, compiled once for those that link Qt and once for those that do not (Qt's targets
# are position-independent, and a precompiled header fits one set of flags only). Sources still include what they use:
# the tsan preset builds without it. Boost.JSON's flags are part of it, so every test has them.
function(priyom_test_header flavour)
  if(TARGET priyom_test_header_${flavour})
    return()
  endif()
  set(target priyom_test_header_${flavour})
  add_library(${target} OBJECT ${PROJECT_SOURCE_DIR}/tests/support/precompiled.cpp)
  priyom_target(${target})
  target_link_libraries(${target} PRIVATE priyom_test_flags GTest::gmock Boost::json ${ARGN})
  target_precompile_headers(${target} PRIVATE <gmock/gmock.h> <gtest/gtest.h> <boost/json.hpp> <chrono> <filesystem>
    <functional> <map> <optional> <string> <thread> <vector>)
endfunction()

# priyom_test(name SOURCES a.cpp… [LINK …] [LABELS …] [TIMEOUT s] [QT]): a GoogleTest program, one ctest entry for each case.
# It is compiled with PRIYOM_SOURCE_DIR and PRIYOM_BIN_DIR; QT: it runs without an X server.
function(priyom_test name)
  if(NOT BUILD_TESTING)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "TIMEOUT" "SOURCES;LINK;LABELS;ENVIRONMENT")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${arg_SOURCES})
  priyom_target(${name})
  target_link_libraries(${name} PRIVATE priyom_test_flags ${arg_LINK} GTest::gmock GTest::gtest_main Boost::json)
  target_compile_definitions(${name} PRIVATE PRIYOM_SOURCE_DIR="${PROJECT_SOURCE_DIR}" PRIYOM_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()
  if(arg_QT)
    target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/offscreen.cpp)
  endif()
  if(arg_QT OR "priyom_stage" IN_LIST arg_LINK)
    priyom_test_header(qt Qt6::Core)
    target_precompile_headers(${name} REUSE_FROM priyom_test_header_qt)
  else()
    priyom_test_header(plain)
    target_precompile_headers(${name} REUSE_FROM priyom_test_header_plain)
  endif()
  set(environment)
  if(arg_ENVIRONMENT)
    set(environment ENVIRONMENT "${arg_ENVIRONMENT}")
  endif()
  # PRE_TEST: a program that needs a library of the build tree is not run while it is being built.
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 TEST_PREFIX ${name}.
    PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ${environment})
endfunction()
