// SPDX-License-Identifier: GPL-3.0-or-later
// The sound before a call: two soft bell tones, a fourth down, of our own making.
#pragma once

#include "speech/pcm.h"

namespace priyom::speech {

Pcm chime();

}  // namespace priyom::speech
