// SPDX-License-Identifier: GPL-3.0-or-later
// Of the precompiled header of the tests: a target needs a source.
