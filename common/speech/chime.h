// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds of our own making, of soft bell tones: the one before a call, a fourth down; the one for staff, quieter, a
// third up.
#pragma once

#include "speech/pcm.h"

namespace priyom::speech {

Pcm chime();
Pcm staffChime();

}  // namespace priyom::speech
