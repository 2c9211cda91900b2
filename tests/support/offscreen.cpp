// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every test that uses Qt: without an X server around, also when ctest only asks what cases there are.
#include <cstdlib>

namespace {

[[maybe_unused]] const int kOffscreen = setenv("QT_QPA_PLATFORM", "offscreen", 0) + setenv("QT_QUICK_BACKEND", "software", 0);

}  // namespace
